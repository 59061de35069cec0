// Store: copies of the log (without keys), of the keys, and the way back. A backup is a folder with rahdari.db, the
// attachments in blobs/ and rahdari.toml; the keys are a file of their own and beside it, if the installation keeps
// one, the master key.
#include <fstream>
#include <system_error>

#include "store/migrations.h"
#include "store/parts.h"

namespace rahdari {

namespace fs = std::filesystem;

namespace {

constexpr const char* kBlobs = "blobs";
constexpr const char* kConfiguration = "rahdari.toml";
constexpr const char* kMasterSuffix = ".master";

tl::expected<void, Fault> file_fault(const std::error_code& error, const std::string& what) {
  if (!error) return {};
  const FaultCode code = error == std::errc::no_space_on_device ? FaultCode::disk_full : FaultCode::storage;
  return tl::unexpected(fault(code, what + ": " + error.message()));
}

tl::expected<void, Fault> copy_if_there(const fs::path& from, const fs::path& to) {
  std::error_code error;
  if (!fs::exists(from, error)) return {};
  fs::copy(from, to, fs::copy_options::recursive | fs::copy_options::overwrite_existing, error);
  return file_fault(error, "copying " + from.string());
}

tl::expected<void, Fault> make_empty_folder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (auto done = file_fault(error, "making " + folder.string()); !done) return done;
  if (!fs::is_empty(folder, error))
    return tl::unexpected(fault(FaultCode::bad_file, folder.string() + " is not empty"));
  return {};
}

/// The erasures both files know, so that neither an old backup nor old keys bring an erased person back.
tl::expected<void, Fault> merge_erasures(const fs::path& log_file, const fs::path& key_file) {
  return guarded("re-applying the erasure list", [&]() -> tl::expected<void, Fault> {
    soci::session log, keys;
    open_session(log, log_file, "", Purpose::write);
    open_session(keys, key_file, "", Purpose::write);
    Statement<Columns<>, std::string> mark(keys, "insert or ignore into erased values (?)");
    Statement<Columns<>, std::string> remove(keys, "delete from person_key where case_id = ?");
    Statement<Columns<std::string>>(log, "select case_id from erasure").each([&](const std::string& case_id) {
      mark.run(case_id);
      remove.run(case_id);
    });
    Statement<Columns<>, std::string> forget(log,
                                             "delete from search_form where form not like 'r:%' and case_number = "
                                             "(select number from case_file where id = ?)");
    Statement<Columns<std::string>>(keys, "select case_id from erased").each([&](const std::string& case_id) {
      forget.run(case_id);
    });
    checkpoint_wal(log, Checkpoint::truncate);
    checkpoint_wal(keys, Checkpoint::truncate);
    return {};
  });
}

}  // namespace

tl::expected<void, Fault> Store::backup(const Permit& permit, const fs::path& folder) {
  if (auto allowed = require_maintenance(permit); !allowed) return allowed;
  if (auto made = make_empty_folder(folder); !made) return made;
  const auto copied = guarded("copying the log", [&]() -> tl::expected<void, Fault> {
    auto reader = parts_->readers->borrow();
    return copy_database(reader->session, folder / "rahdari.db");
  });
  if (!copied) return copied;
  for (const char* name : {kBlobs, kConfiguration}) {
    if (auto done = copy_if_there(parts_->options.data / name, folder / name); !done) return done;
  }
  return audit(permit, "backup", "");
}

tl::expected<void, Fault> Store::backup_keys(const Permit& permit, const fs::path& file) {
  if (auto allowed = require_maintenance(permit); !allowed) return allowed;
  if (fs::exists(file)) return tl::unexpected(fault(FaultCode::bad_file, file.string() + " exists already"));
  if (auto done = parts_->keys->copy_to(file); !done) return done;
  std::error_code error;
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, error);
  if (auto done = file_fault(error, "protecting " + file.string()); !done) return done;
  if (auto done = copy_if_there(parts_->options.data / "master.key", file.string() + kMasterSuffix); !done) return done;
  return audit(permit, "backup_keys", "");
}

tl::expected<void, Fault> restore_backup(const fs::path& backup, const fs::path& keys, const fs::path& data) {
  for (const fs::path& file : {backup / "rahdari.db", keys}) {
    if (!fs::is_regular_file(file)) return tl::unexpected(fault(FaultCode::bad_file, "no backup at " + file.string()));
  }
  if (auto made = make_empty_folder(data); !made) return made;
  const std::pair<fs::path, fs::path> copies[] = {{backup / "rahdari.db", data / "rahdari.db"},
                                                  {backup / kBlobs, data / kBlobs},
                                                  {backup / kConfiguration, data / kConfiguration},
                                                  {keys, data / "keys.db"},
                                                  {keys.string() + kMasterSuffix, data / "master.key"}};
  for (const auto& [from, to] : copies) {
    if (auto done = copy_if_there(from, to); !done) return done;
  }
  return merge_erasures(data / "rahdari.db", data / "keys.db");
}

}  // namespace rahdari
