// While it lives, SQLite files that this process opens are written without waiting for the disk. For worlds that are
// made again when the machine stops half-way; never for anybody's work. The files are the same, byte for byte.
#pragma once
#include <memory>

namespace rahdari {

/// One at a time; make it before the store is opened and let it go after the store is closed.
class UnsyncedFiles {
 public:
  UnsyncedFiles();
  ~UnsyncedFiles();
  UnsyncedFiles(const UnsyncedFiles&) = delete;
  UnsyncedFiles& operator=(const UnsyncedFiles&) = delete;

 private:
  struct Registration;
  std::unique_ptr<Registration> registration_;
};

}  // namespace rahdari
