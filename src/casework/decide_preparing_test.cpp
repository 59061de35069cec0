#include <gtest/gtest.h>

#include "casework/trial_case.h"

namespace rahdari::trial {
namespace {

TEST(Common, WrongSideIsTold) {
  Case trial;
  trial.send();
  EXPECT_EQ(code_of(trial.act(Who::interior, SetHold{{id<ItemId>(1), HoldKind::legal, {}}})), "other_sides_step");
  EXPECT_EQ(code_of(trial.act(Who::officer, AcceptApplication{})), "other_sides_step");
}

TEST(Common, NothingHappensInAnUnknownCase) {
  Case trial;
  EXPECT_EQ(code_of(trial.act(Who::officer, RecordParticulars{})), "case_not_open");
  EXPECT_EQ(code_of(trial.act(Who::interior, AcceptApplication{})), "case_not_open");
  trial.open();
  EXPECT_EQ(code_of(trial.act(Who::interior, AcceptApplication{})), "case_not_open") << "nothing was shared yet";
}

TEST(Common, NoActHappensTomorrowOrBeforeTheCaseBegan) {
  Case trial;
  trial.open();
  const CalendarDate tomorrow = trial.today.plus(CalendarDays{1});
  EXPECT_EQ(code_of(trial.act_on(tomorrow, Who::officer, RecordAge{})), "date_in_future");
  EXPECT_EQ(code_of(trial.act_on(trial.today, Who::officer, RecordAge{})), "");
  EXPECT_EQ(code_of(trial.act_on(trial.today.plus(CalendarDays{-1}), Who::officer, RecordAge{})), "before_case_began");
}

TEST(Common, AnEndedCaseTakesNotesOnly) {
  Case trial;
  trial.open();
  trial.must(Who::officer, EndCase{EndReason::left_voluntarily, sealed()});
  EXPECT_EQ(code_of(trial.act(Who::officer, RecordParticulars{})), "case_ended");
  EXPECT_EQ(said(trial.act(Who::officer, AddNote{sealed()})), "NoteAdded");
}

TEST(OpenCase, OpensOnceBetweenTwoStates) {
  Case trial;
  CaseOpened same = opened(Road::application, ReturnType::forced);
  same.requested = same.requesting;
  EXPECT_EQ(code_of(trial.act(Who::officer, OpenCase{same})), "same_state");
  EXPECT_EQ(code_of(trial.act(Who::officer, OpenCase{opened(Road::voluntary, ReturnType::forced)})),
            "voluntary_road_needs_voluntary_return");
  EXPECT_EQ(said(trial.act(Who::officer, OpenCase{opened(Road::voluntary, ReturnType::voluntary)})), "CaseOpened");
  EXPECT_EQ(code_of(trial.act(Who::officer, OpenCase{opened(Road::application, ReturnType::forced)})),
            "case_already_open");
}

TEST(Form, IsOpenBeforeSendingAndWhenReturned) {
  Case trial;
  trial.send();
  EXPECT_EQ(code_of(trial.act(Who::officer, RecordParticulars{})), "already_sent");
  EXPECT_EQ(code_of(trial.act(Who::officer, RemoveEvidence{id<ItemId>(20)})), "already_sent");
  trial.must(Who::interior, ReturnApplication{{"surname"}, sealed()});
  EXPECT_EQ(said(trial.act(Who::officer, RecordParticulars{{sealed(1), {"surname", "birth_date"}}})),
            "ParticularsRecorded");
  EXPECT_EQ(said(trial.act(Who::officer, RemoveEvidence{id<ItemId>(20)})), "EvidenceRemoved");
}

TEST(Evidence, MustBeListedAndHaveItsOwnIdentity) {
  Case trial;
  trial.open();
  EvidenceItem item{id<ItemId>(5), "driving_dreams", false, true, false, {}};
  EXPECT_EQ(code_of(trial.act(Who::officer, AddEvidence{item})), "evidence_not_listed");
  item.code = "cnic";
  EXPECT_EQ(said(trial.act(Who::officer, AddEvidence{item})), "EvidenceAdded");
  EXPECT_EQ(code_of(trial.act(Who::officer, AddEvidence{item})), "item_already_recorded");
  EXPECT_EQ(code_of(trial.act(Who::officer, RemoveEvidence{id<ItemId>(6)})), "no_such_item");
  EXPECT_EQ(code_of(trial.act(Who::officer, ExamineGenuineness{{id<ItemId>(6), true, {}}})), "no_such_item");
  EXPECT_EQ(said(trial.act(Who::officer, ExamineGenuineness{{id<ItemId>(5), true, {}}})), "GenuinenessExamined");
  EXPECT_TRUE(trial.state(Side::requesting).evidence.front().genuineness_examined);
}

TEST(Records, AreNotDatedInTheFuture) {
  Case trial;
  trial.open();
  const CalendarDate tomorrow = trial.today.plus(CalendarDays{1});
  EXPECT_EQ(code_of(trial.act(Who::officer, RecordSafeguard{{SafeguardKind::legal_basis, tomorrow, true, {}}})),
            "date_in_future");
  EXPECT_EQ(code_of(trial.act(Who::officer, RecordSafeguard{{SafeguardKind::legal_basis, trial.today, true, {}}})), "");
  EXPECT_EQ(code_of(trial.act(Who::officer, RecordDetention{{tomorrow, {}, {}, 540}})), "date_in_future");
  EXPECT_EQ(code_of(trial.act(Who::officer, RecordCare{{true, tomorrow, {}, {}}})), "date_in_future");
}

TEST(Detention, IsReviewedAndEndedOnlyWhereItIsRecorded) {
  Case trial;
  trial.open();
  EXPECT_EQ(code_of(trial.act(Who::officer, EndDetention{})), "not_detained");
  EXPECT_EQ(code_of(trial.act(Who::officer, ReviewProspect{})), "not_detained");
  trial.must(Who::officer, RecordDetention{{trial.today, sealed(), trial.today.plus(CalendarDays{30}), 540}});
  EXPECT_EQ(said(trial.act(Who::officer, ReviewProspect{{false, sealed()}})), "ReasonableProspectReviewed");
  EXPECT_EQ(said(trial.act(Who::officer, EndDetention{})), "DetentionEnded");
  EXPECT_FALSE(trial.state(Side::requesting).detention.has_value());
}

/// Art. 5(2)(a): with the person's express consent only.
TEST(Care, NeedsConsent) {
  Case trial;
  trial.open();
  const Decided without = trial.act(Who::officer, RecordCare{{false, {}, sealed(), {}}});
  ASSERT_EQ(code_of(without), "care_without_consent");
  EXPECT_EQ(without.error().from.article, "Art. 5(2)(a)");
  EXPECT_EQ(without.error().from.standing, Standing::text);
  EXPECT_EQ(said(trial.act(Who::officer, RecordCare{{false, {}, {}, sealed()}})), "CareRecorded");
  EXPECT_EQ(said(trial.act(Who::officer, RecordCare{{true, trial.today, sealed(), {}}})), "CareRecorded");
}

TEST(Hold, BeforeSendingIsKnownToNobodyElse) {
  Case trial;
  trial.prepare();
  EXPECT_EQ(said(trial.act(Who::officer, SetHold{{id<ItemId>(1), HoldKind::protection, {}}})), "HoldSet");
  EXPECT_EQ(code_of(trial.act(Who::officer, SetHold{{id<ItemId>(1), HoldKind::legal, {}}})), "item_already_recorded");
  EXPECT_TRUE(trial.shared_bodies().empty());
}

TEST(Hold, PausesOnlyWhereAStepOfTheirsIsAffectedAndOnlyOnce) {
  Case trial;
  trial.send();
  EXPECT_EQ(said(trial.act(Who::officer, SetHold{{id<ItemId>(1), HoldKind::legal, {}}})), "HoldSet ProceedingPaused");
  EXPECT_EQ(said(trial.act(Who::officer, SetHold{{id<ItemId>(2), HoldKind::medical, {}}})), "HoldSet");
  Case agreed;
  agreed.send();
  agreed.accept();
  EXPECT_EQ(said(agreed.act(Who::officer, SetHold{{id<ItemId>(1), HoldKind::legal, {}}})), "HoldSet")
      << "nothing is open on their side";
}

TEST(Hold, IsLiftedByTwoAndResumesWithTheLast) {
  Case trial;
  trial.send();
  trial.must(Who::officer, SetHold{{id<ItemId>(1), HoldKind::legal, {}}});
  trial.must(Who::officer, SetHold{{id<ItemId>(2), HoldKind::medical, {}}});
  EXPECT_EQ(code_of(trial.act(Who::officer, LiftHold{id<ItemId>(3), sealed()})), "no_such_item");
  EXPECT_EQ(code_of(trial.act(Who::officer, LiftHold{id<ItemId>(1), {}})), "reason_needed");
  EXPECT_EQ(code_of(trial.act(Who::officer, LiftHold{id<ItemId>(1), sealed()})), "needs_second_person");
  trial.approve(ApprovedAct::lift_hold);
  EXPECT_EQ(said(trial.act(Who::officer, LiftHold{id<ItemId>(1), sealed()})), "HoldLifted");
  EXPECT_EQ(code_of(trial.act(Who::officer, LiftHold{id<ItemId>(2), sealed()})), "needs_second_person")
      << "an approval serves one act";
  trial.approve(ApprovedAct::lift_hold);
  EXPECT_EQ(said(trial.act(Who::officer, LiftHold{id<ItemId>(2), sealed()})), "HoldLifted ProceedingResumed");
}

TEST(Approval, IsAskedOnOneSideAndGivenByAnother) {
  Case trial;
  trial.prepare();
  EXPECT_EQ(code_of(trial.act(Who::officer, AskApproval{ApprovedAct::reply, {}})), "act_of_other_side");
  EXPECT_EQ(code_of(trial.act(Who::second_officer, GiveApproval{ApprovedAct::send_application})), "approval_not_asked");
  trial.must(Who::second_officer, AskApproval{ApprovedAct::send_application, {}});
  EXPECT_EQ(code_of(trial.act(Who::officer, AskApproval{ApprovedAct::send_application, {}})), "approval_already_asked");
  EXPECT_EQ(code_of(trial.act(Who::second_officer, GiveApproval{ApprovedAct::send_application})),
            "same_officer_cannot_approve")
      << "who asked";
  EXPECT_EQ(code_of(trial.act(Who::officer, GiveApproval{ApprovedAct::send_application})),
            "same_officer_cannot_approve")
      << "who drafted";
  EXPECT_EQ(said(trial.act(Who::officer, RefuseApproval{ApprovedAct::send_application, sealed()})), "ApprovalRefused");
  EXPECT_EQ(code_of(trial.act(Who::officer, RefuseApproval{ApprovedAct::send_application, {}})), "approval_not_asked");
}

TEST(Approval, FallsWhenWhatWasApprovedChanges) {
  Case trial;
  trial.needs_second = {ApprovedAct::send_application};
  trial.prepare();
  EXPECT_EQ(code_of(trial.act(Who::officer, SendApplication{})), "needs_second_person");
  trial.approve(ApprovedAct::send_application);
  trial.must(Who::officer, RecordParticulars{{sealed(8), {"surname", "birth_date"}}});
  EXPECT_EQ(code_of(trial.act(Who::officer, SendApplication{})), "needs_second_person");
  trial.must(Who::second_officer, GiveApproval{ApprovedAct::send_application});
  EXPECT_EQ(said(trial.act(Who::officer, SendApplication{})), "ApplicationSent ApplicationDelivered");
  EXPECT_TRUE(trial.state(Side::requesting).approvals.empty());
}

TEST(LiftObstacle, LiftsWhatMayBeLiftedWithReasonAndSecondPerson) {
  Case trial;
  trial.open();
  EXPECT_EQ(code_of(trial.act(Who::officer, LiftObstacle{"no_such_rule", sealed()})), "obstacle_unknown");
  for (const char* code : {"hold_stands", "identity_not_settled", "safeguard_missing_return_decision",
                           "needs_second_person", "child_without_reception", "prima_facie_alone"}) {
    EXPECT_EQ(code_of(trial.act(Who::officer, LiftObstacle{code, sealed()})), "obstacle_cannot_be_lifted") << code;
  }
  EXPECT_EQ(code_of(trial.act(Who::officer, LiftObstacle{"notice_too_short", {}})), "reason_needed");
  EXPECT_EQ(code_of(trial.act(Who::officer, LiftObstacle{"notice_too_short", sealed()})), "needs_second_person");
  trial.approve(ApprovedAct::lift_obstacle);
  EXPECT_EQ(said(trial.act(Who::officer, LiftObstacle{"notice_too_short", sealed()})), "ObstacleLifted");
  EXPECT_EQ(code_of(trial.act(Who::officer, LiftObstacle{"notice_too_short", sealed()})), "obstacle_already_lifted");
}

}  // namespace
}  // namespace rahdari::trial
