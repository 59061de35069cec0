// A SQLite VFS for tests that loses power and runs out of disk: what was written after a file's last sync may be gone,
// torn, or there. Not for service. Bytes go to the real files at once; what each unsynced write replaced is kept, and
// settle() decides. Sync of directories and the shared-memory file are not modelled: the latter is rebuilt after any
// loss of power.
#pragma once
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace rahdari {

class FaultVfs {
 public:
  /// Registers itself under `name` for StoreOptions::vfs; one object for one name.
  explicit FaultVfs(std::string name);
  ~FaultVfs();
  FaultVfs(const FaultVfs&) = delete;
  FaultVfs& operator=(const FaultVfs&) = delete;

  const std::string& name() const { return name_; }

  /// The power fails at that write, sync or truncation from now; from then on every call fails.
  void cut_power_after(std::int64_t steps);
  bool is_cut();
  /// After everything is closed: leaves each file as a disk might, with any of the unsynced writes, whole or in part,
  /// and returns the power. The same seed leaves the same files.
  void settle(std::uint64_t seed);

  /// So many bytes more may be written, then the disk is full. Negative: no limit.
  void limit_bytes(std::int64_t bytes);
  std::int64_t steps();

 private:
  friend struct FaultCalls;
  struct Change {
    std::int64_t offset;
    std::int64_t size_before;  // of the file
    std::string before;
    std::string after;
    enum class Kind { write, truncate } kind;
  };

  enum class Step { proceeds, fails };
  Step take_step();
  void undo(int descriptor, const Change& change) const;
  void redo(int descriptor, const Change& change, std::uint64_t choice) const;

  struct Registration;
  std::string name_;
  Registration* registration_;
  std::mutex mutex_;
  std::map<std::string, std::vector<Change>> unsynced_;
  std::int64_t steps_ = 0;
  std::int64_t cut_at_ = -1;
  std::int64_t bytes_left_ = -1;
  bool is_cut_ = false;
};

}  // namespace rahdari
