// One case as both sides hold it: what is shared, what is private, and the state each can fold. Not a store: nothing is
// kept.
#pragma once
#include <vector>

#include "casework/case_event.h"
#include "casework/state.h"

namespace rahdari {

class TwoSides {
 public:
  /// Takes an event that an officer's act brought, at the next second of that day.
  void take(const Event& event, CalendarDate occurred_on, Instant recorded_at, const Actor& actor);
  /// As folded from the shared events and that side's own.
  const CaseState& seen_by(Side side) const { return side == Side::requesting ? requesting_ : requested_; }
  const CaseLog& log_of(Side side) const { return side == Side::requesting ? requesting_log_ : requested_log_; }

 private:
  CaseLog requesting_log_;
  CaseLog requested_log_;
  CaseState requesting_;
  CaseState requested_;
  std::uint32_t shared_ = 0;
  std::uint32_t private_[2] = {0, 0};
};

}  // namespace rahdari
