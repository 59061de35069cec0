// An event with its envelope, as one officer's side reads it. Not the stored row (store/) and not a command.
#pragma once
#include <cstdint>
#include <vector>

#include "base/clock.h"
#include "casework/events.h"

namespace rahdari {

/// Who acted. Of the other side only organisation and office are shown.
struct Actor {
  OfficerId officer;
  OrganisationId organisation;
  OfficeId office;
  Side side = Side::requesting;
};

struct CaseEvent {
  Event event;
  CalendarDate occurred_on;     // claimed by the actor; clocks run on it
  Instant recorded_at;          // set by the store
  Actor actor;
  std::uint32_t position = 0;   // in its own stream, from 1
};

/// Shared events and one organisation's private ones, in the order in which they were recorded.
using CaseLog = std::vector<CaseEvent>;

}  // namespace rahdari
