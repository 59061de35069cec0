// The body encoding of stored events (docs/formats.md): varints, zigzag, length-prefixed bytes, in a fixed order. Not JSON.
#pragma once
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace rahdari {

class ByteWriter {
 public:
  void put_u64(std::uint64_t value) {
    while (value >= 0x80) {
      bytes_.push_back(static_cast<char>(value | 0x80));
      value >>= 7;
    }
    bytes_.push_back(static_cast<char>(value));
  }
  void put_i64(std::int64_t value) {
    put_u64((static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
  }
  void put_text(std::string_view text) {
    put_u64(text.size());
    bytes_.append(text);
  }
  void put_raw(const void* data, std::size_t count) { bytes_.append(static_cast<const char*>(data), count); }
  const std::string& bytes() const { return bytes_; }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

/// Reads what ByteWriter wrote. After any short or over-long value `ok()` is false and every further read gives zero.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : at_(bytes.data()), end_(bytes.data() + bytes.size()) {}

  std::uint64_t get_u64() {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (at_ == end_) return fail();
      const auto byte = static_cast<std::uint8_t>(*at_++);
      if (shift == 63 && byte > 1) return fail();
      value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
      if (byte < 0x80) return byte == 0 && shift > 0 ? fail() : value;  // a value has one form
    }
    return fail();
  }
  std::int64_t get_i64() {
    const std::uint64_t value = get_u64();
    return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
  }
  std::string_view get_text() {
    const std::uint64_t size = get_u64();
    if (size > static_cast<std::uint64_t>(end_ - at_)) return fail(), std::string_view{};
    const std::string_view text(at_, size);
    at_ += size;
    return text;
  }
  void get_raw(void* data, std::size_t count) {
    if (count > static_cast<std::size_t>(end_ - at_)) {
      fail();
      std::memset(data, 0, count);
      return;
    }
    std::memcpy(data, at_, count);
    at_ += count;
  }
  bool ok() const { return ok_; }
  bool at_end() const { return ok_ && at_ == end_; }
  std::size_t left() const { return static_cast<std::size_t>(end_ - at_); }

 private:
  std::uint64_t fail() {
    ok_ = false;
    at_ = end_;
    return 0;
  }
  const char* at_;
  const char* end_;
  bool ok_ = true;
};

}  // namespace rahdari
