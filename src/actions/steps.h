// Where each act on a case is reached and what an officer needs for it: the links of the case page. The table of routes says the
// same (routes_test.cpp holds them against each other).
#pragma once
#include <span>
#include <string>
#include <vector>

#include "actions/act.h"
#include "casework/command_kind.h"
#include "page/case_page.h"

namespace rahdari {

struct StepLink {
  CommandKind kind;
  std::string_view path;      // below the case's address
  Permission needed;
};

std::span<const StepLink> step_links();

/// The steps of this case that this officer's roles allow, each with the rule that forbids it now, if one does.
std::vector<CaseStep> steps_for(const Visit& visit, const CaseView& view);

}  // namespace rahdari
