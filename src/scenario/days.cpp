#include "scenario/days.h"

#include <charconv>

#include "scenario/words.h"

namespace rahdari {
namespace {

constexpr std::string_view kUnderstood =
    "write a date (2026-02-04), +12 for days after the row above, day 31 for days after receipt, or an event with days "
    "or "
    "months: receipt+30, lapse-21, consent+3 months";

constexpr int kMonthsMax = 1200;  // as months or years: keeps every day inside the calendar

std::optional<int> whole_number(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size() || number < 0 || number > 40000) {
    return std::nullopt;
  }
  return number;
}

struct Span {
  int days = 0;
  int months = 0;
};

/// "+30", "-21", "+3 months", "+1 year"; an empty text is no span.
std::optional<Span> parse_span(std::string_view text) {
  if (text.empty()) return Span{};
  const int sign = text.front() == '+' ? 1 : text.front() == '-' ? -1 : 0;
  if (sign == 0) return std::nullopt;
  const std::string rest = plain(text.substr(1));
  const std::size_t blank = rest.find(' ');
  const std::string unit = blank == std::string::npos ? "days" : rest.substr(blank + 1);
  const std::optional<int> number = whole_number(rest.substr(0, blank));
  if (!number) return std::nullopt;
  if (unit == "day" || unit == "days") return Span{sign * *number, 0};
  if (*number > kMonthsMax && unit != "day" && unit != "days") return std::nullopt;
  if (unit == "month" || unit == "months") return Span{0, sign * *number};
  if (unit == "year" || unit == "years") return Span{0, sign * *number * 12};
  return std::nullopt;
}

std::optional<CalendarDate> day_of(Anchor anchor, const CaseState& state) {
  switch (anchor) {
    case Anchor::sent:
      return state.sent_on;
    case Anchor::receipt:
      return state.received_on;
    case Anchor::reply:
      return state.replied_on;
    case Anchor::consent:
      return state.agreed_on;
    case Anchor::document:
      return state.document ? std::optional(state.document->issued_on) : std::nullopt;
    case Anchor::lapse:
      return state.document ? std::optional(state.document->valid_until) : std::nullopt;
    case Anchor::transfer:
      return state.transfer ? std::optional(state.transfer->travel_on) : std::nullopt;
    case Anchor::departure:
      return state.departed_on;
    case Anchor::arrival:
      return state.arrived_on;
  }
  return std::nullopt;
}

}  // namespace

std::string_view meaning_of(Anchor anchor) {
  switch (anchor) {
    case Anchor::sent:
      return "the day the application was sent";
    case Anchor::receipt:
      return "the day the requested State received it (day 0 of the reply limit)";
    case Anchor::reply:
      return "the day of the newest reply";
    case Anchor::consent:
      return "the day of the consent: a positive reply, or no reply acted on";
    case Anchor::document:
      return "the day the travel document was issued";
    case Anchor::lapse:
      return "the last day on which the travel document is valid";
    case Anchor::transfer:
      return "the travel day of the newest transfer notice";
    case Anchor::departure:
      return "the day of departure";
    case Anchor::arrival:
      return "the day of arrival";
  }
  return {};
}

tl::expected<ScenarioDay, std::string> ScenarioDay::parse(std::string_view text) {
  const auto wrong = [&] {
    return tl::unexpected("\"" + std::string(text) + "\" is no day; " + std::string(kUnderstood));
  };
  ScenarioDay day;
  day.text_ = std::string(trimmed(text));
  day.date_ = CalendarDate::parse(day.text_);
  if (day.date_ || plain(text) == "today") return day;
  std::string_view rest = day.text_;
  if (plain(text).starts_with("day ")) {
    const std::optional<int> number = whole_number(trimmed(rest.substr(3)));
    if (!number) return wrong();
    day.anchor_ = Anchor::receipt;
    day.days_ = *number;
    return day;
  }
  const std::size_t sign = rest.find_first_of("+-");
  const std::string_view name = trimmed(rest.substr(0, sign));
  if (!name.empty()) {
    day.anchor_ = enum_from_words<Anchor>(name);
    if (!day.anchor_) return wrong();
  }
  const std::optional<Span> span = parse_span(sign == std::string_view::npos ? std::string_view{} : rest.substr(sign));
  if (!span || (name.empty() && sign == std::string_view::npos)) return wrong();
  day.days_ = span->days;
  day.months_ = span->months;
  return day;
}

tl::expected<CalendarDate, std::string> ScenarioDay::on(CalendarDate from, const CaseState& state) const {
  if (date_) return *date_;
  CalendarDate start = from;
  if (anchor_) {
    const std::optional<CalendarDate> anchored = day_of(*anchor_, state);
    if (!anchored) {
      return tl::unexpected("\"" + text_ + "\" counts from " + std::string(meaning_of(*anchor_)) +
                            ", which has not happened in the rows above; write a date or move the row");
    }
    start = *anchored;
  }
  return start.plus(Months{months_}).plus(CalendarDays{days_});
}

}  // namespace rahdari
