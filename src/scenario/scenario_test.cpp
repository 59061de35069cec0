#include "scenario/scenario.h"

#include <gtest/gtest.h>

namespace rahdari {
namespace {

const std::string kHead =
    "# Title\n\nWhat it shows.\n\n- agreement: eu-pakistan\n- requesting: GR\n- requested: PK\n- starts: 2026-01-05\n\n"
    "| day | who | does | expect |\n|---|---|---|---|\n";

std::string file_with(const std::string& rows) { return kHead + rows; }

/// All problems as file:line: reason, one per line; empty when the file is good.
std::string problems_of(const std::string& text) {
  const auto scenario = parse_scenario("x.md", text);
  std::string all;
  if (scenario) return all;
  for (const FileProblem& problem : scenario.error()) all += problem.text() + "\n";
  return all;
}

void expect_problem(const std::string& text, const std::string& start, const std::string& part) {
  const std::string problems = problems_of(text);
  EXPECT_NE(problems.find(start), std::string::npos) << problems;
  EXPECT_NE(problems.find(part), std::string::npos) << problems;
}

TEST(ScenarioFile, ReadsAGoodFile) {
  const auto scenario = parse_scenario(
      "x.md",
      file_with("| 2026-01-05 | return officer 2 | sends a complete application: CNIC original, examined | application "
                "sent; application delivered; answer expected by day 30 (Art. 8(2) [unverified]) |\n"));
  ASSERT_TRUE(scenario.has_value()) << scenario.error().front().text();
  EXPECT_EQ(scenario->title, "Title");
  EXPECT_EQ(scenario->agreement, "eu-pakistan");
  EXPECT_EQ(scenario->requesting.text(), "GR");
  ASSERT_EQ(scenario->rows.size(), 1u);
  EXPECT_EQ(scenario->rows[0].line, 12);
  EXPECT_EQ(scenario->rows[0].who.words, "return officer 2");
  ASSERT_EQ(scenario->rows[0].expect.size(), 3u);
  const auto& fact = std::get<ExpectFact>(scenario->rows[0].expect[2].what);
  EXPECT_EQ(fact.article, "Art. 8(2)");
  EXPECT_EQ(fact.standing, Standing::unverified);
}

TEST(ScenarioFile, ReadsItsOwnHeaders) {
  std::string text = file_with("| +0 | return officer | looks | stage: preparing |\n");
  text.replace(text.find("- starts"), 0, "- two persons: reply, transfer notice\n- detention cap: 45 days\n");
  const auto scenario = parse_scenario("x.md", text);
  ASSERT_TRUE(scenario.has_value()) << scenario.error().front().text();
  EXPECT_EQ(scenario->two_persons, (std::set<ApprovedAct>{ApprovedAct::reply, ApprovedAct::notify_transfer}));
  EXPECT_EQ(scenario->detention_cap_days, 45);
}

TEST(ScenarioFile, NeedsItsParts) {
  expect_problem("", "x.md:1: ", "the file is empty");
  expect_problem("No title\n", "x.md:1: ", "begins with its title");
  expect_problem(file_with(""), "x.md:11: ", "has no row");
  expect_problem(
      "# T\n\nText.\n\n| day | who | does | expect |\n|---|---|---|---|\n| +0 | approver | looks | departed |\n",
      "x.md:1: ", "\"- agreement: …\" is missing");
  std::string without_text = file_with("| +0 | approver | looks | departed |\n");
  without_text.erase(without_text.find("What it shows."), 14);
  expect_problem(without_text, "x.md:1: ", "in a paragraph under the title");
}

TEST(ScenarioFile, RefusesWrongHeaders) {
  const auto with_header = [](const std::string& line) {
    std::string text = file_with("| +0 | approver | looks | departed |\n");
    return text.replace(text.find("- starts"), 0, line + "\n");
  };
  expect_problem(with_header("- agrement: x"), "x.md:8: ", "did you mean \"agreement\"?");
  expect_problem(with_header("- requested: PK"), "x.md:8: ", "stands twice");
  expect_problem(with_header("- two persons: tea"), "x.md:8: ", "is no act that two persons do");
  expect_problem(with_header("- detention cap: many"), "x.md:8: ", "180 days");
  expect_problem(with_header("- nothing"), "x.md:8: ", "a header line reads");
}

TEST(ScenarioFile, RefusesWrongRowsWithTheLine) {
  expect_problem(file_with("| +0 | return officer | acepts | departed |\n"), "x.md:12: ", "did you mean \"accepts\"");
  expect_problem(file_with("| +0 | return oficer | looks | departed |\n"),
                 "x.md:12: ", "did you mean \"return officer\"");
  expect_problem(file_with("| some day | return officer | looks | departed |\n"), "x.md:12: ", "is no day");
  expect_problem(file_with("| +0 | return officer | looks | |\n"), "x.md:12: ", "the row expects nothing");
  expect_problem(file_with("| +0 | return officer | looks | aplication sent |\n"),
                 "x.md:12: ", "did you mean \"application sent\"");
  expect_problem(file_with("| +0 | return officer | looks |\n"), "x.md:12: ", "four cells");
  expect_problem(file_with("| +0 | return officer | accepts | reply accepted |\n"),
                 "x.md:12: ", "is an act of the requested State");
  expect_problem(file_with("| +0 | FIA officer | does not admit: it rained | not admitted |\n"),
                 "x.md:12: ", "needs the reason");
  expect_problem(file_with("| +0 | return officer | looks: hard | departed |\n"),
                 "x.md:12: ", "takes nothing after it");
  expect_problem(file_with("| +0 | return officer | opens a case: own national;; forced | case opened |\n"),
                 "x.md:12: ", "has an empty piece");
  expect_problem(file_with("| +0 | return officer | looks | departed |\n\nmore\n"), "x.md:14: ", "after the table");
}

TEST(ScenarioFile, RefusesATableWithoutItsHead) {
  std::string text = file_with("| +0 | approver | looks | departed |\n");
  expect_problem(std::string(text).replace(text.find("| day |"), 7, "| when |"), "x.md:10: ", "the table begins with");
  expect_problem(std::string(text).replace(text.find("|---|---|---|---|\n"), 18, ""), "x.md:11: ", "stands \"|---|");
}

TEST(ScenarioFile, ReportsEveryProblemAtOnce) {
  const std::string problems =
      problems_of(file_with("| +0 | nobody | looks | departed |\n| +0 | approver | flies | departed |\n"));
  EXPECT_NE(problems.find("x.md:12: "), std::string::npos);
  EXPECT_NE(problems.find("x.md:13: "), std::string::npos);
}

/// Whatever the bytes, the answer is a scenario with rows or problems with their line.
TEST(ScenarioFile, TakesAnyBytes) {
  const std::string good = file_with(
      "| 2026-01-05 | return officer | records entry: 2019-05; unlawfully | entry recorded; scope: covered (Art. "
      "3(1)(b)) |\n"
      "| day 31 | FIA officer | does not admit: other; flown back | obstacle: not travelled; other side sees: nothing "
      "new |\n");
  constexpr std::string_view kBytes = "|:;()[]#-+ \n\"0aZ\xff";
  Random random = Random::seeded(7);
  for (int round = 0; round < 3000; ++round) {
    std::string text = good;
    for (std::uint64_t edit = 0; edit <= random.below(4); ++edit) {
      const std::size_t place = random.below(text.size());
      const char byte = kBytes[random.below(kBytes.size())];
      if (random.below(3) == 0) {
        text.erase(place, random.below(40));
      } else {
        text.insert(place, 1, byte);
      }
      if (text.empty()) text = good;
    }
    const auto scenario = parse_scenario("x.md", text);
    if (scenario) {
      EXPECT_FALSE(scenario->rows.empty()) << text;
    } else {
      ASSERT_FALSE(scenario.error().empty()) << text;
      EXPECT_GE(scenario.error().front().line, 1) << text;
    }
  }
}

TEST(Expectations, NameTheirLaw) {
  const auto obstacle =
      parse_expectation("obstacle: safeguard missing legal basis (Reg. 1 Art. 49(1)(d); Reg. 2 Art. 50(4))");
  ASSERT_TRUE(obstacle.has_value());
  const auto& what = std::get<ExpectObstacle>(obstacle->what);
  EXPECT_EQ(what.words, "safeguard missing legal basis");
  EXPECT_EQ(what.article, "Reg. 1 Art. 49(1)(d); Reg. 2 Art. 50(4)");
  EXPECT_FALSE(parse_expectation("obstacle: (Art. 3)").has_value());
  EXPECT_NE(parse_expectation("obstacle: identity settled (Art. 4(3))").error().find("\"identity not settled\""),
            std::string::npos);
  EXPECT_FALSE(parse_expectation("scope: covered (Art. 3 [gospel])").has_value());
  EXPECT_FALSE(parse_expectation("answer expected by tomorrow").has_value());
  EXPECT_FALSE(parse_expectation("stage:").has_value());
  EXPECT_FALSE(parse_expectation("other side sees: everything").has_value());
  EXPECT_TRUE(parse_expectation("answer expected by none").has_value());
}

TEST(Expectations, EveryEventHasWords) {
  const std::vector<std::string> words = event_words();
  EXPECT_EQ(words.size(), std::variant_size_v<Event>);
  for (const std::string& event : words) {
    const auto parsed = parse_expectation(event);
    ASSERT_TRUE(parsed.has_value()) << event;
    EXPECT_TRUE(std::holds_alternative<ExpectEvent>(parsed->what)) << event;
  }
  EXPECT_TRUE(is_event_shared("departed"));
  EXPECT_FALSE(is_event_shared("hold set"));
}

}  // namespace
}  // namespace rahdari
