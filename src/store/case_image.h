// What is stored about one case at one moment: its sides, the heads of its streams, its events. Read by an append
// before it is written, and by replay. Not what an officer may see (case_reading.cpp filters by Permit).
#pragma once
#include <string>
#include <vector>

#include "store/chain.h"
#include "store/statement.h"

namespace rahdari {

struct StreamHead {
  long long number = 0;  // 0: nothing was ever appended
  std::uint32_t position = 0;
  Hash hash{};
  friend bool operator==(const StreamHead&, const StreamHead&) = default;
};

struct CaseSide {
  long long organisation = 0;
  OrganisationId id;
  Side side = Side::requesting;
  StreamHead own;  // its private stream
  friend bool operator==(const CaseSide&, const CaseSide&) = default;
};

struct CaseImage {
  CaseId id;
  long long number = 0;  // 0: no such case
  bool is_travel_notified = false;
  StreamHead shared;
  std::vector<CaseSide> sides;
  const CaseSide* side_of(OrganisationId organisation) const;
  friend bool operator==(const CaseImage&, const CaseImage&) = default;
};

/// An event with the organisation whose private stream it stands in; 0 is the shared stream.
struct PlacedEvent {
  long long organisation = 0;
  StoredEvent stored;
};

/// Statements over one case, prepared once for a connection.
struct CaseStatements {
  explicit CaseStatements(soci::session& session);

  CaseImage image(CaseId id);
  /// All streams of the case, or the shared one and `organisation`'s, in the order of recording.
  std::vector<PlacedEvent> all_events(long long case_number);
  std::vector<PlacedEvent> events_for(long long case_number, long long organisation);
  std::string case_id(long long number);

  using EventColumns = Columns<long long, long long, long long, long long, long long, long long, long long, std::string,
                               std::string, std::string, long long, std::string, std::string>;
  Statement<Columns<long long, long long>, std::string> find_case;
  Statement<Columns<std::string>, long long> find_case_id;
  Statement<Columns<long long, long long, std::string>, long long> find_shared;
  Statement<Columns<long long, std::string, long long, long long, long long, std::string>, long long> find_sides;
  Statement<EventColumns, long long> find_all_events;
  Statement<EventColumns, long long, long long> find_events;
  Statement<Columns<long long, std::string, long long, long long>, std::string> find_act;
  Statement<Columns<long long, std::string, std::string>, std::string> find_sealed;
};

/// Nothing when the body is not one we could have written.
std::optional<CaseEvent> event_from_stored(const StoredEvent& stored);
Hash hash_from_bytes(std::string_view bytes);
std::string_view bytes_from_hash(const Hash& hash);

}  // namespace rahdari
