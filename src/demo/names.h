// Names and places for invented people, in Latin and Urdu script. Written for this program; nobody's record and no
// register.
#pragma once
#include <span>
#include <string_view>

namespace rahdari {

struct InventedName {
  std::string_view latin;
  std::string_view urdu;
};

/// A place people of the demonstration come from. Districts and tehsils are real places; villages and people are not.
struct InventedPlace {
  std::string_view district;
  std::string_view tehsil;
  std::string_view language;
};

std::span<const InventedName> male_names();
std::span<const InventedName> female_names();
std::span<const InventedName> family_names();
std::span<const InventedPlace> home_places();

}  // namespace rahdari
