// Counts one reading of a limit: from its start to its last day. Not the meaning of a passed limit (assess.h).
#pragma once
#include "agreement/agreement.h"

namespace rahdari {

/// The last day of the limit; it ends at 24:00 of that day (design.md 5.2). Calendar days do not roll on closed days
/// (U11); working days are counted with the fixed days of `calendar`. For a notice (before_transfer), `start` is the
/// day of the transfer and the answer is the last day on which notice is in time.
CalendarDate last_day(const Reading& reading, const HolidayCalendar& calendar, CalendarDate start);

/// The first day on which a transfer may take place if its notice is given on `notified`.
CalendarDate earliest_travel(const Reading& notice, const HolidayCalendar& calendar, CalendarDate notified);

/// Of two readings of a notice the one that asks for more time, on `notified`.
CalendarDate earliest_travel(const Limit& notice, const HolidayCalendar& calendar, CalendarDate notified);

}  // namespace rahdari
