#include "actions/act.h"
#include "actions/acts_between.h"

namespace rahdari {

Response send_application(const Visit& visit) {
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
