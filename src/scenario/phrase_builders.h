// From the parameters of a phrase to its commands: one function per phrase. Not the table (phrases.cpp) and not the
// rules.
#pragma once
#include "scenario/phrases.h"

namespace rahdari::phrase {

// preparing, requesting side (phrases_preparing.cpp)
Step opens_a_case(Parameters& given);
Step prepares_a_complete_case(Parameters& given);
Step sends_a_complete_application(Parameters& given);
Step records_particulars(Parameters& given);
Step adds_evidence(Parameters& given);
Step removes_evidence(Parameters& given);
Step examines_a_document(Parameters& given);
Step records_entry(Parameters& given);
Step records_safeguard(Parameters& given);
Step records_all_safeguards(Parameters& given);
Step records_age(Parameters& given);
Step records_care(Parameters& given);
Step sets_a_hold(Parameters& given);
Step lifts_the_hold(Parameters& given);
Step records_detention(Parameters& given);
Step records_end_of_detention(Parameters& given);
Step reviews_the_prospect(Parameters& given);
Step sends_the_application(Parameters& given);

// either side (phrases_between.cpp)
Step looks(Parameters& given);
Step asks_approval(Parameters& given);
Step approves(Parameters& given);
Step refuses_approval(Parameters& given);
Step gets_approval(Parameters& given);
Step lifts_the_obstacle(Parameters& given);
Step adds_a_note(Parameters& given);
Step asks_for_an_interview(Parameters& given);
Step records_the_interview(Parameters& given);
Step brings_to_the_committee(Parameters& given);
Step closes_the_case(Parameters& given);

// the reply (phrases_between.cpp)
Step disputes_the_receipt(Parameters& given);
Step returns_the_application(Parameters& given);
Step corrects_a_field(Parameters& given);
Step starts_the_nationality_process(Parameters& given);
Step records_a_finding(Parameters& given);
Step asks_for_more_time(Parameters& given);
Step accepts(Parameters& given);
Step refuses(Parameters& given);
Step asks_for_the_reasons(Parameters& given);
Step gives_the_reasons(Parameters& given);
Step acts_on_no_reply(Parameters& given);
Step withdraws_the_consent(Parameters& given);

// document, transfer, endings (phrases_transfer.cpp)
Step requests_the_travel_document(Parameters& given);
Step issues_the_travel_document(Parameters& given);
Step notifies_the_transfer(Parameters& given);
Step announces_a_voluntary_return(Parameters& given);
Step postpones(Parameters& given);
Step confirms_departure(Parameters& given);
Step confirms_arrival(Parameters& given);
Step does_not_admit(Parameters& given);
Step ends_the_case(Parameters& given);
Step claims_error(Parameters& given);
Step answers_the_error_claim(Parameters& given);
Step records_taken_back(Parameters& given);

// ---- small helps of the builders
// ----------------------------------------------------------------------------------------

using Acts = tl::expected<std::vector<ScenarioAct>, std::string>;

template <class C>
Acts one_act(C command) {
  return std::vector<ScenarioAct>{{Command{std::move(command)}, Hand::first}};
}

/// A step whose command needs nothing of the setting.
template <class C>
Step always(C command) {
  return [command](const Setting&) -> Acts { return one_act(command); };
}

/// The day a parameter gave, counted from the row's day; `absent` where the row gave none.
tl::expected<CalendarDate, std::string> day_or(const std::optional<ScenarioDay>& given, CalendarDate absent,
                                               const Setting& at);

}  // namespace rahdari::phrase
