// rahdari scenario: runs scenario files against the agreements below the current folder. Not the runner:
// scenario/run.h.
#pragma once
#include <string>
#include <vector>

namespace rahdari {

/// Files or folders of *.md; `agreement` is empty or a folder used in place of the agreement of the same name. Failures
/// and the last line "N passed, M failed" on stdout. 0 all passed, 1 one failed, 2 a bad file or folder.
int scenario(const std::vector<std::string>& files, const std::string& agreement);

/// Prints what may stand in a scenario, as docs/formats/scenario_files.md carries it.
int print_phrases();

}  // namespace rahdari
