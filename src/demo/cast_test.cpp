#include "demo/cast.h"

#include <gtest/gtest.h>

#include <set>

namespace rahdari {
namespace {
TEST(DemoOfficers, HaveNamesOfTheirOwn) {
  std::set<std::string> names;
  for (const DemoOfficer& officer : demo_officers()) {
    EXPECT_TRUE(names.insert(officer.sign_in_name).second) << officer.sign_in_name;
    EXPECT_FALSE(officer.roles.empty()) << officer.sign_in_name;
    EXPECT_TRUE(Country::parse(officer.state)) << officer.state;
  }
  for (const auto* name :
       {"athens.officer", "athens.approver", "berlin.officer", "islamabad.interior", "islamabad.approver",
        "nadra.verify", "athens.passport", "fia.islamabad", "monitor.athens"}) {
    EXPECT_TRUE(names.contains(name)) << name;
  }
}

TEST(DemoOfficers, EveryRoleIsPlayed) {
  std::string all;
  for (const DemoOfficer& officer : demo_officers()) all += officer.roles + ", ";
  for (const auto& [role, name] : enum_names(Role{}))
    EXPECT_NE(all.find(std::string(name) + ", "), std::string::npos) << name;
}
}  // namespace
}  // namespace rahdari
