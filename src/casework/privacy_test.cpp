// U1: whatever the cause, the other side reads the same bytes. Each script is played once per cause and compared.
#include <gtest/gtest.h>

#include "casework/case_row.h"
#include "casework/next_steps.h"
#include "casework/trial_case.h"

namespace rahdari::trial {
namespace {

/// What the requested side can learn: the stream it stores, its worklist row, and what it is offered with every reason.
struct Seen {
  std::vector<std::string> stream;
  std::string row;
  std::vector<std::string> offered;
  friend bool operator==(const Seen&, const Seen&) = default;
};

std::string text_of(const CaseRow& row) {
  const auto day = [](const std::optional<CalendarDate>& date) { return date ? date->text() : std::string("-"); };
  return std::string(name_of(row.stage)) + "/" + std::string(name_of(row.next)) + "/" + row.reference + "/" +
         day(row.expected_by) + "/" + day(row.counts_from) + "/" + day(row.travel_on) + "/" + day(row.detained_since) +
         "/" + std::to_string(row.is_held) + std::to_string(row.is_paused) + std::to_string(row.is_ended) + "/" +
         row.last_act_on.text() + "/" + std::to_string(row.approvals_open.size());
}

Seen seen_by_other_side(const Case& trial) {
  const CaseState state = trial.state(Side::requested);
  Seen seen{trial.shared_bodies(), text_of(row_from_state(state, Side::requested, trial.agreement_used())), {}};
  for (const Offer& offer : offers(state, trial.circumstances(Who::interior))) {
    std::string line(row_of(offer.kind).name);
    if (offer.obstacle) {
      line += " " + offer.obstacle->code + " " + offer.obstacle->from.article;
      for (const std::string& fact : offer.obstacle->facts) line += " " + fact;
    }
    seen.offered.push_back(line);
  }
  return seen;
}

/// Sets a hold at one point of the straight road, and lifts it some days later.
Seen play_hold(HoldKind kind, int point) {
  Case trial;
  const auto pass = [&](int here) {
    if (here != point) return;
    trial.must(Who::officer, SetHold{{id<ItemId>(40), kind, sealed()}});
    trial.today = trial.today.plus(CalendarDays{3});
    if (point % 2 == 0) return;  // half of the scripts end with the hold standing
    trial.approve(ApprovedAct::lift_hold);
    trial.must(Who::officer, LiftHold{id<ItemId>(40), sealed()});
  };
  const auto is_stopped = [&] { return !trial.state(Side::requesting).holds.empty(); };
  trial.prepare();
  pass(1);
  trial.must(Who::officer, SendApplication{});
  pass(2), pass(3);
  trial.accept();
  pass(4), pass(5);
  if (!is_stopped()) trial.request_document();
  pass(6), pass(7);
  trial.issue_document();
  pass(8), pass(9);
  if (!is_stopped()) trial.notify(trial.today.plus(CalendarDays{20}));
  pass(10), pass(11);
  return seen_by_other_side(trial);
}

TEST(Privacy, EveryHoldLooksTheSame) {
  for (int point = 1; point <= 11; ++point) {
    const Seen first = play_hold(HoldKind::protection, point);
    ASSERT_FALSE(first.stream.empty());
    for (const auto& [kind, name] : enum_names(HoldKind{})) {
      EXPECT_EQ(play_hold(kind, point), first) << name << " at point " << point;
    }
  }
}

TEST(Privacy, AHoldBeforeSendingLeavesNoTrace) {
  Case plain;
  plain.prepare();
  plain.today = plain.today.plus(CalendarDays{3});
  plain.must(Who::officer, SendApplication{});
  Case held;
  held.prepare();
  held.must(Who::officer, SetHold{{id<ItemId>(40), HoldKind::protection, sealed()}});
  held.today = held.today.plus(CalendarDays{3});
  held.approve(ApprovedAct::lift_hold);
  held.must(Who::officer, LiftHold{id<ItemId>(40), sealed()});
  held.must(Who::officer, SendApplication{});
  EXPECT_EQ(seen_by_other_side(held), seen_by_other_side(plain));
}

TEST(Privacy, EveryEndLooksTheSame) {
  const auto play = [](EndReason reason) {
    Case trial;
    trial.send();
    trial.must(Who::officer, EndCase{reason, sealed()});
    return seen_by_other_side(trial);
  };
  for (const auto& [reason, name] : enum_names(EndReason{}))
    EXPECT_EQ(play(reason), play(EndReason::withdrawn)) << name;
}

TEST(Privacy, EveryPostponementLooksTheSame) {
  const auto play = [](DepartureFailure cause) {
    Case trial;
    trial.send();
    trial.accept();
    trial.request_document();
    trial.issue_document();
    trial.notify(trial.today.plus(CalendarDays{20}));
    trial.must(Who::officer, PostponeTransfer{cause, sealed()});
    return seen_by_other_side(trial);
  };
  for (const auto& [cause, name] : enum_names(DepartureFailure{})) {
    EXPECT_EQ(play(cause), play(DepartureFailure::carrier)) << name;
  }
}

/// Whatever the requesting side records for itself, nothing of the other side changes (U2).
TEST(Privacy, OwnRecordsChangeNothingOnTheOtherSide) {
  Case trial;
  trial.send();
  const Seen before = seen_by_other_side(trial);
  trial.must(Who::officer, RecordDetention{{trial.today, sealed(), trial.today, 540}});
  trial.must(Who::officer, ReviewProspect{{false, sealed()}});
  trial.must(Who::officer, RecordAge{{AgeGroup::child, true}});
  trial.must(Who::officer, RecordCare{{true, trial.today, sealed(), sealed()}});
  trial.must(Who::officer, AddNote{sealed()});
  trial.must(Who::officer, AskApproval{ApprovedAct::lift_hold, sealed()});
  trial.record(SafeguardKind::non_refoulement);
  EXPECT_EQ(seen_by_other_side(trial), before);
  EXPECT_EQ(trial.state(Side::requested).private_version, 0U);
}

TEST(Privacy, FindingsStayWithTheRequestedSide) {
  const auto play = [](FindingResult result) {
    Case trial;
    trial.send("fingerprints");
    trial.must(Who::interior, RecordVerification{{FindingSource::fingerprints, result, sealed()}});
    return json_from_event(trial.log(Side::requesting).back().event) +
           std::to_string(trial.log(Side::requesting).size());
  };
  for (const auto& [result, name] : enum_names(FindingResult{}))
    EXPECT_EQ(play(result), play(FindingResult::hit)) << name;
}

}  // namespace
}  // namespace rahdari::trial
