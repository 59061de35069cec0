// agreements/<parties>/*.toml → a checked Agreement. Refuses what is missing, unknown or contradictory, with file:line.
#pragma once
#include <filesystem>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "agreement/agreement.h"

namespace rahdari {

struct FileProblem {
  std::string file;
  int line = 0;
  std::string reason;  // the field, the rule and the way out, in one sentence
  std::string text() const { return file + ":" + std::to_string(line) + ": " + reason; }
};

/// Reads the treaty file <in-force-date>.toml and every layer file beside it, lays the layers that are in force on
/// `day` over it in order of their date, and checks the whole. `holidays` is the folder with <COUNTRY>.toml calendars
/// (may be absent). All problems are returned, not only the first.
tl::expected<Agreement, std::vector<FileProblem>> load_agreement(const std::filesystem::path& folder,
                                                                 const std::filesystem::path& holidays,
                                                                 CalendarDate day);

/// Every folder below `root` that holds an agreement, by id.
std::vector<std::filesystem::path> find_agreements(const std::filesystem::path& root);

}  // namespace rahdari
