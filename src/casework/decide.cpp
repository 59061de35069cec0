#include "casework/decide.h"

#include "base/check.h"
#include "casework/command_kind.h"
#include "casework/guards.h"

namespace rahdari {
namespace {

bool may_give(Doer doer, Side side) {
  switch (doer) {
    case Doer::requesting:
      return side == Side::requesting;
    case Doer::requested:
      return side == Side::requested;
    case Doer::either:
      return true;
  }
  return false;
}

/// The first day on which this side knew of the case.
std::optional<CalendarDate> began_on(const CaseState& state) {
  return state.opened_on ? state.opened_on : state.sent_on;
}

/// What is asked of every command before its own guards.
Guard in_place_and_time(const CaseState& state, CommandKind kind, const Circumstances& at) {
  if (!may_give(row_of(kind).doer, at.actor.side)) return obstacle("other_sides_step");
  if (at.occurred_on > at.today) return obstacle("date_in_future", {at.occurred_on.text()});
  if (kind == CommandKind::open_case) return std::nullopt;
  if (!state.opened_on && !state.has_shared) return obstacle("case_not_open");
  if (state.is_ended() && kind != CommandKind::add_note) return obstacle("case_ended");
  const auto began = began_on(state);
  if (began && at.occurred_on < *began) return obstacle("before_case_began", {began->text()});
  return std::nullopt;
}

}  // namespace

Decision decide(const CaseState& state, const Command& command, const Circumstances& at) {
  CHECK(at.agreement != nullptr);
  if (Guard found = in_place_and_time(state, kind_of(command), at)) return forbid(*found);
  return std::visit([&](const auto& one) { return decide_step(state, one, at); }, command);
}

}  // namespace rahdari
