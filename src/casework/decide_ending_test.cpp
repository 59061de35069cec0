#include <gtest/gtest.h>

#include "casework/trial_case.h"

namespace rahdari::trial {
namespace {

void to_arrival(Case& trial) {
  trial.send();
  trial.accept();
  trial.request_document();
  trial.issue_document();
  trial.notify(on("2026-02-01"));
  trial.depart();
  trial.arrive();
}

TEST(EndCase, EndsQuietlyWhatWasNotSent) {
  Case trial;
  trial.prepare();
  EXPECT_EQ(said(trial.act(Who::officer, EndCase{EndReason::protection, sealed()})), "EndReasonRecorded");
  EXPECT_EQ(trial.state(Side::requesting).stage, Stage::ended_before_sending);
  EXPECT_TRUE(trial.shared_bodies().empty());
}

TEST(EndCase, WithdrawsWhatWasSent) {
  Case trial;
  trial.send();
  EXPECT_EQ(said(trial.act(Who::officer, EndCase{EndReason::died, sealed()})),
            "ApplicationWithdrawn EndReasonRecorded");
  EXPECT_EQ(trial.state(Side::requested).stage, Stage::withdrawn);
  EXPECT_FALSE(trial.state(Side::requested).end_reason.has_value());
  EXPECT_EQ(code_of(trial.act(Who::interior, AcceptApplication{})), "case_ended");
}

TEST(EndCase, NotAfterTheJourney) {
  Case trial;
  to_arrival(trial);
  EXPECT_EQ(code_of(trial.act(Who::officer, EndCase{})), "already_travelled");
}

TEST(Error, IsClaimedAnsweredAndTakenBack) {
  Case trial;
  to_arrival(trial);
  EXPECT_EQ(code_of(trial.act(Who::interior, ClaimError{})), "evidence_missing");
  EXPECT_EQ(code_of(trial.act(Who::officer, AnswerError{true, {}})), "no_error_claim_open");
  EXPECT_EQ(said(trial.act(Who::interior, ClaimError{sealed()})), "ErrorClaimed");
  EXPECT_EQ(code_of(trial.act(Who::interior, ClaimError{sealed()})), "error_already_claimed");
  EXPECT_EQ(code_of(trial.act(Who::officer, RecordTakenBack{})), "error_not_accepted");
  EXPECT_EQ(code_of(trial.act(Who::officer, AnswerError{false, {}})), "reason_needed");
  EXPECT_EQ(code_of(trial.act(Who::officer, CloseCase{})), "not_at_this_stage");
  EXPECT_EQ(said(trial.act(Who::officer, AnswerError{true, {}})), "ErrorAnswered");
  EXPECT_EQ(said(trial.act(Who::officer, RecordTakenBack{})), "TakenBack");
  EXPECT_EQ(said(trial.act(Who::officer, CloseCase{})), "CaseClosed");
}

TEST(Error, ADeniedClaimLeavesThePersonArrived) {
  Case trial;
  to_arrival(trial);
  trial.must(Who::interior, ClaimError{sealed()});
  trial.must(Who::officer, AnswerError{false, sealed()});
  EXPECT_EQ(trial.state(Side::requesting).stage, Stage::arrived);
  EXPECT_EQ(code_of(trial.act(Who::officer, RecordTakenBack{})), "error_not_accepted");
}

/// Arrived on 1 February: three months end on 1 May. While the window is unverified it ends nobody's right.
TEST(Error, WindowActsOnlyWhenItsLawWasSeen) {
  for (const auto& [day, code] :
       {std::pair{"2026-04-30", ""}, std::pair{"2026-05-01", ""}, std::pair{"2026-05-02", "error_window_passed"}}) {
    Case unverified;
    to_arrival(unverified);
    unverified.today = on(day);
    EXPECT_EQ(code_of(unverified.ask(Who::interior, ClaimError{sealed()})), "") << day;
    Case verified;
    Limit& limit = verified.agreement_to_change().limits["error"];
    limit.count_from.standing = limit.unit_from.standing = limit.start_from.standing = Standing::text;
    to_arrival(verified);
    verified.today = on(day);
    EXPECT_EQ(code_of(verified.ask(Who::interior, ClaimError{sealed()})), code) << day;
  }
}

TEST(CloseCase, WaitsUntilNoErrorCanBeClaimed) {
  for (const auto& [day, code] : {std::pair{"2026-04-30", "error_window_open"},
                                  std::pair{"2026-05-01", "error_window_open"}, std::pair{"2026-05-02", ""}}) {
    Case trial;
    to_arrival(trial);
    trial.today = on(day);
    const Decided decided = trial.ask(Who::officer, CloseCase{});
    EXPECT_EQ(code_of(decided), code) << day;
    if (!decided) {
      EXPECT_TRUE(decided.error().can_be_lifted);
    }
  }
}

TEST(CloseCase, NotWhileSomethingIsOpen) {
  Case trial;
  trial.prepare();
  EXPECT_EQ(code_of(trial.act(Who::officer, CloseCase{})), "not_at_this_stage");
  trial.must(Who::officer, SendApplication{});
  EXPECT_EQ(code_of(trial.act(Who::officer, CloseCase{})), "not_at_this_stage");
  trial.must(Who::interior, RefuseApplication{RefusalReason::not_national, sealed()});
  EXPECT_EQ(said(trial.act(Who::officer, CloseCase{})), "CaseClosed");
}

TEST(Escalate, OnceAndByEitherSide) {
  Case trial;
  trial.prepare();
  EXPECT_EQ(code_of(trial.act(Who::officer, EscalateCase{sealed()})), "application_not_sent");
  trial.must(Who::officer, SendApplication{});
  EXPECT_EQ(said(trial.act(Who::interior, EscalateCase{sealed()})), "CaseEscalated");
  EXPECT_EQ(code_of(trial.act(Who::officer, EscalateCase{sealed()})), "already_escalated");
}

TEST(Renewal, ANewCaseNamesTheOldOne) {
  Case trial;
  CaseOpened event = opened(Road::application, ReturnType::forced);
  event.renews = id<CaseId>(77);
  trial.must(Who::officer, OpenCase{event});
  trial.fill();
  trial.record_safeguards();
  trial.must(Who::officer, SendApplication{});
  EXPECT_EQ(trial.state(Side::requested).renews, id<CaseId>(77));
}

}  // namespace
}  // namespace rahdari::trial
