// Officers of both sides press buttons at random; whatever decide() allows must keep the promises of the procedure.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "base/random.h"
#include "casework/next_steps.h"
#include "casework/obstacle_codes.h"
#include "casework/trial_case.h"

namespace rahdari::trial {
namespace {

class Chance {
 public:
  explicit Chance(std::uint64_t seed) : random_(Random::seeded(seed)) {}
  std::uint64_t below(std::uint64_t bound) { return random_.below(bound); }
  bool one_in(std::uint64_t count) { return below(count) == 0; }
  template <NamedEnum E>
  E any() {
    constexpr auto names = enum_names(E{});
    return names[below(names.size())].first;
  }
  SealedRef text() { return one_in(5) ? SealedRef{} : sealed(static_cast<unsigned char>(1 + below(200))); }
  ItemId item() { return id<ItemId>(static_cast<unsigned char>(1 + below(4))); }

 private:
  Random random_;
};

Command command_of(CommandKind kind, Chance& chance, CalendarDate today) {
  switch (kind) {
    case CommandKind::open_case:
      return OpenCase{opened(chance.any<Road>(), chance.any<ReturnType>())};
    case CommandKind::record_particulars:
      return RecordParticulars{{chance.text(), {"surname", "birth_date"}}};
    case CommandKind::add_evidence: {
      const char* codes[] = {"cnic", "passport", "fingerprints"};
      return AddEvidence{{chance.item(), codes[chance.below(3)], false, true, chance.one_in(2), {}}};
    }
    case CommandKind::remove_evidence:
      return RemoveEvidence{chance.item()};
    case CommandKind::record_entry: {
      EntryRecorded entry;
      entry.entered_on = PartialDate::parse(chance.one_in(4) ? "2009" : "2024-05");
      return RecordEntry{entry};
    }
    case CommandKind::record_safeguard:
      return RecordSafeguard{{chance.any<SafeguardKind>(), today, !chance.one_in(6), {}}};
    case CommandKind::set_hold:
      return SetHold{{chance.item(), chance.any<HoldKind>(), {}}};
    case CommandKind::lift_hold:
      return LiftHold{chance.item(), chance.text()};
    case CommandKind::record_detention:
      return RecordDetention{{today, {}, today, 540}};
    case CommandKind::end_detention:
      return EndDetention{};
    case CommandKind::record_age:
      return RecordAge{{chance.any<AgeGroup>(), chance.one_in(2)}};
    case CommandKind::examine_genuineness:
      return ExamineGenuineness{{chance.item(), !chance.one_in(3), {}}};
    case CommandKind::record_care:
      return RecordCare{{chance.one_in(2), today, chance.text(), {}}};
    case CommandKind::review_prospect:
      return ReviewProspect{};
    case CommandKind::ask_approval:
      return AskApproval{chance.any<ApprovedAct>(), {}};
    case CommandKind::give_approval:
      return GiveApproval{chance.any<ApprovedAct>()};
    case CommandKind::refuse_approval:
      return RefuseApproval{chance.any<ApprovedAct>(), {}};
    case CommandKind::lift_obstacle:
      return LiftObstacle{"notice_too_short", chance.text()};
    case CommandKind::add_note:
      return AddNote{chance.text()};
    case CommandKind::send_application:
      return SendApplication{{country("PK"), country("GR"), 2026, 1}};
    case CommandKind::dispute_receipt:
      return DisputeReceipt{today, chance.text()};
    case CommandKind::return_application:
      return ReturnApplication{{"surname"}, {}};
    case CommandKind::correct_field:
      return CorrectField{"surname", chance.text(), {}};
    case CommandKind::start_nationality_process:
      return StartNationalityProcess{};
    case CommandKind::record_verification:
      return RecordVerification{{chance.any<FindingSource>(), chance.any<FindingResult>(), {}}};
    case CommandKind::request_interview:
      return RequestInterview{};
    case CommandKind::record_interview:
      return RecordInterview{chance.any<InterviewResult>(), {}};
    case CommandKind::request_extension:
      return RequestExtension{chance.text()};
    case CommandKind::accept_application:
      return AcceptApplication{};
    case CommandKind::refuse_application:
      return RefuseApplication{chance.any<RefusalReason>(), chance.text()};
    case CommandKind::request_reasons:
      return RequestReasons{};
    case CommandKind::give_reasons:
      return GiveReasons{chance.any<RefusalReason>(), chance.text()};
    case CommandKind::act_on_silence:
      return ActOnSilence{};
    case CommandKind::withdraw_consent:
      return WithdrawConsent{chance.text()};
    case CommandKind::request_document:
      return RequestDocument{chance.one_in(2)};
    case CommandKind::issue_document:
      return IssueDocument{{}, today, today.plus(CalendarDays{static_cast<int>(chance.below(200))}), true};
    case CommandKind::notify_transfer:
      return NotifyTransfer{transfer_on(today.plus(CalendarDays{static_cast<int>(chance.below(40))}))};
    case CommandKind::announce_voluntary_return: {
      VoluntaryReturnAnnounced announcement;
      announcement.travel_on = today.plus(CalendarDays{static_cast<int>(chance.below(10))});
      announcement.crossing_point = "Lahore";
      return AnnounceVoluntaryReturn{announcement};
    }
    case CommandKind::postpone_transfer:
      return PostponeTransfer{chance.any<DepartureFailure>(), {}};
    case CommandKind::confirm_departure:
      return ConfirmDeparture{};
    case CommandKind::confirm_arrival:
      return ConfirmArrival{!chance.one_in(3), {}};
    case CommandKind::refuse_admission:
      return RefuseAdmission{};
    case CommandKind::end_case:
      return EndCase{chance.any<EndReason>(), {}};
    case CommandKind::claim_error:
      return ClaimError{chance.text()};
    case CommandKind::answer_error:
      return AnswerError{chance.one_in(2), chance.text()};
    case CommandKind::record_taken_back:
      return RecordTakenBack{};
    case CommandKind::escalate_case:
      return EscalateCase{};
    case CommandKind::close_case:
      return CloseCase{};
  }
  return AddNote{};
}

/// Steps that end or undo come seldom, so that cases get far.
CommandKind any_kind(Chance& chance) {
  for (;;) {
    const CommandKind kind = command_rows()[chance.below(command_rows().size())].kind;
    const bool is_rare = kind == CommandKind::end_case || kind == CommandKind::close_case ||
                         kind == CommandKind::withdraw_consent || kind == CommandKind::set_hold ||
                         kind == CommandKind::record_age || kind == CommandKind::record_entry ||
                         kind == CommandKind::refuse_application || kind == CommandKind::remove_evidence;
    if (!is_rare || chance.one_in(4)) return kind;
  }
}

std::string summary_of(const CaseState& state) {
  const auto day = [](const std::optional<CalendarDate>& date) { return date ? date->text() : std::string("-"); };
  std::string text(name_of(state.stage));
  text += "/" + day(state.sent_on) + "/" + day(state.received_on) + "/" + day(state.replied_on) + "/" +
          day(state.agreed_on) + "/" + day(state.departed_on) + "/" + day(state.arrived_on);
  text += "/" + std::string(name_of(state.road)) + "/" + (state.transfer ? state.transfer->travel_on.text() : "-") +
          "/" + (state.document ? state.document->valid_until.text() : "-");
  for (const bool flag : {state.is_paused, state.identity_settled(), state.silence_acted_on, state.extension_requested,
                          state.reasons_requested, state.refusal_has_reasons, state.document_is_requested,
                          state.interview_open, state.error_claim_open, state.handed_over, state.has_shared}) {
    text += flag ? '1' : '0';
  }
  return text + "/" + std::to_string(state.shared_version);
}

/// What only the own side knows, as text.
std::string private_summary_of(const CaseState& state) {
  return std::to_string(state.private_version) + "/" + std::to_string(state.holds.size()) + "/" +
         std::to_string(state.safeguards.size()) + "/" + std::to_string(state.findings.size()) + "/" +
         std::to_string(state.approvals.size()) + "/" + std::to_string(state.evidence.size()) + "/" +
         std::to_string(state.lifted_obstacles.size()) + "/" + state.last_act_on.text();
}

/// The log as a store gives it back: every body written and read.
CaseLog read_back(const CaseLog& log) {
  CaseLog read;
  for (CaseEvent event : log) {
    event.event = event_from_body(type_of(event.event), body_from_event(event.event)).value();
    read.push_back(std::move(event));
  }
  return read;
}

/// Identity by the log alone: the last of the events that settle or undo.
bool is_settled_by(const CaseLog& log) {
  bool is_settled = false;
  for (const CaseEvent& event : log) {
    switch (type_of(event.event)) {
      case EventType::reply_accepted:
      case EventType::document_issued:
        is_settled = true;
        break;
      case EventType::reply_refused:
      case EventType::consent_withdrawn:
      case EventType::not_admitted:
        is_settled = false;
        break;
      default:
        break;
    }
  }
  return is_settled;
}

bool may_come_first(EventType type) {
  return type == EventType::application_sent || type == EventType::transfer_notified ||
         type == EventType::voluntary_return_announced;
}

void check_first_shared(const CaseLog& log) {
  const auto first = std::ranges::find_if(log, [](const CaseEvent& event) { return is_shared(type_of(event.event)); });
  if (first != log.end()) {
    EXPECT_TRUE(may_come_first(type_of(first->event))) << name_of_type(type_of(first->event));
  }
}

void check_departure(const CaseState& before) {
  EXPECT_TRUE(before.holds.empty());
  EXPECT_FALSE(before.is_paused);
  EXPECT_TRUE(before.identity_settled() || (before.road != Road::application && !before.not_admitted));
  for (const SafeguardKind kind : {SafeguardKind::person_informed}) {
    ASSERT_NE(before.safeguard(kind), nullptr);
    EXPECT_TRUE(before.safeguard(kind)->is_satisfied);
  }
}

void check_both_sides(const Case& trial) {
  const CaseState ours = trial.state(Side::requesting);
  const CaseState theirs = trial.state(Side::requested);
  if (ours.has_shared) {
    EXPECT_EQ(summary_of(ours), summary_of(theirs));
  }
  EXPECT_TRUE(theirs.holds.empty());
  EXPECT_TRUE(theirs.safeguards.empty());
  EXPECT_FALSE(theirs.detention.has_value());
  EXPECT_FALSE(theirs.end_reason.has_value());
  EXPECT_TRUE(ours.findings.empty());
  check_first_shared(trial.log(Side::requesting));
  for (const Side side : {Side::requesting, Side::requested}) {
    const CaseState state = trial.state(side);
    EXPECT_EQ(state.identity_settled(), is_settled_by(trial.log(side)));
    const CaseState again = fold(read_back(trial.log(side)));
    EXPECT_EQ(summary_of(again), summary_of(state));
    EXPECT_EQ(private_summary_of(again), private_summary_of(state));
  }
}

/// One random walk. Every press of a button is checked, whoever pressed it.
class Walk {
 public:
  explicit Walk(std::uint64_t seed) : chance_(seed) {}

