// Search forms: the words of a name folded so that spelling marks do not matter, and keyed hashes of document numbers.
// Not the identity engine: exact folded words and prefixes only. Stored beside the row of one organisation, deleted on
// erasure. A form is "n:" + folded word, "d:" + keyed hash of a number, or "r:" + part of a reference.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "store/keys.h"
#include "terms/person.h"
#include "terms/reference.h"

namespace rahdari {

/// Lower-case words without diacritics and punctuation; Arabic look-alike letters are one letter:
/// "Ḥāfiẓ-ul Qādir" →
/// hafiz, ul, qadir.
std::vector<std::string> folded_words(std::string_view text);

std::vector<std::string> forms_of_person(const Particulars& person, const Keys& keys);
std::vector<std::string> forms_of_reference(const Reference& reference);

/// What may match one thing that was typed: every prefix or whole form counts.
struct SearchTerm {
  std::vector<std::string> prefixes;
  std::vector<std::string> whole;
};
/// All terms must match. A reference, a CNIC or a passport number typed alone is one term.
std::vector<SearchTerm> terms_of_query(std::string_view typed, const Keys& keys);

}  // namespace rahdari
