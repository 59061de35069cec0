// Runs scenarios: folds each side's log, assesses on the row's day in the requested State, decides, takes the events.
// Pure but for reading the agreement files. Not a store and not the access policy.
#pragma once
#include <filesystem>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "scenario/agreement_shelf.h"
#include "scenario/scenario.h"

namespace rahdari {

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
  std::string agreement;  // its id, empty when the file could not be read
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
