// The schema as numbered steps, each applied once and kept with its checksum. Not data: shapes of events are in
// casework/encode. A step that was released never changes; a new one is added at the end. docs/formats/store.md
// describes every table.
#pragma once
#include <soci/soci.h>

#include <span>
#include <string_view>
#include <tl/expected.hpp>

#include "base/clock.h"
#include "base/fault.h"

namespace rahdari {

struct Migration {
  int number;
  std::string_view name;
  std::string_view sql;  // statements, each ended by a line that ends with a semicolon
};

std::span<const Migration> log_migrations();  // rahdari.db
std::span<const Migration> key_migrations();  // keys.db

/// Applies what is missing in one transaction. A database of a later program is `newer_database`; a step that was
/// applied with other words is `corrupt`. Throws soci_error.
tl::expected<void, Fault> migrate(soci::session& session, std::span<const Migration> known, Instant now);

}  // namespace rahdari
