#include "casework/obstacle_codes.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "casework/guards.h"

namespace rahdari {
namespace {

/// The text of every file in which a rule stands.
std::string rules_text() {
  std::stringstream text;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(RAHDARI_SOURCE_DIR) + "/src/casework")) {
    const std::string name = entry.path().filename();
    const bool has_rules =
        (name.starts_with("decide") || name == "guards.cpp") && name.ends_with(".cpp") && !name.ends_with("_test.cpp");
    if (has_rules) text << std::ifstream(entry.path()).rdbuf();
  }
  return text.str();
}

/// The code each call that forbids names first.
std::set<std::string> codes_named(const std::string& source) {
  std::set<std::string> codes;
  const std::regex call("(forbid|obstacle)\\(\\s*\"([a-z_]+)\"");
  for (std::sregex_iterator found(source.begin(), source.end(), call), end; found != end; ++found) {
    codes.insert((*found)[2]);
  }
  return codes;
}

TEST(ObstacleCodes, EveryCodeNamedIsInTheTable) {
  const std::set<std::string> named = codes_named(rules_text());
  EXPECT_GT(named.size(), 60U);
  for (const std::string& code : named) EXPECT_NE(find_obstacle_code(code), nullptr) << code;
  for (const auto& [kind, name] : enum_names(SafeguardKind{})) {
    EXPECT_NE(find_obstacle_code("safeguard_missing_" + std::string(name)), nullptr) << name;
  }
}

TEST(ObstacleCodes, EveryCodeOfTheTableStandsInARule) {
  const std::string source = rules_text();
  for (const ObstacleCode& rule : obstacle_codes()) {
    const std::string code(rule.code);
    const bool is_composed = code.starts_with("safeguard_missing_");
    EXPECT_NE(source.find("\"" + (is_composed ? "safeguard_missing_" : code) + "\""), std::string::npos) << code;
  }
}

TEST(ObstacleCodes, AreWrittenInOneManner) {
  const std::regex snake("[a-z]+(_[a-z]+)*");
  for (const ObstacleCode& rule : obstacle_codes()) {
    EXPECT_TRUE(std::regex_match(std::string(rule.code), snake)) << rule.code;
    EXPECT_TRUE(rule.meaning.ends_with('.')) << rule.code;
    EXPECT_NE(rule.meaning.find(' '), std::string_view::npos) << rule.code;
  }
}

/// Law that was not seen may not stand behind a rule without saying so; what can never be lifted is not practice.
TEST(ObstacleCodes, NothingThatProtectsAPersonCanBeLifted) {
  for (const char* code : {"hold_stands", "identity_not_settled", "no_travel_document", "prima_facie_alone",
                           "care_without_consent", "child_without_reception", "child_without_best_interests",
                           "child_needs_second_officer", "needs_second_person", "nationality_not_established"}) {
    const ObstacleCode* rule = find_obstacle_code(code);
    ASSERT_NE(rule, nullptr) << code;
    EXPECT_EQ(rule->lifting, Lifting::never) << code;
  }
  for (const auto& [kind, name] : enum_names(SafeguardKind{})) {
    EXPECT_EQ(find_obstacle_code("safeguard_missing_" + std::string(name))->lifting, Lifting::never) << name;
  }
}

TEST(ObstacleCodes, TheLawThatAppliesReplacesTheUsualOne) {
  const Obstacle usual = obstacle("missing_field", {"surname"});
  EXPECT_EQ(usual.from.article, "Art. 5(1)");
  const Obstacle found = obstacle_from({"Art. 9", Standing::secondary, "invented"}, "missing_field");
  EXPECT_EQ(found.from.article, "Art. 9");
  EXPECT_EQ(obstacle_from({}, "missing_field").from.article, "Art. 5(1)");
  EXPECT_TRUE(obstacle_from({"Art. X", Standing::unverified, ""}, "scope_not_covered").can_be_lifted);
  EXPECT_FALSE(obstacle_from({"Art. X", Standing::text, ""}, "scope_not_covered").can_be_lifted);
}

}  // namespace
}  // namespace rahdari
