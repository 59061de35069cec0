#include "casework/command_kind.h"

#include <array>

namespace rahdari {
namespace {

using Kind = CommandKind;

constexpr std::array<CommandRow, std::variant_size_v<Command>> kRows{{
    {Kind::open_case, "open_case", "OpenCase", Doer::requesting},
    {Kind::record_particulars, "record_particulars", "RecordParticulars", Doer::requesting},
    {Kind::add_evidence, "add_evidence", "AddEvidence", Doer::requesting},
    {Kind::remove_evidence, "remove_evidence", "RemoveEvidence", Doer::requesting},
    {Kind::record_entry, "record_entry", "RecordEntry", Doer::requesting},
    {Kind::record_safeguard, "record_safeguard", "RecordSafeguard", Doer::requesting},
    {Kind::set_hold, "set_hold", "SetHold", Doer::requesting},
    {Kind::lift_hold, "lift_hold", "LiftHold", Doer::requesting},
    {Kind::record_detention, "record_detention", "RecordDetention", Doer::requesting},
    {Kind::end_detention, "end_detention", "EndDetention", Doer::requesting},
    {Kind::record_age, "record_age", "RecordAge", Doer::requesting},
    {Kind::examine_genuineness, "examine_genuineness", "ExamineGenuineness", Doer::requesting},
    {Kind::record_care, "record_care", "RecordCare", Doer::requesting},
    {Kind::review_prospect, "review_prospect", "ReviewProspect", Doer::requesting},
    {Kind::ask_approval, "ask_approval", "AskApproval", Doer::either},
    {Kind::give_approval, "give_approval", "GiveApproval", Doer::either},
    {Kind::refuse_approval, "refuse_approval", "RefuseApproval", Doer::either},
    {Kind::lift_obstacle, "lift_obstacle", "LiftObstacle", Doer::either},
    {Kind::add_note, "add_note", "AddNote", Doer::either},
    {Kind::send_application, "send_application", "SendApplication", Doer::requesting},
    {Kind::dispute_receipt, "dispute_receipt", "DisputeReceipt", Doer::requested},
    {Kind::return_application, "return_application", "ReturnApplication", Doer::requested},
    {Kind::correct_field, "correct_field", "CorrectField", Doer::requesting},
    {Kind::start_nationality_process, "start_nationality_process", "StartNationalityProcess", Doer::requested},
    {Kind::record_verification, "record_verification", "RecordVerification", Doer::requested},
    {Kind::request_interview, "request_interview", "RequestInterview", Doer::either},
    {Kind::record_interview, "record_interview", "RecordInterview", Doer::requesting},
    {Kind::request_extension, "request_extension", "RequestExtension", Doer::requested},
    {Kind::accept_application, "accept_application", "AcceptApplication", Doer::requested},
    {Kind::refuse_application, "refuse_application", "RefuseApplication", Doer::requested},
    {Kind::request_reasons, "request_reasons", "RequestReasons", Doer::requesting},
    {Kind::give_reasons, "give_reasons", "GiveReasons", Doer::requested},
    {Kind::act_on_silence, "act_on_silence", "ActOnSilence", Doer::requesting},
    {Kind::withdraw_consent, "withdraw_consent", "WithdrawConsent", Doer::requested},
    {Kind::request_document, "request_document", "RequestDocument", Doer::requesting},
    {Kind::issue_document, "issue_document", "IssueDocument", Doer::requested},
    {Kind::notify_transfer, "notify_transfer", "NotifyTransfer", Doer::requesting},
    {Kind::announce_voluntary_return, "announce_voluntary_return", "AnnounceVoluntaryReturn", Doer::requesting},
    {Kind::postpone_transfer, "postpone_transfer", "PostponeTransfer", Doer::requesting},
    {Kind::confirm_departure, "confirm_departure", "ConfirmDeparture", Doer::requesting},
    {Kind::confirm_arrival, "confirm_arrival", "ConfirmArrival", Doer::requested},
    {Kind::refuse_admission, "refuse_admission", "RefuseAdmission", Doer::requested},
    {Kind::end_case, "end_case", "EndCase", Doer::requesting},
    {Kind::claim_error, "claim_error", "ClaimError", Doer::requested},
    {Kind::answer_error, "answer_error", "AnswerError", Doer::requesting},
    {Kind::record_taken_back, "record_taken_back", "RecordTakenBack", Doer::requesting},
    {Kind::escalate_case, "escalate_case", "EscalateCase", Doer::either},
    {Kind::close_case, "close_case", "CloseCase", Doer::requesting},
}};

constexpr bool rows_follow_the_kinds() {
  for (std::size_t at = 0; at < kRows.size(); ++at) {
    if (kRows[at].kind != static_cast<Kind>(at)) return false;
  }
  return true;
}
static_assert(rows_follow_the_kinds());

}  // namespace

std::span<const CommandRow> command_rows() { return kRows; }

const CommandRow& row_of(CommandKind kind) { return kRows[static_cast<std::size_t>(kind)]; }

CommandKind kind_of(const Command& command) { return static_cast<CommandKind>(command.index()); }

std::optional<CommandKind> command_kind_from_name(std::string_view name) {
  for (const CommandRow& row : kRows) {
    if (row.name == name || row.title == name) return row.kind;
  }
  return std::nullopt;
}

}  // namespace rahdari
