#include "actions/act.h"
#include "actions/acts_between.h"
#include "actions/case_people.h"
#include "page/check_answers.h"

namespace rahdari {
namespace {

/// The last look: all that would leave, and the first rule that still forbids it.
Response check_before_filing(const Visit& visit) {
  const auto view = view_case(visit);
  if (!view) return answer_fault(visit, view.error());
  CheckAnswersView check;
  check.address = visit.request.path;
  check.case_address = case_address(visit);
  check.guard = fresh_guard(visit, *view);
  check.state = view->state;
  check.assessment = view->at.assessment;
  check.particulars = open_particulars(visit, visit.case_id, view->state.particulars);
  check.opened = open_all_text(visit, view->file.log);
  const auto decided = decide(view->state, SendApplication{view->state.reference.value_or(Reference{})}, view->at);
  if (!decided) check.obstacles.push_back(decided.error());
  check.needs_second = view->at.needs_second.contains(ApprovedAct::send_application);
  return page_response(visit, visit.words.say(visit.title), check_answers_content(visit.words, check));
}

}  // namespace

Response send_application(const Visit& visit) {
  if (!visit.is_post()) return check_before_filing(visit);
  return act(visit, {"send_application", {}, [](FormReading&, const CaseView& view, const Visit&) -> Command {
                       return SendApplication{view.state.reference.value_or(Reference{})};
                     }});
}

Response dispute_receipt(const Visit& visit) {
  return act(visit, {"dispute_receipt",
                     {date("claimed_on", Presence::required), lines("reason", Presence::required)},
                     [](FormReading& form, const CaseView&, const Visit&) -> Command {
                       return DisputeReceipt{form.date("claimed_on", Presence::required).value_or(CalendarDate{}),
                                             form.sealed("reason", Presence::required)};
                     }});
}

Response return_application(const Visit& visit) {
  std::vector<Option> parts;
  for (const auto& [id, agreement] : visit.program.agreements) {
    if (!agreement.is_offered) continue;
    for (const FormField& field : agreement.form) parts.push_back({field.code, "field." + field.code, {}});
  }
  return act(visit, {"return_application",
                     {many("missing_field", parts), lines("note", Presence::required)},
                     [](FormReading& form, const CaseView&, const Visit&) -> Command {
                       std::vector<std::string> missing;
                       for (const std::string_view code : form.form().all("missing_field")) missing.emplace_back(code);
                       if (missing.empty()) form.fail("missing_field", "choose_one");
                       return ReturnApplication{missing, form.sealed("note", Presence::required)};
                     }});
}

}  // namespace rahdari
