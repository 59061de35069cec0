#include "page/words.h"

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/plurrule.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>

#include <array>
#include <charconv>
#include <map>

#include "base/check.h"
#include "base/embedded.h"
#include "base/toml.h"
#include "terms/zone.h"

namespace rahdari {

struct Words::Catalogue {
  std::map<std::string, std::string, std::less<>> sentences;
  std::unique_ptr<icu::PluralRules> plurals;
  std::array<std::string, 12> months;
  std::map<std::string, std::string, std::less<>> countries;  // "country.PK"
  icu::Locale locale;
  bool is_right_to_left = false;

  const std::string* find(std::string_view key) const {
    const auto& table = key.starts_with("country.") ? countries : sentences;
    const auto found = table.find(key);
    return found == table.end() ? nullptr : &found->second;
  }
};

namespace {

constexpr std::string_view kSuffix = ".toml";

std::string utf8_from(const icu::UnicodeString& text) {
  std::string bytes;
  text.toUTF8String(bytes);
  return bytes;
}

void flatten(const toml::table& table, const std::string& prefix,
             std::map<std::string, std::string, std::less<>>& into) {
  for (const auto& [name, node] : table) {
    const std::string key = prefix.empty() ? std::string(name.str()) : prefix + "." + std::string(name.str());
    if (const toml::table* inner = node.as_table()) {
      flatten(*inner, key, into);
    } else {
      CHECK(node.is_string());
      CHECK(into.emplace(key, node.as_string()->get()).second);
    }
  }
}

std::shared_ptr<const Words::Catalogue> load_catalogue(const std::string& language, std::string_view bytes) {
  auto catalogue = std::make_shared<Words::Catalogue>();
  try {  // the library answers a broken file with an exception; ours are built in and read by a test
    flatten(toml::parse(bytes), "", catalogue->sentences);
  } catch (const toml::parse_error&) {
    CHECK(!"a message catalogue that can be read");
  }
  catalogue->locale = icu::Locale(language.c_str());
  UErrorCode status = U_ZERO_ERROR;
  catalogue->plurals.reset(icu::PluralRules::forLocale(catalogue->locale, status));
  const icu::DateFormatSymbols symbols(catalogue->locale, status);
  CHECK(U_SUCCESS(status));
  std::int32_t count = 0;
  const icu::UnicodeString* months =
      symbols.getMonths(count, icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::WIDE);
  CHECK(count >= 12);
  for (std::size_t i = 0; i < 12; ++i) catalogue->months[i] = utf8_from(months[i]);
  for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
    icu::UnicodeString name;
    icu::Locale("", *code).getDisplayCountry(catalogue->locale, name);
    catalogue->countries.emplace(std::string("country.") + *code, utf8_from(name));
  }
  catalogue->is_right_to_left = uloc_isRightToLeft(language.c_str());
  return catalogue;
}

using Catalogues = std::map<std::string, std::shared_ptr<const Words::Catalogue>, std::less<>>;

const Catalogues& catalogues() {
  static const Catalogues loaded = [] {
    Catalogues all;
    for (const EmbeddedFile& file : embedded_files()) {
      if (!file.name.ends_with(kSuffix)) continue;
      const std::string language(file.name.substr(0, file.name.size() - kSuffix.size()));
      all.emplace(language, load_catalogue(language, file.bytes));
    }
    CHECK(all.contains("en"));
    return all;
  }();
  return loaded;
}

/// Text of the other direction inside a sentence keeps to itself (U+2068 first strong isolate … U+2069).
std::string isolated(const std::string& argument) { return "\xE2\x81\xA8" + argument + "\xE2\x81\xA9"; }

std::string filled(const std::string& pattern, const std::vector<WordArgument>& arguments, bool is_isolating) {
  std::string out;
  out.reserve(pattern.size() + 32);
  for (std::size_t at = 0; at < pattern.size();) {
    const std::size_t open = pattern.find('{', at);
    const std::size_t close = open == std::string::npos ? open : pattern.find('}', open);
    if (close == std::string::npos) {
      out.append(pattern, at);
      break;
    }
    out.append(pattern, at, open - at);
    const std::string_view name(pattern.data() + open + 1, close - open - 1);
    for (const auto& [argument, value] : arguments) {
      if (argument == name) {
        out += is_isolating ? isolated(value) : value;
        break;
      }
    }
    at = close + 1;
  }
  return out;
}

}  // namespace

