#include "scenario/parameters.h"

#include <charconv>

namespace rahdari {
namespace {

/// What follows `start` in `text`, both compared as plain words; the rest keeps its spelling.
std::optional<std::string> rest_after(std::string_view text, std::string_view start) {
  std::string_view rest = trimmed(text);
  std::string_view head = start;
  while (!head.empty()) {
    if (rest.empty()) return std::nullopt;
    if (plain(rest.substr(0, 1)) != plain(head.substr(0, 1))) return std::nullopt;
    rest.remove_prefix(1);
    head.remove_prefix(1);
  }
  if (!rest.empty() && rest.front() != ' ') return std::nullopt;
  return std::string(trimmed(rest));
}

bool strip_suffix(std::string& words, std::string_view suffix) {
  if (!words.ends_with(suffix)) return false;
  words.resize(words.size() - suffix.size());
  return true;
}

}  // namespace

Parameters::Parameters(std::string_view text) {
  if (trimmed(text).empty()) return;
  for (std::string& piece : pieces_of(text, ';')) {
    if (piece.empty()) complain("has an empty piece: two semicolons or one at the end");
    pieces_.push_back({std::move(piece), false});
  }
}

bool Parameters::says(std::string_view words) {
  for (Piece& piece : pieces_) {
    if (piece.is_taken || !same_words(piece.text, words)) continue;
    piece.is_taken = true;
    return true;
  }
  return false;
}

std::optional<std::string> Parameters::after(std::string_view words) {
  for (Piece& piece : pieces_) {
    if (piece.is_taken) continue;
    std::optional<std::string> rest = rest_after(piece.text, words);
    if (!rest || rest->empty()) continue;
    piece.is_taken = true;
    return rest;
  }
  return std::nullopt;
}

std::optional<ScenarioDay> Parameters::day_after(std::string_view words) {
  const std::optional<std::string> text = after(words);
  if (!text) return std::nullopt;
  tl::expected<ScenarioDay, std::string> day = ScenarioDay::parse(*text);
  if (!day) complain(day.error());
  return day ? std::optional(*day) : std::nullopt;
}

std::optional<int> Parameters::number_after(std::string_view words) {
  std::optional<std::string> text = after(words);
  if (!text) return std::nullopt;
  strip_suffix(*text, " days");
  int number = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
  if (error != std::errc{} || end != text->data() + text->size() || number < 0) {
    complain("needs a whole number after \"" + std::string(words) + "\", not \"" + *text + "\"");
    return std::nullopt;
  }
  return number;
}

std::optional<ScenarioDay> Parameters::day() {
  for (Piece& piece : pieces_) {
    if (piece.is_taken) continue;
    tl::expected<ScenarioDay, std::string> day = ScenarioDay::parse(piece.text);
    if (!day) continue;
    piece.is_taken = true;
    return *day;
  }
  return std::nullopt;
}

std::optional<std::string> Parameters::any() {
  for (Piece& piece : pieces_) {
    if (piece.is_taken) continue;
    piece.is_taken = true;
    return piece.text;
  }
  return std::nullopt;
}

std::vector<std::string> Parameters::rest() {
  std::vector<std::string> pieces;
  while (std::optional<std::string> piece = any()) pieces.push_back(std::move(*piece));
  return pieces;
}

void Parameters::complain(std::string reason) {
  if (!complaint_) complaint_ = std::move(reason);
}

std::optional<std::string> Parameters::problem() const {
  if (complaint_) return complaint_;
  for (const Piece& piece : pieces_) {
    if (!piece.is_taken) return "does not understand \"" + piece.text + "\"";
  }
  return std::nullopt;
}

EvidenceWords evidence_from_words(std::string_view piece) {
  EvidenceWords item;
  const std::vector<std::string> parts = pieces_of(piece, ',');
  item.words = plain(parts.front());
  item.is_original = strip_suffix(item.words, " original");
  constexpr std::string_view kUnlisted = "not on the list: ";
  if (item.words.starts_with(kUnlisted)) {
    item.words.erase(0, kUnlisted.size());
    item.is_unlisted = true;
  }
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const std::string part = plain(parts[i]);
    if (part == "original") {
      item.is_original = true;
    } else if (part == "authenticated") {
      item.is_authenticated = true;
    } else if (part == "examined") {
      item.is_examined = true;
    } else if (part != "not authenticated" && part != "not examined") {
      item.words += ", " + part;  // will be no known item, and the message shows it
    }
  }
  return item;
}

}  // namespace rahdari
