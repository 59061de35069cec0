// A human who logs in: one organisation, one office, some roles. Not a person of a case.
#pragma once
#include <array>
#include <set>
#include <string>

#include "base/enum_names.h"
#include "terms/country.h"
#include "terms/ids.h"

namespace rahdari {

using namespace std::string_view_literals;

/// Roles of U6 and §1 of the design. Stored; never renumber.
enum class Role {
  return_officer = 1, approver = 2, escort_leader = 3, return_counsellor = 4, detention_liaison = 5, legal_reviewer = 6,
  interior_desk = 20, interior_approver = 21, nadra_verification = 22, passport_officer = 23, consular_officer = 24,
  fia_immigration = 25,
  supervisor = 40, data_protection_officer = 41, administrator = 42, monitor = 43
};
constexpr auto enum_names(Role) {
  return std::array{
      std::pair{Role::return_officer, "return_officer"sv}, std::pair{Role::approver, "approver"sv},
      std::pair{Role::escort_leader, "escort_leader"sv}, std::pair{Role::return_counsellor, "return_counsellor"sv},
      std::pair{Role::detention_liaison, "detention_liaison"sv}, std::pair{Role::legal_reviewer, "legal_reviewer"sv},
      std::pair{Role::interior_desk, "interior_desk"sv}, std::pair{Role::interior_approver, "interior_approver"sv},
      std::pair{Role::nadra_verification, "nadra_verification"sv}, std::pair{Role::passport_officer, "passport_officer"sv},
      std::pair{Role::consular_officer, "consular_officer"sv}, std::pair{Role::fia_immigration, "fia_immigration"sv},
      std::pair{Role::supervisor, "supervisor"sv}, std::pair{Role::data_protection_officer, "data_protection_officer"sv},
      std::pair{Role::administrator, "administrator"sv}, std::pair{Role::monitor, "monitor"sv}};
}

struct Organisation {
  OrganisationId id;
  std::string name;          // "Hellenic Police, Returns Division"
  Country country;           // its State
};

struct Office {
  OfficeId id;
  OrganisationId organisation;
  std::string name;          // "Interior desk (EU)", "Embassy of Pakistan, Athens"
};

struct Officer {
  OfficerId id;
  std::string sign_in_name;
  std::string name;          // as colleagues of the own side read it
  OrganisationId organisation;
  OfficeId office;
  Country country;
  std::set<Role> roles;
  std::string language = "en";
  bool is_active = true;
};

}  // namespace rahdari
