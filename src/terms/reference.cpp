#include "terms/reference.h"

#include <charconv>
#include <cstdio>
#include <vector>

namespace rahdari {
namespace {
constexpr std::string_view kAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// ISO 7064, hybrid system MOD 37,36: finds every single wrong character and nearly every swap of neighbours.
char check_character(std::string_view text) {
  std::size_t product = 36;
  for (const char letter : text) {
    const std::size_t value = kAlphabet.find(letter);
    if (value == std::string_view::npos) continue;  // the hyphens
    const std::size_t sum = (product + value) % 36;
    product = (sum == 0 ? 36 : sum) * 2 % 37;
  }
  return kAlphabet[(37 - product) % 36];
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  bool is_in_word = false;
  for (char letter : text) {
    const bool is_separator = letter == '-' || letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n';
    if (!is_separator && !is_in_word) words.emplace_back();
    is_in_word = !is_separator;
    if (is_separator) continue;
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    words.back().push_back(letter);
  }
  return words;
}

template <class Number>
bool read_number(std::string_view digits, Number& number) {
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return error == std::errc{} && end == digits.data() + digits.size() && number > 0;
}
}  // namespace

std::string Reference::text() const {
  char tail[40];
  std::snprintf(tail, sizeof tail, "-%04d-%06u-", year, static_cast<unsigned>(number));
  std::string text = requested.text() + "-" + requesting.text() + tail;
  text.push_back(check_character(text));
  return text;
}

std::optional<Reference> Reference::parse(std::string_view text) {
  const auto words = words_of(text);
  if (words.size() != 5 || words[2].size() != 4 || words[3].size() > 10 || words[4].size() != 1) return std::nullopt;
  const auto requested = Country::parse(words[0]), requesting = Country::parse(words[1]);
  Reference reference;
  if (!requested || !requesting || !read_number(words[2], reference.year) || !read_number(words[3], reference.number)) {
    return std::nullopt;
  }
  reference.requested = *requested;
  reference.requesting = *requesting;
  if (reference.text().back() != words[4][0]) return std::nullopt;
  return reference;
}

}  // namespace rahdari
