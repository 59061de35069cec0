#include "http/message.h"

#include "base/utf8.h"
#include "http/target.h"

namespace rahdari {
namespace {

std::string_view trim(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n\f\v";
  const std::size_t first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

/// One side of a pair: '+' is a space here, unlike in a path (WHATWG URL, application/x-www-form-urlencoded).
std::optional<std::string> decode_form_text(std::string_view encoded) {
  std::optional<std::string> text = percent_decode(encoded, PlusSign::is_space);
  if (!text || !is_clean_utf8(*text)) return std::nullopt;
  return text;
}

}  // namespace

std::string_view FormData::get(std::string_view name) const {
  for (const auto& [known, value] : pairs_) {
    if (known == name) return trim(value);
  }
  return {};
}

std::vector<std::string_view> FormData::all(std::string_view name) const {
  std::vector<std::string_view> values;
  for (const auto& [known, value] : pairs_) {
    if (known == name) values.push_back(trim(value));
  }
  return values;
}

bool FormData::has(std::string_view name) const {
  for (const auto& pair : pairs_) {
    if (pair.first == name) return true;
  }
  return false;
}

std::optional<FormData> parse_form(std::string_view encoded, std::size_t pairs_max) {
  FormData form;
  while (!encoded.empty()) {
    const std::size_t end = encoded.find('&');
    const std::string_view pair = encoded.substr(0, end);
    encoded = end == std::string_view::npos ? std::string_view{} : encoded.substr(end + 1);
    if (pair.empty()) continue;
    if (form.pairs().size() == pairs_max) return std::nullopt;
    const std::size_t equals = pair.find('=');
    std::optional<std::string> name = decode_form_text(pair.substr(0, equals));
    std::optional<std::string> value =
        decode_form_text(equals == std::string_view::npos ? std::string_view{} : pair.substr(equals + 1));
    if (!name || !value) return std::nullopt;
    form.add(std::move(*name), std::move(*value));
  }
  return form;
}

std::optional<std::string_view> cookie_value(std::string_view cookie_header, std::string_view name) {
  while (!cookie_header.empty()) {
    const std::size_t end = cookie_header.find(';');
    const std::string_view cookie = trim(cookie_header.substr(0, end));
    cookie_header = end == std::string_view::npos ? std::string_view{} : cookie_header.substr(end + 1);
    const std::size_t equals = cookie.find('=');
    if (equals != std::string_view::npos && cookie.substr(0, equals) == name) return cookie.substr(equals + 1);
  }
  return std::nullopt;
}

std::string url_encode(std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string encoded;
  encoded.reserve(text.size());
  for (const char c : text) {
    const bool is_unreserved = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                               c == '.' || c == '_' || c == '~';  // RFC 3986, section 2.3
    if (is_unreserved) {
      encoded += c;
      continue;
    }
    const auto byte = static_cast<std::uint8_t>(c);
    encoded += {'%', kHex[byte >> 4], kHex[byte & 0xf]};
  }
  return encoded;
}

}  // namespace rahdari
