// A TOML file as plain values, each with its line. Not checked: read_parts.h gives the values their meaning.
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "agreement/load.h"
#include "terms/date.h"

namespace rahdari {

enum class ValueKind { text, number, flag, date, list, table, other };

struct FileEntry;

struct FileValue {
  ValueKind kind = ValueKind::other;
  int line = 0;
  std::string text;
  std::int64_t number = 0;
  bool flag = false;
  CalendarDate date;
  std::vector<FileValue> items;    // of a list
  std::vector<FileEntry> entries;  // of a table, sorted by key

  const FileValue* find(std::string_view key) const;
};

struct FileEntry {
  std::string key;
  FileValue value;
};

/// The file's top table, or the one place where it is no TOML. `name` is what problems call the file.
tl::expected<FileValue, FileProblem> read_toml(const std::filesystem::path& path, const std::string& name);
/// The same from text already read.
tl::expected<FileValue, FileProblem> toml_from_text(std::string_view text, const std::string& name);

}  // namespace rahdari
