#include "base/utf8.h"

#include <cstdint>

namespace rahdari {
namespace {
/// Length of the well-formed sequence at `at`, or 0 (Unicode 15, table 3-7).
std::size_t sequence_length(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) -> std::uint8_t {
    return at + i < bytes.size() ? static_cast<std::uint8_t>(bytes[at + i]) : 0;
  };
  const auto continues = [&](std::size_t i, std::uint8_t low = 0x80, std::uint8_t high = 0xbf) {
    return byte(i) >= low && byte(i) <= high;
  };
  const std::uint8_t lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead <= 0xdf) return continues(1) ? 2 : 0;
  if (lead == 0xe0) return continues(1, 0xa0) && continues(2) ? 3 : 0;
  if (lead == 0xed) return continues(1, 0x80, 0x9f) && continues(2) ? 3 : 0;
  if (lead >= 0xe1 && lead <= 0xef) return continues(1) && continues(2) ? 3 : 0;
  if (lead == 0xf0) return continues(1, 0x90) && continues(2) && continues(3) ? 4 : 0;
  if (lead >= 0xf1 && lead <= 0xf3) return continues(1) && continues(2) && continues(3) ? 4 : 0;
  if (lead == 0xf4) return continues(1, 0x80, 0x8f) && continues(2) && continues(3) ? 4 : 0;
  return 0;
}
}  // namespace

bool is_clean_utf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const auto byte = static_cast<std::uint8_t>(bytes[at]);
    if ((byte < 0x20 && byte != '\n' && byte != '\t' && byte != '\r') || byte == 0x7f) return false;
    const std::size_t length = sequence_length(bytes, at);
    if (length == 0) return false;
    at += length;
  }
  return true;
}

std::size_t count_characters(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<std::uint8_t>(c) & 0xc0) != 0x80;
  return count;
}

}  // namespace rahdari
