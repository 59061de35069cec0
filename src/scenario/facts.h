// What an expectation may say about a case besides events and obstacles: one table with how each fact is read from a
// side's own state and assessment. Not the runner (run.h).
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "agreement/assess.h"
#include "casework/case_row.h"

namespace rahdari {

/// One side's sight of the case on a day.
struct Sight {
  const CaseState& state;
  const CaseState& other;  // what the other side can fold
  const Agreement& agreement;
  const Assessment& assessment;
  CaseRow row;
  CalendarDate day;
};

/// What a fact is: `words` compared as words or as a day; `more` may be named after a comma; the law behind it in
/// brackets.
struct FactValue {
  std::string words;
  std::string more;
  Citation from;
};

enum class FactForm { day, words, list };  // list: comma-separated, order does not matter

struct Fact {
  std::string_view words;  // with its colon where it has one: "stage:"
  FactForm form;
  std::string_view values;  // documentation of what may stand there
  std::string_view meaning;
  FactValue (*read)(const Sight&);
};

std::span<const Fact> facts();
/// The fact `text` begins with, and the rest.
const Fact* fact_of(std::string_view text, std::string& rest);
std::vector<std::string> fact_words();

}  // namespace rahdari