  void step() {
    if (chance_.one_in(6)) trial_.today = trial_.today.plus(CalendarDays{static_cast<int>(chance_.below(12))});
    if (!chance_.one_in(3)) help();
    press(static_cast<Who>(chance_.below(4)), command_of(any_kind(chance_), chance_, trial_.today));
  }
  void check() const {
    check_both_sides(trial_);
    for (const Who who : {Who::officer, Who::interior}) check_offers(who);
  }
  void count(std::map<EventType, int>& reached) const {
    for (const Side side : {Side::requesting, Side::requested}) {
      for (const CaseEvent& event : trial_.log(side)) ++reached[type_of(event.event)];
    }
  }

 private:
  void press(Who who, const Command& command) {
    const CaseState before = trial_.state(side_of(who));
    const Decided decided = trial_.act(who, command);
    if (!decided) return;
    EXPECT_FALSE(decided->empty());
    for (const Event& event : *decided) {
      if (type_of(event) == EventType::departed) check_departure(before);
      const auto number = static_cast<int>(type_of(event));
      const int other_side_from = side_of(who) == Side::requesting ? 200 : 100;
      EXPECT_FALSE(number >= other_side_from && number < other_side_from + 100) << number;
    }
  }

  /// An offer is for the own side and says decide()'s own word.
  void check_offers(Who who) const {
    const Doer other = side_of(who) == Side::requesting ? Doer::requested : Doer::requesting;
    for (const Offer& offer : offers(trial_.state(side_of(who)), trial_.circumstances(who))) {
      EXPECT_NE(row_of(offer.kind).doer, other) << row_of(offer.kind).name;
      if (offer.obstacle) {
        EXPECT_EQ(find_obstacle_code(offer.obstacle->code)->bearing, Bearing::rule) << offer.obstacle->code;
      }
    }
  }

