// One request by one officer who may make it: the way from bytes to an action ends here. Not a store and not a rule.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "access/permit.h"
#include "actions/program.h"
#include "http/message.h"
#include "page/layout.h"
#include "page/words.h"

namespace rahdari {

struct Visit {
  const Program& program;
  const Request& request;
  const Officer& officer;
  const Session& session;
  const Permit& permit;
  const Words& words;
  CaseId case_id;                  // of a path with {case}, else none
  std::string_view title;          // message key of the route

  bool is_post() const { return request.method == "POST"; }
};

/// An action: carries a visit to its answer. Any thread; does not throw.
using Action = Response (*)(const Visit&);

/// The frame every signed-in page stands in.
PageFrame frame_of(const Visit& visit, std::string title);
Response page_response(const Visit& visit, std::string title, const Html& content, int status = 200);

/// The day of `country`, by the agreement's zone (U11); UTC where nothing is stated.
CalendarDate day_of(const Program& program, const Agreement* agreement, Country country);

/// One table from outcome to answer: status, message key, what the officer can do.
Response answer_fault(const Visit& visit, const Fault& fault);
Response answer_denial(const Visit& visit, const Denial& denial);

/// Redirect to the case with a message shown once ("act.accept.done").
Response to_case(const Visit& visit, CaseId case_id, std::string_view done_key);

/// Who may: asks the policy for the officer of the visit; nothing written, nothing read.
bool may(const Visit& visit, Permission permission);

}  // namespace rahdari
