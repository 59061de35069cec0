// Steps of the requesting side before anything leaves, and the records it keeps for itself all along: nothing decided
// here reaches the other side but the one sentence of a pause (U1).
#include <algorithm>

#include "casework/guards.h"
#include "casework/obstacle_codes.h"

namespace rahdari {
namespace {

/// The form is open before it leaves and again when it came back incomplete.
Guard form_is_open(const CaseState& state) {
  if (state.stage == Stage::preparing || state.stage == Stage::returned_incomplete) return std::nullopt;
  return obstacle("already_sent");
}

const EvidenceItem* find_item(const CaseState& state, ItemId id) {
  const auto found = std::ranges::find(state.evidence, id, &EvidenceItem::id);
  return found == state.evidence.end() ? nullptr : &*found;
}

Guard not_in_future(CalendarDate day, const Circumstances& at) {
  if (day <= at.today) return std::nullopt;
  return obstacle("date_in_future", {day.text()});
}

bool belongs_to(ApprovedAct act, Side side) {
  switch (act) {
    case ApprovedAct::send_application:
    case ApprovedAct::act_on_no_reply:
    case ApprovedAct::lift_hold:
    case ApprovedAct::notify_transfer:
      return side == Side::requesting;
    case ApprovedAct::reply:
    case ApprovedAct::refuse:
    case ApprovedAct::issue_document:
      return side == Side::requested;
    case ApprovedAct::lift_obstacle:
      return true;
  }
  return false;
}

const Approval* find_approval(const CaseState& state, ApprovedAct act) {
  const auto found = std::ranges::find(state.approvals, act, &Approval::act);
  return found == state.approvals.end() ? nullptr : &*found;
}

/// Whether a supervisor may set this rule aside today: practice always, treaty law only while its text was not seen.
bool can_be_lifted(std::string_view code, const Circumstances& at) {
  const ObstacleCode* rule = find_obstacle_code(code);
  switch (rule->lifting) {
    case Lifting::never:
      return false;
    case Lifting::supervisor:
      return true;
    case Lifting::while_unverified:
      break;
  }
  if (code == "scope_not_covered") return obstacle_from(at.assessment.scope.from, code).can_be_lifted;
  return at.assessment.lodging && obstacle_from(at.assessment.lodging->from, code).can_be_lifted;
}

}  // namespace

Decision decide_step(const CaseState& state, const OpenCase& command, const Circumstances&) {
  if (state.opened_on || state.has_shared) return forbid("case_already_open");
  if (command.opened.requesting == command.opened.requested) return forbid("same_state");
  if (command.opened.road == Road::voluntary && command.opened.return_type == ReturnType::forced) {
    return forbid("voluntary_road_needs_voluntary_return");
  }
  return std::vector<Event>{command.opened};
}

Decision decide_step(const CaseState& state, const RecordParticulars& command, const Circumstances&) {
  if (Guard found = form_is_open(state)) return forbid(*found);
  return std::vector<Event>{command.recorded};
}

Decision decide_step(const CaseState& state, const AddEvidence& command, const Circumstances& at) {
  if (Guard found = form_is_open(state)) return forbid(*found);
  if (at.agreement->evidence_kind(command.item.code) == nullptr) {
    return forbid("evidence_not_listed", {command.item.code});
  }
  if (find_item(state, command.item.id) != nullptr) return forbid("item_already_recorded");
  return std::vector<Event>{EvidenceAdded{command.item}};
}

Decision decide_step(const CaseState& state, const RemoveEvidence& command, const Circumstances&) {
  if (Guard found = form_is_open(state)) return forbid(*found);
  if (find_item(state, command.item) == nullptr) return forbid("no_such_item");
  return std::vector<Event>{EvidenceRemoved{command.item}};
}

/// No field of the form: what is learned later about the entry is recorded later.
Decision decide_step(const CaseState&, const RecordEntry& command, const Circumstances&) {
  return std::vector<Event>{command.entry};
}

Decision decide_step(const CaseState&, const RecordSafeguard& command, const Circumstances& at) {
  if (Guard found = not_in_future(command.safeguard.dated, at)) return forbid(*found);
  return std::vector<Event>{command.safeguard};
}

/// A hold never waits for anybody. The pause that the other side reads says nothing of its cause, and comes only where
/// a step of theirs is affected (U1).
Decision decide_step(const CaseState& state, const SetHold& command, const Circumstances&) {
  if (std::ranges::find(state.holds, command.hold.hold, &ActiveHold::hold) != state.holds.end()) {
    return forbid("item_already_recorded");
  }
  std::vector<Event> events{command.hold};
  if (state.has_shared && !state.is_paused && other_side_has_step(state)) events.emplace_back(ProceedingPaused{});
  return events;
}

Decision decide_step(const CaseState& state, const LiftHold& command, const Circumstances& at) {
  if (std::ranges::find(state.holds, command.hold, &ActiveHold::hold) == state.holds.end()) {
    return forbid("no_such_item");
  }
  if (command.reason.is_none()) return forbid("reason_needed");
  if (Guard found = approved(state, ApprovedAct::lift_hold, at)) return forbid(*found);
  std::vector<Event> events{HoldLifted{command.hold, command.reason}};
  if (state.is_paused && state.holds.size() == 1) events.emplace_back(ProceedingResumed{});
  return events;
}

Decision decide_step(const CaseState&, const RecordDetention& command, const Circumstances& at) {
  if (Guard found = not_in_future(command.detention.since, at)) return forbid(*found);
  return std::vector<Event>{command.detention};
}

Decision decide_step(const CaseState& state, const EndDetention&, const Circumstances&) {
  if (!state.detention) return forbid("not_detained");
  return std::vector<Event>{DetentionEnded{}};
}

Decision decide_step(const CaseState&, const RecordAge& command, const Circumstances&) {
  return std::vector<Event>{command.age};
}

Decision decide_step(const CaseState& state, const ExamineGenuineness& command, const Circumstances&) {
  if (find_item(state, command.examined.item) == nullptr) return forbid("no_such_item");
  return std::vector<Event>{command.examined};
}

Decision decide_step(const CaseState&, const RecordCare& command, const Circumstances& at) {
  if (!command.care.care_statement.is_none() && !command.care.consent_given) return forbid("care_without_consent");
  if (command.care.consent_on) {
    if (Guard found = not_in_future(*command.care.consent_on, at)) return forbid(*found);
  }
  return std::vector<Event>{command.care};
}

Decision decide_step(const CaseState& state, const ReviewProspect& command, const Circumstances&) {
  if (!state.detention) return forbid("not_detained");
  return std::vector<Event>{command.review};
}

Decision decide_step(const CaseState& state, const AskApproval& command, const Circumstances& at) {
  if (!belongs_to(command.act, at.actor.side)) return forbid("act_of_other_side");
  if (find_approval(state, command.act) != nullptr) return forbid("approval_already_asked");
  return std::vector<Event>{ApprovalAsked{command.act, command.note}};
}

Decision decide_step(const CaseState& state, const GiveApproval& command, const Circumstances& at) {
  const Approval* asked = find_approval(state, command.act);
  if (asked == nullptr || asked->given_by) return forbid("approval_not_asked");
  const bool is_drafter = !state.opened_by.is_none() && at.actor.officer == state.opened_by;
  if (at.actor.officer == asked->asked_by || is_drafter) return forbid("same_officer_cannot_approve");
  return std::vector<Event>{ApprovalGiven{command.act}};
}

Decision decide_step(const CaseState& state, const RefuseApproval& command, const Circumstances&) {
  if (find_approval(state, command.act) == nullptr) return forbid("approval_not_asked");
  return std::vector<Event>{ApprovalRefused{command.act, command.reason}};
}

Decision decide_step(const CaseState& state, const LiftObstacle& command, const Circumstances& at) {
  if (find_obstacle_code(command.code) == nullptr) return forbid("obstacle_unknown");
  if (!can_be_lifted(command.code, at)) return forbid("obstacle_cannot_be_lifted", {command.code});
  if (is_lifted(state, command.code)) return forbid("obstacle_already_lifted", {command.code});
  if (command.reason.is_none()) return forbid("reason_needed");
  if (Guard found = approved(state, ApprovedAct::lift_obstacle, at)) return forbid(*found);
  return std::vector<Event>{ObstacleLifted{command.code, command.reason}};
}

Decision decide_step(const CaseState&, const AddNote& command, const Circumstances&) {
  return std::vector<Event>{NoteAdded{command.note}};
}

}  // namespace rahdari
