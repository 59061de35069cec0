#include "scenario/days.h"

#include <gtest/gtest.h>

namespace rahdari {
namespace {

CalendarDate day_of(const char* text) { return *CalendarDate::parse(text); }

std::string on(const char* text, const CaseState& state) {
  const auto parsed = ScenarioDay::parse(text);
  if (!parsed) return "no day";
  const auto day = parsed->on(day_of("2026-01-31"), state);
  return day ? day->text() : day.error();
}

TEST(ScenarioDays, ReadsDatesAndSpansFromTheRowAbove) {
  const CaseState state;
  EXPECT_EQ(on("2026-02-28", state), "2026-02-28");
  EXPECT_EQ(on("+0", state), "2026-01-31");
  EXPECT_EQ(on("+12", state), "2026-02-12");
  EXPECT_EQ(on("-1", state), "2026-01-30");
  EXPECT_EQ(on("+1 month", state), "2026-02-28");  // the month's last day where that day does not exist
  EXPECT_EQ(on("+1 year", state), "2027-01-31");
  EXPECT_EQ(on("today", state), "2026-01-31");
}

TEST(ScenarioDays, CountsFromEventsOfTheCase) {
  CaseState state;
  state.received_on = day_of("2026-01-05");
  state.agreed_on = day_of("2026-01-31");
  state.document = Document{day_of("2026-02-01"), day_of("2026-08-01"), true, {}};
  EXPECT_EQ(on("receipt", state), "2026-01-05");
  EXPECT_EQ(on("receipt+30", state), "2026-02-04");
  EXPECT_EQ(on("day 0", state), "2026-01-05");
  EXPECT_EQ(on("day 31", state), "2026-02-05");
  EXPECT_EQ(on("consent+3 months", state), "2026-04-30");
  EXPECT_EQ(on("lapse-21", state), "2026-07-11");
  EXPECT_EQ(on("document + 6 months", state), "2026-08-01");
}

TEST(ScenarioDays, SaysWhichEventIsMissing) {
  EXPECT_NE(on("arrival+1", CaseState{}).find("has not happened in the rows above"), std::string::npos);
}

TEST(ScenarioDays, RefusesEverythingElse) {
  for (const char* wrong : {"", "soon", "12", "day", "day x", "receipt+", "receipt+x", "2026-02-30", "+3 weeks",
                            "day 29+0", "+99999999999", "+5000 years", "birth+3"}) {
    EXPECT_EQ(on(wrong, CaseState{}), "no day") << wrong;
  }
}

}  // namespace
}  // namespace rahdari
