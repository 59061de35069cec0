#include "terms/date.h"

#include <charconv>
#include <cstdio>

namespace rahdari {
namespace {
namespace ch = std::chrono;

bool parse_digits(std::string_view text, unsigned& value) {
  if (text.empty()) return false;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size();
}

ch::year_month_day parts_of(ch::sys_days days) { return ch::year_month_day(days); }
}  // namespace

std::optional<CalendarDate> CalendarDate::from_parts(int year, unsigned month, unsigned day) {
  const ch::year_month_day parts{ch::year{year}, ch::month{month}, ch::day{day}};
  if (year < 1 || year > 9999 || !parts.ok()) return std::nullopt;
  return CalendarDate(ch::sys_days(parts));
}

std::optional<CalendarDate> CalendarDate::parse(std::string_view text) {
  if (text.size() != 10) return std::nullopt;
  const auto date = PartialDate::parse(text);
  return date ? std::optional(date->earliest()) : std::nullopt;
}

std::string CalendarDate::text() const {
  char text[40];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", year(), month(), day());
  return text;
}

int CalendarDate::year() const { return static_cast<int>(parts_of(days_).year()); }
unsigned CalendarDate::month() const { return static_cast<unsigned>(parts_of(days_).month()); }
unsigned CalendarDate::day() const { return static_cast<unsigned>(parts_of(days_).day()); }
unsigned CalendarDate::weekday() const { return ch::weekday(days_).iso_encoding(); }

CalendarDate CalendarDate::plus(CalendarDays span) const { return CalendarDate(days_ + ch::days(span.count)); }

CalendarDate CalendarDate::plus(Months span) const {
  ch::year_month_day parts = parts_of(days_) + ch::months(span.count);
  if (!parts.ok()) parts = parts.year() / parts.month() / ch::last;
  return CalendarDate(ch::sys_days(parts));
}

std::optional<PartialDate> PartialDate::from_parts(int year, unsigned month, unsigned day) {
  if (year < 1 || year > 9999 || month > 12 || (day != 0 && month == 0)) return std::nullopt;
  if (day != 0 && !CalendarDate::from_parts(year, month, day)) return std::nullopt;
  PartialDate date;
  date.year_ = year;
  date.month_ = month;
  date.day_ = day;
  return date;
}

std::optional<PartialDate> PartialDate::parse(std::string_view text) {
  unsigned year = 0, month = 0, day = 0;
  const bool has_month = text.size() >= 7, has_day = text.size() == 10;
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
  if (!parse_digits(text.substr(0, 4), year)) return std::nullopt;
  if (has_month && (text[4] != '-' || !parse_digits(text.substr(5, 2), month) || month == 0)) return std::nullopt;
  if (has_day && (text[7] != '-' || !parse_digits(text.substr(8, 2), day) || day == 0)) return std::nullopt;
  return from_parts(static_cast<int>(year), month, day);
}

std::string PartialDate::text() const {
  char text[40];
  if (month_ == 0)
    std::snprintf(text, sizeof text, "%04d", year_);
  else if (day_ == 0)
    std::snprintf(text, sizeof text, "%04d-%02u", year_, month_);
  else
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", year_, month_, day_);
  return text;
}

CalendarDate PartialDate::earliest() const {
  return *CalendarDate::from_parts(year_, month_ ? month_ : 1, day_ ? day_ : 1);
}

CalendarDate PartialDate::latest() const {
  if (day_ != 0) return earliest();
  const ch::year_month_day_last last(ch::year{year_} / ch::month(month_ ? month_ : 12) / ch::last);
  return CalendarDate(ch::sys_days(last));
}

}  // namespace rahdari
