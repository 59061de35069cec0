#include <cstring>
#include <filesystem>
#include <fstream>

#include "bench.h"

namespace rahdari::bench {

double peak_memory_mib() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmHWM:")) return std::stod(line.substr(6)) / 1024.0;
  }
  return 0;
}

}  // namespace rahdari::bench

/// rahdari_bench fold | append FOLDER: results on stdout.
int main(int count, char** words) {
  if (count == 2 && std::strcmp(words[1], "fold") == 0) {
    rahdari::bench::bench_fold(20'000);
    return 0;
  }
  if (count == 3 && std::strcmp(words[1], "append") == 0) {
    std::filesystem::create_directories(words[2]);
    rahdari::bench::bench_append(words[2], 16, 5.0);
    return 0;
  }
  std::fprintf(stderr, "usage: rahdari_bench fold | append FOLDER\n");
  return 2;
}
