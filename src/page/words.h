// The words of a language: messages/<language>.toml by key, with arguments and ICU plurals. A missing key is a test failure;
// at run time it shows the key itself. Not formatting of law (agreement_words.h).
#pragma once
#include <memory>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "page/html.h"
#include "terms/date.h"
#include "base/clock.h"

namespace rahdari {

using WordArgument = std::pair<std::string_view, std::string>;

class Words {
 public:
  /// Loads every embedded catalogue; a broken file is a broken assumption (a test reads them all).
  static const Words& of(std::string_view language);
  static std::vector<std::string> languages();

  std::string_view language() const { return language_; }
  std::string_view direction() const;  // "ltr" or "rtl", from the script of the language
  /// The sentence of `key` with {name} replaced. Plural: keys "x.one" and "x.other" chosen by argument {count} through ICU.
  std::string say(std::string_view key, std::initializer_list<WordArgument> arguments = {}) const;
  std::string say(std::string_view key, const std::vector<WordArgument>& arguments) const;
  bool has(std::string_view key) const;
  /// "5 January 2026": day, month in words, year.
  std::string date(CalendarDate date) const;
  std::string date(PartialDate date) const;
  /// "in 6 days", "today", "2 days ago", relative to `today`.
  std::string relative(CalendarDate date, CalendarDate today) const;
  std::string minute(Instant instant, std::string_view zone) const;

  struct Catalogue;

 private:
  explicit Words(std::string language, std::shared_ptr<const Catalogue> catalogue);
  std::string language_;
  std::shared_ptr<const Catalogue> catalogue_;
};

}  // namespace rahdari
