#include "page/act_form.h"

namespace rahdari {
namespace {

Html about_line(const Words& words, const ActFormView& view) {
  Html text;
  if (!view.person.reveal().empty()) text += element("bdi", {}, Html::text(view.person.reveal())) + Html::markup(" · ");
  const std::string reference = view.about.empty() ? words.say("page.no_reference") : view.about;
  text += element("span", {{"class", "r-reference"}}, Html::text(reference));
  return element("p", {{"class", "govuk-caption-l"}}, text);
}

Html fact_list(const ActFormView& view) {
  if (view.facts.empty()) return {};
  Html items;
  for (const Html& fact : view.facts) items += element("li", {}, fact);
  return element("ul", {{"class", "govuk-list govuk-list--bullet"}}, items);
}

/// An act may be recorded after its day, with a reason; clocks run on the day it happened.
std::vector<Control> earlier_day_controls() {
  Control day, reason;
  day.kind = ControlKind::date;
  day.name = "occurred_on";
  reason.name = "occurred_reason";
  day.is_required = reason.is_required = true;  // not marked "(optional)": the heading says when they are for
  return {day, reason};
}

Html earlier_day(const Words& words, const Filled& filled) {
  const std::vector<Control> all = earlier_day_controls();
  const bool is_used = !filled.value("occurred_on_day").empty() || filled.problem("occurred_on") != nullptr ||
                       filled.problem("occurred_reason") != nullptr;
  const Html inside = controls(words, all, filled);
  return is_used ? inside : details(words.html("form.earlier_day"), inside);
}

}  // namespace

Html act_form_content(const Words& words, const ActFormView& view) {
  const std::string key = "act." + view.act;
  std::vector<Control> all = view.controls;
  for (Control& control : earlier_day_controls()) all.push_back(std::move(control));
  Html content = error_summary(words, all, view.filled.problems);
  if (view.obstacle) content += obstacle_notice(words, *view.obstacle);
  content += about_line(words, view) + heading(1, words.html(key + ".title")) + paragraph(words.html(key + ".intro"));
  if (view.from) content += element("p", {{"class", "r-law"}}, citation(words, *view.from));
  content += fact_list(view);

  Html form = controls(words, view.controls, view.filled);
  if (view.has_earlier_day) form += earlier_day(words, view.filled);
  if (!view.warning.empty()) form += warning_text(words, words.html(view.warning));
  const Html buttons = submit_button(words, key + ".submit", view.tone) + link(words.say("form.go_back"), view.back);
  form += element("div", {{"class", "govuk-button-group"}}, buttons);
  return element("div", {{"class", "r-narrow"}}, content + post_form(view.address, view.guard, form));
}

}  // namespace rahdari
