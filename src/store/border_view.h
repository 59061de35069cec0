// What a border officer may read of a case: journeys that were notified, nothing of the file (U6). Used wherever a
// Permit is narrow.
#pragma once
#include <algorithm>
#include <array>

#include "casework/case_row.h"
#include "terms/person.h"

namespace rahdari {

/// Every other event, also one that is added later, stays hidden until it is named here.
constexpr std::array kBorderEvents{EventType::document_issued,
                                   EventType::transfer_notified,
                                   EventType::transfer_postponed,
                                   EventType::voluntary_return_announced,
                                   EventType::departed,
                                   EventType::arrived,
                                   EventType::arrived_not_handed_over,
                                   EventType::not_admitted};

constexpr bool is_border_event(EventType type) {
  return std::find(kBorderEvents.begin(), kBorderEvents.end(), type) != kBorderEvents.end();
}

/// Name, birth, sex, nationality and document number; no address, family or identity-card number.
inline Particulars for_border(const Particulars& person) {
  Particulars seen;
  seen.surname = person.surname;
  seen.given_names = person.given_names;
  seen.name_urdu = person.name_urdu;
  seen.birth_date = person.birth_date;
  seen.sex = person.sex;
  seen.nationality = person.nationality;
  seen.passport_number = person.passport_number;
  return seen;
}

/// Reference, journey and document of a row; how the case went stays in the file.
inline CaseRow for_border(const CaseRow& row) {
  CaseRow seen;
  seen.side = row.side;
  seen.stage = row.stage;
  seen.next = row.next;
  seen.reference = row.reference;
  seen.requesting = row.requesting;
  seen.requested = row.requested;
  seen.agreement = row.agreement;
  seen.travel_on = row.travel_on;
  seen.document_until = row.document_until;
  seen.is_ended = row.is_ended;
  seen.last_act_on = row.last_act_on;
  seen.particulars = row.particulars;
  return seen;
}

}  // namespace rahdari
