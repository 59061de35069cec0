#include "agreement/load.h"

#include <algorithm>
#include <set>

#include "agreement/check.h"
#include "agreement/layers.h"

namespace rahdari {
namespace {
namespace fs = std::filesystem;

using Problems = std::vector<FileProblem>;

/// Each problem once, by file and line.
void append(Problems& problems, const Problems& more) {
  for (const FileProblem& problem : more) {
    const bool is_known =
        std::ranges::any_of(problems, [&](const FileProblem& other) { return other.text() == problem.text(); });
    if (!is_known) problems.push_back(problem);
  }
}

bool is_treaty_name(const fs::path& file) { return CalendarDate::parse(file.stem().string()).has_value(); }

std::vector<fs::path> toml_files(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (at->path().extension() == ".toml") files.push_back(at->path());
  }
  std::ranges::sort(files);
  return files;
}

/// The folder's own name, also of "agreements/eu-pakistan/".
std::string id_of(const fs::path& folder) {
  const fs::path clean = fs::absolute(folder).lexically_normal();
  return clean.has_filename() ? clean.filename().string() : clean.parent_path().filename().string();
}

/// The files of one folder, sorted into treaty and layers.
struct Folder {
  std::optional<AgreementFile> treaty;
  std::vector<AgreementFile> layers;
  Problems problems;
};

void check_file_name(const AgreementFile& file, const fs::path& path, ProblemList& problems) {
  const std::string stem = path.stem().string();
  const bool was_read = file.treaty->in_force != CalendarDate{};
  if (!was_read || stem == file.treaty->in_force.text()) return;
  problems.add(file.treaty->line, "[agreement] `in_force` is " + file.treaty->in_force.text() +
                                      " but the file is called " + stem +
                                      ".toml; give the file the date or correct the date");
}

void place_file(Folder& folder, AgreementFile file, const fs::path& path, ProblemList& problems) {
  if (file.treaty && file.layer) {
    problems.add(file.layer->line, "[layer] stands beside [agreement]; a file is one or the other: split it");
  } else if (file.layer) {
    folder.layers.push_back(std::move(file));
  } else if (!file.treaty) {
    problems.add(1, "has neither [agreement] nor [layer]; say which it is");
  } else {
    check_file_name(file, path, problems);
    if (folder.treaty) {
      problems.add(file.treaty->line, "[agreement] stands also in " + folder.treaty->name +
                                          "; a folder holds one treaty: make this a layer or move it");
    } else {
      folder.treaty = std::move(file);
    }
  }
}

Folder read_folder(const fs::path& path) {
  Folder folder;
  for (const fs::path& file : toml_files(path)) {
    const auto value = read_toml(file, file.string());
    if (!value) {
      folder.problems.push_back(value.error());
      continue;
    }
    ProblemList problems(file.string());
    AgreementFile parts = parts_from_value(*value, problems);
    check_file(parts, problems);
    place_file(folder, std::move(parts), file, problems);
    append(folder.problems, problems.problems());
  }
  if (!folder.treaty && std::ranges::none_of(toml_files(path), is_treaty_name)) {
    folder.problems.push_back(
        {path.string(), 1, "holds no treaty file; put <in-force-date>.toml with [agreement] there"});
  }
  return folder;
}

/// A contradiction may begin with any layer, so the whole is looked at on each day on which it changes.
Problems check_all_days(const Folder& folder, const std::string& id) {
  std::set<CalendarDate> days{folder.treaty->treaty->in_force};
  for (const AgreementFile& layer : folder.layers) days.insert(layer.layer->part.from);
  Problems problems;
  for (const CalendarDate day : days) {
    if (day >= folder.treaty->treaty->in_force)
      append(problems, check_whole(lay(*folder.treaty, folder.layers, id, day)));
  }
  return problems;
}

void read_calendars(Agreement& agreement, const fs::path& holidays, Problems& problems) {
  for (const Membership& member : agreement.memberships) {
    const fs::path file = holidays / (member.country.text() + ".toml");
    if (!fs::exists(file)) continue;
    const auto value = read_toml(file, file.string());
    if (!value) {
      problems.push_back(value.error());
      continue;
    }
    ProblemList list(file.string());
    agreement.holidays[member.country] = calendar_from_value(*value, member.country, list);
    append(problems, list.problems());
  }
}

}  // namespace

tl::expected<Agreement, std::vector<FileProblem>> load_agreement(const fs::path& path, const fs::path& holidays,
                                                                 CalendarDate day) {
  Folder folder = read_folder(path);
  if (!folder.treaty) return tl::unexpected(std::move(folder.problems));
  const std::string id = id_of(path);
  append(folder.problems, check_layers(*folder.treaty, folder.layers));
  append(folder.problems, check_all_days(folder, id));
  Agreement agreement = lay(*folder.treaty, folder.layers, id, day).agreement;
  read_calendars(agreement, holidays, folder.problems);
  if (!folder.problems.empty()) return tl::unexpected(std::move(folder.problems));
  return agreement;
}

std::vector<fs::path> find_agreements(const fs::path& root) {
  std::vector<fs::path> folders;
  std::error_code error;
  for (fs::directory_iterator at(root, error), end; !error && at != end; at.increment(error)) {
    const auto files = at->is_directory() ? toml_files(at->path()) : std::vector<fs::path>{};
    if (std::ranges::any_of(files, is_treaty_name)) folders.push_back(at->path());
  }
  std::ranges::sort(folders, {}, [](const fs::path& folder) { return folder.filename(); });
  return folders;
}

}  // namespace rahdari
