#include "casework/state.h"

#include <gtest/gtest.h>

#include "casework/trial_case.h"

namespace rahdari::trial {
namespace {

CaseEvent at(const Event& event, std::string_view day, std::int64_t second, std::uint32_t position = 1) {
  return {event, on(day), Instant{second * 1'000'000}, actor_of(Who::officer), position};
}

ApplicationSent sent() {
  ApplicationSent event;
  event.requesting = country("GR");
  event.requested = country("PK");
  event.reference = {country("PK"), country("GR"), 2026, 1};
  return event;
}

TEST(Fold, EqualsEvolvingOneByOne) {
  Case trial;
  trial.send();
  trial.accept();
  CaseState state;
  for (const CaseEvent& event : trial.log(Side::requesting)) state = evolve(std::move(state), event);
  EXPECT_EQ(state.stage, trial.state(Side::requesting).stage);
  EXPECT_EQ(state.shared_version, 3U);
  EXPECT_EQ(state.private_version, 9U);
  EXPECT_EQ(state.evidence.size(), 1U);
}

TEST(Fold, StopsAtWhatWasKnown) {
  const CaseLog log{at(sent(), "2026-01-10", 10), at(ReplyAccepted{}, "2026-01-20", 30)};
  EXPECT_EQ(fold_as_of(log, {Instant{29'999'999}, {}}).stage, Stage::awaiting_reply);
  EXPECT_EQ(fold_as_of(log, {Instant{30'000'000}, {}}).stage, Stage::agreed);
  EXPECT_EQ(fold_as_of(log, {Instant{30'000'001}, {}}).stage, Stage::agreed);
}

TEST(Fold, StopsAtWhatWasEffective) {
  // Recorded late: the reply of the 20th came into the log after the note of the 25th.
  const CaseLog log{at(sent(), "2026-01-10", 10), at(ReasonsRequested{}, "2026-01-25", 20),
                    at(ReplyAccepted{}, "2026-01-20", 30)};
  EXPECT_EQ(fold_as_of(log, {{}, on("2026-01-19")}).stage, Stage::awaiting_reply);
  EXPECT_EQ(fold_as_of(log, {{}, on("2026-01-20")}).stage, Stage::agreed);
  EXPECT_EQ(fold_as_of(log, {{}, on("2026-01-21")}).stage, Stage::agreed);
  EXPECT_EQ(fold_as_of(log, {Instant{25'000'000}, on("2026-01-21")}).stage, Stage::awaiting_reply) << "both at once";
  EXPECT_EQ(fold_as_of(log, {}).shared_version, 1U);
}

TEST(Evolve, ALateReplyIsOnlyAMarkOnceThePersonTravels) {
  CaseState state = fold({at(sent(), "2026-01-10", 1), at(SilenceActedOn{}, "2026-02-20", 2),
                          at(DocumentIssued{}, "2026-02-25", 3), at(Departed{}, "2026-03-20", 4)});
  state = evolve(std::move(state), at(ReplyRefused{}, "2026-03-21", 5));
  EXPECT_EQ(state.stage, Stage::departed);
  EXPECT_TRUE(state.identity_settled());
  EXPECT_FALSE(state.refusal.has_value());
}

TEST(Evolve, IdentityIsSettledByReplyOrDocumentAlone) {
  EXPECT_FALSE(fold({at(sent(), "2026-01-10", 1), at(SilenceActedOn{}, "2026-02-20", 2)}).identity_settled());
  EXPECT_TRUE(fold({at(sent(), "2026-01-10", 1), at(ReplyAccepted{}, "2026-01-20", 2)}).identity_settled());
  EXPECT_TRUE(
      fold({at(sent(), "2026-01-10", 1), at(SilenceActedOn{}, "2026-02-20", 2), at(DocumentIssued{}, "2026-02-21", 3)})
          .identity_settled());
  for (const Event& undoing : {Event(NotAdmitted{}), Event(ConsentWithdrawn{})}) {
    EXPECT_FALSE(fold({at(sent(), "2026-01-10", 1), at(ReplyAccepted{}, "2026-01-20", 2), at(undoing, "2026-02-01", 3)})
                     .identity_settled());
  }
}

TEST(Evolve, UnknownItemsChangeNothing) {
  Case trial;
  trial.prepare();
  const CaseState before = trial.state(Side::requesting);
  CaseState state = evolve(before, at(GenuinenessExamined{id<ItemId>(99), true, {}}, "2026-01-11", 9));
  state = evolve(std::move(state), at(EvidenceRemoved{id<ItemId>(99)}, "2026-01-11", 10));
  state = evolve(std::move(state), at(HoldLifted{id<ItemId>(99), {}}, "2026-01-11", 11));
  state = evolve(std::move(state), at(TransferPostponed{id<ItemId>(99)}, "2026-01-11", 12));
  EXPECT_EQ(state.evidence.size(), before.evidence.size());
  EXPECT_FALSE(state.evidence.front().genuineness_examined);
  EXPECT_EQ(state.stage, before.stage);
}

TEST(Facts, AreWhatTheStateSays) {
  Case trial;
  trial.prepare("fingerprints");
  trial.must(Who::officer, RecordCare{{true, trial.today, sealed(), sealed()}});
  const Facts facts = facts_from_state(trial.state(Side::requesting));
  EXPECT_EQ(facts.requesting, country("GR"));
  EXPECT_EQ(facts.entered_on, PartialDate::parse("2024-05"));
  EXPECT_EQ(facts.evidence.size(), 1U);
  EXPECT_EQ(facts.fields_present, (std::vector<std::string>{"surname", "birth_date", "evidence_index", "care_statement",
                                                            "protection_measure"}));
  EXPECT_TRUE(facts.care_consent_recorded);
  EXPECT_FALSE(facts.holds_valid_travel_document);
  EXPECT_FALSE(facts.received_on.has_value());
}

/// U8: the clock looks at the law of the requesting State, never at this person's detention.
TEST(Facts, AreTheSameClockOnBothSides) {
  Case trial;
  trial.send();
  trial.must(Who::officer, RecordDetention{{trial.today, {}, {}, 45}});
  EXPECT_EQ(facts_from_state(trial.state(Side::requesting)).detention_cap_days, 0);
  trial.must(Who::interior, RequestExtension{sealed()});
  for (const Who who : {Who::officer, Who::interior}) {
    EXPECT_EQ(trial.circumstances(who).assessment.reply->key, "reply_extended");
    EXPECT_EQ(trial.circumstances(who).assessment.reply->expected_by, trial.today.plus(CalendarDays{60}));
  }
}

TEST(Facts, AHitIsNoAnswer) {
  Case trial;
  trial.send("fingerprints");
  trial.must(Who::interior, StartNationalityProcess{});
  EXPECT_FALSE(facts_from_state(trial.state(Side::requested)).nationality_process_confirmed);
  trial.must(Who::interior, RecordVerification{{FindingSource::cnic, FindingResult::hit, {}}});
  EXPECT_FALSE(facts_from_state(trial.state(Side::requested)).nationality_process_confirmed);
  trial.must(Who::interior, AcceptApplication{});
  EXPECT_TRUE(facts_from_state(trial.state(Side::requested)).nationality_process_confirmed);
  EXPECT_TRUE(facts_from_state(trial.state(Side::requesting)).nationality_process_confirmed);
}

}  // namespace
}  // namespace rahdari::trial
