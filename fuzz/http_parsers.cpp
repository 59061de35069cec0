// What src/http reads from a client: forms, cookies, targets, whole requests.
#include "base/utf8.h"
#include "http/incoming.h"
#include "http/target.h"
#include "parsers.h"

namespace rahdari {
namespace {

std::string check_path(std::string_view path) {
  if (!path.starts_with('/')) return "a path does not start with a slash";
  if (!is_clean_utf8(path)) return "a path is not clean text";
  if (path.find('\\') != std::string_view::npos || path.find('\0') != std::string_view::npos)
    return "a path has a backslash or NUL";
  const std::string closed = std::string(path) + "/";
  if (closed.find("/../") != std::string::npos || closed.find("/./") != std::string::npos) return "a path climbs";
  return {};
}

/// What became of the bytes: the request in one line, or the status that refuses it, or "incomplete".
std::string outcome_of(std::string_view first, std::string_view second) {
  RequestParser parser;
  parser.header_limit(4096);
  parser.body_limit(4096);
  parser.eager(true);
  std::string waiting;
  for (const std::string_view piece : {first, second}) {
    waiting += piece;
    while (!waiting.empty() && !parser.is_done()) {
      error_code ec;
      const std::size_t used = parser.put(asio::const_buffer(waiting.data(), waiting.size()), ec);
      waiting.erase(0, used);
      if (ec == beast::http::error::need_more || (!ec && used == 0)) break;
      if (ec) return "refused " + std::to_string(refusal_of_error(ec).status);
      if (parser.is_header_done()) {
        if (const auto refusal = refusal_of_head(parser.get())) return "refused " + std::to_string(refusal->status);
      }
    }
  }
  if (!parser.is_done()) return "incomplete";
  const auto request = request_from_raw(parser.get(), "192.0.2.1", "192.0.2.1");
  if (!request) return "refused " + std::to_string(request.error().status);
  if (std::string broken = check_path(request->path); !broken.empty()) return "broken: " + broken;
  if (request->method != "GET" && request->method != "POST") return "broken: method " + request->method;
  if (!request->host.empty() && !is_valid_host(request->host)) return "broken: host";
  std::string line = request->method + " " + request->path + " from " + request->remote + " to " + request->host;
  for (const auto& [name, value] : request->query.pairs()) line += " ?" + name + "=" + value;
  for (const auto& [name, value] : request->form.pairs()) line += " " + name + "=" + value;
  return line + " " + request->cookie + " " + request->accept_language;
}

}  // namespace

std::string feed_form(std::string_view bytes) {
  const std::optional<FormData> form = parse_form(bytes);
  if (!form) return {};
  if (form->pairs().size() > 500) return "more pairs than the limit";
  std::string again;
  for (const auto& [name, value] : form->pairs()) {
    if (!is_clean_utf8(name) || !is_clean_utf8(value)) return "a pair is not clean text";
    if (!form->has(name)) return "a pair cannot be found";
    again += url_encode(name) + "=" + url_encode(value) + "&";
  }
  const std::optional<FormData> second = parse_form(again);
  return second && second->pairs() == form->pairs() ? "" : "encoding and parsing again gives another form";
}

std::string feed_cookie(std::string_view bytes) {
  const std::size_t line_end = bytes.find('\n');
  const std::string_view name = bytes.substr(0, line_end);
  const std::string_view header = line_end == std::string_view::npos ? std::string_view{} : bytes.substr(line_end + 1);
  const std::optional<std::string_view> value = cookie_value(header, name);
  if (!value) return {};
  const bool is_inside =
      value->data() >= header.data() && value->data() + value->size() <= header.data() + header.size();
  if (!is_inside) return "a value from outside the header";
  return value->find(';') == std::string_view::npos ? "" : "a value with a semicolon";
}

std::string feed_target(std::string_view bytes) {
  is_valid_host(bytes);
  const std::optional<Target> target = parse_target(bytes);
  if (!target) return {};
  if (std::string broken = check_path(target->path); !broken.empty()) return broken;
  std::string again;
  for (const char c : target->path) again += c == '/' ? "/" : url_encode(std::string_view(&c, 1));
  const std::optional<Target> second = parse_target(again);
  return second && second->path == target->path ? "" : "encoding and parsing again gives another path";
}

std::string feed_request(std::string_view bytes) {
  // The parser may notice a fault later when bytes come in pieces, but what is accepted must not depend on the cut.
  const auto is_accepted = [](std::string_view outcome) {
    return !outcome.starts_with("refused") && outcome != "incomplete";
  };
  const std::string whole = outcome_of(bytes, {});
  if (whole.starts_with("broken")) return whole;
  for (const std::size_t cut : {bytes.size() / 3, bytes.size() / 2, bytes.size() - (bytes.empty() ? 0 : 1)}) {
    const std::string pieces = outcome_of(bytes.substr(0, cut), bytes.substr(cut));
    if ((is_accepted(whole) || is_accepted(pieces)) && pieces != whole) {
      return "cut at " + std::to_string(cut) + ": '" + pieces + "' instead of '" + whole + "'";
    }
  }
  return {};
}

}  // namespace rahdari
