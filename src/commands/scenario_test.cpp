#include "commands/scenario.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace rahdari {
namespace {

const std::string kRoot = RAHDARI_SOURCE_DIR;

std::string scenario_at(const std::string& name) { return kRoot + "/tests/scenarios/" + name; }

/// The command looks for agreements below the current folder.
class ScenarioCommand : public testing::Test {
 protected:
  void SetUp() override { std::filesystem::current_path(kRoot); }
};

TEST_F(ScenarioCommand, SaysByItsExitWhatItFound) {
  EXPECT_EQ(scenario({scenario_at("05-01-reply-in-time.md")}, ""), 0);
  EXPECT_EQ(scenario({}, ""), 2);
  EXPECT_EQ(scenario({scenario_at("no-such.md")}, ""), 2);
  EXPECT_EQ(scenario({kRoot + "/README.md"}, ""), 2);  // no scenario at all
}

TEST_F(ScenarioCommand, TakesAnotherTextOfTheAgreement) {
  EXPECT_EQ(scenario({scenario_at("05-01-reply-in-time.md")}, kRoot + "/agreements/eu-pakistan/"), 0);
  EXPECT_EQ(scenario({scenario_at("05-01-reply-in-time.md")}, kRoot + "/tests/agreements/eu-georgia"), 2);
  EXPECT_EQ(scenario({scenario_at("05-01-reply-in-time.md")}, kRoot + "/no-such-folder"), 2);
}

TEST_F(ScenarioCommand, PrintsThePhrases) {
  testing::internal::CaptureStdout();
  EXPECT_EQ(print_phrases(), 0);
  EXPECT_NE(testing::internal::GetCapturedStdout().find("| sends the application |"), std::string::npos);
}

}  // namespace
}  // namespace rahdari
