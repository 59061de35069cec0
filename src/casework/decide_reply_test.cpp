#include <gtest/gtest.h>

#include "casework/trial_case.h"

namespace rahdari::trial {
namespace {

const CalendarDate kReceived = on("2026-01-10");
CalendarDate after(int days) { return kReceived.plus(CalendarDays{days}); }

/// An application whose original was examined, so that no reply can count.
void send_examined(Case& trial) {
  trial.prepare();
  trial.must(Who::officer, ExamineGenuineness{{id<ItemId>(20), true, sealed()}});
  trial.must(Who::officer, SendApplication{{country("PK"), country("GR"), 2026, 1}});
}

/// Agreed because nobody answered.
void act_on_no_reply(Case& trial) {
  send_examined(trial);
  trial.today = after(36);
  trial.approve(ApprovedAct::act_on_no_reply);
  trial.must(Who::officer, ActOnSilence{});
}

RecordVerification finding(FindingSource source, FindingResult result) { return {{source, result, {}}}; }

TEST(Accept, ProofIsEnough) {
  Case trial;
  trial.send("cnic");
  EXPECT_EQ(said(trial.act(Who::interior, AcceptApplication{})), "ReplyAccepted");
  EXPECT_TRUE(trial.state(Side::requesting).identity_settled());
  EXPECT_EQ(code_of(trial.act(Who::interior, AcceptApplication{})), "reply_already_given");
  EXPECT_EQ(code_of(trial.act(Who::interior, RefuseApplication{})), "reply_already_given");
}

/// Art. 4(3).
TEST(Accept, NobodyOnPrimaFacieEvidenceAlone) {
  Case trial;
  trial.send("fingerprints");
  const Decided alone = trial.ask(Who::interior, AcceptApplication{});
  ASSERT_EQ(code_of(alone), "prima_facie_alone");
  EXPECT_EQ(alone.error().from.article, "Art. 4(3)");
  EXPECT_FALSE(alone.error().can_be_lifted);
  trial.must(Who::interior, finding(FindingSource::names, FindingResult::several_alike));
  trial.must(Who::interior, finding(FindingSource::fingerprints, FindingResult::quality_too_poor));
  EXPECT_EQ(code_of(trial.ask(Who::interior, AcceptApplication{})), "prima_facie_alone") << "findings are never added";
  trial.must(Who::interior, finding(FindingSource::fingerprints, FindingResult::hit));
  EXPECT_EQ(code_of(trial.ask(Who::interior, AcceptApplication{})), "");
  EXPECT_TRUE(trial.state(Side::requesting).findings.empty()) << "findings stay with the requested side";
}

TEST(Accept, InterviewTogetherWithAFieldEnquiry) {
  Case trial;
  trial.send("fingerprints");
  trial.must(Who::interior, StartNationalityProcess{});
  trial.must(Who::interior, finding(FindingSource::cnic, FindingResult::no_hit));
  trial.must(Who::interior, RequestInterview{sealed()});
  trial.must(Who::officer, RecordInterview{InterviewResult::stated, sealed()});
  EXPECT_EQ(code_of(trial.ask(Who::interior, AcceptApplication{})), "prima_facie_alone")
      << "a statement is never proof";
  trial.must(Who::interior, finding(FindingSource::field_enquiry, FindingResult::not_run));
  EXPECT_EQ(code_of(trial.ask(Who::interior, AcceptApplication{})), "prima_facie_alone");
  trial.must(Who::interior, finding(FindingSource::field_enquiry, FindingResult::several_alike));
  EXPECT_EQ(code_of(trial.ask(Who::interior, AcceptApplication{})), "");
}

TEST(Reply, IsLateAfterTheDayItWasExpectedBy) {
  for (const auto& [days, late] : {std::pair{29, false}, std::pair{30, false}, std::pair{31, true}}) {
    Case trial;
    trial.send();
    trial.today = after(days);
    trial.accept();
    EXPECT_EQ(trial.state(Side::requesting).reply_is_late, late) << days;
  }
}

TEST(Reply, CannotLieBeforeReceipt) {
  Case trial;
  trial.today = on("2026-01-05");
  trial.prepare();
  trial.today = kReceived;
  trial.must(Who::officer, SendApplication{});
  EXPECT_EQ(code_of(trial.act_on(after(-1), Who::interior, AcceptApplication{})), "before_case_began");
  EXPECT_EQ(code_of(trial.act_on(kReceived, Who::interior, AcceptApplication{})), "");
}

TEST(Reply, NeedsASecondPersonWhereTheOrganisationSaysSo) {
  Case trial;
  trial.needs_second = {ApprovedAct::reply, ApprovedAct::refuse};
  trial.send();
  EXPECT_EQ(code_of(trial.act(Who::interior, AcceptApplication{})), "needs_second_person");
  EXPECT_EQ(code_of(trial.act(Who::interior, RefuseApplication{})), "needs_second_person");
  trial.approve(ApprovedAct::refuse);
  EXPECT_EQ(said(trial.act(Who::interior, RefuseApplication{RefusalReason::not_national, sealed()})), "ReplyRefused");
}

TEST(Refusal, WithoutReasonsAsksForThemAndNeverBecomesConsent) {
  Case trial;
  send_examined(trial);
  trial.must(Who::interior, RefuseApplication{RefusalReason::other, {}});
  EXPECT_EQ(trial.state(Side::requesting).stage, Stage::refused);
  EXPECT_FALSE(trial.state(Side::requesting).refusal_has_reasons);
  trial.today = after(200);
  EXPECT_EQ(code_of(trial.act(Who::officer, ActOnSilence{})), "not_at_this_stage");
  EXPECT_EQ(said(trial.act(Who::officer, RequestReasons{})), "ReasonsRequested");
  EXPECT_EQ(code_of(trial.act(Who::officer, RequestReasons{})), "reasons_already_requested");
  const Decided without = trial.act(Who::interior, GiveReasons{RefusalReason::other, {}});
  ASSERT_EQ(code_of(without), "reasons_missing");
  EXPECT_EQ(without.error().from.article, "Art. 8(3)");
  EXPECT_EQ(said(trial.act(Who::interior, GiveReasons{RefusalReason::not_national, sealed()})), "ReasonsGiven");
  EXPECT_EQ(code_of(trial.act(Who::interior, GiveReasons{RefusalReason::other, sealed()})), "reasons_already_given");
  EXPECT_EQ(code_of(trial.act(Who::officer, RequestReasons{})), "reasons_already_given");
  EXPECT_FALSE(trial.state(Side::requesting).identity_settled());
}

TEST(Refusal, IsOverriddenByTwoOnly) {
  Case trial;
  trial.send();
  trial.must(Who::interior, RefuseApplication{RefusalReason::other, sealed()});
  EXPECT_EQ(code_of(trial.act(Who::interior, AcceptApplication{})), "needs_second_person");
  trial.approve(ApprovedAct::reply);
  EXPECT_EQ(said(trial.act(Who::interior, AcceptApplication{})), "ReplyAccepted");
  EXPECT_EQ(trial.state(Side::requesting).stage, Stage::agreed);
  EXPECT_FALSE(trial.state(Side::requesting).refusal.has_value());
}

/// U10, U11: only from the latest reading on: the day before, the day, the day after.
TEST(Silence, CountsFromTheLatestReading) {
  for (const auto& [days, code] : {std::pair{35, "silence_does_not_count_yet"}, std::pair{36, "needs_second_person"},
                                   std::pair{37, "needs_second_person"}}) {
    Case trial;
    send_examined(trial);
    trial.today = after(days);
    const Decided decided = trial.ask(Who::officer, ActOnSilence{});
    EXPECT_EQ(code_of(decided), code) << days;
    if (days == 35) {
      EXPECT_EQ(decided.error().facts, std::vector<std::string>{after(36).text()});
    }
  }
}

TEST(Silence, IsNotActedOnBackdated) {
  Case trial;
  send_examined(trial);
  trial.today = after(36);
  trial.approve(ApprovedAct::act_on_no_reply);
  EXPECT_EQ(code_of(trial.act_on(after(35), Who::officer, ActOnSilence{})), "silence_does_not_count_yet");
  EXPECT_EQ(said(trial.act(Who::officer, ActOnSilence{})), "SilenceActedOn");
}

TEST(Silence, AgreesToTheTransferAndSettlesNobody) {
  Case trial;
  act_on_no_reply(trial);
  EXPECT_EQ(trial.state(Side::requesting).stage, Stage::agreed);
  EXPECT_FALSE(trial.state(Side::requesting).identity_settled());
  trial.record(SafeguardKind::transfer_recheck);
  EXPECT_EQ(code_of(trial.ask(Who::officer, NotifyTransfer{transfer_on(trial.today.plus(CalendarDays{30}))})),
            "identity_not_settled");
  trial.request_document();
  trial.issue_document();
  EXPECT_TRUE(trial.state(Side::requesting).identity_settled());
}

TEST(Silence, SaysNothingWithoutAnExaminedOriginal) {
  for (const char* evidence : {"fingerprints", "cnic"}) {
    Case trial;
    trial.send(evidence);
    trial.today = after(36);
    const Decided decided = trial.ask(Who::officer, ActOnSilence{});
    ASSERT_EQ(code_of(decided), "nationality_not_established") << evidence;
    EXPECT_EQ(decided.error().from.article, "Art. 4(3)");
  }
}

TEST(Silence, HasNoEffectWhereTheAgreementGivesItNone) {
  Case trial;
  trial.agreement_to_change().rules["silence_counts_as_agreement"].value = 0;
  send_examined(trial);
  trial.today = after(36);
  EXPECT_EQ(code_of(trial.ask(Who::officer, ActOnSilence{})), "silence_has_no_effect");
}

TEST(Silence, WaitsForHoldsAndDisputes) {
  Case held;
  send_examined(held);
  held.must(Who::officer, SetHold{{id<ItemId>(1), HoldKind::legal, {}}});
  held.today = after(36);
  EXPECT_EQ(code_of(held.ask(Who::officer, ActOnSilence{})), "hold_stands");
  Case disputed;
  send_examined(disputed);
  disputed.must(Who::interior, DisputeReceipt{disputed.today, sealed()});
  disputed.today = after(36);
  const Decided decided = disputed.ask(Who::officer, ActOnSilence{});
  ASSERT_EQ(code_of(decided), "receipt_disputed");
  EXPECT_TRUE(decided.error().can_be_lifted);
  disputed.approve(ApprovedAct::lift_obstacle);
  disputed.must(Who::officer, LiftObstacle{"receipt_disputed", sealed()});
  EXPECT_EQ(code_of(disputed.ask(Who::officer, ActOnSilence{})), "needs_second_person");
}

TEST(Silence, ALateReplyEitherWayReplacesIt) {
  Case accepted;
  act_on_no_reply(accepted);
  accepted.request_document();
  accepted.accept();
  EXPECT_TRUE(accepted.state(Side::requesting).reply_is_late);
  EXPECT_TRUE(accepted.state(Side::requesting).identity_settled());
  EXPECT_FALSE(accepted.state(Side::requesting).silence_acted_on);
  EXPECT_EQ(accepted.state(Side::requesting).stage, Stage::document_requested) << "what was asked for stays asked for";

  Case refused;
  act_on_no_reply(refused);
  refused.request_document();
  refused.must(Who::interior, RefuseApplication{RefusalReason::not_national, sealed()});
  EXPECT_EQ(refused.state(Side::requesting).stage, Stage::refused);
  EXPECT_FALSE(refused.state(Side::requesting).agreed_on.has_value());
  EXPECT_EQ(code_of(refused.ask(Who::interior, IssueDocument{sealed(), refused.today, on("2027-01-01"), true})),
            "not_agreed");
}

TEST(Extension, NeedsReasonsAndIsGivenOnce) {
  Case trial;
  trial.send();
  EXPECT_EQ(code_of(trial.act(Who::interior, RequestExtension{{}, true})), "extension_needs_reasons");
  EXPECT_EQ(code_of(trial.act(Who::interior, RequestExtension{sealed(), false})), "extension_needs_reasons");
  EXPECT_EQ(said(trial.act(Who::interior, RequestExtension{sealed()})), "ExtensionRequested");
  EXPECT_EQ(trial.state(Side::requesting).detention_cap_days, 540);
  EXPECT_EQ(code_of(trial.act(Who::interior, RequestExtension{sealed()})), "extension_already_asked");
  trial.today = after(65);
  EXPECT_EQ(code_of(trial.ask(Who::officer, ActOnSilence{})), "silence_does_not_count_yet");
}

/// The carve-out: at most 60 days block, 61 do not.
TEST(Extension, IsBlockedByAShortDetentionCap) {
  for (const auto& [cap, code] :
       {std::pair{45, "extension_blocked"}, std::pair{60, "extension_blocked"}, std::pair{61, ""}}) {
    Case trial;
    trial.agreement_to_change().national_rules.front().rule.value = cap;
    trial.send();
    EXPECT_EQ(code_of(trial.ask(Who::interior, RequestExtension{sealed()})), code) << cap;
  }
}

TEST(Extension, ComesTooLateAfterTheLimit) {
  Case trial;
  trial.send();
  trial.today = after(35);
  EXPECT_EQ(code_of(trial.ask(Who::interior, RequestExtension{sealed()})), "");
  trial.today = after(36);
  EXPECT_EQ(code_of(trial.ask(Who::interior, RequestExtension{sealed()})), "reply_limit_passed");
}

TEST(Interview, HasItsPlaceWithoutEvidenceOrAfterAProcessWithoutResult) {
  Case trial;
  trial.send("fingerprints");
  EXPECT_EQ(code_of(trial.ask(Who::interior, RequestInterview{})), "interview_not_yet");
  EXPECT_EQ(code_of(trial.ask(Who::officer, RequestInterview{})), "interview_not_yet");
  EXPECT_EQ(code_of(trial.ask(Who::officer, RecordInterview{})), "interview_not_asked");
  trial.must(Who::interior, StartNationalityProcess{});
  EXPECT_EQ(code_of(trial.act(Who::interior, StartNationalityProcess{})), "process_already_started");
  trial.must(Who::interior, finding(FindingSource::cnic, FindingResult::no_hit));
  EXPECT_EQ(said(trial.act(Who::interior, RequestInterview{sealed()})), "InterviewRequested");
  EXPECT_EQ(code_of(trial.act(Who::interior, RequestInterview{sealed()})), "interview_already_asked");
  const auto before = trial.circumstances(Who::officer).assessment.reply->counts_from;
  EXPECT_EQ(said(trial.act(Who::officer, RecordInterview{InterviewResult::not_able, sealed()})), "InterviewHeld");
  EXPECT_EQ(trial.circumstances(Who::officer).assessment.reply->counts_from, before) << "it does not stop the clock";
}

TEST(Interview, WaitsForHoldsAndTheRequestedSideSeesNoCause) {
  Case trial;
  trial.send("fingerprints");
  trial.must(Who::interior, StartNationalityProcess{});
  trial.must(Who::interior, finding(FindingSource::cnic, FindingResult::no_hit));
  trial.must(Who::officer, SetHold{{id<ItemId>(1), HoldKind::protection, {}}});
  EXPECT_EQ(said(trial.act(Who::interior, RequestInterview{sealed()})), "InterviewRequested");
  EXPECT_EQ(code_of(trial.act(Who::officer, RecordInterview{})), "hold_stands");
}

TEST(Interview, AChildHasAGuardian) {
  Case trial;
  trial.send("fingerprints");
  trial.must(Who::officer, RecordAge{{AgeGroup::disputed, true}});
  trial.must(Who::interior, StartNationalityProcess{});
  trial.must(Who::interior, finding(FindingSource::cnic, FindingResult::no_hit));
  trial.must(Who::interior, RequestInterview{sealed()});
  EXPECT_EQ(code_of(trial.act(Who::officer, RecordInterview{})), "interview_without_guardian");
  trial.record(SafeguardKind::guardian);
  EXPECT_EQ(said(trial.act(Who::officer, RecordInterview{})), "InterviewHeld");
}

TEST(Verification, NeedsAnApplication) {
  Case trial;
  trial.open(Road::document_held);
  trial.fill("passport");
  trial.record_safeguards();
  trial.notify(trial.today.plus(CalendarDays{20}));
  EXPECT_EQ(code_of(trial.act(Who::interior, finding(FindingSource::cnic, FindingResult::hit))),
            "application_not_sent");
  EXPECT_EQ(code_of(trial.act(Who::interior, AcceptApplication{})), "application_not_sent");
}

TEST(WithdrawConsent, OnNewEvidenceBeforeTheJourney) {
  Case trial;
  trial.send();
  EXPECT_EQ(code_of(trial.act(Who::interior, WithdrawConsent{sealed()})), "not_agreed");
  trial.accept();
  trial.request_document();
  trial.issue_document();
  trial.notify(trial.today.plus(CalendarDays{20}));
  EXPECT_EQ(code_of(trial.act(Who::interior, WithdrawConsent{})), "evidence_missing");
  EXPECT_EQ(said(trial.act(Who::interior, WithdrawConsent{sealed()})), "ConsentWithdrawn");
  const CaseState state = trial.state(Side::requesting);
  EXPECT_EQ(state.stage, Stage::refused);
  EXPECT_FALSE(state.identity_settled());
  EXPECT_FALSE(state.document.has_value());
  EXPECT_EQ(code_of(trial.ask(Who::officer, ConfirmDeparture{})), "transfer_not_notified");
}

TEST(WithdrawConsent, ComesTooLateAfterDeparture) {
  Case trial;
  trial.send();
  trial.accept();
  trial.request_document();
  trial.issue_document();
  trial.notify(trial.today.plus(CalendarDays{20}));
  trial.depart();
  EXPECT_EQ(code_of(trial.act(Who::interior, WithdrawConsent{sealed()})), "already_travelled");
  EXPECT_EQ(code_of(trial.act(Who::interior, RefuseApplication{})), "already_travelled");
}

}  // namespace
}  // namespace rahdari::trial
