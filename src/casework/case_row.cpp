#include "casework/case_row.h"

#include "agreement/assess.h"

namespace rahdari {
namespace {

bool waits_for_approval(const CaseState& state) {
  for (const Approval& approval : state.approvals) {
    if (!approval.given_by) return true;
  }
  return false;
}

bool document_lapses_before_travel(const CaseState& state) {
  return state.document && state.transfer && !state.transfer->is_postponed &&
         state.document->valid_until < state.transfer->travel_on;
}

NextStep first_step(const CaseState& state, const Assessment& assessment) {
  switch (state.road) {
    case Road::application:
      return assessment.missing_fields.empty() ? NextStep::send_application : NextStep::complete_application;
    case Road::document_held:
      return NextStep::notify_transfer;
    case Road::voluntary:
      return NextStep::plan_transfer;
  }
  return NextStep::none;
}

NextStep step_towards_transfer(const CaseState& state) {
  const SafeguardRecord* recheck = state.safeguard(SafeguardKind::transfer_recheck);
  return recheck != nullptr && recheck->is_satisfied ? NextStep::notify_transfer : NextStep::plan_transfer;
}

NextStep step_of_requesting(const CaseState& state, const Assessment& assessment) {
  if (!state.holds.empty() && !state.has_travelled()) return NextStep::none;
  switch (state.stage) {
    case Stage::preparing:
      return first_step(state, assessment);
    case Stage::awaiting_reply:
      return state.interview_open ? NextStep::hold_interview : NextStep::wait_for_other_side;
    case Stage::returned_incomplete:
      return NextStep::complete_and_resend;
    case Stage::agreed:
      return NextStep::request_document;
    case Stage::refused:
      if (state.refusal_has_reasons) return NextStep::close;
      return state.reasons_requested ? NextStep::wait_for_other_side : NextStep::request_reasons;
    case Stage::document_requested:
      return NextStep::wait_for_other_side;
    case Stage::document_issued:
      return step_towards_transfer(state);
    case Stage::transfer_notified:
      if (state.transfer && state.transfer->is_postponed) return step_towards_transfer(state);
      return document_lapses_before_travel(state) ? NextStep::renew_document : NextStep::travel;
    case Stage::departed:
      return NextStep::wait_for_other_side;
    case Stage::arrived:
      return NextStep::close;
    case Stage::not_admitted:
      return NextStep::settle_identity;
    case Stage::error_claimed:
      return state.error_claim_open ? NextStep::answer_error_claim : NextStep::take_back;
    case Stage::taken_back:
      return NextStep::close;
    case Stage::withdrawn:
    case Stage::closed:
    case Stage::ended_before_sending:
      return NextStep::none;
  }
  return NextStep::none;
}

NextStep step_towards_reply(const CaseState& state, const Assessment& assessment) {
  if (state.interview_open) return NextStep::hold_interview;
  const bool needs_verification = assessment.evidence_class != EvidenceClass::proof && state.findings.empty();
  return needs_verification ? NextStep::verify_identity : NextStep::reply;
}

NextStep step_of_requested(const CaseState& state, const Assessment& assessment) {
  switch (state.stage) {
    case Stage::awaiting_reply:
      return step_towards_reply(state, assessment);
    case Stage::refused:
      return state.refusal_has_reasons ? NextStep::none : NextStep::give_reasons;
    case Stage::document_requested:
      return NextStep::issue_document;
    case Stage::transfer_notified:
      return state.document_is_requested ? NextStep::issue_document : NextStep::wait_for_other_side;
    case Stage::departed:
      return NextStep::confirm_arrival;
    case Stage::not_admitted:
      return NextStep::settle_identity;
    case Stage::returned_incomplete:
    case Stage::agreed:
    case Stage::document_issued:
    case Stage::error_claimed:
      return NextStep::wait_for_other_side;
    case Stage::preparing:
    case Stage::arrived:
    case Stage::taken_back:
    case Stage::withdrawn:
    case Stage::closed:
    case Stage::ended_before_sending:
      return NextStep::none;
  }
  return NextStep::none;
}

NextStep next_step(const CaseState& state, Side side, const Assessment& assessment) {
  if (state.is_ended()) return NextStep::none;
  if (waits_for_approval(state)) return NextStep::give_approval;
  switch (side) {
    case Side::requesting:
      return step_of_requesting(state, assessment);
    case Side::requested:
      return step_of_requested(state, assessment);
  }
  return NextStep::none;
}

}  // namespace

CaseRow row_from_state(const CaseState& state, Side side, const Agreement& agreement) {
  // No column depends on the day of reading, so the day of the last act serves.
  const Assessment assessment = assess(facts_from_state(state), agreement, state.last_act_on);
  CaseRow row;
  row.side = side;
  row.stage = state.stage;
  row.next = next_step(state, side, assessment);
  if (state.reference) row.reference = state.reference->text();
  row.requesting = state.requesting;
  row.requested = state.requested;
  row.agreement = state.agreement;
  row.return_type = state.return_type;
  row.evidence_class = assessment.evidence_class;
  row.lane = assessment.lane;
  row.opened_on = state.opened_on;
  row.sent_on = state.sent_on;
  if (state.stage == Stage::awaiting_reply && assessment.reply) {
    row.expected_by = assessment.reply->expected_by;
    row.counts_from = assessment.reply->counts_from;
  }
  if (state.transfer && !state.transfer->is_postponed) row.travel_on = state.transfer->travel_on;
  if (state.document) row.document_until = state.document->valid_until;
  if (side == Side::requesting) {
    if (state.detention) row.detained_since = state.detention->since;
    row.is_held = !state.holds.empty();
  }
  row.is_paused = state.is_paused;
  row.is_ended = state.is_ended();
  for (const Approval& approval : state.approvals) {
    if (!approval.given_by) row.approvals_open.push_back(approval.act);
  }
  row.last_act_on = state.last_act_on;
  row.particulars = state.particulars;
  return row;
}

}  // namespace rahdari
