// What stands after the colon of a phrase, piece by piece: "travel 2026-04-01; crossing point Islamabad". A piece that
// no builder took is an error of the file. Not the phrases themselves: phrases.h.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/days.h"
#include "scenario/words.h"

namespace rahdari {

/// An item of evidence as written: "CNIC original, examined", "copy of passport, not authenticated".
struct EvidenceWords {
  std::string words;  // of the item, resolved against the agreement when the row is run
  bool is_original = false;
  bool is_authenticated = false;
  bool is_examined = false;  // a document examiner recorded it as genuine
  bool is_unlisted = false;  // "not on the list: letter of a neighbour"
};

class Parameters {
 public:
  /// `text` is everything after the first colon, or empty.
  explicit Parameters(std::string_view text);

  /// The first piece that names a value of E, by code or usage.
  template <NamedEnum E>
  std::optional<E> one_of() {
    for (Piece& piece : pieces_) {
      if (piece.is_taken) continue;
      if (const std::optional<E> value = enum_from_words<E>(piece.text)) {
        piece.is_taken = true;
        return value;
      }
    }
    return std::nullopt;
  }
  /// As one_of; a missing value is an error of the file.
  template <NamedEnum E>
  E must_be_one_of(std::string_view what) {
    const std::optional<E> value = one_of<E>();
    if (!value) complain("needs " + std::string(what) + ": " + joined(all_words<E>(), "or"));
    return value.value_or(enum_names(E{}).front().first);
  }

  /// Whether a piece says exactly this.
  bool says(std::string_view words);
  /// The rest of the piece that begins with these words: "crossing point" of "crossing point Islamabad".
  std::optional<std::string> after(std::string_view words);
  std::optional<ScenarioDay> day_after(std::string_view words);
  std::optional<int> number_after(std::string_view words);
  /// The first piece that is itself a day.
  std::optional<ScenarioDay> day();
  /// The first piece not taken yet, whatever it says.
  std::optional<std::string> any();
  std::vector<std::string> rest();

  void complain(std::string reason);
  /// The first complaint, or the piece nobody took.
  std::optional<std::string> problem() const;

 private:
  struct Piece {
    std::string text;
    bool is_taken = false;
  };
  std::vector<Piece> pieces_;
  std::optional<std::string> complaint_;
};

/// Commas within one piece: "return decision 2025-12-01, not enforceable".
EvidenceWords evidence_from_words(std::string_view piece);

}  // namespace rahdari
