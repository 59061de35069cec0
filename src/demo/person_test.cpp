#include "demo/person.h"

#include <gtest/gtest.h>

#include <set>

#include "base/utf8.h"
#include "demo/names.h"

namespace rahdari {
namespace {
const CalendarDate kToday = CalendarDate::parse("2026-06-15").value();

TEST(InventedPerson, NumbersAreNobodys) {
  Random random = Random::seeded(11);
  int with_cnic = 0;
  for (int count = 0; count < 500; ++count) {
    const Particulars person = invent_national(random, Age::adult, kToday);
    if (!person.cnic.empty()) {
      ++with_cnic;
      EXPECT_EQ(parse_cnic(person.cnic), person.cnic);
      EXPECT_EQ(person.cnic.front(), '9');
      EXPECT_EQ((person.cnic.back() - '0') % 2, person.sex == Sex::female ? 0 : 1);
    }
    EXPECT_TRUE(person.passport_number.empty() || person.passport_number.starts_with("XX"));
    EXPECT_TRUE(is_clean_utf8(person.name_urdu));
    EXPECT_FALSE(person.name_urdu.empty());
  }
  EXPECT_GT(with_cnic, 300);
}

TEST(InventedPerson, ChildrenAreChildrenAndAdultsAreAdults) {
  Random random = Random::seeded(12);
  for (int count = 0; count < 300; ++count) {
    const auto child = invent_national(random, Age::child, kToday).birth_date.value();
    EXPECT_GT(child.earliest().plus(Months{18 * 12}), kToday);
    const auto adult = invent_national(random, Age::adult, kToday).birth_date.value();
    EXPECT_LE(adult.latest().plus(Months{18 * 12}), kToday) << adult.text();
  }
}

TEST(InventedPerson, SameSeedSamePerson) {
  Random first = Random::seeded(13), second = Random::seeded(13);
  for (int count = 0; count < 50; ++count) {
    EXPECT_EQ(bytes_from_particulars(invent_national(first, Age::adult, kToday)),
              bytes_from_particulars(invent_national(second, Age::adult, kToday)));
  }
}

TEST(InventedPerson, OtherSpellingDiffers) {
  for (const InventedName& name : male_names()) {
    std::string upper(name.latin);
    for (char& letter : upper) letter = static_cast<char>(letter >= 'a' && letter <= 'z' ? letter - 32 : letter);
    EXPECT_NE(other_spelling(upper), upper);
  }
}

TEST(InventedNames, TablesHaveNoDoubles) {
  for (const auto table : {male_names(), female_names(), family_names()}) {
    std::set<std::string_view> latin, urdu;
    for (const InventedName& name : table) {
      EXPECT_TRUE(latin.insert(name.latin).second) << name.latin;
      EXPECT_TRUE(urdu.insert(name.urdu).second) << name.urdu;
      EXPECT_TRUE(is_clean_utf8(name.urdu));
    }
    EXPECT_GE(table.size(), 25u);
  }
}
}  // namespace
}  // namespace rahdari
