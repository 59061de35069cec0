#include "store/store.h"

#include <sodium.h>

#include <algorithm>
#include <system_error>

#include "store/checkpoints.h"
#include "store/migrations.h"
#include "store/parts.h"

namespace rahdari {

namespace {

tl::expected<void, Fault> prepare_log_file(const StoreOptions& options, const std::filesystem::path& file) {
  return guarded("opening the log " + file.string(), [&]() -> tl::expected<void, Fault> {
    soci::session session;
    open_session(session, file, options.vfs, Purpose::write);
    return migrate(session, log_migrations(), options.clock->now());
  });
}

/// An erasure that was cut off half-way: whoever the key store lists has no search forms either.
tl::expected<void, Fault> finish_erasures(Keys& keys, Writer& writer) {
  const auto destroyed = keys.destroyed();
  if (!destroyed) return tl::unexpected(destroyed.error());
  if (destroyed->empty()) return {};
  bool has_erased = false;
  const auto done = writer.run([&](Writing& writing) -> tl::expected<void, Fault> {
    Statement<Columns<long long>, std::string> is_known(writing.session, "select 1 from erasure where case_id = ?");
    for (const CaseId case_id : *destroyed) {
      if (is_known.one(case_id.text()) != nullptr) continue;
      if (auto erased = write_erasure(writing, case_id); !erased) return erased;
      has_erased = true;
    }
    return {};
  });
  return done && has_erased ? writer.empty_wal() : done;
}

}  // namespace

Store::Store(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Store::~Store() = default;

tl::expected<std::unique_ptr<Store>, Fault> Store::open(StoreOptions options) {
  if (sodium_init() < 0) return tl::unexpected(fault(FaultCode::unavailable, "the cryptography library did not start"));
  std::error_code error;
  std::filesystem::create_directories(options.data, error);
  if (error)
    return tl::unexpected(fault(FaultCode::storage, "making " + options.data.string() + ": " + error.message()));
  auto lock = DataLock::take(options.data);
  if (!lock) return tl::unexpected(lock.error());
  auto master = load_master_key(options.data, *options.random);
  if (!master) return tl::unexpected(master.error());
  auto keys = Keys::open(options.data, options.vfs, *master, *options.random, options.clock->now());
  if (!keys) return tl::unexpected(keys.error());

  auto parts = std::make_unique<Parts>(std::move(options), std::move(*lock), std::move(*keys));
  if (auto prepared = prepare_log_file(parts->options, parts->log_file()); !prepared)
    return tl::unexpected(prepared.error());
  Keys* key_store = parts->keys.get();
  auto writer = Writer::open({parts->log_file(), parts->options.vfs, parts->options.clock,
                              [key_store] { return key_store->write_new_keys(); },
                              [key_store](Writing& writing) { return write_checkpoint(writing, *key_store); }});
  if (!writer) return tl::unexpected(writer.error());
  parts->writer = std::move(*writer);
  parts->readers = std::make_unique<Readers>(parts->log_file(), parts->options.vfs);
  if (auto finished = finish_erasures(*parts->keys, *parts->writer); !finished) return tl::unexpected(finished.error());
  return std::unique_ptr<Store>(new Store(std::move(parts)));
}

bool Store::is_ready() {
  const auto answer = guarded("asking whether the store answers", [&]() -> tl::expected<long long, Fault> {
    auto reader = parts_->readers->borrow();
    Statement<Columns<long long>> find(reader->session, "select commit_number from log_position");
    const auto* row = find.one();
    if (row == nullptr) return not_found("the log");
    return std::get<0>(*row);
  });
  return answer.has_value();
}

}  // namespace rahdari
