// An event in words: its title, and what it says beyond the title. Not the fold.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "casework/case_event.h"
#include "page/components.h"
#include "terms/ids.h"
#include "terms/person.h"
#include "terms/personal.h"

namespace rahdari {

/// "event.application_sent".
std::string event_key(EventType type);
/// Facts of the event that are no person's text (dates, codes, results), then sealed text that this side has opened.
Html event_detail(const Words& words, const Event& event, const std::map<SealedId, PersonalText>& opened);

}  // namespace rahdari
