// What an append will write, worked out on the caller's thread so that the writer only checks that nothing moved and
// writes. Not the decision (casework) and not the writing (append.cpp).
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "store/fold_cache.h"
#include "store/keys.h"
#include "store/sealed_refs.h"

namespace rahdari {

struct PlannedEvent {
  EventType type;
  CalendarDate occurred_on;
  std::string body;
  std::vector<SealedUse> uses;
};

struct PlannedRow {
  CaseSide side;  // organisation number 0: the opener's, not yet known to the installation
  StoredRow row;
  std::optional<std::vector<std::string>> forms;  // replaces the search forms of the side
};

struct AppendPlan {
  CaseImage image;  // what it was worked out on
  Actor actor;
  std::vector<PlannedEvent> events;
  std::vector<PlannedRow> rows;  // of every side whose row may change
  std::vector<CaseSide> new_sides;
  Folds folds;         // of image.sides, then new_sides, with the new events taken
  Country new_target;  // the State that now sees the case, or none
  bool notifies_travel = false;
};

struct PlanInputs {
  const Permit& permit;
  const AppendRequest& request;
  Instant now;
  const ProjectRow& project;
  Keys& keys;
  FoldCache& cache;
};

/// `not_found` when the Permit may not act in this case, `stale_version` when somebody appended since it was read.
/// Throws soci_error.
tl::expected<AppendPlan, Fault> plan_append(soci::session& session, CaseStatements& cases, const PlanInputs& inputs);

}  // namespace rahdari
