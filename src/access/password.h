// Passwords as argon2id hashes, and their check. Not the rules of signing in (sign_in.h).
// Parameters: 2 passes over 19 MiB, one lane (OWASP Password Storage Cheat Sheet, argon2id); about 20 ms and 19 MiB for
// each call, so it never runs on an io thread. Threads: any.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "base/fault.h"

namespace rahdari {

/// Longer input is refused before any work is done on it.
constexpr std::size_t kPasswordBytesMax = 1024;

/// The hash with its salt and parameters, in the text form of libsodium ("$argon2id$v=19$m=19456,t=2,p=1$…").
/// Faults: `unavailable` when there is no memory for it; `bad_key` for an empty or over-long password.
tl::expected<std::string, Fault> hash_password(std::string_view password);

/// Whether `password` belongs to `stored`. Without a stored hash (nobody has that name) the same work is done on a hash
/// of nobody's, and the answer is false, so that the time taken does not tell which names exist.
bool is_right_password(std::string_view password, const std::optional<std::string>& stored);

/// True when a hash was made with other parameters than today's: hash the password again after a right sign-in.
bool needs_rehash(const std::string& stored);

}  // namespace rahdari
