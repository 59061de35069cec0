// The steps that have their place now for one side, each with what decide() would answer. Not a second table of rules:
// every answer is decide()'s own to the smallest command of its kind.
#pragma once
#include <optional>
#include <vector>

#include "casework/command_kind.h"

namespace rahdari {

struct Offer {
  CommandKind kind;
  std::optional<ApprovedAct> act;    // of approvals asked, given and refused
  std::optional<Obstacle> obstacle;  // why not now; none: allowed
};

/// In the order of CommandKind. A step without occasion (other side, other stage, nothing to do) is left out; a step
/// that a rule forbids stands with its obstacle. What depends on the content of a form is judged when the form is sent.
/// Pure; a few dozen calls of decide().
std::vector<Offer> offers(const CaseState& state, const Circumstances& at);

}  // namespace rahdari
