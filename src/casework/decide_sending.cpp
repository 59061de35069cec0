// The application from the last check to the day it lies before the requested State, and its corrections (Art. 4, 5,
// 8(1)).
#include <algorithm>

#include "casework/guards.h"

namespace rahdari {
namespace {

/// Not known is not "not covered": an unknown day of entry leaves with its citation beside it (U30).
Guard scope_is_covered(const CaseState& state, const Circumstances& at) {
  const Scope& scope = at.assessment.scope;
  if (scope.coverage != Coverage::not_covered || is_lifted(state, "scope_not_covered")) return std::nullopt;
  return obstacle_from(scope.from, "scope_not_covered", {scope.reason});
}

/// Unverified law ends nobody's right: such a limit is shown and does not act (design.md 5.1).
Guard lodged_in_time(const CaseState& state, const Circumstances& at) {
  const auto& lodging = at.assessment.lodging;
  if (!lodging || lodging->from.standing == Standing::unverified || is_lifted(state, "lodging_limit_passed")) {
    return std::nullopt;
  }
  if (lodging->missed != MissedEffect::right_ends || at.today < lodging->counts_from) return std::nullopt;
  return obstacle_from(lodging->from, "lodging_limit_passed", {lodging->counts_from.text()});
}

Guard form_is_complete(const CaseState& state, const Circumstances& at) {
  if (!state.care_statement.is_none() && !state.care_consent) return obstacle("care_without_consent");
  const std::vector<Gap>& gaps = at.assessment.missing_fields;
  if (gaps.empty()) return std::nullopt;
  std::vector<std::string> codes;
  for (const Gap& gap : gaps) codes.push_back(gap.code);
  return obstacle_from(gaps.front().from, "missing_field", std::move(codes));
}

Guard limit_still_runs(const Circumstances& at) {
  const auto& reply = at.assessment.reply;
  if (!reply || at.today < reply->counts_from) return std::nullopt;
  return obstacle_from(reply->from, "reply_limit_passed", {reply->counts_from.text()});
}

}  // namespace

Decision decide_step(const CaseState& state, const SendApplication& command, const Circumstances& at) {
  if (Guard found = stage_is_one_of(state, {Stage::preparing, Stage::returned_incomplete})) return forbid(*found);
  if (state.road == Road::voluntary) return forbid("voluntary_needs_no_application");
  if (!at.assessment.application_needed) return forbid("application_not_needed");
  if (state.return_type != ReturnType::forced && !is_lifted(state, "voluntary_needs_no_application")) {
    return forbid("voluntary_needs_no_application");
  }
  if (Guard found = scope_is_covered(state, at)) return forbid(*found);
  if (Guard found = lodged_in_time(state, at)) return forbid(*found);
  if (Guard found = no_hold(state)) return forbid(*found);
  if (Guard found = form_is_complete(state, at)) return forbid(*found);
  if (Guard found = safeguards_kept(state, "before_sending", at)) return forbid(*found);
  if (Guard found = approved(state, ApprovedAct::send_application, at)) return forbid(*found);

  ApplicationSent sent;
  sent.reference = state.reference.value_or(command.reference);
  sent.requesting = state.requesting;
  sent.requested = state.requested;
  sent.agreement = state.agreement;
  sent.person_class = state.person_class;
  sent.particulars = state.particulars;
  sent.evidence = state.evidence;
  sent.care_statement = state.care_statement;
  sent.protection_measure = state.protection_measure;
  sent.renews = state.renews;
  // U11: receipt is the delivery that the server records, on the requested State's day; no button starts or stops the
  // clock.
  return std::vector<Event>{std::move(sent), ApplicationDelivered{at.today}};
}

Decision decide_step(const CaseState& state, const DisputeReceipt& command, const Circumstances& at) {
  if (Guard found = stage_is_one_of(state, {Stage::awaiting_reply})) return forbid(*found);
  if (!state.received_on) return forbid("receipt_not_recorded");
  if (state.receipt_disputed) return forbid("receipt_already_disputed");
  if (command.reason.is_none()) return forbid("reason_needed");
  if (command.claimed_on > at.today) return forbid("date_in_future", {command.claimed_on.text()});
  return std::vector<Event>{ReceiptDisputed{command.claimed_on, command.reason}};
}

/// Incomplete means that an item the form requires is missing. After the limit it is too late to find that out.
Decision decide_step(const CaseState& state, const ReturnApplication& command, const Circumstances& at) {
  if (Guard found = stage_is_one_of(state, {Stage::awaiting_reply})) return forbid(*found);
  if (command.missing.empty()) return forbid("nothing_missing");
  for (const std::string& code : command.missing) {
    const bool is_required = std::ranges::any_of(at.agreement->form, [&](const FormField& field) {
      return field.code == code && field.duty == FieldDuty::must;
    });
    if (!is_required) return forbid("field_not_required", {code});
  }
  if (Guard found = limit_still_runs(at)) return forbid(*found);
  return std::vector<Event>{ApplicationReturned{command.missing, command.note}};
}

/// Accuracy does not wait: a wrong field is corrected also while the case stands still.
Decision decide_step(const CaseState& state, const CorrectField& command, const Circumstances& at) {
  if (!state.sent_on) return forbid("application_not_sent");
  if (state.has_travelled()) return forbid("already_travelled");
  const bool is_on_form =
      std::ranges::any_of(at.agreement->form, [&](const FormField& field) { return field.code == command.field; });
  if (!is_on_form) return forbid("field_not_on_form", {command.field});
  return std::vector<Event>{FieldCorrected{command.field, command.particulars, command.reason}};
}

}  // namespace rahdari
