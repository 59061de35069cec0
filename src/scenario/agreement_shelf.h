// The agreements below a folder, loaded as in force on the day a row asks about. Not the loader (agreement/load.h).
#pragma once
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "agreement/load.h"

namespace rahdari {

/// Where agreements are found: <root>/agreements and <root>/tests/agreements, each with its holidays beside it.
struct ScenarioPlaces {
  std::filesystem::path root;
  std::filesystem::path
      instead;  // --agreement DIR: in place of the agreement whose folder has the same name; may be empty
};

/// The id of an agreement by its folder: the last part of the path.
std::string agreement_id_of(const std::filesystem::path& folder);

/// Agreements as in force on a day, loaded once for each stretch of days in which no layer changes. One thread.
class AgreementShelf {
 public:
  explicit AgreementShelf(ScenarioPlaces places);
  /// The error names the folder or the problems of its files.
  tl::expected<const Agreement*, std::string> on(std::string_view id, CalendarDate day);

 private:
  struct Place {
    std::filesystem::path folder;
    std::filesystem::path holidays;
  };
  struct Stretch {
    CalendarDate until;  // first day on which a later layer is in force
    std::unique_ptr<Agreement> agreement;
  };
  std::map<std::string, Place, std::less<>> places_;
  std::map<std::string, std::map<CalendarDate, Stretch>, std::less<>> loaded_;
};

}  // namespace rahdari
