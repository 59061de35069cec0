#include "scenario/agreement_shelf.h"

#include <algorithm>
#include <vector>

#include "scenario/words.h"

namespace rahdari {
namespace {

constexpr CalendarDate kNeverLater = CalendarDate::from_day_number(2932896);  // 9999-12-31

}  // namespace

AgreementShelf::AgreementShelf(ScenarioPlaces places) : holidays_(places.root / "agreements" / "holidays") {
  for (const char* place : {"agreements", "tests/agreements"}) {
    for (const std::filesystem::path& folder : find_agreements(places.root / place)) {
      folders_.emplace(folder.filename().string(), folder);
    }
  }
  if (!places.instead.empty()) {
    const std::filesystem::path whole = std::filesystem::absolute(places.instead).lexically_normal();
    const std::filesystem::path name = whole.has_filename() ? whole.filename() : whole.parent_path().filename();
    folders_.insert_or_assign(name.string(), whole);
  }
}

tl::expected<const Agreement*, std::string> AgreementShelf::on(std::string_view id, CalendarDate day) {
  const auto folder = folders_.find(id);
  if (folder == folders_.end()) {
    std::vector<std::string> known;
    for (const auto& [name, path] : folders_) known.push_back(name);
    return tl::unexpected("there is no agreement \"" + std::string(id) + "\"; there are: " + joined(known, "and"));
  }
  std::map<CalendarDate, Stretch>& stretches = loaded_[std::string(id)];
  for (const auto& [from, stretch] : stretches) {
    if (from <= day && day < stretch.until) return stretch.agreement.get();
  }
  auto loaded = load_agreement(folder->second, holidays_, day);
  if (!loaded) {
    std::string text = "the agreement cannot be read:";
    for (const FileProblem& problem : loaded.error()) text += "\n    " + problem.text();
    return tl::unexpected(text);
  }
  CalendarDate until = kNeverLater;
  for (const Layer& layer : loaded->later_layers) until = std::min(until, layer.from);
  Stretch& kept = stretches[day];
  kept = {until, std::make_unique<Agreement>(std::move(*loaded))};
  return kept.agreement.get();
}

}  // namespace rahdari
