#include "agreement/reading.h"

#include "agreement/trial_folder.h"

namespace rahdari {
namespace {

const HolidayCalendar kWeek{"PK", {6, 7}, {{2, 5, "Kashmir Solidarity Day"}}, {on("2026-02-06")}};

CalendarDate last(int count, Unit unit, ClockStart start, std::string_view from) {
  return last_day(Reading{count, unit, start}, kWeek, on(from));
}

TEST(LastDay, CountsTheDayAfterReceiptFirst) {
  EXPECT_EQ(last(30, Unit::calendar_days, ClockStart::receipt, "2026-01-05"), on("2026-02-04"));
  EXPECT_EQ(last(1, Unit::calendar_days, ClockStart::consent, "2026-02-28"), on("2026-03-01"));
}

TEST(LastDay, CountsTheDayOfReceiptWhereTheTextSaysSo) {
  EXPECT_EQ(last(21, Unit::calendar_days, ClockStart::receipt_as_first_day, "2026-01-05"), on("2026-01-25"));
  EXPECT_EQ(last(1, Unit::working_days, ClockStart::receipt_as_first_day, "2026-01-05"), on("2026-01-05"));
}

TEST(LastDay, WorkingDaysPassWeekendsAndFixedDaysButNotAnnouncedOnes) {
  EXPECT_EQ(last(1, Unit::working_days, ClockStart::receipt, "2026-01-09"), on("2026-01-12"));  // a Friday
  EXPECT_EQ(last(1, Unit::working_days, ClockStart::receipt, "2026-02-04"), on("2026-02-06"));  // over 5 February
}

TEST(LastDay, MonthsEndOnTheSameDayOrTheLastOfTheMonth) {
  EXPECT_EQ(last(3, Unit::months, ClockStart::consent, "2026-01-15"), on("2026-04-15"));
  EXPECT_EQ(last(1, Unit::months, ClockStart::consent, "2026-01-31"), on("2026-02-28"));
  EXPECT_EQ(last(1, Unit::years, ClockStart::knowledge, "2024-02-29"), on("2025-02-28"));
}

TEST(LastDay, NoticeIsCountedBackFromTheTransfer) {
  EXPECT_EQ(last(15, Unit::calendar_days, ClockStart::before_transfer, "2026-01-31"), on("2026-01-16"));
  EXPECT_EQ(last(3, Unit::working_days, ClockStart::before_transfer, "2026-01-14"), on("2026-01-11"));  // 12, 13, 14
  EXPECT_EQ(last(1, Unit::months, ClockStart::before_transfer, "2026-03-31"), on("2026-02-28"));
}

TEST(EarliestTravel, IsTheInverseOfTheLastDayOfNotice) {
  for (const Unit unit : {Unit::calendar_days, Unit::working_days}) {
    const Reading notice{3, unit, ClockStart::before_transfer};
    for (int offset = 0; offset < 60; ++offset) {
      const CalendarDate notified = on("2026-01-01").plus(CalendarDays{offset});
      const CalendarDate travel = earliest_travel(notice, kWeek, notified);
      EXPECT_GE(last_day(notice, kWeek, travel), notified) << notified.text();
      EXPECT_LT(last_day(notice, kWeek, travel.plus(CalendarDays{-1})), notified) << notified.text();
    }
  }
}

TEST(EarliestTravel, TakesTheReadingThatAsksForMoreTime) {
  Limit notice;
  notice.earliest = {2, Unit::calendar_days, ClockStart::before_transfer};
  notice.latest = {2, Unit::working_days, ClockStart::before_transfer};
  EXPECT_EQ(earliest_travel(notice, kWeek, on("2026-01-09")), on("2026-01-13"));
}

}  // namespace
}  // namespace rahdari
