#include "terms/holidays.h"

#include <gtest/gtest.h>

namespace rahdari {
namespace {
CalendarDate day(std::string_view text) { return CalendarDate::parse(text).value(); }

HolidayCalendar pakistan() {
  return {"PK", {6, 7}, {{2, 5, "Kashmir Day"}, {3, 23, "Pakistan Day"}}, {day("2026-03-20")}};
}

TEST(HolidayCalendar, WeekendAndFixedDaysAreClosed) {
  const auto calendar = pakistan();
  EXPECT_TRUE(calendar.is_open(day("2026-02-04")));
  EXPECT_FALSE(calendar.is_open(day("2026-02-05")));
  EXPECT_TRUE(calendar.is_open(day("2026-02-06")));
  EXPECT_FALSE(calendar.is_open(day("2026-02-07")));
  EXPECT_FALSE(calendar.is_open(day("2026-02-08")));
  EXPECT_TRUE(calendar.is_open(day("2026-02-09")));
}

TEST(HolidayCalendar, WorkingDaysSkipThem) {
  const auto calendar = pakistan();
  EXPECT_EQ(calendar.plus(day("2026-02-04"), WorkingDays{0}), day("2026-02-04"));
  EXPECT_EQ(calendar.plus(day("2026-02-04"), WorkingDays{1}), day("2026-02-06"));
  EXPECT_EQ(calendar.plus(day("2026-02-04"), WorkingDays{2}), day("2026-02-09"));
  EXPECT_EQ(calendar.plus(day("2026-02-07"), WorkingDays{1}), day("2026-02-09"));
}

TEST(HolidayCalendar, AnnouncedDaysNeverMoveALegalDay) {
  const auto calendar = pakistan();
  EXPECT_EQ(calendar.plus(day("2026-03-19"), WorkingDays{1}), day("2026-03-20"));
  EXPECT_EQ(calendar.last_open_on_or_before(day("2026-03-20")), day("2026-03-19"));
  EXPECT_EQ(calendar.last_open_on_or_before(day("2026-03-23")), day("2026-03-19"));
  EXPECT_EQ(calendar.last_open_on_or_before(day("2026-03-24")), day("2026-03-24"));
}
}  // namespace
}  // namespace rahdari
