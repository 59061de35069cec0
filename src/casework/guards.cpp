#include "casework/guards.h"

#include <algorithm>

#include "base/check.h"
#include "casework/obstacle_codes.h"

namespace rahdari {

Obstacle obstacle(std::string_view code, std::vector<std::string> facts) {
  const ObstacleCode* rule = find_obstacle_code(code);
  CHECK(rule != nullptr);
  Obstacle found;
  found.code = std::string(code);
  found.from.article = std::string(rule->article);
  found.from.standing = rule->standing;
  found.facts = std::move(facts);
  found.can_be_lifted = rule->lifting == Lifting::supervisor ||
                        (rule->lifting == Lifting::while_unverified && rule->standing == Standing::unverified);
  return found;
}

Obstacle obstacle_from(const Citation& from, std::string_view code, std::vector<std::string> facts) {
  Obstacle found = obstacle(code, std::move(facts));
  if (from.article.empty()) return found;
  found.from = from;
  if (find_obstacle_code(code)->lifting == Lifting::while_unverified) {
    found.can_be_lifted = from.standing == Standing::unverified;
  }
  return found;
}

bool is_lifted(const CaseState& state, std::string_view code) {
  return std::ranges::find(state.lifted_obstacles, code) != state.lifted_obstacles.end();
}

Guard stage_is_one_of(const CaseState& state, std::initializer_list<Stage> stages) {
  if (std::ranges::find(stages, state.stage) != stages.end()) return std::nullopt;
  return obstacle("not_at_this_stage", {std::string(name_of(state.stage))});
}

Guard no_hold(const CaseState& state) {
  if (state.holds.empty()) return std::nullopt;
  return obstacle("hold_stands", {state.holds.front().since.text()});
}

Guard not_paused(const CaseState& state) {
  if (!state.is_paused) return std::nullopt;
  return obstacle("proceeding_paused");
}

bool is_never_waived(ApprovedAct act) {
  switch (act) {
    case ApprovedAct::act_on_no_reply:
    case ApprovedAct::lift_hold:
    case ApprovedAct::notify_transfer:
    case ApprovedAct::lift_obstacle:
      return true;
    case ApprovedAct::send_application:
    case ApprovedAct::reply:
    case ApprovedAct::refuse:
    case ApprovedAct::issue_document:
      return false;
  }
  return true;
}

Guard approved(const CaseState& state, ApprovedAct act, const Circumstances& at) {
  if (!is_never_waived(act) && !at.needs_second.contains(act)) return std::nullopt;
  if (state.is_approved(act)) return std::nullopt;
  return obstacle("needs_second_person", {std::string(name_of(act))});
}

Guard safeguard_kept(const CaseState& state, SafeguardKind kind, const Citation& from) {
  const std::string code = "safeguard_missing_" + std::string(name_of(kind));
  const SafeguardRecord* record = state.safeguard(kind);
  if (record == nullptr) return obstacle_from(from, code, {"not_recorded"});
  if (!record->is_satisfied) return obstacle_from(from, code, {"not_satisfied", record->dated.text()});
  return std::nullopt;
}

Guard safeguards_kept(const CaseState& state, std::string_view when, const Circumstances& at) {
  const std::string when_child = "child_" + std::string(when);
  for (const Safeguard& safeguard : at.agreement->safeguards_of(state.requesting)) {
    if (safeguard.when != when && !(may_be_child(state) && safeguard.when == when_child)) continue;
    const auto kind = from_name<SafeguardKind>(safeguard.code);
    CHECK(kind.has_value());
    if (Guard found = safeguard_kept(state, *kind, safeguard.from)) return found;
  }
  return std::nullopt;
}

bool may_be_child(const CaseState& state) { return state.age != AgeGroup::adult; }

Guard child_is_received(const CaseState& state) {
  if (!may_be_child(state)) return std::nullopt;
  const auto kept = [&](SafeguardKind kind) {
    const SafeguardRecord* record = state.safeguard(kind);
    return record != nullptr && record->is_satisfied ? record : nullptr;
  };
  const SafeguardRecord* interests = kept(SafeguardKind::best_interests);
  if (interests == nullptr) return obstacle("child_without_best_interests");
  if (!state.is_unaccompanied) return std::nullopt;
  const SafeguardRecord* reception = kept(SafeguardKind::reception);
  // The guardian who assists the child here (Art. 10(1)) receives nobody there; family, a guardian or a place in the
  // State of return is what a reception records (Art. 10(2)).
  if (reception == nullptr) return obstacle("child_without_reception");
  if (reception->by == interests->by) return obstacle("child_needs_second_officer");
  return std::nullopt;
}

Guard identity_is_settled(const CaseState& state) {
  if (state.identity_settled()) return std::nullopt;
  // Art. 4(2): whoever holds a valid document of the requested State travels on it, until that State does not admit the
  // person.
  if (state.road != Road::application && !state.not_admitted) return std::nullopt;
  return obstacle("identity_not_settled");
}

Guard document_covers(const CaseState& state, CalendarDate travel_on) {
  if (!state.document) {
    if (state.road == Road::application) return obstacle("no_travel_document");
    return std::nullopt;
  }
  if (state.document->valid_until < travel_on) {
    return obstacle("document_lapses_before_travel", {state.document->valid_until.text(), travel_on.text()});
  }
  return std::nullopt;
}

bool has_planned_transfer(const CaseState& state) {
  return state.stage == Stage::transfer_notified && state.transfer && !state.transfer->is_postponed;
}

bool other_side_has_step(const CaseState& state) {
  return state.stage == Stage::awaiting_reply || state.stage == Stage::not_admitted || state.document_is_requested ||
         state.reasons_requested || state.interview_open || has_planned_transfer(state);
}

}  // namespace rahdari
