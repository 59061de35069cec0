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

/// Where agreements are found: <root>/agreements and <root>/tests/agreements, each with holidays beside it.
struct ScenarioPlaces {
  std::filesystem::path root;
  std::filesystem::path
      instead;  // --agreement DIR: in place of the agreement whose folder has the same name; may be empty
};

/// Agreements as in force on a day, loaded once for each stretch of days in which no layer changes. One thread.
class AgreementShelf {
 public:
  explicit AgreementShelf(ScenarioPlaces places);
  /// The error names the folder or the problems of its files.
  tl::expected<const Agreement*, std::string> on(std::string_view id, CalendarDate day);

 private:
  struct Stretch {
    CalendarDate until;  // first day on which a later layer is in force
    std::unique_ptr<Agreement> agreement;
  };
  std::map<std::string, std::filesystem::path, std::less<>> folders_;
  std::map<std::string, std::map<CalendarDate, Stretch>, std::less<>> loaded_;
  std::filesystem::path holidays_;
};

}  // namespace rahdari
