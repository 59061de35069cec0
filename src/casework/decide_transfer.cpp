// The journey: notice, departure, arrival, and what goes wrong in between (Art. 9, U4, U7, U12, U13).
#include "casework/guards.h"

namespace rahdari {
namespace {

/// Practice asks for notice so many days before; too short a notice runs only if a supervisor says why.
Guard notice_is_in_time(const CaseState& state, CalendarDate travel_on, const Circumstances& at) {
  if (travel_on < at.today) return obstacle("travel_day_passed", {travel_on.text()});
  if (is_lifted(state, "notice_too_short")) return std::nullopt;
  const CalendarDate earliest =
      at.assessment.earliest_travel.value_or(at.today.plus(CalendarDays{at.assessment.notice_days}));
  if (travel_on >= earliest) return std::nullopt;
  return obstacle_from(at.assessment.notice_from, "notice_too_short",
                       {std::to_string(at.assessment.notice_days), earliest.text()});
}

Guard journey_is_described(const std::string& crossing_point) {
  if (!crossing_point.empty()) return std::nullopt;
  return obstacle_from(Citation{"Art. 9", Standing::unverified, {}}, "missing_field", {"crossing_point"});
}

/// What must hold on the day of notice and again on the day of departure.
Guard may_travel(const CaseState& state, CalendarDate travel_on, const Circumstances& at) {
  if (Guard found = no_hold(state)) return found;
  if (Guard found = not_paused(state)) return found;
  if (Guard found = identity_is_settled(state)) return found;
  if (Guard found = document_covers(state, travel_on)) return found;
  if (state.road == Road::voluntary) {
    if (Guard found = safeguard_kept(state, SafeguardKind::person_informed, {})) return found;
  } else {
    if (Guard found = safeguards_kept(state, "before_sending", at)) return found;
    if (Guard found = safeguards_kept(state, "before_transfer", at)) return found;
    if (Guard found = safeguard_kept(state, SafeguardKind::transfer_recheck, {})) return found;
  }
  return child_is_received(state);
}

/// A person travels on an own document that is on record, or on one the requested State issued in this case (U7).
Guard own_document_is_recorded(const CaseState& state) {
  if (state.document || is_lifted(state, "own_document_not_recorded")) return std::nullopt;
  for (const EvidenceItem& item : state.evidence) {
    if (item.code == "passport" && item.is_original) return std::nullopt;
  }
  return obstacle("own_document_not_recorded");
}

/// The person is at the border of the requested State: departed, or the day of the notified journey has come.
Guard may_have_landed(const CaseState& state, const Circumstances& at) {
  if (state.stage == Stage::departed) return std::nullopt;
  if (has_planned_transfer(state) && at.occurred_on >= state.transfer->travel_on) return std::nullopt;
  return obstacle("not_travelled");
}

Guard can_be_notified(const CaseState& state) {
  if (state.has_travelled()) return obstacle("already_travelled");
  if (has_planned_transfer(state)) return obstacle("transfer_already_notified");
  if (state.road != Road::application) {
    return stage_is_one_of(state, {Stage::preparing, Stage::transfer_notified, Stage::not_admitted});
  }
  if (state.stage == Stage::preparing || state.stage == Stage::returned_incomplete) {
    return obstacle("application_not_sent");
  }
  if (!state.agreed_on && state.stage != Stage::not_admitted) return obstacle("not_agreed");
  return std::nullopt;
}

}  // namespace

Decision decide_step(const CaseState& state, const NotifyTransfer& command, const Circumstances& at) {
  if (state.road == Road::voluntary) return forbid("road_is_voluntary");
  if (Guard found = can_be_notified(state)) return forbid(*found);
  if (Guard found = may_travel(state, command.transfer.travel_on, at)) return forbid(*found);
  if (state.road == Road::document_held && at.assessment.application_needed) return forbid("application_needed");
  if (Guard found = journey_is_described(command.transfer.crossing_point)) return forbid(*found);
  if (Guard found = notice_is_in_time(state, command.transfer.travel_on, at)) return forbid(*found);
  if (Guard found = approved(state, ApprovedAct::notify_transfer, at)) return forbid(*found);

  TransferNotified notified = command.transfer;
  if (state.reference) notified.reference = *state.reference;
  notified.requesting = state.requesting;
  notified.requested = state.requested;
  notified.agreement = state.agreement;
  if (notified.particulars.is_none()) notified.particulars = state.particulars;
  return std::vector<Event>{std::move(notified)};
}

Decision decide_step(const CaseState& state, const AnnounceVoluntaryReturn& command, const Circumstances& at) {
  if (state.road != Road::voluntary) return forbid("road_not_voluntary");
  if (Guard found = can_be_notified(state)) return forbid(*found);
  if (Guard found = may_travel(state, command.announcement.travel_on, at)) return forbid(*found);
  if (Guard found = own_document_is_recorded(state)) return forbid(*found);
  if (Guard found = journey_is_described(command.announcement.crossing_point)) return forbid(*found);
  if (command.announcement.travel_on < at.today) {
    return forbid("travel_day_passed", {command.announcement.travel_on.text()});
  }

  VoluntaryReturnAnnounced announced = command.announcement;
  if (state.reference) announced.reference = *state.reference;
  announced.requesting = state.requesting;
  announced.requested = state.requested;
  announced.agreement = state.agreement;
  if (announced.particulars.is_none()) announced.particulars = state.particulars;
  return std::vector<Event>{std::move(announced)};
}

/// The cause stays on this side (U1): the other reads that the transfer is put off.
Decision decide_step(const CaseState& state, const PostponeTransfer& command, const Circumstances&) {
  if (!has_planned_transfer(state)) return forbid("transfer_not_notified");
  return std::vector<Event>{TransferPostponed{state.transfer->id},
                            DepartureFailureRecorded{state.transfer->id, command.cause, command.note}};
}

/// Everything the notice rested on must still hold when the person is on board (law digest T14).
Decision decide_step(const CaseState& state, const ConfirmDeparture&, const Circumstances& at) {
  if (state.has_travelled()) return forbid("already_travelled");
  if (!has_planned_transfer(state)) return forbid("transfer_not_notified");
  if (at.occurred_on < state.transfer->travel_on)
    return forbid("before_travel_day", {state.transfer->travel_on.text()});
  if (Guard found = may_travel(state, at.occurred_on, at)) return forbid(*found);
  return std::vector<Event>{Departed{state.transfer->id}};
}

Decision decide_step(const CaseState& state, const ConfirmArrival& command, const Circumstances& at) {
  if (Guard found = may_have_landed(state, at)) return forbid(*found);
  if (command.handed_over) return std::vector<Event>{Arrived{state.transfer->id}};
  return std::vector<Event>{ArrivedNotHandedOver{state.transfer->id, command.note}};
}

/// December 2015: landing cleared, documents issued, and the people were sent back. The case is at identity unsettled
/// again.
Decision decide_step(const CaseState& state, const RefuseAdmission& command, const Circumstances& at) {
  const bool is_at_border = state.stage == Stage::arrived && !state.handed_over;
  if (!is_at_border) {
    if (Guard found = may_have_landed(state, at)) return forbid(*found);
  }
  NotAdmitted refusal = command.refusal;
  refusal.transfer = state.transfer->id;
  return std::vector<Event>{std::move(refusal)};
}

}  // namespace rahdari
