#include "actions/act.h"
#include "actions/acts_between.h"

namespace rahdari {

Response start_nationality_process(const Visit& visit) {
  return act(visit, {"start_nationality_process", {}, [](FormReading&, const CaseView&, const Visit&) -> Command {
                       return StartNationalityProcess{};
                     }});
}

Response record_verification(const Visit& visit) {
  return act(visit, {"record_verification",
                     {choice_of<FindingSource>("finding_source", "kind.finding_source."),
                      choice_of<FindingResult>("finding_result", "kind.finding_result."),
                      lines("finding_detail")},
                     [](FormReading& form, const CaseView&, const Visit&) -> Command {
                       return RecordVerification{{form.choice<FindingSource>("finding_source"),
                                                  form.choice<FindingResult>("finding_result"),
                                                  form.sealed("finding_detail", Presence::optional)}};
                     }});
}

Response request_interview(const Visit& visit) {
  return act(visit, {"request_interview", {lines("reason", Presence::required)},
                     [](FormReading& form, const CaseView&, const Visit&) -> Command {
                       return RequestInterview{form.sealed("reason", Presence::required)};
                     }});
}

Response record_interview(const Visit& visit) {
  return act(visit, {"record_interview",
                     {choice_of<InterviewResult>("interview_result", "kind.interview."),
                      lines("minutes", Presence::required)},
                     [](FormReading& form, const CaseView&, const Visit&) -> Command {
                       return RecordInterview{form.choice<InterviewResult>("interview_result"),
                                              form.sealed("minutes", Presence::required)};
                     }});
}

Response request_extension(const Visit& visit) {
  return act(visit, {"request_extension", {lines("reasons", Presence::required)},
                     [](FormReading& form, const CaseView&, const Visit&) -> Command {
                       RequestExtension request{form.sealed("reasons", Presence::required), true};
                       request.has_reasons = !request.reasons.is_none();
                       return request;
                     }});
}

Response accept_application(const Visit& visit) {
  return act(visit, {"accept_application", {lines("identity")},
                     [](FormReading& form, const CaseView&, const Visit&) -> Command {
                       return AcceptApplication{form.sealed("identity", Presence::optional)};
                     }});
}

Response refuse_application(const Visit& visit) {
  return act(visit, {"refuse_application",
                     {choice_of<RefusalReason>("refusal_reason", "kind.refusal."),
                      lines("reasons")},
                     [](FormReading& form, const CaseView&, const Visit&) -> Command {
                       return RefuseApplication{form.choice<RefusalReason>("refusal_reason"),
                                                form.sealed("reasons", Presence::optional)};
                     },
                     ButtonTone::warning});
}

Response request_reasons(const Visit& visit) {
  return act(visit, {"request_reasons", {}, [](FormReading&, const CaseView&, const Visit&) -> Command { return RequestReasons{}; }});
}

Response give_reasons(const Visit& visit) {
  return act(visit, {"give_reasons",
                     {choice_of<RefusalReason>("refusal_reason", "kind.refusal."),
                      lines("reasons", Presence::required)},
                     [](FormReading& form, const CaseView&, const Visit&) -> Command {
                       return GiveReasons{form.choice<RefusalReason>("refusal_reason"),
                                          form.sealed("reasons", Presence::required)};
                     }});
}

Response act_on_silence(const Visit& visit) {
  return act(visit, {"act_on_silence", {}, [](FormReading&, const CaseView&, const Visit&) -> Command { return ActOnSilence{}; },
                     ButtonTone::warning});
}

Response withdraw_consent(const Visit& visit) {
  return act(visit, {"withdraw_consent", {lines("new_evidence", Presence::required)},
                     [](FormReading& form, const CaseView&, const Visit&) -> Command {
                       return WithdrawConsent{form.sealed("new_evidence", Presence::required)};
                     },
                     ButtonTone::warning});
}

}  // namespace rahdari
