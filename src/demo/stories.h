// The stories of the demonstration: how cases go, from a draft that was never sent to a person taken back. Invented,
// and told so that every stage, every hold and every ending occurs. Not tests of the law: those are scenarios.
#pragma once
#include <vector>

#include "demo/script.h"

namespace rahdari {

/// All of them, in a fixed order.
std::vector<Story> demo_stories();

std::vector<Story> stories_of_drafts();
std::vector<Story> stories_of_waiting();
std::vector<Story> stories_of_replies();
std::vector<Story> stories_of_journeys();
std::vector<Story> stories_of_endings();

}  // namespace rahdari
