// The benchmarks and what they measure with. Not tests: they print figures and judge nothing.
#pragma once
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "casework/case_event.h"

namespace rahdari::bench {

using SteadyClock = std::chrono::steady_clock;

inline double seconds_since(SteadyClock::time_point start) {
  return std::chrono::duration<double>(SteadyClock::now() - start).count();
}

/// The value below which `percent` of the sorted samples lie.
inline double percentile(const std::vector<double>& sorted, double percent) {
  if (sorted.empty()) return 0;
  const auto at = static_cast<std::size_t>(percent / 100.0 * static_cast<double>(sorted.size() - 1));
  return sorted[at];
}

/// Greatest resident memory of this process so far, in MiB.
double peak_memory_mib();

/// The events of an invented case, from its file to its arrival: about 25, as officers make them. Same seed, same log.
CaseLog invented_log(std::uint64_t seed);

/// Decoding and folding on one core; rival: the same events as JSON text through nlohmann-json.
void bench_fold(int cases);
/// Durable appends by threads; rival: one SQLite commit per append, without joining those that wait.
void bench_append(const std::string& folder, int threads, double seconds);

}  // namespace rahdari::bench
