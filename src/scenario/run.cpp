#include "scenario/run.h"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "base/check.h"
#include "scenario/two_sides.h"
#include "scenario/words.h"
#include "terms/zone.h"

namespace rahdari {
namespace {

/// Everything that stays from row to row.
struct Told {
  const Scenario& scenario;
  AgreementShelf& shelf;
  TwoSides sides;
  Invented invented;
  CaseId current_case;
  CaseId earlier_case;
  CalendarDate above;
  std::int64_t seconds = 0;
  std::unique_ptr<Agreement> capped;  // the agreement with the scenario's own detention cap
};

/// What one row brought.
struct RowRun {
  std::vector<Event> events;
  std::optional<Obstacle> obstacle;
  CalendarDate day;
  const Agreement* agreement = nullptr;
};

using Problem = std::string;

/// The requesting State's longest detention as the scenario states it, before its own layer's.
const Agreement* with_cap(Told& told, const Agreement* agreement) {
  if (!told.scenario.detention_cap_days) return agreement;
  told.capped = std::make_unique<Agreement>(*agreement);
  Rule rule;
  rule.key = "detention_cap_days";
  rule.value = *told.scenario.detention_cap_days;
  rule.from = {"national law of the scenario", Standing::official, told.scenario.file};
  std::erase_if(told.capped->national_rules, [&](const NationalRule& known) {
    return known.rule.key == rule.key && known.bound.country == told.scenario.requesting;
  });
  told.capped->national_rules.push_back({Bound{told.scenario.requesting, PartySide::a}, rule});
  return told.capped.get();
}

Circumstances circumstances(const Told& told, const RowRun& run, const ScenarioOfficer& officer,
                            CalendarDate occurred_on) {
  const CaseState& state = told.sides.seen_by(officer.side);
  return {run.agreement, assess(facts_from_state(state), *run.agreement, run.day),
          run.day,       occurred_on,
          officer.actor, told.scenario.two_persons};
}

void begin_next_case(Told& told) {
  told.earlier_case = told.current_case;
  told.current_case = told.invented.case_id();
  told.sides = TwoSides{};
}

/// Decides the acts of the row one after another, each on the state the one before left. Stops at an obstacle.
void act(Told& told, RowRun& run, const ScenarioRow& row, const std::vector<ScenarioAct>& acts,
         CalendarDate occurred_on) {
  for (const ScenarioAct& one : acts) {
    const ScenarioOfficer officer = one.hand == Hand::first ? row.who : second_officer(row.who.side);
    const auto decided =
        decide(told.sides.seen_by(officer.side), one.command, circumstances(told, run, officer, occurred_on));
    if (!decided) {
      run.obstacle = decided.error();
      return;
    }
    Instant recorded = start_of_day(run.day, run.agreement->zone_of(told.scenario.requested));
    recorded.micros += (9 * 3600 + ++told.seconds) * 1'000'000;
    for (const Event& event : *decided) {
      told.sides.take(event, occurred_on, recorded, officer.actor);
      run.events.push_back(event);
    }
  }
}

bool opens_another_case(const ScenarioRow& row) {
  return same_words(row.phrase->words, "opens a case") || same_words(row.phrase->words, "prepares a complete case") ||
         same_words(row.phrase->words, "sends a complete application");
}

tl::expected<RowRun, Problem> run_row(Told& told, const ScenarioRow& row) {
  RowRun run;
  const auto day = row.day.on(told.above, told.sides.seen_by(Side::requesting));
  if (!day) return tl::unexpected(day.error());
  if (*day < told.above) {
    return tl::unexpected("the row is on " + day->text() + ", before the row above (" + told.above.text() +
                          "); put rows in order of days");
  }
  run.day = told.above = *day;
  if (opens_another_case(row)) begin_next_case(told);
  const auto agreement = told.shelf.on(told.scenario.agreement, run.day);
  if (!agreement) return tl::unexpected(agreement.error());
  run.agreement = with_cap(told, *agreement);
  const CaseState& state = told.sides.seen_by(row.who.side);
  const auto acts = row.step({state, *run.agreement, told.scenario.requesting, told.scenario.requested, run.day,
                              told.earlier_case, told.invented});
  if (!acts) return tl::unexpected(acts.error());
  CalendarDate occurred_on = run.day;
  if (row.happened_on) {
    const auto happened = row.happened_on->on(run.day, state);
    if (!happened) return tl::unexpected(happened.error());
    occurred_on = *happened;
  }
  act(told, run, row, *acts, occurred_on);
  return run;
}

// ---- comparing
// -------------------------------------------------------------------------------------------------------------

std::string law(const Citation& from) {
  return from.article.empty() ? std::string{} : " (" + from.article + " [" + std::string(name_of(from.standing)) + "])";
}

std::string event_in_words(EventType type) { return words_from_type_name(name_of_type(type)); }

std::string what_happened(const RowRun& run) {
  std::vector<std::string> parts;
  for (const Event& event : run.events) {
    std::string words = event_in_words(type_of(event));
    if (std::find(parts.begin(), parts.end(), words) == parts.end()) parts.push_back(std::move(words));
  }
  if (run.obstacle) {
    std::string words = "obstacle: " + words_from_code(run.obstacle->code) + law(run.obstacle->from);
    for (const std::string& fact : run.obstacle->facts) words += ", " + fact;
    parts.push_back(words);
  }
  if (parts.empty()) return "nothing";
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : "; ") + part;
  return text;
}

bool has_event(const RowRun& run, EventType type) {
  return std::any_of(run.events.begin(), run.events.end(), [&](const Event& event) { return type_of(event) == type; });
}

/// Comma-separated words in any order, each compared as words.
std::vector<std::string> sorted_list(std::string_view text) {
  std::vector<std::string> words;
  for (std::string piece : pieces_of(text, ',')) {
    const std::size_t last = piece.rfind(" and ");
    if (last != std::string::npos) {
      words.push_back(plain(piece.substr(last + 5)));
      piece.resize(last);
    }
    words.push_back(plain(piece));
  }
  std::sort(words.begin(), words.end());
  return words;
}

bool same_value(const ExpectFact& expected, const FactValue& found, const std::string& wanted) {
  if (expected.fact->form == FactForm::list) return sorted_list(wanted) == sorted_list(found.words);
  return same_words(wanted, found.words) || same_words(wanted, found.words + ", " + found.more);
}

/// Nothing when the expectation holds, else what was found; a Problem when the file cannot mean this.
using Difference = tl::expected<std::optional<std::string>, Problem>;

struct Comparison {
  const Told& told;
  const RowRun& run;
  const ScenarioRow& row;

