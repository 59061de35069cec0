#include "demo/person.h"

#include <cstdio>

#include "base/check.h"
#include "demo/names.h"

namespace rahdari {
namespace {
template <class T>
const T& one_of(Random& random, std::span<const T> choices) {
  return choices[random.below(choices.size())];
}

std::string upper(std::string_view name) {
  std::string text(name);
  for (char& letter : text) {
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
  }
  return text;
}

std::string digits(Random& random, int count) {
  std::string text;
  for (int place = 0; place < count; ++place) text.push_back(static_cast<char>('0' + random.below(10)));
  return text;
}

/// The last digit of a CNIC is odd for men and even for women.
std::string invented_cnic(Random& random, Sex sex) {
  const auto last = random.below(5) * 2 + (sex == Sex::female ? 0 : 1);
  return "9" + digits(random, 11) + static_cast<char>('0' + last);
}

/// Mostly a day; sometimes only a year or a month is known.
std::optional<PartialDate> invented_birth(Random& random, Age age, CalendarDate today) {
  const int years = age == Age::child ? 9 + static_cast<int>(random.below(8)) : 19 + static_cast<int>(random.below(33));
  const auto day = today.plus(CalendarDays{-365 * years - static_cast<int>(random.below(300))});
  const auto known = age == Age::child ? 9 : random.below(10);
  return PartialDate::from_parts(day.year(), known == 0 ? 0 : day.month(), known <= 1 ? 0 : day.day());
}

void invent_home(Random& random, Particulars& person) {
  const InventedPlace& place = one_of(random, home_places());
  char village[40];
  std::snprintf(village, sizeof village, "Chak %d-%c", static_cast<int>(1 + random.below(480)),
                static_cast<char>('A' + random.below(6)));
  person.village = village;
  person.tehsil = place.tehsil;
  person.district = place.district;
  person.thana = std::string(place.tehsil) + " Saddar";
  person.languages = place.language;
  person.birth_place = place.tehsil;
  person.address = person.village + ", " + person.tehsil + ", " + person.district;
}

void invent_names(Random& random, Particulars& person) {
  const bool is_woman = random.below(12) == 0;
  person.sex = is_woman ? Sex::female : Sex::male;
  const InventedName& first = one_of(random, is_woman ? female_names() : male_names());
  const InventedName& second = one_of(random, is_woman ? female_names() : male_names());
  const InventedName& family = one_of(random, family_names());
  const InventedName& father = one_of(random, male_names());
  const bool has_second = &second != &first && random.below(2) == 0;
  person.surname = upper(family.latin);
  person.given_names = upper(first.latin) + (has_second ? " " + upper(second.latin) : "");
  person.name_urdu =
      std::string(first.urdu) + (has_second ? " " + std::string(second.urdu) : "") + " " + std::string(family.urdu);
  person.father_name = upper(father.latin) + " " + person.surname;
  person.father_name_urdu = std::string(father.urdu) + " " + std::string(family.urdu);
  if (random.below(4) == 0) person.other_names = other_spelling(person.given_names) + " " + person.surname;
}

Country country(std::string_view code) {
  const auto known = Country::parse(code);
  CHECK(known);
  return *known;
}
}  // namespace

Particulars invent_national(Random& random, Age age, CalendarDate today) {
  Particulars person;
  invent_names(random, person);
  invent_home(random, person);
  person.birth_date = invented_birth(random, age, today);
  person.nationality = country("PK");
  if (random.below(5) != 0) person.cnic = invented_cnic(random, person.sex);
  if (random.below(3) == 0) person.father_cnic = invented_cnic(random, Sex::male);
  if (random.below(3) == 0) person.passport_number = "XX" + digits(random, 7);
  return person;
}

Particulars invent_third_country_national(Random& random, CalendarDate today) {
  constexpr std::string_view kNationalities[] = {"AF", "BD", "NP", "LK"};
  Particulars person;
  invent_names(random, person);
  invent_home(random, person);
  person.name_urdu.clear();
  person.father_name_urdu.clear();
  person.birth_date = invented_birth(random, Age::adult, today);
  person.nationality = country(kNationalities[random.below(std::size(kNationalities))]);
  person.passport_number = "XX" + digits(random, 7);
  return person;
}

std::string other_spelling(std::string_view name) {
  constexpr std::pair<std::string_view, std::string_view> kSwaps[] = {
      {"EE", "I"}, {"OO", "U"}, {"AA", "A"}, {"Q", "K"}, {"Z", "S"}, {"IM", "EEM"}, {"ID", "EED"}, {"A", "U"}};
  std::string text(name);
  for (const auto& [from, to] : kSwaps) {
    const std::size_t place = text.find(from);
    if (place == std::string::npos) continue;
    return text.replace(place, from.size(), to);
  }
  return text + "H";
}

}  // namespace rahdari
