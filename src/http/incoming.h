// A parsed HTTP message checked and turned into a Request, or the page that refuses it. Not reading from a socket.
// Errors: every refusal is a finished Response; after one the connection is closed, because where the next request
// starts can no longer be trusted.
#pragma once
#include <optional>
#include <string_view>
#include <tl/expected.hpp>

#include "http/asio.h"
#include "http/message.h"
// After asio.h, which says how Beast is compiled.
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

namespace rahdari {

using RequestParser = beast::http::request_parser<beast::http::string_body>;
using RawRequest = RequestParser::value_type;

/// What the head alone forbids, before a byte of the body is waited for: unknown methods (405), a missing, double or
/// bad Host, a bad path (400), a transfer coding other than chunked (501), a form in another encoding (415).
std::optional<Response> refusal_of_head(const RawRequest& raw);

/// The page for bytes that are not a message, or pass a limit (431 header, 413 body, 400).
Response refusal_of_error(error_code error);

/// `raw` has passed refusal_of_head. `peer` is the address of the other end; where it is `trusted_proxy` the last
/// address of X-Forwarded-For is the request's. A query or a form that cannot be read is refused (400).
tl::expected<Request, Response> request_from_raw(const RawRequest& raw, std::string_view peer,
                                                 std::string_view trusted_proxy);

}  // namespace rahdari
