#include "http/target.h"

#include <algorithm>

#include "base/utf8.h"

namespace rahdari {
namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool is_printable_ascii(char c) { return c > ' ' && c < 0x7f; }

/// %2F would mean one segment to a proxy and two to us, so neither is right.
bool has_encoded_slash(std::string_view raw_path) {
  for (std::size_t at = raw_path.find('%'); at != std::string_view::npos; at = raw_path.find('%', at + 1)) {
    const std::string_view escape = raw_path.substr(at + 1, 2);
    if (escape == "2f" || escape == "2F") return true;
  }
  return false;
}

bool has_dot_segment(std::string_view path) {
  while (!path.empty()) {
    path.remove_prefix(1);  // the slash
    const std::string_view segment = path.substr(0, path.find('/'));
    if (segment == "." || segment == "..") return true;
    path.remove_prefix(segment.size());
  }
  return false;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_port(std::string_view text) {
  return !text.empty() && text.size() <= 5 && std::all_of(text.begin(), text.end(), is_digit);
}

}  // namespace

std::optional<std::string> percent_decode(std::string_view encoded, PlusSign plus) {
  std::string decoded;
  decoded.reserve(encoded.size());
  for (std::size_t at = 0; at < encoded.size(); ++at) {
    if (encoded[at] == '+' && plus == PlusSign::is_space) {
      decoded += ' ';
      continue;
    }
    if (encoded[at] != '%') {
      decoded += encoded[at];
      continue;
    }
    if (at + 2 >= encoded.size()) return std::nullopt;
    const int high = hex_digit(encoded[at + 1]);
    const int low = hex_digit(encoded[at + 2]);
    if (high < 0 || low < 0) return std::nullopt;
    decoded += static_cast<char>(high * 16 + low);
    at += 2;
  }
  return decoded;
}

std::optional<Target> parse_target(std::string_view target) {
  if (target.empty() || target.front() != '/') return std::nullopt;
  const auto is_allowed = [](char c) { return is_printable_ascii(c) && c != '#' && c != '\\'; };
  if (!std::all_of(target.begin(), target.end(), is_allowed)) return std::nullopt;
  const std::size_t question = target.find('?');
  const std::string_view raw_path = target.substr(0, question);
  if (has_encoded_slash(raw_path)) return std::nullopt;
  std::optional<std::string> path = percent_decode(raw_path, PlusSign::is_itself);
  if (!path || !is_clean_utf8(*path)) return std::nullopt;
  const auto is_forbidden = [](char c) { return (c >= 0 && c < ' ') || c == '\\'; };
  if (std::any_of(path->begin(), path->end(), is_forbidden) || has_dot_segment(*path)) return std::nullopt;
  return Target{std::move(*path),
                question == std::string_view::npos ? std::string_view{} : target.substr(question + 1)};
}

bool is_valid_host(std::string_view host) {
  if (host.empty() || host.size() > 255) return false;
  const bool is_bracketed = host.front() == '[';
  const std::size_t name_end = is_bracketed ? host.find(']') : host.find(':');
  if (is_bracketed && name_end == std::string_view::npos) return false;
  const std::string_view name = is_bracketed ? host.substr(1, name_end - 1) : host.substr(0, name_end);
  std::string_view rest = name_end == std::string_view::npos ? std::string_view{} : host.substr(name_end);
  if (is_bracketed) rest.remove_prefix(1);
  const auto is_allowed = [&](char c) {
    if (is_bracketed) return hex_digit(c) >= 0 || c == ':' || c == '.';
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '.' || c == '_';
  };
  if (name.empty() || !std::all_of(name.begin(), name.end(), is_allowed)) return false;
  return rest.empty() || (rest.front() == ':' && is_port(rest.substr(1)));
}

}  // namespace rahdari
