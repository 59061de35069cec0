// Random bytes: from the operating system in service, from a seed in tests and invented worlds. Not for keys unless secure.
#pragma once
#include <cstdint>

#include "base/id.h"

namespace rahdari {

/// Either secure (default) or a seeded SplitMix64 whose whole output follows from the seed.
/// Threads: a secure source may be shared; a seeded one belongs to one thread.
class Random {
 public:
  static Random secure() { return Random(false, 0); }
  static Random seeded(std::uint64_t seed) { return Random(true, seed); }

  std::uint64_t next();
  /// Uniform in [0, bound), bound > 0.
  std::uint64_t below(std::uint64_t bound);
  void fill(std::uint8_t* bytes, std::size_t count);
  template <class IdType>
  IdType id() {
    IdBytes bytes;
    fill(bytes.data(), bytes.size());
    return IdType(bytes);
  }

 private:
  Random(bool is_seeded, std::uint64_t seed) : is_seeded_(is_seeded), state_(seed) {}
  bool is_seeded_;
  std::uint64_t state_;
};

}  // namespace rahdari