Words::Words(std::string language, std::shared_ptr<const Catalogue> catalogue, std::shared_ptr<const Catalogue> english)
    : language_(std::move(language)), catalogue_(std::move(catalogue)), english_(std::move(english)) {}

const Words& Words::of(std::string_view language) {
  static const std::map<std::string, Words, std::less<>> all = [] {
    std::map<std::string, Words, std::less<>> words;
    const auto english = catalogues().find("en")->second;
    for (const auto& [name, catalogue] : catalogues()) words.emplace(name, Words(name, catalogue, english));
    return words;
  }();
  const auto found = all.find(language);
  return found == all.end() ? all.find("en")->second : found->second;
}

std::vector<std::string> Words::languages() {
  std::vector<std::string> names;
  for (const auto& [name, catalogue] : catalogues()) names.push_back(name);
  return names;
}

std::string_view Words::direction() const { return catalogue_->is_right_to_left ? "rtl" : "ltr"; }

std::pair<const std::string*, bool> Words::pattern(std::string_view key,
                                                   const std::vector<WordArgument>& arguments) const {
  for (const Catalogue* catalogue : {catalogue_.get(), english_.get()}) {
    const bool is_own = catalogue == catalogue_.get();
    if (const std::string* plain = catalogue->find(key)) return {plain, is_own};
    for (const auto& [name, value] : arguments) {
      if (name != "count") continue;
      int count = 0;
      std::from_chars(value.data(), value.data() + value.size(), count);
      const std::string form = utf8_from(catalogue->plurals->select(static_cast<std::int32_t>(count)));
      if (const std::string* plural = catalogue->find(std::string(key) + "." + form)) return {plural, is_own};
      if (const std::string* other = catalogue->find(std::string(key) + ".other")) return {other, is_own};
    }
  }
  return {nullptr, false};
}

std::string Words::say(std::string_view key, const std::vector<WordArgument>& arguments) const {
  const auto [found, is_own] = pattern(key, arguments);
  if (found == nullptr) return std::string(key);
  return filled(*found, arguments, catalogue_->is_right_to_left);
}

std::string Words::say(std::string_view key, std::initializer_list<WordArgument> arguments) const {
  return say(key, std::vector<WordArgument>(arguments));
}

Html Words::html(std::string_view key, const std::vector<WordArgument>& arguments) const {
  const auto [found, is_own] = pattern(key, arguments);
  if (found == nullptr) return Html::text(key);
  if (is_own) return Html::text(filled(*found, arguments, catalogue_->is_right_to_left));
  return element("span", {{"lang", "en"}, {"dir", "ltr"}}, Html::text(filled(*found, arguments, false)));
}

Html Words::html(std::string_view key, std::initializer_list<WordArgument> arguments) const {
  return html(key, std::vector<WordArgument>(arguments));
}

bool Words::has(std::string_view key) const { return pattern(key, {{"count", "2"}}).first != nullptr; }

std::vector<std::string> Words::own_keys() const {
  std::vector<std::string> keys;
  for (const auto& [key, sentence] : catalogue_->sentences) keys.push_back(key);
  return keys;
}

std::string Words::date(CalendarDate date) const {
  return std::to_string(date.day()) + " " + catalogue_->months[date.month() - 1] + " " + std::to_string(date.year());
}

std::string Words::date(PartialDate date) const {
  if (date.month() == 0) return std::to_string(date.year());
  const std::string month = catalogue_->months[date.month() - 1] + " " + std::to_string(date.year());
  return date.day() == 0 ? month : std::to_string(date.day()) + " " + month;
}

std::string Words::relative(CalendarDate date, CalendarDate today) const {
  const int days = today.until(date).count;
  if (days == 0) return say("date.today");
  if (days == 1) return say("date.tomorrow");
  if (days == -1) return say("date.yesterday");
  return days > 0 ? say("date.in_days", {{"count", std::to_string(days)}})
                  : say("date.days_ago", {{"count", std::to_string(-days)}});
}

std::string Words::minute(Instant instant, std::string_view zone) const {
  const std::string stamp = minute_in_zone(instant, zone);  // "2026-01-05 14:30"
  return date(day_in_zone(instant, zone)) + ", " + stamp.substr(stamp.size() - 5);
}

std::string Words::country(Country country) const {
  if (country.is_none()) return {};
  const std::string* name = catalogue_->find("country." + country.text());
  return name == nullptr ? country.text() : *name;
}

}  // namespace rahdari
