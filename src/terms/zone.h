// The day it is somewhere at an instant, by ICU's time zones. Not holidays and not procedure.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "terms/date.h"

namespace rahdari {

/// The calendar day in `zone` (IANA name such as "Asia/Karachi"; an unknown name is a broken assumption: check it first).
CalendarDate day_in_zone(Instant instant, std::string_view zone);
/// The first instant of `day` in `zone`.
Instant start_of_day(CalendarDate day, std::string_view zone);
bool is_known_zone(std::string_view zone);
/// "2026-01-05 14:30" in `zone`.
std::string minute_in_zone(Instant instant, std::string_view zone);
/// RFC 3339 in UTC, "2026-01-05T14:30:00Z"; parse also takes a fraction.
std::string text_from_instant(Instant instant);
std::optional<Instant> instant_from_text(std::string_view text);

}  // namespace rahdari
