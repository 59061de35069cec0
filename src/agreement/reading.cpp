#include "agreement/reading.h"

#include <algorithm>

namespace rahdari {
namespace {

CalendarDate forward(int count, Unit unit, const HolidayCalendar& calendar, CalendarDate from) {
  switch (unit) {
    case Unit::calendar_days:
      return from.plus(CalendarDays{count});
    case Unit::working_days:
      return calendar.plus(from, WorkingDays{count});
    case Unit::months:
      return from.plus(Months{count});
    case Unit::years:
      return from.plus(Months{12 * count});
  }
  return from;
}

CalendarDate working_days_before(int count, const HolidayCalendar& calendar, CalendarDate travel) {
  CalendarDate day = travel;
  for (int passed = 0; passed < count; day = day.plus(CalendarDays{-1})) {
    if (calendar.is_open(day)) ++passed;
  }
  return day;
}

// The inverse of earliest_travel: no later day's notice reaches `travel` in time.
CalendarDate backward(int count, Unit unit, const HolidayCalendar& calendar, CalendarDate travel) {
  switch (unit) {
    case Unit::calendar_days:
      return travel.plus(CalendarDays{-count});
    case Unit::working_days:
      return working_days_before(count, calendar, travel);
    case Unit::months:
      return travel.plus(Months{-count});
    case Unit::years:
      return travel.plus(Months{-12 * count});
  }
  return travel;
}

}  // namespace

CalendarDate last_day(const Reading& reading, const HolidayCalendar& calendar, CalendarDate start) {
  switch (reading.start) {
    case ClockStart::before_transfer:
      return backward(reading.count, reading.unit, calendar, start);
    case ClockStart::receipt_as_first_day:
      return forward(reading.count, reading.unit, calendar, start.plus(CalendarDays{-1}));
    case ClockStart::receipt:
    case ClockStart::confirmed_receipt:
    case ClockStart::positive_reply:
    case ClockStart::consent:
    case ClockStart::transfer:
    case ClockStart::interview:
    case ClockStart::document_request:
    case ClockStart::lapse:
    case ClockStart::knowledge:
      return forward(reading.count, reading.unit, calendar, start);
  }
  return start;
}

CalendarDate earliest_travel(const Reading& notice, const HolidayCalendar& calendar, CalendarDate notified) {
  return forward(notice.count, notice.unit, calendar, notified);
}

CalendarDate earliest_travel(const Limit& notice, const HolidayCalendar& calendar, CalendarDate notified) {
  return std::max(earliest_travel(notice.earliest, calendar, notified),
                  earliest_travel(notice.latest, calendar, notified));
}

}  // namespace rahdari
