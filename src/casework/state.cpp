#include "casework/state.h"

#include <algorithm>

namespace rahdari {
namespace {

/// An approval serves one act; the next act of its kind asks again (U28).
void consume_approvals(CaseState& state, ApprovedAct act) {
  std::erase_if(state.approvals, [&](const Approval& approval) { return approval.act == act; });
}

/// What was approved has changed: those who were asked decide again.
void reopen_approvals(CaseState& state, ApprovedAct act) {
  for (Approval& approval : state.approvals) {
    if (approval.act == act) approval.given_by.reset();
  }
}

/// A recheck before transfer serves one planned journey without a hold in between (law digest T14, T18).
void forget_recheck(CaseState& state) {
  std::erase_if(state.safeguards,
                [](const SafeguardRecord& record) { return record.kind == SafeguardKind::transfer_recheck; });
}

EvidenceItem* find_item(CaseState& state, ItemId id) {
  const auto found = std::ranges::find(state.evidence, id, &EvidenceItem::id);
  return found == state.evidence.end() ? nullptr : &*found;
}

void settle(CaseState& state) {
  state.nationality_confirmed = true;
  state.not_admitted.reset();
  state.whereabouts.clear();
}

void unsettle(CaseState& state) {
  state.nationality_confirmed = false;
  state.agreed_on.reset();
  state.silence_acted_on = false;
  state.document.reset();
  state.document_is_requested = false;
}

/// A side that learns of a case from an announced journey takes its names from there.
template <class Journey>
void plan_journey(CaseState& state, const Journey& event, CalendarDate day) {
  state.has_shared = true;
  state.reference = event.reference;
  state.requesting = event.requesting;
  state.requested = event.requested;
  state.agreement = event.agreement;
  if (!event.particulars.is_none()) state.particulars = event.particulars;
  state.transfer = Transfer{event.transfer, event.travel_on, event.crossing_point, event.flight, 0, day, false};
  state.stage = Stage::transfer_notified;
}

/// Takes one event at a time into the state. Overloads stand in the order of events.h.
struct Taking {
  CaseState& state;
  const CaseEvent& at;

  CalendarDate day() const { return at.occurred_on; }

  // ---- shared stream -----------------------------------------------------------------------------------------------

