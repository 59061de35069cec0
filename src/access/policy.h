// The table of which role may do what. Not the check itself (permit.h).
// Threads: read only after the first call, which may come from any thread.
#pragma once
#include <optional>
#include <span>

#include "access/permit.h"

namespace rahdari {

struct PolicyRow {
  Permission permission;
  std::vector<Role> roles;
  std::string_view why;  // anchor of the sentence in docs/access.md
};

/// Sorted by permission; every permission stands exactly once. `maintain` has no role: only the program's own commands.
std::span<const PolicyRow> policy();

bool may(Role role, Permission permission);

/// The side a role works on (U6); nothing for the roles that both sides have.
std::optional<Side> side_of(Role role);

}  // namespace rahdari
