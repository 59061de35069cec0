#include "agreement/read_value.h"

#include <algorithm>
#include <span>

#include "agreement/keys.h"

namespace rahdari {
namespace {
std::string_view kind_word(ValueKind kind) {
  switch (kind) {
    case ValueKind::text:
      return "a text in quotes";
    case ValueKind::number:
      return "a whole number";
    case ValueKind::flag:
      return "true or false";
    case ValueKind::date:
      return "a date such as 2010-12-01, without quotes";
    case ValueKind::list:
      return "a list in [ ]";
    case ValueKind::table:
      return "a table in { }";
    case ValueKind::other:
      return "a value";
  }
  return "a value";
}

std::string joined(std::span<const std::string_view> words) {
  std::string text;
  for (const std::string_view word : words) text += (text.empty() ? "" : ", ") + std::string(word);
  return text;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\n") == std::string_view::npos; }
}  // namespace

std::optional<std::string> SourceNames::place_of(const std::string& key) {
  const auto found = names_.find(key);
  if (found == names_.end()) return std::nullopt;
  found->second.is_used = true;
  return found->second.place;
}

void SourceNames::report_unused(ProblemList& problems) const {
  for (const auto& [key, name] : names_) {
    if (!name.is_used) {
      problems.add(name.line, "[sources] `" + key + "` is cited by nothing in this file; cite it or take it out");
    }
  }
}

TableReader::TableReader(const FileValue& table, std::string where, ProblemList& problems)
    : table_(&table), where_(std::move(where)), problems_(&problems) {}

int TableReader::line_of(std::string_view key) const {
  const FileValue* value = table_->find(key);
  return value ? value->line : table_->line;
}

void TableReader::complain(std::string_view key, std::string_view rule, std::string_view way_out) const {
  problems_->add(line_of(key),
                 where_ + " `" + std::string(key) + "` " + std::string(rule) + "; " + std::string(way_out));
}

const FileValue* TableReader::ask(std::string_view key) {
  asked_.emplace_back(key);
  return table_->find(key);
}

const FileValue* TableReader::require(std::string_view key, ValueKind kind) {
  const FileValue* value = ask(key);
  if (!value) complain(key, "is missing", "write " + std::string(kind_word(kind)));
  if (!value || value->kind == kind) return value;
  complain(key, "has the wrong type", "write " + std::string(kind_word(kind)));
  return nullptr;
}

const FileValue* TableReader::optional(std::string_view key, ValueKind kind) {
  return table_->find(key) ? require(key, kind) : ask(key);
}

std::string TableReader::text(std::string_view key) {
  const FileValue* value = require(key, ValueKind::text);
  if (!value) return {};
  if (is_blank(value->text)) complain(key, "is empty", "write what it is");
  return value->text;
}

std::string TableReader::text_or_empty(std::string_view key) {
  const FileValue* value = optional(key, ValueKind::text);
  return value ? value->text : std::string{};
}

bool TableReader::flag_or_yes(std::string_view key) {
  const FileValue* value = optional(key, ValueKind::flag);
  return !value || value->flag;
}

bool TableReader::flag_or_no(std::string_view key) {
  const FileValue* value = optional(key, ValueKind::flag);
  return value && value->flag;
}

int TableReader::positive(std::string_view key) {
  const FileValue* value = require(key, ValueKind::number);
  if (!value) return 1;
  if (value->number >= 1 && value->number <= kNumberMax) return static_cast<int>(value->number);
  complain(
      key, "is " + std::to_string(value->number),
      "write a number from 1 to " + std::to_string(kNumberMax) + ", or leave the whole entry out if there is none");
  return 1;
}

CalendarDate TableReader::date(std::string_view key) {
  const FileValue* value = require(key, ValueKind::date);
  return value ? value->date : CalendarDate{};
}

std::optional<CalendarDate> TableReader::optional_date(std::string_view key) {
  const FileValue* value = optional(key, ValueKind::date);
  return value ? std::optional(value->date) : std::nullopt;
}

Country TableReader::country(std::string_view key) {
  const std::string code = text(key);
  if (const auto country = Country::parse(code)) return *country;
  if (!code.empty()) {
    complain(key, "is \"" + code + "\", which is no country", "write the two letters of ISO 3166-1, such as \"PK\"");
  }
  return {};
}

std::vector<std::string> TableReader::texts(std::string_view key) {
  std::vector<std::string> texts;
  const FileValue* list = require(key, ValueKind::list);
  if (!list) return texts;
  for (const FileValue& item : list->items) {
    if (item.kind != ValueKind::text || is_blank(item.text)) {
      complain(key, "holds an item that is no text", "write every item in quotes");
    } else if (std::ranges::find(texts, item.text) != texts.end()) {
      complain(key, "names \"" + item.text + "\" twice", "take one out");
    } else {
      texts.push_back(item.text);
    }
  }
  return texts;
}

const FileValue* TableReader::table(std::string_view key) { return require(key, ValueKind::table); }
const FileValue* TableReader::optional_table(std::string_view key) { return optional(key, ValueKind::table); }

std::vector<const FileValue*> TableReader::tables(std::string_view key) {
  std::vector<const FileValue*> tables;
  const FileValue* list = optional(key, ValueKind::list);
  if (!list) return tables;
  for (const FileValue& item : list->items) {
    if (item.kind == ValueKind::table)
      tables.push_back(&item);
    else
      complain(key, "holds something that is no table", "write [[" + std::string(key) + "]] above each entry");
  }
  return tables;
}

std::string TableReader::one_of(std::string_view key, std::span<const std::string_view> allowed) {
  const std::string name = text(key);
  if (name.empty() || std::ranges::find(allowed, name) != allowed.end()) return name;
  complain(key, "is \"" + name + "\", which is not known", "write one of: " + joined(allowed));
  return name;
}

void TableReader::finish() const {
  for (const auto& [key, value] : table_->entries) {
    if (std::ranges::find(asked_, key) != asked_.end()) continue;
    std::string known;
    for (const std::string& asked : asked_) known += (known.empty() ? "" : ", ") + asked;
    problems_->add(value.line, where_ + " `" + key + "` is not a known key; known here: " + known);
  }
}

}  // namespace rahdari
