// The canonical body of shape 1 (docs/formats.md): fields in the order of event_fields.h, with no names and no padding.
//   bool, enum          varint, checked on reading against the closed list
//   int                 zigzag varint
//   CalendarDate        zigzag varint, days since 1970-01-01
//   PartialDate         three varints: year, month, day (0 unknown)
//   optional            0, or 1 and the value
//   vector              varint count and the values
//   string              varint size and the bytes
//   Id                  16 bytes; SealedRef: 16 + 32 bytes
//   Country             2 letters, or 2 zero bytes for none; Reference: two countries, varint year, varint number
#include <limits>

#include "base/bytes.h"
#include "casework/event_fields.h"

namespace rahdari {
namespace {

constexpr std::int64_t kFirstDay = -719162;  // 0001-01-01
constexpr std::int64_t kLastDay = 2932896;   // 9999-12-31
constexpr std::size_t kItemBytesMin = 16 + 1 + 3 + 48;

class BodyWriter {
 public:
  template <class T>
  void operator()(const char*, const T& value) {
    put(value);
  }
  std::string take() { return out_.take(); }

 private:
  void put(bool value) { out_.put_u64(value ? 1 : 0); }
  void put(int value) { out_.put_i64(value); }
  template <NamedEnum E>
  void put(E value) {
    out_.put_u64(static_cast<std::uint64_t>(value));
  }
  void put(CalendarDate value) { out_.put_i64(value.day_number()); }
  void put(const PartialDate& value) {
    out_.put_u64(static_cast<std::uint64_t>(value.year()));
    out_.put_u64(value.month());
    out_.put_u64(value.day());
  }
  void put(const std::string& value) { out_.put_text(value); }
  template <class Tag>
  void put(const Id<Tag>& value) {
    out_.put_raw(value.bytes().data(), value.bytes().size());
  }
  void put(const SealedRef& value) {
    put(value.id);
    out_.put_raw(value.ciphertext.data(), value.ciphertext.size());
  }
  void put(Country value) {
    const std::string text = value.text();
    const char letters[2] = {text.empty() ? '\0' : text[0], text.empty() ? '\0' : text[1]};
    out_.put_raw(letters, 2);
  }
  void put(const Reference& value) {
    put(value.requested);
    put(value.requesting);
    out_.put_u64(static_cast<std::uint64_t>(value.year));
    out_.put_u64(value.number);
  }
  void put(const EvidenceItem& value) { each_field(*this, value); }
  template <class T>
  void put(const std::optional<T>& value) {
    put(value.has_value());
    if (value) put(*value);
  }
  template <class T>
  void put(const std::vector<T>& values) {
    out_.put_u64(values.size());
    for (const T& value : values) put(value);
  }

  ByteWriter out_;
};

/// After anything that BodyWriter cannot have written, is_exact() is false; the values are then not to be used.
class BodyReader {
 public:
  explicit BodyReader(std::string_view body) : in_(body) {}

  template <class T>
  void operator()(const char*, T& value) {
    get(value);
  }
  bool is_exact() const { return is_known_ && in_.at_end(); }

 private:
  void get(bool& value) { value = get_at_most(1) != 0; }
  void get(int& value) {
    const std::int64_t number = in_.get_i64();
    is_known_ &= number >= std::numeric_limits<int>::min() && number <= std::numeric_limits<int>::max();
    value = static_cast<int>(number);
  }
  template <NamedEnum E>
  void get(E& value) {
    const std::uint64_t number = in_.get_u64();
    for (const auto& [known, name] : enum_names(E{})) {
      if (static_cast<std::uint64_t>(known) == number) {
        value = known;
        return;
      }
    }
    is_known_ = false;
  }
  void get(CalendarDate& value) {
    const std::int64_t day = in_.get_i64();
    is_known_ &= day >= kFirstDay && day <= kLastDay;
    value = CalendarDate::from_day_number(static_cast<std::int32_t>(day));
  }
  void get(std::optional<PartialDate>& value) {
    if (get_at_most(1) == 0) return value.reset();
    const auto year = static_cast<int>(get_at_most(9999));
    const auto month = static_cast<unsigned>(get_at_most(12));
    const auto day = static_cast<unsigned>(get_at_most(31));
    value = PartialDate::from_parts(year, month, day);
    is_known_ &= value.has_value();
  }
  void get(std::string& value) { value = in_.get_text(); }
  template <class Tag>
  void get(Id<Tag>& value) {
    IdBytes bytes;
    in_.get_raw(bytes.data(), bytes.size());
    value = Id<Tag>(bytes);
  }
  void get(SealedRef& value) {
    get(value.id);
    in_.get_raw(value.ciphertext.data(), value.ciphertext.size());
  }
  void get(Country& value) {
    char letters[2];
    in_.get_raw(letters, 2);
    if (letters[0] == 0 && letters[1] == 0) {
      value = Country{};
      return;
    }
    const auto country = Country::parse(std::string_view(letters, 2));
    is_known_ &= country.has_value();
    if (country) value = *country;
  }
  void get(Reference& value) {
    get(value.requested);
    get(value.requesting);
    value.year = static_cast<int>(get_at_most(9999));
    value.number = static_cast<std::uint32_t>(get_at_most(std::numeric_limits<std::uint32_t>::max()));
  }
  void get(EvidenceItem& value) { each_field(*this, value); }
  void get(std::optional<CalendarDate>& value) {
    if (get_at_most(1) == 0) return value.reset();
    get(value.emplace());
  }
  void get(std::vector<std::string>& values) { get_many(values, 1); }
  void get(std::vector<EvidenceItem>& values) { get_many(values, kItemBytesMin); }

  /// A count that the bytes left cannot hold is refused before anything is allocated for it.
  template <class T>
  void get_many(std::vector<T>& values, std::size_t bytes_min) {
    const std::uint64_t count = get_at_most(in_.left() / bytes_min);
    values.resize(count);
    for (T& value : values) get(value);
  }
  std::uint64_t get_at_most(std::uint64_t greatest) {
    const std::uint64_t number = in_.get_u64();
    if (number <= greatest) return number;
    is_known_ = false;
    return 0;
  }

  ByteReader in_;
  bool is_known_ = true;
};

using Decoder = std::optional<Event> (*)(std::string_view);

template <class E>
std::optional<Event> decode(std::string_view body) {
  BodyReader reader(body);
  std::optional<Event> event(std::in_place, std::in_place_type<E>);
  each_field(reader, *std::get_if<E>(&*event));
  if (!reader.is_exact()) event.reset();
  return event;
}

constexpr std::size_t kTypesEnd = static_cast<std::size_t>(EventType::note_added) + 1;

/// The decoder of each type number; gaps are null.
template <class... E>
constexpr std::array<Decoder, kTypesEnd> decoders_of(const std::variant<E...>*) {
  std::array<Decoder, kTypesEnd> decoders{};
  ((decoders[static_cast<std::size_t>(E::kType)] = &decode<E>), ...);
  return decoders;
}
constexpr auto kDecoders = decoders_of(static_cast<const Event*>(nullptr));

}  // namespace

std::string body_from_event(const Event& event) {
  BodyWriter writer;
  std::visit([&](const auto& one) { each_field(writer, one); }, event);
  return writer.take();
}

std::optional<Event> event_from_body(EventType type, std::string_view body) {
  const auto number = static_cast<std::size_t>(type);
  if (number >= kDecoders.size() || kDecoders[number] == nullptr) return std::nullopt;
  return kDecoders[number](body);
}

}  // namespace rahdari
