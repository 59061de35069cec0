// Officers as rows: the columns and the value. Not who may do what (access/policy).
#pragma once
#include <string>

#include "access/officer.h"
#include "store/readers.h"

namespace rahdari {

/// Role numbers with commas, sorted.
std::string text_from_roles(const std::set<Role>& roles);
std::set<Role> roles_from_text(std::string_view text);

/// From the first nine of Reader::OfficerColumns.
Officer officer_from_columns(const std::string& id, const std::string& sign_in_name, const std::string& name,
                             const std::string& organisation, const std::string& office, const std::string& country,
                             const std::string& roles, const std::string& language, long long is_active);

}  // namespace rahdari
