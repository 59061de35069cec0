// Every number and date of the Pakistan agreement and its layers is changed in a copy, one at a time; some scenario
// must notice. A number that no outcome depends on must not stand in the file, or needs a scenario.
#include <gtest/gtest.h>
#include <unistd.h>

#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "scenario/report.h"
#include "scenario/run.h"

namespace rahdari {
namespace {

const std::filesystem::path kRoot = RAHDARI_SOURCE_DIR;
const std::filesystem::path kLaw = kRoot / "agreements" / "eu-pakistan";

std::string text_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// A number or date of a TOML file, outside strings and comments.
struct Number {
  std::filesystem::path file;
  int line = 0;
  std::size_t begin = 0;  // in the file's text
  std::string written;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

std::vector<Number> numbers_of(const std::filesystem::path& file) {
  const std::string text = text_of(file);
  std::vector<Number> numbers;
  int line = 1;
  char quote = 0;
  bool is_comment = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\n') {
      ++line;
      is_comment = false;
    }
    if (is_comment) continue;
    if (quote != 0) {
      if (c == quote) quote = 0;
      continue;
    }
    if (c == '"' || c == '\'') quote = c;
    if (c == '#') is_comment = true;
    if (!is_digit(c) || (i > 0 && is_word(text[i - 1]))) continue;
    const std::size_t end = text.find_first_not_of("0123456789-", i);
    numbers.push_back({file, line, i, text.substr(i, end - i)});
    i = end - 1;
  }
  return numbers;
}

/// One change of the law: the number, and where the loader demands it the latest reading beside it, which may not be
/// earlier.
struct Change {
  std::string written;
  std::optional<Number> latest;
};

std::string moved(const std::string& written, int by) {
  if (const auto date = CalendarDate::parse(written)) return date->plus(CalendarDays{by}).text();
  int number = 0;
  std::from_chars(written.data(), written.data() + written.size(), number);
  return std::to_string(number + by);
}

/// The first of these that the loader accepts is tried.
std::vector<Change> changes_of(const std::vector<Number>& numbers, std::size_t which) {
  const std::string& written = numbers[which].written;
  std::vector<Change> changes{{moved(written, 1), {}}};
  if (which + 1 < numbers.size() && numbers[which + 1].file == numbers[which].file) {
    changes.push_back({moved(written, 1), numbers[which + 1]});
  }
  changes.push_back({moved(written, -1), {}});
  return changes;
}

/// A copy of the law with one change. A treaty file is named by its day, so the name follows.
std::filesystem::path changed_law(const Number& number, const Change& change) {
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("rahdari-law-" + std::to_string(::getpid())) / "eu-pakistan";
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder.parent_path());
  std::filesystem::copy(kLaw, folder);
  std::string text = text_of(number.file);
  if (change.latest)
    text.replace(change.latest->begin, change.latest->written.size(), moved(change.latest->written, 1));
  text.replace(number.begin, number.written.size(), change.written);
  const std::string name = number.file.filename().string();
  const std::string new_name = number.file.stem() == number.written ? change.written + ".toml" : name;
  std::filesystem::remove(folder / name);
  std::ofstream(folder / new_name, std::ios::binary) << text;
  return folder;
}

enum class Outcome { noticed, unnoticed, not_loaded };

class LawMutation : public testing::Test {
 protected:
  void SetUp() override {
    const auto files = scenario_files({kRoot / "tests" / "scenarios"});
    ASSERT_TRUE(files.has_value());
    for (const std::filesystem::path& file : *files) {
      auto scenario = parse_scenario(file.string(), text_of(file));
      ASSERT_TRUE(scenario.has_value()) << scenario.error().front().text();
      if (scenario->agreement == "eu-pakistan") scenarios_.push_back(std::move(*scenario));
    }
    ASSERT_GE(scenarios_.size(), 50u);
  }

  Outcome outcome_with(const std::filesystem::path& law) {
    for (const char* day : {"2010-12-01", "2016-01-01", "2026-01-05", "2028-06-02"}) {
      if (!load_agreement(law, kRoot / "agreements" / "holidays", *CalendarDate::parse(day)))
        return Outcome::not_loaded;
    }
    AgreementShelf shelf({kRoot, law});
    for (std::size_t i = 0; i < scenarios_.size(); ++i) {
      const Scenario& scenario = scenarios_[(i + last_noticing_) % scenarios_.size()];
      const ScenarioVerdict verdict = run_scenario(scenario, shelf).verdict;
      if (verdict == ScenarioVerdict::bad_file) return Outcome::not_loaded;
      if (verdict == ScenarioVerdict::passed) continue;
      last_noticing_ = (i + last_noticing_) % scenarios_.size();  // the neighbouring number often shows there too
      return Outcome::noticed;
    }
    return Outcome::unnoticed;
  }

  std::vector<Scenario> scenarios_;
  std::size_t last_noticing_ = 0;
};

TEST_F(LawMutation, TheLawItselfPasses) { EXPECT_EQ(outcome_with(kLaw), Outcome::unnoticed); }

TEST_F(LawMutation, EveryNumberIsNoticed) {
  std::vector<Number> numbers;
  for (const auto& entry : std::filesystem::directory_iterator(kLaw)) {
    const std::vector<Number> found = numbers_of(entry.path());
    numbers.insert(numbers.end(), found.begin(), found.end());
  }
  ASSERT_GE(numbers.size(), 30u);
  for (std::size_t which = 0; which < numbers.size(); ++which) {
    const Number& number = numbers[which];
    Outcome outcome = Outcome::not_loaded;
    std::string written;
    for (const Change& change : changes_of(numbers, which)) {
      if (outcome != Outcome::not_loaded) break;
      written = change.written;
      outcome = outcome_with(changed_law(number, change));
    }
    const std::string place = number.file.filename().string() + ":" + std::to_string(number.line);
    EXPECT_NE(outcome, Outcome::unnoticed)
        << place << ": no scenario notices " << number.written << " becoming " << written;
    EXPECT_NE(outcome, Outcome::not_loaded) << place << ": no change of " << number.written << " can be loaded";
  }
  std::filesystem::remove_all(changed_law(numbers.front(), {numbers.front().written, {}}).parent_path());
}

}  // namespace
}  // namespace rahdari
