// Countries by ISO 3166-1: alpha-2 codes in data, alpha-3 in machine-readable zones. Not names people read (messages).
#pragma once
#include <array>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace rahdari {

class Country {
 public:
  constexpr Country() = default;  // "none"
  /// An assigned upper-case alpha-2 code; anything else is refused.
  static std::optional<Country> parse(std::string_view alpha2);
  /// From the three letters of a travel document (ICAO Doc 9303-3, section 5), also "D".
  static std::optional<Country> from_icao(std::string_view code);
  std::string text() const { return is_none() ? std::string{} : std::string(code_.data(), 2); }
  std::string icao() const;
  constexpr bool is_none() const { return code_[0] == 0; }
  friend constexpr auto operator<=>(const Country&, const Country&) = default;

 private:
  std::array<char, 2> code_{};
};

}  // namespace rahdari
