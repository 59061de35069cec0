// The rival of the body encoding: the same fields as a JSON text through nlohmann-json, both ways. Not used by the
// program.
#pragma once
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "casework/event_fields.h"

namespace rahdari::bench {

using Json = nlohmann::json;

class JsonBodyWriter {
 public:
  template <class T>
  void operator()(const char* name, const T& value) {
    json_[name] = json_of(value);
  }
  Json take() { return std::move(json_); }

 private:
  static Json json_of(bool value) { return value; }
  static Json json_of(int value) { return value; }
  template <NamedEnum E>
  static Json json_of(E value) {
    return std::string(name_of(value));
  }
  static Json json_of(CalendarDate value) { return value.text(); }
  static Json json_of(const PartialDate& value) { return value.text(); }
  static Json json_of(const std::string& value) { return value; }
  template <class Tag>
  static Json json_of(const Id<Tag>& value) {
    return value.text();
  }
  static Json json_of(const SealedRef& value) {
    return Json::array({value.id.text(), text_from_hash(value.ciphertext)});
  }
  static Json json_of(Country value) { return value.text(); }
  static Json json_of(const Reference& value) { return value.text(); }
  static Json json_of(const EvidenceItem& value) {
    JsonBodyWriter writer;
    each_field(writer, value);
    return writer.take();
  }
  template <class T>
  static Json json_of(const std::optional<T>& value) {
    return value ? json_of(*value) : Json();
  }
  template <class T>
  static Json json_of(const std::vector<T>& values) {
    Json array = Json::array();
    for (const T& value : values) array.push_back(json_of(value));
    return array;
  }
  Json json_ = Json::object();
};

/// Reads what JsonBodyWriter wrote; a missing field or a wrong type makes is_exact() false.
class JsonBodyReader {
 public:
  explicit JsonBodyReader(const Json& json) : json_(json) {}

  template <class T>
  void operator()(const char* name, T& value) {
    const auto found = json_.find(name);
    if (found == json_.end())
      is_exact_ = false;
    else
      get(*found, value);
  }
  bool is_exact() const { return is_exact_; }

 private:
  const std::string& text_of(const Json& json) {
    static const std::string kNone;
    const auto* text = json.get_ptr<const Json::string_t*>();
    if (text == nullptr) is_exact_ = false;
    return text == nullptr ? kNone : *text;
  }
  template <class T>
  void put(T& value, const std::optional<T>& read) {
    if (read)
      value = *read;
    else
      is_exact_ = false;
  }
  void get(const Json& json, bool& value) { value = json.is_boolean() ? json.get<bool>() : (is_exact_ = false); }
  void get(const Json& json, int& value) {
    value = json.is_number_integer() ? json.get<int>() : (is_exact_ = false, 0);
  }
  template <NamedEnum E>
  void get(const Json& json, E& value) {
    put(value, from_name<E>(text_of(json)));
  }
  void get(const Json& json, CalendarDate& value) { put(value, CalendarDate::parse(text_of(json))); }
  void get(const Json& json, PartialDate& value) { put(value, PartialDate::parse(text_of(json))); }
  void get(const Json& json, std::string& value) { value = text_of(json); }
  template <class Tag>
  void get(const Json& json, Id<Tag>& value) {
    put(value, Id<Tag>::parse(text_of(json)));
  }
  void get(const Json& json, SealedRef& value) {
    if (!json.is_array() || json.size() != 2) {
      is_exact_ = false;
      return;
    }
    get(json[0], value.id);
    is_exact_ = bytes_from_hex(text_of(json[1]), value.ciphertext.data(), value.ciphertext.size()) && is_exact_;
  }
  void get(const Json& json, Country& value) {
    if (!text_of(json).empty()) put(value, Country::parse(text_of(json)));
  }
  void get(const Json& json, Reference& value) { put(value, Reference::parse(text_of(json))); }
  void get(const Json& json, EvidenceItem& value) {
    JsonBodyReader reader(json);
    each_field(reader, value);
    is_exact_ = is_exact_ && reader.is_exact();
  }
  template <class T>
  void get(const Json& json, std::optional<T>& value) {
    if (json.is_null()) return value.reset();
    if constexpr (std::is_same_v<T, PartialDate>)
      put_optional(value, PartialDate::parse(text_of(json)));
    else
      get(json, value.emplace());
  }
  template <class T>
  void put_optional(std::optional<T>& value, const std::optional<T>& read) {
    value = read;
    if (!read) is_exact_ = false;
  }
  template <class T>
  void get(const Json& json, std::vector<T>& values) {
    values.resize(json.size());
    for (std::size_t at = 0; at < json.size(); ++at) get(json[at], values[at]);
  }
  const Json& json_;
  bool is_exact_ = true;
};

inline std::string json_body_from_event(const Event& event) {
  JsonBodyWriter writer;
  std::visit([&](const auto& one) { each_field(writer, one); }, event);
  return writer.take().dump();
}

template <class... E>
std::optional<Event> read_json_body(const std::variant<E...>*, EventType type, const Json& json) {
  std::optional<Event> event;
  const auto read_as = [&]<class One>(std::type_identity<One>) {
    if (One::kType != type) return false;
    JsonBodyReader reader(json);
    each_field(reader, *std::get_if<One>(&event.emplace(std::in_place_type<One>)));
    if (!reader.is_exact()) event.reset();
    return true;
  };
  (read_as(std::type_identity<E>{}) || ...);
  return event;
}

inline std::optional<Event> event_from_json_body(EventType type, const std::string& body) {
  const Json json = Json::parse(body, nullptr, false);
  if (!json.is_object()) return std::nullopt;
  return read_json_body(static_cast<const Event*>(nullptr), type, json);
}

}  // namespace rahdari::bench
