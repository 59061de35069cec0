#include "agreement/file_value.h"

#include <fstream>
#include <sstream>
#include <utility>

#include "base/toml.h"

namespace rahdari {
namespace {
// The deepest nesting a file of ours has is four; a limit keeps a hostile file from using up the stack.
constexpr int kDepthMax = 16;

FileValue value_from_node(const toml::node& node, int depth);

int line_of(const toml::node& node) { return static_cast<int>(node.source().begin.line); }

void fill_table(FileValue& value, const toml::table& table, int depth) {
  value.kind = ValueKind::table;
  for (const auto& [key, node] : table) {
    FileValue entry = value_from_node(node, depth + 1);
    // A table that only its sub-tables open has no line of its own.
    if (entry.line == 0) entry.line = static_cast<int>(key.source().begin.line);
    value.entries.push_back(FileEntry{std::string(key.str()), std::move(entry)});
  }
}

void fill_date(FileValue& value, const toml::date& date) {
  const auto day = CalendarDate::from_parts(date.year, date.month, date.day);
  if (!day) return;
  value.kind = ValueKind::date;
  value.date = *day;
}

FileValue value_from_node(const toml::node& node, int depth) {
  FileValue value;
  value.line = line_of(node);
  if (depth > kDepthMax) return value;
  if (const auto* table = node.as_table()) {
    fill_table(value, *table, depth);
  } else if (const auto* list = node.as_array()) {
    value.kind = ValueKind::list;
    for (const toml::node& item : *list) value.items.push_back(value_from_node(item, depth + 1));
  } else if (const auto* text = node.as_string()) {
    value.kind = ValueKind::text;
    value.text = text->get();
  } else if (const auto* number = node.as_integer()) {
    value.kind = ValueKind::number;
    value.number = number->get();
  } else if (const auto* flag = node.as_boolean()) {
    value.kind = ValueKind::flag;
    value.flag = flag->get();
  } else if (const auto* date = node.as_date()) {
    fill_date(value, date->get());
  }
  return value;
}
}  // namespace

const FileValue* FileValue::find(std::string_view key) const {
  for (const auto& [name, value] : entries) {
    if (name == key) return &value;
  }
  return nullptr;
}

tl::expected<FileValue, FileProblem> toml_from_text(std::string_view text, const std::string& name) {
  try {
    return value_from_node(toml::parse(text, name), 0);
  } catch (const toml::parse_error& error) {
    return tl::unexpected(FileProblem{
        name, static_cast<int>(error.source().begin.line),
        "not valid TOML: " + std::string(error.description()) + "; correct the line as docs/formats.md shows"});
  }
}

tl::expected<FileValue, FileProblem> read_toml(const std::filesystem::path& path, const std::string& name) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  if (!file || !(text << file.rdbuf())) {
    return tl::unexpected(FileProblem{name, 1, "cannot be read or is empty; put the agreement's text there"});
  }
  return toml_from_text(text.str(), name);
}

}  // namespace rahdari
