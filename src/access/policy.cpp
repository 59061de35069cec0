#include "access/policy.h"

#include <algorithm>

namespace rahdari {
namespace {

using P = Permission;
using R = Role;

std::vector<Role> everyone() {
  std::vector<Role> roles;
  for (const auto& entry : enum_names(Role{})) roles.push_back(entry.first);
  return roles;
}

std::vector<PolicyRow> make_policy() {
  return {
      {P::see_home, everyone(), "see_home"},
      {P::see_cases,
       {R::return_officer, R::approver, R::escort_leader, R::return_counsellor, R::detention_liaison, R::legal_reviewer,
        R::interior_desk, R::interior_approver, R::nadra_verification, R::passport_officer, R::consular_officer,
        R::supervisor},
       "see_cases"},
      {P::see_narrow_cases, {R::fia_immigration}, "see_narrow_cases"},
      {P::see_agreement, everyone(), "see_agreement"},
      {P::prepare_case, {R::return_officer, R::return_counsellor}, "prepare_case"},
      {P::record_safeguards, {R::return_officer, R::legal_reviewer}, "record_safeguards"},
      {P::set_hold,
       {R::return_officer, R::approver, R::escort_leader, R::return_counsellor, R::detention_liaison,
        R::legal_reviewer},
       "set_hold"},
      {P::lift_hold, {R::approver, R::legal_reviewer}, "lift_hold"},
      {P::record_detention, {R::detention_liaison}, "record_detention"},
      {P::approve_requesting, {R::approver}, "approve_requesting"},
      {P::send_application, {R::return_officer}, "send_application"},
      {P::act_on_silence, {R::return_officer, R::approver}, "act_on_silence"},
      {P::request_document, {R::return_officer}, "request_document"},
      {P::plan_transfer, {R::return_officer, R::approver}, "plan_transfer"},
      {P::confirm_departure, {R::return_officer, R::escort_leader}, "confirm_departure"},
      {P::end_case, {R::return_officer}, "end_case"},
      {P::return_application, {R::interior_desk}, "return_application"},
      {P::verify_identity, {R::nadra_verification}, "verify_identity"},
      {P::reply, {R::interior_desk, R::interior_approver}, "reply"},
      {P::approve_requested, {R::interior_approver}, "approve_requested"},
      {P::issue_document, {R::passport_officer}, "issue_document"},
      {P::confirm_arrival, {R::fia_immigration}, "confirm_arrival"},
      {P::claim_error, {R::interior_desk}, "claim_error"},
      {P::answer_error, {R::return_officer}, "answer_error"},
      {P::interview, {R::return_officer, R::interior_desk, R::consular_officer}, "interview"},
      {P::lift_obstacle, {R::supervisor}, "lift_obstacle"},
      {P::escalate, {R::supervisor}, "escalate"},
      {P::add_note,
       {R::return_officer, R::approver, R::escort_leader, R::return_counsellor, R::detention_liaison, R::legal_reviewer,
        R::interior_desk, R::interior_approver, R::nadra_verification, R::passport_officer, R::consular_officer},
       "add_note"},
      {P::announce_voluntary, {R::return_officer, R::return_counsellor}, "announce_voluntary"},
      {P::see_audit, {R::supervisor, R::data_protection_officer, R::monitor}, "see_audit"},
      {P::manage_officers, {R::administrator}, "manage_officers"},
      {P::maintain, {}, "maintain"},
  };
}

}  // namespace

std::span<const PolicyRow> policy() {
  static const std::vector<PolicyRow> rows = make_policy();
  return rows;
}

bool may(Role role, Permission permission) {
  for (const PolicyRow& row : policy()) {
    if (row.permission == permission) return std::find(row.roles.begin(), row.roles.end(), role) != row.roles.end();
  }
  return false;
}

std::optional<Side> side_of(Role role) {
  switch (role) {
    case Role::return_officer:
    case Role::approver:
    case Role::escort_leader:
    case Role::return_counsellor:
    case Role::detention_liaison:
    case Role::legal_reviewer:
      return Side::requesting;
    case Role::interior_desk:
    case Role::interior_approver:
    case Role::nadra_verification:
    case Role::passport_officer:
    case Role::consular_officer:
    case Role::fia_immigration:
      return Side::requested;
    case Role::supervisor:
    case Role::data_protection_officer:
    case Role::administrator:
    case Role::monitor:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace rahdari
