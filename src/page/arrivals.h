// What a border officer sees: announced journeys, and of each person name, document number, flight and reference, with
// the two answers. Nothing else of the file (U6), and no word on why the person returns (U7).
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "page/law_words.h"
#include "terms/person.h"

namespace rahdari {

struct ArrivalLine {
  std::string address;  // "/arrivals/<id>"
  std::string reference;
  PersonalText name;
  std::string flight;
  std::string crossing_point;
  CalendarDate travel_on;
  Stage stage = Stage::transfer_notified;
};

struct ArrivalsView {
  CalendarDate today;
  std::vector<ArrivalLine> lines;  // soonest first
};

Html arrivals_content(const Words& words, const ArrivalsView& view);

struct ArrivalView {
  ArrivalLine line;
  PersonalText name_urdu;
  PersonalText document_number;  // empty: no document on record
  std::optional<CalendarDate> document_until;
  int escorts = 0;
  CalendarDate today;
  std::string confirm_address;  // empty: not now
  std::string not_admitted_address;
};

Html arrival_content(const Words& words, const ArrivalView& view);

}  // namespace rahdari
