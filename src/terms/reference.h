// The reference people quote, PK-GR-2026-000123-7: requested State, requesting State, year, number, check character.
// Not an identity: cases are keyed by Id.
#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "terms/country.h"

namespace rahdari {

struct Reference {
  Country requested;
  Country requesting;
  int year = 0;
  std::uint32_t number = 0;

  /// The printed form with its check character (ISO 7064 MOD 37,36 over the letters and digits before it).
  std::string text() const;
  /// Takes lower case, spaces instead of hyphens and a number without leading zeros; refuses a wrong check character.
  static std::optional<Reference> parse(std::string_view text);
  friend auto operator<=>(const Reference&, const Reference&) = default;
};

}  // namespace rahdari
