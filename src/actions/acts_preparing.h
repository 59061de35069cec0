// Acts before anything leaves the requesting side: the file, its safeguards, its holds. One function per route row.
#pragma once
#include "actions/visit.h"

namespace rahdari {

Response open_case(const Visit& visit);            // the only act without a case: makes one
Response record_entry(const Visit& visit);
Response add_evidence(const Visit& visit);
Response remove_evidence(const Visit& visit);
Response examine_genuineness(const Visit& visit);
Response record_care(const Visit& visit);
Response record_age(const Visit& visit);
Response record_safeguard(const Visit& visit);
Response set_hold(const Visit& visit);
Response lift_hold(const Visit& visit);
Response record_detention(const Visit& visit);
Response end_detention(const Visit& visit);
Response review_prospect(const Visit& visit);
Response ask_approval(const Visit& visit);
Response give_approval(const Visit& visit);
Response refuse_approval(const Visit& visit);
Response lift_obstacle(const Visit& visit);
Response add_note(const Visit& visit);

}  // namespace rahdari
