#include "commands/data_folder.h"

#include <cstdio>

#include "commands/installation.h"
#include "commands/log.h"

namespace rahdari {
namespace {

template <class Act>
int with_store(const std::string& data, Act act) {
  auto installation = Installation::open({data, {}, {}});
  return installation ? act((*installation)->store()) : exit_of(installation.error());
}

int exit_for(const tl::expected<void, Fault>& done) { return done ? exit_of(ExitCode::done) : exit_of(report(done.error())); }

}  // namespace

int verify_log_of(const std::string& data) {
  return with_store(data, [](Store& store) { return verify_log(store); });
}

int replay_of(const std::string& data, Replay replay) {
  return with_store(data, [&](Store& store) {
    if (replay == Replay::check) return replay_check(store);
    return exit_for(store.rebuild_rows(authorise_maintenance("replay")));
  });
}

int log_show_of(const std::string& data, const std::string& case_or_reference) {
  return with_store(data, [&](Store& store) { return log_show(store, case_or_reference); });
}

int backup_of(const std::string& data, const std::string& folder) {
  return with_store(data, [&](Store& store) { return exit_for(store.backup(authorise_maintenance("backup"), folder)); });
}

int backup_keys_of(const std::string& data, const std::string& file) {
  return with_store(data, [&](Store& store) { return exit_for(store.backup_keys(authorise_maintenance("backup-keys"), file)); });
}

int restore_into(const std::string& data, const std::string& backup, const std::string& keys) {
  return exit_for(restore_backup(backup, keys, data));
}

}  // namespace rahdari
