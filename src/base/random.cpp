#include "base/random.h"

#include <sodium.h>

#include "base/check.h"

namespace rahdari {

std::uint64_t Random::next() {
  if (!is_seeded_) {
    std::uint64_t word;
    randombytes_buf(&word, sizeof word);
    return word;
  }
  state_ += 0x9e3779b97f4a7c15ULL;  // SplitMix64, Steele, Lea and Flood 2014
  std::uint64_t z = state_;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
  return z ^ (z >> 31);
}

std::uint64_t Random::below(std::uint64_t bound) {
  CHECK(bound > 0);
  const std::uint64_t limit = UINT64_MAX - UINT64_MAX % bound;  // rejection keeps it uniform
  std::uint64_t word = next();
  while (word >= limit) word = next();
  return word % bound;
}

void Random::fill(std::uint8_t* bytes, std::size_t count) {
  if (!is_seeded_) return randombytes_buf(bytes, count);
  for (std::size_t i = 0; i < count; i += 8) {
    std::uint64_t word = next();
    for (std::size_t j = i; j < count && j < i + 8; ++j, word >>= 8) bytes[j] = static_cast<std::uint8_t>(word);
  }
}

}  // namespace rahdari
