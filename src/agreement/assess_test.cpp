#include "agreement/assess.h"

#include "agreement/trial_folder.h"

namespace rahdari {
namespace {

const CalendarDate kReceived = on("2026-01-05");

ItemOfEvidence original(std::string code, bool is_examined = true) {
  ItemOfEvidence item;
  item.code = std::move(code);
  item.is_original = true;
  item.genuineness_examined = is_examined;
  return item;
}

Facts own_national() {
  Facts facts;
  facts.requesting = state("GR");
  facts.requested = state("PK");
  facts.entered_on = PartialDate::parse("2024-06-01");
  facts.received_on = kReceived;
  facts.evidence = {original("cnic")};
  facts.fields_present = {"surname", "given_names", "birth_date", "birth_place", "address"};
  return facts;
}

Facts third_country_national() {
  Facts facts = own_national();
  facts.person_class = PersonClass::third_country_national;
  facts.evidence = {original("entry_exit_stamp")};
  facts.third_country.entered_unlawfully = true;
  return facts;
}

Assessment on_day(const Facts& facts, const char* day) {
  static const Agreement agreement = eu_pakistan();
  return assess(facts, agreement, on(day));
}

// ---- scope
// ---------------------------------------------------------------------------------------------------------------

void expect_scope(const Facts& facts, Coverage coverage, const std::string& reason, const char* day = "2026-01-10") {
  const Scope scope = on_day(facts, day).scope;
  EXPECT_EQ(scope.coverage, coverage) << scope.reason;
  EXPECT_EQ(scope.reason, reason);
  EXPECT_NE(std::ranges::find(kScopeReasons, scope.reason), kScopeReasons.end());
  EXPECT_FALSE(scope.from.article.empty());
}

TEST(Scope, OwnNationalOfAPartyIsCovered) { expect_scope(own_national(), Coverage::covered, "own_national"); }

TEST(Scope, EitherSideMayBeRequesting) {
  Facts facts = own_national();
  std::swap(facts.requesting, facts.requested);
  expect_scope(facts, Coverage::covered, "own_national");
}

TEST(Scope, DenmarkAndIrelandAreNoParties) {
  for (const char* code : {"DK", "IE", "NO"}) {
    Facts facts = own_national();
    facts.requesting = state(code);
    expect_scope(facts, Coverage::not_covered, "not_a_party");
  }
}

TEST(Scope, TwoStatesOfOneSideHaveNoAgreement) {
  Facts facts = own_national();
  facts.requested = state("DE");
  expect_scope(facts, Coverage::not_covered, "same_side");
}

TEST(Scope, PartyIsAskedOnTheDayOfLodging) {
  Facts facts = own_national();
  facts.requesting = state("GB");
  facts.entered_on = PartialDate::parse("2019");
  for (const auto& [received, reason] :
       {std::pair{"2020-12-30", "own_national"}, std::pair{"2020-12-31", "own_national"},
        std::pair{"2021-01-01", "not_a_party"}}) {
    facts.received_on = on(received);
    EXPECT_EQ(on_day(facts, "2026-01-10").scope.reason, reason) << received;
  }
  facts.received_on = std::nullopt;
  expect_scope(facts, Coverage::not_covered, "not_a_party");
  facts.requesting = state("HR");
  facts.received_on = on("2013-06-30");
  expect_scope(facts, Coverage::not_covered, "not_a_party");
}

TEST(Scope, PersonWhoEnteredBeforeEntryIntoForceIsNotCovered) {
  Facts facts = own_national();
  facts.entered_on = PartialDate::parse("2009");
  expect_scope(facts, Coverage::not_covered, "entered_before");
  for (const auto& [entered, coverage] :
       {std::pair{"2010-11-30", Coverage::not_covered}, std::pair{"2010-12-01", Coverage::not_covered},
        std::pair{"2010-12-02", Coverage::covered}}) {
    facts.entered_on = PartialDate::parse(entered);
    EXPECT_EQ(on_day(facts, "2026-01-10").scope.coverage, coverage) << entered;
  }
}

TEST(Scope, EntryKnownInPartOrNotAtAllIsNotKnown) {
  Facts facts = own_national();
  facts.entered_on = std::nullopt;
  expect_scope(facts, Coverage::not_known, "entry_unknown");
  for (const auto& [entered, reason] :
       {std::pair{"2010", "entry_straddles"}, std::pair{"2010-12", "entry_straddles"}}) {
    facts.entered_on = PartialDate::parse(entered);
    expect_scope(facts, Coverage::not_known, reason);
  }
  facts.entered_on = PartialDate::parse("2010-11");
  expect_scope(facts, Coverage::not_covered, "entered_before");
  facts.entered_on = PartialDate::parse("2011");
  expect_scope(facts, Coverage::covered, "own_national");
}

TEST(Scope, NothingIsCoveredBeforeEntryIntoForce) {
  Facts facts = own_national();
  facts.received_on = on("2010-11-30");
  expect_scope(facts, Coverage::not_covered, "not_in_force");
}

TEST(Scope, DirectFlightWithUnlawfulEntryIsCovered) {
  Facts facts = third_country_national();
  facts.third_country.came_directly_by_air_or_sea = true;
  expect_scope(facts, Coverage::covered, "direct_entry");
  EXPECT_EQ(on_day(facts, "2026-01-10").scope.from.article, "Art. 3(1)(b)");
  facts.person_class = PersonClass::stateless;
  expect_scope(facts, Coverage::covered, "direct_entry");
}

TEST(Scope, OverlandIsNotCovered) {
  expect_scope(third_country_national(), Coverage::not_covered, "overland");
  Facts facts = third_country_national();
  facts.third_country.travelled_through_requested = true;
  expect_scope(facts, Coverage::not_covered, "overland");
  facts.third_country.entered_unlawfully = false;
  expect_scope(facts, Coverage::not_covered, "no_ground");
}

TEST(Scope, WhatIsOverlandIsNotCoveredEvenIfTheEntryDateIsUnknown) {
  Facts facts = third_country_national();
  facts.entered_on = std::nullopt;
  expect_scope(facts, Coverage::not_covered, "overland");
  facts.third_country.came_directly_by_air_or_sea = true;
  expect_scope(facts, Coverage::not_known, "entry_unknown");
}

TEST(Scope, AirsideTransitIsNotCovered) {
  Facts facts = third_country_national();
  facts.third_country.came_directly_by_air_or_sea = true;
  facts.third_country.airside_transit_only = true;
  expect_scope(facts, Coverage::not_covered, "airside_transit");
  EXPECT_EQ(on_day(facts, "2026-01-10").scope.from.article, "Art. 3(2)(a)");
}

TEST(Scope, PermitOfTheRequestedStateIsAGroundWhileItIsValidAtLodging) {
  Facts facts = third_country_national();
  facts.third_country.holds_visa_or_permit_of_requested = true;
  expect_scope(facts, Coverage::covered, "permit_of_requested");
  for (const auto& [until, reason] :
       {std::pair{"2026-01-04", "overland"}, std::pair{"2026-01-05", "permit_of_requested"},
        std::pair{"2026-01-06", "permit_of_requested"}}) {
    facts.third_country.requested_permit_until = on(until);
    EXPECT_EQ(on_day(facts, "2026-01-10").scope.reason, reason) << until;
  }
}

TEST(Scope, PermitOfTheRequestingStateExcludesUnlessTheOtherExpiresLater) {
  Facts facts = third_country_national();
  facts.third_country.came_directly_by_air_or_sea = true;
  facts.third_country.requesting_permit_until = on("2026-06-01");
  expect_scope(facts, Coverage::not_covered, "permit_of_requesting");
  facts.third_country.holds_visa_or_permit_of_requested = true;
  for (const auto& [until, coverage] :
       {std::pair{"2026-05-31", Coverage::not_covered}, std::pair{"2026-06-01", Coverage::not_covered},
        std::pair{"2026-06-02", Coverage::covered}}) {
    facts.third_country.requested_permit_until = on(until);
    EXPECT_EQ(on_day(facts, "2026-01-10").scope.coverage, coverage) << until;
  }
}

TEST(Application, IsNotNeededWithAValidDocument) {
  Facts facts = own_national();
  EXPECT_TRUE(on_day(facts, "2026-01-10").application_needed);
  facts.holds_valid_travel_document = true;
  EXPECT_FALSE(on_day(facts, "2026-01-10").application_needed);
  facts = third_country_national();
  facts.holds_valid_travel_document = true;
  EXPECT_TRUE(on_day(facts, "2026-01-10").application_needed) << "a visa or permit is needed too";
  facts.third_country.holds_visa_or_permit_of_requested = true;
  EXPECT_FALSE(on_day(facts, "2026-01-10").application_needed);
}

// ---- evidence
// ------------------------------------------------------------------------------------------------------------

Assessment with_evidence(std::vector<ItemOfEvidence> items) {
  Facts facts = own_national();
  facts.evidence = std::move(items);
  return on_day(facts, "2026-01-10");
}

TEST(Evidence, OriginalOfAnnexOneIsProof) {
  const Assessment examined = with_evidence({original("passport")});
  EXPECT_EQ(examined.evidence_class, EvidenceClass::proof);
  EXPECT_TRUE(examined.class_a_examined);
  const Assessment unexamined = with_evidence({original("passport", false)});
  EXPECT_EQ(unexamined.evidence_class, EvidenceClass::proof);
  EXPECT_FALSE(unexamined.class_a_examined);
}

TEST(Evidence, CopyOfAPassportCountsOnlyWhenAuthenticated) {
  ItemOfEvidence copy{"passport", false, true, false};
  EXPECT_EQ(with_evidence({copy}).evidence_class, EvidenceClass::none);
  copy.is_authenticated = true;
  EXPECT_EQ(with_evidence({copy}).evidence_class, EvidenceClass::prima_facie);
  EXPECT_FALSE(with_evidence({copy}).class_a_examined);
  EXPECT_EQ(with_evidence({ItemOfEvidence{"copy_of_annex_i", false, false, false}}).evidence_class,
            EvidenceClass::none);
  EXPECT_EQ(with_evidence({ItemOfEvidence{"copy_of_annex_i", true, false, false}}).evidence_class,
            EvidenceClass::prima_facie);
}

TEST(Evidence, FingerprintsAreClassBHoweverGood) {
  const Assessment assessment = with_evidence({ItemOfEvidence{"fingerprints", false, false, false}});
  EXPECT_EQ(assessment.evidence_class, EvidenceClass::prima_facie);
  EXPECT_FALSE(with_evidence({original("fingerprints")}).class_a_examined);
  EXPECT_FALSE(assessment.prima_facie_suffices);
  EXPECT_EQ(assessment.prima_facie_from.article, "Art. 4(3)");
  EXPECT_EQ(assessment.prima_facie_from.standing, Standing::text);
}

TEST(Evidence, UnknownItemsAndItemsForOthersCountForNothing) {
  EXPECT_EQ(with_evidence({}).evidence_class, EvidenceClass::none);
  EXPECT_EQ(with_evidence({original("horoscope")}).evidence_class, EvidenceClass::none);
  EXPECT_EQ(with_evidence({original("entry_exit_stamp")}).evidence_class, EvidenceClass::none);
}

TEST(Form, SaysWhatIsMissing) {
  Facts facts = own_national();
  EXPECT_TRUE(on_day(facts, "2026-01-10").missing_fields.empty());
  facts.fields_present = {"surname"};
  facts.evidence.clear();
  std::vector<std::string> codes;
  for (const Gap& gap : on_day(facts, "2026-01-10").missing_fields) {
    codes.push_back(gap.code);
    EXPECT_EQ(gap.from.standing, Standing::text);
  }
  EXPECT_EQ(codes, (std::vector<std::string>{"given_names", "birth_date", "birth_place", "address", "evidence_index"}));
}

TEST(Form, CareStatementNeedsConsent) {
  Facts facts = own_national();
  facts.fields_present.emplace_back("care_statement");
  const auto gaps = on_day(facts, "2026-01-10").missing_fields;
  ASSERT_EQ(gaps.size(), 1U);
  EXPECT_EQ(gaps[0].code, "care_statement_consent");
  EXPECT_EQ(gaps[0].from.article, "Art. 5(2)(a)");
  facts.care_consent_recorded = true;
  EXPECT_TRUE(on_day(facts, "2026-01-10").missing_fields.empty());
}

// ---- reply, extension, silence
// -------------------------------------------------------------------------------------------

TEST(Reply, HasTwoDatesWhileUnitAndStartAreUnverified) {
  const Assessment assessment = on_day(own_national(), "2026-01-10");
  ASSERT_TRUE(assessment.reply.has_value());
  EXPECT_EQ(assessment.reply->start, kReceived);
  EXPECT_EQ(assessment.reply->expected_by, on("2026-02-04"));  // day 30, until 24:00
  // 30 working days of Pakistan, over 5 February, end on 17 February.
  EXPECT_EQ(assessment.reply->counts_from, on("2026-02-18"));
  EXPECT_EQ(assessment.reply->last_working_day, on("2026-02-04"));
  EXPECT_EQ(assessment.reply->from.article, "Art. 8(2)");
  EXPECT_EQ(assessment.reply->from.standing, Standing::unverified);
  EXPECT_EQ(assessment.reply->missed, MissedEffect::transfer_deemed_agreed);
}

TEST(Reply, LastWorkingDayComesBeforeAClosedLastDay) {
  Facts facts = own_national();
  facts.received_on = on("2026-01-06");  // day 30 is 5 February, a holiday of Pakistan
  const Assessment assessment = on_day(facts, "2026-01-10");
  EXPECT_EQ(assessment.reply->expected_by, on("2026-02-05")) << "calendar days do not roll";
  EXPECT_EQ(assessment.reply->last_working_day, on("2026-02-04"));
}

TEST(Reply, NeedsReceipt) {
  Facts facts = own_national();
  facts.received_on = std::nullopt;
  const Assessment assessment = on_day(facts, "2026-01-10");
  EXPECT_FALSE(assessment.reply.has_value());
  EXPECT_EQ(assessment.silence, SilenceMeaning::not_yet);
}

TEST(Silence, CountsForExaminedOriginalsFromTheLatestReading) {
  const Facts facts = own_national();
  for (const auto& [day, meaning] :
       {std::pair{"2026-02-04", SilenceMeaning::not_yet}, std::pair{"2026-02-05", SilenceMeaning::not_yet},
        std::pair{"2026-02-17", SilenceMeaning::not_yet},
        std::pair{"2026-02-18", SilenceMeaning::transfer_counts_as_agreed},
        std::pair{"2026-02-19", SilenceMeaning::transfer_counts_as_agreed}}) {
    EXPECT_EQ(on_day(facts, day).silence, meaning) << day;
  }
  EXPECT_EQ(on_day(facts, "2026-02-18").silence_from.article, "Art. 8(2)");
  EXPECT_EQ(on_day(facts, "2026-02-18").silence_from.standing, Standing::secondary);
}

TEST(Silence, OfThirtyDaysWereTheTextVerified) {
  Agreement agreement = eu_pakistan();
  Limit& reply = agreement.limits.at("reply");
  reply.latest = reply.earliest;
  const Facts facts = own_national();
  EXPECT_EQ(assess(facts, agreement, on("2026-02-04")).silence, SilenceMeaning::not_yet);                    // day 30
  EXPECT_EQ(assess(facts, agreement, on("2026-02-05")).silence, SilenceMeaning::transfer_counts_as_agreed);  // day 31
}

TEST(Silence, LeavesNationalityOpenForEverythingElse) {
  for (const ItemOfEvidence& item :
       {original("cnic", false), original("fingerprints"), ItemOfEvidence{"passport", false, true, false}}) {
    Facts facts = own_national();
    facts.evidence = {item};
    EXPECT_EQ(on_day(facts, "2026-02-17").silence, SilenceMeaning::not_yet);
    const Assessment after = on_day(facts, "2026-02-18");
    EXPECT_EQ(after.silence, SilenceMeaning::nationality_not_established) << item.code;
    EXPECT_EQ(after.silence_from.article, "Art. 4(3)");
    EXPECT_EQ(after.silence_from.standing, Standing::unverified) << "our reading";
  }
}

TEST(Silence, CountsOnceNationalityWasConfirmed) {
  Facts facts = own_national();
  facts.evidence = {original("fingerprints")};
  facts.nationality_process_confirmed = true;
  EXPECT_EQ(on_day(facts, "2026-02-18").silence, SilenceMeaning::transfer_counts_as_agreed);
}

TEST(Extension, DependsOnTheMaximumInTheRequestingStatesLaw) {
  Facts facts = own_national();
  for (const auto& [cap, is_allowed] :
       {std::pair{45, false}, std::pair{59, false}, std::pair{60, false}, std::pair{61, true}, std::pair{180, true}}) {
    facts.detention_cap_days = cap;
    EXPECT_EQ(on_day(facts, "2026-01-25").extension_allowed, is_allowed) << cap;
  }
  facts.detention_cap_days = 0;
  EXPECT_TRUE(on_day(facts, "2026-01-25").extension_allowed) << "540 days in the layer of the Union";
  EXPECT_EQ(on_day(facts, "2026-01-25").extension_from.standing, Standing::secondary);
}

TEST(Extension, MovesTheReplyToDaySixtyUnlessBlocked) {
  Facts facts = own_national();
  facts.extension_granted = true;
  facts.detention_cap_days = 180;
  const Assessment extended = on_day(facts, "2026-01-25");
  EXPECT_EQ(extended.reply->key, "reply_extended");
  EXPECT_EQ(extended.reply->expected_by, on("2026-03-06"));  // day 60
  EXPECT_EQ(extended.reply->counts_from, on("2026-04-02"));  // 60 working days, over 5 February and 23 March
  EXPECT_EQ(on_day(facts, "2026-04-01").silence, SilenceMeaning::not_yet);
  EXPECT_EQ(on_day(facts, "2026-04-02").silence, SilenceMeaning::transfer_counts_as_agreed);
  facts.detention_cap_days = 45;
  EXPECT_EQ(on_day(facts, "2026-01-25").reply->expected_by, on("2026-02-04"));
}

TEST(Extension, TheLayerOfOneStateBlocksIt) {
  Agreement agreement = eu_pakistan();
  Rule cap;
  cap.key = "detention_cap_days";
  cap.value = 45;
  agreement.national_rules.push_back(NationalRule{Bound{state("GR"), PartySide::a}, cap});
  Facts facts = own_national();
  EXPECT_FALSE(assess(facts, agreement, on("2026-01-25")).extension_allowed);
  facts.requesting = state("DE");
  EXPECT_TRUE(assess(facts, agreement, on("2026-01-25")).extension_allowed);
}

// ---- other limits and practice
// -------------------------------------------------------------------------------------------

TEST(Limits, TransferErrorAndLodgingRunFromTheirStarts) {
  Facts facts = own_national();
  EXPECT_FALSE(on_day(facts, "2026-02-01").transfer.has_value());
  facts.consent_on = on("2026-01-31");
  facts.transferred_on = on("2026-03-15");
  facts.stay_known_on = on("2025-01-10");
  const Assessment assessment = on_day(facts, "2026-03-20");
  EXPECT_EQ(assessment.transfer->expected_by, on("2026-04-30"));
  EXPECT_EQ(assessment.transfer->counts_from, on("2026-05-01"));
  EXPECT_EQ(assessment.transfer->from.standing, Standing::unverified);
  EXPECT_EQ(assessment.error_window->expected_by, on("2026-06-15"));
  EXPECT_EQ(assessment.error_window->missed, MissedEffect::right_ends);
  EXPECT_FALSE(assessment.lodging.has_value()) << "own nationals have no limit of lodging";
  facts.person_class = PersonClass::stateless;
  EXPECT_EQ(on_day(facts, "2026-03-20").lodging->expected_by, on("2026-01-10"));
  EXPECT_EQ(on_day(facts, "2026-03-20").lodging->counts_from, on("2026-01-11"));
}

TEST(Limits, NoReplyInTransitMeansNothing) {
  const Agreement agreement = eu_pakistan();
  const Deadline transit = deadline(*agreement.limit("transit_reply"), agreement, state("PK"), kReceived);
  EXPECT_EQ(transit.expected_by, on("2026-01-19"));
  EXPECT_EQ(transit.counts_from, on("2026-01-20"));  // day 15: overdue, not agreed
  EXPECT_EQ(transit.missed, MissedEffect::none);
}

TEST(Practice, NoticeIsFifteenDays) {
  const Assessment assessment = on_day(own_national(), "2026-03-01");
  EXPECT_EQ(assessment.notice_days, 15);
  EXPECT_EQ(assessment.earliest_travel, on("2026-03-16"));
  EXPECT_EQ(assessment.notice_from.standing, Standing::secondary);
}

TEST(Practice, LanesGoByWhatIsOnFile) {
  EXPECT_EQ(with_evidence({original("cnic"), original("passport")}).lane, "A");
  EXPECT_EQ(with_evidence({original("cnic")}).lane, "B");
  EXPECT_EQ(with_evidence({original("passport")}).lane, "C");
  EXPECT_EQ(with_evidence({}).lane, "C");
}

}  // namespace
}  // namespace rahdari