  void operator()(const ApplicationSent& event) {
    state.stage = Stage::awaiting_reply;
    state.road = Road::application;
    state.has_shared = true;
    state.sent_on = day();
    state.reference = event.reference;
    state.requesting = event.requesting;
    state.requested = event.requested;
    state.agreement = event.agreement;
    state.person_class = event.person_class;
    state.particulars = event.particulars;
    state.evidence = event.evidence;
    state.care_statement = event.care_statement;
    state.protection_measure = event.protection_measure;
    state.renews = event.renews;
    state.received_on.reset();
    state.receipt_disputed = false;
    state.extension_requested = false;
    consume_approvals(state, ApprovedAct::send_application);
  }
  void operator()(const ApplicationDelivered& event) { state.received_on = event.received_on; }
  void operator()(const ReceiptDisputed&) { state.receipt_disputed = true; }
  void operator()(const ApplicationReturned&) {
    state.stage = Stage::returned_incomplete;
    state.received_on.reset();
  }
  void operator()(const FieldCorrected& event) {
    state.particulars = event.particulars;
    if (std::ranges::find(state.fields_filled, event.field) == state.fields_filled.end()) {
      state.fields_filled.push_back(event.field);
    }
  }
  void operator()(const NationalityProcessStarted&) { state.nationality_process = true; }
  void operator()(const InterviewRequested&) { state.interview_open = true; }
  void operator()(const InterviewHeld& event) {
    state.interview_open = false;
    state.interview_result = event.result;
  }
  void operator()(const ExtensionRequested& event) {
    state.extension_requested = true;
    state.detention_cap_days = event.detention_cap_days;
  }
  /// A late reply, either way, replaces silence until the person has travelled (U10).
  void operator()(const ReplyAccepted& event) {
    if (state.has_travelled()) return;
    const bool was_agreed = state.agreed_on.has_value();
    settle(state);
    state.replied_on = day();
    state.reply_is_late = event.is_late;
    state.agreed_on = day();
    state.silence_acted_on = false;
    state.refusal.reset();
    state.refusal_has_reasons = false;
    state.reasons_requested = false;
    if (!was_agreed) state.stage = Stage::agreed;
    consume_approvals(state, ApprovedAct::reply);
  }
  void operator()(const ReplyRefused& event) {
    if (state.has_travelled()) return;
    unsettle(state);
    state.stage = Stage::refused;
    state.replied_on = day();
    state.reply_is_late = event.is_late;
    state.refusal = event.reason;
    state.refusal_has_reasons = !event.reasons.is_none();
    state.reasons_requested = false;
    consume_approvals(state, ApprovedAct::refuse);
  }
  void operator()(const ReasonsRequested&) { state.reasons_requested = true; }
  void operator()(const ReasonsGiven& event) {
    state.refusal = event.reason;
    state.refusal_has_reasons = true;
    state.reasons_requested = false;
  }
  void operator()(const SilenceActedOn&) {
    state.stage = Stage::agreed;
    state.silence_acted_on = true;
    state.agreed_on = day();
    consume_approvals(state, ApprovedAct::act_on_no_reply);
  }
  void operator()(const ConsentWithdrawn& event) {
    if (state.has_travelled()) return;
    unsettle(state);
    state.stage = Stage::refused;
    state.replied_on = day();
    state.refusal = RefusalReason::other;
    state.refusal_has_reasons = !event.evidence.is_none();
    state.reasons_requested = false;
    if (state.transfer) state.transfer->is_postponed = true;
  }
  void operator()(const DocumentRequested&) {
    state.document_is_requested = true;
    if (state.stage != Stage::transfer_notified) state.stage = Stage::document_requested;
  }
  void operator()(const DocumentIssued& event) {
    if (state.has_travelled()) return;
    settle(state);
    state.document = Document{event.issued_on, event.valid_until, event.is_single_journey, event.number};
    state.document_is_requested = false;
    if (state.stage != Stage::transfer_notified) state.stage = Stage::document_issued;
    consume_approvals(state, ApprovedAct::issue_document);
  }
  void operator()(const TransferNotified& event) {
    if (!state.sent_on && !state.opened_on) state.road = Road::document_held;
    plan_journey(state, event, day());
    state.transfer->escorts = event.escorts;
    consume_approvals(state, ApprovedAct::notify_transfer);
  }
  void operator()(const TransferPostponed&) {
    if (state.transfer) state.transfer->is_postponed = true;
    if (state.document) state.stage = Stage::document_issued;
    state.lifted_obstacles.clear();
    forget_recheck(state);
  }
  void operator()(const Departed&) {
    state.stage = Stage::departed;
    state.departed_on = day();
  }
  void operator()(const Arrived&) {
    state.stage = Stage::arrived;
    state.arrived_on = day();
    state.handed_over = true;
  }
  void operator()(const ArrivedNotHandedOver&) {
    state.stage = Stage::arrived;
    state.arrived_on = day();
    state.handed_over = false;
  }
  /// The case is back at identity unsettled (U4); the journey and its document are spent.
  void operator()(const NotAdmitted& event) {
    unsettle(state);
    state.stage = Stage::not_admitted;
    state.not_admitted = event.reason;
    state.whereabouts = event.whereabouts;
    state.transfer.reset();
    state.departed_on.reset();
    state.arrived_on.reset();
    state.handed_over = false;
    state.lifted_obstacles.clear();
    forget_recheck(state);
  }
  void operator()(const ApplicationWithdrawn&) { state.stage = Stage::withdrawn; }
  void operator()(const ErrorClaimed&) {
    state.stage = Stage::error_claimed;
    state.error_claim_open = true;
    state.error_accepted.reset();
  }
  void operator()(const ErrorAnswered& event) {
    state.error_claim_open = false;
    state.error_accepted = event.is_accepted;
    if (!event.is_accepted) state.stage = Stage::arrived;
  }
  void operator()(const TakenBack&) { state.stage = Stage::taken_back; }
  void operator()(const ProceedingPaused&) { state.is_paused = true; }
  void operator()(const ProceedingResumed&) { state.is_paused = false; }
  void operator()(const CaseEscalated&) { state.is_escalated = true; }
  void operator()(const CaseClosed&) { state.stage = Stage::closed; }
  void operator()(const VoluntaryReturnAnnounced& event) {
    state.road = Road::voluntary;
    if (!state.opened_on) state.return_type = ReturnType::voluntary;
    plan_journey(state, event, day());
  }

