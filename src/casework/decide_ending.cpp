// Real endings (U4), readmission in error (Art. 10) and the committee (Art. 16).
#include "casework/guards.h"

namespace rahdari {

/// One sentence leaves for every reason; the reason stays on this side (U1).
Decision decide_step(const CaseState& state, const EndCase& command, const Circumstances&) {
  if (state.has_travelled()) return forbid("already_travelled");
  const EndReasonRecorded reason{command.reason, command.note};
  if (!state.has_shared) return std::vector<Event>{reason};
  return std::vector<Event>{ApplicationWithdrawn{}, reason};
}

/// A window that is known only unverified is shown and ends nobody's right (design.md 5.1).
Decision decide_step(const CaseState& state, const ClaimError& command, const Circumstances& at) {
  if (state.error_claim_open) return forbid("error_already_claimed");
  if (Guard found = stage_is_one_of(state, {Stage::arrived})) return forbid(*found);
  if (command.evidence.is_none()) return forbid("evidence_missing");
  const auto& window = at.assessment.error_window;
  if (window && window->from.standing != Standing::unverified && at.today >= window->counts_from) {
    return forbid(obstacle_from(window->from, "error_window_passed", {window->counts_from.text()}));
  }
  return std::vector<Event>{ErrorClaimed{command.evidence}};
}

Decision decide_step(const CaseState& state, const AnswerError& command, const Circumstances&) {
  if (!state.error_claim_open) return forbid("no_error_claim_open");
  if (!command.is_accepted && command.reasons.is_none()) return forbid("reason_needed");
  return std::vector<Event>{ErrorAnswered{command.is_accepted, command.reasons}};
}

Decision decide_step(const CaseState& state, const RecordTakenBack&, const Circumstances&) {
  if (state.stage != Stage::error_claimed || !state.error_accepted.value_or(false)) return forbid("error_not_accepted");
  return std::vector<Event>{TakenBack{}};
}

Decision decide_step(const CaseState& state, const EscalateCase& command, const Circumstances&) {
  if (!state.has_shared) return forbid("application_not_sent");
  if (state.is_escalated) return forbid("already_escalated");
  return std::vector<Event>{CaseEscalated{command.issue}};
}

/// Law digest T17: a case whose person arrived stays open as long as a readmission in error can be claimed.
Decision decide_step(const CaseState& state, const CloseCase&, const Circumstances& at) {
  if (Guard found = stage_is_one_of(state, {Stage::arrived, Stage::taken_back, Stage::refused})) return forbid(*found);
  const auto& window = at.assessment.error_window;
  const bool can_be_claimed = state.stage == Stage::arrived && state.road != Road::voluntary && !state.error_accepted;
  if (can_be_claimed && window && at.today < window->counts_from && !is_lifted(state, "error_window_open")) {
    return forbid(obstacle_from(window->from, "error_window_open", {window->counts_from.text()}));
  }
  return std::vector<Event>{CaseClosed{}};
}

}  // namespace rahdari
