// `rahdari agreement check FOLDER...` and `rahdari agreement show FOLDER`. Reads agreement files; changes nothing.
#pragma once
#include <string>
#include <vector>

namespace rahdari {

/// Every problem of every folder to stderr as file:line: reason, one line of counts for each good folder to stdout.
/// Exit code: 0 all are good, 2 a file is not (design.md 5.7).
int agreement_check(const std::vector<std::string>& folders);

/// Every value as it holds today, with its article, standing and source, and the count by standing. 0, or 2 as above.
int agreement_show(const std::string& folder);

}  // namespace rahdari