  // ---- private stream of the requesting organisation ---------------------------------------------------------------

  void operator()(const CaseOpened& event) {
    state.requesting = event.requesting;
    state.requested = event.requested;
    state.agreement = event.agreement;
    state.person_class = event.person_class;
    state.return_type = event.return_type;
    state.road = event.road;
    state.renews = event.renews;
    state.opened_on = day();
    state.opened_by = at.actor.officer;
  }
  void operator()(const ParticularsRecorded& event) {
    state.particulars = event.particulars;
    state.fields_filled = event.filled;
    reopen_approvals(state, ApprovedAct::send_application);
  }
  void operator()(const EvidenceAdded& event) {
    state.evidence.push_back(event.item);
    reopen_approvals(state, ApprovedAct::send_application);
  }
  void operator()(const EvidenceRemoved& event) {
    std::erase_if(state.evidence, [&](const EvidenceItem& item) { return item.id == event.item; });
    reopen_approvals(state, ApprovedAct::send_application);
  }
  void operator()(const EntryRecorded& event) { state.entry = event; }
  void operator()(const SafeguardRecorded& event) {
    state.safeguards.push_back({event.kind, event.dated, event.is_satisfied, at.actor.officer, event.detail});
  }
  void operator()(const HoldSet& event) {
    state.holds.push_back({event.hold, event.kind, day()});
    reopen_approvals(state, ApprovedAct::send_application);
    reopen_approvals(state, ApprovedAct::notify_transfer);
    forget_recheck(state);
  }
  void operator()(const HoldLifted& event) {
    std::erase_if(state.holds, [&](const ActiveHold& hold) { return hold.hold == event.hold; });
    consume_approvals(state, ApprovedAct::lift_hold);
  }
  void operator()(const DetentionRecorded& event) {
    state.detention = Detention{event.since, event.next_review, event.maximum_days};
  }
  void operator()(const DetentionEnded&) { state.detention.reset(); }
  void operator()(const EndReasonRecorded& event) {
    state.end_reason = event.reason;
    if (!state.has_shared) state.stage = Stage::ended_before_sending;
  }
  void operator()(const DepartureFailureRecorded&) {}
  void operator()(const AgeRecorded& event) {
    state.age = event.group;
    state.is_unaccompanied = event.is_unaccompanied;
  }
  void operator()(const GenuinenessExamined& event) {
    if (EvidenceItem* item = find_item(state, event.item)) item->genuineness_examined = event.is_genuine;
  }
  void operator()(const CareRecorded& event) {
    state.care_consent = event.consent_given;
    state.care_statement = event.care_statement;
    state.protection_measure = event.protection_measure;
    reopen_approvals(state, ApprovedAct::send_application);
  }
  void operator()(const ReasonableProspectReviewed&) {}

  // ---- private stream of the requested organisation, and of either -------------------------------------------------

