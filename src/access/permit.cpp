#include "access/permit.h"

#include <algorithm>

#include "access/policy.h"

namespace rahdari {

tl::expected<Permit, Denial> authorise(const Officer& officer, Permission permission) {
  const auto holds = [&](Role role) { return may(role, permission); };
  if (!officer.is_active || !std::any_of(officer.roles.begin(), officer.roles.end(), holds)) {
    return tl::unexpected(Denial{permission});
  }
  Permit permit;
  permit.officer_ = officer.id;
  permit.organisation_ = officer.organisation;
  permit.office_ = officer.office;
  permit.country_ = officer.country;
  permit.roles_ = officer.roles;
  permit.permission_ = permission;
  // U6: the border officer sees name, photo, document number, flight and reference, not the file, whatever else the
  // role is used for; a second role does not widen it.
  permit.narrow_ = officer.roles.contains(Role::fia_immigration);
  return permit;
}

Permit authorise_maintenance(std::string_view command) {
  Permit permit;
  permit.permission_ = Permission::maintain;
  permit.command_ = command;
  return permit;
}

}  // namespace rahdari
