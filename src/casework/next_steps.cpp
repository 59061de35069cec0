#include "casework/next_steps.h"

#include <algorithm>

#include "casework/obstacle_codes.h"

namespace rahdari {
namespace {

/// Stands for something that the officer will write; only that it is there matters.
SealedRef some_text() {
  IdBytes bytes{};
  bytes[0] = 1;
  return SealedRef{SealedId(bytes), {}};
}

ItemId fresh_item() {
  IdBytes bytes{};
  bytes[0] = 1;
  return ItemId(bytes);
}

std::string first_required_field(const Agreement& agreement) {
  for (const FormField& field : agreement.form) {
    if (field.duty == FieldDuty::must) return field.code;
  }
  return {};
}

CalendarDate first_day_of_travel(const CaseState& state, const Circumstances& at) {
  const CalendarDate earliest =
      at.assessment.earliest_travel.value_or(at.today.plus(CalendarDays{at.assessment.notice_days}));
  // The last day the document covers is tried before a day it does not cover.
  return state.document && state.document->valid_until >= at.today ? std::min(earliest, state.document->valid_until)
                                                                   : earliest;
}

TransferNotified smallest_transfer(const CaseState& state, const Circumstances& at) {
  TransferNotified transfer;
  transfer.transfer = fresh_item();
  transfer.travel_on = first_day_of_travel(state, at);
  transfer.crossing_point = "-";
  return transfer;
}

VoluntaryReturnAnnounced smallest_announcement(const CaseState& state, const Circumstances& at) {
  VoluntaryReturnAnnounced announcement;
  announcement.transfer = fresh_item();
  announcement.travel_on = first_day_of_travel(state, at);
  announcement.crossing_point = "-";
  return announcement;
}

IssueDocument smallest_document(const CaseState& state, const Circumstances& at) {
  IssueDocument document;
  document.number = some_text();
  document.issued_on = at.today;
  document.valid_until = at.today.plus(Months{6});
  if (state.transfer) document.valid_until = std::max(document.valid_until, state.transfer->travel_on);
  return document;
}

CaseOpened smallest_case(const Agreement& agreement) {
  CaseOpened opened;
  opened.agreement = agreement.id;
  if (!agreement.side_a.empty()) opened.requesting = agreement.side_a.front();
  if (!agreement.side_b.empty()) opened.requested = agreement.side_b.front();
  return opened;
}

EvidenceItem smallest_item(const Agreement& agreement) {
  EvidenceItem item;
  item.id = fresh_item();
  if (!agreement.evidence.empty()) item.code = agreement.evidence.front().code;
  return item;
}

ItemId first_item(const CaseState& state) { return state.evidence.empty() ? ItemId{} : state.evidence.front().id; }
ItemId first_hold(const CaseState& state) { return state.holds.empty() ? ItemId{} : state.holds.front().hold; }

/// The command of a kind with nothing in it that a rule could mind. Approvals and lifting are offered apart.
Command smallest_command(CommandKind kind, const CaseState& state, const Circumstances& at) {
  switch (kind) {
    case CommandKind::open_case:
      return OpenCase{smallest_case(*at.agreement)};
    case CommandKind::record_particulars:
      return RecordParticulars{};
    case CommandKind::add_evidence:
      return AddEvidence{smallest_item(*at.agreement)};
    case CommandKind::remove_evidence:
      return RemoveEvidence{first_item(state)};
    case CommandKind::record_entry:
      return RecordEntry{};
    case CommandKind::record_safeguard:
      return RecordSafeguard{};
    case CommandKind::set_hold:
      return SetHold{HoldSet{fresh_item(), HoldKind::administrative, {}}};
    case CommandKind::lift_hold:
      return LiftHold{first_hold(state), some_text()};
    case CommandKind::record_detention:
      return RecordDetention{};
    case CommandKind::end_detention:
      return EndDetention{};
    case CommandKind::record_age:
      return RecordAge{};
    case CommandKind::examine_genuineness:
      return ExamineGenuineness{{first_item(state), true, some_text()}};
    case CommandKind::record_care:
      return RecordCare{};
    case CommandKind::review_prospect:
      return ReviewProspect{};
    case CommandKind::ask_approval:
      return AskApproval{};
    case CommandKind::give_approval:
      return GiveApproval{};
    case CommandKind::refuse_approval:
      return RefuseApproval{};
    case CommandKind::lift_obstacle:
      return LiftObstacle{};
    case CommandKind::add_note:
      return AddNote{some_text()};
    case CommandKind::send_application:
      return SendApplication{};
    case CommandKind::dispute_receipt:
      return DisputeReceipt{at.today, some_text()};
    case CommandKind::return_application:
      return ReturnApplication{{first_required_field(*at.agreement)}, some_text()};
    case CommandKind::correct_field:
      return CorrectField{first_required_field(*at.agreement), some_text(), some_text()};
    case CommandKind::start_nationality_process:
      return StartNationalityProcess{};
    case CommandKind::record_verification:
      return RecordVerification{};
    case CommandKind::request_interview:
      return RequestInterview{some_text()};
    case CommandKind::record_interview:
      return RecordInterview{InterviewResult::stated, some_text()};
    case CommandKind::request_extension:
      return RequestExtension{some_text()};
    case CommandKind::accept_application:
      return AcceptApplication{};
    case CommandKind::refuse_application:
      return RefuseApplication{RefusalReason::other, some_text()};
    case CommandKind::request_reasons:
      return RequestReasons{};
    case CommandKind::give_reasons:
      return GiveReasons{RefusalReason::other, some_text()};
    case CommandKind::act_on_silence:
      return ActOnSilence{};
    case CommandKind::withdraw_consent:
      return WithdrawConsent{some_text()};
    case CommandKind::request_document:
      return RequestDocument{state.document.has_value()};
    case CommandKind::issue_document:
      return smallest_document(state, at);
    case CommandKind::notify_transfer:
      return NotifyTransfer{smallest_transfer(state, at)};
    case CommandKind::announce_voluntary_return:
      return AnnounceVoluntaryReturn{smallest_announcement(state, at)};
    case CommandKind::postpone_transfer:
      return PostponeTransfer{DepartureFailure::carrier, some_text()};
    case CommandKind::confirm_departure:
      return ConfirmDeparture{};
    case CommandKind::confirm_arrival:
      return ConfirmArrival{};
    case CommandKind::refuse_admission:
      return RefuseAdmission{};
    case CommandKind::end_case:
      return EndCase{EndReason::withdrawn, some_text()};
    case CommandKind::claim_error:
      return ClaimError{some_text()};
    case CommandKind::answer_error:
      return AnswerError{false, some_text()};
    case CommandKind::record_taken_back:
      return RecordTakenBack{};
    case CommandKind::escalate_case:
      return EscalateCase{some_text()};
    case CommandKind::close_case:
      return CloseCase{};
  }
  return AddNote{};
}

bool has_no_occasion(const Obstacle& found) {
  const ObstacleCode* rule = find_obstacle_code(found.code);
  return rule != nullptr && rule->bearing == Bearing::no_occasion;
}

/// Tries one command and keeps the offer unless the step has no place here.
void try_offer(std::vector<Offer>& kept, const CaseState& state, const Command& command, const Circumstances& at,
               std::optional<ApprovedAct> act = std::nullopt) {
  const auto decided = decide(state, command, at);
  if (decided) return kept.push_back({kind_of(command), act, std::nullopt});
  if (has_no_occasion(decided.error())) return;
  kept.push_back({kind_of(command), act, decided.error()});
}

/// Approval is asked where a step waits for it, and given or refused where it was asked.
void offer_approvals(std::vector<Offer>& kept, const CaseState& state, const Circumstances& at) {
  std::vector<Offer> steps = kept;
  for (const Offer& step : steps) {
    if (!step.obstacle || step.obstacle->code != "needs_second_person") continue;
    const auto act = from_name<ApprovedAct>(step.obstacle->facts.front());
    if (act) try_offer(kept, state, AskApproval{*act, {}}, at, act);
  }
  for (const Approval& approval : state.approvals) {
    if (!approval.given_by) try_offer(kept, state, GiveApproval{approval.act}, at, approval.act);
    if (!approval.given_by) try_offer(kept, state, RefuseApproval{approval.act, some_text()}, at, approval.act);
  }
}

/// Lifting is offered where a step meets an obstacle that may be lifted.
void offer_lifting(std::vector<Offer>& kept, const CaseState& state, const Circumstances& at) {
  const auto liftable =
      std::ranges::find_if(kept, [](const Offer& step) { return step.obstacle && step.obstacle->can_be_lifted; });
  if (liftable == kept.end()) return;
  const Command command = LiftObstacle{liftable->obstacle->code, some_text()};
  try_offer(kept, state, command, at);
}

}  // namespace

std::vector<Offer> offers(const CaseState& state, const Circumstances& at) {
  std::vector<Offer> kept;
  for (const CommandRow& row : command_rows()) {
    const bool is_offered_apart = row.kind == CommandKind::ask_approval || row.kind == CommandKind::give_approval ||
                                  row.kind == CommandKind::refuse_approval || row.kind == CommandKind::lift_obstacle;
    if (!is_offered_apart) try_offer(kept, state, smallest_command(row.kind, state, at), at);
  }
  offer_lifting(kept, state, at);
  offer_approvals(kept, state, at);
  std::ranges::stable_sort(kept, {}, &Offer::kind);
  return kept;
}

}  // namespace rahdari
