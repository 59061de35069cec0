#include "demo/unsynced_files.h"

#include <sqlite3.h>

#include <map>
#include <mutex>

#include "base/check.h"

namespace rahdari {
namespace {
int sync_nothing(sqlite3_file*, int) { return SQLITE_OK; }

/// The system's methods with the one exchange; the system has few sets, and they live as long as the program.
const sqlite3_io_methods* unsynced(const sqlite3_io_methods* methods) {
  static std::mutex mutex;
  static std::map<const sqlite3_io_methods*, sqlite3_io_methods> known;
  const std::scoped_lock lock(mutex);
  const auto [found, is_new] = known.try_emplace(methods, *methods);
  if (is_new) found->second.xSync = sync_nothing;
  return &found->second;
}

sqlite3_vfs* system_files() {
  static sqlite3_vfs* const files = sqlite3_vfs_find("unix");
  CHECK(files != nullptr);
  return files;
}

int open_unsynced(sqlite3_vfs*, const char* path, sqlite3_file* file, int flags, int* flags_out) {
  const int result = system_files()->xOpen(system_files(), path, file, flags, flags_out);
  if (result == SQLITE_OK) file->pMethods = unsynced(file->pMethods);
  return result;
}
}  // namespace

struct UnsyncedFiles::Registration {
  sqlite3_vfs files = *system_files();
};

UnsyncedFiles::UnsyncedFiles() : registration_(std::make_unique<Registration>()) {
  sqlite3_vfs& files = registration_->files;
  files.pNext = nullptr;
  files.zName = "rahdari_unsynced";
  files.xOpen = open_unsynced;
  CHECK(sqlite3_vfs_register(&files, 1) == SQLITE_OK);
}

UnsyncedFiles::~UnsyncedFiles() {
  sqlite3_vfs_unregister(&registration_->files);
  sqlite3_vfs_register(system_files(), 1);
}

}  // namespace rahdari
