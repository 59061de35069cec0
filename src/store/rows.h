// One stored line of a worklist: the row of one side of a case as columns to filter and order by, and its bytes. Not
// the rule that makes it (casework's row_from_state). Every column follows from the log; replay_check compares.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "casework/case_row.h"

namespace rahdari {

/// Stored where there is no day, so that rows without one come last.
constexpr std::int32_t kNoDay = INT32_MAX;

struct StoredRow {
  std::string reference;
  int stage = 0;
  int next_step = 0;
  std::string other_side;
  int return_type = 0;
  int is_ended = 0;
  std::int32_t due = kNoDay;
  std::int32_t opened_on = kNoDay;
  std::int32_t last_act_on = 0;
  std::int32_t travel_on = kNoDay;
  std::int32_t document_until = kNoDay;
  std::string office;          // of the own side's last act
  int is_travel_notified = 0;  // a border officer may see it
  std::string line;            // bytes of the CaseRow
  friend bool operator==(const StoredRow&, const StoredRow&) = default;
};

StoredRow stored_from_row(const CaseRow& row, OfficeId last_office, bool is_travel_notified);

/// Layout in docs/formats/store.md.
std::string bytes_from_row(const CaseRow& row);
std::optional<CaseRow> row_from_bytes(std::string_view bytes);

}  // namespace rahdari
