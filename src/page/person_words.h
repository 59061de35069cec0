// A person's name as one line, still personal: for lists, headings and forms. Not the particulars themselves.
#pragma once
#include "terms/person.h"

namespace rahdari {

/// "SURNAME, Given names" in Latin script, or what there is of it.
PersonalText name_from_particulars(const PersonalParticulars& particulars);
PersonalText name_urdu_from_particulars(const PersonalParticulars& particulars);

}  // namespace rahdari
