#include "page/check_answers.h"

#include "page/case_sections.h"

namespace rahdari {
namespace {

Html sealed_or_nothing(const Words& words, const CheckAnswersView& view, const SealedRef& ref) {
  const auto found = view.opened.find(ref.id);
  return ref.is_none() || found == view.opened.end() ? nothing_recorded(words) : typed_text(found->second.reveal());
}

Html block(const Words& words, std::string_view key, const Html& content, const std::string& change) {
  Html title = heading(2, words.html(key));
  if (!change.empty()) {
    title += element("a", {href(change), {"class", "govuk-link"}},
                     words.html("form.change") +
                         element("span", {{"class", "govuk-visually-hidden"}}, Html::markup(" ") + words.html(key)));
  }
  return element("section", {{"class", "r-section"}}, element("div", {{"class", "r-title-row"}}, title) + content);
}

Html care(const Words& words, const CheckAnswersView& view) {
  std::vector<SummaryRow> rows;
  rows.push_back({words.html("field.consent_given"),
                  words.html(view.state.care_consent ? "event.consent" : "event.no_consent"),
                  {}});
  rows.push_back({words.html("field.care_statement"), sealed_or_nothing(words, view, view.state.care_statement), {}});
  rows.push_back(
      {words.html("field.protection_measure"), sealed_or_nothing(words, view, view.state.protection_measure), {}});
  return summary_list(rows);
}

Html sending(const Words& words, const CheckAnswersView& view) {
  if (!view.obstacles.empty()) {
    Html html = heading(2, words.html("page.check.not_yet"));
    for (const Obstacle& obstacle : view.obstacles) html += obstacle_notice(words, obstacle);
    return html;
  }
  Html form = warning_text(words, words.html("page.check.warning", {{"state", words.country(view.state.requested)}}));
  if (view.needs_second) form += inset_text(words.html("page.check.second"));
  form +=
      element("div", {{"class", "govuk-button-group"}},
              submit_button(words, "act.send_application.submit") + link(words.say("form.go_back"), view.case_address));
  return post_form(view.address, view.guard, form);
}

}  // namespace

Html check_answers_content(const Words& words, const CheckAnswersView& view) {
  Html content = heading(1, words.html("page.check.title")) +
                 paragraph(words.html("page.check.intro", {{"state", words.country(view.state.requested)}}));
  content += hint_line(words.html("page.check.stays_here"));
  const Html person = view.particulars ? summary_list(particulars_rows(words, view.particulars->reveal()))
                                       : paragraph(words.html("page.case.no_particulars"));
  content += block(words, "page.case.particulars", person, view.case_address + "/particulars");
  const Html evidence = view.state.evidence.empty() ? paragraph(words.html("page.case.no_evidence"))
                                                    : evidence_table(words, view.state.evidence, nullptr, view.opened);
  content += block(words, "page.case.evidence", evidence, view.case_address + "/add-evidence");
  content += block(words, "page.check.care", care(words, view), view.case_address + "/record-care");
  return element("div", {{"class", "r-narrow"}}, content + sending(words, view));
}

}  // namespace rahdari
