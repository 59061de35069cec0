#include "terms/zone.h"

#include <gtest/gtest.h>

#include <thread>

namespace rahdari {
namespace {
Instant at(std::string_view text) { return instant_from_text(text).value(); }
CalendarDate day(std::string_view text) { return CalendarDate::parse(text).value(); }

TEST(Zone, DayChangesAtLocalMidnight) {
  EXPECT_EQ(day_in_zone(at("2026-01-05T18:59:59Z"), "Asia/Karachi"), day("2026-01-05"));
  EXPECT_EQ(day_in_zone(at("2026-01-05T18:59:59.999999Z"), "Asia/Karachi"), day("2026-01-05"));
  EXPECT_EQ(day_in_zone(at("2026-01-05T19:00:00Z"), "Asia/Karachi"), day("2026-01-06"));
  EXPECT_EQ(day_in_zone(at("2026-01-05T21:59:59Z"), "Europe/Athens"), day("2026-01-05"));
  EXPECT_EQ(day_in_zone(at("2026-01-05T22:00:00Z"), "Europe/Athens"), day("2026-01-06"));
  EXPECT_EQ(day_in_zone(at("2026-07-05T20:59:59Z"), "Europe/Athens"), day("2026-07-05"));
  EXPECT_EQ(day_in_zone(at("2026-07-05T21:00:00Z"), "Europe/Athens"), day("2026-07-06"));
}

TEST(Zone, DayBeforeTheEpoch) {
  EXPECT_EQ(day_in_zone(Instant{-1}, "UTC"), day("1969-12-31"));
  EXPECT_EQ(day_in_zone(Instant{0}, "UTC"), day("1970-01-01"));
}

TEST(Zone, DaysOfAthensThatHave23And25Hours) {
  // Clocks go forward on 29 March 2026 at 03:00 and back on 25 October 2026 at 04:00.
  const auto hours = [](std::string_view first, std::string_view next) {
    const auto span =
        start_of_day(day(next), "Europe/Athens").micros - start_of_day(day(first), "Europe/Athens").micros;
    return span / 3'600'000'000;
  };
  EXPECT_EQ(hours("2026-03-28", "2026-03-29"), 24);
  EXPECT_EQ(hours("2026-03-29", "2026-03-30"), 23);
  EXPECT_EQ(hours("2026-03-30", "2026-03-31"), 24);
  EXPECT_EQ(hours("2026-10-24", "2026-10-25"), 24);
  EXPECT_EQ(hours("2026-10-25", "2026-10-26"), 25);
  EXPECT_EQ(hours("2026-10-26", "2026-10-27"), 24);
  EXPECT_EQ(minute_in_zone(at("2026-03-29T00:59:00Z"), "Europe/Athens"), "2026-03-29 02:59");
  EXPECT_EQ(minute_in_zone(at("2026-03-29T01:00:00Z"), "Europe/Athens"), "2026-03-29 04:00");
}

TEST(Zone, MidnightThatWasSkippedAndMidnightThatCameTwice) {
  // Pakistan had summer time in 2008: 1 June began at 01:00, and 31 October had its last hour twice.
  EXPECT_EQ(text_from_instant(start_of_day(day("2008-06-01"), "Asia/Karachi")), "2008-05-31T19:00:00Z");
  EXPECT_EQ(minute_in_zone(at("2008-05-31T19:00:00Z"), "Asia/Karachi"), "2008-06-01 01:00");
  EXPECT_EQ(text_from_instant(start_of_day(day("2008-11-01"), "Asia/Karachi")), "2008-10-31T19:00:00Z");
}

TEST(Zone, StartOfDayIsTheFirstInstantOfThatDayForYears) {
  for (const auto* zone : {"Asia/Karachi", "Europe/Athens", "Europe/Berlin", "UTC", "America/St_Johns"}) {
    for (auto date = day("2007-12-30"); date < day("2011-01-03"); date = date.plus(CalendarDays{1})) {
      const Instant start = start_of_day(date, zone);
      ASSERT_EQ(day_in_zone(start, zone), date) << zone << ' ' << date.text();
      ASSERT_LT(day_in_zone(Instant{start.micros - 1}, zone), date) << zone << ' ' << date.text();
    }
  }
}

TEST(Zone, KnowsNamesOfTheDatabaseOnly) {
  for (const auto* zone : {"Asia/Karachi", "Europe/Athens", "UTC"}) EXPECT_TRUE(is_known_zone(zone)) << zone;
  for (const auto* zone : {"", "Asia/Atlantis", "GMT+25", "GMT+3:17", "Etc/Unknown", "Ásia/Karachi", "asia karachi"}) {
    EXPECT_FALSE(is_known_zone(zone)) << zone;
  }
}

TEST(Zone, InstantsReadAndPrint) {
  EXPECT_EQ(text_from_instant(at("2026-01-05T14:30:07Z")), "2026-01-05T14:30:07Z");
  EXPECT_EQ(text_from_instant(Instant{-1}), "1969-12-31T23:59:59Z");
  EXPECT_EQ(at("1970-01-01T00:00:01.5Z").micros, 1'500'000);
  EXPECT_EQ(at("1970-01-01T00:00:00.000001999Z").micros, 1);
  EXPECT_EQ(at("1970-01-01T23:59:59Z").micros, 86'399'000'000);
  for (const auto* text :
       {"", "Z", "2026-01-05", "2026-01-05T14:30:07", "2026-01-05 14:30:07Z", "2026-01-05T24:00:00Z",
        "2026-01-05T14:60:00Z", "2026-01-05T14:30:60Z", "2026-02-29T14:30:00Z", "2026-01-05T14:30:07.Z",
        "2026-01-05T14:30:07.5xZ", "2026-01-05T-1:30:07Z", "2026-01-05T14:30:07+05:00", "2026-01-05T14:30Z"}) {
    EXPECT_FALSE(instant_from_text(text)) << text;
  }
}

TEST(Zone, ThreadsKeepTheirOwnRules) {
  std::vector<std::jthread> threads;
  std::vector<CalendarDate> days(4);
  for (auto& found : days) {
    threads.emplace_back([&found] { found = day_in_zone(at("2026-01-05T19:00:00Z"), "Asia/Karachi"); });
  }
  threads.clear();
  for (const auto& found : days) EXPECT_EQ(found, day("2026-01-06"));
}
}  // namespace
}  // namespace rahdari
