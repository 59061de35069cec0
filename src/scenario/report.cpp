#include "scenario/report.h"

#include <algorithm>

#include "casework/obstacle_codes.h"
#include "scenario/words.h"

namespace rahdari {
namespace {

std::string_view name_of_saying(SaidBy said_by) {
  switch (said_by) {
    case SaidBy::requesting:
      return "requesting";
    case SaidBy::requested:
      return "requested";
    case SaidBy::either:
      return "either";
  }
  return {};
}

/// A bar would end the cell of a Markdown table.
std::string cell(std::string_view text) {
  std::string safe;
  for (const char c : text) safe += c == '|' ? std::string("/") : std::string(1, c);
  return safe;
}

void add_row(std::string& text, std::initializer_list<std::string_view> cells) {
  for (const std::string_view one : cells) text += "| " + cell(one) + (one.empty() ? "" : " ");
  text += "|\n";
}

void add_roles(std::string& text) {
  text += "### Who\n\n| who | side | meaning |\n|---|---|---|\n";
  for (const RoleWords& role : role_words()) add_row(text, {role.words, name_of(role.side), role.meaning});
}

void add_days(std::string& text) {
  text += "\n### Days that events give\n\n| word | day |\n|---|---|\n";
  for (const auto& [anchor, name] : enum_names(Anchor{})) add_row(text, {name, meaning_of(anchor)});
}

void add_phrases(std::string& text) {
  text += "\n### Does\n\n| phrase | by | after the colon | meaning |\n|---|---|---|---|\n";
  for (const Phrase& phrase : phrases()) {
    add_row(text, {phrase.words, name_of_saying(phrase.said_by), phrase.parameters, phrase.meaning});
  }
}

void add_facts(std::string& text) {
  text += "\n### Expect: facts\n\n| fact | value | meaning |\n|---|---|---|\n";
  for (const Fact& fact : facts()) add_row(text, {fact.words, fact.values, fact.meaning});
}

void add_events(std::string& text) {
  text += "\n### Expect: events\n\nThe other side sees: ";
  std::string shared;
  std::string own;
  for (const std::string& words : event_words()) {
    for (std::string* list : {&shared, &own}) {
      const bool belongs = is_event_shared(words) == (list == &shared);
      if (belongs) *list += (list->empty() ? "" : ", ") + words;
    }
  }
  text += shared + ".\n\nOnly the own side sees: " + own + ".\n";
}

void add_obstacles(std::string& text) {
  text +=
      "\n### Expect: obstacles\n\n`obstacle: WORDS (ARTICLE)`: a rule forbade the step; words and article are both "
      "compared. The "
      "article below is the usual one; where a value of the agreement or of a layer forbids, its own article stands "
      "there. No "
      "bracket: a rule of the program's own.\n\n| obstacle | usual law | meaning |\n|---|---|---|\n";
  for (const ObstacleCode& code : obstacle_codes())
    add_row(text, {words_from_code(code.code), code.article, code.meaning});
}

}  // namespace

std::string report_of(std::span<const ScenarioOutcome> outcomes) {
  std::string text;
  int passed = 0;
  for (const ScenarioOutcome& outcome : outcomes) {
    if (outcome.verdict == ScenarioVerdict::passed) ++passed;
    for (const FileProblem& problem : outcome.problems) text += problem.text() + "\n";
    for (const RowFailure& failure : outcome.failures) {
      text += outcome.file + ":" + std::to_string(failure.line) + ": " + failure.does +
              "\n  expected: " + failure.expected + "\n  happened: " + failure.happened + "\n";
    }
    if (outcome.rows_not_run > 0)
      text += "  rows below it that were not run: " + std::to_string(outcome.rows_not_run) + "\n";
  }
  text +=
      std::to_string(passed) + " passed, " + std::to_string(static_cast<int>(outcomes.size()) - passed) + " failed\n";
  return text;
}

int exit_code_of(std::span<const ScenarioOutcome> outcomes) {
  int code = 0;
  for (const ScenarioOutcome& outcome : outcomes) {
    switch (outcome.verdict) {
      case ScenarioVerdict::passed:
        break;
      case ScenarioVerdict::failed:
        code = std::max(code, 1);
        break;
      case ScenarioVerdict::bad_file:
        code = std::max(code, 2);
        break;
    }
  }
  return code;
}

std::string phrase_documentation() {
  std::string text;
  add_roles(text);
  add_days(text);
  add_phrases(text);
  add_events(text);
  add_facts(text);
  add_obstacles(text);
  text +=
      "\n### Expect: the other side\n\n| expectation | meaning |\n|---|---|\n"
      "| other side sees: nothing new | No event of this row reached the other side. |\n"
      "| other side sees: the requesting State is not proceeding at present | The one sentence for every cause. |\n"
      "| other side sees: the requesting State is proceeding again | The sentence is gone. |\n";
  return text;
}

}  // namespace rahdari
