// An invented person of the demonstration: particulars that follow from a random source. Never anybody's: numbers are
// taken from ranges that no office gives out. Not a record of a register.
#pragma once
#include <string>
#include <string_view>

#include "base/random.h"
#include "terms/person.h"

namespace rahdari {

enum class Age { adult, child };

/// A Pakistani national, born so that the person is of that age on `today`. CNICs begin with 9, which no province has;
/// passport numbers with XX, which no series has.
Particulars invent_national(Random& random, Age age, CalendarDate today);
/// The same person's home, but a national of another State.
Particulars invent_third_country_national(Random& random, CalendarDate today);
/// A spelling as another clerk would have written it.
std::string other_spelling(std::string_view name);

}  // namespace rahdari
