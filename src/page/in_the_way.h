// The pages shown when something is in the way: not found, not allowed, changed meanwhile, form expired, fault.
// Each says what happened, that nothing was half done, and what to do now.
#pragma once
#include <string>
#include <vector>

#include "access/permit.h"
#include "page/case_page.h"

namespace rahdari {

Html not_found_content(const Words& words);

struct DeniedView {
  Permission needed = Permission::see_home;
};
Html denied_content(const Words& words, const DeniedView& view);

/// Somebody acted while the form was open: what happened since, and the form's text so that nothing typed is lost.
struct StaleView {
  std::vector<CaseMoment> since;
  std::string case_address;
  std::string form_address;  // to look at the form again
  std::vector<Control> controls;
  Filled filled;
};
Html stale_content(const Words& words, const StaleView& view);

/// The form's token was of another session: what was typed stands here again, with a fresh token.
struct ExpiredFormView {
  std::string address;  // where the form goes; empty: what was typed cannot be sent from here
  PostGuard guard;
  Filled filled;
};
Html expired_form_content(const Words& words, const ExpiredFormView& view);

struct FaultView {
  std::string number;  // under which the fault stands in the program's log; empty: none
  bool can_retry = true;
};
Html fault_content(const Words& words, const FaultView& view);

}  // namespace rahdari
