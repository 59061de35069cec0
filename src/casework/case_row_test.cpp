#include "casework/case_row.h"

#include <gtest/gtest.h>

#include "casework/trial_case.h"

namespace rahdari::trial {
namespace {

CaseRow row(const Case& trial, Side side) { return row_from_state(trial.state(side), side, trial.agreement_used()); }
NextStep ours(const Case& trial) { return row(trial, Side::requesting).next; }
NextStep theirs(const Case& trial) { return row(trial, Side::requested).next; }

TEST(CaseRow, SaysWhoseTurnItIsAllAlongTheRoad) {
  Case trial;
  trial.open();
  EXPECT_EQ(ours(trial), NextStep::complete_application);
  trial.fill("fingerprints");
  trial.record_safeguards();
  EXPECT_EQ(ours(trial), NextStep::send_application);
  trial.must(Who::officer, SendApplication{{country("PK"), country("GR"), 2026, 1}});
  EXPECT_EQ(ours(trial), NextStep::wait_for_other_side);
  EXPECT_EQ(theirs(trial), NextStep::verify_identity);
  trial.must(Who::interior, RecordVerification{{FindingSource::fingerprints, FindingResult::hit, {}}});
  EXPECT_EQ(theirs(trial), NextStep::reply);
  trial.accept();
  EXPECT_EQ(ours(trial), NextStep::request_document);
  trial.request_document();
  EXPECT_EQ(theirs(trial), NextStep::issue_document);
  trial.issue_document();
  EXPECT_EQ(ours(trial), NextStep::plan_transfer);
  trial.record(SafeguardKind::transfer_recheck);
  EXPECT_EQ(ours(trial), NextStep::notify_transfer);
  trial.must(Who::officer, AskApproval{ApprovedAct::notify_transfer, {}});
  EXPECT_EQ(ours(trial), NextStep::give_approval);
  EXPECT_EQ(row(trial, Side::requesting).approvals_open, std::vector<ApprovedAct>{ApprovedAct::notify_transfer});
  EXPECT_EQ(theirs(trial), NextStep::wait_for_other_side) << "approvals are this side's own";
  trial.must(Who::second_officer, GiveApproval{ApprovedAct::notify_transfer});
  trial.must(Who::officer, NotifyTransfer{transfer_on(trial.today.plus(CalendarDays{20}))});
  EXPECT_EQ(ours(trial), NextStep::travel);
  trial.depart();
  EXPECT_EQ(theirs(trial), NextStep::confirm_arrival);
  trial.arrive();
  EXPECT_EQ(ours(trial), NextStep::close);
  trial.must(Who::interior, ClaimError{sealed()});
  EXPECT_EQ(ours(trial), NextStep::answer_error_claim);
  trial.must(Who::officer, AnswerError{true, {}});
  EXPECT_EQ(ours(trial), NextStep::take_back);
}

TEST(CaseRow, RefusedNotAdmittedAndReturned) {
  Case refused;
  refused.send();
  refused.must(Who::interior, RefuseApplication{RefusalReason::other, {}});
  EXPECT_EQ(ours(refused), NextStep::request_reasons);
  EXPECT_EQ(theirs(refused), NextStep::give_reasons);
  refused.must(Who::officer, RequestReasons{});
  EXPECT_EQ(ours(refused), NextStep::wait_for_other_side);
  Case returned;
  returned.send();
  returned.must(Who::interior, ReturnApplication{{"surname"}, {}});
  EXPECT_EQ(ours(returned), NextStep::complete_and_resend);
  EXPECT_EQ(theirs(returned), NextStep::wait_for_other_side);
  Case back;
  back.send();
  back.accept();
  back.request_document();
  back.issue_document();
  back.notify(back.today.plus(CalendarDays{20}));
  back.depart();
  back.must(Who::interior, RefuseAdmission{});
  EXPECT_EQ(ours(back), NextStep::settle_identity);
  EXPECT_EQ(theirs(back), NextStep::settle_identity);
}

TEST(CaseRow, ADocumentThatLapsesBeforeTheFlightIsRenewed) {
  CaseState state;
  state.stage = Stage::transfer_notified;
  state.transfer = Transfer{id<ItemId>(1), on("2026-03-02"), "", "", 0, on("2026-02-01"), false};
  state.document = Document{on("2026-01-01"), on("2026-03-02"), true, {}};
  EXPECT_EQ(row_from_state(state, Side::requesting, agreement()).next, NextStep::travel);
  state.document->valid_until = on("2026-03-01");
  EXPECT_EQ(row_from_state(state, Side::requesting, agreement()).next, NextStep::renew_document);
}

TEST(CaseRow, ShowsBothDatesOfTheReplyWhileOneIsAwaited) {
  Case trial;
  trial.send();
  const CaseRow waiting = row(trial, Side::requested);
  EXPECT_EQ(waiting.expected_by, trial.today.plus(CalendarDays{30}));
  EXPECT_EQ(waiting.counts_from, trial.today.plus(CalendarDays{36}));
  EXPECT_EQ(waiting.reference, trial.state(Side::requested).reference->text());
  trial.accept();
  EXPECT_FALSE(row(trial, Side::requested).expected_by.has_value());
}

TEST(CaseRow, HoldsAndDetentionStayOnTheirSide) {
  Case trial;
  trial.send();
  trial.must(Who::officer, RecordDetention{{trial.today, {}, {}, 540}});
  trial.must(Who::officer, SetHold{{id<ItemId>(1), HoldKind::protection, {}}});
  const CaseRow own = row(trial, Side::requesting);
  EXPECT_TRUE(own.is_held);
  EXPECT_EQ(own.detained_since, trial.today);
  EXPECT_EQ(own.next, NextStep::none);
  // Even from a state that knew them, the other side's row shows neither.
  const CaseRow other = row_from_state(trial.state(Side::requesting), Side::requested, trial.agreement_used());
  EXPECT_FALSE(other.is_held);
  EXPECT_FALSE(other.detained_since.has_value());
  EXPECT_TRUE(other.is_paused);
  EXPECT_EQ(other.next, NextStep::reply) << "their clock and their step stay the same";
}

TEST(CaseRow, DoesNotDependOnTheDay) {
  Case trial;
  trial.send();
  const CaseRow early = row(trial, Side::requesting);
  trial.today = trial.today.plus(CalendarDays{300});
  const CaseRow late = row(trial, Side::requesting);
  EXPECT_EQ(early.next, late.next);
  EXPECT_EQ(early.counts_from, late.counts_from);
}

TEST(CaseRow, EndedHasNothingNext) {
  Case trial;
  trial.send();
  trial.must(Who::officer, EndCase{EndReason::withdrawn, {}});
  for (const Side side : {Side::requesting, Side::requested}) {
    EXPECT_TRUE(row(trial, side).is_ended);
    EXPECT_EQ(row(trial, side).next, NextStep::none);
  }
}

}  // namespace
}  // namespace rahdari::trial
