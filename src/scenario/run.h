// Runs scenarios: folds each side's log, assesses on the row's day in the requested State, decides, takes the events.
// Pure but for reading the agreement files. Not a store and not the access policy.
#pragma once
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "scenario/scenario.h"

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

/// What a row was found to do instead of what it says.
struct RowFailure {
  int line = 0;
  std::string does;
  std::string expected;
  std::string happened;
};

enum class ScenarioVerdict { passed, failed, bad_file };

struct ScenarioOutcome {
  std::string file;
  std::string title;
  ScenarioVerdict verdict = ScenarioVerdict::passed;
  std::vector<RowFailure> failures;  // of the first row that fails; the rows below it are not run
  int rows_not_run = 0;
  std::vector<FileProblem> problems;  // bad_file
};

ScenarioOutcome run_scenario(const Scenario& scenario, AgreementShelf& shelf);
/// Reads, parses and runs one file.
ScenarioOutcome run_scenario_file(const std::filesystem::path& file, AgreementShelf& shelf);

/// The .md files named or in the folders named, sorted; a missing one is an error.
tl::expected<std::vector<std::filesystem::path>, std::string> scenario_files(
    const std::vector<std::filesystem::path>& named);

}  // namespace rahdari
