// Other agreements on their own numbers: nothing of one agreement may be in the code.
#include "agreement/assess.h"
#include "agreement/trial_folder.h"

namespace rahdari {
namespace {

Facts facts_between(const char* requesting, const char* requested, const char* received) {
  Facts facts;
  facts.requesting = state(requesting);
  facts.requested = state(requested);
  facts.received_on = on(received);
  return facts;
}

ItemOfEvidence item(std::string code, bool is_original = true) {
  ItemOfEvidence one;
  one.code = std::move(code);
  one.is_original = is_original;
  return one;
}

TEST(BeneluxKazakhstan, RepliesInTwentyOneDaysInBothReadingsOfTheFirstDay) {
  const Agreement agreement = trial_of_generality("benelux-kazakhstan");
  EXPECT_FALSE(agreement.is_offered);
  Facts facts = facts_between("NL", "KZ", "2026-01-05");
  facts.evidence = {item("passport")};
  const Assessment assessment = assess(facts, agreement, on("2026-01-10"));
  EXPECT_EQ(assessment.reply->expected_by, on("2026-01-25"));
  EXPECT_EQ(assessment.reply->counts_from, on("2026-01-27"));
  EXPECT_EQ(assessment.scope.coverage, Coverage::covered) << "no cut-off by entry date, and none is asked for";
  EXPECT_FALSE(assessment.extension_allowed);
  facts.extension_granted = true;
  EXPECT_EQ(assess(facts, agreement, on("2026-01-10")).reply->expected_by, on("2026-01-25")) << "no extension exists";
}

TEST(BeneluxKazakhstan, PrimaFacieEvidenceSufficesAlsoForSilence) {
  const Agreement agreement = trial_of_generality("benelux-kazakhstan");
  Facts facts = facts_between("BE", "KZ", "2026-01-05");
  facts.evidence = {item("fingerprints")};
  const auto silence = [&](const char* day) { return assess(facts, agreement, on(day)).silence; };
  EXPECT_TRUE(assess(facts, agreement, on("2026-01-10")).prima_facie_suffices);
  EXPECT_EQ(silence("2026-01-25"), SilenceMeaning::not_yet);
  EXPECT_EQ(silence("2026-01-26"), SilenceMeaning::not_yet);
  EXPECT_EQ(silence("2026-01-27"), SilenceMeaning::transfer_counts_as_agreed);
  facts.evidence = {item("passport", false)};
  EXPECT_EQ(assess(facts, agreement, on("2026-01-27")).evidence_class, EvidenceClass::prima_facie)
      << "copies need no authentication";
  EXPECT_EQ(silence("2026-01-27"), SilenceMeaning::transfer_counts_as_agreed);
  facts.evidence = {};
  EXPECT_EQ(silence("2026-01-27"), SilenceMeaning::nationality_not_established);
}

TEST(BeneluxKazakhstan, OtherLimitsAreItsOwn) {
  const Agreement agreement = trial_of_generality("benelux-kazakhstan");
  Facts facts = facts_between("LU", "KZ", "2026-01-05");
  facts.consent_on = on("2026-01-31");
  facts.transferred_on = on("2026-02-10");
  facts.stay_known_on = on("2025-06-30");
  facts.person_class = PersonClass::third_country_national;
  const Assessment assessment = assess(facts, agreement, on("2026-03-19"));
  EXPECT_EQ(assessment.transfer->expected_by, on("2026-02-28"));  // one month
  EXPECT_EQ(assessment.error_window->expected_by, on("2026-05-10"));
  EXPECT_EQ(assessment.lodging->expected_by, on("2026-06-30"));
  // Three working days of Kazakhstan after Thursday 19 March: 20, 24, 25 March (21 to 23 March is Nauryz).
  EXPECT_EQ(assessment.earliest_travel, on("2026-03-25"));
  EXPECT_EQ(assessment.notice_days, 6);
  EXPECT_TRUE(assessment.lane.empty());
  const Deadline document = deadline(*agreement.limit("document_issue"), agreement, state("KZ"), on("2026-03-19"));
  EXPECT_EQ(document.expected_by, on("2026-03-27"));
  EXPECT_EQ(document.missed, MissedEffect::own_document_accepted);
}

TEST(BeneluxKazakhstan, TravelThroughIsAGroundOnceItIsOpen) {
  const Agreement agreement = trial_of_generality("benelux-kazakhstan");
  Facts facts = facts_between("NL", "KZ", "2018-04-30");
  facts.person_class = PersonClass::third_country_national;
  facts.third_country.travelled_through_requested = true;
  const auto scope = [&](const char* day) {
    facts.received_on = on(day);
    return assess(facts, agreement, on(day)).scope;
  };
  EXPECT_EQ(scope("2018-04-30").reason, "ground_not_open");
  EXPECT_EQ(scope("2018-05-01").reason, "through_requested");
  EXPECT_EQ(scope("2018-05-02").coverage, Coverage::covered);
  facts.person_class = PersonClass::stateless;
  EXPECT_EQ(scope("2016-01-01").coverage, Coverage::covered);
  facts.third_country.airside_transit_only = true;
  EXPECT_EQ(scope("2019-01-01").coverage, Coverage::covered) << "airside transit is no exception here";
  facts.third_country.travelled_through_requested = false;
  EXPECT_EQ(scope("2019-01-01").reason, "no_ground");
}

TEST(BeneluxKazakhstan, LongerPermitOfTheRequestingStateExcludes) {
  const Agreement agreement = trial_of_generality("benelux-kazakhstan");
  Facts facts = facts_between("NL", "KZ", "2026-01-05");
  facts.person_class = PersonClass::third_country_national;
  facts.third_country.holds_visa_or_permit_of_requested = true;
  facts.third_country.requested_permit_until = on("2026-06-01");
  for (const auto& [until, coverage] :
       {std::pair{"2026-05-31", Coverage::covered}, std::pair{"2026-06-01", Coverage::covered},
        std::pair{"2026-06-02", Coverage::not_covered}}) {
    facts.third_country.requesting_permit_until = on(until);
    EXPECT_EQ(assess(facts, agreement, on("2026-01-10")).scope.coverage, coverage) << until;
  }
}

TEST(EuRussia, CountsFromConfirmedReceiptAndExtends) {
  const Agreement agreement = trial_of_generality("eu-russia");
  Facts facts = facts_between("DE", "RU", "2026-02-02");
  facts.evidence = {item("passport")};
  facts.stay_known_on = on("2026-01-01");
  const auto at = [&](const char* day) { return assess(facts, agreement, on(day)); };
  EXPECT_EQ(at("2026-02-10").reply->expected_by, on("2026-02-27"));
  EXPECT_EQ(at("2026-02-10").reply->counts_from, on("2026-02-28")) << "all verified: one date";
  EXPECT_EQ(at("2026-02-27").silence, SilenceMeaning::not_yet);
  EXPECT_EQ(at("2026-02-28").silence, SilenceMeaning::transfer_counts_as_agreed);
  EXPECT_EQ(at("2026-03-01").silence, SilenceMeaning::transfer_counts_as_agreed);
  facts.extension_granted = true;
  EXPECT_EQ(at("2026-02-10").reply->expected_by, on("2026-04-03"));
  EXPECT_EQ(at("2026-02-28").silence, SilenceMeaning::not_yet);
  facts.consent_on = on("2026-02-20");
  EXPECT_EQ(at("2026-02-21").transfer->expected_by, on("2026-05-21"));
  facts.person_class = PersonClass::third_country_national;
  EXPECT_EQ(at("2026-02-21").lodging->expected_by, on("2026-06-30"));
}

TEST(EuGeorgia, RepliesInTwelveDaysAndIssuesDocumentsInThreeWorkingDays) {
  const Agreement agreement = trial_of_generality("eu-georgia");
  const Facts facts = facts_between("AT", "GE", "2026-01-05");
  const Assessment assessment = assess(facts, agreement, on("2026-01-06"));
  EXPECT_EQ(assessment.reply->expected_by, on("2026-01-17"));
  EXPECT_EQ(assessment.reply->counts_from, on("2026-01-18"));
  EXPECT_EQ(assessment.reply->last_working_day, on("2026-01-16"));
  // Friday 16 January; 19 January is Epiphany in Georgia.
  const Deadline document = deadline(*agreement.limit("document_issue"), agreement, state("GE"), on("2026-01-16"));
  EXPECT_EQ(document.expected_by, on("2026-01-22"));
  const Deadline transit = deadline(*agreement.limit("transit_reply"), agreement, state("GE"), on("2026-01-05"));
  EXPECT_EQ(transit.expected_by, on("2026-01-13")) << "five working days over 7 January";
  EXPECT_EQ(transit.missed, MissedEffect::none);
}

TEST(Generality, AnAgreementMayGiveSilenceNoEffect) {
  TrialFolder folder;
  std::string text =
      replaced(std::string(kTrialTreaty), "value = true\narticle = \"Art. 1\"", "value = false\narticle = \"Art. 1\"");
  text = replaced(text, "\"transfer_deemed_agreed\"", "\"reminder\"");
  folder.write("2020-03-01.toml", text);
  const Agreement agreement = loaded(folder.load(on("2026-01-05")));
  Facts facts = facts_between("BR", "JP", "2026-01-05");
  facts.evidence = {item("passport")};
  facts.nationality_process_confirmed = true;
  for (const char* day : {"2026-01-06", "2026-06-01"}) {
    EXPECT_EQ(assess(facts, agreement, on(day)).silence, SilenceMeaning::no_effect) << day;
  }
}

}  // namespace
}  // namespace rahdari
