// Days and spans as the law counts them, and births known only in part. Not clock time: that is base/clock.h and terms/zone.h.
#pragma once
#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rahdari {

struct CalendarDays {
  int count;
};
struct WorkingDays {
  int count;
};
struct Months {
  int count;
};

/// A day of the Gregorian calendar, always valid. Default: 1970-01-01.
class CalendarDate {
 public:
  constexpr CalendarDate() = default;
  explicit constexpr CalendarDate(std::chrono::sys_days days) : days_(days) {}
  static std::optional<CalendarDate> from_parts(int year, unsigned month, unsigned day);
  /// Exactly YYYY-MM-DD.
  static std::optional<CalendarDate> parse(std::string_view text);

  std::string text() const;  // YYYY-MM-DD
  int year() const;
  unsigned month() const;
  unsigned day() const;
  /// Days since 1970-01-01, the stored form.
  constexpr std::int32_t day_number() const { return static_cast<std::int32_t>(days_.time_since_epoch().count()); }
  static constexpr CalendarDate from_day_number(std::int32_t number) {
    return CalendarDate(std::chrono::sys_days(std::chrono::days(number)));
  }
  /// Monday is 1, Sunday is 7 (ISO 8601).
  unsigned weekday() const;
  CalendarDate plus(CalendarDays span) const;
  /// Same day of a later month; the month's last day where that day does not exist.
  CalendarDate plus(Months span) const;
  CalendarDays until(CalendarDate later) const { return CalendarDays{later.day_number() - day_number()}; }
  friend constexpr auto operator<=>(const CalendarDate&, const CalendarDate&) = default;

 private:
  std::chrono::sys_days days_{};
};

/// A birth or entry date as far as it is known: a year, a month, or a day. Unknown parts stay unknown (never 1 January).
class PartialDate {
 public:
  /// Month and day 0 mean unknown; a day needs its month. The named reason is a message key.
  static std::optional<PartialDate> from_parts(int year, unsigned month, unsigned day);
  /// YYYY, YYYY-MM or YYYY-MM-DD.
  static std::optional<PartialDate> parse(std::string_view text);
  std::string text() const;
  int year() const { return year_; }
  unsigned month() const { return month_; }
  unsigned day() const { return day_; }
  bool is_complete() const { return day_ != 0; }
  CalendarDate earliest() const;
  CalendarDate latest() const;
  friend auto operator<=>(const PartialDate&, const PartialDate&) = default;

 private:
  int year_ = 0;
  unsigned month_ = 0;
  unsigned day_ = 0;
};

}  // namespace rahdari
