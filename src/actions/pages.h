// Pages that only show: home, worklist, case, agreement, arrivals, officers, audit; and the answers when something is in the way.
#pragma once
#include "actions/visit.h"

namespace rahdari {

Response home(const Visit& visit);
Response worklist_page(const Visit& visit);
Response case_page(const Visit& visit);
Response arrivals_page(const Visit& visit);    // border officers: announced journeys only
Response arrival_page(const Visit& visit);
Response agreement_page(const Visit& visit);
Response officers_page(const Visit& visit);
Response audit_page(const Visit& visit);
Response record_particulars(const Visit& visit);
Response correct_particulars(const Visit& visit);
Response sign_out(const Visit& visit);

Response answer_not_found(const Visit& visit);
Response answer_expired_form(const Visit& visit);   // the form's token is of another session: nothing was done

Response choose_language(const Program& program, const Request& request);
Response send_asset(const Program& program, const Request& request);
Response send_icon(const Program& program, const Request& request);
Response health(const Program& program, const Request& request);
Response readiness(const Program& program, const Request& request);

}  // namespace rahdari
