#include "page/arrivals.h"

namespace rahdari {
namespace {

Html name_or_reference(const ArrivalLine& line) {
  const std::string& name = line.name.reveal();
  return name.empty() ? Html::text(line.reference) : element("bdi", {}, Html::text(name));
}

}  // namespace

Html arrivals_content(const Words& words, const ArrivalsView& view) {
  Html content = heading(1, words.html("page.arrivals.title")) +
                 paragraph(words.html("page.arrivals.intro", {{"date", words.date(view.today)}}));
  if (view.lines.empty()) {
    return content + element("div", {{"class", "r-empty"}}, paragraph(words.html("page.arrivals.empty")));
  }
  DataTable table;
  table.caption = words.html("page.arrivals.title");
  table.is_caption_hidden = true;
  for (const std::string_view key : {"page.arrivals.person", "field.reference", "field.travel_on", "field.flight",
                                     "field.crossing_point", "page.worklist.column.stage"}) {
    table.columns.push_back({words.html(key), SortState::unsortable, {}, false});
  }
  for (const ArrivalLine& line : view.lines) {
    const Html name = element("a", {href(line.address), {"class", "govuk-link"}}, name_or_reference(line));
    const Html day =
        Html::text(words.date(line.travel_on)) +
        element("span", {{"class", "r-block r-hint"}}, Html::text(words.relative(line.travel_on, view.today)));
    table.rows.push_back({name, element("span", {{"class", "r-reference"}}, Html::text(line.reference)), day,
                          Html::text(line.flight), Html::text(line.crossing_point),
                          tag(Html::text(stage_words(words, line.stage)), stage_tone(line.stage))});
  }
  return content + data_table(words, table);
}

Html arrival_content(const Words& words, const ArrivalView& view) {
  const ArrivalLine& line = view.line;
  IdentityBar bar;
  bar.name = name_or_reference(line);
  if (!view.name_urdu.reveal().empty()) bar.name += Html::markup(" ") + urdu_text(view.name_urdu.reveal());
  bar.reference = words.html("field.reference") + Html::markup(" ") +
                  element("strong", {{"class", "r-reference"}}, Html::text(line.reference));
  bar.standing = tag(Html::text(stage_words(words, line.stage)), stage_tone(line.stage));
  const std::string& number = view.document_number.reveal();
  bar.facts = {{words.html("field.document_number"), number.empty() ? nothing_recorded(words) : Html::text(number)},
               {words.html("field.valid_until"),
                view.document_until ? Html::text(words.date(*view.document_until)) : nothing_recorded(words)},
               {words.html("field.flight"), Html::text(line.flight)},
               {words.html("field.crossing_point"), Html::text(line.crossing_point)},
               {words.html("field.travel_on"), Html::text(words.date(line.travel_on))},
               {words.html("field.escorts"), Html::number(view.escorts)}};
  Html content = identity_bar(words, bar) + paragraph(words.html("page.arrival.narrow"));
  Html buttons;
  if (!view.confirm_address.empty()) {
    buttons += link_button(words.say("act.confirm_arrival.title"), view.confirm_address) + Html::markup(" ");
  }
  if (!view.not_admitted_address.empty()) {
    buttons += link_button(words.say("act.refuse_admission.title"), view.not_admitted_address, ButtonTone::warning);
  }
  return content + (buttons.is_empty() ? paragraph(words.html("page.arrival.nothing_to_do"))
                                       : element("div", {{"class", "govuk-button-group"}}, buttons));
}

}  // namespace rahdari
