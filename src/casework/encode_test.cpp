#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

#include "base/bytes.h"
#include "casework/event_fields.h"

namespace rahdari {
namespace {

/// Gives every field a value that is not its default, following from its position.
class Filler {
 public:
  void operator()(const char*, auto& value) {
    ++count_;
    fill(value);
  }

 private:
  void fill(bool& value) { value = !value; }
  void fill(int& value) { value = 300 + count_; }
  template <NamedEnum E>
  void fill(E& value) {
    value = enum_names(E{}).back().first;
  }
  void fill(CalendarDate& value) { value = CalendarDate::from_day_number(20000 + count_); }
  void fill(std::optional<CalendarDate>& value) { fill(value.emplace()); }
  void fill(std::optional<PartialDate>& value) { value = PartialDate::from_parts(1990 + count_, 11, 0); }
  void fill(std::string& value) { value = "word " + std::to_string(count_); }
  template <class Tag>
  void fill(Id<Tag>& value) {
    IdBytes bytes;
    bytes.fill(static_cast<std::uint8_t>(count_));
    value = Id<Tag>(bytes);
  }
  void fill(SealedRef& value) {
    fill(value.id);
    value.ciphertext.fill(static_cast<std::uint8_t>(0xa0 + count_));
  }
  void fill(Country& value) { value = *Country::parse(count_ % 2 == 0 ? "PK" : "GR"); }
  void fill(Reference& value) { value = {*Country::parse("PK"), *Country::parse("GR"), 2026, 123}; }
  void fill(std::vector<std::string>& value) { value = {"surname", "birth_date"}; }
  void fill(std::vector<EvidenceItem>& value) {
    value.resize(2);
    for (EvidenceItem& item : value) each_field(*this, item);
  }

