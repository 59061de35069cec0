#include "commands/installation.h"

#include <cstdio>
#include <cstdlib>

#include "agreement/load.h"
#include "terms/zone.h"

namespace rahdari {

namespace fs = std::filesystem;

ExitCode report(const Fault& fault) {
  std::fprintf(stderr, "rahdari: %s\n", fault.what_was_tried.c_str());
  return fault.code == FaultCode::bad_file || fault.code == FaultCode::not_found ? ExitCode::bad_input : ExitCode::fault;
}

fs::path agreements_root() {
  if (const char* given = std::getenv("RAHDARI_AGREEMENTS")) return given;
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error).parent_path();
  for (const fs::path& candidate : {program / "../../agreements", program / "../share/rahdari/agreements"}) {
    if (fs::is_directory(candidate, error)) return fs::weakly_canonical(candidate, error);
  }
  return "agreements";
}

tl::expected<std::map<std::string, Agreement>, ExitCode> load_agreements(CalendarDate day) {
  const fs::path root = agreements_root();
  std::map<std::string, Agreement> agreements;
  bool is_good = true;
  for (const fs::path& folder : find_agreements(root)) {
    auto loaded = load_agreement(folder, root / "holidays", day);
    if (loaded) {
      agreements.emplace(loaded->id, std::move(*loaded));
      continue;
    }
    is_good = false;
    for (const FileProblem& problem : loaded.error()) std::fprintf(stderr, "%s\n", problem.text().c_str());
  }
  if (is_good && agreements.empty()) {
    std::fprintf(stderr, "rahdari: no agreement found in %s; set RAHDARI_AGREEMENTS to the folder that holds them\n", root.c_str());
    is_good = false;
  }
  if (!is_good) return tl::unexpected(ExitCode::bad_input);
  return agreements;
}

tl::expected<std::unique_ptr<Installation>, ExitCode> Installation::open(const InstallationOptions& options) {
  std::unique_ptr<Installation> made(new Installation());
  if (options.seed) made->random_ = Random::seeded(*options.seed);
  if (options.now) {
    auto clock = std::make_unique<SetClock>(*options.now);
    made->set_clock_ = clock.get();
    made->clock_ = std::move(clock);
  } else {
    made->clock_ = std::make_unique<SystemClock>();
  }
  auto agreements = load_agreements(day_in_zone(made->clock_->now(), "UTC"));
  if (!agreements) return tl::unexpected(agreements.error());
  made->agreements_ = std::move(*agreements);
  const auto project = [&known = made->agreements_](const CaseState& state, Side side) {
    static const Agreement kNone{};
    const auto found = known.find(state.agreement);
    return row_from_state(state, side, found == known.end() ? kNone : found->second);
  };
  auto store = Store::open(StoreOptions{options.data, made->clock_.get(), &made->random_, project, {}});
  if (!store) return tl::unexpected(report(store.error()));
  made->store_ = std::move(*store);
  return made;
}

bool Installation::is_demonstration() {
  const auto world = store_->setting("world");
  return world && (*world == "demonstration" || *world == "test");
}

}  // namespace rahdari
