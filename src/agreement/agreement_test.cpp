#include "agreement/agreement.h"

#include "agreement/trial_folder.h"

namespace rahdari {
namespace {

TEST(Agreement, TheWeakestPartGivesTheStandingOfALimit) {
  const Agreement agreement = eu_pakistan();
  EXPECT_EQ(agreement.limit("reply")->count_from.standing, Standing::secondary);
  EXPECT_EQ(agreement.limit("reply")->standing(), Standing::unverified);
  EXPECT_EQ(agreement.limit("transfer_notice")->standing(), Standing::secondary);
  EXPECT_EQ(agreement.limit("nothing"), nullptr);
}

TEST(Agreement, FlagsAreFalseWhereNothingIsStated) {
  const Agreement agreement = eu_pakistan();
  EXPECT_TRUE(agreement.flag("silence_counts_as_agreement"));
  EXPECT_FALSE(agreement.flag("transit_silence_counts_as_agreement"));
  EXPECT_FALSE(agreement.flag("third_country_ground_travel_through"));
  EXPECT_FALSE(agreement.flag("document_validity_months")) << "a number is no flag";
}

TEST(Agreement, MembershipHoldsOnItsDays) {
  const Agreement agreement = eu_pakistan();
  const Membership* croatia = agreement.membership(state("HR"));
  ASSERT_NE(croatia, nullptr);
  EXPECT_FALSE(croatia->is_party_on(on("2013-06-30")));
  EXPECT_TRUE(croatia->is_party_on(on("2013-07-01")));
  const Membership* kingdom = agreement.membership(state("GB"));
  ASSERT_NE(kingdom, nullptr);
  EXPECT_TRUE(kingdom->is_party_on(on("2020-12-31")));
  EXPECT_FALSE(kingdom->is_party_on(on("2021-01-01")));
  for (const char* code : {"DK", "IE"}) {
    const Membership* outside = agreement.membership(state(code));
    ASSERT_NE(outside, nullptr);
    EXPECT_FALSE(outside->is_party_on(on("2026-01-05")));
    EXPECT_FALSE(outside->note.empty());
  }
  EXPECT_EQ(agreement.membership(state("NO")), nullptr);
}

TEST(Agreement, NationalLawBindsItsStateBeforeItsSide) {
  TrialFolder folder;
  folder.write("2020-03-01.toml", kTrialTreaty);
  folder.write("law.toml", kTrialLaw);
  folder.write("union.toml", replaced(replaced(replaced(std::string(kTrialLaw), "country = \"BR\"", "side = \"a\""),
                                               "value = 90", "value = 120"),
                                      "code = \"return_decision\"", "code = \"non_refoulement\""));
  const Agreement agreement = loaded(folder.load(on("2026-01-05")));
  EXPECT_EQ(agreement.national_rule("detention_cap_days", state("BR"))->value, 90);
  EXPECT_EQ(agreement.national_rule("detention_cap_days", state("JP")), nullptr);
  EXPECT_EQ(agreement.safeguards_of(state("BR")).size(), 2U);
  EXPECT_TRUE(agreement.safeguards_of(state("JP")).empty());
}

TEST(Agreement, EuLawBindsEveryMemberStateAndNotPakistan) {
  const Agreement agreement = eu_pakistan();
  std::set<std::string> codes;
  for (const Safeguard& safeguard : agreement.safeguards_of(state("GR")))
    codes.insert(safeguard.when + " " + safeguard.code);
  for (const char* code :
       {"before_sending return_decision", "before_sending non_refoulement", "before_sending legal_basis",
        "before_sending person_informed", "before_sending data_sources", "before_transfer transfer_recheck"}) {
    EXPECT_TRUE(codes.contains(code)) << code;
  }
  EXPECT_TRUE(agreement.safeguards_of(state("PK")).empty());
  EXPECT_EQ(agreement.national_rule("detention_cap_days", state("DE"))->value, 540);
}

TEST(Agreement, EveryValueHasArticleStandingAndSource) {
  const Agreement agreement = eu_pakistan();
  const auto expect_whole = [](const Citation& from, const std::string& what) {
    EXPECT_FALSE(from.article.empty()) << what;
    EXPECT_GT(from.source.size(), 8U) << what << " does not say where it was read";
  };
  for (const auto& [key, limit] : agreement.limits) {
    for (const Citation* from : {&limit.count_from, &limit.unit_from, &limit.start_from, &limit.missed_from}) {
      expect_whole(*from, key);
    }
  }
  for (const auto& [key, rule] : agreement.rules) expect_whole(rule.from, key);
  for (const EvidenceKind& kind : agreement.evidence) expect_whole(kind.from, kind.code);
  for (const FormField& field : agreement.form) expect_whole(field.from, field.code);
  for (const Membership& member : agreement.memberships) expect_whole(member.from_citation, member.country.text());
  const auto counts = agreement.count_by_standing();
  for (const int count : counts) EXPECT_GT(count, 0);
}

TEST(Agreement, AnnexLists) {
  const Agreement agreement = eu_pakistan();
  std::map<std::string, int> by_annex;
  for (const EvidenceKind& kind : agreement.evidence) ++by_annex[kind.annex];
  EXPECT_EQ(by_annex["I"], 3);
  EXPECT_EQ(by_annex["II"], 11);
  EXPECT_EQ(by_annex["IV"], 6);
  EXPECT_EQ(agreement.evidence_kind("fingerprints")->evidence_class, EvidenceClass::prima_facie);
  EXPECT_EQ(agreement.evidence_kind("cnic")->evidence_class, EvidenceClass::proof);
  EXPECT_EQ(agreement.evidence_kind("named_ticket")->from.standing, Standing::unverified);
  EXPECT_EQ(agreement.evidence_kind("horoscope"), nullptr);
}

}  // namespace
}  // namespace rahdari
