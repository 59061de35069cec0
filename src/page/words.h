// The words of a language: messages/<language>.toml by key, with arguments and ICU plurals. A missing key is a test
// failure; at run time it shows the key itself. Not formatting of law (law_words.h).
#pragma once
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "page/html.h"
#include "terms/country.h"
#include "terms/date.h"

namespace rahdari {

using WordArgument = std::pair<std::string_view, std::string>;

class Words {
 public:
  /// The catalogue of `language`, English when there is none. All are loaded once, at the first call; a broken file is
  /// a broken assumption (a test reads them all). The reference stays valid for the whole run; any thread.
  static const Words& of(std::string_view language);
  static std::vector<std::string> languages();

  std::string_view language() const { return language_; }
  std::string_view direction() const;  // "ltr" or "rtl", from the script of the language
  /// The sentence of `key` with {name} replaced. Plural: keys "x.one" and "x.other" chosen by argument {count} through
  /// ICU. What this language lacks is said in English.
  std::string say(std::string_view key, std::initializer_list<WordArgument> arguments = {}) const;
  std::string say(std::string_view key, const std::vector<WordArgument>& arguments) const;
  /// The same, escaped; a sentence that had to be said in English is marked with lang="en".
  Html html(std::string_view key, std::initializer_list<WordArgument> arguments = {}) const;
  Html html(std::string_view key, const std::vector<WordArgument>& arguments) const;
  /// True if `key` (or its plural forms) can be said, in this language or in English.
  bool has(std::string_view key) const;
  /// The keys that this language itself has, sorted.
  std::vector<std::string> own_keys() const;

  /// "5 January 2026": day, month in words, year; "January 2026" or "2026" where the rest is unknown.
  std::string date(CalendarDate date) const;
  std::string date(PartialDate date) const;
  /// "in 6 days", "today", "2 days ago", relative to `today`.
  std::string relative(CalendarDate date, CalendarDate today) const;
  /// "5 January 2026, 14:30" in `zone`.
  std::string minute(Instant instant, std::string_view zone) const;
  /// The country's usual name in this language, also as key "country.PK"; its code where ICU knows none; empty for
  /// none.
  std::string country(Country country) const;

  struct Catalogue;

 private:
  Words(std::string language, std::shared_ptr<const Catalogue> catalogue, std::shared_ptr<const Catalogue> english);
  /// The pattern for `key` and whether it is this language's own; nothing when no language has it.
  std::pair<const std::string*, bool> pattern(std::string_view key, const std::vector<WordArgument>& arguments) const;

  std::string language_;
  std::shared_ptr<const Catalogue> catalogue_;
  std::shared_ptr<const Catalogue> english_;
};

}  // namespace rahdari
