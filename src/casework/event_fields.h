// The fields of every stored event by name, in stored order: encoder, decoder and JSON walk this one list. Not the
// events themselves (events.h); a field left out here is a field that is not kept. each_field(visit, event) calls
// visit("name", field) for each field; the event may be const (writing) or not (reading).
#pragma once
#include <concepts>
#include <type_traits>

#include "casework/events.h"

namespace rahdari {

template <class T, class Expected>
concept Is = std::same_as<std::remove_const_t<T>, Expected>;

/// Events that say all by having happened.
template <class T>
concept WithoutFields =
    Is<T, NationalityProcessStarted> || Is<T, ReasonsRequested> || Is<T, ApplicationWithdrawn> || Is<T, TakenBack> ||
    Is<T, ProceedingPaused> || Is<T, ProceedingResumed> || Is<T, CaseClosed> || Is<T, DetentionEnded>;

void each_field(auto&&, WithoutFields auto&) {}

void each_field(auto&& visit, Is<EvidenceItem> auto& item) {
  visit("id", item.id);
  visit("code", item.code);
  visit("is_authenticated", item.is_authenticated);
  visit("is_original", item.is_original);
  visit("genuineness_examined", item.genuineness_examined);
  visit("detail", item.detail);
}

// ---- shared stream -------------------------------------------------------------------------------------------------

void each_field(auto&& visit, Is<ApplicationSent> auto& event) {
  visit("reference", event.reference);
  visit("requesting", event.requesting);
  visit("requested", event.requested);
  visit("agreement", event.agreement);
  visit("person_class", event.person_class);
  visit("particulars", event.particulars);
  visit("evidence", event.evidence);
  visit("care_statement", event.care_statement);
  visit("protection_measure", event.protection_measure);
  visit("renews", event.renews);
}
void each_field(auto&& visit, Is<ApplicationDelivered> auto& event) { visit("received_on", event.received_on); }
void each_field(auto&& visit, Is<ReceiptDisputed> auto& event) {
  visit("claimed_on", event.claimed_on);
  visit("reason", event.reason);
}
void each_field(auto&& visit, Is<ApplicationReturned> auto& event) {
  visit("missing", event.missing);
  visit("note", event.note);
}
void each_field(auto&& visit, Is<FieldCorrected> auto& event) {
  visit("field", event.field);
  visit("particulars", event.particulars);
  visit("reason", event.reason);
}
void each_field(auto&& visit, Is<InterviewRequested> auto& event) {
  visit("by", event.by);
  visit("reason", event.reason);
}
void each_field(auto&& visit, Is<InterviewHeld> auto& event) {
  visit("result", event.result);
  visit("minutes", event.minutes);
}
void each_field(auto&& visit, Is<ExtensionRequested> auto& event) {
  visit("reasons", event.reasons);
  visit("detention_cap_days", event.detention_cap_days);
}
void each_field(auto&& visit, Is<ReplyAccepted> auto& event) {
  visit("identity", event.identity);
  visit("is_late", event.is_late);
}
void each_field(auto&& visit, Is<ReplyRefused> auto& event) {
  visit("reason", event.reason);
  visit("reasons", event.reasons);
  visit("is_late", event.is_late);
}
void each_field(auto&& visit, Is<ReasonsGiven> auto& event) {
  visit("reason", event.reason);
  visit("reasons", event.reasons);
}
void each_field(auto&& visit, Is<SilenceActedOn> auto& event) { visit("counted_from", event.counted_from); }
void each_field(auto&& visit, Is<ConsentWithdrawn> auto& event) { visit("evidence", event.evidence); }
void each_field(auto&& visit, Is<DocumentRequested> auto& event) { visit("is_renewal", event.is_renewal); }
void each_field(auto&& visit, Is<DocumentIssued> auto& event) {
  visit("number", event.number);
  visit("issued_on", event.issued_on);
  visit("valid_until", event.valid_until);
  visit("is_single_journey", event.is_single_journey);
}
void each_field(auto&& visit, Is<TransferNotified> auto& event) {
  visit("transfer", event.transfer);
  visit("reference", event.reference);
  visit("requesting", event.requesting);
  visit("requested", event.requested);
  visit("agreement", event.agreement);
  visit("travel_on", event.travel_on);
  visit("crossing_point", event.crossing_point);
  visit("flight", event.flight);
  visit("escorts", event.escorts);
  visit("particulars", event.particulars);
}
void each_field(auto&& visit, Is<TransferPostponed> auto& event) { visit("transfer", event.transfer); }
void each_field(auto&& visit, Is<Departed> auto& event) { visit("transfer", event.transfer); }
void each_field(auto&& visit, Is<Arrived> auto& event) { visit("transfer", event.transfer); }
void each_field(auto&& visit, Is<ArrivedNotHandedOver> auto& event) {
  visit("transfer", event.transfer);
  visit("note", event.note);
}
void each_field(auto&& visit, Is<NotAdmitted> auto& event) {
  visit("transfer", event.transfer);
  visit("reason", event.reason);
  visit("account", event.account);
  visit("flown_back", event.flown_back);
  visit("whereabouts", event.whereabouts);
}
void each_field(auto&& visit, Is<ErrorClaimed> auto& event) { visit("evidence", event.evidence); }
void each_field(auto&& visit, Is<ErrorAnswered> auto& event) {
  visit("is_accepted", event.is_accepted);
  visit("reasons", event.reasons);
}
void each_field(auto&& visit, Is<CaseEscalated> auto& event) { visit("issue", event.issue); }
void each_field(auto&& visit, Is<VoluntaryReturnAnnounced> auto& event) {
  visit("transfer", event.transfer);
  visit("reference", event.reference);
  visit("requesting", event.requesting);
  visit("requested", event.requested);
  visit("agreement", event.agreement);
  visit("travel_on", event.travel_on);
  visit("crossing_point", event.crossing_point);
  visit("flight", event.flight);
  visit("particulars", event.particulars);
}

// ---- private stream of the requesting organisation -----------------------------------------------------------------

void each_field(auto&& visit, Is<CaseOpened> auto& event) {
  visit("requesting", event.requesting);
  visit("requested", event.requested);
  visit("agreement", event.agreement);
  visit("person_class", event.person_class);
  visit("return_type", event.return_type);
  visit("road", event.road);
  visit("renews", event.renews);
}
void each_field(auto&& visit, Is<ParticularsRecorded> auto& event) {
  visit("particulars", event.particulars);
  visit("filled", event.filled);
}
void each_field(auto&& visit, Is<EvidenceAdded> auto& event) { each_field(visit, event.item); }
void each_field(auto&& visit, Is<EvidenceRemoved> auto& event) { visit("item", event.item); }
void each_field(auto&& visit, Is<EntryRecorded> auto& event) {
  visit("entered_on", event.entered_on);
  visit("holds_visa_or_permit_of_requested", event.holds_visa_or_permit_of_requested);
  visit("requested_permit_until", event.requested_permit_until);
  visit("requesting_permit_until", event.requesting_permit_until);
  visit("entered_unlawfully", event.entered_unlawfully);
  visit("came_directly_by_air_or_sea", event.came_directly_by_air_or_sea);
  visit("airside_transit_only", event.airside_transit_only);
  visit("stay_known_on", event.stay_known_on);
}
void each_field(auto&& visit, Is<SafeguardRecorded> auto& event) {
  visit("kind", event.kind);
  visit("dated", event.dated);
  visit("is_satisfied", event.is_satisfied);
  visit("detail", event.detail);
}
void each_field(auto&& visit, Is<HoldSet> auto& event) {
  visit("hold", event.hold);
  visit("kind", event.kind);
  visit("note", event.note);
}
void each_field(auto&& visit, Is<HoldLifted> auto& event) {
  visit("hold", event.hold);
  visit("reason", event.reason);
}
void each_field(auto&& visit, Is<DetentionRecorded> auto& event) {
  visit("since", event.since);
  visit("ground", event.ground);
  visit("next_review", event.next_review);
  visit("maximum_days", event.maximum_days);
}
void each_field(auto&& visit, Is<EndReasonRecorded> auto& event) {
  visit("reason", event.reason);
  visit("note", event.note);
}
void each_field(auto&& visit, Is<DepartureFailureRecorded> auto& event) {
  visit("transfer", event.transfer);
  visit("cause", event.cause);
  visit("note", event.note);
}
void each_field(auto&& visit, Is<AgeRecorded> auto& event) {
  visit("group", event.group);
  visit("is_unaccompanied", event.is_unaccompanied);
}
void each_field(auto&& visit, Is<GenuinenessExamined> auto& event) {
  visit("item", event.item);
  visit("is_genuine", event.is_genuine);
  visit("report", event.report);
}
void each_field(auto&& visit, Is<CareRecorded> auto& event) {
  visit("consent_given", event.consent_given);
  visit("consent_on", event.consent_on);
  visit("care_statement", event.care_statement);
  visit("protection_measure", event.protection_measure);
}
void each_field(auto&& visit, Is<ReasonableProspectReviewed> auto& event) {
  visit("has_prospect", event.has_prospect);
  visit("reasons", event.reasons);
}

// ---- private streams of the requested organisation, and of either
// ----------------------------------------------------

void each_field(auto&& visit, Is<VerificationRecorded> auto& event) {
  visit("source", event.source);
  visit("result", event.result);
  visit("detail", event.detail);
}
void each_field(auto&& visit, Is<ApprovalAsked> auto& event) {
  visit("act", event.act);
  visit("note", event.note);
}
void each_field(auto&& visit, Is<ApprovalGiven> auto& event) { visit("act", event.act); }
void each_field(auto&& visit, Is<ApprovalRefused> auto& event) {
  visit("act", event.act);
  visit("reason", event.reason);
}
void each_field(auto&& visit, Is<ObstacleLifted> auto& event) {
  visit("code", event.code);
  visit("reason", event.reason);
}
void each_field(auto&& visit, Is<NoteAdded> auto& event) { visit("note", event.note); }

}  // namespace rahdari
