// Reads one table of an agreement file key by key and writes down everything that is wrong with it. Not the meaning of
// a table: that is read_parts.h. A failed read gives a default and a problem; no Agreement is made while there is a
// problem.
#pragma once
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "agreement/file_value.h"
#include "base/enum_names.h"
#include "terms/country.h"

namespace rahdari {

/// What is wrong with one file, in the order it was found.
class ProblemList {
 public:
  explicit ProblemList(std::string file) : file_(std::move(file)) {}
  void add(int line, std::string reason) { problems_.push_back(FileProblem{file_, line, std::move(reason)}); }
  const std::string& file() const { return file_; }
  const std::vector<FileProblem>& problems() const { return problems_; }

 private:
  std::string file_;
  std::vector<FileProblem> problems_;
};

/// The [sources] table: short keys and where they were read. Every key must be used.
class SourceNames {
 public:
  void add(const std::string& key, std::string place, int line) { names_[key] = Name{std::move(place), line, false}; }
  /// Where `key` was read, now counted as used.
  std::optional<std::string> place_of(const std::string& key);
  void report_unused(ProblemList& problems) const;

 private:
  struct Name {
    std::string place;
    int line = 0;
    bool is_used = false;
  };
  std::map<std::string, Name> names_;
};

/// One thread; `table`, `problems` must outlive it. Call finish() once after the last read.
class TableReader {
 public:
  /// `where` is how the table stands in the file: "[limit.reply]".
  TableReader(const FileValue& table, std::string where, ProblemList& problems);

  int line() const { return table_->line; }
  int line_of(std::string_view key) const;
  bool has(std::string_view key) const { return table_->find(key) != nullptr; }
  const std::string& where() const { return where_; }
  ProblemList& problems() const { return *problems_; }
  /// `key` names the field, `rule` what is wrong, `way_out` what to write.
  void complain(std::string_view key, std::string_view rule, std::string_view way_out) const;

  std::string text(std::string_view key);
  std::string text_or_empty(std::string_view key);
  bool flag_or_yes(std::string_view key);
  bool flag_or_no(std::string_view key);
  int positive(std::string_view key);
  CalendarDate date(std::string_view key);
  std::optional<CalendarDate> optional_date(std::string_view key);
  Country country(std::string_view key);
  std::vector<std::string> texts(std::string_view key);
  const FileValue* table(std::string_view key);
  const FileValue* optional_table(std::string_view key);
  /// A list of tables ([[key]]); absent is empty.
  std::vector<const FileValue*> tables(std::string_view key);

  template <class E>
  E named(std::string_view key) {
    const std::string name = text(key);
    if (const auto value = from_name<E>(name)) return *value;
    if (!name.empty()) complain(key, "is \"" + name + "\", which is not known", "write one of: " + names_of<E>());
    return E{};
  }
  /// One of `allowed`; anything else is a problem.
  std::string one_of(std::string_view key, std::span<const std::string_view> allowed);

  /// Reports every key nobody asked for.
  void finish() const;

 private:
  template <class E>
  static std::string names_of() {
    std::string names;
    for (const auto& [value, name] : enum_names(E{})) names += (names.empty() ? "" : ", ") + std::string(name);
    return names;
  }
  const FileValue* ask(std::string_view key);
  const FileValue* require(std::string_view key, ValueKind kind);
  const FileValue* optional(std::string_view key, ValueKind kind);

  const FileValue* table_;
  std::string where_;
  ProblemList* problems_;
  std::vector<std::string> asked_;
};

}  // namespace rahdari