  /// Records and approvals that the straight road needs, some of them missing at times.
  void help_with_records() {
    for (const auto& [kind, name] : enum_names(SafeguardKind{})) {
      if (chance_.one_in(2)) press(Who::officer, RecordSafeguard{{kind, trial_.today, !chance_.one_in(20), {}}});
    }
    for (const ApprovedAct act : {ApprovedAct::notify_transfer, ApprovedAct::lift_hold, ApprovedAct::act_on_no_reply}) {
      press(Who::officer, AskApproval{act, {}});
      press(Who::second_officer, GiveApproval{act});
    }
    const CaseState state = trial_.state(Side::requesting);
    if (!state.holds.empty()) press(Who::officer, LiftHold{state.holds.front().hold, sealed()});
  }

  /// One step more of the straight road, where the walk left it open.
  void help() {
    const auto in_days = [&](int days) { return trial_.today.plus(CalendarDays{days}); };
    switch (chance_.below(9)) {
      case 0:
        return press(Who::officer, OpenCase{opened(Road::application, ReturnType::forced)});
      case 1:
        return press(Who::officer, RecordParticulars{{sealed(), {"surname", "birth_date"}}});
      case 2:
        return press(Who::officer, AddEvidence{{id<ItemId>(9), "cnic", false, true, false, {}}});
      case 3:
        return press(Who::officer, SendApplication{{country("PK"), country("GR"), 2026, 1}});
      case 4:
        return press(Who::interior, AcceptApplication{});
      case 5:
        return press(Who::interior, IssueDocument{{}, trial_.today, in_days(190), true});
      case 6:
        return press(Who::officer, NotifyTransfer{transfer_on(in_days(20))});
      case 7:
        return press(Who::officer, ConfirmDeparture{});
      default:
        return help_with_records();
    }
  }

  Chance chance_;
  Case trial_;
};

TEST(Procedure, KeepsItsPromisesWhateverIsPressed) {
  std::map<EventType, int> reached;
  for (std::uint64_t seed = 1; seed <= 80; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Walk walk(seed);
    for (int step = 1; step <= 180; ++step) {
      walk.step();
      if (step % 30 == 0) walk.check();
      if (::testing::Test::HasFailure()) return;
    }
    walk.count(reached);
  }
  for (const EventType type :
       {EventType::application_sent, EventType::application_returned, EventType::reply_accepted,
        EventType::reply_refused, EventType::consent_withdrawn, EventType::document_issued,
        EventType::transfer_notified, EventType::transfer_postponed, EventType::departed, EventType::arrived,
        EventType::not_admitted, EventType::proceeding_paused, EventType::proceeding_resumed}) {
    EXPECT_GT(reached[type], 0) << name_of_type(type) << ": the walk does not get that far";
  }
}

}  // namespace
}  // namespace rahdari::trial
