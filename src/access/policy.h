// The table of which role may do what. Not the check itself (permit.h).
#pragma once
#include <span>

#include "access/permit.h"

namespace rahdari {

struct PolicyRow {
  Permission permission;
  std::vector<Role> roles;
  std::string_view why;   // anchor of the sentence in docs/access.md
};

/// Sorted by permission; every permission stands exactly once.
std::span<const PolicyRow> policy();

}  // namespace rahdari
