// From the events of a case to the row of one of its sides. Not the writing of it (write_statements.h). Pure but for
// ProjectRow.
#pragma once
#include <vector>

#include "store/case_image.h"
#include "store/rows.h"

namespace rahdari {

struct DecodedEvent {
  long long organisation = 0;  // whose private stream; 0: shared
  CaseEvent event;
};

/// `corrupt` when a body is not one we could have written.
tl::expected<std::vector<DecodedEvent>, Fault> decoded(const std::vector<PlacedEvent>& events);

/// What one side can fold of a case: its shared events and those of its own organisation.
struct SideFold {
  CaseState state;
  OfficeId last_office;   // of the own organisation's last act
  SealedRef particulars;  // newest that this side may see, or none

  void take(const CaseEvent& event, OrganisationId own);
};
SideFold fold_side(const std::vector<DecodedEvent>& events, const CaseSide& side);
StoredRow row_of_fold(const SideFold& fold, Side side, bool is_travel_notified, const ProjectRow& project);

/// The State a shared event goes to, or none when the event does not name it.
Country requested_by(const Event& event);
bool notifies_travel(const Event& event);
/// Whether the search forms of a side that sees this event may change with it.
bool changes_search_forms(const Event& event);

}  // namespace rahdari
