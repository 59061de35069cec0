// When a sign-in is refused for a while, when a session ends, and whether a form's token is the session's. Pure: no
// clock, no store. Not the check of a password (password.h).
#pragma once
#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"

namespace rahdari {

constexpr int kFailuresMax = 5;  // for a name and for an address alike
constexpr std::chrono::minutes kFailureWindow{15};
constexpr std::chrono::minutes kSessionIdle{30};
constexpr std::chrono::minutes kSessionWarning{25};  // idle time after which the page warns
constexpr std::chrono::hours kSessionWhole{12};

/// Under which failures of a name are counted. A hash, because people type passwords into the name field; case is
/// ignored.
std::string name_key(std::string_view sign_in_name);
/// Under which failures of an address are counted. Of IPv6 the first 64 bits, which is what one subscriber has.
std::string address_key(std::string_view remote);

/// How many failures one key has had since an instant: the store counts them.
using FailuresSince = std::function<int(Instant since)>;

/// Nothing when a sign-in may be tried; else how long to wait, in whole minutes rounded up (1 to 15). Asks once when
/// the key is free, and up to 15 times more when it is not.
std::optional<std::chrono::minutes> sign_in_wait(const FailuresSince& failures_since, Instant now);

enum class SessionStanding { live, ends_soon, ended_idle, ended_whole };

/// Ended at the 30th idle minute and at the 12th hour; ends soon in the last five minutes of either.
SessionStanding session_standing(Instant started, Instant last_seen, Instant now);

/// Constant-time comparison of a form's token with the session's. An empty token is never right.
bool is_same_token(std::string_view of_session, std::string_view of_form);

}  // namespace rahdari
