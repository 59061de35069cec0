// Opening a SQLite file with the pragmas we rely on, and what its errors are called here. Not the schema
// (migrations.h). Durability: WAL and synchronous=FULL, so a commit that returned is on the disk. Only the writer's
// connection checkpoints: SQLite 3.40 has a defect that two checkpointers can meet (WAL reset), so nobody else may.
#pragma once
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "base/fault.h"

namespace rahdari {

enum class Purpose { write, read };

/// Opens or makes the file; throws soci_error. `vfs` empty: the system's own.
void open_session(soci::session& session, const std::filesystem::path& file, std::string_view vfs, Purpose purpose);

sqlite_api::sqlite3* raw_connection(soci::session& session);
/// Ends what the statement was doing, so that it keeps no snapshot.
void reset_statement(soci::statement& statement);

/// Moves the write-ahead log into the database; `truncate` also empties the log file, waiting for readers.
enum class Checkpoint { passive, truncate };
/// False when a reader stood in the way.
bool checkpoint_wal(soci::session& session, Checkpoint mode);

/// Copies a whole database to `target` while others go on reading and writing.
tl::expected<void, Fault> copy_database(soci::session& source, const std::filesystem::path& target);

/// In our words and without the statement's parameters, which may be a person's data.
Fault fault_from_sqlite(int result, std::string_view what_was_tried);

/// Runs `body`, which returns an expected; what SOCI throws becomes a Fault.
template <class Body>
auto guarded(std::string_view what_was_tried, Body&& body) -> decltype(body()) {
  try {
    return body();
  } catch (const soci::sqlite3_soci_error& error) {
    return tl::unexpected(fault_from_sqlite(error.result(), what_was_tried));
  } catch (const soci::soci_error&) {
    return tl::unexpected(
        fault(FaultCode::storage, std::string(what_was_tried) + ": the database layer refused the call"));
  }
}

}  // namespace rahdari
