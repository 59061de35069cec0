// The one thread that writes. Callers hand in a unit of work and wait; what waits together is committed together, with
// one sync. Not a queue that may lose anything: a unit is answered after its commit is on the disk, or with the Fault
// that undid it. Each unit stands in a savepoint, so one that fails leaves the others whole.
#pragma once
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <semaphore>
#include <thread>
#include <tl/expected.hpp>
#include <vector>

#include "base/clock.h"
#include "store/database.h"
#include "store/write_statements.h"

namespace rahdari {

/// Where the installation's log stands: both only grow.
struct LogPosition {
  std::uint64_t commit_number = 0;
  Instant recorded_at;
};

/// What a unit works with; its own thread only.
struct Writing {
  soci::session& session;
  WriteStatements& statements;
  LogPosition& position;
  Instant now;  // never before the previous commit's
};

using WriteUnit = std::function<tl::expected<void, Fault>(Writing&)>;

struct WriterOptions {
  std::filesystem::path file;
  std::string vfs;
  const Clock* clock;
  std::function<tl::expected<void, Fault>()> before_commit;       // the keys of the batch's vault rows
  std::function<tl::expected<void, Fault>(Writing&)> checkpoint;  // of the stream heads, now and then and at close
};

class Writer {
 public:
  static tl::expected<std::unique_ptr<Writer>, Fault> open(WriterOptions options);
  /// Finishes what is queued, writes the last checkpoint, empties the write-ahead log.
  ~Writer();

  /// Any thread; returns when the unit is durable or undone.
  tl::expected<void, Fault> run(const WriteUnit& unit);
  /// Moves the write-ahead log into the database and empties it, so that deleted bytes are gone from the disk.
  tl::expected<void, Fault> empty_wal();

 private:
  struct Job {
    const WriteUnit* unit;  // null: empty_wal
    tl::expected<void, Fault> answer;
    std::binary_semaphore done{0};
  };

  explicit Writer(WriterOptions options) : options_(std::move(options)) {}
  tl::expected<void, Fault> enqueue(Job& job);
  void work();
  void write_batch(const std::vector<Job*>& batch);
  tl::expected<void, Fault> run_in_savepoint(Job& job, Writing& writing);
  tl::expected<void, Fault> commit(Writing& writing);
  void roll_back();
  void checkpoint_wal_if_long();

  WriterOptions options_;
  soci::session session_;
  std::unique_ptr<WriteStatements> statements_;
  LogPosition position_;
  std::uint64_t checkpointed_at_ = 0;  // commit number of the last checkpoint of heads
  int wal_pages_ = 0;
  int next_wal_checkpoint_ = 0;

  std::mutex mutex_;
  std::condition_variable has_work_;
  std::vector<Job*> queue_;
  bool is_closing_ = false;
  std::thread thread_;
};

}  // namespace rahdari
