// The hash chain of one stream: the canonical envelope of an event and the check of a whole stream. Not the storing
// (append.cpp). link = BLAKE2b-256(previous link, envelope bytes, body); layout in docs/formats/store.md. The commit
// number stays outside: a shared stream is the same on every installation, commit numbers are not.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/hash.h"
#include "casework/case_event.h"
#include "store/store.h"

namespace rahdari {

constexpr int kEventShape = 1;

/// An event as it stands in the table.
struct StoredEvent {
  std::uint32_t position = 0;
  std::uint64_t commit_number = 0;
  int type = 0;
  int shape = kEventShape;
  CalendarDate occurred_on;
  Instant recorded_at;
  Actor actor;
  std::string body;
  Hash hash{};
};

/// `organisation` is none for the shared stream.
struct StreamName {
  CaseId case_id;
  OrganisationId organisation;
  std::string text() const;
};

Hash link_of(const Hash& previous, const StreamName& stream, const StoredEvent& event);

/// A day that no zone on Earth had reached when it was recorded (UTC+14 is the earliest).
bool is_dated_ahead(CalendarDate occurred_on, Instant recorded_at);

/// The first event of a stream that is not as it was appended. `head` is the number of events the stream should have.
std::optional<LogBreach> first_breach(const StreamName& stream, const std::vector<StoredEvent>& events,
                                      std::uint32_t head, const Hash& head_hash);

}  // namespace rahdari
