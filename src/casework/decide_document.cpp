// The travel document of the requested State, as asked for and as printed (Art. 2(2), U23).
#include <optional>

#include "casework/guards.h"

namespace rahdari {
namespace {

/// U23: practice opens a renewal so many days before the document lapses. Where none is stated there is no such day.
std::optional<CalendarDate> renewal_opens_on(const Document& document, const Agreement& agreement) {
  const Rule* days = agreement.rule("document_renewal_opens_days");
  if (days == nullptr) return std::nullopt;
  return document.valid_until.plus(CalendarDays{-days->value});
}

/// A new document is made without a word of renewal only once its day has come.
bool is_renewal_due(const Document& document, const Circumstances& at) {
  const auto opens = renewal_opens_on(document, *at.agreement);
  return opens && at.today >= *opens;
}

Guard renewal_is_open(const CaseState& state, const Circumstances& at) {
  const bool lapses_before_flight =
      has_planned_transfer(state) && state.document->valid_until < state.transfer->travel_on;
  const auto opens = renewal_opens_on(*state.document, *at.agreement);
  if (!opens || at.today >= *opens || lapses_before_flight) return std::nullopt;
  return obstacle_from(at.agreement->rule("document_renewal_opens_days")->from, "renewal_not_open", {opens->text()});
}

bool is_open_for_document(const CaseState& state) {
  switch (state.stage) {
    case Stage::agreed:
    case Stage::document_requested:
    case Stage::document_issued:
    case Stage::transfer_notified:
      return state.agreed_on.has_value();
    case Stage::preparing:
    case Stage::awaiting_reply:
    case Stage::returned_incomplete:
    case Stage::refused:
    case Stage::departed:
    case Stage::arrived:
    case Stage::not_admitted:
    case Stage::error_claimed:
    case Stage::taken_back:
    case Stage::withdrawn:
    case Stage::closed:
    case Stage::ended_before_sending:
      return false;
  }
  return false;
}

}  // namespace

Decision decide_step(const CaseState& state, const RequestDocument& command, const Circumstances& at) {
  if (state.has_travelled()) return forbid("already_travelled");
  if (!is_open_for_document(state)) return forbid("not_agreed");
  if (state.document_is_requested) return forbid("document_already_requested");
  if (state.document) {
    if (!command.is_renewal && !is_renewal_due(*state.document, at)) return forbid("document_already_issued");
    if (Guard found = renewal_is_open(state, at)) return forbid(*found);
  }
  if (Guard found = no_hold(state)) return forbid(*found);
  if (Guard found = not_paused(state)) return forbid(*found);
  return std::vector<Event>{DocumentRequested{state.document.has_value()}};
}

/// A document shorter than six months is a difference shown to both, not an obstacle, if it covers the flight (U23).
Decision decide_step(const CaseState& state, const IssueDocument& command, const Circumstances& at) {
  if (state.has_travelled()) return forbid("already_travelled");
  if (!is_open_for_document(state)) return forbid("not_agreed");
  if (state.document && !state.document_is_requested && !is_renewal_due(*state.document, at)) {
    return forbid("document_already_issued");
  }
  if (command.issued_on > at.today) return forbid("date_in_future", {command.issued_on.text()});
  if (command.valid_until <= command.issued_on) return forbid("document_dates_wrong");
  if (command.valid_until < at.today) return forbid("document_already_lapsed", {command.valid_until.text()});
  if (has_planned_transfer(state) && command.valid_until < state.transfer->travel_on) {
    return forbid("document_lapses_before_travel", {command.valid_until.text(), state.transfer->travel_on.text()});
  }
  if (Guard found = approved(state, ApprovedAct::issue_document, at)) return forbid(*found);
  return std::vector<Event>{
      DocumentIssued{command.number, command.issued_on, command.valid_until, command.is_single_journey}};
}

}  // namespace rahdari
