#include "casework/next_steps.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "casework/trial_case.h"

namespace rahdari::trial {
namespace {

std::vector<Offer> offered(const Case& trial, Who who) {
  return offers(trial.state(side_of(who)), trial.circumstances(who));
}

/// "allowed", the code of the obstacle, or "not offered".
std::string answer(const std::vector<Offer>& list, CommandKind kind) {
  const auto found = std::ranges::find(list, kind, &Offer::kind);
  if (found == list.end()) return "not offered";
  return found->obstacle ? found->obstacle->code : "allowed";
}

TEST(Offers, BeforeTheCaseIsOpenOnlyOpening) {
  const auto list = offered(Case{}, Who::officer);
  ASSERT_EQ(list.size(), 1U);
  EXPECT_EQ(answer(list, CommandKind::open_case), "allowed");
  EXPECT_TRUE(offered(Case{}, Who::interior).empty());
}

TEST(Offers, SayWhatStandsInTheWay) {
  Case trial;
  trial.open();
  auto list = offered(trial, Who::officer);
  EXPECT_EQ(answer(list, CommandKind::send_application), "missing_field");
  EXPECT_EQ(answer(list, CommandKind::open_case), "not offered");
  EXPECT_EQ(answer(list, CommandKind::notify_transfer), "not offered");
  EXPECT_EQ(answer(list, CommandKind::remove_evidence), "not offered") << "there is none";
  EXPECT_EQ(answer(list, CommandKind::set_hold), "allowed");
  EXPECT_EQ(answer(list, CommandKind::lift_hold), "not offered");
  trial.fill();
  trial.record_safeguards();
  EXPECT_EQ(answer(offered(trial, Who::officer), CommandKind::send_application), "allowed");
}

TEST(Offers, DifferBySide) {
  Case trial;
  trial.send();
  const auto ours = offered(trial, Who::officer);
  const auto theirs = offered(trial, Who::interior);
  EXPECT_EQ(answer(ours, CommandKind::accept_application), "not offered");
  EXPECT_EQ(answer(theirs, CommandKind::accept_application), "allowed");
  EXPECT_EQ(answer(theirs, CommandKind::refuse_application), "allowed");
  EXPECT_EQ(answer(theirs, CommandKind::request_extension), "allowed");
  EXPECT_EQ(answer(theirs, CommandKind::set_hold), "not offered");
  EXPECT_EQ(answer(ours, CommandKind::act_on_silence), "silence_does_not_count_yet");
  EXPECT_EQ(answer(ours, CommandKind::end_case), "allowed");
}

TEST(Offers, ApprovalIsOfferedWhereItIsWantedAndThenToOthers) {
  Case trial;
  trial.needs_second = {ApprovedAct::send_application};
  trial.prepare();
  auto list = offered(trial, Who::officer);
  EXPECT_EQ(answer(list, CommandKind::send_application), "needs_second_person");
  EXPECT_EQ(answer(list, CommandKind::ask_approval), "allowed");
  trial.must(Who::officer, AskApproval{ApprovedAct::send_application, {}});
  list = offered(trial, Who::officer);
  EXPECT_EQ(answer(list, CommandKind::ask_approval), "not offered");
  EXPECT_EQ(answer(list, CommandKind::give_approval), "same_officer_cannot_approve");
  list = offered(trial, Who::second_officer);
  EXPECT_EQ(answer(list, CommandKind::give_approval), "allowed");
  EXPECT_EQ(std::ranges::find(list, CommandKind::give_approval, &Offer::kind)->act, ApprovedAct::send_application);
}

TEST(Offers, LiftingIsOfferedWhereAnObstacleCanBeLifted) {
  Case trial;
  EntryRecorded entry;
  entry.entered_on = PartialDate::parse("2009");
  trial.agreement_to_change().rules["entry_cutoff"].from.standing = Standing::unverified;
  trial.prepare();
  EXPECT_EQ(answer(offered(trial, Who::officer), CommandKind::lift_obstacle), "not offered");
  trial.must(Who::officer, RecordEntry{entry});
  EXPECT_EQ(answer(offered(trial, Who::officer), CommandKind::lift_obstacle), "needs_second_person");
  EXPECT_EQ(answer(offered(trial, Who::officer), CommandKind::ask_approval), "allowed");
}

TEST(Offers, AreInOrderAndNothingIsOfferedAfterTheEnd) {
  Case trial;
  trial.send();
  const auto list = offered(trial, Who::interior);
  EXPECT_TRUE(std::ranges::is_sorted(list, {}, &Offer::kind));
  trial.must(Who::officer, EndCase{EndReason::withdrawn, {}});
  const auto after = offered(trial, Who::interior);
  ASSERT_EQ(after.size(), 1U);
  EXPECT_EQ(after.front().kind, CommandKind::add_note);
}

TEST(CommandKinds, HaveBothNames) {
  EXPECT_EQ(command_rows().size(), std::variant_size_v<Command>);
  for (const CommandRow& row : command_rows()) {
    EXPECT_EQ(command_kind_from_name(row.name), row.kind);
    EXPECT_EQ(command_kind_from_name(row.title), row.kind);
  }
  EXPECT_EQ(kind_of(SendApplication{}), CommandKind::send_application);
  EXPECT_FALSE(command_kind_from_name("send").has_value());
}

}  // namespace
}  // namespace rahdari::trial
