#include "access/sign_in.h"

#include <arpa/inet.h>
#include <sodium.h>

#include <algorithm>
#include <array>

#include "base/hash.h"
#include "base/id.h"

namespace rahdari {
namespace {

Instant earlier(Instant instant, std::chrono::microseconds by) { return Instant{instant.micros - by.count()}; }

std::chrono::microseconds between(Instant from, Instant to) {
  return std::chrono::microseconds(to.micros - from.micros);
}

}  // namespace

std::string name_key(std::string_view sign_in_name) {
  std::string lower(sign_in_name);
  const auto lower_ascii = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  std::transform(lower.begin(), lower.end(), lower.begin(), lower_ascii);
  return "name:" + text_from_hash(hash_of(lower));
}

std::string address_key(std::string_view remote) {
  const std::string text(remote.substr(0, remote.find('%')));  // without the zone of a link-local address
  std::array<std::uint8_t, 16> bytes{};
  if (::inet_pton(AF_INET6, text.c_str(), bytes.data()) != 1) return "address:" + text;
  return "address:" + hex_from_bytes(bytes.data(), 8);
}

std::optional<std::chrono::minutes> sign_in_wait(const FailuresSince& failures_since, Instant now) {
  const auto is_free_after = [&](std::chrono::minutes wait) {
    return failures_since(earlier(now, kFailureWindow - wait)) < kFailuresMax;
  };
  if (is_free_after(std::chrono::minutes(0))) return std::nullopt;
  std::chrono::minutes wait{1};
  while (wait < kFailureWindow && !is_free_after(wait)) ++wait;
  return wait;
}

SessionStanding session_standing(Instant started, Instant last_seen, Instant now) {
  const std::chrono::microseconds idle = between(last_seen, now);
  const std::chrono::microseconds whole = between(started, now);
  if (whole >= kSessionWhole) return SessionStanding::ended_whole;
  if (idle >= kSessionIdle) return SessionStanding::ended_idle;
  const std::chrono::minutes notice = kSessionIdle - kSessionWarning;
  if (idle >= kSessionWarning || whole >= kSessionWhole - notice) return SessionStanding::ends_soon;
  return SessionStanding::live;
}

bool is_same_token(std::string_view of_session, std::string_view of_form) {
  if (of_session.empty() || of_session.size() != of_form.size()) return false;
  return sodium_memcmp(of_session.data(), of_form.data(), of_session.size()) == 0;
}

}  // namespace rahdari
