// One agreement or layer file as its parts, each with its line. Checks a part by itself; how parts and files agree with
// each other is check.h, and what holds on a day is layers.h.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "agreement/agreement.h"
#include "agreement/read_value.h"

namespace rahdari {

template <class Part>
struct Placed {
  Part part;
  int line = 0;
};

/// The [agreement] table.
struct TreatyHeader {
  std::string title;
  std::string source;
  CalendarDate in_force;
  Citation in_force_from;
  bool is_offered = true;
  std::string text_notice;
  std::vector<std::string> committee_may_amend;  // annexes; empty: the file does not say, so any
  int line = 0;
};

struct PartyEntry {
  Membership membership;
  std::string zone;
};

struct AgreementFile {
  std::string name;                    // as problems call it
  std::optional<TreatyHeader> treaty;  // of these two exactly one is set in a good file
  std::optional<Placed<Layer>> layer;
  std::vector<Placed<PartyEntry>> parties;
  std::vector<Placed<Limit>> limits;
  std::vector<Placed<Rule>> rules;
  std::vector<Placed<EvidenceKind>> evidence;
  std::vector<Placed<FormField>> form;
  std::vector<Placed<FormField>> transit_form;
  std::vector<Placed<Safeguard>> safeguards;
  std::vector<Placed<Lane>> lanes;
  std::vector<std::string> refusal_reasons;

  bool is_layer_of(std::string_view kind) const { return layer && layer->part.kind == kind; }
};

/// The parts of the file's top table; what is wrong goes to `problems`.
AgreementFile parts_from_value(const FileValue& file, ProblemList& problems);

/// agreements/holidays/<COUNTRY>.toml.
HolidayCalendar calendar_from_value(const FileValue& file, Country country, ProblemList& problems);

}  // namespace rahdari
