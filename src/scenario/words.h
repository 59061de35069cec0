// Codes and type names as a lawyer writes them, and the closest known words to a wrong one. Not a translation:
// messages/ has the words of the product.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/enum_names.h"

namespace rahdari {

/// Without blanks at both ends.
std::string_view trimmed(std::string_view text);
/// The form in which words are compared: ASCII lower case, one blank between words, hyphens and underscores as blanks.
std::string plain(std::string_view text);
bool same_words(std::string_view left, std::string_view right);
/// The pieces between `separator`, trimmed, empty ones kept.
std::vector<std::string> pieces_of(std::string_view text, char separator);
/// The same, but not at a separator inside round brackets: "obstacle: … (Art. 5; Art. 6); event".
std::vector<std::string> pieces_outside_brackets(std::string_view text, char separator);
/// "ApplicationSent" as "application sent".
std::string words_from_type_name(std::string_view name);
/// "identity_not_settled" as "identity not settled".
std::string words_from_code(std::string_view code);
/// "a", "a or b", "a, b or c".
std::string joined(const std::vector<std::string>& words, std::string_view last);

/// At most three known phrases, the closest first: by shared words, then by edit distance. Empty when none is near.
std::vector<std::string> closest(std::string_view wrong, const std::vector<std::string>& known);
/// "; did you mean "x" or "y"?", or nothing when none is near.
std::string suggestion(std::string_view wrong, const std::vector<std::string>& known);

/// Words a lawyer uses for a code whose name differs: "transfer notice" for notify_transfer.
std::string code_words_from_usage(std::string_view words);
std::string usage_from_code(std::string_view code);

/// The value named by `words` in an enum with a table of names, by code or by usage.
template <NamedEnum E>
std::optional<E> enum_from_words(std::string_view words) {
  const std::string wanted = code_words_from_usage(words);
  for (const auto& [value, name] : enum_names(E{})) {
    if (same_words(name, wanted)) return value;
  }
  return std::nullopt;
}

template <NamedEnum E>
std::string words_of(E value) {
  return usage_from_code(name_of(value));
}

template <NamedEnum E>
std::vector<std::string> all_words() {
  std::vector<std::string> words;
  for (const auto& [value, name] : enum_names(E{})) words.push_back(usage_from_code(name));
  return words;
}

}  // namespace rahdari
