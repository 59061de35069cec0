// Days on which offices of a State are closed: weekend and fixed holidays. Days announced from the moon are kept apart:
// they are shown to people and never move a legal day (U11).
#pragma once
#include <set>
#include <string>
#include <vector>

#include "terms/date.h"

namespace rahdari {

struct FixedHoliday {
  unsigned month;
  unsigned day;
  std::string name;
};

struct HolidayCalendar {
  std::string country;
  std::set<unsigned> closed_weekdays;  // ISO: Saturday 6, Sunday 7
  std::vector<FixedHoliday> fixed;
  std::set<CalendarDate> announced;  // entered when announced; not counted by plus()

  bool is_open(CalendarDate day) const;
  /// The day on which the given number of working days after `from` has passed (the day after `from` counts first).
  CalendarDate plus(CalendarDate from, WorkingDays span) const;
  /// `day` itself if the office is open, else the last open day before it. Announced days count as closed here.
  CalendarDate last_open_on_or_before(CalendarDate day) const;
};

}  // namespace rahdari
