// libFuzzer's way into one parser; CMake says which (RAHDARI_FEED).
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "parsers.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string broken = rahdari::RAHDARI_FEED({reinterpret_cast<const char*>(data), size});
  if (!broken.empty()) {
    std::fprintf(stderr, "does not hold: %s\n", broken.c_str());
    std::abort();
  }
  return 0;
}
