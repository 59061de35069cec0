#include "store/search_forms.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

#include "base/check.h"

namespace rahdari {

namespace {

struct FoldedLetter {
  char32_t from;
  const char* to;
};

/// Letters that decomposition leaves whole, and Arabic-script letters typed for one another on Pakistani keyboards.
constexpr std::array kFoldedLetters{
    FoldedLetter{0x00df, "ss"},     FoldedLetter{0x00e6, "ae"},     FoldedLetter{0x00f8, "o"},
    FoldedLetter{0x0111, "d"},      FoldedLetter{0x0131, "i"},      FoldedLetter{0x0142, "l"},
    FoldedLetter{0x0153, "oe"},     FoldedLetter{0x00fe, "th"},     FoldedLetter{0x00f0, "d"},
    FoldedLetter{0x0643, "\u06a9"}, FoldedLetter{0x064a, "\u06cc"}, FoldedLetter{0x0649, "\u06cc"},
    FoldedLetter{0x06d2, "\u06cc"}, FoldedLetter{0x0647, "\u06c1"}, FoldedLetter{0x06be, "\u06c1"},
    FoldedLetter{0x0629, "\u06c1"}, FoldedLetter{0x06d5, "\u06c1"}, FoldedLetter{0x0671, "\u0627"},
    FoldedLetter{0x06ba, "\u0646"}};

bool is_dropped(UChar32 letter) {
  switch (u_charType(letter)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
      return true;  // vowel signs, joiners
    default:
      return letter == '\'' || letter == 0x2019 || letter == 0x02bf || letter == 0x02be || letter == 0x0640 ||
             letter == 0x0621;
  }
}

void append_folded(icu::UnicodeString& word, UChar32 letter) {
  const UChar32 lower = u_foldCase(letter, U_FOLD_CASE_DEFAULT);
  const auto at = std::ranges::find(kFoldedLetters, static_cast<char32_t>(lower), &FoldedLetter::from);
  if (at != kFoldedLetters.end()) {
    word.append(icu::UnicodeString::fromUTF8(at->to));
  } else if (const int digit = u_charDigitValue(lower); digit >= 0) {
    word.append(static_cast<UChar32>('0' + digit));
  } else {
    word.append(lower);
  }
}

/// A document number as it is hashed: letters and digits only, upper case.
std::string plain_number(std::string_view typed) {
  std::string plain;
  for (const char character : typed) {
    const bool is_lower = character >= 'a' && character <= 'z';
    if (is_lower) plain.push_back(static_cast<char>(character - 'a' + 'A'));
    if ((character >= 'A' && character <= 'Z') || (character >= '0' && character <= '9')) plain.push_back(character);
  }
  return plain;
}

bool has_digit(std::string_view text) {
  return std::ranges::any_of(text, [](char character) { return character >= '0' && character <= '9'; });
}

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& character : lower) {
    if (character >= 'A' && character <= 'Z') character = static_cast<char>(character - 'A' + 'a');
  }
  return lower;
}

}  // namespace

std::vector<std::string> folded_words(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* decomposing = icu::Normalizer2::getNFKDInstance(status);
  CHECK(U_SUCCESS(status));
  const icu::UnicodeString source = decomposing->normalize(
      icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())}), status);
  std::vector<std::string> words;
  icu::UnicodeString word;
  const auto end_word = [&] {
    if (word.isEmpty()) return;
    words.emplace_back();
    word.toUTF8String(words.back());
    word.remove();
  };
  for (std::int32_t at = 0; at < source.length(); at = source.moveIndex32(at, 1)) {
    const UChar32 letter = source.char32At(at);
    if (is_dropped(letter)) continue;
    if (u_isalnum(letter)) {
      append_folded(word, letter);
    } else {
      end_word();
    }
  }
  end_word();
  return words;
}

std::vector<std::string> forms_of_person(const Particulars& person, const Keys& keys) {
  std::vector<std::string> forms;
  for (const std::string* name : {&person.surname, &person.given_names, &person.name_urdu, &person.other_names}) {
    for (const std::string& word : folded_words(*name)) forms.push_back("n:" + word);
  }
  for (const std::string* number : {&person.cnic, &person.passport_number}) {
    const std::string plain = plain_number(*number);
    if (!plain.empty()) forms.push_back("d:" + keys.search_hash(plain));
  }
  std::ranges::sort(forms);
  forms.erase(std::ranges::unique(forms).begin(), forms.end());
  return forms;
}

std::vector<std::string> forms_of_reference(const Reference& reference) {
  const std::string text = lower_ascii(reference.text());
  const std::string number = std::to_string(reference.number);
  std::string padded = number;
  if (padded.size() < 6) padded.insert(0, 6 - padded.size(), '0');
  std::vector<std::string> forms{"r:" + text, "r:" + number};
  if (padded != number) forms.push_back("r:" + padded);
  return forms;
}

std::vector<SearchTerm> terms_of_query(std::string_view typed, const Keys& keys) {
  if (const auto reference = Reference::parse(typed)) return {SearchTerm{{}, {"r:" + lower_ascii(reference->text())}}};
  if (const auto cnic = parse_cnic(typed)) return {SearchTerm{{}, {"d:" + keys.search_hash(*cnic)}}};
  std::vector<SearchTerm> terms;
  std::size_t start = 0;
  while (start < typed.size()) {
    const std::size_t end = std::min(typed.find_first_of(" \t\n", start), typed.size());
    const std::string_view part = typed.substr(start, end - start);
    start = end + 1;
    if (part.empty()) continue;
    if (has_digit(part) || (part.size() == 2 + 1 + 2 && part[2] == '-')) {
      SearchTerm term{{"r:" + lower_ascii(part)}, {"d:" + keys.search_hash(plain_number(part))}};
      for (const std::string& word : folded_words(part)) term.prefixes.push_back("n:" + word);
      terms.push_back(std::move(term));
      continue;
    }
    for (const std::string& word : folded_words(part)) terms.push_back(SearchTerm{{"n:" + word, "r:" + word}, {}});
  }
  return terms;
}

}  // namespace rahdari
