// A person's particulars as Art. 5(1)(a) asks for them, in both scripts. Kept only in the vault. Not a case and not an officer.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "terms/country.h"
#include "terms/date.h"
#include "terms/personal.h"

namespace rahdari {

enum class Sex { unknown = 0, male = 1, female = 2, other = 3 };  // stored; never renumber
constexpr auto enum_names(Sex) {
  using namespace std::string_view_literals;
  return std::array{std::pair{Sex::unknown, "unknown"sv}, std::pair{Sex::male, "male"sv}, std::pair{Sex::female, "female"sv},
                    std::pair{Sex::other, "other"sv}};
}

/// Every field may be empty: what is missing is said by the check before filing, not by the type.
struct Particulars {
  std::string surname;               // Latin script, as in the passport or MRZ
  std::string given_names;
  std::string name_urdu;             // as on the CNIC
  std::string father_name;
  std::string father_name_urdu;
  std::string father_cnic;
  std::string other_names;           // other spellings and names used
  std::optional<PartialDate> birth_date;
  std::string birth_place;
  Sex sex = Sex::unknown;
  Country nationality;
  std::string cnic;                  // 13 digits, no hyphens
  std::string passport_number;
  std::string address;               // last residence in the requested State
  std::string village;
  std::string tehsil;
  std::string thana;
  std::string district;
  std::string languages;             // languages and dialect
};

using PersonalParticulars = Personal<Particulars>;
using PersonalText = Personal<std::string>;

/// The names of the fields that hold something, as the agreement's form lists them ("surname", "birth_date", "address", …).
std::vector<std::string> filled_codes(const Particulars& particulars);

/// The fields in which two records differ, by the same names.
std::vector<std::string> changed_codes(const Particulars& before, const Particulars& after);

/// The vault's form; reading refuses bytes it did not write.
std::string bytes_from_particulars(const Particulars& particulars);
std::optional<Particulars> particulars_from_bytes(std::string_view bytes);

/// A CNIC typed with or without hyphens, also in Urdu digits: 13 ASCII digits, or nothing.
std::optional<std::string> parse_cnic(std::string_view typed);
/// 35202-1234567-1
std::string format_cnic(std::string_view digits);

}  // namespace rahdari
