#include "page/person_words.h"

namespace rahdari {

PersonalText name_from_particulars(const PersonalParticulars& particulars) {
  const Particulars& known = particulars.reveal();
  const bool has_both = !known.surname.empty() && !known.given_names.empty();
  return PersonalText(known.surname + (has_both ? ", " : "") + known.given_names);
}

PersonalText name_urdu_from_particulars(const PersonalParticulars& particulars) {
  return PersonalText(particulars.reveal().name_urdu);
}

}  // namespace rahdari
