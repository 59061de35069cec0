// Who acts in a scenario: the roles of both sides in words. Not the access policy: that a role may act at all is
// access/'s.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "casework/case_event.h"

namespace rahdari {

struct RoleWords {
  std::string_view words;
  Side side;
  std::string_view office;   // officers of one office share it
  std::string_view meaning;  // for the documentation
};

std::span<const RoleWords> role_words();

/// One officer: the same words and number are the same human throughout a scenario.
struct ScenarioOfficer {
  std::string words;  // "return officer 2"
  Side side = Side::requesting;
  Actor actor;
};

/// "return officer", "return officer 2". The error suggests the closest roles.
tl::expected<ScenarioOfficer, std::string> officer_from_words(std::string_view words);
/// The colleague who approves where a phrase brings its own approval.
ScenarioOfficer second_officer(Side side);

}  // namespace rahdari