  void operator()(const VerificationRecorded& event) {
    state.findings.push_back({event.source, event.result, day(), at.actor.officer, event.detail});
  }
  void operator()(const ApprovalAsked& event) {
    consume_approvals(state, event.act);
    state.approvals.push_back({event.act, at.actor.officer, std::nullopt});
  }
  void operator()(const ApprovalGiven& event) {
    for (Approval& approval : state.approvals) {
      if (approval.act == event.act) approval.given_by = at.actor.officer;
    }
  }
  void operator()(const ApprovalRefused& event) { consume_approvals(state, event.act); }
  void operator()(const ObstacleLifted& event) {
    state.lifted_obstacles.push_back(event.code);
    consume_approvals(state, ApprovedAct::lift_obstacle);
  }
  void operator()(const NoteAdded&) {}
};

void take(CaseState& state, const CaseEvent& event) {
  std::visit(Taking{state, event}, event.event);
  const EventType type = type_of(event.event);
  (is_shared(type) ? state.shared_version : state.private_version) = event.position;
  state.last_act_on = std::max(state.last_act_on, event.occurred_on);
}

}  // namespace

const SafeguardRecord* CaseState::safeguard(SafeguardKind kind) const {
  const auto newest = std::find_if(safeguards.rbegin(), safeguards.rend(),
                                   [&](const SafeguardRecord& record) { return record.kind == kind; });
  return newest == safeguards.rend() ? nullptr : &*newest;
}

bool CaseState::is_approved(ApprovedAct act) const {
  return std::ranges::any_of(
      approvals, [&](const Approval& approval) { return approval.act == act && approval.given_by.has_value(); });
}

CaseState evolve(CaseState state, const CaseEvent& event) {
  take(state, event);
  return state;
}

CaseState fold(const CaseLog& log) {
  CaseState state;
  for (const CaseEvent& event : log) take(state, event);
  return state;
}

CaseState fold_as_of(const CaseLog& log, const AsOf& as_of) {
  CaseState state;
  for (const CaseEvent& event : log) {
    if (as_of.known_on && event.recorded_at > *as_of.known_on) continue;
    if (as_of.effective_on && event.occurred_on > *as_of.effective_on) continue;
    take(state, event);
  }
  return state;
}

Facts facts_from_state(const CaseState& state) {
  Facts facts;
  facts.requesting = state.requesting;
  facts.requested = state.requested;
  facts.person_class = state.person_class;
  facts.entered_on = state.entry.entered_on;
  facts.third_country.holds_visa_or_permit_of_requested = state.entry.holds_visa_or_permit_of_requested;
  facts.third_country.requested_permit_until = state.entry.requested_permit_until;
  facts.third_country.requesting_permit_until = state.entry.requesting_permit_until;
  facts.third_country.entered_unlawfully = state.entry.entered_unlawfully;
  facts.third_country.came_directly_by_air_or_sea = state.entry.came_directly_by_air_or_sea;
  facts.third_country.airside_transit_only = state.entry.airside_transit_only;
  facts.holds_valid_travel_document = state.road == Road::document_held && !state.not_admitted;
  for (const EvidenceItem& item : state.evidence) {
    facts.evidence.push_back({item.code, item.is_authenticated, item.genuineness_examined, item.is_original});
  }
  // U10: a finding of the register is no answer; only what the requested State said or issued confirms.
  facts.nationality_process_confirmed = state.nationality_confirmed;
  facts.fields_present = state.fields_filled;
  if (!state.evidence.empty()) facts.fields_present.emplace_back("evidence_index");
  if (!state.care_statement.is_none()) facts.fields_present.emplace_back("care_statement");
  if (!state.protection_measure.is_none()) facts.fields_present.emplace_back("protection_measure");
  facts.care_consent_recorded = state.care_consent;
  facts.received_on = state.received_on;
  facts.extension_granted = state.extension_requested;
  facts.detention_cap_days = state.detention_cap_days;
  facts.consent_on = state.agreed_on;
  facts.transferred_on = state.arrived_on ? state.arrived_on : state.departed_on;
  facts.stay_known_on = state.entry.stay_known_on;
  return facts;
}

}  // namespace rahdari
