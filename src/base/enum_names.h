// Names of enum values, once, for stored JSON, files and forms. Not for what a person reads: that is messages/.
#pragma once
#include <optional>
#include <string_view>
#include <utility>

namespace rahdari {

/// A table of names is a constexpr function `enum_names(E)` beside the enum, found by argument-dependent lookup:
///   constexpr auto enum_names(Colour) { return std::array{std::pair{Colour::red, std::string_view{"red"}}, …}; }
template <class E>
constexpr std::string_view name_of(E value) {
  for (const auto& [known, name] : enum_names(E{})) {
    if (known == value) return name;
  }
  return "unknown";
}

template <class E>
constexpr std::optional<E> from_name(std::string_view name) {
  for (const auto& [known, known_name] : enum_names(E{})) {
    if (known_name == name) return known;
  }
  return std::nullopt;
}

template <class E>
concept NamedEnum = requires { enum_names(E{}); };

}  // namespace rahdari
