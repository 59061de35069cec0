#include "terms/person.h"

#include <unicode/unistr.h>

namespace rahdari {
namespace {
constexpr char kParticularsVersion = 1;

/// Texts in stored order around the three that are not text; a new field is a new version.
template <class P, class Visit>
void visit_texts_before(P& particulars, Visit visit) {
  visit(particulars.surname);
  visit(particulars.given_names);
  visit(particulars.name_urdu);
  visit(particulars.father_name);
  visit(particulars.father_name_urdu);
  visit(particulars.father_cnic);
  visit(particulars.other_names);
  visit(particulars.birth_place);
}

template <class P, class Visit>
void visit_texts_after(P& particulars, Visit visit) {
  visit(particulars.cnic);
  visit(particulars.passport_number);
  visit(particulars.address);
  visit(particulars.village);
  visit(particulars.tehsil);
  visit(particulars.thana);
  visit(particulars.district);
  visit(particulars.languages);
}

bool read_birth_date(ByteReader& reader, std::optional<PartialDate>& birth_date) {
  const std::uint64_t year = reader.get_u64(), month = reader.get_u64(), day = reader.get_u64();
  if (year == 0) return month == 0 && day == 0;
  if (year > 9999 || month > 12 || day > 31) return false;
  birth_date =
      PartialDate::from_parts(static_cast<int>(year), static_cast<unsigned>(month), static_cast<unsigned>(day));
  return birth_date.has_value();
}

bool read_country(ByteReader& reader, Country& country) {
  const std::string_view code = reader.get_text();
  if (code.empty()) return true;
  const auto known = Country::parse(code);
  if (known) country = *known;
  return known.has_value();
}

/// The digit a character stands for, or -1.
int digit_value(char16_t letter) {
  if (letter >= u'0' && letter <= u'9') return letter - u'0';
  if (letter >= u'\u0660' && letter <= u'\u0669') return letter - u'\u0660';  // Arabic-Indic
  if (letter >= u'\u06f0' && letter <= u'\u06f9') return letter - u'\u06f0';  // Extended, as Urdu writes them
  return -1;
}

/// What people and text fields put between the groups: spaces, hyphens of every make, and invisible direction marks.
bool is_between_groups(char16_t letter) {
  return letter == u' ' || letter == u'\t' || letter == u'\u00a0' || letter == u'\u202f' || letter == u'-' ||
         letter == u'\u2212' || (letter >= u'\u2010' && letter <= u'\u2015') || letter == u'\u200e' ||
         letter == u'\u200f' || letter == u'\u061c' || (letter >= u'\u202a' && letter <= u'\u202e') ||
         (letter >= u'\u2066' && letter <= u'\u2069');
}
}  // namespace

std::string bytes_from_particulars(const Particulars& particulars) {
  ByteWriter writer;
  writer.put_raw(&kParticularsVersion, 1);
  const auto put = [&](const std::string& text) { writer.put_text(text); };
  visit_texts_before(particulars, put);
  const auto& birth = particulars.birth_date;
  writer.put_u64(birth ? static_cast<std::uint64_t>(birth->year()) : 0);
  writer.put_u64(birth ? birth->month() : 0);
  writer.put_u64(birth ? birth->day() : 0);
  writer.put_u64(static_cast<std::uint64_t>(particulars.sex));
  writer.put_text(particulars.nationality.text());
  visit_texts_after(particulars, put);
  return writer.take();
}

std::optional<Particulars> particulars_from_bytes(std::string_view bytes) {
  if (bytes.empty() || bytes.front() != kParticularsVersion) return std::nullopt;
  ByteReader reader(bytes.substr(1));
  Particulars particulars;
  const auto get = [&](std::string& text) { text = reader.get_text(); };
  visit_texts_before(particulars, get);
  if (!read_birth_date(reader, particulars.birth_date)) return std::nullopt;
  const std::uint64_t sex = reader.get_u64();
  if (sex > static_cast<std::uint64_t>(Sex::other)) return std::nullopt;
  particulars.sex = static_cast<Sex>(sex);
  if (!read_country(reader, particulars.nationality)) return std::nullopt;
  visit_texts_after(particulars, get);
  if (!reader.at_end()) return std::nullopt;
  if (bytes_from_particulars(particulars) != bytes) return std::nullopt;  // over-long numbers: not our writing
  return particulars;
}

std::optional<std::string> parse_cnic(std::string_view typed) {
  const auto letters =
      icu::UnicodeString::fromUTF8(icu::StringPiece(typed.data(), static_cast<std::int32_t>(typed.size())));
  std::string digits;
  for (std::int32_t at = 0; at < letters.length(); ++at) {
    const int digit = digit_value(letters[at]);
    if (digit >= 0)
      digits.push_back(static_cast<char>('0' + digit));
    else if (!is_between_groups(letters[at]))
      return std::nullopt;
  }
  if (digits.size() != 13) return std::nullopt;
  return digits;
}

std::string format_cnic(std::string_view digits) {
  if (digits.size() != 13) return std::string(digits);  // shown as it was recorded
  return std::string(digits.substr(0, 5)) + "-" + std::string(digits.substr(5, 7)) + "-" +
         std::string(digits.substr(12));
}

}  // namespace rahdari
