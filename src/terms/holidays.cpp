#include "terms/holidays.h"

#include <algorithm>

#include "base/check.h"

namespace rahdari {

bool HolidayCalendar::is_open(CalendarDate day) const {
  if (closed_weekdays.contains(day.weekday())) return false;
  return std::ranges::none_of(
      fixed, [&](const FixedHoliday& holiday) { return holiday.month == day.month() && holiday.day == day.day(); });
}

CalendarDate HolidayCalendar::plus(CalendarDate from, WorkingDays span) const {
  CHECK(span.count >= 0 && closed_weekdays.size() < 7);
  CalendarDate day = from;
  for (int passed = 0; passed < span.count;) {
    day = day.plus(CalendarDays{1});
    if (is_open(day)) ++passed;
  }
  return day;
}

CalendarDate HolidayCalendar::last_open_on_or_before(CalendarDate day) const {
  CHECK(closed_weekdays.size() < 7);
  while (!is_open(day) || announced.contains(day)) day = day.plus(CalendarDays{-1});
  return day;
}

}  // namespace rahdari
