// Days as a scenario writes them: 2026-02-04, +12, day 31, receipt+30, consent+3 months, lapse-21. Not a limit of an
// agreement: the numbers here are the lawyer's own, so that a changed number in the agreement shows.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "base/enum_names.h"
#include "casework/state.h"
#include "terms/date.h"

namespace rahdari {

/// Days that events of the case gave: see the table in days.cpp for which field of the state each is.
enum class Anchor { sent, receipt, reply, consent, document, lapse, transfer, departure, arrival };
constexpr auto enum_names(Anchor) {
  using namespace std::string_view_literals;
  return std::array{std::pair{Anchor::sent, "sent"sv},         std::pair{Anchor::receipt, "receipt"sv},
                    std::pair{Anchor::reply, "reply"sv},       std::pair{Anchor::consent, "consent"sv},
                    std::pair{Anchor::document, "document"sv}, std::pair{Anchor::lapse, "lapse"sv},
                    std::pair{Anchor::transfer, "transfer"sv}, std::pair{Anchor::departure, "departure"sv},
                    std::pair{Anchor::arrival, "arrival"sv}};
}

/// What an anchor means, for the documentation.
std::string_view meaning_of(Anchor anchor);

class ScenarioDay {
 public:
  /// Nothing in `text` may be left over; the error says what is understood.
  static tl::expected<ScenarioDay, std::string> parse(std::string_view text);
  /// `from` is the row above in the day column and the row's own day elsewhere; anchors come from the case so far.
  tl::expected<CalendarDate, std::string> on(CalendarDate from, const CaseState& state) const;
  const std::string& text() const { return text_; }

 private:
  std::string text_;
  std::optional<CalendarDate> date_;  // a date as written
  std::optional<Anchor> anchor_;      // neither: relative to `from`
  int days_ = 0;
  int months_ = 0;
};

}  // namespace rahdari