  Difference operator()(const ExpectEvent& expected) const {
    if (has_event(run, expected.type)) return std::nullopt;
    return what_happened(run);
  }

  Difference operator()(const ExpectObstacle& expected) const {
    const bool holds = run.obstacle && same_words(run.obstacle->code, expected.words) &&
                       same_words(run.obstacle->from.article, expected.article);
    if (holds) return std::nullopt;
    return what_happened(run);
  }

  Difference operator()(const ExpectFact& expected) const {
    const CaseState& own = told.sides.seen_by(row.who.side);
    const Assessment assessment = assess(facts_from_state(own), *run.agreement, run.day);
    const Sight sight{own,        told.sides.seen_by(other_side(row.who.side)),      *run.agreement,
                      assessment, row_from_state(own, row.who.side, *run.agreement), run.day};
    const FactValue found = expected.fact->read(sight);
    std::string wanted = expected.value;
    if (expected.day) {
      const auto day = expected.day->on(run.day, told.sides.seen_by(Side::requesting));
      if (!day) return tl::unexpected(day.error());
      wanted = day->text();
    }
    const bool holds = same_value(expected, found, wanted) &&
                       (expected.article.empty() || same_words(expected.article, found.from.article)) &&
                       (!expected.standing || *expected.standing == found.from.standing);
    if (holds) return std::nullopt;
    return std::string(expected.fact->words) + " " + found.words + (found.more.empty() ? "" : ", " + found.more) +
           law(found.from);
  }

