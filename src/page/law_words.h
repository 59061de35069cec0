// Law in words: citations with their standing, obstacles, clocks, the sentences about no reply. Decides nothing: what
// holds is agreement/assess.h and casework/decide.h.
#pragma once
#include <string>

#include "agreement/assess.h"
#include "casework/case_row.h"
#include "casework/decide.h"
#include "page/components.h"
#include "page/html.h"
#include "page/words.h"

namespace rahdari {

/// "Art. 8(2) — known from a summary": in users' words (U22), the source on hovering and for those who listen.
Html citation(const Words& words, const Citation& from);

/// The rule in one sentence: obstacle.<code> with {1}, {2}, … from the facts. Dates (YYYY-MM-DD) among the facts are
/// written out and codes of fields, safeguards and evidence are named.
Html obstacle_sentence(const Words& words, const Obstacle& obstacle);
/// The sentence with its article and standing, and whether a supervisor may lift it.
Html obstacle_notice(const Words& words, const Obstacle& obstacle);

/// A clock as people say it, with the day itself beside it.
struct ClockWords {
  Html text;                        // "answer expected in 6 days"
  Html day;                         // "4 February 2026"
  TagTone tone = TagTone::neutral;  // attention: three days or fewer; problem: over
  bool is_none = true;
};
ClockWords clock_of_row(const Words& words, const CaseRow& row, CalendarDate today);
ClockWords clock_of_reply(const Words& words, const Deadline& reply, CalendarDate today);

/// What no reply means here, with its article and standing (U10); nothing while the limit runs.
Html silence_sentence(const Words& words, const Assessment& assessment, Country requested);

/// The words of a closed list: kind.<list>.<name>.
std::string stage_words(const Words& words, Stage stage);
TagTone stage_tone(Stage stage);
/// Name of a form field, a safeguard, a kind of evidence, a stage, … by its code; the code itself when it has no words.
std::string name_of_code(const Words& words, std::string_view code);

}  // namespace rahdari
