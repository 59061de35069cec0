// Commands on a data folder, opened for one purpose each: verify-log, replay, log show, backup, restore. Wiring around log.h.
#pragma once
#include <string>

namespace rahdari {

enum class Replay { check, rebuild };

int verify_log_of(const std::string& data);
int replay_of(const std::string& data, Replay replay);
int log_show_of(const std::string& data, const std::string& case_or_reference);
int backup_of(const std::string& data, const std::string& folder);
int backup_keys_of(const std::string& data, const std::string& file);
int restore_into(const std::string& data, const std::string& backup, const std::string& keys);

}  // namespace rahdari
