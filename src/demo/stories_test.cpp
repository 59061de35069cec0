#include "demo/stories.h"

#include <gtest/gtest.h>

#include <set>

namespace rahdari {
namespace {
TEST(Stories, HaveNamesWeightsAndEndInThePast) {
  std::set<std::string_view> names;
  for (const Story& story : demo_stories()) {
    EXPECT_TRUE(names.insert(story.name).second) << story.name;
    EXPECT_GT(story.weight, 0) << story.name;
    EXPECT_GE(story.ending.least, 1) << story.name;
    EXPECT_LE(story.ending.least, story.ending.most) << story.name;
    EXPECT_FALSE(story.script.steps().empty()) << story.name;
  }
  EXPECT_GT(names.size(), 60u);
}

TEST(Stories, WaitsAreNeverBackwards) {
  for (const Story& story : demo_stories()) {
    for (const Step& step : story.script.steps()) {
      EXPECT_GE(step.wait_least, 0) << story.name;
      EXPECT_LE(step.wait_least, step.wait_most) << story.name;
    }
  }
}

TEST(Script, AWaitIsForTheNextStepOnly) {
  const Script script = Script().closes().after(3, 5).closes().closes();
  ASSERT_EQ(script.steps().size(), 3u);
  EXPECT_EQ(script.steps()[0].wait_most, 0);
  EXPECT_EQ(script.steps()[1].wait_least, 3);
  EXPECT_EQ(script.steps()[1].wait_most, 5);
  EXPECT_EQ(script.steps()[2].wait_most, 0);
}

TEST(Script, ApprovalIsAskedAndGivenByTwoOfTheSameSide) {
  for (const auto& [act, name] : enum_names(ApprovedAct{})) {
    const Script script = Script().has_approved(act);
    ASSERT_EQ(script.steps().size(), 2u) << name;
    EXPECT_NE(script.steps()[0].part, script.steps()[1].part) << name;
    EXPECT_EQ(Cast::side_of(script.steps()[0].part), Cast::side_of(script.steps()[1].part)) << name;
  }
}
}  // namespace
}  // namespace rahdari
