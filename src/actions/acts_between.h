// Acts that the other side sees: sending, reply, document, transfer, arrival, endings. One function per route row.
#pragma once
#include "actions/visit.h"

namespace rahdari {

// sending
Response send_application(const Visit& visit);
Response dispute_receipt(const Visit& visit);
Response return_application(const Visit& visit);
// reply
Response start_nationality_process(const Visit& visit);
Response record_verification(const Visit& visit);
Response request_interview(const Visit& visit);
Response record_interview(const Visit& visit);
Response request_extension(const Visit& visit);
Response accept_application(const Visit& visit);
Response refuse_application(const Visit& visit);
Response request_reasons(const Visit& visit);
Response give_reasons(const Visit& visit);
Response act_on_silence(const Visit& visit);
Response withdraw_consent(const Visit& visit);
// document
Response request_document(const Visit& visit);
Response issue_document(const Visit& visit);
// transfer
Response notify_transfer(const Visit& visit);
Response announce_voluntary_return(const Visit& visit);
Response postpone_transfer(const Visit& visit);
Response confirm_departure(const Visit& visit);
Response confirm_arrival(const Visit& visit);
Response refuse_admission(const Visit& visit);
// endings
Response end_case(const Visit& visit);
Response claim_error(const Visit& visit);
Response answer_error(const Visit& visit);
Response record_taken_back(const Visit& visit);
Response escalate_case(const Visit& visit);
Response close_case(const Visit& visit);

}  // namespace rahdari
