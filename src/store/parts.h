// What a Store is made of. Not for callers: they see store.h.
#pragma once
#include <atomic>
#include <filesystem>

#include "store/data_lock.h"
#include "store/fold_cache.h"
#include "store/keys.h"
#include "store/readers.h"
#include "store/store.h"
#include "store/writer.h"

namespace rahdari {

struct Store::Parts {
  Parts(StoreOptions given, DataLock held, std::unique_ptr<Keys> key_store)
      : options(std::move(given)), lock(std::move(held)), keys(std::move(key_store)) {}

  // Readers stand last so that they close first: only the writer's connection may be the one that checkpoints.
  StoreOptions options;
  DataLock lock;
  std::unique_ptr<Keys> keys;
  std::unique_ptr<Writer> writer;
  std::unique_ptr<Readers> readers;
  FoldCache folds;
  std::atomic<std::uint64_t> organisations_version{0};  // an append planned on an older list plans again

  std::filesystem::path log_file() const { return options.data / "rahdari.db"; }
};

inline tl::unexpected<Fault> not_found(std::string what) {
  return tl::unexpected(fault(FaultCode::not_found, std::move(what)));
}

/// Methods that see every side's cases are for the program's own commands.
inline tl::expected<void, Fault> require_maintenance(const Permit& permit) {
  if (permit.is_maintenance()) return {};
  return not_found("this is a command of the installation, not an officer's act");
}

/// One line of the own side's audit. `organisation` 0: the installation's own commands.
inline void write_audit(Writing& writing, const Permit& permit, std::string_view what, std::string_view about) {
  const long long organisation = writing.statements.known_organisation(permit.organisation()).value_or(0);
  const std::string officer = permit.officer().is_none() ? std::string{} : permit.officer().text();
  writing.statements.insert_audit.run(writing.now.micros, officer, organisation, what, about);
}

/// Marks the person as erased and removes the search forms; the key was destroyed before.
tl::expected<void, Fault> write_erasure(Writing& writing, CaseId case_id);

}  // namespace rahdari
