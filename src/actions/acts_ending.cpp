#include "actions/act.h"
#include "actions/acts_between.h"

namespace rahdari {

Response end_case(const Visit& visit) {
  return act(visit, {"end_case",
                     {choice_of<EndReason>("end_reason", "kind.end_reason."),
                      lines("note")},
                     [](FormReading& form, const CaseView&, const Visit&) -> Command {
                       return EndCase{form.choice<EndReason>("end_reason"), form.sealed("note", Presence::optional)};
                     },
                     ButtonTone::warning});
}

Response claim_error(const Visit& visit) {
  return act(visit, {"claim_error", {lines("error_evidence", Presence::required)},
                     [](FormReading& form, const CaseView&, const Visit&) -> Command {
                       return ClaimError{form.sealed("error_evidence", Presence::required)};
                     }});
}

Response answer_error(const Visit& visit) {
  return act(visit, {"answer_error", {yes("is_accepted"), lines("reasons", Presence::required)},
                     [](FormReading& form, const CaseView&, const Visit&) -> Command {
                       return AnswerError{form.flag("is_accepted"), form.sealed("reasons", Presence::required)};
                     }});
}

Response record_taken_back(const Visit& visit) {
  return act(visit, {"record_taken_back", {}, [](FormReading&, const CaseView&, const Visit&) -> Command { return RecordTakenBack{}; }});
}

Response escalate_case(const Visit& visit) {
  return act(visit, {"escalate_case", {lines("issue", Presence::required)},
                     [](FormReading& form, const CaseView&, const Visit&) -> Command {
                       return EscalateCase{form.sealed("issue", Presence::required)};
                     }});
}

Response close_case(const Visit& visit) {
  return act(visit, {"close_case", {}, [](FormReading&, const CaseView&, const Visit&) -> Command { return CloseCase{}; }});
}

}  // namespace rahdari
