// A request and a response as values: bytes parsed, limits applied. Knows no field word of migration.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rahdari {

/// Decoded pairs of a query or a form, in order; a name may stand more than once.
class FormData {
 public:
  void add(std::string name, std::string value) { pairs_.emplace_back(std::move(name), std::move(value)); }
  /// The first value of `name`, trimmed of white space at both ends; empty when absent.
  std::string_view get(std::string_view name) const;
  /// Every value of `name`, trimmed likewise, in order.
  std::vector<std::string_view> all(std::string_view name) const;
  bool has(std::string_view name) const;
  const std::vector<std::pair<std::string, std::string>>& pairs() const { return pairs_; }

 private:
  std::vector<std::pair<std::string, std::string>> pairs_;
};

struct Request {
  std::string method;  // "GET" or "POST"; HEAD arrives as GET and the server leaves the body out
  std::string path;    // decoded, without query; never with ".." segments
  FormData query;
  FormData form;       // application/x-www-form-urlencoded bodies
  std::string cookie;  // raw Cookie header
  std::string accept_language;
  std::string remote;  // address of the peer
  std::string host;
};

struct Response {
  int status = 200;
  std::string content_type = "text/html; charset=utf-8";
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers;  // not Date, Content-*, Connection: the server writes those

  static Response see_other(std::string location) {
    Response response;
    response.status = 303;
    response.headers.emplace_back("Location", std::move(location));
    return response;
  }
};

/// "a=1&b=%20x" into pairs; nothing when an escape is broken, the text is not clean UTF-8, or limits are passed.
std::optional<FormData> parse_form(std::string_view encoded, std::size_t pairs_max = 500);
/// The first cookie of exactly that name (RFC 6265, section 4.2.1); a piece of `cookie_header`.
std::optional<std::string_view> cookie_value(std::string_view cookie_header, std::string_view name);
/// Everything but RFC 3986 unreserved characters as %XX.
std::string url_encode(std::string_view text);

}  // namespace rahdari
