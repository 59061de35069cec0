#include "scenario/phrase_builders.h"

namespace rahdari::phrase {
namespace {

struct Journey {
  std::optional<ScenarioDay> travel;
  std::string crossing_point;
  std::string flight;
};

Journey journey_from(Parameters& given) {
  Journey journey;
  journey.travel = given.day_after("travel");
  if (!journey.travel) given.complain("needs the travel day: \"travel 2026-04-01\"");
  journey.crossing_point = given.says("no crossing point") ? "" : given.after("crossing point").value_or("Islamabad");
  journey.flight = given.after("flight").value_or("XX 101");
  return journey;
}

/// The case's own reference, or a new one where the shell would allocate it.
Reference reference_for(const Setting& at) {
  if (at.state.reference) return *at.state.reference;
  return {at.requested, at.requesting, at.day.year(), at.invented.reference_number()};
}

template <class Notice>
tl::expected<Notice, std::string> notice_of(const Journey& journey, const Setting& at) {
  const auto travel = day_or(journey.travel, at.day, at);
  if (!travel) return tl::unexpected(travel.error());
  Notice notice;
  notice.transfer = at.invented.item();
  notice.reference = reference_for(at);
  notice.requesting = at.requesting;
  notice.requested = at.requested;
  notice.agreement = at.agreement.id;
  notice.travel_on = *travel;
  notice.crossing_point = journey.crossing_point;
  notice.flight = journey.flight;
  notice.particulars = at.state.particulars;
  return notice;
}

}  // namespace

Step requests_the_travel_document(Parameters& given) { return always(RequestDocument{given.says("renewal")}); }

Step issues_the_travel_document(Parameters& given) {
  const std::optional<ScenarioDay> until = given.day_after("valid until");
  const std::optional<ScenarioDay> issued = given.day_after("issued");
  if (!until) given.complain("needs the last day of validity: \"valid until 2026-09-01\"");
  const bool several = given.says("several journeys");
  given.says("single journey");
  return [until, issued, several](const Setting& at) -> Acts {
    const auto valid_until = day_or(until, at.day, at);
    if (!valid_until) return tl::unexpected(valid_until.error());
    const auto issued_on = day_or(issued, at.day, at);
    if (!issued_on) return tl::unexpected(issued_on.error());
    return one_act(IssueDocument{at.invented.sealed(), *issued_on, *valid_until, !several});
  };
}

Step notifies_the_transfer(Parameters& given) {
  const Journey journey = journey_from(given);
  const int escorts = given.number_after("escorts").value_or(0);
  return [journey, escorts](const Setting& at) -> Acts {
    auto notice = notice_of<TransferNotified>(journey, at);
    if (!notice) return tl::unexpected(notice.error());
    notice->escorts = escorts;
    return one_act(NotifyTransfer{*notice});
  };
}

Step announces_a_voluntary_return(Parameters& given) {
  return [journey = journey_from(given)](const Setting& at) -> Acts {
    auto notice = notice_of<VoluntaryReturnAnnounced>(journey, at);
    if (!notice) return tl::unexpected(notice.error());
    return one_act(AnnounceVoluntaryReturn{*notice});
  };
}

Step postpones(Parameters& given) {
  const DepartureFailure cause = given.must_be_one_of<DepartureFailure>("the cause");
  return [cause](const Setting& at) -> Acts { return one_act(PostponeTransfer{cause, at.invented.sealed()}); };
}

Step confirms_departure(Parameters&) { return always(ConfirmDeparture{}); }

Step confirms_arrival(Parameters& given) {
  const bool not_handed_over = given.says("not handed over");
  return [not_handed_over](const Setting& at) -> Acts {
    return one_act(ConfirmArrival{!not_handed_over, not_handed_over ? at.invented.sealed() : SealedRef{}});
  };
}

Step does_not_admit(Parameters& given) {
  const NotAdmittedReason reason = given.must_be_one_of<NotAdmittedReason>("the reason");
  const bool flown_back = given.says("flown back");
  const std::string place = given.after("now at").value_or(flown_back ? "flown back" : "the airport, transit area");
  return [reason, flown_back, place](const Setting& at) -> Acts {
    NotAdmitted refusal;
    refusal.transfer = at.state.transfer ? at.state.transfer->id : at.invented.item();
    refusal.reason = reason;
    refusal.account = at.invented.sealed();
    refusal.flown_back = flown_back;
    refusal.whereabouts = place;
    return one_act(RefuseAdmission{refusal});
  };
}

Step ends_the_case(Parameters& given) {
  const EndReason reason = given.must_be_one_of<EndReason>("the reason");
  return [reason](const Setting& at) -> Acts { return one_act(EndCase{reason, at.invented.sealed()}); };
}

Step claims_error(Parameters&) {
  return [](const Setting& at) -> Acts { return one_act(ClaimError{at.invented.sealed()}); };
}

Step answers_the_error_claim(Parameters& given) {
  const bool refused = given.says("not accepted");
  const bool accepted = given.says("accepted");
  if (accepted == refused) given.complain("needs the answer: accepted, or not accepted");
  return [accepted](const Setting& at) -> Acts { return one_act(AnswerError{accepted, at.invented.sealed()}); };
}

Step records_taken_back(Parameters&) { return always(RecordTakenBack{}); }

}  // namespace rahdari::phrase
