#include "terms/date.h"

#include <gtest/gtest.h>

namespace rahdari {
namespace {
CalendarDate day(std::string_view text) { return CalendarDate::parse(text).value(); }

TEST(CalendarDate, ReadsOnlyTheOneForm) {
  EXPECT_EQ(day("2026-01-05").text(), "2026-01-05");
  for (const auto* text :
       {"", "2026-1-05", "2026-01-5", "26-01-05", "2026/01/05", "2026-01-05 ", "2026-00-01", "2026-01-00", "2026-13-01",
        "2026-01-32", "-026-01-05", "+026-01-05", "2026-+1-05", "0000-01-01", "2026-01"}) {
    EXPECT_FALSE(CalendarDate::parse(text)) << text;
  }
}

TEST(CalendarDate, KnowsLeapDays) {
  EXPECT_TRUE(CalendarDate::parse("2024-02-29"));
  EXPECT_TRUE(CalendarDate::parse("2000-02-29"));
  EXPECT_FALSE(CalendarDate::parse("1900-02-29"));
  EXPECT_FALSE(CalendarDate::parse("2026-02-29"));
}

TEST(CalendarDate, DayNumbersRoundTripOverFourCenturies) {
  for (std::int32_t number = -36'525; number < 110'000; number += 1) {
    const auto date = CalendarDate::from_day_number(number);
    ASSERT_EQ(day(date.text()).day_number(), number);
  }
}

TEST(CalendarDate, AddsDaysAcrossMonthAndYearEnds) {
  EXPECT_EQ(day("2024-02-28").plus(CalendarDays{1}), day("2024-02-29"));
  EXPECT_EQ(day("2024-02-29").plus(CalendarDays{1}), day("2024-03-01"));
  EXPECT_EQ(day("2025-12-31").plus(CalendarDays{1}), day("2026-01-01"));
  EXPECT_EQ(day("2026-03-01").plus(CalendarDays{-1}), day("2026-02-28"));
  EXPECT_EQ(day("2026-01-05").plus(CalendarDays{30}), day("2026-02-04"));
  EXPECT_EQ(day("2026-01-05").until(day("2026-02-04")).count, 30);
}

TEST(CalendarDate, AddsMonthsToTheLastDayWhereTheDayIsMissing) {
  EXPECT_EQ(day("2026-01-30").plus(Months{1}), day("2026-02-28"));
  EXPECT_EQ(day("2026-01-31").plus(Months{1}), day("2026-02-28"));
  EXPECT_EQ(day("2024-01-31").plus(Months{1}), day("2024-02-29"));
  EXPECT_EQ(day("2026-01-28").plus(Months{1}), day("2026-02-28"));
  EXPECT_EQ(day("2025-11-30").plus(Months{3}), day("2026-02-28"));
  EXPECT_EQ(day("2026-03-31").plus(Months{-1}), day("2026-02-28"));
  EXPECT_EQ(day("2024-02-29").plus(Months{12}), day("2025-02-28"));
}

TEST(CalendarDate, WeekdaysAreIso) {
  EXPECT_EQ(day("2026-01-05").weekday(), 1u);
  EXPECT_EQ(day("2026-01-11").weekday(), 7u);
  EXPECT_EQ(day("1970-01-01").weekday(), 4u);
}

TEST(PartialDate, KeepsWhatIsUnknownUnknown) {
  const auto year = PartialDate::parse("1990").value();
  EXPECT_EQ(year.text(), "1990");
  EXPECT_FALSE(year.is_complete());
  EXPECT_EQ(year.earliest(), day("1990-01-01"));
  EXPECT_EQ(year.latest(), day("1990-12-31"));
  const auto month = PartialDate::parse("1992-02").value();
  EXPECT_EQ(month.text(), "1992-02");
  EXPECT_EQ(month.latest(), day("1992-02-29"));
  EXPECT_EQ(PartialDate::parse("1991-02")->latest(), day("1991-02-28"));
  const auto complete = PartialDate::parse("1990-01-01").value();
  EXPECT_TRUE(complete.is_complete());
  EXPECT_NE(complete, year);
}

TEST(PartialDate, RefusesPartsThatCannotBe) {
  EXPECT_FALSE(PartialDate::from_parts(1990, 0, 5));
  EXPECT_FALSE(PartialDate::from_parts(1990, 2, 29));
  EXPECT_FALSE(PartialDate::from_parts(1990, 13, 0));
  EXPECT_FALSE(PartialDate::from_parts(0, 1, 1));
  EXPECT_FALSE(PartialDate::from_parts(10000, 1, 1));
  for (const auto* text :
       {"199", "1990-", "1990-00", "1990-13", "1990-02-30", "1990-2", "1990-02-1", "199a", "1990-02-0x"}) {
    EXPECT_FALSE(PartialDate::parse(text)) << text;
  }
}
}  // namespace
}  // namespace rahdari