  int count_ = 0;
};

template <class... E>
std::vector<Event> filled(const std::variant<E...>*) {
  std::vector<Event> events{E{}...};
  for (Event& event : events) {
    std::visit(
        [](auto& one) {
          Filler filler;
          each_field(filler, one);
        },
        event);
  }
  return events;
}
std::vector<Event> one_of_each() { return filled(static_cast<const Event*>(nullptr)); }

template <class... E>
std::vector<Event> defaults(const std::variant<E...>*) {
  return {E{}...};
}

std::string hex(const std::string& bytes) {
  return hex_from_bytes(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

std::string golden_text() {
  std::string text;
  for (const Event& event : one_of_each()) {
    text += std::to_string(static_cast<int>(type_of(event))) + " " + std::string(name_of_type(type_of(event))) + " " +
            hex(body_from_event(event)) + "\n";
  }
  return text;
}

TEST(Encode, ReadsBackWhatItWrote) {
  for (const Event& event : one_of_each()) {
    const std::string body = body_from_event(event);
    const auto read = event_from_body(type_of(event), body);
    ASSERT_TRUE(read.has_value()) << name_of_type(type_of(event));
    EXPECT_EQ(type_of(*read), type_of(event));
    EXPECT_EQ(body_from_event(*read), body) << name_of_type(type_of(event));
    EXPECT_EQ(json_from_event(*read), json_from_event(event));
  }
}

TEST(Encode, ReadsBackEmptyFields) {
  for (const Event& event : defaults(static_cast<const Event*>(nullptr))) {
    const std::string body = body_from_event(event);
    const auto read = event_from_body(type_of(event), body);
    ASSERT_TRUE(read.has_value()) << name_of_type(type_of(event));
    EXPECT_EQ(body_from_event(*read), body);
  }
}

TEST(Encode, RefusesEveryTruncation) {
  int refused = 0;
  for (const Event& event : one_of_each()) {
    const std::string body = body_from_event(event);
    for (std::size_t size = 0; size < body.size(); ++size) {
      // An exact-size copy, so that a read past its end is seen by the sanitizer.
      const std::vector<char> cut(body.begin(), body.begin() + static_cast<std::ptrdiff_t>(size));
      EXPECT_FALSE(event_from_body(type_of(event), {cut.data(), cut.size()}).has_value())
          << name_of_type(type_of(event)) << " cut to " << size;
      ++refused;
    }
  }
  EXPECT_GT(refused, 2000);
}

TEST(Encode, RefusesEveryByteLeftOver) {
  for (const Event& event : one_of_each()) {
    EXPECT_FALSE(event_from_body(type_of(event), body_from_event(event) + '\0').has_value())
        << name_of_type(type_of(event));
  }
}

TEST(Encode, RefusesTypesItDoesNotKnow) {
  for (const int number : {0, 33, 99, 116, 199, 201, 299, 305, 65535}) {
    EXPECT_FALSE(event_from_body(static_cast<EventType>(number), "").has_value()) << number;
  }
}

TEST(Encode, RefusesNumbersOutsideTheirList) {
  EXPECT_TRUE(event_from_body(EventType::approval_given, "\x01").has_value());
  EXPECT_TRUE(event_from_body(EventType::approval_given, "\x08").has_value());
  EXPECT_FALSE(event_from_body(EventType::approval_given, "\x09").has_value());
  EXPECT_FALSE(event_from_body(EventType::approval_given, std::string_view("\0", 1)).has_value());
  EXPECT_FALSE(event_from_body(EventType::document_requested, "\x02").has_value());  // a bool is 0 or 1
  // One value has one form: 1 written in two bytes is refused.
  EXPECT_FALSE(event_from_body(EventType::approval_given, std::string_view("\x81\x00", 2)).has_value());
}

TEST(Encode, RefusesDaysAndCountsThatCannotBe) {
  ByteWriter far_day;
  far_day.put_i64(4'000'000);
  EXPECT_FALSE(event_from_body(EventType::application_delivered, far_day.bytes()).has_value());
  ByteWriter many;
  many.put_u64(1ULL << 40);  // as many texts as no memory holds
  EXPECT_FALSE(event_from_body(EventType::application_returned, many.bytes()).has_value());
  const std::string no_country = body_from_event(CaseOpened{});
  EXPECT_TRUE(event_from_body(EventType::case_opened, no_country).has_value());
  std::string bad_country = no_country;
  bad_country[0] = 'Q';
  bad_country[1] = '!';
  EXPECT_FALSE(event_from_body(EventType::case_opened, bad_country).has_value());
}

/// A stored shape never changes. A new event adds a line: RAHDARI_UPDATE_GOLDEN=1 rewrites, and the commit says why.
TEST(Encode, StoredShapesAreTheGoldenOnes) {
  const std::string path = std::string(RAHDARI_SOURCE_DIR) + "/src/casework/encode_golden.txt";
  if (std::getenv("RAHDARI_UPDATE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << golden_text();
  std::ifstream file(path, std::ios::binary);
  std::ostringstream stored;
  stored << file.rdbuf();
  EXPECT_EQ(golden_text(), stored.str());
}

TEST(Encode, EveryTypeHasItsOwnNumberAndName) {
  std::set<EventType> types;
  std::set<std::string_view> names;
  for (const Event& event : one_of_each()) {
    types.insert(type_of(event));
    names.insert(name_of_type(type_of(event)));
    EXPECT_EQ(event_type_from_name(name_of_type(type_of(event))), type_of(event));
  }
  EXPECT_EQ(types.size(), std::variant_size_v<Event>);
  EXPECT_EQ(names.size(), std::variant_size_v<Event>);
  EXPECT_FALSE(event_type_from_name("NothingOfTheKind").has_value());
}

TEST(Json, NamesFieldsInStoredOrder) {
  HoldSet hold;
  hold.hold = ItemId(IdBytes{1});
  hold.kind = HoldKind::medical;
  EXPECT_EQ(json_from_event(hold), R"({"hold":"01000000000000000000000000000000","kind":"medical","note":null})");
  EXPECT_EQ(json_from_event(CaseClosed{}), "{}");
}

TEST(Json, EscapesAndNests) {
  NotAdmitted refusal;
  refusal.whereabouts = "a \"b\"\\\n\x01";
  const std::string text = json_from_event(refusal);
  EXPECT_NE(text.find(R"("whereabouts":"a \"b\"\\\u000a\u0001")"), std::string::npos) << text;
  ApplicationSent sent;
  sent.evidence.resize(1);
  sent.evidence[0].detail = SealedRef{SealedId(IdBytes{2}), {}};
  EXPECT_NE(json_from_event(sent).find(R"("evidence":[{"id":null,"code":"","is_authenticated":false)"),
            std::string::npos);
  EXPECT_NE(
      json_from_event(sent).find(R"("detail":{"sealed":"02000000000000000000000000000000"}}],"care_statement":null)"),
      std::string::npos);
}

/// A small fuzzer inside the ordinary tests: whatever bytes come, a body that is read is written back the same.
TEST(Encode, WhateverIsReadIsWrittenBackTheSame) {
  std::uint64_t seed = 20260110;
  const auto next = [&] { return seed = seed * 6364136223846793005ULL + 1442695040888963407ULL, seed >> 33; };
  int read_count = 0;
  for (const Event& event : one_of_each()) {
    const std::string body = body_from_event(event);
    for (int turn = 0; turn < 200 && !body.empty(); ++turn) {
      std::string changed = body;
      changed[next() % changed.size()] = static_cast<char>(next());
      const auto read = event_from_body(type_of(event), changed);
      if (!read) continue;
      ++read_count;
      EXPECT_EQ(body_from_event(*read), changed) << name_of_type(type_of(event)) << " turn " << turn;
    }
  }
  EXPECT_GT(read_count, 1000);
}

}  // namespace
}  // namespace rahdari