  Difference operator()(const ExpectOtherSide& expected) const {
    const CaseState& other = told.sides.seen_by(other_side(row.who.side));
    switch (expected.what) {
      case OtherSide::nothing_new: {
        const bool nothing = std::none_of(run.events.begin(), run.events.end(),
                                          [](const Event& event) { return is_shared(type_of(event)); });
        if (same_words(row.phrase->words, "looks")) {
          return tl::unexpected(
              std::string("\"nothing new\" belongs to a row in which something is done, not to \"looks\""));
        }
        return nothing ? std::nullopt : std::optional(what_happened(run));
      }
      case OtherSide::not_proceeding:
        if (other.is_paused) return std::nullopt;
        return "the other side is not told so; " + what_happened(run);
      case OtherSide::proceeding_again:
        if (!other.is_paused) return std::nullopt;
        return "the other side still reads that the requesting State is not proceeding; " + what_happened(run);
    }
    return std::nullopt;
  }
};

bool names_event(const Expectation& expectation, EventType type) {
  if (const auto* event = std::get_if<ExpectEvent>(&expectation.what)) return event->type == type;
  if (const auto* other = std::get_if<ExpectOtherSide>(&expectation.what)) {
    return (other->what == OtherSide::not_proceeding && type == EventType::proceeding_paused) ||
           (other->what == OtherSide::proceeding_again && type == EventType::proceeding_resumed);
  }
  return false;
}

std::string all_expected(const ScenarioRow& row) {
  std::string text;
  for (const Expectation& expectation : row.expect) text += (text.empty() ? "" : "; ") + expectation.text;
  return text;
}

/// An obstacle nobody expected, and shared events the row does not name: the other side would learn what the lawyer did
/// not say.
std::optional<RowFailure> unnamed(const RowRun& run, const ScenarioRow& row) {
  const bool expects_obstacle = std::any_of(row.expect.begin(), row.expect.end(), [](const Expectation& expectation) {
    return std::holds_alternative<ExpectObstacle>(expectation.what);
  });
  if (run.obstacle && !expects_obstacle) return RowFailure{row.line, row.does, all_expected(row), what_happened(run)};
  for (const Event& event : run.events) {
    const EventType type = type_of(event);
    const bool is_named = std::any_of(row.expect.begin(), row.expect.end(),
                                      [&](const Expectation& expectation) { return names_event(expectation, type); });
    if (!is_shared(type) || is_named) continue;
    return RowFailure{row.line, row.does, all_expected(row),
                      "also " + event_in_words(type) + ", which the other side sees"};
  }
  return std::nullopt;
}

tl::expected<std::vector<RowFailure>, Problem> compare(const Told& told, const RowRun& run, const ScenarioRow& row) {
  std::vector<RowFailure> failures;
  for (const Expectation& expectation : row.expect) {
    const Difference difference = std::visit(Comparison{told, run, row}, expectation.what);
    if (!difference) return tl::unexpected(difference.error());
    if (*difference) failures.push_back({row.line, row.does, expectation.text, **difference});
  }
  if (failures.empty()) {
    if (auto more = unnamed(run, row)) failures.push_back(std::move(*more));
  }
  return failures;
}

std::optional<std::string> file_text(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return std::nullopt;
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return std::move(bytes).str();
}

}  // namespace

ScenarioOutcome run_scenario(const Scenario& scenario, AgreementShelf& shelf) {
  ScenarioOutcome outcome{scenario.file, scenario.title, scenario.agreement, ScenarioVerdict::passed, {}, 0, {}};
  Told told{scenario, shelf, {}, {}, {}, {}, scenario.starts, 0, nullptr};
  const auto bad = [&](const ScenarioRow& row, const Problem& problem) {
    outcome.verdict = ScenarioVerdict::bad_file;
    outcome.problems.push_back({scenario.file, row.line, problem});
    return outcome;
  };
  CHECK(!scenario.rows.empty());
  for (const ScenarioRow& row : scenario.rows) {
    const auto run = run_row(told, row);
    if (!run) return bad(row, run.error());
    auto failures = compare(told, *run, row);
    if (!failures) return bad(row, failures.error());
    if (failures->empty()) continue;
    outcome.verdict = ScenarioVerdict::failed;
    outcome.failures = std::move(*failures);
    outcome.rows_not_run = static_cast<int>(&scenario.rows.back() - &row);
    return outcome;
  }
  return outcome;
}

ScenarioOutcome run_scenario_file(const std::filesystem::path& file, AgreementShelf& shelf) {
  const std::optional<std::string> text = file_text(file);
  const std::string name = file.generic_string();
  if (!text)
    return {
        name, {}, {}, ScenarioVerdict::bad_file, {}, 0, {{name, 1, "cannot be read; check the name and the rights"}}};
  auto scenario = parse_scenario(name, *text);
  if (!scenario) return {name, {}, {}, ScenarioVerdict::bad_file, {}, 0, std::move(scenario.error())};
  return run_scenario(*scenario, shelf);
}

tl::expected<std::vector<std::filesystem::path>, std::string> scenario_files(
    const std::vector<std::filesystem::path>& named) {
  std::vector<std::filesystem::path> files;
  for (const std::filesystem::path& path : named) {
    std::error_code error;
    if (std::filesystem::is_regular_file(path, error)) {
      files.push_back(path);
      continue;
    }
    const std::size_t before = files.size();
    for (const auto& entry : std::filesystem::directory_iterator(path, error)) {
      if (entry.path().extension() == ".md") files.push_back(entry.path());
    }
    if (error) return tl::unexpected(path.generic_string() + ": no such file or folder");
    if (files.size() == before) return tl::unexpected(path.generic_string() + ": no scenario (*.md) in this folder");
    std::sort(files.begin() + static_cast<std::ptrdiff_t>(before), files.end());
  }
  return files;
}

}  // namespace rahdari
