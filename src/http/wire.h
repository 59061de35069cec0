// A Response as the bytes of HTTP/1.1, and the plain pages the server itself answers with. Not reading of requests.
// Source: RFC 9110 (status, Date, HEAD), RFC 9112 (message framing).
#pragma once
#include <ctime>
#include <string>
#include <string_view>

#include "http/message.h"

namespace rahdari {

enum class BodySent { yes, no };  // no: the answer to HEAD, with the length GET would have had
enum class Afterwards { keep_alive, close };

/// Everything in one buffer, so that one write sends it. `date` is an IMF-fixdate.
/// Requires is_sendable(response).
std::string bytes_from_response(const Response& response, BodySent body, Afterwards afterwards, std::string_view date);

/// False when a header or the content type has a line break or another control character, which would let data of a
/// page forge headers, or when a header is one the server writes itself.
bool is_sendable(const Response& response);

/// "Sun, 06 Nov 1994 08:49:37 GMT".
std::string http_date(std::time_t seconds);

/// The phrase of a status code, "Status" when we never send it.
std::string_view reason_phrase(int status);

/// A short page in plain text: status, phrase and one sentence. It quotes nothing of the request.
Response plain_page(int status, std::string_view sentence);

}  // namespace rahdari
