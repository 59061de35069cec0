// 128-bit random identity of a thing, typed by what it identifies. Not a reference people quote: that is terms/reference.h.
#pragma once
#include <array>
#include <compare>
#include <cstdint>
#include <cstring>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace rahdari {

using IdBytes = std::array<std::uint8_t, 16>;

std::string hex_from_bytes(const std::uint8_t* bytes, std::size_t count);
bool bytes_from_hex(std::string_view hex, std::uint8_t* bytes, std::size_t count);

template <class Tag>
class Id {
 public:
  constexpr Id() = default;  // all zero: "none"; never given to a thing
  explicit constexpr Id(const IdBytes& bytes) : bytes_(bytes) {}

  /// 32 lower-case hexadecimal digits, the one printed form.
  static std::optional<Id> parse(std::string_view text) {
    Id id;
    if (text.size() != 32 || !bytes_from_hex(text, id.bytes_.data(), 16)) return std::nullopt;
    return id;
  }
  std::string text() const { return hex_from_bytes(bytes_.data(), 16); }
  constexpr const IdBytes& bytes() const { return bytes_; }
  constexpr bool is_none() const { return bytes_ == IdBytes{}; }
  friend constexpr auto operator<=>(const Id&, const Id&) = default;

 private:
  IdBytes bytes_{};
};

}  // namespace rahdari

template <class Tag>
struct std::hash<rahdari::Id<Tag>> {
  std::size_t operator()(const rahdari::Id<Tag>& id) const noexcept {
    std::size_t word;
    std::memcpy(&word, id.bytes().data(), sizeof word);  // already random
    return word;
  }
};
