// Where the program reads the time, once. Not a timer: jobs/ waits, this only tells.
#pragma once
#include <chrono>
#include <cstdint>

namespace rahdari {

/// A UTC instant in microseconds since 1970-01-01T00:00:00Z.
struct Instant {
  std::int64_t micros = 0;
  friend constexpr auto operator<=>(const Instant&, const Instant&) = default;
};

class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant now() const = 0;  // any thread
};

class SystemClock final : public Clock {
 public:
  Instant now() const override {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return Instant{std::chrono::duration_cast<std::chrono::microseconds>(since).count()};
  }
};

/// Stands still until it is set: tests, scenarios, and `--now` on demonstration data.
class SetClock final : public Clock {
 public:
  explicit SetClock(Instant start) : now_(start) {}
  Instant now() const override { return now_; }
  void set(Instant instant) { now_ = instant; }

 private:
  Instant now_;
};

}  // namespace rahdari
