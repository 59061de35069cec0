#include "store/writer.h"

#include <algorithm>

namespace rahdari {

namespace {

constexpr std::size_t kBatchUnitsMax = 128;
constexpr std::uint64_t kEventsPerCheckpoint = 5'000;
constexpr int kWalPagesMax = 4'000;  // 16 MB; a passive checkpoint then stops nobody

int count_wal_pages(void* pages, sqlite_api::sqlite3*, const char*, int count) {
  *static_cast<int*>(pages) = count;
  return SQLITE_OK;
}

}  // namespace

tl::expected<std::unique_ptr<Writer>, Fault> Writer::open(WriterOptions options) {
  using Result = tl::expected<std::unique_ptr<Writer>, Fault>;
  const std::string what = "opening " + options.file.string() + " for writing";
  return guarded(what, [&]() -> Result {
    std::unique_ptr<Writer> writer(new Writer(std::move(options)));
    open_session(writer->session_, writer->options_.file, writer->options_.vfs, Purpose::write);
    sqlite_api::sqlite3_wal_hook(raw_connection(writer->session_), count_wal_pages, &writer->wal_pages_);
    writer->statements_ = std::make_unique<WriteStatements>(writer->session_);
    const auto* position = writer->statements_->find_position.one();
    if (position == nullptr) return tl::unexpected(fault(FaultCode::corrupt, what + ": the log has no position"));
    writer->position_ = {static_cast<std::uint64_t>(std::get<0>(*position)), Instant{std::get<1>(*position)}};
    if (const auto* last = writer->statements_->find_last_checkpoint.one()) {
      writer->checkpointed_at_ = static_cast<std::uint64_t>(std::get<1>(*last));
    }
    writer->thread_ = std::thread([raw = writer.get()] { raw->work(); });
    return writer;
  });
}

Writer::~Writer() {
  if (!thread_.joinable()) return;
  {
    const std::scoped_lock lock(mutex_);
    is_closing_ = true;
  }
  has_work_.notify_one();
  thread_.join();
}

tl::expected<void, Fault> Writer::run(const WriteUnit& unit) {
  Job job{&unit, {}};
  return enqueue(job);
}

tl::expected<void, Fault> Writer::empty_wal() {
  Job job{nullptr, {}};
  return enqueue(job);
}

tl::expected<void, Fault> Writer::enqueue(Job& job) {
  {
    const std::scoped_lock lock(mutex_);
    if (is_closing_) return tl::unexpected(fault(FaultCode::unavailable, "the store is closing"));
    queue_.push_back(&job);
  }
  has_work_.notify_one();
  job.done.acquire();
  return std::move(job.answer);
}

void Writer::work() {
  std::vector<Job*> batch;
  while (true) {
    {
      std::unique_lock lock(mutex_);
      has_work_.wait(lock, [this] { return is_closing_ || !queue_.empty(); });
      if (queue_.empty()) break;
      const auto count = static_cast<std::ptrdiff_t>(std::min(queue_.size(), kBatchUnitsMax));
      batch.assign(queue_.begin(), queue_.begin() + count);
      queue_.erase(queue_.begin(), queue_.begin() + count);
    }
    write_batch(batch);
    for (Job* job : batch) job->done.release();
    checkpoint_wal_if_long();
  }
  if (position_.commit_number > checkpointed_at_) {
    checkpointed_at_ = 0;  // forces the closing checkpoint
    write_batch({});
  }
  guarded("emptying the log at close", [this]() -> tl::expected<void, Fault> {
    checkpoint_wal(session_, Checkpoint::truncate);
    return {};
  });
}

void Writer::write_batch(const std::vector<Job*>& batch) {
  const LogPosition before = position_;
  Writing writing{session_, *statements_, position_, std::max(options_.clock->now(), position_.recorded_at)};
  auto outcome = guarded("beginning to write", [&]() -> tl::expected<void, Fault> {
    statements_->begin.run();
    return {};
  });
  for (std::size_t i = 0; i < batch.size() && outcome; ++i) {
    if (batch[i]->unit != nullptr) outcome = run_in_savepoint(*batch[i], writing);
  }
  if (outcome) outcome = commit(writing);
  if (!outcome) {
    roll_back();
    position_ = before;
    for (Job* job : batch) job->answer = tl::unexpected(outcome.error());
  }
  for (Job* job : batch) {
    if (job->unit != nullptr || !outcome) continue;
    job->answer = guarded("emptying the write-ahead log", [&]() -> tl::expected<void, Fault> {
      if (checkpoint_wal(session_, Checkpoint::truncate)) return {};
      return tl::unexpected(fault(FaultCode::locked, "a reader keeps the old write-ahead log; try again"));
    });
  }
}

/// Answers the job; the result says whether the whole batch still stands.
tl::expected<void, Fault> Writer::run_in_savepoint(Job& job, Writing& writing) {
  const LogPosition before = position_;
  job.answer = guarded("writing", [&]() -> tl::expected<void, Fault> {
    statements_->savepoint.run();
    auto done = (*job.unit)(writing);
    if (done) statements_->release.run();
    return done;
  });
  if (job.answer) return {};
  position_ = before;
  statements_->forget_numbers();
  // A full disk or a failed write may have made SQLite undo the whole transaction by itself.
  if (sqlite_api::sqlite3_get_autocommit(raw_connection(session_)) != 0) return tl::unexpected(job.answer.error());
  return guarded("undoing a failed write", [&]() -> tl::expected<void, Fault> {
    statements_->roll_back_to.run();
    statements_->release.run();
    return {};
  });
}

tl::expected<void, Fault> Writer::commit(Writing& writing) {
  if (options_.before_commit) {
    if (auto done = options_.before_commit(); !done) return done;
  }
  return guarded("committing", [&]() -> tl::expected<void, Fault> {
    if (position_.commit_number >= checkpointed_at_ + kEventsPerCheckpoint ||
        (checkpointed_at_ == 0 && position_.commit_number > 0)) {
      if (auto done = options_.checkpoint(writing); !done) return done;
      checkpointed_at_ = position_.commit_number;
    }
    statements_->set_position.run(static_cast<long long>(position_.commit_number), position_.recorded_at.micros);
    statements_->commit.run();
    return {};
  });
}

void Writer::roll_back() {
  statements_->forget_numbers();
  if (sqlite_api::sqlite3_get_autocommit(raw_connection(session_)) != 0) return;
  guarded("undoing a batch", [&]() -> tl::expected<void, Fault> {
    session_ << "rollback";
    return {};
  });
}

void Writer::checkpoint_wal_if_long() {
  if (wal_pages_ < kWalPagesMax) next_wal_checkpoint_ = kWalPagesMax;
  if (wal_pages_ < next_wal_checkpoint_) return;
  checkpoint_wal(session_, Checkpoint::passive);  // readers may keep the log from starting anew: then a little later
  next_wal_checkpoint_ = wal_pages_ + kWalPagesMax / 4;
}

}  // namespace rahdari
