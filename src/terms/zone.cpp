#include "terms/zone.h"

#include <unicode/basictz.h>
#include <unicode/timezone.h>
#include <unicode/tztrans.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <map>
#include <memory>

#include "base/check.h"

namespace rahdari {
namespace {
constexpr std::int64_t kMicrosPerMilli = 1000;
constexpr std::int64_t kMicrosPerSecond = 1'000'000;
constexpr std::int64_t kMicrosPerMinute = 60 * kMicrosPerSecond;
constexpr std::int64_t kMicrosPerDay = 86'400 * kMicrosPerSecond;

std::int64_t floor_divide(std::int64_t value, std::int64_t by) { return value / by - (value % by < 0 ? 1 : 0); }

// ICU's zones are safe to read from one thread at a time, and slow to make: each thread keeps its own.
const icu::BasicTimeZone& zone_of(std::string_view name) {
  thread_local std::map<std::string, std::unique_ptr<icu::BasicTimeZone>, std::less<>> zones;
  if (const auto known = zones.find(name); known != zones.end()) return *known->second;
  CHECK(is_known_zone(name));
  const icu::UnicodeString id(name.data(), static_cast<std::int32_t>(name.size()), US_INV);
  std::unique_ptr<icu::TimeZone> made(icu::TimeZone::createTimeZone(id));
  auto* basic = dynamic_cast<icu::BasicTimeZone*>(made.get());
  CHECK(basic != nullptr);
  made.release();
  return *zones.emplace(name, std::unique_ptr<icu::BasicTimeZone>(basic)).first->second;
}

std::int64_t offset_micros(const icu::BasicTimeZone& zone, std::int64_t utc_micros) {
  std::int32_t raw = 0, saving = 0;
  UErrorCode status = U_ZERO_ERROR;
  zone.getOffset(static_cast<UDate>(floor_divide(utc_micros, kMicrosPerMilli)), false, raw, saving, status);
  CHECK(U_SUCCESS(status));
  return (std::int64_t{raw} + saving) * kMicrosPerMilli;
}

std::int64_t local_micros(Instant instant, std::string_view zone) {
  return instant.micros + offset_micros(zone_of(zone), instant.micros);
}

CalendarDate date_of(std::int64_t micros) {
  return CalendarDate::from_day_number(static_cast<std::int32_t>(floor_divide(micros, kMicrosPerDay)));
}

std::string minute_text(std::int64_t micros) {
  const auto minutes =
      static_cast<int>((micros - floor_divide(micros, kMicrosPerDay) * kMicrosPerDay) / kMicrosPerMinute);
  char time[8];
  std::snprintf(time, sizeof time, "%02d:%02d", minutes / 60 % 24, minutes % 60);
  return time;
}

bool read_two(std::string_view text, std::size_t at, unsigned below, unsigned& value) {
  const char* begin = text.data() + at;
  const auto [end, error] = std::from_chars(begin, begin + 2, value);
  return error == std::errc{} && end == begin + 2 && value < below;
}

/// Digits after the point as microseconds; finer digits are cut off.
std::optional<std::int64_t> read_fraction(std::string_view digits) {
  if (digits.empty()) return std::nullopt;
  std::int64_t micros = 0, unit = kMicrosPerSecond / 10;
  for (const char digit : digits) {
    if (digit < '0' || digit > '9') return std::nullopt;
    micros += (digit - '0') * unit;
    unit /= 10;
  }
  return micros;
}
}  // namespace

bool is_known_zone(std::string_view zone) {
  for (const char letter : zone) {
    if (static_cast<unsigned char>(letter) >= 0x80) return false;
  }
  if (zone.empty() || zone.size() > 64) return false;
  const icu::UnicodeString id(zone.data(), static_cast<std::int32_t>(zone.size()), US_INV);
  icu::UnicodeString canonical;
  UBool is_system = false;
  UErrorCode status = U_ZERO_ERROR;
  icu::TimeZone::getCanonicalID(id, canonical, is_system, status);
  return U_SUCCESS(status) && is_system && canonical != icu::UnicodeString("Etc/Unknown");
}

CalendarDate day_in_zone(Instant instant, std::string_view zone) { return date_of(local_micros(instant, zone)); }

Instant start_of_day(CalendarDate day, std::string_view zone) {
  const icu::BasicTimeZone& rules = zone_of(zone);
  const std::int64_t midnight = day.day_number() * kMicrosPerDay;
  const std::int64_t before = offset_micros(rules, midnight - kMicrosPerDay);
  const std::int64_t after = offset_micros(rules, midnight + kMicrosPerDay);
  // The larger offset gives the earlier instant: where the clock is set back over midnight, the first midnight counts.
  for (const std::int64_t offset : {std::max(before, after), std::min(before, after)}) {
    if (offset_micros(rules, midnight - offset) == offset) return Instant{midnight - offset};
  }
  // Midnight was skipped (Karachi on 1 June 2008): the day begins where the clock was set forward.
  icu::TimeZoneTransition transition;
  const UDate in_gap = static_cast<UDate>(floor_divide(midnight - before, kMicrosPerMilli));
  CHECK(rules.getPreviousTransition(in_gap, true, transition));
  return Instant{static_cast<std::int64_t>(transition.getTime()) * kMicrosPerMilli};
}

std::string minute_in_zone(Instant instant, std::string_view zone) {
  const std::int64_t local = local_micros(instant, zone);
  return date_of(local).text() + " " + minute_text(local);
}

std::string text_from_instant(Instant instant) {
  const std::int64_t seconds = floor_divide(instant.micros, kMicrosPerSecond);
  char text[8];
  std::snprintf(text, sizeof text, ":%02dZ", static_cast<int>(seconds - floor_divide(seconds, 60) * 60));
  return date_of(instant.micros).text() + "T" + minute_text(instant.micros) + text;
}

std::optional<Instant> instant_from_text(std::string_view text) {
  constexpr std::string_view kShape = "0000-00-00T00:00:00";
  if (text.size() <= kShape.size() || text.back() != 'Z') return std::nullopt;
  if (text[10] != 'T' || text[13] != ':' || text[16] != ':') return std::nullopt;
  unsigned hour = 0, minute = 0, second = 0;
  const auto date = CalendarDate::parse(text.substr(0, 10));
  if (!date || !read_two(text, 11, 24, hour) || !read_two(text, 14, 60, minute) || !read_two(text, 17, 60, second)) {
    return std::nullopt;
  }
  std::int64_t fraction = 0;
  if (const auto rest = text.substr(kShape.size(), text.size() - kShape.size() - 1); !rest.empty()) {
    const auto read = rest.front() == '.' ? read_fraction(rest.substr(1)) : std::nullopt;
    if (!read) return std::nullopt;
    fraction = *read;
  }
  const std::int64_t seconds = (hour * 60 + minute) * 60 + second;
  return Instant{date->day_number() * kMicrosPerDay + seconds * kMicrosPerSecond + fraction};
}

}  // namespace rahdari
