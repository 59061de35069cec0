// A scenario file: Markdown with a title, a header list and one table of rows (docs/formats/scenario_files.md). Parsed
// here, run in run.h. Holds no rule.
#pragma once
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <variant>
#include <vector>

#include "agreement/load.h"
#include "scenario/facts.h"
#include "scenario/phrases.h"
#include "scenario/roles.h"

namespace rahdari {

/// "application sent": the event happened in this row.
struct ExpectEvent {
  EventType type;
};
/// "obstacle: identity not settled (Art. 4(3))": this rule forbade the row.
struct ExpectObstacle {
  std::string words;
  std::string article;  // empty: a rule of the program's own, such as two persons for one act
};
/// "answer expected by 2026-02-04 (Art. 8(2) [secondary])": read after the row, as the row's officer sees it.
struct ExpectFact {
  const Fact* fact;
  std::string value;
  std::optional<ScenarioDay> day;  // of a fact that is a day and not "none"
  std::string article;             // empty: not compared
  std::optional<Standing> standing;
};
/// "other side sees: …"
enum class OtherSide { nothing_new, not_proceeding, proceeding_again };
struct ExpectOtherSide {
  OtherSide what;
};

struct Expectation {
  std::string text;
  std::variant<ExpectEvent, ExpectObstacle, ExpectFact, ExpectOtherSide> what;
};

struct ScenarioRow {
  int line = 0;
  ScenarioDay day;
  ScenarioOfficer who;
  std::string does;  // as written
  const Phrase* phrase = nullptr;
  std::optional<ScenarioDay> happened_on;
  Step step;
  std::vector<Expectation> expect;
};

struct Scenario {
  std::string file;
  std::string title;
  std::string agreement;
  Country requesting;
  Country requested;
  CalendarDate starts;
  std::set<ApprovedAct> two_persons;      // besides those that are never waived
  std::optional<int> detention_cap_days;  // of the requesting State's law, in place of its layer's
  std::vector<ScenarioRow> rows;
};

/// All problems of the file, not only the first; each says what to do.
tl::expected<Scenario, std::vector<FileProblem>> parse_scenario(std::string_view file, std::string_view text);
/// One expectation of a cell.
tl::expected<Expectation, std::string> parse_expectation(std::string_view text);
/// Every event in words, in the order of the events' numbers.
std::vector<std::string> event_words();
/// Whether the event of these words belongs to the shared stream.
bool is_event_shared(std::string_view words);

}  // namespace rahdari
