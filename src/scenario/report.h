// What `rahdari scenario` prints. Not the run itself.
#pragma once
#include <span>
#include <string>

#include "scenario/run.h"

namespace rahdari {

/// Failures and bad files with file:line, then "N passed, M failed".
std::string report_of(std::span<const ScenarioOutcome> outcomes);
/// 0 all passed, 1 one failed, 2 one is a bad file (design.md 5.7).
int exit_code_of(std::span<const ScenarioOutcome> outcomes);

/// Everything that may stand in a scenario, as Markdown tables; docs/formats/scenario_files.md carries it word for
/// word.
std::string phrase_documentation();

}  // namespace rahdari
