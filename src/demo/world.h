// Makes the invented world of the demonstration: organisations, officers, and cases whose every step was decided by
// casework and appended to the store on its own day. Not a fixture for tests of single rules.
#pragma once
#include <cstdint>
#include <tl/expected.hpp>

#include "demo/cast.h"

namespace rahdari {

struct DemoOptions {
  int cases = 300;
  std::uint64_t seed = 1;
  CalendarDate today;  // the last events fall on the day before, in the requested State's zone
  SetClock* clock;     // the store's own clock: set to the instant of each step, forward only
};

/// The same options make the same people, stories and days; the ids follow too where the store's Random is seeded. Sets
/// the settings "world" and "seed". One thread; the store is used by nobody else meanwhile. Errors: the store's Faults;
/// `bad_file` naming story and step if the agreement forbids a step of a story.
tl::expected<void, Fault> make_world(Store& store, const Agreement& agreement, const DemoOptions& options);

}  // namespace rahdari
