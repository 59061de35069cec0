// The closed list of what a row of a scenario may do: one table, from which the runner acts, the errors suggest and the
// documentation is printed. Not the rules: each phrase only becomes commands of casework.
#pragma once
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "base/random.h"
#include "casework/decide.h"
#include "scenario/parameters.h"

namespace rahdari {

/// Invented ids, the same in every run.
class Invented {
 public:
  SealedRef sealed();
  ItemId item() { return random_.id<ItemId>(); }
  CaseId case_id() { return random_.id<CaseId>(); }
  std::uint32_t reference_number() { return ++references_; }

 private:
  Random random_ = Random::seeded(20100112);
  std::uint32_t references_ = 0;
};

/// What a step may look at when its row is run.
struct Setting {
  const CaseState& state;  // of the acting officer's side
  const Agreement& agreement;
  Country requesting;
  Country requested;
  CalendarDate day;
  CaseId earlier_case;  // none, or the case this scenario told before
  Invented& invented;
};

enum class Hand { first, second };  // the officer of the row, or the colleague who approves

struct ScenarioAct {
  Command command;
  Hand hand = Hand::first;
};

/// The commands of one row; the error is one of the file (an item that is not on the agreement's list, a day without
/// its event).
using Step = std::function<tl::expected<std::vector<ScenarioAct>, std::string>(const Setting&)>;

enum class SaidBy { requesting, requested, either };

struct Phrase {
  std::string_view words;
  SaidBy said_by;
  std::string_view parameters;  // as documentation: "travel DAY; crossing point PLACE [; escorts N]"
  std::string_view meaning;
  Step (*build)(Parameters&);
};

/// Every phrase, in the order in which a case goes.
std::span<const Phrase> phrases();
/// Nothing when unknown.
const Phrase* phrase_of(std::string_view words);
std::vector<std::string> phrase_words();

/// An item of the agreement's evidence lists by its words, or the error with the closest items.
tl::expected<std::string, std::string> evidence_code(const EvidenceWords& item, const Agreement& agreement);
/// What to write when an item whose copy counts for less is neither called an original nor a copy.
std::optional<std::string> original_or_copy_unsaid(const EvidenceWords& item, const Agreement& agreement);
/// A field of the agreement's form by its words.
tl::expected<std::string, std::string> field_code(std::string_view words, const Agreement& agreement);

}  // namespace rahdari
