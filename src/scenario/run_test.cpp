#include "scenario/run.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>

#include "scenario/report.h"
#include "scenario/two_sides.h"
#include "scenario/words.h"

namespace rahdari {
namespace {

const std::filesystem::path kRoot = RAHDARI_SOURCE_DIR;

ScenarioOutcome run_rows(const std::string& rows, const std::string& agreement = "eu-pakistan") {
  const std::string text = "# Title\n\nWhat it shows.\n\n- agreement: " + agreement +
                           "\n- requesting: GR\n- requested: PK\n- starts: 2026-01-05\n\n"
                           "| day | who | does | expect |\n|---|---|---|---|\n" +
                           rows;
  const auto scenario = parse_scenario("x.md", text);
  EXPECT_TRUE(scenario.has_value()) << (scenario ? "" : scenario.error().front().text());
  AgreementShelf shelf({kRoot, {}});
  return run_scenario(*scenario, shelf);
}

std::string problem_of(const ScenarioOutcome& outcome) {
  EXPECT_EQ(outcome.verdict, ScenarioVerdict::bad_file);
  return outcome.problems.empty() ? "" : outcome.problems.front().text();
}

const std::string kSent =
    "| 2026-01-05 | return officer | sends a complete application: CNIC original, examined | application sent; "
    "application "
    "delivered |\n";

TEST(Scenarios, AllOfThemPass) {
  AgreementShelf shelf({kRoot, {}});
  const auto files = scenario_files({kRoot / "tests" / "scenarios"});
  ASSERT_TRUE(files.has_value());
  EXPECT_GE(files->size(), 60u);
  for (const std::filesystem::path& file : *files) {
    const ScenarioOutcome outcome = run_scenario_file(file, shelf);
    EXPECT_EQ(outcome.verdict, ScenarioVerdict::passed) << report_of({&outcome, 1});
  }
}

TEST(Scenarios, UseEveryPhrase) {
  std::set<std::string> unused;
  for (const std::string& words : phrase_words()) unused.insert(words);
  const auto files = scenario_files({kRoot / "tests" / "scenarios"});
  ASSERT_TRUE(files.has_value());
  for (const std::filesystem::path& file : *files) {
    std::ifstream in(file);
    const std::string text(std::istreambuf_iterator<char>(in), {});
    const auto scenario = parse_scenario(file.string(), text);
    ASSERT_TRUE(scenario.has_value()) << file;
    for (const ScenarioRow& row : scenario->rows) unused.erase(std::string(row.phrase->words));
  }
  EXPECT_TRUE(unused.empty()) << *unused.begin();
}

TEST(ScenarioRun, SaysWhatWasExpectedAndWhatHappenedWithTheArticle) {
  const ScenarioOutcome outcome =
      run_rows(kSent + "| day 1 | return officer | requests the travel document | document requested |\n" +
               "| day 2 | Interior desk | accepts | reply accepted |\n");
  ASSERT_EQ(outcome.verdict, ScenarioVerdict::failed);
  ASSERT_EQ(outcome.failures.size(), 1u);
  EXPECT_EQ(outcome.failures[0].line, 13);
  EXPECT_EQ(outcome.failures[0].expected, "document requested");
  EXPECT_EQ(outcome.failures[0].happened, "obstacle: not agreed (Art. 2(1) [secondary])");
  EXPECT_EQ(outcome.rows_not_run, 1);
  const std::string report = report_of({&outcome, 1});
  EXPECT_TRUE(report.starts_with("x.md:13: requests the travel document\n  expected: document requested\n")) << report;
  EXPECT_TRUE(report.ends_with("0 passed, 1 failed\n")) << report;
  EXPECT_EQ(exit_code_of({&outcome, 1}), 1);
}

TEST(ScenarioRun, FailsOnAWrongFactArticleOrStanding) {
  for (const char* wrong :
       {"answer expected by day 31", "answer expected by day 30 (Art. 9)",
        "answer expected by day 30 (Art. 8(2) [text])", "stage: agreed", "other side sees: nothing new"}) {
    const ScenarioOutcome outcome = run_rows(kSent.substr(0, kSent.size() - 2) + "; " + wrong + " |\n");
    EXPECT_EQ(outcome.verdict, ScenarioVerdict::failed) << wrong;
  }
}

TEST(ScenarioRun, FailsWhenAnObstacleHasAnotherArticle) {
  const std::string row =
      "| day 1 | return officer | requests the travel document | obstacle: not agreed (Art. 99) |\n";
  EXPECT_EQ(run_rows(kSent + row).verdict, ScenarioVerdict::failed);
}

TEST(ScenarioRun, FailsWhenTheOtherSideSeesMoreThanTheRowSays) {
  const ScenarioOutcome outcome = run_rows(kSent + "| day 1 | legal reviewer | sets a hold: legal | hold set |\n");
  ASSERT_EQ(outcome.verdict, ScenarioVerdict::failed);
  EXPECT_EQ(outcome.failures[0].happened, "also proceeding paused, which the other side sees");
}

TEST(ScenarioRun, FailsOnAnObstacleNobodyExpected) {
  const ScenarioOutcome outcome =
      run_rows(kSent + "| day 1 | return officer | sends the application | stage: awaiting reply |\n");
  ASSERT_EQ(outcome.verdict, ScenarioVerdict::failed);
  EXPECT_TRUE(outcome.failures[0].happened.starts_with("obstacle: not at this stage"));
}

TEST(ScenarioRun, CallsABadFileBad) {
  EXPECT_EQ(problem_of(run_rows(kSent, "eu-nowhere")).find("x.md:12: there is no agreement \"eu-nowhere\""), 0u);
  EXPECT_NE(problem_of(run_rows(kSent + "| 2026-01-04 | return officer | looks | stage: agreed |\n"))
                .find("before the row above"),
            std::string::npos);
  EXPECT_NE(
      problem_of(run_rows(kSent + "| arrival+1 | return officer | looks | stage: agreed |\n")).find("has not happened"),
      std::string::npos);
  EXPECT_NE(problem_of(run_rows("| +0 | return officer | prepares a complete case: letter | case opened |\n"))
                .find("is not on the evidence lists of eu-pakistan"),
            std::string::npos);
  EXPECT_NE(problem_of(run_rows("| +0 | return officer | prepares a complete case: CNIC | case opened |\n"))
                .find("\"cnic original\" or \"copy of cnic\""),
            std::string::npos);
  EXPECT_NE(
      problem_of(run_rows("| +0 | return officer | prepares a complete case: without shoe size | case opened |\n"))
          .find("is no field of the application form"),
      std::string::npos);
  EXPECT_NE(problem_of(run_rows("| +0 | return officer | opens a case: renews the earlier case | case opened |\n"))
                .find("no earlier case"),
            std::string::npos);
  EXPECT_NE(problem_of(run_rows(kSent + "| +0 | return officer | looks | other side sees: nothing new |\n"))
                .find("\"nothing new\""),
            std::string::npos);
  const ScenarioOutcome bad = run_rows(kSent, "eu-nowhere");
  EXPECT_EQ(exit_code_of({&bad, 1}), 2);
}

TEST(ScenarioRun, FindsFilesAndSaysWhatIsMissing) {
  EXPECT_FALSE(scenario_files({kRoot / "tests" / "no_such_folder"}).has_value());
  EXPECT_FALSE(scenario_files({kRoot / "cmake"}).has_value());  // a folder without a scenario
  AgreementShelf shelf({kRoot, {}});
  EXPECT_EQ(run_scenario_file(kRoot / "no_such.md", shelf).verdict, ScenarioVerdict::bad_file);
}

TEST(AgreementShelf, NamesAnAgreementByItsFolder) {
  EXPECT_EQ(agreement_id_of("drafts/eu-pakistan"), "eu-pakistan");
  EXPECT_EQ(agreement_id_of("drafts/eu-pakistan/"), "eu-pakistan");
  EXPECT_EQ(agreement_id_of(""), "");
}

TEST(TwoSides, EachSideSeesWhatIsSharedAndItsOwn) {
  TwoSides sides;
  const Actor requesting{{}, {}, {}, Side::requesting};
  const Actor requested{{}, {}, {}, Side::requested};
  const CalendarDate day = *CalendarDate::parse("2026-01-05");
  sides.take(HoldSet{}, day, Instant{1}, requesting);
  EXPECT_TRUE(sides.log_of(Side::requested).empty());
  sides.take(ApplicationSent{}, day, Instant{2}, requesting);
  sides.take(VerificationRecorded{}, day, Instant{3}, requested);
  sides.take(NoteAdded{}, day, Instant{4}, requesting);
  ASSERT_EQ(sides.log_of(Side::requesting).size(), 3u);
  ASSERT_EQ(sides.log_of(Side::requested).size(), 2u);
  EXPECT_EQ(sides.log_of(Side::requesting)[2].position, 2u);  // the second of its own stream
  EXPECT_EQ(sides.log_of(Side::requested)[1].position, 1u);
  EXPECT_TRUE(sides.seen_by(Side::requested).holds.empty());
  EXPECT_TRUE(sides.seen_by(Side::requesting).findings.empty());
  EXPECT_EQ(sides.seen_by(Side::requested).shared_version, 1u);
}

TEST(ScenarioDocumentation, IsWhatTheProgramPrints) {
  std::ifstream in(kRoot / "docs" / "formats" / "scenario_files.md");
  const std::string text(std::istreambuf_iterator<char>(in), {});
  EXPECT_NE(text.find(phrase_documentation()), std::string::npos)
      << "put the output of `rahdari scenario --phrases` at the end of docs/formats/scenario_files.md";
}

TEST(ScenarioDocumentation, HasNoTwoPhrasesOrFactsOfTheSameWords) {
  std::set<std::string> seen;
  for (const std::string& words : phrase_words()) EXPECT_TRUE(seen.insert(plain(words)).second) << words;
  for (const std::string& words : fact_words()) EXPECT_TRUE(seen.insert(plain(words)).second) << words;
  for (const std::string& words : event_words()) EXPECT_TRUE(seen.insert(plain(words)).second) << words;
}

}  // namespace
}  // namespace rahdari
