// Words: filling in, plurals, fallback; and that the catalogues have every word that is asked for, and no other.
#include "page/words.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "access/permit.h"
#include "agreement/keys.h"
#include "agreement/load.h"
#include "casework/case_row.h"
#include "casework/command_kind.h"
#include "casework/obstacle_codes.h"
#include "page/event_words.h"
#include "page/home.h"
#include "page/law_words.h"
#include "terms/person.h"

namespace rahdari {
namespace {

namespace fs = std::filesystem;

CalendarDate day(std::string_view text) { return *CalendarDate::parse(text); }

TEST(Words, FillsArgumentsAndChoosesPlurals) {
  const Words& words = Words::of("en");
  EXPECT_EQ(words.say("page.case.lane", {{"lane", "C"}}), "Lane C of the working practice");
  EXPECT_EQ(words.say("page.worklist.count", {{"count", "1"}}), "1 case");
  EXPECT_EQ(words.say("page.worklist.count", {{"count", "0"}}), "0 cases");
  EXPECT_EQ(words.say("no.such.key"), "no.such.key");
  EXPECT_FALSE(words.has("no.such.key"));
  EXPECT_TRUE(words.has("page.worklist.count"));
}

TEST(Words, SaysDaysBeforeOnAndAfter) {
  const Words& words = Words::of("en");
  const CalendarDate today = day("2026-03-12");
  EXPECT_EQ(words.date(today), "12 March 2026");
  EXPECT_EQ(words.date(*PartialDate::parse("1994-07")), "July 1994");
  EXPECT_EQ(words.date(*PartialDate::parse("1994")), "1994");
  EXPECT_EQ(words.relative(day("2026-03-10"), today), "2 days ago");
  EXPECT_EQ(words.relative(day("2026-03-11"), today), "yesterday");
  EXPECT_EQ(words.relative(today, today), "today");
  EXPECT_EQ(words.relative(day("2026-03-13"), today), "tomorrow");
  EXPECT_EQ(words.relative(day("2026-03-18"), today), "in 6 days");
  EXPECT_EQ(words.country(*Country::parse("GR")), "Greece");
  EXPECT_EQ(words.say("country.PK"), "Pakistan");
  EXPECT_EQ(words.country(Country{}), "");
}

TEST(Words, FallsBackToEnglishAndSaysSo) {
  const Words& urdu = Words::of("ur");
  EXPECT_EQ(urdu.direction(), "rtl");
  EXPECT_EQ(Words::of("en").direction(), "ltr");
  EXPECT_EQ(Words::of("xx").language(), "en");
  const auto own = urdu.own_keys();
  ASSERT_FALSE(std::binary_search(own.begin(), own.end(), "page.audit.intro"));
  const Html html = urdu.html("page.audit.intro");
  EXPECT_TRUE(html.bytes().starts_with("<span lang=\"en\" dir=\"ltr\">")) << html.bytes();
  EXPECT_EQ(urdu.html("nav.sign_out").bytes().find("<span"), std::string::npos);
}

TEST(Words, ClocksInWordsBeforeOnAndAfterTheDay) {
  const Words& words = Words::of("en");
  CaseRow row;
  row.stage = Stage::awaiting_reply;
  row.expected_by = day("2026-03-12");
  row.counts_from = day("2026-03-13");
  EXPECT_EQ(clock_of_row(words, row, day("2026-03-06")).text.bytes(), "answer expected in 6 days");
  EXPECT_EQ(clock_of_row(words, row, day("2026-03-11")).text.bytes(), "answer expected in 1 day");
  EXPECT_EQ(clock_of_row(words, row, day("2026-03-12")).text.bytes(), "answer expected today");
  EXPECT_EQ(clock_of_row(words, row, day("2026-03-13")).text.bytes(), "no reply, 1 day over");
  row.counts_from = day("2026-03-20");  // the later reading has not passed: over, and still not "no reply"
  EXPECT_EQ(clock_of_row(words, row, day("2026-03-14")).text.bytes(), "2 days over");
  EXPECT_EQ(clock_of_row(words, row, day("2026-03-14")).tone, TagTone::problem);
  EXPECT_EQ(clock_of_row(words, row, day("2026-03-09")).tone, TagTone::attention);
  EXPECT_EQ(clock_of_row(words, row, day("2026-03-08")).tone, TagTone::neutral);
  row.is_ended = true;
  EXPECT_TRUE(clock_of_row(words, row, day("2026-03-14")).is_none);
}

TEST(Words, NoReplySaysWhatUsersAskedFor) {
  const Words& words = Words::of("en");
  Assessment assessment;
  assessment.silence_from = {"Art. 8(2)", Standing::secondary, {}};
  assessment.prima_facie_from = {"Art. 4(3)", Standing::text, {}};
  const Country pakistan = *Country::parse("PK");
  EXPECT_TRUE(silence_sentence(words, assessment, pakistan).is_empty());
  assessment.silence = SilenceMeaning::transfer_counts_as_agreed;
  EXPECT_EQ(
      silence_sentence(words, assessment, pakistan).bytes(),
      "No reply. Art. 8(2): the transfer counts as agreed (known from a summary). Nobody can travel on this alone: a "
      "travel document of Pakistan is still needed.");
  assessment.silence = SilenceMeaning::nationality_not_established;
  EXPECT_EQ(silence_sentence(words, assessment, pakistan).bytes(),
            "No reply; nationality not established (Art. 4(3)).");
  EXPECT_EQ(words.say("law.not_proceeding"), "The requesting State is not proceeding at present");
  EXPECT_EQ(words.say("event.proceeding_paused"), words.say("law.not_proceeding"));
  EXPECT_EQ(words.say("obstacle.proceeding_paused"), words.say("law.not_proceeding"));
}

TEST(LawWords, NamesCodesAndDaysOfAnObstacle) {
  const Words& words = Words::of("en");
  const Obstacle missing{"missing_field", {"Art. 5(1)", Standing::text, {}}, {"surname", "birth_date"}, false};
  EXPECT_EQ(obstacle_sentence(words, missing).bytes(),
            "Required by the form and still missing: Surname, Date of birth.");
  const Obstacle early{"silence_does_not_count_yet", {}, {"2026-03-13"}, false};
  EXPECT_EQ(obstacle_sentence(words, early).bytes(),
            "The day from which no reply may count, 13 March 2026, has not come.");
  EXPECT_NE(citation(words, missing.from).bytes().find("Art. 5(1)"), std::string::npos);
  EXPECT_TRUE(citation(words, {}).is_empty());
}

// ---- the catalogues
// ----------------------------------------------------------------------------------------------------------

/// Keys said by the value of a closed list: <prefix><name of the value>.
template <class E>
void add_names(std::set<std::string>& keys, const std::string& prefix) {
  for (const auto& [value, name] : enum_names(E{})) keys.insert(prefix + std::string(name));
}

template <class... E>
void add_events(std::set<std::string>& keys, const std::variant<E...>*) {
  (keys.insert(event_key(E::kType)), ...);
}

void add_agreement_words(std::set<std::string>& keys) {
  int offered = 0;
  for (const fs::path& folder : find_agreements("agreements")) {
    const auto agreement = load_agreement(folder, "agreements/holidays", day("2026-03-12"));
    if (!agreement || !agreement->is_offered) continue;
    ++offered;
    for (const EvidenceKind& kind : agreement->evidence) keys.insert("evidence." + kind.code);
    for (const FormField& field : agreement->form) keys.insert("field." + field.code);
    for (const FormField& field : agreement->transit_form) keys.insert("field." + field.code);
  }
  EXPECT_GT(offered, 0);
}

std::set<std::string> keys_of_lists() {
  std::set<std::string> keys;
  add_names<ReturnType>(keys, "kind.return_type.");
  add_names<Road>(keys, "kind.road.");
  add_names<HoldKind>(keys, "kind.hold.");
  add_names<SafeguardKind>(keys, "kind.safeguard.");
  add_names<AgeGroup>(keys, "kind.age.");
  add_names<FindingSource>(keys, "kind.finding_source.");
  add_names<FindingResult>(keys, "kind.finding_result.");
  add_names<InterviewResult>(keys, "kind.interview.");
  add_names<RefusalReason>(keys, "kind.refusal.");
  add_names<EndReason>(keys, "kind.end_reason.");
  add_names<DepartureFailure>(keys, "kind.departure_failure.");
  add_names<NotAdmittedReason>(keys, "kind.not_admitted.");
  add_names<ApprovedAct>(keys, "kind.approved_act.");
  add_names<PersonClass>(keys, "kind.person_class.");
  add_names<EvidenceClass>(keys, "kind.evidence_class.");
  add_names<Sex>(keys, "kind.sex.");
  add_names<Stage>(keys, "stage.");
  add_names<NextStep>(keys, "next.");
  add_names<Role>(keys, "role.");
  add_names<Permission>(keys, "permission.");
  add_names<Standing>(keys, "standing.");
  add_names<Standing>(keys, "standing_long.");
  add_names<Unit>(keys, "unit.");
  add_names<ClockStart>(keys, "clock_start.");
  add_names<MissedEffect>(keys, "missed_effect.");
  add_names<MorningKind>(keys, "page.home.group.");
  add_events(keys, static_cast<const Event*>(nullptr));
  for (const ObstacleCode& code : obstacle_codes()) keys.insert("obstacle." + std::string(code.code));
  for (const std::string_view reason : kScopeReasons) keys.insert("scope." + std::string(reason));
  for (const LimitKey& key : kLimitKeys) keys.insert("limit." + std::string(key.key));
  for (const RuleKey& key : kRuleKeys) keys.insert("rule." + std::string(key.key));
  for (const std::string_view kind : kLayerKinds) keys.insert("layer_kind." + std::string(kind));
  for (const std::string_view when : kSafeguardTimes) keys.insert("safeguard_time." + std::string(when));
  for (const std::string_view code : kReadmissionFields) keys.insert("field." + std::string(code));
  for (const std::string_view code : kTransitFields) keys.insert("field." + std::string(code));
  for (const CommandRow& row : command_rows()) {
    for (const char* part : {".title", ".intro", ".submit", ".done"})
      keys.insert("act." + std::string(row.name) + part);
  }
  add_agreement_words(keys);
  return keys;
}

/// The text of what speaks to people: pages, actions and routes, without tests.
std::string source_text() {
  std::vector<fs::path> files{"src/routes.cpp"};
  for (const char* folder : {"src/page", "src/actions"}) {
    for (const auto& entry : fs::recursive_directory_iterator(folder)) files.push_back(entry.path());
  }
  std::ostringstream all;
  for (const fs::path& file : files) {
    const std::string name = file.filename().string();
    if (!name.ends_with(".cpp") || name.ends_with("_test.cpp")) continue;
    std::ifstream in(file, std::ios::binary);
    all << in.rdbuf() << '\n';
  }
  return all.str();
}

std::set<std::string> found_in(const std::string& text, const char* pattern, const std::string& prefix, int group = 1) {
  std::set<std::string> found;
  const std::regex expression(pattern);
  for (std::sregex_iterator at(text.begin(), text.end(), expression), end; at != end; ++at) {
    found.insert(prefix + (*at)[static_cast<std::size_t>(group)].str());
  }
  return found;
}

/// Keys put together in page/ from a part and a name; each stands in the source as its beginning.
const char* const kComposedPrefixes[] = {"page.agreement.", "page.home.corridor.", "clock.", "form.", "act.", "fact."};

std::set<std::string> asked_for() {
  const std::string source = source_text();
  std::set<std::string> keys = keys_of_lists();
  const auto add = [&](const std::set<std::string>& more) { keys.insert(more.begin(), more.end()); };
  add(found_in(source, R"re("([a-z_]+(?:\.[a-z_]+)+)")re", ""));
  add(found_in(
      source,
      R"re(\b(?:line|lines|date|partial_date|number|yes|choice|many|choice_of<\w+>|text_control)\("([a-z_]+)")re",
      "field."));
  add(found_in(source, R"re(\.name = "([a-z_]+)";)re", "field."));
  add(found_in(source, R"re(\bfail\([^,()]+(?:\[\d\])?, "([a-z_]+)")re", "error."));
  for (const int group : {1, 2})
    add(found_in(source, R"re(\bfail\([^;]*\? "([a-z_]+)" : "([a-z_]+)")re", "error.", group));
  add(found_in(source, R"re(problems(?:\.push_back\(| = \{)\{"[a-z_]+", "([a-z_]+)")re", "error."));
  add(found_in(source, R"re(refuse_sign_in\(program, request, "([a-z_]+)")re", "error."));
  add(found_in(source, R"re(answer\(words, "([a-z_]+)")re", "page."));
  return keys;
}

bool is_plural_form(const std::string& key) { return key.ends_with(".one") || key.ends_with(".other"); }
std::string without_form(const std::string& key) { return is_plural_form(key) ? key.substr(0, key.rfind('.')) : key; }

TEST(Catalogue, HasEveryWordOfEveryClosedList) {
  const Words& words = Words::of("en");
  const auto keys = keys_of_lists();
  ASSERT_GT(keys.size(), 400U);
  for (const std::string& key : keys) EXPECT_TRUE(words.has(key)) << key;
}

TEST(Catalogue, HasEveryWordThatTheSourceNames) {
  const Words& words = Words::of("en");
  std::set<std::string> areas;
  for (const std::string& key : words.own_keys()) areas.insert(key.substr(0, key.find('.')));
  std::set<std::string> all;
  for (const std::string& key : words.own_keys()) {
    for (std::size_t dot = key.find('.'); dot != std::string::npos; dot = key.find('.', dot + 1))
      all.insert(key.substr(0, dot));
  }
  int looked_at = 0;
  for (const std::string& key : asked_for()) {
    const bool is_word = areas.contains(key.substr(0, key.find('.')));
    const bool is_beginning = all.contains(key);  // "act.correct_field", to which ".title" is added
    if (!is_word || is_beginning) continue;
    ++looked_at;
    EXPECT_TRUE(words.has(key)) << key << " is asked for and not in messages/en.toml";
  }
  EXPECT_GT(looked_at, 500);
}

TEST(Catalogue, HasNoWordThatNobodySays) {
  const auto asked = asked_for();
  for (const std::string& key : Words::of("en").own_keys()) {
    const std::string base = without_form(key);
    std::string field = base.ends_with(".hint") ? base.substr(0, base.size() - 5) : base;
    const bool is_composed = std::any_of(std::begin(kComposedPrefixes), std::end(kComposedPrefixes),
                                         [&](const char* prefix) { return base.starts_with(prefix); });
    const bool is_answer =
        (base.ends_with(".title") || base.ends_with(".text")) && asked.contains(base.substr(0, base.rfind('.')));
    EXPECT_TRUE(asked.contains(key) || asked.contains(base) || asked.contains(field) || is_composed || is_answer)
        << key << " is in messages/en.toml and nobody says it";
  }
}

std::set<std::string> places_in(const std::string& sentence) {
  return found_in(sentence, R"re(\{([a-z0-9_]+)\})re", "");
}

TEST(Catalogue, OtherLanguagesTranslateEnglishKeysWithTheSamePlaces) {
  const Words& english = Words::of("en");
  const auto known = english.own_keys();
  int languages = 0;
  for (const std::string& language : Words::languages()) {
    if (language == "en") continue;
    ++languages;
    const Words& words = Words::of(language);
    for (const std::string& key : words.own_keys()) {
      ASSERT_TRUE(std::binary_search(known.begin(), known.end(), key)) << language << ": " << key;
      EXPECT_EQ(places_in(words.say(key)), places_in(english.say(key))) << language << ": " << key;
    }
  }
  EXPECT_GE(languages, 1);
}

TEST(Catalogue, UsesTheUsersWords) {
  const std::regex banned("stalemate|deemed|stopped clock|deportee|silence|screening|certified|terrorist",
                          std::regex::icase);
  for (const std::string& key : Words::of("en").own_keys()) {
    const std::string sentence = Words::of("en").say(key);
    EXPECT_FALSE(std::regex_search(sentence, banned)) << key << ": " << sentence;
  }
}

}  // namespace
}  // namespace rahdari
