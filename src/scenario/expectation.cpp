#include <array>
#include <utility>

#include "casework/obstacle_codes.h"
#include "scenario/scenario.h"
#include "scenario/words.h"

namespace rahdari {
namespace {

template <std::size_t... I>
constexpr auto all_event_types(std::index_sequence<I...>) {
  return std::array{std::variant_alternative_t<I, Event>::kType...};
}
constexpr auto kEventTypes = all_event_types(std::make_index_sequence<std::variant_size_v<Event>>{});

constexpr std::string_view kNotProceeding = "the requesting State is not proceeding at present";
constexpr std::string_view kProceedingAgain = "the requesting State is proceeding again";

struct Cited {
  std::string words;
  std::string article;
  std::optional<Standing> standing;
};

/// "words (Art. 8(2) [secondary])": the bracket that closes at the end and is open from a blank on.
tl::expected<Cited, std::string> split_citation(std::string_view text) {
  Cited cited{std::string(trimmed(text)), {}, {}};
  if (!cited.words.ends_with(')')) return cited;
  int depth = 0;
  std::size_t open = cited.words.size();
  while (open > 0) {
    --open;
    if (cited.words[open] == ')') ++depth;
    if (cited.words[open] == '(' && --depth == 0) break;
  }
  if (depth != 0 || open == 0 || cited.words[open - 1] != ' ') return cited;  // "scope: 3(1)" is no citation
  cited.article = cited.words.substr(open + 1, cited.words.size() - open - 2);
  cited.words = std::string(trimmed(std::string_view(cited.words).substr(0, open)));
  if (!cited.article.ends_with(']')) return cited;
  const std::size_t bracket = cited.article.rfind('[');
  if (bracket == std::string::npos) return cited;
  const std::string standing = cited.article.substr(bracket + 1, cited.article.size() - bracket - 2);
  cited.standing = from_name<Standing>(standing);
  if (!cited.standing)
    return tl::unexpected("\"" + standing + "\" is no standing; write text, official, secondary or unverified");
  cited.article = std::string(trimmed(cited.article.substr(0, bracket)));
  return cited;
}

tl::expected<Expectation, std::string> parse_obstacle(std::string_view text, std::string_view rest) {
  const auto cited = split_citation(rest);
  if (!cited) return tl::unexpected(cited.error());
  std::vector<std::string> known;
  for (const ObstacleCode& code : obstacle_codes()) {
    if (same_words(code.code, cited->words))
      return Expectation{std::string(text), ExpectObstacle{cited->words, cited->article}};
    known.push_back(words_from_code(code.code));
  }
  return tl::unexpected("\"" + cited->words + "\" is no obstacle" + suggestion(cited->words, known) +
                        " All of them: rahdari scenario --phrases");
}

tl::expected<Expectation, std::string> parse_other_side(std::string_view text, std::string_view rest) {
  if (same_words(rest, "nothing new")) return Expectation{std::string(text), ExpectOtherSide{OtherSide::nothing_new}};
  if (same_words(rest, kNotProceeding))
    return Expectation{std::string(text), ExpectOtherSide{OtherSide::not_proceeding}};
  if (same_words(rest, kProceedingAgain))
    return Expectation{std::string(text), ExpectOtherSide{OtherSide::proceeding_again}};
  return tl::unexpected("the other side sees: nothing new | " + std::string(kNotProceeding) + " | " +
                        std::string(kProceedingAgain) + "; not \"" + std::string(rest) + "\"");
}

tl::expected<Expectation, std::string> parse_fact(std::string_view text, const Fact& fact, std::string_view rest) {
  const auto cited = split_citation(rest);
  if (!cited) return tl::unexpected(cited.error());
  ExpectFact expected{&fact, cited->words, {}, cited->article, cited->standing};
  if (expected.value.empty()) {
    return tl::unexpected("\"" + std::string(text) + "\" says no value; it takes: " + std::string(fact.values));
  }
  if (fact.form == FactForm::day && !same_words(expected.value, "none")) {
    const auto day = ScenarioDay::parse(expected.value);
    if (!day) return tl::unexpected(day.error());
    expected.day = *day;
  }
  return Expectation{std::string(text), expected};
}

}  // namespace

std::vector<std::string> event_words() {
  std::vector<std::string> words;
  for (const EventType type : kEventTypes) words.push_back(words_from_type_name(name_of_type(type)));
  return words;
}

bool is_event_shared(std::string_view words) {
  for (const EventType type : kEventTypes) {
    if (same_words(words_from_type_name(name_of_type(type)), words)) return is_shared(type);
  }
  return false;
}

tl::expected<Expectation, std::string> parse_expectation(std::string_view text) {
  constexpr std::string_view kObstacle = "obstacle:";
  constexpr std::string_view kOtherSide = "other side sees:";
  const std::string_view whole = trimmed(text);
  if (whole.starts_with(kObstacle)) return parse_obstacle(whole, whole.substr(kObstacle.size()));
  if (whole.starts_with(kOtherSide)) return parse_other_side(whole, trimmed(whole.substr(kOtherSide.size())));
  for (const EventType type : kEventTypes) {
    if (same_words(words_from_type_name(name_of_type(type)), whole))
      return Expectation{std::string(whole), ExpectEvent{type}};
  }
  std::string rest;
  if (const Fact* fact = fact_of(whole, rest)) return parse_fact(whole, *fact, rest);
  std::vector<std::string> known = event_words();
  for (std::string& fact : fact_words()) known.push_back(std::move(fact));
  known.emplace_back(kObstacle);
  known.emplace_back(kOtherSide);
  return tl::unexpected("\"" + std::string(whole) + "\" is neither an event nor a fact nor an obstacle" +
                        suggestion(whole.substr(0, whole.find(':')), known) +
                        " All of them: rahdari scenario --phrases");
}

}  // namespace rahdari
