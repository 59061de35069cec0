// The whole state of every date follows the file: whichever number of the EU-Pakistan files is changed, something that
// assess() or the Agreement reports changes with it, or the change is refused by name.
#include <regex>

#include "agreement/assess.h"
#include "agreement/keys.h"
#include "agreement/trial_folder.h"

namespace rahdari {
namespace {

struct NumberPlace {
  std::string file;
  std::size_t at = 0;
  std::size_t length = 0;
  std::string line;  // for the failure message
};

/// Every whole number that stands as a value: not dates, not numbers inside texts or comments.
std::vector<NumberPlace> numbers_in(const std::string& file, const std::string& text) {
  static const std::regex number(R"((value|count) = (\d+)(?![\d-]))");
  std::vector<NumberPlace> places;
  std::size_t start = 0;
  for (std::size_t end; start < text.size(); start = end + 1) {
    end = std::min(text.find('\n', start), text.size());
    const std::string line = text.substr(start, end - start);
    if (line.starts_with('#')) continue;
    for (std::sregex_iterator at(line.begin(), line.end(), number), none; at != none; ++at) {
      places.push_back(
          {file, start + static_cast<std::size_t>(at->position(2)), static_cast<std::size_t>(at->length(2)), line});
    }
  }
  return places;
}

std::string text_of_deadline(const std::optional<Deadline>& deadline) {
  if (!deadline) return "-;";
  return deadline->key + " " + deadline->expected_by.text() + " " + deadline->counts_from.text() + ";";
}

Facts some_facts(PersonClass person) {
  Facts facts;
  facts.requesting = state("GR");
  facts.requested = state("PK");
  facts.person_class = person;
  facts.entered_on = PartialDate::parse("2024-06-01");
  facts.received_on = on("2026-01-05");
  facts.consent_on = on("2026-01-05");
  facts.transferred_on = on("2026-01-05");
  facts.stay_known_on = on("2026-01-05");
  return facts;
}

/// What can be seen from outside: assess() for three kinds of case, and the values pages and reminders read directly.
std::string seen_of(const Agreement& agreement, CalendarDate day) {
  std::string seen;
  for (const int cap : {0, 59, 60, 61, 62}) {
    for (const PersonClass person : {PersonClass::own_national, PersonClass::third_country_national}) {
      Facts facts = some_facts(person);
      facts.detention_cap_days = cap;
      for (const bool is_extended : {false, true}) {
        facts.extension_granted = is_extended;
        const Assessment assessment = assess(facts, agreement, day);
        seen += std::to_string(assessment.extension_allowed) + text_of_deadline(assessment.reply) +
                text_of_deadline(assessment.transfer) + text_of_deadline(assessment.error_window) +
                text_of_deadline(assessment.lodging) + std::to_string(assessment.notice_days) + ";";
      }
    }
  }
  for (const std::string_view key : {"document_renewal", "transit_reply"}) {
    const Limit* limit = agreement.limit(key);
    if (limit) seen += text_of_deadline(deadline(*limit, agreement, state("PK"), on("2026-01-05")));
  }
  for (const RuleKey& key : kRuleKeys) {
    const Rule* rule =
        key.home == RuleHome::national_law ? agreement.national_rule(key.key, state("GR")) : agreement.rule(key.key);
    if (rule) seen += std::string(key.key) + std::to_string(rule->value) + ";";
  }
  return seen;
}

// The days on which a layer begins, so that a value that a later layer replaces is seen while it holds; today first.
constexpr std::array kDays{"2026-01-05", "2010-12-01", "2010-12-24", "2015-12-29", "2016-02-02", "2028-06-01"};

/// What is seen on a day, or why the files are refused.
std::string seen_on(const TrialFolder& folder, const char* day) {
  const auto result = load_agreement(folder.path(), source_folder() / "agreements/holidays", on(day));
  return result ? seen_of(*result, on(day)) : "refused\n" + all_text(result.error());
}

enum class Change { nothing, outcome, refusal };

Change change_from(const std::vector<std::string>& unchanged, const TrialFolder& folder) {
  for (std::size_t day = 0; day < kDays.size(); ++day) {
    const std::string seen = seen_on(folder, kDays[day]);
    if (seen.starts_with("refused")) return Change::refusal;
    if (seen != unchanged[day]) return Change::outcome;
  }
  return Change::nothing;
}

TEST(Numbers, EveryOneOfThemMatters) {
  const auto source = source_folder() / "agreements/eu-pakistan";
  TrialFolder folder;
  folder.copy_all(source);
  std::vector<std::string> unchanged;
  for (const char* day : kDays) unchanged.push_back(seen_on(folder, day));
  ASSERT_FALSE(unchanged[0].starts_with("refused")) << unchanged[0];

  int tried = 0, refused = 0;
  for (const auto& entry : std::filesystem::directory_iterator(source)) {
    const std::string name = entry.path().filename().string();
    const std::string text = text_of(entry.path());
    for (const NumberPlace& place : numbers_in(name, text)) {
      const int value = std::stoi(text.substr(place.at, place.length));
      std::string changed = text;
      changed.replace(place.at, place.length, std::to_string(value + 1));
      folder.write(name, changed);
      const Change change = change_from(unchanged, folder);
      EXPECT_NE(change, Change::nothing) << name << ": " << place.line;
      refused += change == Change::refusal ? 1 : 0;
      ++tried;
    }
    folder.write(name, text);
  }
  EXPECT_GE(tried, 22);
  // Refused: where both readings are equal, the first alone cannot become longer than the second.
  EXPECT_LE(refused, 6);
}

TEST(Numbers, EntryIntoForceMovesTheCutOff) {
  const auto source = source_folder() / "agreements/eu-pakistan";
  TrialFolder folder;
  folder.copy_all(source);
  const std::string text = text_of(source / "2010-12-01.toml");
  std::filesystem::remove(folder.path() / "2010-12-01.toml");
  folder.write("2010-12-05.toml", replaced(text, "value = 2010-12-01", "value = 2010-12-05"));
  const Agreement moved = loaded(folder.load(on("2026-01-05")));
  Facts facts = some_facts(PersonClass::own_national);
  facts.entered_on = PartialDate::parse("2010-12-05");
  EXPECT_EQ(assess(facts, eu_pakistan(), on("2026-01-10")).scope.coverage, Coverage::covered);
  EXPECT_EQ(assess(facts, moved, on("2026-01-10")).scope.coverage, Coverage::not_covered);
}

TEST(Keys, EveryStatedKeyIsKnownAndEveryKeySaysItsUse) {
  for (const LimitKey& key : kLimitKeys) {
    EXPECT_GT(key.use.size(), 20U) << key.key;
    EXPECT_FALSE(starts_of(key.starts).empty()) << key.key;
    EXPECT_EQ(limit_key(key.key), &key) << "stated twice";
  }
  for (const RuleKey& key : kRuleKeys) {
    EXPECT_GT(key.use.size(), 20U) << key.key;
    EXPECT_EQ(rule_key(key.key), &key) << "stated twice";
  }
  EXPECT_EQ(limit_key("nothing"), nullptr);
}

}  // namespace
}  // namespace rahdari
