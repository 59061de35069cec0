// Permission to call the store, made only by authorise(). Need-to-know as a type: no Permit, no row.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "access/officer.h"

namespace rahdari {

/// What a route or a command needs. Which role has which is policy.cpp; the sentence behind each is in docs/access.md.
enum class Permission {
  see_home = 1, see_cases, see_narrow_cases, see_agreement, prepare_case, record_safeguards, set_hold, lift_hold,
  record_detention, approve_requesting, send_application, act_on_silence, request_document, plan_transfer, confirm_departure,
  end_case, return_application, verify_identity, reply, approve_requested, issue_document, confirm_arrival, claim_error,
  answer_error, interview, lift_obstacle, escalate, add_note, announce_voluntary, see_audit, manage_officers, maintain
};
constexpr auto enum_names(Permission) {
  using P = Permission;
  return std::array{
      std::pair{P::see_home, "see_home"sv}, std::pair{P::see_cases, "see_cases"sv},
      std::pair{P::see_narrow_cases, "see_narrow_cases"sv}, std::pair{P::see_agreement, "see_agreement"sv},
      std::pair{P::prepare_case, "prepare_case"sv}, std::pair{P::record_safeguards, "record_safeguards"sv},
      std::pair{P::set_hold, "set_hold"sv}, std::pair{P::lift_hold, "lift_hold"sv},
      std::pair{P::record_detention, "record_detention"sv}, std::pair{P::approve_requesting, "approve_requesting"sv},
      std::pair{P::send_application, "send_application"sv}, std::pair{P::act_on_silence, "act_on_silence"sv},
      std::pair{P::request_document, "request_document"sv}, std::pair{P::plan_transfer, "plan_transfer"sv},
      std::pair{P::confirm_departure, "confirm_departure"sv}, std::pair{P::end_case, "end_case"sv},
      std::pair{P::return_application, "return_application"sv}, std::pair{P::verify_identity, "verify_identity"sv},
      std::pair{P::reply, "reply"sv}, std::pair{P::approve_requested, "approve_requested"sv},
      std::pair{P::issue_document, "issue_document"sv}, std::pair{P::confirm_arrival, "confirm_arrival"sv},
      std::pair{P::claim_error, "claim_error"sv}, std::pair{P::answer_error, "answer_error"sv},
      std::pair{P::interview, "interview"sv}, std::pair{P::lift_obstacle, "lift_obstacle"sv},
      std::pair{P::escalate, "escalate"sv}, std::pair{P::add_note, "add_note"sv},
      std::pair{P::announce_voluntary, "announce_voluntary"sv}, std::pair{P::see_audit, "see_audit"sv},
      std::pair{P::manage_officers, "manage_officers"sv}, std::pair{P::maintain, "maintain"sv}};
}

/// You may not. Says what was missing, never whether the thing exists.
struct Denial {
  Permission needed;
};

class Permit {
 public:
  OfficerId officer() const { return officer_; }
  OrganisationId organisation() const { return organisation_; }
  OfficeId office() const { return office_; }
  Country country() const { return country_; }
  Permission permission() const { return permission_; }
  bool has_role(Role role) const { return roles_.contains(role); }
  /// Border officers read name, document, flight and reference of people whose transfer was notified; nothing else (U6).
  bool is_narrow() const { return permission_ == Permission::see_narrow_cases || narrow_; }
  bool is_maintenance() const { return permission_ == Permission::maintain; }
  /// Which of the program's own commands acts; empty for an officer.
  const std::string& command() const { return command_; }

 private:
  friend tl::expected<Permit, Denial> authorise(const Officer&, Permission);
  friend Permit authorise_maintenance(std::string_view command);
  OfficerId officer_;
  OrganisationId organisation_;
  OfficeId office_;
  Country country_;
  std::set<Role> roles_;
  Permission permission_ = Permission::see_home;
  bool narrow_ = false;
  std::string command_;
};

/// Deny by default: the policy table names every role that may.
tl::expected<Permit, Denial> authorise(const Officer& officer, Permission permission);
/// For the program's own commands on the data folder (verify-log, replay, backup); audited under the command's name.
Permit authorise_maintenance(std::string_view command);

}  // namespace rahdari
