#include "commands/demo.h"

#include <cstdio>

#include "commands/installation.h"
#include "demo/unsynced_files.h"
#include "demo/world.h"
#include "terms/zone.h"

namespace rahdari {
namespace {
constexpr std::string_view kCorridor = "eu-pakistan";

}  // namespace

void print_demonstration_officers() {
  std::printf("Everyone's password: %s\n", std::string(kDemoPassword).c_str());
  for (const DemoOfficer& officer : demo_officers()) {
    std::printf("  %-22s %s  %-28s %s\n", officer.sign_in_name.c_str(), officer.state.c_str(), officer.roles.c_str(),
                officer.office.c_str());
  }
}

int demo(const std::string& data, int cases, std::uint64_t seed) {
  const Instant now = SystemClock().now();
  const UnsyncedFiles files;
  auto installation = Installation::open({data, now, seed});
  if (!installation) return exit_of(installation.error());
  Store& store = (*installation)->store();
  const auto organisations = store.organisations();
  if (!organisations) return exit_of(report(organisations.error()));
  if (!organisations->empty()) {
    std::fprintf(stderr, "rahdari: %s is in use; a demonstration needs an empty data folder (--data)\n", data.c_str());
    return exit_of(ExitCode::bad_input);
  }
  const auto agreement = (*installation)->agreements().find(std::string(kCorridor));
  if (agreement == (*installation)->agreements().end()) {
    std::fprintf(stderr, "rahdari: no agreement %s; set RAHDARI_AGREEMENTS\n", std::string(kCorridor).c_str());
    return exit_of(ExitCode::bad_input);
  }
  const CalendarDate today = day_in_zone(now, agreement->second.zone_of(demo_requested_state()));
  const auto made = make_world(store, agreement->second, {cases, seed, today, (*installation)->set_clock()});
  if (!made) return exit_of(report(made.error()));
  std::printf("%d invented cases up to %s, seed %llu\n", cases, today.plus(CalendarDays{-1}).text().c_str(),
              static_cast<unsigned long long>(seed));
  print_demonstration_officers();
  return exit_of(ExitCode::done);
}

}  // namespace rahdari
