// Every rule by which decide() can forbid a step, once: its code, its sentence, its usual law. Not the words people
// read (messages: obstacle.<code>) and not the rule itself (decide_<stage>.cpp).
#pragma once
#include <span>
#include <string_view>

#include "agreement/standing.h"

namespace rahdari {

/// Who may set an obstacle aside, always with a reason and a second person (U28).
enum class Lifting {
  never,             // do what is missing instead
  supervisor,        // practice or our own caution
  while_unverified,  // as long as the law behind it is unverified (design.md 5.1)
};

enum class Bearing {
  no_occasion,  // the step has no place here and now: it is not offered
  rule,         // the step has its place, and this rule stands in its way: it is offered with the reason why not
};

struct ObstacleCode {
  std::string_view code;
  std::string_view meaning;
  std::string_view article;  // usual source; empty for rules of the procedure itself
  Standing standing;
  Lifting lifting;
  Bearing bearing;
};

/// Sorted by code.
std::span<const ObstacleCode> obstacle_codes();
/// Nothing if no rule has that code.
const ObstacleCode* find_obstacle_code(std::string_view code);

}  // namespace rahdari
