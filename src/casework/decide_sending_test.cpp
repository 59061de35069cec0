#include <gtest/gtest.h>

#include "casework/trial_case.h"

namespace rahdari::trial {
namespace {

Decided try_to_send(Case& trial) {
  return trial.act(Who::officer, SendApplication{{country("PK"), country("GR"), 2026, 1}});
}

TEST(SendApplication, IsDeliveredTheSameDay) {
  Case trial;
  trial.prepare();
  EXPECT_EQ(said(try_to_send(trial)), "ApplicationSent ApplicationDelivered");
  const CaseState theirs = trial.state(Side::requested);
  EXPECT_EQ(theirs.stage, Stage::awaiting_reply);
  EXPECT_EQ(theirs.received_on, trial.today);
  EXPECT_EQ(theirs.particulars, sealed(1));
  EXPECT_EQ(theirs.evidence.size(), 1U);
  EXPECT_TRUE(theirs.safeguards.empty());
  EXPECT_EQ(code_of(try_to_send(trial)), "not_at_this_stage");
}

TEST(SendApplication, EverySafeguardMustBeOnRecordAndSatisfied) {
  const SafeguardKind kinds[] = {SafeguardKind::return_decision, SafeguardKind::non_refoulement,
                                 SafeguardKind::legal_basis, SafeguardKind::person_informed,
                                 SafeguardKind::data_sources};
  for (const SafeguardKind missing : kinds) {
    Case trial;
    trial.open();
    trial.fill();
    for (const SafeguardKind kind : kinds) {
      if (kind != missing) trial.record(kind);
    }
    const Decided without = try_to_send(trial);
    ASSERT_EQ(code_of(without), "safeguard_missing_" + std::string(name_of(missing)));
    EXPECT_EQ(without.error().from.article, "Dir. X " + std::string(name_of(missing)));
    EXPECT_EQ(without.error().facts, std::vector<std::string>{"not_recorded"});
    EXPECT_FALSE(without.error().can_be_lifted);
    trial.must(Who::officer, RecordSafeguard{{missing, trial.today, false, {}}});
    EXPECT_EQ(trial.ask(Who::officer, SendApplication{}).error().facts.front(), "not_satisfied");
    trial.record(missing);
    EXPECT_EQ(code_of(try_to_send(trial)), "") << "the newest record of a kind counts";
  }
}

TEST(SendApplication, AMissingFieldIsNamedWithItsArticle) {
  Case trial;
  trial.open();
  trial.record_safeguards();
  trial.must(Who::officer, RecordParticulars{{sealed(), {"surname"}}});
  const Decided without = try_to_send(trial);
  ASSERT_EQ(code_of(without), "missing_field");
  EXPECT_EQ(without.error().facts, (std::vector<std::string>{"birth_date", "evidence_index"}));
  EXPECT_EQ(without.error().from.article, "Art. 5(1)");
}

TEST(SendApplication, AHoldStopsIt) {
  Case trial;
  trial.prepare();
  trial.must(Who::officer, SetHold{{id<ItemId>(1), HoldKind::protection, {}}});
  EXPECT_EQ(code_of(try_to_send(trial)), "hold_stands");
  trial.approve(ApprovedAct::lift_hold);
  trial.must(Who::officer, LiftHold{id<ItemId>(1), sealed()});
  EXPECT_EQ(code_of(try_to_send(trial)), "");
}

/// The agreement covers people who entered after the day of its entry into force: the day before, the day, the day
/// after.
TEST(SendApplication, EntryBeforeTheAgreementIsNotCovered) {
  for (const auto& [entered, code] : {std::pair{"2010-11-30", "scope_not_covered"},
                                      std::pair{"2010-12-01", "scope_not_covered"}, std::pair{"2010-12-02", ""}}) {
    Case trial;
    trial.prepare();
    EntryRecorded entry;
    entry.entered_on = PartialDate::parse(entered);
    trial.must(Who::officer, RecordEntry{entry});
    EXPECT_EQ(code_of(try_to_send(trial)), code) << entered;
  }
}

TEST(SendApplication, UnknownEntryIsNotKnownAndGoes) {
  Case trial;
  trial.prepare();
  trial.must(Who::officer, RecordEntry{});
  EXPECT_EQ(code_of(try_to_send(trial)), "");
}

TEST(SendApplication, AnOverlandThirdCountryNationalIsNotCovered) {
  Case trial;
  CaseOpened event = opened(Road::application, ReturnType::forced);
  event.person_class = PersonClass::third_country_national;
  trial.must(Who::officer, OpenCase{event});
  trial.fill();
  trial.record_safeguards();
  EntryRecorded entry;
  entry.entered_on = PartialDate::parse("2025-02-01");
  entry.entered_unlawfully = true;
  trial.must(Who::officer, RecordEntry{entry});
  const Decided overland = try_to_send(trial);
  ASSERT_EQ(code_of(overland), "scope_not_covered");
  EXPECT_EQ(overland.error().facts, std::vector<std::string>{"overland"});
  EXPECT_FALSE(overland.error().can_be_lifted) << "the text was seen";
  entry.came_directly_by_air_or_sea = true;
  trial.must(Who::officer, RecordEntry{entry});
  EXPECT_EQ(code_of(try_to_send(trial)), "");
}

TEST(SendApplication, TheYearForThirdCountryNationalsEnds) {
  const auto sent_on = [](std::string_view day) {
    Case trial;
    trial.today = on(day);
    CaseOpened event = opened(Road::application, ReturnType::forced);
    event.person_class = PersonClass::third_country_national;
    trial.must(Who::officer, OpenCase{event});
    trial.fill();
    trial.record_safeguards();
    EntryRecorded entry;
    entry.entered_on = PartialDate::parse("2025-01-20");
    entry.entered_unlawfully = entry.came_directly_by_air_or_sea = true;
    entry.stay_known_on = on("2025-02-01");
    trial.must(Who::officer, RecordEntry{entry});
    return code_of(try_to_send(trial));
  };
  EXPECT_EQ(sent_on("2026-01-31"), "");
  EXPECT_EQ(sent_on("2026-02-01"), "");
  EXPECT_EQ(sent_on("2026-02-02"), "lodging_limit_passed");
}

TEST(SendApplication, UnverifiedScopeMayBeLiftedByASupervisor) {
  Case trial;
  trial.agreement_to_change().rules["entry_cutoff"].from.standing = Standing::unverified;
  trial.prepare();
  EntryRecorded entry;
  entry.entered_on = PartialDate::parse("2009");
  trial.must(Who::officer, RecordEntry{entry});
  const Decided early = try_to_send(trial);
  ASSERT_EQ(code_of(early), "scope_not_covered");
  EXPECT_TRUE(early.error().can_be_lifted);
  trial.approve(ApprovedAct::lift_obstacle);
  trial.must(Who::officer, LiftObstacle{"scope_not_covered", sealed()});
  EXPECT_EQ(code_of(try_to_send(trial)), "");
}

TEST(SendApplication, IsNotNeededWithAValidDocument) {
  Case trial;
  trial.open(Road::document_held);
  trial.fill();
  trial.record_safeguards();
  const Decided sent = try_to_send(trial);
  ASSERT_EQ(code_of(sent), "application_not_needed");
  EXPECT_EQ(sent.error().from.article, "Art. 4(2)");
}

TEST(SendApplication, IsNotForTheVoluntaryPath) {
  Case trial;
  trial.open(Road::voluntary, ReturnType::voluntary_assisted);
  trial.fill();
  trial.record_safeguards();
  EXPECT_EQ(code_of(try_to_send(trial)), "voluntary_needs_no_application");
  Case mixed;
  mixed.open(Road::application, ReturnType::voluntary);
  mixed.fill();
  mixed.record_safeguards();
  const Decided sent = try_to_send(mixed);
  ASSERT_EQ(code_of(sent), "voluntary_needs_no_application");
  EXPECT_TRUE(sent.error().can_be_lifted);
}

TEST(SendApplication, AChildNeedsTheSafeguardsOfChildren) {
  Case trial;
  trial.agreement_to_change().safeguards.push_back(
      {"guardian", "child_before_sending", {}, {"Dir. X 10", Standing::unverified, ""}, ""});
  trial.prepare();
  EXPECT_EQ(code_of(trial.ask(Who::officer, SendApplication{})), "");
  trial.must(Who::officer, RecordAge{{AgeGroup::disputed, false}});
  EXPECT_EQ(code_of(trial.ask(Who::officer, SendApplication{})), "safeguard_missing_guardian")
      << "in dispute counts as child";
  trial.record(SafeguardKind::guardian);
  EXPECT_EQ(code_of(trial.ask(Who::officer, SendApplication{})), "");
}

TEST(ReturnApplication, OnlyForRequiredItemsAndOnlyWithinTheLimit) {
  Case trial;
  trial.send();
  EXPECT_EQ(code_of(trial.ask(Who::interior, ReturnApplication{{}, sealed()})), "nothing_missing");
  EXPECT_EQ(code_of(trial.ask(Who::interior, ReturnApplication{{"care_statement"}, sealed()})), "field_not_required");
  const ReturnApplication returned{{"birth_date"}, sealed()};
  trial.today = on("2026-01-10").plus(CalendarDays{35});
  EXPECT_EQ(code_of(trial.ask(Who::interior, returned)), "") << "last day of the latest reading";
  trial.today = on("2026-01-10").plus(CalendarDays{36});
  EXPECT_EQ(code_of(trial.ask(Who::interior, returned)), "reply_limit_passed");
}

TEST(ReturnApplication, IsCompletedAndSentUnderTheSameReference) {
  Case trial;
  trial.send();
  const Reference first = *trial.state(Side::requesting).reference;
  trial.must(Who::interior, ReturnApplication{{"birth_date"}, sealed()});
  EXPECT_FALSE(trial.state(Side::requested).received_on.has_value());
  EXPECT_EQ(code_of(trial.ask(Who::interior, AcceptApplication{})), "not_at_this_stage");
  trial.today = on("2026-01-20");
  EXPECT_EQ(code_of(trial.act(Who::officer, SendApplication{{country("PK"), country("GR"), 2026, 99}})), "");
  EXPECT_EQ(trial.state(Side::requested).reference, first);
  EXPECT_EQ(trial.state(Side::requested).received_on, trial.today) << "the clock starts anew";
}

TEST(DisputeReceipt, NeedsReasonAndADayThatCame) {
  Case trial;
  trial.send();
  EXPECT_EQ(code_of(trial.act(Who::interior, DisputeReceipt{trial.today, {}})), "reason_needed");
  EXPECT_EQ(code_of(trial.act(Who::interior, DisputeReceipt{trial.today.plus(CalendarDays{1}), sealed()})),
            "date_in_future");
  EXPECT_EQ(said(trial.act(Who::interior, DisputeReceipt{trial.today, sealed()})), "ReceiptDisputed");
  EXPECT_EQ(code_of(trial.act(Who::interior, DisputeReceipt{trial.today, sealed()})), "receipt_already_disputed");
  EXPECT_EQ(trial.state(Side::requested).received_on, trial.today) << "the clock does not move";
}

TEST(CorrectField, CorrectsAlsoDuringAHold) {
  Case trial;
  trial.prepare();
  EXPECT_EQ(code_of(trial.act(Who::officer, CorrectField{"surname", sealed(9), sealed()})), "application_not_sent");
  trial.must(Who::officer, SendApplication{});
  trial.must(Who::officer, SetHold{{id<ItemId>(1), HoldKind::medical, {}}});
  EXPECT_EQ(code_of(trial.act(Who::officer, CorrectField{"shoe_size", sealed(9), sealed()})), "field_not_on_form");
  EXPECT_EQ(said(trial.act(Who::officer, CorrectField{"surname", sealed(9), sealed()})), "FieldCorrected");
  EXPECT_EQ(trial.state(Side::requested).particulars, sealed(9));
}

}  // namespace
}  // namespace rahdari::trial
