// Reads a posted form into typed values and collects every error with its field, rule and remedy. Parse once, at the edge.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/enum_names.h"
#include "http/message.h"
#include "page/form.h"
#include "store/store.h"
#include "terms/date.h"

namespace rahdari {

enum class Presence { optional, required };

/// Fields of dates stand in three boxes: <name>_day, <name>_month, <name>_year.
class FormReading {
 public:
  FormReading(const FormData& form, Store& store, const Permit& permit, CaseId case_id)
      : form_(form), store_(store), permit_(permit), case_id_(case_id) {}

  std::string text(std::string_view name, Presence presence, std::size_t characters_max = 2000);
  std::optional<CalendarDate> date(std::string_view name, Presence presence);
  std::optional<PartialDate> partial_date(std::string_view name, Presence presence);
  int number(std::string_view name, Presence presence, int least, int most);
  bool flag(std::string_view name) const { return form_.get(name) == "yes"; }
  /// The choice among the names of an enum; the first value and an error when absent or unknown.
  template <class E>
  E choice(std::string_view name) {
    const auto value = from_name<E>(form_.get(name));
    if (!value) fail(name, form_.has(name) ? "choose_listed" : "choose_one");
    return value.value_or(enum_names(E{})[0].first);
  }
  /// Text about a person: sealed with the person's key; none when empty and optional.
  SealedRef sealed(std::string_view name, Presence presence, std::size_t characters_max = 4000);
  /// Seals text made by the program itself (particulars in their stored form).
  SealedRef seal_bytes(std::string_view bytes);

  void fail(std::string_view field, std::string_view key, std::vector<std::pair<std::string, std::string>> arguments = {});
  const FormData& form() const { return form_; }
  const std::vector<FieldProblem>& errors() const { return errors_; }
  const std::optional<Fault>& store_fault() const { return fault_; }
  void note_fault(Fault fault) { fault_ = std::move(fault); }
  std::vector<SealedRow> take_sealed() { return std::move(sealed_); }

 private:
  /// Digits of a box in ASCII or Urdu numerals; nothing for anything else.
  std::optional<unsigned> box(std::string_view name) const;
  const FormData& form_;
  Store& store_;
  const Permit& permit_;
  CaseId case_id_;
  std::vector<FieldProblem> errors_;
  std::vector<SealedRow> sealed_;
  std::optional<Fault> fault_;
};

}  // namespace rahdari
