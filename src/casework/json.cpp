#include "casework/event_fields.h"

namespace rahdari {
namespace {

class JsonWriter {
 public:
  template <class T>
  void operator()(const char* name, const T& value) {
    if (!is_first_) out_ += ',';
    is_first_ = false;
    put_text(name);
    out_ += ':';
    put(value);
  }
  template <class E>
  void put_object(const E& event) {
    out_ += '{';
    is_first_ = true;
    each_field(*this, event);
    out_ += '}';
    is_first_ = false;
  }
  std::string take() { return std::move(out_); }

 private:
  void put(bool value) { out_ += value ? "true" : "false"; }
  void put(int value) { out_ += std::to_string(value); }
  template <NamedEnum E>
  void put(E value) {
    put_text(name_of(value));
  }
  void put(CalendarDate value) { put_text(value.text()); }
  void put(const PartialDate& value) { put_text(value.text()); }
  void put(const std::string& value) { put_text(value); }
  template <class Tag>
  void put(const Id<Tag>& value) {
    value.is_none() ? put_null() : put_text(value.text());
  }
  void put(const SealedRef& value) {
    if (value.is_none()) return put_null();
    out_ += "{\"sealed\":";
    put_text(value.id.text());
    out_ += '}';
  }
  void put(Country value) { value.is_none() ? put_null() : put_text(value.text()); }
  void put(const Reference& value) { value.requested.is_none() ? put_null() : put_text(value.text()); }
  void put(const EvidenceItem& value) { put_object(value); }
  template <class T>
  void put(const std::optional<T>& value) {
    value ? put(*value) : put_null();
  }
  template <class T>
  void put(const std::vector<T>& values) {
    out_ += '[';
    for (std::size_t at = 0; at < values.size(); ++at) {
      if (at > 0) out_ += ',';
      put(values[at]);
    }
    out_ += ']';
  }
  void put_null() { out_ += "null"; }
  void put_text(std::string_view text) {
    static constexpr char kHex[] = "0123456789abcdef";
    out_ += '"';
    for (const char letter : text) {
      const auto byte = static_cast<unsigned char>(letter);
      if (letter == '"' || letter == '\\') {
        out_ += '\\';
        out_ += letter;
      } else if (byte < 0x20) {
        out_ += "\\u00";
        out_ += kHex[byte >> 4];
        out_ += kHex[byte & 15];
      } else {
        out_ += letter;
      }
    }
    out_ += '"';
  }

  std::string out_;
  bool is_first_ = true;
};

}  // namespace

std::string json_from_event(const Event& event) {
  JsonWriter writer;
  std::visit([&](const auto& one) { writer.put_object(one); }, event);
  return writer.take();
}

}  // namespace rahdari
