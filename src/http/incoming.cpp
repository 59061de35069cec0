#include "http/incoming.h"

#include <boost/asio/ip/address.hpp>

#include "base/utf8.h"
#include "http/target.h"
#include "http/wire.h"

namespace rahdari {
namespace {

using beast::http::field;
using beast::http::verb;

bool is_form(std::string_view content_type) {
  const std::string_view media_type = content_type.substr(0, content_type.find_first_of("; \t"));
  return beast::iequals(media_type, "application/x-www-form-urlencoded");
}

bool has_other_body(const RawRequest& raw) {
  const bool has_body = raw.find(field::transfer_encoding) != raw.end() ||
                        (raw.find(field::content_length) != raw.end() && raw[field::content_length] != "0");
  return has_body && !is_form(raw[field::content_type]);
}

std::optional<Response> refusal_of_host(const RawRequest& raw) {
  const std::size_t count = raw.count(field::host);
  if (count == 0 && raw.version() < 11) return std::nullopt;  // HTTP/1.0 knows no Host
  if (count == 1 && is_valid_host(raw[field::host])) return std::nullopt;
  return plain_page(400, "The request must name one host.");  // RFC 9112, section 3.2
}

/// A header's value, or nothing of it where it is not text.
std::string clean_value(const RawRequest& raw, field name) {
  const std::string_view value = raw[name];
  return is_clean_utf8(value) ? std::string(value) : std::string{};
}

/// The proxy appends the address it saw, so only the last one was not written by the client.
std::string remote_address(const RawRequest& raw, std::string_view peer, std::string_view trusted_proxy) {
  if (trusted_proxy.empty() || peer != trusted_proxy) return std::string(peer);
  std::string_view forwarded;
  for (const auto& header : raw) {
    if (beast::iequals(header.name_string(), "X-Forwarded-For")) forwarded = header.value();
  }
  const std::size_t comma = forwarded.rfind(',');
  if (comma != std::string_view::npos) forwarded.remove_prefix(comma + 1);
  while (!forwarded.empty() && forwarded.front() == ' ') forwarded.remove_prefix(1);
  error_code ec;
  const asio::ip::address address = asio::ip::make_address(std::string(forwarded), ec);
  return ec ? std::string(peer) : address.to_string();
}

}  // namespace

std::optional<Response> refusal_of_head(const RawRequest& raw) {
  const verb method = raw.method();
  if (method != verb::get && method != verb::head && method != verb::post) {
    Response refusal = plain_page(405, "Only GET, HEAD and POST are answered here.");
    refusal.headers.emplace_back("Allow", "GET, HEAD, POST");
    return refusal;
  }
  if (std::optional<Response> refusal = refusal_of_host(raw)) return refusal;
  if (!parse_target(raw.target())) return plain_page(400, "The address of the page cannot be read.");
  if (raw.count(field::transfer_encoding) > 0) {
    // RFC 9112, section 6.1: a body of two lengths is how requests are smuggled past a proxy. The parser refuses the
    // pair too.
    if (raw.count(field::content_length) > 0) return plain_page(400, "The length of the request is stated twice.");
    if (!beast::iequals(raw[field::transfer_encoding], "chunked")) {
      return plain_page(501, "This transfer coding is not understood.");
    }
  }
  if (method == verb::post && has_other_body(raw)) return plain_page(415, "Only forms can be sent here.");
  return std::nullopt;
}

Response refusal_of_error(error_code error) {
  namespace http = beast::http;
  if (error == http::error::header_limit) return plain_page(431, "The header of the request is too long.");
  if (error == http::error::body_limit) return plain_page(413, "What was sent is too large.");
  return plain_page(400, "The request cannot be read.");
}

tl::expected<Request, Response> request_from_raw(const RawRequest& raw, std::string_view peer,
                                                 std::string_view trusted_proxy) {
  std::optional<Target> target = parse_target(raw.target());
  if (!target) return tl::unexpected(plain_page(400, "The address of the page cannot be read."));
  std::optional<FormData> query = parse_form(target->query);
  if (!query) return tl::unexpected(plain_page(400, "The address of the page cannot be read."));
  Request request;
  request.method = raw.method() == verb::post ? "POST" : "GET";
  request.path = std::move(target->path);
  request.query = std::move(*query);
  if (raw.method() == verb::post) {
    std::optional<FormData> form = parse_form(raw.body());
    if (!form) return tl::unexpected(plain_page(400, "The form cannot be read."));
    request.form = std::move(*form);
  }
  request.cookie = clean_value(raw, field::cookie);
  request.accept_language = clean_value(raw, field::accept_language);
  request.remote = remote_address(raw, peer, trusted_proxy);
  request.host = std::string(raw[field::host]);
  return request;
}

}  // namespace rahdari
