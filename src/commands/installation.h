// What a command on a data folder works with: agreements, clock, store, opened together in the right order. Not the server.
#pragma once
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include <tl/expected.hpp>

#include "agreement/agreement.h"
#include "base/clock.h"
#include "base/random.h"
#include "store/store.h"

namespace rahdari {

/// Exit codes of every command (design.md 5.7).
enum class ExitCode { done = 0, answer_is_no = 1, bad_input = 2, fault = 3 };
inline int exit_of(ExitCode code) { return static_cast<int>(code); }

struct InstallationOptions {
  std::filesystem::path data = "data";
  std::optional<Instant> now;          // --now: only on demonstration or test data
  std::optional<std::uint64_t> seed;   // random ids from a seed: only when a demonstration world is made
};

/// Keeps everything a Store refers to alive. Not movable: the store holds addresses.
class Installation {
 public:
  /// Prints what is wrong to stderr and returns the exit code of it.
  static tl::expected<std::unique_ptr<Installation>, ExitCode> open(const InstallationOptions& options);

  Store& store() { return *store_; }
  Random& random() { return random_; }
  const Clock& clock() const { return *clock_; }
  SetClock* set_clock() { return set_clock_; }          // null when the system's clock runs
  const std::map<std::string, Agreement>& agreements() const { return agreements_; }
  bool is_demonstration();

 private:
  Installation() : random_(Random::secure()) {}
  Random random_;
  std::unique_ptr<Clock> clock_;
  SetClock* set_clock_ = nullptr;
  std::map<std::string, Agreement> agreements_;
  std::unique_ptr<Store> store_;
};

/// Where the agreement files are: RAHDARI_AGREEMENTS, else beside the program, else ./agreements.
std::filesystem::path agreements_root();

/// Every offered agreement in force on `day`; problems go to stderr.
tl::expected<std::map<std::string, Agreement>, ExitCode> load_agreements(CalendarDate day);

/// "storage: opening data/rahdari.db: …" to stderr.
ExitCode report(const Fault& fault);

}  // namespace rahdari
