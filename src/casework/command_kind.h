// The commands by name and by the side that may give them: for offers, scenario files and forms. Not who of a side may
// (access/policy.h) and not whether a command is allowed now (decide.h).
#pragma once
#include <optional>
#include <span>
#include <string_view>

#include "casework/decide.h"

namespace rahdari {

/// In the order of the variant Command.
enum class CommandKind {
  open_case,
  record_particulars,
  add_evidence,
  remove_evidence,
  record_entry,
  record_safeguard,
  set_hold,
  lift_hold,
  record_detention,
  end_detention,
  record_age,
  examine_genuineness,
  record_care,
  review_prospect,
  ask_approval,
  give_approval,
  refuse_approval,
  lift_obstacle,
  add_note,
  send_application,
  dispute_receipt,
  return_application,
  correct_field,
  start_nationality_process,
  record_verification,
  request_interview,
  record_interview,
  request_extension,
  accept_application,
  refuse_application,
  request_reasons,
  give_reasons,
  act_on_silence,
  withdraw_consent,
  request_document,
  issue_document,
  notify_transfer,
  announce_voluntary_return,
  postpone_transfer,
  confirm_departure,
  confirm_arrival,
  refuse_admission,
  end_case,
  claim_error,
  answer_error,
  record_taken_back,
  escalate_case,
  close_case
};

/// Which side of a case gives a command.
enum class Doer { requesting, requested, either };

struct CommandRow {
  CommandKind kind;
  std::string_view name;   // snake_case, as routes and forms name it
  std::string_view title;  // "SendApplication", as scenario files name it
  Doer doer;
};

/// Every command once, in the order of CommandKind.
std::span<const CommandRow> command_rows();
const CommandRow& row_of(CommandKind kind);
CommandKind kind_of(const Command& command);
/// From either name.
std::optional<CommandKind> command_kind_from_name(std::string_view name);

}  // namespace rahdari
