// A case at the moment an officer of a story acts on it: what a step needs to word its command. Holds no rule of the
// procedure; one thread.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "casework/decide.h"
#include "store/store.h"

namespace rahdari {

struct SceneParts {
  Store& store;
  const Permit& permit;
  Random& random;  // of this case
  const Agreement& agreement;
  const CaseState& state;  // as the acting side folds it
  const Particulars& person;
  Country requesting;
  CaseId case_id;
  CalendarDate today;  // of the requested State
};

class Scene {
 public:
  explicit Scene(const SceneParts& parts) : parts_(parts) {}

  const CaseState& state() const { return parts_.state; }
  const Agreement& agreement() const { return parts_.agreement; }
  const Particulars& person() const { return parts_.person; }
  CalendarDate today() const { return parts_.today; }
  Country requesting() const { return parts_.requesting; }
  Random& random() { return parts_.random; }
  CalendarDate days_ago(int count) const { return parts_.today.plus(CalendarDays{-count}); }

  /// Sealed with the key of the case's person; the row goes with the next append.
  SealedRef seal(std::string_view text);
  /// The case's own reference, or the next free one.
  Reference reference();
  ItemId new_item() { return parts_.random.id<ItemId>(); }

  std::vector<SealedRow> take_sealed() { return std::move(sealed_); }
  const std::optional<Fault>& fault() const { return fault_; }

 private:
  SceneParts parts_;
  std::vector<SealedRow> sealed_;
  std::optional<Fault> fault_;
};

}  // namespace rahdari
