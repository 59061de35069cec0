#include "actions/form_reading.h"

#include <charconv>

#include "base/utf8.h"

namespace rahdari {
namespace {

/// Urdu (U+06F0…) and Arabic-Indic (U+0660…) digits become ASCII; other bytes stay.
std::string ascii_digits(std::string_view typed) {
  std::string plain;
  for (std::size_t i = 0; i < typed.size(); ++i) {
    const auto lead = static_cast<unsigned char>(typed[i]);
    const auto next = i + 1 < typed.size() ? static_cast<unsigned char>(typed[i + 1]) : 0;
    const bool is_urdu = lead == 0xdb && next >= 0xb0 && next <= 0xb9;
    const bool is_arabic_indic = lead == 0xd9 && next >= 0xa0 && next <= 0xa9;
    if (is_urdu || is_arabic_indic) {
      plain.push_back(static_cast<char>('0' + (next & 0x0f)));
      ++i;
    } else {
      plain.push_back(typed[i]);
    }
  }
  return plain;
}

std::optional<unsigned> whole_number(std::string_view text) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::string part(std::string_view name, std::string_view suffix) { return std::string(name) + std::string(suffix); }

}  // namespace

void FormReading::fail(std::string_view field, std::string_view key,
                       std::vector<std::pair<std::string, std::string>> arguments) {
  errors_.push_back({std::string(field), std::string(key), std::move(arguments)});
}

std::string FormReading::text(std::string_view name, Presence presence, std::size_t characters_max) {
  const std::string_view typed = form_.get(name);
  if (typed.empty() && presence == Presence::required) fail(name, "enter");
  if (count_characters(typed) > characters_max) fail(name, "too_long", {{"max", std::to_string(characters_max)}});
  return std::string(typed);
}

std::optional<unsigned> FormReading::box(std::string_view name) const { return whole_number(ascii_digits(form_.get(name))); }

std::optional<PartialDate> FormReading::partial_date(std::string_view name, Presence presence) {
  const std::string day = part(name, "_day"), month = part(name, "_month"), year = part(name, "_year");
  const bool is_empty = form_.get(day).empty() && form_.get(month).empty() && form_.get(year).empty();
  if (is_empty) {
    if (presence == Presence::required) fail(name, "enter_date");
    return std::nullopt;
  }
  const auto digits = [&](const std::string& key) { return form_.get(key).empty() ? std::optional(0U) : box(key); };
  const auto year_number = digits(year), month_number = digits(month), day_number = digits(day);
  if (!year_number || !month_number || !day_number) return fail(name, "date_digits"), std::nullopt;
  if (*year_number < 1900 || *year_number > 2200) return fail(name, "date_year"), std::nullopt;
  const auto date = PartialDate::from_parts(static_cast<int>(*year_number), *month_number, *day_number);
  if (!date) fail(name, *day_number != 0 && *month_number == 0 ? "date_day_without_month" : "date_no_such_day");
  return date;
}

std::optional<CalendarDate> FormReading::date(std::string_view name, Presence presence) {
  const std::size_t errors_before = errors_.size();
  const auto typed = partial_date(name, presence);
  if (!typed || errors_.size() != errors_before) return std::nullopt;
  if (!typed->is_complete()) return fail(name, "date_incomplete"), std::nullopt;
  return typed->earliest();
}

int FormReading::number(std::string_view name, Presence presence, int least, int most) {
  if (form_.get(name).empty()) {
    if (presence == Presence::required) fail(name, "enter");
    return least;
  }
  const auto value = box(name);
  const bool is_within = value && *value <= static_cast<unsigned>(most) && static_cast<int>(*value) >= least;
  if (!is_within) fail(name, "number_between", {{"least", std::to_string(least)}, {"most", std::to_string(most)}});
  return is_within ? static_cast<int>(*value) : least;
}

SealedRef FormReading::sealed(std::string_view name, Presence presence, std::size_t characters_max) {
  const std::string typed = text(name, presence, characters_max);
  return typed.empty() ? SealedRef{} : seal_bytes(typed);
}

SealedRef FormReading::seal_bytes(std::string_view bytes) {
  auto row = store_.seal(permit_, case_id_, bytes);
  if (!row) {
    fault_ = row.error();
    return {};
  }
  sealed_.push_back(std::move(*row));
  return sealed_.back().ref;
}

}  // namespace rahdari
