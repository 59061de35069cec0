#include "scenario/agreement_shelf.h"

#include <algorithm>
#include <system_error>
#include <vector>

#include "scenario/words.h"

namespace rahdari {
namespace {

constexpr CalendarDate kNeverLater = CalendarDate::from_day_number(2932896);  // 9999-12-31

}  // namespace

std::string agreement_id_of(const std::filesystem::path& folder) {
  std::error_code error;
  const std::filesystem::path whole = std::filesystem::absolute(folder, error).lexically_normal();
  return (whole.has_filename() ? whole : whole.parent_path()).filename().string();
}

AgreementShelf::AgreementShelf(ScenarioPlaces places) {
  for (const char* place : {"agreements", "tests/agreements"}) {
    for (const std::filesystem::path& folder : find_agreements(places.root / place)) {
      places_.emplace(folder.filename().string(), Place{folder, folder.parent_path() / "holidays"});
    }
  }
  if (places.instead.empty()) return;
  Place& place = places_[agreement_id_of(places.instead)];
  place.folder = places.instead;
  if (place.holidays.empty()) place.holidays = places.root / "agreements" / "holidays";
}

tl::expected<const Agreement*, std::string> AgreementShelf::on(std::string_view id, CalendarDate day) {
  const auto place = places_.find(id);
  if (place == places_.end()) {
    std::vector<std::string> known;
    for (const auto& [name, known_place] : places_) known.push_back(name);
    return tl::unexpected("there is no agreement \"" + std::string(id) + "\"; there are: " + joined(known, "and"));
  }
  std::map<CalendarDate, Stretch>& stretches = loaded_[std::string(id)];
  for (const auto& [from, stretch] : stretches) {
    if (from <= day && day < stretch.until) return stretch.agreement.get();
  }
  auto loaded = load_agreement(place->second.folder, place->second.holidays, day);
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
