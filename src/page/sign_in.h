// The screen on which an officer signs in. Not the check (access/password.h) and not the session.
#pragma once
#include <string>
#include <vector>

#include "page/form.h"

namespace rahdari {

/// An invented officer anyone may sign in as, on demonstration data only.
struct DemonstrationOfficer {
  std::string sign_in_name;
  std::string role;  // message key: "role.return_officer"
  std::string organisation;
};

struct SignInView {
  PostGuard guard;   // csrf of the form's own cookie
  std::string next;  // where to go afterwards
  Filled filled;     // fields sign_in_name, password; the password is never shown again
  std::vector<DemonstrationOfficer> demonstration;
  std::string demonstration_password;
};

Html sign_in_content(const Words& words, const SignInView& view);

}  // namespace rahdari
