#include "base/id.h"

namespace rahdari {
namespace {
int digit_from_hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}
}  // namespace

std::string hex_from_bytes(const std::uint8_t* bytes, std::size_t count) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string text(count * 2, '0');
  for (std::size_t i = 0; i < count; ++i) {
    text[2 * i] = kDigits[bytes[i] >> 4];
    text[2 * i + 1] = kDigits[bytes[i] & 15];
  }
  return text;
}

bool bytes_from_hex(std::string_view hex, std::uint8_t* bytes, std::size_t count) {
  if (hex.size() != count * 2) return false;
  for (std::size_t i = 0; i < count; ++i) {
    const int high = digit_from_hex(hex[2 * i]);
    const int low = digit_from_hex(hex[2 * i + 1]);
    if (high < 0 || low < 0) return false;
    bytes[i] = static_cast<std::uint8_t>(high * 16 + low);
  }
  return true;
}

}  // namespace rahdari
