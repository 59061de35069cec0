// What every action needs and main wires once: the store, the agreements, the time. Not a request and not a session.
#pragma once
#include <map>
#include <string>

#include "agreement/agreement.h"
#include "base/clock.h"
#include "base/random.h"
#include "page/sign_in.h"
#include "store/store.h"

namespace rahdari {

struct Program {
  Store& store;
  const std::map<std::string, Agreement>& agreements;   // by id; the one in force on the day the program started
  const Clock& clock;
  Random& random;
  bool is_demonstration = false;    // demonstration data: a banner on each page, officers listed at sign-in
  bool is_clock_set = false;        // --now: the banner shows the day in use
  bool is_secure = false;           // TLS: cookies are marked Secure
  std::vector<DemonstrationOfficer> demonstration_officers;  // shown at sign-in on demonstration data only
  std::string demonstration_password;
};

/// The agreement of a case, or nothing when its file is not there (a page says so; the log stays readable).
inline const Agreement* agreement_of(const Program& program, const std::string& id) {
  const auto found = program.agreements.find(id);
  return found == program.agreements.end() ? nullptr : &found->second;
}

}  // namespace rahdari
