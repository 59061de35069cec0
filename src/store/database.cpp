#include "store/database.h"

namespace rahdari {

namespace {

/// SQLite's URI form, which is how a connection names its VFS; characters with a meaning there are escaped.
std::string uri_of(const std::filesystem::path& file, std::string_view vfs) {
  static constexpr std::string_view kEscaped = " %?#\"";
  static constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string uri = "file:";
  for (const char character : std::filesystem::absolute(file).string()) {
    if (kEscaped.find(character) == std::string_view::npos) {
      uri.push_back(character);
      continue;
    }
    const auto byte = static_cast<unsigned char>(character);
    uri.append({'%', kDigits[byte >> 4], kDigits[byte & 15]});
  }
  if (!vfs.empty()) uri.append("?vfs=").append(vfs);
  return uri;
}

}  // namespace

void open_session(soci::session& session, const std::filesystem::path& file, std::string_view vfs, Purpose purpose) {
  session.open(soci::sqlite3, "db=\"" + uri_of(file, vfs) + "\" timeout=10");
  if (purpose == Purpose::write) {
    session << "pragma journal_mode=wal";
    session << "pragma cache_size=-65536";
    session << "pragma secure_delete=on";
  } else {
    session << "pragma query_only=on";
    session << "pragma mmap_size=1073741824";
  }
  session << "pragma synchronous=full";
  session << "pragma wal_autocheckpoint=0";
  session << "pragma temp_store=memory";
  if (purpose == Purpose::read) {
    sqlite_api::sqlite3_db_config(raw_connection(session), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  }
}

// SOCI's library does not export the type information that the sanitizer would compare here.
[[gnu::no_sanitize("vptr")]] sqlite_api::sqlite3* raw_connection(soci::session& session) {
  return static_cast<soci::sqlite3_session_backend*>(session.get_backend())->conn_;
}

[[gnu::no_sanitize("vptr")]] void reset_statement(soci::statement& statement) {
  sqlite_api::sqlite3_reset(static_cast<soci::sqlite3_statement_backend*>(statement.get_backend())->stmt_);
}

bool checkpoint_wal(soci::session& session, Checkpoint mode) {
  const int sqlite_mode = mode == Checkpoint::truncate ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE;
  const int result =
      sqlite_api::sqlite3_wal_checkpoint_v2(raw_connection(session), nullptr, sqlite_mode, nullptr, nullptr);
  return result == SQLITE_OK;
}

tl::expected<void, Fault> copy_database(soci::session& source, const std::filesystem::path& target) {
  using namespace sqlite_api;
  const std::string what = "copying the database to " + target.string();
  sqlite_api::sqlite3* copy = nullptr;
  int result = sqlite3_open_v2(target.c_str(), &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  if (result == SQLITE_OK) {
    sqlite3_backup* backup = sqlite3_backup_init(copy, "main", raw_connection(source), "main");
    if (backup == nullptr) {
      result = sqlite3_errcode(copy);
    } else {
      result = sqlite3_backup_step(backup, -1);  // one step holds one snapshot; in WAL mode it stops nobody
      const int finished = sqlite3_backup_finish(backup);
      result = result == SQLITE_DONE ? finished : result;
    }
  }
  // The copy becomes one file with no log beside it, so that it can be carried away as it stands.
  if (result == SQLITE_OK) result = sqlite3_exec(copy, "pragma journal_mode=delete", nullptr, nullptr, nullptr);
  sqlite3_close(copy);
  if (result != SQLITE_OK) return tl::unexpected(fault_from_sqlite(result, what));
  return {};
}

Fault fault_from_sqlite(int result, std::string_view what_was_tried) {
  FaultCode code = FaultCode::storage;
  switch (result & 0xff) {
    case SQLITE_FULL:
      code = FaultCode::disk_full;
      break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      code = FaultCode::corrupt;
      break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      code = FaultCode::locked;
      break;
    default:
      break;  // an int of SQLite, not an enum of ours
  }
  return fault(code, std::string(what_was_tried) + ": " + sqlite_api::sqlite3_errstr(result));
}

}  // namespace rahdari
