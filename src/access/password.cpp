#include "access/password.h"

#include <sodium.h>

#include <array>

#include "base/check.h"

namespace rahdari {
namespace {

constexpr unsigned long long kPasses = 2;
constexpr std::size_t kMemoryBytes = 19 * 1024 * 1024;

void make_ready() {
  static const int state = sodium_init();  // 1 when somebody was first
  CHECK(state >= 0);
}

std::optional<std::string> argon2id(std::string_view password) {
  make_ready();
  std::array<char, crypto_pwhash_STRBYTES> text{};
  if (crypto_pwhash_str_alg(text.data(), password.data(), password.size(), kPasses, kMemoryBytes,
                            crypto_pwhash_ALG_ARGON2ID13) != 0) {
    return std::nullopt;
  }
  return std::string(text.data());
}

/// A hash of 32 random bytes that nobody knows, made when first needed.
const std::optional<std::string>& hash_of_nobody() {
  static const std::optional<std::string> hash = [] {
    make_ready();
    std::array<char, 32> secret{};
    randombytes_buf(secret.data(), secret.size());
    return argon2id({secret.data(), secret.size()});
  }();
  return hash;
}

}  // namespace

tl::expected<std::string, Fault> hash_password(std::string_view password) {
  if (password.empty() || password.size() > kPasswordBytesMax) {
    return tl::unexpected(fault(FaultCode::bad_key, "hashing a password: it is empty or longer than 1024 bytes"));
  }
  std::optional<std::string> hash = argon2id(password);
  if (!hash)
    return tl::unexpected(fault(FaultCode::unavailable, "hashing a password: 19 MiB of memory were not to be had"));
  return *std::move(hash);
}

bool is_right_password(std::string_view password, const std::optional<std::string>& stored) {
  make_ready();
  const std::optional<std::string>& hash = stored ? stored : hash_of_nobody();
  if (!hash || password.size() > kPasswordBytesMax) return false;
  const bool is_right = crypto_pwhash_str_verify(hash->c_str(), password.data(), password.size()) == 0;
  return is_right && stored.has_value();
}

bool needs_rehash(const std::string& stored) {
  make_ready();
  return crypto_pwhash_str_needs_rehash(stored.c_str(), kPasses, kMemoryBytes) != 0;
}

}  // namespace rahdari
