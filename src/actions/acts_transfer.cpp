#include "actions/act.h"
#include "actions/acts_between.h"

namespace rahdari {
namespace {

const std::vector<Control> kJourneyFields{date("travel_on", Presence::required),
                                           line("crossing_point", Presence::required),
                                           line("flight", Presence::required)};

std::vector<Control> journey_fields_with(Control extra) {
  std::vector<Control> fields = kJourneyFields;
  fields.push_back(std::move(extra));
  return fields;
}

/// What both announcements of a journey say.
template <class Journey>
Journey read_journey(FormReading& form, const CaseView& view, const Visit& visit) {
  Journey journey;
  journey.transfer = visit.program.random.template id<ItemId>();
  journey.requesting = view.state.requesting;
  journey.requested = view.state.requested;
  journey.agreement = view.state.agreement;
  journey.travel_on = form.date("travel_on", Presence::required).value_or(CalendarDate{});
  journey.crossing_point = form.text("crossing_point", Presence::required, 120);
  journey.flight = form.text("flight", Presence::required, 40);
  journey.particulars = view.state.particulars;
  journey.reference = view.state.reference.value_or(Reference{});
  return journey;
}

}  // namespace

Response request_document(const Visit& visit) {
  return act(visit, {"request_document", {}, [](FormReading&, const CaseView& view, const Visit&) -> Command {
                       return RequestDocument{view.state.document.has_value()};
                     }});
}

Response issue_document(const Visit& visit) {
  return act(visit, {"issue_document",
                     {line("document_number", Presence::required),
                      date("issued_on", Presence::required),
                      date("valid_until", Presence::required),
                      yes("is_single_journey")},
                     [](FormReading& form, const CaseView&, const Visit&) -> Command {
                       IssueDocument issue;
                       issue.number = form.sealed("document_number", Presence::required, 40);
                       issue.issued_on = form.date("issued_on", Presence::required).value_or(CalendarDate{});
                       issue.valid_until = form.date("valid_until", Presence::required).value_or(CalendarDate{});
                       issue.is_single_journey = form.flag("is_single_journey");
                       return issue;
                     }});
}

Response notify_transfer(const Visit& visit) {
  return act(visit, {"notify_transfer", journey_fields_with(number("escorts")),
                     [](FormReading& form, const CaseView& view, const Visit& at) -> Command {
                       auto transfer = read_journey<TransferNotified>(form, view, at);
                       transfer.escorts = form.number("escorts", Presence::optional, 0, 20);
                       return NotifyTransfer{transfer};
                     }});
}

Response announce_voluntary_return(const Visit& visit) {
  return act(visit, {"announce_voluntary_return", kJourneyFields,
                     [](FormReading& form, const CaseView& view, const Visit& at) -> Command {
                       return AnnounceVoluntaryReturn{read_journey<VoluntaryReturnAnnounced>(form, view, at)};
                     }});
}

Response postpone_transfer(const Visit& visit) {
  return act(visit, {"postpone_transfer",
                     {choice_of<DepartureFailure>("departure_failure", "kind.departure_failure."),
                      lines("note")},
                     [](FormReading& form, const CaseView&, const Visit&) -> Command {
                       return PostponeTransfer{form.choice<DepartureFailure>("departure_failure"),
                                               form.sealed("note", Presence::optional)};
                     }});
}

Response confirm_departure(const Visit& visit) {
  return act(visit, {"confirm_departure", {}, [](FormReading&, const CaseView&, const Visit&) -> Command { return ConfirmDeparture{}; }});
}

Response confirm_arrival(const Visit& visit) {
  return act(visit, {"confirm_arrival", {yes("handed_over"), lines("note")},
                     [](FormReading& form, const CaseView&, const Visit&) -> Command {
                       return ConfirmArrival{form.flag("handed_over"), form.sealed("note", Presence::optional)};
                     }});
}

Response refuse_admission(const Visit& visit) {
  return act(visit, {"refuse_admission",
                     {choice_of<NotAdmittedReason>("not_admitted_reason", "kind.not_admitted."),
                      lines("account", Presence::required),
                      yes("flown_back"),
                      line("whereabouts", Presence::required)},
                     [](FormReading& form, const CaseView& view, const Visit&) -> Command {
                       NotAdmitted refusal;
                       if (view.state.transfer) refusal.transfer = view.state.transfer->id;
                       refusal.reason = form.choice<NotAdmittedReason>("not_admitted_reason");
                       refusal.account = form.sealed("account", Presence::required);
                       refusal.flown_back = form.flag("flown_back");
                       refusal.whereabouts = form.text("whereabouts", Presence::required, 120);
                       return RefuseAdmission{refusal};
                     },
                     ButtonTone::warning});
}

}  // namespace rahdari
