#include "agreement/load.h"

#include "agreement/trial_folder.h"

namespace rahdari {
namespace {

std::string practice_of(std::string_view rest) {
  return "[layer]\nkind = \"practice\"\nname = \"More\"\nfrom = 2022-01-01\n[sources]\nP = \"p\"\n" + std::string(rest);
}

/// Expects a problem in `file` on the line of `anchor` whose reason holds `reason`.
void expect_problem(const TrialFolder& folder, const std::string& file, std::string_view text, std::string_view anchor,
                    std::string_view reason) {
  const auto result = folder.load(on("2026-01-05"));
  ASSERT_FALSE(result.has_value()) << "not refused: " << reason;
  const int line = line_in(text, anchor);
  const bool is_found = std::ranges::any_of(result.error(), [&](const FileProblem& problem) {
    return problem.file == (folder.path() / file).string() && problem.line == line &&
           problem.reason.find(reason) != std::string::npos;
  });
  EXPECT_TRUE(is_found) << "expected " << file << ":" << line << ": …" << reason << "…\nfound:\n"
                        << all_text(result.error());
}

/// One thing wrong in the trial treaty.
struct Wrong {
  std::string name;
  std::string from, to;  // what is changed
  std::string anchor;    // stands on the line the problem must name
  std::string reason;
};

class RefusesTreaty : public testing::TestWithParam<Wrong> {};

TEST_P(RefusesTreaty, WithLineAndReason) {
  const Wrong& wrong = GetParam();
  TrialFolder folder;
  const std::string text = replaced(std::string(kTrialTreaty), wrong.from, wrong.to);
  folder.write("2020-03-01.toml", text);
  expect_problem(folder, "2020-03-01.toml", text, wrong.anchor, wrong.reason);
}

const std::string kReplyUnit =
    R"(unit = { value = "calendar_days", article = "Art. 1", standing = "text", source = "T" })";
const std::string kReplyStart =
    R"(start = { value = "receipt", article = "Art. 1", standing = "unverified", source = "G" })";
const std::string kReplyMissed =
    R"(missed = { value = "transfer_deemed_agreed", article = "Art. 1", standing = "text", source = "T" })";
const std::string kReplyCount = R"(count = { value = 10, article = "Art. 1", standing = "text", source = "T" })";
const std::string kLatest = R"(latest = { count = 10, unit = "working_days", start = "receipt" })";
const std::string kTransitMissed =
    R"(missed = { value = "none", article = "Art. 2", standing = "text", source = "T" })";
const std::string kTransitCount = R"(count = { value = 5, article = "Art. 2", standing = "text", source = "T" })";

std::string rule_text(const std::string& key, const std::string& value, const std::string& standing) {
  return "\n[rule." + key + "]\nvalue = " + value + "\narticle = \"Art. 7\"\nstanding = \"" + standing +
         "\"\nsource = \"T\"\n";
}
const std::string kBeforeRules = "\n[rule.silence_counts_as_agreement]";

INSTANTIATE_TEST_SUITE_P(
    Files, RefusesTreaty,
    testing::Values(
        // missing
        Wrong{"no_title", "title = \"Trial agreement\"\n", "", "[agreement]", "`title` is missing"},
        Wrong{"blank_title", "title = \"Trial agreement\"", "title = \"  \"", "title", "`title` is empty"},
        Wrong{"no_in_force", "in_force = {", "# in_force = {", "[agreement]", "`in_force` is missing"},
        Wrong{"no_unit", kReplyUnit, "", "[limit.reply]", "[limit.reply] `unit` is missing"},
        Wrong{"no_missed", kReplyMissed, "", "[limit.reply]", "[limit.reply] `missed` is missing"},
        Wrong{"no_latest", kLatest, "", "[limit.reply]", "[limit.reply] `latest` is missing"},
        Wrong{"no_standing", kReplyCount, R"(count = { value = 10, article = "Art. 1", source = "T" })",
              "count = { value = 10", "`count` `standing` is missing"},
        Wrong{"no_article", kReplyCount, R"(count = { value = 10, standing = "text", source = "T" })",
              "count = { value = 10", "`count` `article` is missing"},
        Wrong{"no_source", kReplyCount, R"(count = { value = 10, article = "Art. 1", standing = "text" })",
              "count = { value = 10", "`count` `source` is missing"},
        Wrong{"no_rule_value", "value = 6\n", "", "[rule.document_validity_months]", "`value` is missing"},
        Wrong{"no_flag_value", "value = true\narticle = \"Art. 1\"", "article = \"Art. 1\"",
              "[rule.silence_counts_as_agreement]", "`value` is missing; write true or false"},
        Wrong{"no_required_rule", "[rule.prima_facie_nationality_suffices]", "[rule.accelerated_procedure]",
              "[agreement]", "[rule.prima_facie_nationality_suffices] is missing"},
        Wrong{"no_guard", "[rule.silence_needs_examined_proof]", "[rule.transit_silence_counts_as_agreement]\n#",
              "[rule.silence_counts_as_agreement]", "[rule.silence_needs_examined_proof] is missing"},
        Wrong{"no_reasons", "[refusal]\nreasons = [\"not_national\", \"other\"]", "", "[agreement]",
              "[refusal] `reasons` is missing"},
        Wrong{"no_side_b", "side = \"b\"", "side = \"a\"", "[agreement]", "side \"b\" has no State"},
        Wrong{"no_proof", "class = \"proof\"", "class = \"prima_facie\"", "[agreement]", "no item proves nationality"},
        Wrong{"form_without_must", "code = \"birth_date\"", "code = \"birth_place\"", "[agreement]",
              "`birth_date` is not a must of the form"},
        Wrong{"form_only_where_possible", "code = \"surname\"\ngroup = \"5(1)\"\nduty = \"must\"",
              "code = \"surname\"\ngroup = \"5(1)\"\nduty = \"where_possible\"", "[[field]]\ncode = \"surname\"",
              "`surname` is not a must of the form"},
        Wrong{"not_a_party_without_note", "country = \"JP\"", "is_party = false\ncountry = \"JP\"",
              "[[party]]\nis_party = false", "`note` is missing where is_party is false"},
        // unknown
        Wrong{"unknown_top", "[refusal]", "[refusals]\nx = 1\n[refusal]", "[refusals]",
              "`refusals` is not a known key"},
        Wrong{"unknown_in_header", "title = \"Trial agreement\"", "titel = \"x\"\ntitle = \"Trial agreement\"", "titel",
              "[agreement] `titel` is not a known key"},
        Wrong{"unknown_in_limit", kLatest, kLatest + "\nunti = 1", "unti", "[limit.reply] `unti` is not a known key"},
        Wrong{"unknown_in_value", kReplyCount,
              R"(count = { value = 10, artikle = "x", article = "Art. 1", standing = "text", source = "T" })",
              "artikle", "`artikle` is not a known key"},
        Wrong{"unknown_in_latest", kLatest,
              R"(latest = { count = 10, unit = "working_days", start = "receipt", x = 1 })", "latest",
              "`x` is not a known key"},
        Wrong{"unknown_in_rule", "value = 6\n", "value = 6\nvalu = 7\n", "valu = 7", "`valu` is not a known key"},
        Wrong{"unknown_in_party", "country = \"JP\"", "county = \"x\"\ncountry = \"JP\"", "county",
              "`county` is not a known key"},
        Wrong{"unknown_in_evidence", "is_copy = true", "is_copy = true\ncolour = \"x\"", "colour",
              "`colour` is not a known key"},
        Wrong{"unknown_limit", "[limit.transit_reply]", "[limit.transit_answer]", "[limit.transit_answer]",
              "is not a known limit"},
        Wrong{"unknown_rule", "[rule.document_validity_months]", "[rule.document_validity]", "[rule.document_validity]",
              "is not a known rule"},
        Wrong{"unknown_unit", kReplyUnit,
              R"(unit = { value = "weeks", article = "Art. 1", standing = "text", source = "T" })", "weeks",
              "\"weeks\", which is not known; write one of: calendar_days"},
        Wrong{"unknown_standing", kReplyCount,
              R"(count = { value = 10, article = "Art. 1", standing = "sure", source = "T" })", "sure",
              "\"sure\", which is not known"},
        Wrong{"unknown_start", kReplyStart,
              R"(start = { value = "sunrise", article = "Art. 1", standing = "unverified", source = "G" })", "sunrise",
              "\"sunrise\", which is not known"},
        Wrong{"unknown_effect", kReplyMissed,
              R"(missed = { value = "arrest", article = "Art. 1", standing = "text", source = "T" })", "arrest",
              "\"arrest\", which is not known"},
        Wrong{"unknown_country", "country = \"JP\"", "country = \"XX\"", "XX", "\"XX\", which is no country"},
        Wrong{"unknown_zone", "Asia/Tokyo", "Asia/Edo", "Asia/Edo", "which is no time zone"},
        Wrong{"unknown_class", "class = \"proof\"", "class = \"certain\"", "certain",
              "\"certain\", which is not known"},
        Wrong{"unknown_field_code", "code = \"birth_date\"", "code = \"religion\"", "religion",
              "\"religion\", which is not known"},
        Wrong{"unknown_source", "T = \"the trial text\"", "S = \"the trial text\"", "in_force",
              "\"T\", which [sources] does not name"},
        Wrong{"unused_source", "G = \"a guess\"", "G = \"a guess\"\nH = \"unused\"", "H = ", "`H` is cited by nothing"},
        // wrong type
        Wrong{"text_for_number", kReplyCount,
              R"(count = { value = "ten", article = "Art. 1", standing = "text", source = "T" })", "ten",
              "`value` has the wrong type; write a whole number"},
        Wrong{"fraction", kReplyCount,
              R"(count = { value = 1.5, article = "Art. 1", standing = "text", source = "T" })", "1.5",
              "`value` has the wrong type"},
        Wrong{"number_for_flag", "value = false", "value = 0", "value = 0",
              "`value` has the wrong type; write true or false"},
        Wrong{"number_for_table", kReplyCount, "count = 10", "count = 10\n",
              "`count` has the wrong type; write a table"},
        Wrong{"text_for_date", "value = 2020-03-01", "value = \"2020-03-01\"", "in_force", "write a date such as"},
        Wrong{"table_for_list", "[[party]]\ncountry = \"JP\"", "[[parties]]\ncountry = \"JP\"", "[[parties]]",
              "`parties` is not a known key"},
        Wrong{"text_in_texts", "[\"not_national\", \"other\"]", "[\"not_national\", 3]", "reasons",
              "an item that is no text"},
        Wrong{"no_toml", "[refusal]", "[refusal", "[refusal", "not valid TOML"},
        // numbers
        Wrong{"negative", kReplyCount,
              R"(count = { value = -10, article = "Art. 1", standing = "text", source = "T" })", "-10",
              "`value` is -10"},
        Wrong{"zero", kReplyCount, R"(count = { value = 0, article = "Art. 1", standing = "text", source = "T" })",
              "value = 0", "`value` is 0"},
        Wrong{"zero_rule", "value = 6\n", "value = 0\n", "value = 0", "`value` is 0"},
        Wrong{"too_large", "value = 6\n", "value = 9999999999\n", "9999999999", "`value` is 9999999999"},
        // contradictions
        Wrong{"latest_is_earlier", kLatest, R"(latest = { count = 9, unit = "calendar_days", start = "receipt" })",
              "[limit.reply]", "`latest` ends before the first reading"},
        Wrong{"latest_of_verified", kTransitMissed,
              kTransitMissed + "\nlatest = { count = 6, unit = \"working_days\", start = \"receipt\" }",
              "latest = { count = 6", "gives a second reading of a limit whose parts are all verified"},
        Wrong{"start_of_other_family", kReplyStart,
              R"(start = { value = "consent", article = "Art. 1", standing = "unverified", source = "G" })",
              "start = { value = \"consent\"", "is counted from consent, which `reply` cannot be"},
        Wrong{"transit_deemed", kTransitMissed,
              R"(missed = { value = "transfer_deemed_agreed", article = "Art. 2", standing = "text", source = "T" })",
              "[limit.transit_reply]", "no reply in transit count as agreement"},
        Wrong{"transit_flag", kBeforeRules,
              rule_text("transit_silence_counts_as_agreement", "true", "text") + kBeforeRules, "[rule.transit_silence",
              "no reply in transit count as agreement"},
        Wrong{"effect_of_other_limit", kTransitMissed,
              R"(missed = { value = "own_document_accepted", article = "Art. 2", standing = "text", source = "T" })",
              "[limit.transit_reply]", "an effect this limit cannot have"},
        Wrong{
            "unverified_silence", kReplyMissed,
            R"(missed = { value = "transfer_deemed_agreed", article = "Art. 1", standing = "unverified", source = "T" })",
            "[limit.reply]", "lets no reply count on unverified law"},
        Wrong{"unverified_yes", kBeforeRules, rule_text("eu_document_fallback", "true", "unverified") + kBeforeRules,
              "[rule.eu_document_fallback]", "weighs on a person on unverified law"},
        Wrong{"silence_both_ways", "value = true\narticle = \"Art. 1\"", "value = false\narticle = \"Art. 1\"",
              "[limit.reply]", "make the two agree"},
        Wrong{"blocks_nothing", kBeforeRules,
              rule_text("extension_blocked_if_detention_cap_at_most", "60", "text") + kBeforeRules,
              "[rule.extension_blocked", "blocks an extension that does not exist"},
        Wrong{"delays_nothing", kBeforeRules,
              rule_text("third_country_travel_through_opens_years", "3", "text") + kBeforeRules,
              "[rule.third_country_travel_through_opens_years]", "delays a ground that does not exist"},
        Wrong{"two_exceptions", kBeforeRules,
              rule_text("third_country_except_permit_if_longer", "true", "text") +
                  rule_text("third_country_except_permit_unless_later", "true", "text") + kBeforeRules,
              "[rule.third_country_except_permit_if_longer]",
              "contradicts [rule.third_country_except_permit_unless_later]"},
        Wrong{"national_rule_in_treaty", kBeforeRules, rule_text("detention_cap_days", "90", "text") + kBeforeRules,
              "[rule.detention_cap_days]", "is a rule of a State's own law"},
        Wrong{"practice_in_treaty", kBeforeRules, rule_text("document_renewal_opens_days", "9", "text") + kBeforeRules,
              "[rule.document_renewal_opens_days]", "is working practice"},
        Wrong{"evidence_twice", "code = \"passport_copy\"", "code = \"passport\"",
              "[[evidence]]\ncode = \"passport\"\nannex = \"II\"", "`evidence.passport` is stated twice"},
        Wrong{"field_twice", "code = \"given_names\"", "code = \"surname\"",
              "[[field]]\ncode = \"surname\"\ngroup = \"5(1)\"\nduty = \"must\"\narticle = \"Art. 5\"\nstanding = "
              "\"text\"\nsource = \"T\"\n\n[[field]]\ncode = \"birth",
              "`field.surname` is stated twice"},
        Wrong{"party_twice", "country = \"JP\"", "country = \"BR\"", "[[party]]\ncountry = \"BR\"\nside = \"b\"",
              "`party.BR` is stated twice"},
        Wrong{"ends_before_it_begins", "country = \"JP\"", "from = 2021-01-01\nuntil = 2020-12-31\ncountry = \"JP\"",
              "until", "`until` is before `from`"},
        Wrong{"copies_of_nothing", "copies = \"passport_copy\"", "copies = \"photo\"",
              "[[evidence]]\ncode = \"passport\"", "which is no item for copies"},
        Wrong{"reason_twice", "[\"not_national\", \"other\"]", "[\"other\", \"other\"]", "reasons",
              "names \"other\" twice"},
        Wrong{"other_date", "value = 2020-03-01", "value = 2020-03-02", "[agreement]",
              "but the file is called 2020-03-01.toml"},
        Wrong{"safeguard_in_treaty", "[refusal]",
              "[[safeguard]]\ncode = \"guardian\"\nwhen = \"before_sending\"\narticle = \"A\"\nstanding = "
              "\"text\"\nsource = \"T\"\n[refusal]",
              "[[safeguard]]", "[[safeguard]] does not belong in this file"},
        Wrong{"both_headers", "[refusal]", "[layer]\nkind = \"practice\"\nname = \"x\"\nfrom = 2020-01-01\n[refusal]",
              "[layer]", "a file is one or the other"}),
    [](const auto& tried) { return tried.param.name; });

TEST(LoadAgreement, TakesTheTrialTreaty) {
  TrialFolder folder;
  folder.write("2020-03-01.toml", kTrialTreaty);
  const Agreement agreement = loaded(folder.load(on("2026-01-05")));
  EXPECT_EQ(agreement.id, "trial");
  EXPECT_EQ(agreement.title, "Trial agreement");
  EXPECT_EQ(agreement.in_force, on("2020-03-01"));
  EXPECT_TRUE(agreement.is_offered);
  EXPECT_EQ(agreement.side_a, std::vector{state("BR")});
  EXPECT_EQ(agreement.side_b, std::vector{state("JP")});
  EXPECT_EQ(agreement.zone_of(state("JP")), "Asia/Tokyo");
  EXPECT_EQ(agreement.zone_of(state("FR")), "UTC");
  const Limit* reply = agreement.limit("reply");
  ASSERT_NE(reply, nullptr);
  EXPECT_EQ(reply->line, line_in(kTrialTreaty, "[limit.reply]"));
  EXPECT_EQ(reply->standing(), Standing::unverified);
  EXPECT_EQ(reply->latest.unit, Unit::working_days);
  EXPECT_EQ(reply->count_from.source, "the trial text");
  EXPECT_EQ(agreement.limit("transit_reply")->latest.count, 5);
  EXPECT_EQ(agreement.limit("transit_reply")->standing(), Standing::text);
  EXPECT_EQ(agreement.rule("document_validity_months")->value, 6);
  EXPECT_EQ(agreement.rule("document_validity_months")->line, line_in(kTrialTreaty, "[rule.document_validity_months]"));
  EXPECT_EQ(agreement.refusal_reasons, (std::vector<std::string>{"not_national", "other"}));
  // in_force 1, parties 2, limits 2 × 4, rules 4, evidence 2, fields 4
  EXPECT_EQ(agreement.count_by_standing(), (std::array{18, 0, 1, 2}));
}

TEST(LoadAgreement, ReturnsAllProblemsInOneGo) {
  TrialFolder folder;
  std::string text = replaced(std::string(kTrialTreaty), "title = \"Trial agreement\"\n", "");
  text = replaced(text, "Asia/Tokyo", "Asia/Edo");
  text = replaced(text, "class = \"proof\"", "class = \"certain\"");
  folder.write("2020-03-01.toml", text);
  folder.write("practice.toml", replaced(std::string(kTrialPractice), "kind = \"practice\"", "kind = \"habit\""));
  const auto result = folder.load(on("2026-01-05"));
  ASSERT_FALSE(result.has_value());
  const std::string all = all_text(result.error());
  for (const char* reason : {"`title` is missing", "Asia/Edo", "certain", "habit"}) {
    EXPECT_NE(all.find(reason), std::string::npos) << reason << " is not among:\n" << all;
  }
}

TEST(LoadAgreement, RefusesCopyThatWouldBeProof) {
  TrialFolder folder;
  const std::string text = replaced(std::string(kTrialTreaty), "class = \"prima_facie\"", "class = \"proof\"");
  folder.write("2020-03-01.toml", text);
  expect_problem(folder, "2020-03-01.toml", text, "[[evidence]]\ncode = \"passport_copy\"",
                 "a copy is prima facie at most");
}

TEST(LoadAgreement, RefusesExtensionThatIsShorterThanTheReply) {
  TrialFolder folder;
  const auto extended = [](int count) {
    return "\n[limit.reply_extended]\ncount = { value = " + std::to_string(count) +
           R"(, article = "Art. 1", standing = "text", source = "T" }
unit = { value = "working_days", article = "Art. 1", standing = "text", source = "T" }
start = { value = "receipt", article = "Art. 1", standing = "text", source = "T" }
missed = { value = "transfer_deemed_agreed", article = "Art. 1", standing = "text", source = "T" }
)";
  };
  const std::string too_short = std::string(kTrialTreaty) + extended(9);
  folder.write("2020-03-01.toml", too_short);
  expect_problem(folder, "2020-03-01.toml", too_short, "[limit.reply_extended]", "ends before [limit.reply]");
  folder.write("2020-03-01.toml", std::string(kTrialTreaty) + extended(10));
  EXPECT_TRUE(folder.load(on("2026-01-05")).has_value());
}

TEST(LoadAgreement, RefusesFoldersThatHoldNoTreatyOrTwo) {
  TrialFolder folder;
  auto result = folder.load(on("2026-01-05"));
  ASSERT_FALSE(result.has_value());
  EXPECT_NE(all_text(result.error()).find("holds no treaty file"), std::string::npos);
  folder.write("2020-03-01.toml", kTrialTreaty);
  const std::string second = replaced(std::string(kTrialTreaty), "value = 2020-03-01", "value = 2020-03-02");
  folder.write("2020-03-02.toml", second);
  expect_problem(folder, "2020-03-02.toml", second, "[agreement]", "a folder holds one treaty");
  EXPECT_FALSE(load_agreement(folder.path() / "nowhere", folder.holidays(), on("2026-01-05")).has_value());
}

TEST(LoadAgreement, RefusesFileWithoutHeader) {
  TrialFolder folder;
  folder.write("2020-03-01.toml", kTrialTreaty);
  folder.write("note.toml", "[sources]\n");
  expect_problem(folder, "note.toml", "[sources]\n", "[sources]", "has neither [agreement] nor [layer]");
}

struct WrongLayer {
  std::string name;
  std::string text;
  std::string anchor;
  std::string reason;
};

class RefusesLayer : public testing::TestWithParam<WrongLayer> {};

TEST_P(RefusesLayer, WithLineAndReason) {
  TrialFolder folder;
  folder.write("2020-03-01.toml", kTrialTreaty);
  folder.write("a-practice.toml", kTrialPractice);
  folder.write("a-law.toml", kTrialLaw);
  folder.write("wrong.toml", GetParam().text);
  expect_problem(folder, "wrong.toml", GetParam().text, GetParam().anchor, GetParam().reason);
}

const std::string kLawRule =
    "[rule.detention_cap_days]\nvalue = 30\narticle = \"L\"\nstanding = \"text\"\nsource = \"P\"\n";

std::string law_of(std::string_view head) {
  return "[layer]\nkind = \"national_law\"\nname = \"Law\"\nfrom = 2020-06-01\n" + std::string(head) +
         "\n[sources]\nP = \"p\"\n" + kLawRule;
}
std::string committee_of(std::string_view rest) {
  return "[layer]\nkind = \"committee_decision\"\nname = \"Decision\"\nfrom = 2021-01-01\n[sources]\nP = \"p\"\n" +
         std::string(rest);
}

INSTANTIATE_TEST_SUITE_P(
    Files, RefusesLayer,
    testing::Values(
        WrongLayer{"law_without_country", law_of(""), "[layer]", "`country` is missing in a national_law layer"},
        WrongLayer{"law_with_both", law_of("country = \"JP\"\nside = \"b\""), "country", "stands beside `side`"},
        WrongLayer{"law_of_no_country", law_of("country = \"QQ\""), "country", "which is no country"},
        WrongLayer{"law_of_no_side", law_of("side = \"c\""), "side", "\"c\", which is not known"},
        WrongLayer{"same_kind_country_date", law_of("country = \"BR\""), "[layer]", "same kind, State and date"},
        WrongLayer{"practice_with_country", replaced(practice_of(""), "name = ", "country = \"BR\"\nname = "),
                   "country", "stands in a layer of both sides"},
        WrongLayer{"no_date", "[layer]\nkind = \"practice\"\nname = \"x\"\n", "[layer]", "`from` is missing"},
        WrongLayer{
            "practice_changes_treaty",
            practice_of(
                "[rule.document_validity_months]\nvalue = 3\narticle = \"x\"\nstanding = \"text\"\nsource = \"P\"\n"),
            "[rule.document_validity_months]", "which practice cannot change"},
        WrongLayer{"law_changes_treaty",
                   law_of("country = \"JP\"") + "[[field]]\ncode = \"address\"\ngroup = \"5\"\nduty = "
                                                "\"must\"\narticle = \"x\"\nstanding = \"text\"\nsource = \"P\"\n",
                   "[[field]]", "[[field]] does not belong in this file"},
        WrongLayer{
            "law_with_practice_rule",
            law_of("country = \"JP\"") +
                "[rule.document_renewal_opens_days]\nvalue = 3\narticle = \"x\"\nstanding = \"text\"\nsource = \"P\"\n",
            "[rule.document_renewal_opens_days]", "is no rule of a State's own law"},
        WrongLayer{"lane_needs_nothing_known",
                   practice_of("[[lane]]\ncode = \"odd\"\nneeds = [\"horoscope\"]\noffices = [\"o\"]\narticle = "
                               "\"x\"\nstanding = \"text\"\nsource = \"P\"\n"),
                   "[[lane]]", "needs \"horoscope\", which no [[evidence]] names"},
        WrongLayer{
            "two_rules_at_once",
            committee_of(
                "[limit.transfer_notice]\ncount = { value = 4, article = \"D\", standing = \"text\", source = \"P\" "
                "}\nunit = { value = \"calendar_days\", article = \"D\", standing = \"text\", source = \"P\" }\nstart "
                "= { value = \"before_transfer\", article = \"D\", standing = \"text\", source = \"P\" }\nmissed = { "
                "value = \"none\", article = \"D\", standing = \"text\", source = \"P\" }\n"),
            "[limit.transfer_notice]", "two rules cannot be in force at once"},
        WrongLayer{"party_in_layer",
                   practice_of("[[party]]\ncountry = \"FR\"\nside = \"a\"\nzone = \"Europe/Paris\"\narticle = "
                               "\"x\"\nstanding = \"text\"\nsource = \"P\"\n"),
                   "[[party]]", "[[party]] does not belong in this file"},
        WrongLayer{"safeguard_unknown_code",
                   law_of("country = \"JP\"") +
                       "[[safeguard]]\ncode = \"good_mood\"\nwhen = \"before_sending\"\narticle = "
                       "\"x\"\nstanding = \"text\"\nsource = \"P\"\n",
                   "good_mood", "\"good_mood\", which is not known"}),
    [](const auto& tried) { return tried.param.name; });

TEST(LoadAgreement, CommitteeAmendsOnlyTheAnnexesLeftToIt) {
  TrialFolder folder;
  const std::string treaty = replaced(std::string(kTrialTreaty), "source = \"nowhere\"",
                                      "source = \"nowhere\"\ncommittee_may_amend = [\"III\"]");
  folder.write("2020-03-01.toml", treaty);
  const auto decision = [](std::string_view code, std::string_view annex) {
    return committee_of("[[evidence]]\ncode = \"" + std::string(code) + "\"\nannex = \"" + std::string(annex) +
                        "\"\npurpose = \"third_country\"\nclass = \"proof\"\narticle = \"D\"\nstanding = \"text\"\n"
                        "source = \"P\"\n");
  };
  folder.write("decision.toml", decision("boarding_pass", "III"));
  EXPECT_NE(loaded(folder.load(on("2021-01-01"))).evidence_kind("boarding_pass"), nullptr);
  EXPECT_EQ(loaded(folder.load(on("2020-12-31"))).evidence_kind("boarding_pass"), nullptr);
  for (const std::string& wrong : {decision("boarding_pass", "II"), decision("passport", "III")}) {
    folder.write("decision.toml", wrong);
    expect_problem(folder, "decision.toml", wrong, "[[evidence]]", "in an annex the committee cannot amend");
  }
}

TEST(LoadAgreement, FindsContradictionThatALaterLayerBrings) {
  TrialFolder folder;
  folder.write("2020-03-01.toml", kTrialTreaty);
  const std::string protocol =
      "[layer]\nkind = \"protocol\"\nname = \"Protocol\"\nfrom = 2030-01-01\n[sources]\nP = \"p\"\n" +
      replaced(rule_text("silence_counts_as_agreement", "false", "text"), "source = \"T\"", "source = \"P\"");
  folder.write("protocol.toml", protocol);
  const auto result = folder.load(on("2026-01-05"));
  ASSERT_FALSE(result.has_value());
  EXPECT_NE(all_text(result.error()).find("make the two agree"), std::string::npos);
}

TEST(LoadAgreement, ReadsCalendarsOfTheParties) {
  TrialFolder folder;
  folder.write("2020-03-01.toml", kTrialTreaty);
  const std::string calendar =
      "country = \"JP\"\nsource = \"law\"\nclosed_weekdays = [\"friday\", \"sunday\"]\n[[fixed]]\nday = \"02-11\"\n"
      "name = \"Founding\"\n[[announced]]\nday = 2026-05-05\nname = \"Moon\"\n";
  folder.write_holidays("JP.toml", calendar);
  folder.write_holidays("FR.toml", "not read, not a party");
  const Agreement agreement = loaded(folder.load(on("2026-01-05")));
  const HolidayCalendar& japan = agreement.calendar_of(state("JP"));
  EXPECT_EQ(japan.closed_weekdays, (std::set<unsigned>{5, 7}));
  ASSERT_EQ(japan.fixed.size(), 1U);
  EXPECT_EQ(japan.fixed[0].month, 2U);
  EXPECT_EQ(japan.fixed[0].day, 11U);
  EXPECT_EQ(japan.announced, std::set{on("2026-05-05")});
  EXPECT_EQ(agreement.calendar_of(state("BR")).closed_weekdays, (std::set<unsigned>{6, 7}));

  const auto refused = [&](std::string_view from, std::string_view to, std::string_view reason) {
    folder.write_holidays("JP.toml", replaced(calendar, from, to));
    const auto result = folder.load(on("2026-01-05"));
    ASSERT_FALSE(result.has_value()) << reason;
    EXPECT_NE(all_text(result.error()).find(reason), std::string::npos) << all_text(result.error());
  };
  refused("country = \"JP\"", "country = \"BR\"", "JP.toml:1: the file's top `country` is BR in the calendar of JP");
  refused("\"friday\"", "\"freitag\"", "JP.toml:3: the file's top `closed_weekdays` names \"freitag\"");
  refused("[\"friday\", \"sunday\"]",
          "[\"monday\", \"tuesday\", \"wednesday\", \"thursday\", \"friday\", \"saturday\", \"sunday\"]",
          "closes the whole week");
  refused("02-11", "02-29", "no day of every year");
  refused("02-11", "13-01", "no day of every year");
  refused("name = \"Founding\"", "nam = \"Founding\"", "`nam` is not a known key");
  refused("day = 2026-05-05", "day = \"2026-05-05\"", "write a date such as");
}

TEST(FindAgreements, NamesEveryFolderThatHoldsATreaty) {
  const auto offered = find_agreements(source_folder() / "agreements");
  ASSERT_EQ(offered.size(), 1U);
  EXPECT_EQ(offered[0].filename(), "eu-pakistan");
  const auto trials = find_agreements(source_folder() / "tests/agreements");
  ASSERT_EQ(trials.size(), 3U);
  EXPECT_EQ(trials[0].filename(), "benelux-kazakhstan");
  EXPECT_TRUE(find_agreements(source_folder() / "nowhere").empty());
}

TEST(LoadAgreement, ATrailingSlashChangesNothing) {
  const auto folder = source_folder() / "agreements/eu-pakistan/";
  EXPECT_EQ(loaded(load_agreement(folder, source_folder() / "agreements/holidays", on("2026-01-05"))).id,
            "eu-pakistan");
}

}  // namespace
}  // namespace rahdari
