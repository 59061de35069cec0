#include "scenario/words.h"

#include <algorithm>
#include <array>
#include <set>

namespace rahdari {
namespace {

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/// What a lawyer says | the code's words. Both are understood; the first is printed.
constexpr std::array kUsages{
    std::pair{"not a national", "not national"},
    std::pair{"voluntary with assistance", "voluntary assisted"},
    std::pair{"stateless person", "stateless"},
    std::pair{"third-country national", "third country national"},
    std::pair{"age in dispute", "disputed"},
    std::pair{"not able to say", "not able"},
    std::pair{"application", "send application"},
    std::pair{"refusal", "refuse"},
    std::pair{"acting on no reply", "act on no reply"},
    std::pair{"lifting a hold", "lift hold"},
    std::pair{"transfer notice", "notify transfer"},
    std::pair{"lifting an obstacle", "lift obstacle"},
    std::pair{"travel document", "issue document"},
    std::pair{"valid document held", "document held"},
};

std::vector<std::string> words_in(std::string_view text) { return pieces_of(plain(text), ' '); }

std::size_t edit_distance(std::string_view left, std::string_view right) {
  std::vector<std::size_t> row(right.size() + 1);
  for (std::size_t j = 0; j < row.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= left.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= right.size(); ++j) {
      const std::size_t replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
    }
  }
  return row[right.size()];
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

std::string plain(std::string_view text) {
  std::string words;
  for (const char c : trimmed(text)) {
    const bool blank = is_blank(c) || c == '-' || c == '_';
    if (!blank) words += lower(c);
    if (blank && !words.empty() && words.back() != ' ') words += ' ';
  }
  if (!words.empty() && words.back() == ' ') words.pop_back();
  return words;
}

bool same_words(std::string_view left, std::string_view right) { return plain(left) == plain(right); }

std::vector<std::string> pieces_of(std::string_view text, char separator) {
  std::vector<std::string> pieces;
  std::size_t begin = 0;
  while (true) {
    const std::size_t end = text.find(separator, begin);
    pieces.emplace_back(trimmed(text.substr(begin, end == std::string_view::npos ? end : end - begin)));
    if (end == std::string_view::npos) return pieces;
    begin = end + 1;
  }
}

std::vector<std::string> pieces_outside_brackets(std::string_view text, char separator) {
  std::vector<std::string> pieces;
  std::size_t begin = 0;
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '(') ++depth;
    if (text[i] == ')' && depth > 0) --depth;
    if (text[i] != separator || depth > 0) continue;
    pieces.emplace_back(trimmed(text.substr(begin, i - begin)));
    begin = i + 1;
  }
  pieces.emplace_back(trimmed(text.substr(begin)));
  return pieces;
}

std::string words_from_type_name(std::string_view name) {
  std::string words;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z' && !words.empty()) words += ' ';
    words += lower(c);
  }
  return words;
}

std::string words_from_code(std::string_view code) { return plain(code); }

std::string joined(const std::vector<std::string>& words, std::string_view last) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " " + std::string(last) + " " : ", ";
    text += words[i];
  }
  return text;
}

std::vector<std::string> closest(std::string_view wrong, const std::vector<std::string>& known) {
  struct Candidate {
    std::size_t unshared;  // words of `wrong` that the candidate has not
    std::size_t distance;
    std::string words;
  };
  const std::string wanted = plain(wrong);
  const std::vector<std::string> wanted_words = words_in(wrong);
  std::vector<Candidate> candidates;
  for (const std::string& phrase : known) {
    const std::vector<std::string> phrase_words = words_in(phrase);
    const std::set<std::string> has(phrase_words.begin(), phrase_words.end());
    const auto unshared = static_cast<std::size_t>(std::count_if(
        wanted_words.begin(), wanted_words.end(), [&](const std::string& w) { return !has.contains(w); }));
    const std::size_t distance = edit_distance(wanted, plain(phrase));
    const bool is_near = unshared < wanted_words.size() || distance * 2 <= wanted.size();
    if (is_near) candidates.push_back({unshared, distance, phrase});
  }
  std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    return a.distance + 4 * a.unshared < b.distance + 4 * b.unshared;
  });
  std::vector<std::string> nearest;
  for (const Candidate& candidate : candidates) {
    if (nearest.size() < 3) nearest.push_back(candidate.words);
  }
  return nearest;
}

std::string suggestion(std::string_view wrong, const std::vector<std::string>& known) {
  std::vector<std::string> near = closest(wrong, known);
  if (near.empty()) return {};
  for (std::string& words : near) words = "\"" + words + "\"";
  return "; did you mean " + joined(near, "or") + "?";
}

std::string code_words_from_usage(std::string_view words) {
  for (const auto& [usage, code] : kUsages) {
    if (same_words(usage, words)) return code;
  }
  return plain(words);
}

std::string usage_from_code(std::string_view code) {
  for (const auto& [usage, known] : kUsages) {
    if (same_words(known, code)) return usage;
  }
  return words_from_code(code);
}

}  // namespace rahdari
