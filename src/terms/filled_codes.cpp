#include <array>
#include <tuple>

#include "terms/person.h"

namespace rahdari {
namespace {

/// Every field with its name, once, for both questions below.
constexpr std::array kFieldCodes{"surname", "given_names", "name_urdu", "father_name", "father_name_urdu", "father_cnic", "other_names",
                            "birth_date", "birth_place", "sex", "nationality", "cnic", "passport_number", "address", "village",
                            "tehsil", "thana", "district", "languages"};

auto fields_of(const Particulars& p) {
  return std::tie(p.surname, p.given_names, p.name_urdu, p.father_name, p.father_name_urdu, p.father_cnic, p.other_names,
                  p.birth_date, p.birth_place, p.sex, p.nationality, p.cnic, p.passport_number, p.address, p.village, p.tehsil,
                  p.thana, p.district, p.languages);
}

template <class Note, std::size_t... I>
void each_difference(const Particulars& before, const Particulars& after, Note note, std::index_sequence<I...>) {
  (note(kFieldCodes[I], std::get<I>(fields_of(before)) != std::get<I>(fields_of(after))), ...);
}

}  // namespace

std::vector<std::string> changed_codes(const Particulars& before, const Particulars& after) {
  std::vector<std::string> codes;
  each_difference(before, after, [&](const char* code, bool is_changed) {
    if (is_changed) codes.emplace_back(code);
  }, std::make_index_sequence<kFieldCodes.size()>());
  return codes;
}

/// Filled is what differs from nothing; a residence counts as given by any of its parts.
std::vector<std::string> filled_codes(const Particulars& particulars) {
  Particulars place = particulars;
  if (place.address.empty()) place.address = place.village.empty() ? place.district : place.village;
  return changed_codes(Particulars{}, place);
}

}  // namespace rahdari
