// The request line's target and the Host header, checked before anything is looked up. Not routing.
// Source: RFC 9112 section 3.2 (origin form only), RFC 3986 sections 2.1 and 3.3.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace rahdari {

enum class PlusSign { is_itself, is_space };

/// Undoes %XX; nothing when an escape is broken. The result may hold any byte.
std::optional<std::string> percent_decode(std::string_view encoded, PlusSign plus);

struct Target {
  std::string path;        // decoded, starts with '/'
  std::string_view query;  // still encoded, without '?'; a piece of the text given to parse_target
};

/// Nothing when the target is not "/path[?query]" of printable ASCII, or when the decoded path has a control character,
/// a backslash, an encoded slash, a segment "." or "..", or bytes that are not UTF-8.
std::optional<Target> parse_target(std::string_view target);

/// A name, an IPv4 address or a bracketed IPv6 address, with or without a port; at most 255 bytes.
bool is_valid_host(std::string_view host);

}  // namespace rahdari
