#include "access/sign_in.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace rahdari {
namespace {

using namespace std::chrono_literals;

constexpr Instant kNow{1'760'000'000'000'000};

Instant before_now(std::chrono::microseconds span) { return Instant{kNow.micros - span.count()}; }

/// Counts like the store: failures at or after `since`.
FailuresSince counting(const std::vector<Instant>& failures) {
  return [failures](Instant since) {
    return static_cast<int>(std::count_if(failures.begin(), failures.end(), [&](Instant at) { return at >= since; }));
  };
}

TEST(SignInWait, FiveFailuresInAQuarterOfAnHourClose) {
  std::vector<Instant> failures;
  EXPECT_EQ(sign_in_wait(counting(failures), kNow), std::nullopt);
  for (int i = 0; i < 4; ++i) failures.push_back(before_now(1min));
  EXPECT_EQ(sign_in_wait(counting(failures), kNow), std::nullopt);
  failures.push_back(before_now(0s));
  EXPECT_EQ(sign_in_wait(counting(failures), kNow), 15min) << "the four of a minute ago are gone after 14 and a bit";
  failures.push_back(before_now(0s));
  EXPECT_EQ(sign_in_wait(counting(failures), kNow), 15min);
}

TEST(SignInWait, EndsWhenTheFifthLastFailureIsOld) {
  const auto all_at = [](std::chrono::microseconds ago) { return counting(std::vector<Instant>(5, before_now(ago))); };
  EXPECT_EQ(sign_in_wait(all_at(14min), kNow), 2min) << "a failure exactly at the edge of the window still counts";
  EXPECT_EQ(sign_in_wait(all_at(14min + 1s), kNow), 1min);
  EXPECT_EQ(sign_in_wait(all_at(15min), kNow), 1min);
  EXPECT_EQ(sign_in_wait(all_at(15min + 1us), kNow), std::nullopt);
}

TEST(SignInWait, IsRightEveryMinuteAndNeverTooShort) {
  std::vector<Instant> failures;
  for (int minute = 1; minute <= 12; ++minute) failures.push_back(before_now(std::chrono::minutes(minute) + 7s));
  const auto wait = sign_in_wait(counting(failures), kNow);
  ASSERT_TRUE(wait);
  const Instant then{kNow.micros + std::chrono::microseconds(*wait).count()};
  EXPECT_EQ(sign_in_wait(counting(failures), then), std::nullopt);
  const Instant minute_earlier{then.micros - std::chrono::microseconds(1min).count()};
  EXPECT_TRUE(sign_in_wait(counting(failures), minute_earlier)) << "not a minute longer than needed";
}

TEST(FailureKeys, NameIsHashedAndCaseless) {
  EXPECT_EQ(name_key("Amina.K"), name_key("amina.k"));
  EXPECT_NE(name_key("amina.k"), name_key("amina.j"));
  EXPECT_EQ(name_key("my secret words").find("secret"), std::string::npos);
  EXPECT_TRUE(name_key("x").starts_with("name:"));
}

TEST(FailureKeys, AddressOfIpv6IsItsNetwork) {
  EXPECT_EQ(address_key("192.0.2.7"), "address:192.0.2.7");
  EXPECT_NE(address_key("192.0.2.7"), address_key("192.0.2.8"));
  EXPECT_EQ(address_key("2001:db8:1:2::1"), address_key("2001:db8:1:2:ffff::9"));
  EXPECT_NE(address_key("2001:db8:1:2::1"), address_key("2001:db8:1:3::1"));
  EXPECT_EQ(address_key("fe80::1%eth0"), address_key("fe80::2"));
}

TEST(SessionStanding, IdleLimitBeforeOnAndAfter) {
  const Instant started = before_now(2h);
  const auto idle_for = [&](std::chrono::microseconds span) {
    return session_standing(started, before_now(span), kNow);
  };
  EXPECT_EQ(idle_for(0s), SessionStanding::live);
  EXPECT_EQ(idle_for(25min - 1us), SessionStanding::live);
  EXPECT_EQ(idle_for(25min), SessionStanding::ends_soon);
  EXPECT_EQ(idle_for(30min - 1us), SessionStanding::ends_soon);
  EXPECT_EQ(idle_for(30min), SessionStanding::ended_idle);
  EXPECT_EQ(idle_for(31min), SessionStanding::ended_idle);
}

TEST(SessionStanding, WholeLimitHoldsHoweverBusy) {
  const auto running_for = [&](std::chrono::microseconds span) {
    return session_standing(before_now(span), kNow, kNow);
  };
  EXPECT_EQ(running_for(12h - 5min - 1us), SessionStanding::live);
  EXPECT_EQ(running_for(12h - 5min), SessionStanding::ends_soon);
  EXPECT_EQ(running_for(12h - 1us), SessionStanding::ends_soon);
  EXPECT_EQ(running_for(12h), SessionStanding::ended_whole);
  EXPECT_EQ(running_for(13h), SessionStanding::ended_whole);
}

TEST(SessionStanding, AClockSetBackEndsNothing) {
  EXPECT_EQ(session_standing(kNow, kNow, before_now(1h)), SessionStanding::live);
}

TEST(Token, OnlyTheSameOneIsRight) {
  EXPECT_TRUE(is_same_token("0123456789abcdef", "0123456789abcdef"));
  EXPECT_FALSE(is_same_token("0123456789abcdef", "0123456789abcdee"));
  EXPECT_FALSE(is_same_token("0123456789abcdef", "0123456789abcde"));
  EXPECT_FALSE(is_same_token("0123456789abcdef", ""));
  EXPECT_FALSE(is_same_token("", "")) << "no token is no token";
}

}  // namespace
}  // namespace rahdari
