#include "page/home.h"

namespace rahdari {
namespace {

Html figures(const Words& words, const std::vector<CorridorFigure>& list) {
  Html items;
  for (const CorridorFigure& figure : list) {
    const Html number = element("span", {{"class", "r-corridor__number"}}, Html::number(figure.count));
    const Html label = words.html(figure.label);
    const Html text = number + Html::markup(" ") + label;
    items += element(
        "li", {}, figure.address.empty() ? text : element("a", {href(figure.address), {"class", "govuk-link"}}, text));
  }
  return list.empty() ? Html{} : element("ul", {{"class", "r-corridor__figures"}}, items);
}

Html corridor_step(const Words& words, const std::string& name, const Html& inside) {
  const std::string key = "page.home.corridor." + name;
  const Html title = element("h3", {{"class", "r-corridor__title"}}, words.html(key));
  const Html text = element("p", {{"class", "r-corridor__text"}}, words.html(key + ".text"));
  return element("li", {{"class", "r-corridor__step"}}, title + text + inside);
}

/// Commitment, procedure, measured outcome, next session: an ordered list drawn as a chain.
Html corridor(const Words& words, const HomeView& view) {
  Html steps = corridor_step(words, "commitment", {});
  steps += corridor_step(words, "procedure", figures(words, view.procedure));
  steps += corridor_step(words, "outcome", figures(words, view.outcome));
  steps += corridor_step(words, "session", {});
  return element("section", {{"class", "r-corridor"}, {"aria-labelledby", "corridor-heading"}},
                 heading(2, words.html("page.home.corridor"), "corridor-heading") +
                     element("ol", {{"class", "r-corridor__steps"}}, steps));
}

Html case_name(const Words& words, const MorningCase& one) {
  const std::string& name = one.name.reveal();
  if (!name.empty())
    return element("a", {href(one.address), {"class", "govuk-link"}}, element("bdi", {}, Html::text(name)));
  const std::string text = one.row.reference.empty() ? words.say("page.no_reference") : one.row.reference;
  return link(text, one.address);
}

Html morning_case(const Words& words, const MorningCase& one, CalendarDate today) {
  const ClockWords clock = clock_of_row(words, one.row, today);
  Html facts;
  if (!one.name.reveal().empty() && !one.row.reference.empty()) {
    facts +=
        element("bdi", {{"class", "r-reference"}, {"dir", "ltr"}}, Html::text(one.row.reference)) + Html::markup(" ");
  }
  facts += one.note.empty() ? clock.text : Html::text(one.note);
  return element("li", {}, case_name(words, one) + element("span", {{"class", "r-morning__facts"}}, facts));
}

Html morning_group(const Words& words, const MorningGroup& group, CalendarDate today) {
  const std::string key = "page.home.group." + std::string(name_of(group.kind));
  const Html count =
      element("span", {{"class", group.count > 0 ? "r-count-badge r-count-badge--some" : "r-count-badge"}},
              Html::number(group.count));
  Html inside = element("h3", {{"class", "r-morning__title"}}, words.html(key) + Html::markup(" ") + count);
  if (group.first.empty()) {
    inside += element("p", {{"class", "r-hint"}}, words.html("page.home.none"));
  } else {
    Html items;
    for (const MorningCase& one : group.first) items += morning_case(words, one, today);
    inside += element("ul", {{"class", "r-morning__cases"}}, items);
  }
  if (!group.address.empty() && group.count > static_cast<int>(group.first.size())) {
    const std::string all = words.say("page.home.all", {{"count", std::to_string(group.count)}});
    inside += element("p", {{"class", "r-morning__all"}},
                      element("a", {href(group.address), {"class", "govuk-link"}},
                              Html::text(all) + element("span", {{"class", "govuk-visually-hidden"}},
                                                        Html::markup(": ") + words.html(key))));
  }
  return element("section", {{"class", "r-morning__group"}}, inside);
}

Html morning(const Words& words, const HomeView& view) {
  Html groups;
  for (const MorningGroup& group : view.groups) groups += morning_group(words, group, view.today);
  if (view.groups.empty()) groups = paragraph(words.html("page.home.nothing"));
  return element("section", {{"aria-labelledby", "morning-heading"}},
                 heading(2, words.html("page.home.morning", {{"date", words.date(view.today)}}), "morning-heading") +
                     element("div", {{"class", "r-morning"}}, groups));
}

}  // namespace

Html home_content(const Words& words, const HomeView& view) {
  Html top = heading(1, words.html("page.home.greeting", {{"name", view.officer_name}}));
  if (!view.start_address.empty()) top += link_button(words.say("page.home.start"), view.start_address);
  return element("div", {{"class", "r-title-row"}}, top) + corridor(words, view) + morning(words, view);
}

}  // namespace rahdari
