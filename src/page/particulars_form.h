// The form of a person's particulars, Art. 5(1)(a) (our layout until the Official Journal is read): names in both
// scripts, birth as far as known, address in parts; above it a box that reads a machine-readable zone. Not the check
// before filing.
#pragma once
#include <string>

#include "page/law_words.h"
#include "terms/mrz.h"
#include "terms/person.h"

namespace rahdari {

struct ParticularsFormView {
  std::string about;  // reference; empty before there is one
  std::string address;
  std::string back;
  PostGuard guard;
  Filled filled;                      // as posted, or filled_from_particulars
  bool is_correction = false;         // after sending: asks for the reason (field `reason`)
  std::optional<MrzReading> reading;  // what was read from the pasted zone, with its check digits
  std::vector<Gap> missing;           // what the application still lacks
};

/// The form's fields: surname, given_names, name_urdu, father_name, father_name_urdu, father_cnic, other_names,
/// birth_date (three boxes, partial), birth_place, sex, nationality, cnic, passport_number, address, village, tehsil,
/// thana, district, languages; `mrz` with the second button named read_mrz (value "yes").
Html particulars_form_content(const Words& words, const ParticularsFormView& view);

/// The pairs of the form from what is on record.
Filled filled_from_particulars(const Personal<Particulars>& particulars);
/// The controls, for error summaries and for the words of a field.
std::vector<Control> particulars_controls();

}  // namespace rahdari
