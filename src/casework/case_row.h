// One line of a side's worklist: what the fold shows of a case, in columns. Rebuilt from the log; never edited.
#pragma once
#include <optional>
#include <string>

#include "casework/state.h"

namespace rahdari {

/// What somebody has to do next; the message next.<name> says it in words. Stored in projections; never renumber.
enum class NextStep {
  none = 0, complete_application = 1, send_application = 2, verify_identity = 3, reply = 4, decide_on_silence = 5,
  request_reasons = 6, request_document = 7, issue_document = 8, plan_transfer = 9, notify_transfer = 10, travel = 11,
  confirm_arrival = 12, settle_identity = 13, answer_error_claim = 14, take_back = 15, wait_for_other_side = 16,
  complete_and_resend = 17, give_approval = 18, renew_document = 19, close = 20, give_reasons = 21, hold_interview = 22
};
constexpr auto enum_names(NextStep) {
  return std::array{std::pair{NextStep::none, "none"sv}, std::pair{NextStep::complete_application, "complete_application"sv},
                    std::pair{NextStep::send_application, "send_application"sv},
                    std::pair{NextStep::verify_identity, "verify_identity"sv}, std::pair{NextStep::reply, "reply"sv},
                    std::pair{NextStep::decide_on_silence, "decide_on_silence"sv},
                    std::pair{NextStep::request_reasons, "request_reasons"sv},
                    std::pair{NextStep::request_document, "request_document"sv},
                    std::pair{NextStep::issue_document, "issue_document"sv},
                    std::pair{NextStep::plan_transfer, "plan_transfer"sv},
                    std::pair{NextStep::notify_transfer, "notify_transfer"sv}, std::pair{NextStep::travel, "travel"sv},
                    std::pair{NextStep::confirm_arrival, "confirm_arrival"sv},
                    std::pair{NextStep::settle_identity, "settle_identity"sv},
                    std::pair{NextStep::answer_error_claim, "answer_error_claim"sv},
                    std::pair{NextStep::take_back, "take_back"sv},
                    std::pair{NextStep::wait_for_other_side, "wait_for_other_side"sv},
                    std::pair{NextStep::complete_and_resend, "complete_and_resend"sv},
                    std::pair{NextStep::give_approval, "give_approval"sv},
                    std::pair{NextStep::renew_document, "renew_document"sv}, std::pair{NextStep::close, "close"sv},
                    std::pair{NextStep::give_reasons, "give_reasons"sv},
                    std::pair{NextStep::hold_interview, "hold_interview"sv}};
}

struct CaseRow {
  Side side = Side::requesting;               // whose worklist
  Stage stage = Stage::preparing;
  NextStep next = NextStep::none;
  std::string reference;                      // empty while preparing
  Country requesting;
  Country requested;
  std::string agreement;
  ReturnType return_type = ReturnType::forced;
  EvidenceClass evidence_class = EvidenceClass::none;
  std::string lane;
  std::optional<CalendarDate> opened_on;
  std::optional<CalendarDate> sent_on;
  std::optional<CalendarDate> expected_by;    // answer expected by
  std::optional<CalendarDate> counts_from;    // silence may count from
  std::optional<CalendarDate> travel_on;
  std::optional<CalendarDate> document_until;
  std::optional<CalendarDate> detained_since; // own side only
  bool is_held = false;                       // requesting side's own rows only
  bool is_paused = false;                     // what the other side reads
  bool is_ended = false;
  std::vector<ApprovedAct> approvals_open;    // of this side
  CalendarDate last_act_on;
  SealedRef particulars;                      // revealed by the page for officers who may see names
};

/// Pure, and independent of the day: the row of `side` from the state that side can fold, with the limits of the agreement.
/// Whether silence counts yet is `counts_from` against the reader's day.
CaseRow row_from_state(const CaseState& state, Side side, const Agreement& agreement);

}  // namespace rahdari
