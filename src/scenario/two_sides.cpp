#include "scenario/two_sides.h"

namespace rahdari {

void TwoSides::take(const Event& event, CalendarDate occurred_on, Instant recorded_at, const Actor& actor) {
  const bool shared = is_shared(type_of(event));
  const bool is_requesting = actor.side == Side::requesting;
  const std::uint32_t position = shared ? ++shared_ : ++private_[is_requesting ? 0 : 1];
  const CaseEvent taken{event, occurred_on, recorded_at, actor, position};
  if (shared || is_requesting) {
    requesting_log_.push_back(taken);
    requesting_ = evolve(std::move(requesting_), taken);
  }
  if (shared || !is_requesting) {
    requested_log_.push_back(taken);
    requested_ = evolve(std::move(requested_), taken);
  }
}

}  // namespace rahdari
