// Signing in and out, and the session behind a cookie. Not the policy (access) and not the storage of sessions (store).
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "actions/program.h"
#include "http/message.h"
#include "page/words.h"
#include "store/store.h"

namespace rahdari {

struct SignedIn {
  Session session;
  Officer officer;
};

/// The live session of the request's cookie, touched; nothing when absent, idle too long or ended.
std::optional<SignedIn> signed_in(const Program& program, const Request& request);

/// The language of an officer, else of the browser, else English.
const Words& words_for(const Request& request, const Officer* officer);

/// `wanted` if it is a path of this site, else "/": a link to elsewhere would lend it our sign-in.
std::string path_on_this_site(std::string_view wanted);

Response sign_in(const Program& program, const Request& request);

}  // namespace rahdari
