#include <gtest/gtest.h>

#include "casework/trial_case.h"

namespace rahdari::trial {
namespace {

/// A case with its document issued, on a day.
void to_document(Case& trial, CalendarDate valid_until = on("2026-12-31")) {
  trial.send();
  trial.accept();
  trial.request_document();
  trial.issue_document(valid_until);
}

CalendarDate in_days(const Case& trial, int days) { return trial.today.plus(CalendarDays{days}); }

Decided try_to_notify(Case& trial, CalendarDate travel_on) {
  return trial.ask(Who::officer, NotifyTransfer{transfer_on(travel_on)});
}

TEST(RequestDocument, AfterAgreementAndOnce) {
  Case trial;
  trial.send();
  EXPECT_EQ(code_of(trial.act(Who::officer, RequestDocument{})), "not_agreed");
  trial.accept();
  EXPECT_EQ(said(trial.act(Who::officer, RequestDocument{})), "DocumentRequested");
  EXPECT_EQ(code_of(trial.act(Who::officer, RequestDocument{})), "document_already_requested");
  trial.issue_document();
  EXPECT_EQ(code_of(trial.act(Who::officer, RequestDocument{})), "document_already_issued");
}

TEST(RequestDocument, WaitsForHolds) {
  Case trial;
  trial.send();
  trial.accept();
  trial.must(Who::officer, SetHold{{id<ItemId>(1), HoldKind::medical, {}}});
  EXPECT_EQ(code_of(trial.act(Who::officer, RequestDocument{})), "hold_stands");
}

/// U23: renewal opens 21 days before the document lapses.
TEST(RequestDocument, RenewalOpens21DaysBefore) {
  for (const auto& [days, code] :
       {std::pair{-22, "renewal_not_open"}, std::pair{-21, ""}, std::pair{-20, ""}, std::pair{5, ""}}) {
    Case trial;
    to_document(trial, on("2026-06-30"));
    trial.today = on("2026-06-30").plus(CalendarDays{days});
    EXPECT_EQ(code_of(trial.ask(Who::officer, RequestDocument{true})), code) << days;
  }
}

TEST(IssueDocument, AfterAgreementByTheRequestedSide) {
  Case trial;
  trial.send();
  const IssueDocument issue{sealed(), trial.today, on("2026-12-31"), true};
  EXPECT_EQ(code_of(trial.ask(Who::interior, issue)), "not_agreed");
  trial.accept();
  EXPECT_EQ(code_of(trial.ask(Who::officer, issue)), "other_sides_step");
  EXPECT_EQ(said(trial.act(Who::interior, issue)), "DocumentIssued");
  EXPECT_EQ(code_of(trial.ask(Who::interior, issue)), "document_already_issued");
}

TEST(IssueDocument, HasDatesThatCanBe) {
  Case trial;
  trial.send();
  trial.accept();
  const auto issue = [&](CalendarDate issued_on, CalendarDate valid_until) {
    return code_of(trial.ask(Who::interior, IssueDocument{sealed(), issued_on, valid_until, true}));
  };
  EXPECT_EQ(issue(in_days(trial, 1), in_days(trial, 90)), "date_in_future");
  EXPECT_EQ(issue(trial.today, trial.today), "document_dates_wrong");
  EXPECT_EQ(issue(in_days(trial, -90), in_days(trial, -1)), "document_already_lapsed");
  EXPECT_EQ(issue(in_days(trial, -90), trial.today), "");
  EXPECT_EQ(issue(trial.today, in_days(trial, 30)), "")
      << "less than six months is a difference, not an obstacle (U23)";
}

TEST(IssueDocument, CoversThePlannedFlight) {
  Case trial;
  to_document(trial, on("2026-01-31"));
  trial.notify(on("2026-01-30"));
  trial.must(Who::officer, RequestDocument{true});
  EXPECT_EQ(code_of(trial.ask(Who::interior, IssueDocument{sealed(), trial.today, on("2026-01-29"), true})),
            "document_lapses_before_travel");
  EXPECT_EQ(code_of(trial.ask(Who::interior, IssueDocument{sealed(), trial.today, on("2026-01-30"), true})), "");
}

TEST(NotifyTransfer, NeedsIdentityAndDocument) {
  Case trial;
  trial.prepare();
  EXPECT_EQ(code_of(try_to_notify(trial, in_days(trial, 30))), "application_not_sent");
  trial.must(Who::officer, SendApplication{});
  EXPECT_EQ(code_of(try_to_notify(trial, in_days(trial, 30))), "not_agreed");
  trial.accept();
  const Decided without = try_to_notify(trial, in_days(trial, 30));
  ASSERT_EQ(code_of(without), "no_travel_document");
  EXPECT_EQ(without.error().from.article, "Art. 2(2)");
}

TEST(NotifyTransfer, TheDocumentIsValidOnTheDayOfTravel) {
  for (const auto& [travel, code] : {std::pair{"2026-03-31", ""}, std::pair{"2026-04-01", ""},
                                     std::pair{"2026-04-02", "document_lapses_before_travel"}}) {
    Case trial;
    to_document(trial, on("2026-04-01"));
    trial.record(SafeguardKind::transfer_recheck);
    trial.approve(ApprovedAct::notify_transfer);
    EXPECT_EQ(code_of(try_to_notify(trial, on(travel))), code) << travel;
  }
}

TEST(NotifyTransfer, NoticeIsGivenFifteenDaysBefore) {
  for (const auto& [days, code] : {std::pair{14, "notice_too_short"}, std::pair{15, ""}, std::pair{16, ""}}) {
    Case trial;
    to_document(trial);
    trial.record(SafeguardKind::transfer_recheck);
    trial.approve(ApprovedAct::notify_transfer);
    const Decided decided = try_to_notify(trial, in_days(trial, days));
    EXPECT_EQ(code_of(decided), code) << days;
    if (!decided) {
      EXPECT_TRUE(decided.error().can_be_lifted);
      EXPECT_EQ(decided.error().facts, (std::vector<std::string>{"15", in_days(trial, 15).text()}));
    }
  }
}

TEST(NotifyTransfer, AShortNoticeRunsWhenASupervisorSaysWhyButNeverIntoThePast) {
  Case trial;
  to_document(trial);
  trial.record(SafeguardKind::transfer_recheck);
  trial.approve(ApprovedAct::lift_obstacle);
  trial.must(Who::officer, LiftObstacle{"notice_too_short", sealed()});
  trial.approve(ApprovedAct::notify_transfer);
  EXPECT_EQ(code_of(try_to_notify(trial, in_days(trial, -1))), "travel_day_passed");
  EXPECT_EQ(said(trial.act(Who::officer, NotifyTransfer{transfer_on(in_days(trial, 2))})), "TransferNotified");
  trial.must(Who::officer, PostponeTransfer{DepartureFailure::weather, sealed()});
  trial.record(SafeguardKind::transfer_recheck);
  EXPECT_EQ(code_of(try_to_notify(trial, in_days(trial, 2))), "notice_too_short")
      << "what was lifted served one journey";
}

TEST(NotifyTransfer, IsNeverWaivedForOnePerson) {
  Case trial;
  to_document(trial);
  trial.record(SafeguardKind::transfer_recheck);
  ASSERT_TRUE(trial.needs_second.empty());
  EXPECT_EQ(code_of(try_to_notify(trial, in_days(trial, 20))), "needs_second_person");
}

TEST(NotifyTransfer, HoldsPausesAndRechecksStandInTheWay) {
  Case trial;
  to_document(trial);
  EXPECT_EQ(code_of(try_to_notify(trial, in_days(trial, 20))), "safeguard_missing_transfer_recheck");
  trial.record(SafeguardKind::transfer_recheck);
  trial.must(Who::officer, SetHold{{id<ItemId>(1), HoldKind::legal, {}}});
  EXPECT_EQ(code_of(try_to_notify(trial, in_days(trial, 20))), "hold_stands");
  trial.approve(ApprovedAct::lift_hold);
  trial.must(Who::officer, LiftHold{id<ItemId>(1), sealed()});
  EXPECT_EQ(code_of(try_to_notify(trial, in_days(trial, 20))), "safeguard_missing_transfer_recheck")
      << "a recheck before the hold no longer counts";
}

TEST(NotifyTransfer, SaysWhereAndOnce) {
  Case trial;
  to_document(trial);
  trial.record(SafeguardKind::transfer_recheck);
  TransferNotified nowhere = transfer_on(in_days(trial, 20));
  nowhere.crossing_point.clear();
  const Decided decided = trial.ask(Who::officer, NotifyTransfer{nowhere});
  ASSERT_EQ(code_of(decided), "missing_field");
  EXPECT_EQ(decided.error().from.article, "Art. 9");
  trial.notify(in_days(trial, 20));
  EXPECT_EQ(code_of(try_to_notify(trial, in_days(trial, 21))), "transfer_already_notified");
  const CaseState theirs = trial.state(Side::requested);
  EXPECT_EQ(theirs.transfer->escorts, 2);
  EXPECT_EQ(theirs.transfer->notified_on, trial.today);
}

TEST(NotifyTransfer, ThreeMonthsUnverifiedBurdenNobody) {
  Case trial;
  to_document(trial);
  trial.today = on("2026-07-01");
  trial.record(SafeguardKind::transfer_recheck);
  trial.approve(ApprovedAct::notify_transfer);
  EXPECT_EQ(code_of(try_to_notify(trial, in_days(trial, 20))), "");
}

/// U12.
TEST(NotifyTransfer, AnUnaccompaniedChildIsReceivedAndTwoOfficersSaySo) {
  Case trial;
  to_document(trial);
  trial.record(SafeguardKind::transfer_recheck);
  trial.record(SafeguardKind::family_unity);
  trial.must(Who::officer, RecordAge{{AgeGroup::disputed, true}});
  const CalendarDate travel = in_days(trial, 20);
  EXPECT_EQ(code_of(try_to_notify(trial, travel)), "child_without_best_interests");
  trial.record(SafeguardKind::best_interests);
  EXPECT_EQ(code_of(try_to_notify(trial, travel)), "child_without_reception");
  trial.record(SafeguardKind::reception);
  const Decided alone = try_to_notify(trial, travel);
  ASSERT_EQ(code_of(alone), "child_needs_second_officer");
  EXPECT_FALSE(alone.error().can_be_lifted);
  trial.record(SafeguardKind::best_interests, Who::second_officer);
  EXPECT_EQ(code_of(try_to_notify(trial, travel)), "needs_second_person") << "all of U12 is kept";
  trial.must(Who::officer, RecordSafeguard{{SafeguardKind::reception, trial.today, false, {}}});
  EXPECT_EQ(code_of(try_to_notify(trial, travel)), "child_without_reception");
  trial.record(SafeguardKind::guardian);
  EXPECT_EQ(code_of(try_to_notify(trial, travel)), "child_without_reception")
      << "a guardian here receives nobody there";
}

TEST(NotifyTransfer, AnAccompaniedChildNeedsTheBestInterestsAndTheFamily) {
  Case trial;
  to_document(trial);
  trial.record(SafeguardKind::transfer_recheck);
  trial.must(Who::officer, RecordAge{{AgeGroup::child, false}});
  EXPECT_EQ(code_of(try_to_notify(trial, in_days(trial, 20))), "safeguard_missing_family_unity");
  trial.record(SafeguardKind::family_unity);
  EXPECT_EQ(code_of(try_to_notify(trial, in_days(trial, 20))), "child_without_best_interests");
  trial.record(SafeguardKind::best_interests);
  EXPECT_EQ(code_of(try_to_notify(trial, in_days(trial, 20))), "needs_second_person");
}

/// U13: no application, but the same safeguards, notice and arrival.
TEST(DocumentHeld, KeepsEverySafeguard) {
  Case trial;
  trial.open(Road::document_held);
  trial.fill("passport");
  const CalendarDate travel = in_days(trial, 20);
  EXPECT_EQ(code_of(try_to_notify(trial, travel)), "safeguard_missing_return_decision");
  trial.record_safeguards();
  EXPECT_EQ(code_of(try_to_notify(trial, travel)), "safeguard_missing_transfer_recheck");
  trial.record(SafeguardKind::transfer_recheck);
  EXPECT_EQ(code_of(try_to_notify(trial, in_days(trial, 14))), "notice_too_short");
  trial.notify(travel);
  const CaseState theirs = trial.state(Side::requested);
  EXPECT_EQ(theirs.road, Road::document_held);
  EXPECT_EQ(theirs.requesting, country("GR"));
  EXPECT_EQ(theirs.particulars, sealed(1)) << "what the border officer needs";
  trial.depart();
  trial.arrive();
  EXPECT_EQ(trial.state(Side::requesting).stage, Stage::arrived);
}

TEST(DocumentHeld, AThirdCountryNationalAlsoNeedsThePermit) {
  Case trial;
  CaseOpened event = opened(Road::document_held, ReturnType::forced);
  event.person_class = PersonClass::third_country_national;
  trial.must(Who::officer, OpenCase{event});
  trial.fill("passport");
  trial.record_safeguards();
  trial.record(SafeguardKind::transfer_recheck);
  EXPECT_EQ(code_of(try_to_notify(trial, in_days(trial, 20))), "application_needed");
  EntryRecorded entry;
  entry.holds_visa_or_permit_of_requested = true;
  trial.must(Who::officer, RecordEntry{entry});
  EXPECT_EQ(code_of(try_to_notify(trial, in_days(trial, 20))), "needs_second_person");
}

TEST(Voluntary, IsAnnouncedWithoutApplicationOrNotice) {
  Case trial;
  trial.open(Road::voluntary, ReturnType::voluntary_assisted);
  VoluntaryReturnAnnounced announcement;
  announcement.transfer = id<ItemId>(91);
  announcement.travel_on = in_days(trial, 3);
  announcement.crossing_point = "Lahore";
  const AnnounceVoluntaryReturn announce{announcement};
  EXPECT_EQ(code_of(trial.ask(Who::officer, announce)), "safeguard_missing_person_informed");
  trial.record(SafeguardKind::person_informed);
  const Decided without = trial.ask(Who::officer, announce);
  ASSERT_EQ(code_of(without), "own_document_not_recorded");
  EXPECT_TRUE(without.error().can_be_lifted);
  trial.fill("passport");
  trial.must(Who::officer, SetHold{{id<ItemId>(1), HoldKind::protection, {}}});
  EXPECT_EQ(code_of(trial.ask(Who::officer, announce)), "hold_stands");
  trial.approve(ApprovedAct::lift_hold);
  trial.must(Who::officer, LiftHold{id<ItemId>(1), sealed()});
  EXPECT_EQ(code_of(trial.ask(Who::officer, NotifyTransfer{transfer_on(in_days(trial, 20))})), "road_is_voluntary");
  announcement.travel_on = in_days(trial, -1);
  EXPECT_EQ(code_of(trial.ask(Who::officer, AnnounceVoluntaryReturn{announcement})), "travel_day_passed");
  EXPECT_EQ(said(trial.act(Who::officer, announce)), "VoluntaryReturnAnnounced");
  EXPECT_EQ(trial.state(Side::requested).return_type, ReturnType::voluntary) << "assistance is the person's own affair";
  trial.depart();
  trial.arrive();
  EXPECT_EQ(said(trial.act(Who::officer, CloseCase{})), "CaseClosed") << "nothing was readmitted in error";
}

TEST(Voluntary, IsNoRoadForOthers) {
  Case trial;
  to_document(trial);
  EXPECT_EQ(code_of(trial.ask(Who::officer, AnnounceVoluntaryReturn{})), "road_not_voluntary");
}

TEST(Departure, NotBeforeTheDayAndNotWithAHold) {
  Case trial;
  to_document(trial);
  EXPECT_EQ(code_of(trial.ask(Who::officer, ConfirmDeparture{})), "transfer_not_notified");
  const CalendarDate travel = in_days(trial, 20);
  trial.notify(travel);
  trial.today = travel.plus(CalendarDays{-1});
  EXPECT_EQ(code_of(trial.ask(Who::officer, ConfirmDeparture{})), "before_travel_day");
  trial.today = travel;
  EXPECT_EQ(code_of(trial.ask(Who::officer, ConfirmDeparture{})), "");
  trial.must(Who::officer, SetHold{{id<ItemId>(1), HoldKind::protection, {}}});
  EXPECT_EQ(code_of(trial.ask(Who::officer, ConfirmDeparture{})), "hold_stands");
  trial.approve(ApprovedAct::lift_hold);
  trial.must(Who::officer, LiftHold{id<ItemId>(1), sealed()});
  EXPECT_EQ(code_of(trial.ask(Who::officer, ConfirmDeparture{})), "safeguard_missing_transfer_recheck");
  trial.record(SafeguardKind::transfer_recheck);
  EXPECT_EQ(code_of(trial.ask(Who::officer, ConfirmDeparture{})), "");
  trial.must(Who::officer, RecordSafeguard{{SafeguardKind::non_refoulement, trial.today, false, {}}});
  EXPECT_EQ(code_of(trial.ask(Who::officer, ConfirmDeparture{})), "safeguard_missing_non_refoulement");
}

TEST(Postpone, KeepsItsCause) {
  Case trial;
  to_document(trial);
  EXPECT_EQ(code_of(trial.ask(Who::officer, PostponeTransfer{DepartureFailure::court, {}})), "transfer_not_notified");
  trial.notify(in_days(trial, 20));
  EXPECT_EQ(said(trial.act(Who::officer, PostponeTransfer{DepartureFailure::court, {}})),
            "TransferPostponed DepartureFailureRecorded");
  EXPECT_EQ(trial.state(Side::requested).stage, Stage::document_issued);
  trial.notify(in_days(trial, 30));
  EXPECT_EQ(trial.state(Side::requested).stage, Stage::transfer_notified);
}

TEST(Arrival, FollowsDepartureOrTheDayOfTravel) {
  Case trial;
  to_document(trial);
  const CalendarDate travel = in_days(trial, 20);
  trial.notify(travel);
  trial.today = travel.plus(CalendarDays{-1});
  EXPECT_EQ(code_of(trial.ask(Who::interior, ConfirmArrival{})), "not_travelled");
  trial.today = travel;
  EXPECT_EQ(said(trial.ask(Who::interior, ConfirmArrival{})), "Arrived") << "a landing waits for nobody's button";
  EXPECT_EQ(said(trial.ask(Who::interior, ConfirmArrival{false, sealed()})), "ArrivedNotHandedOver");
  trial.depart();
  EXPECT_EQ(said(trial.act(Who::interior, ConfirmArrival{})), "Arrived");
  EXPECT_EQ(code_of(trial.act(Who::interior, ConfirmArrival{})), "not_travelled");
}

/// U4: thirty of forty-nine people on a flight of December 2015 met this.
TEST(NotAdmitted, PutsTheCaseBackAtIdentityUnsettled) {
  Case trial;
  to_document(trial);
  trial.notify(in_days(trial, 20));
  trial.depart();
  NotAdmitted refusal;
  refusal.reason = NotAdmittedReason::document_not_recognised;
  refusal.flown_back = true;
  refusal.whereabouts = "Athens airport";
  EXPECT_EQ(said(trial.act(Who::interior, RefuseAdmission{refusal})), "NotAdmitted");
  const CaseState state = trial.state(Side::requesting);
  EXPECT_EQ(state.stage, Stage::not_admitted);
  EXPECT_FALSE(state.identity_settled());
  EXPECT_EQ(state.whereabouts, "Athens airport");
  EXPECT_FALSE(state.document.has_value());
  EXPECT_EQ(code_of(try_to_notify(trial, in_days(trial, 20))), "identity_not_settled");
  EXPECT_EQ(code_of(trial.ask(Who::officer, RequestDocument{})), "not_agreed");
  trial.accept();
  EXPECT_TRUE(trial.state(Side::requesting).identity_settled());
  trial.request_document();
  trial.issue_document();
  EXPECT_EQ(code_of(try_to_notify(trial, in_days(trial, 20))), "safeguard_missing_transfer_recheck");
}

TEST(NotAdmitted, AlsoAfterArrivalWithoutHandover) {
  Case trial;
  to_document(trial);
  trial.notify(in_days(trial, 20));
  trial.depart();
  trial.must(Who::interior, ConfirmArrival{false, sealed()});
  EXPECT_EQ(said(trial.ask(Who::interior, RefuseAdmission{})), "NotAdmitted");
  Case handed_over;
  to_document(handed_over);
  handed_over.notify(in_days(handed_over, 20));
  handed_over.depart();
  handed_over.arrive();
  EXPECT_EQ(code_of(handed_over.ask(Who::interior, RefuseAdmission{})), "not_travelled");
}

TEST(NotAdmitted, AnOwnDocumentNoLongerCarries) {
  Case trial;
  trial.open(Road::document_held);
  trial.fill("passport");
  trial.record_safeguards();
  trial.notify(in_days(trial, 20));
  trial.depart();
  trial.must(Who::interior, RefuseAdmission{});
  trial.record(SafeguardKind::transfer_recheck);
  EXPECT_EQ(code_of(try_to_notify(trial, in_days(trial, 20))), "identity_not_settled");
}

}  // namespace
}  // namespace rahdari::trial
