#include "terms/reference.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/random.h"

namespace rahdari {
namespace {
Reference reference(std::uint32_t number) {
  return {Country::parse("PK").value(), Country::parse("GR").value(), 2026, number};
}

TEST(Reference, PrintsPaddedWithItsCheckCharacter) {
  const std::string text = reference(123).text();
  EXPECT_TRUE(text.starts_with("PK-GR-2026-000123-")) << text;
  EXPECT_EQ(text.size(), 19u);
  EXPECT_EQ(Reference::parse(text), reference(123));
  EXPECT_TRUE(reference(1'234'567).text().starts_with("PK-GR-2026-1234567-"));
  EXPECT_EQ(Reference::parse(reference(1'234'567).text()), reference(1'234'567));
}

TEST(Reference, TakesWhatPeopleType) {
  const std::string text = reference(123).text();
  const std::string check = text.substr(18);
  EXPECT_EQ(Reference::parse("pk gr 2026 123 " + check), reference(123));
  EXPECT_EQ(Reference::parse("  PK - GR - 2026 - 0123 - " + check + "\n"), reference(123));
}

TEST(Reference, RefusesOtherShapes) {
  const std::string check = reference(123).text().substr(18);
  const std::vector<std::string> shapes = {"",
                                           "-----",
                                           "PK-GR-2026-000123",
                                           "PK-GR-26-000123-" + check,
                                           "XX-GR-2026-000123-" + check,
                                           "PK-GR-2026-00012x-" + check,
                                           "PK-GR-2026-000123-" + check + check,
                                           "PK-GR-2026-000123-" + check + "-1",
                                           "PK-GR-2026-00000000123-" + check,
                                           "PK/GR/2026/000123/" + check,
                                           "PAK-GR-2026-000123-" + check};
  for (const auto& text : shapes) EXPECT_FALSE(Reference::parse(text)) << text;
  EXPECT_FALSE(Reference::parse(reference(0).text()));
  EXPECT_FALSE(Reference::parse("PK-GR-2026-4294967296-" + check));
}

// ISO 7064 finds every wrong character: the property is checked over invented references and every place.
TEST(Reference, EveryWrongCharacterIsRefused) {
  Random random = Random::seeded(7);
  constexpr std::string_view kLetters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  for (int round = 0; round < 50; ++round) {
    const auto right = reference(1 + static_cast<std::uint32_t>(random.below(999'999)));
    const std::string text = right.text();
    for (std::size_t place = 0; place < text.size(); ++place) {
      if (text[place] == '-') continue;
      for (const char letter : kLetters) {
        std::string wrong = text;
        wrong[place] = letter;
        ASSERT_EQ(Reference::parse(wrong).has_value(), letter == text[place]) << wrong;
      }
    }
  }
}

// ISO 7064, hybrid systems: the last sum, over text and check character, is 1 modulo 36.
TEST(Reference, CheckCharacterSatisfiesTheStandard) {
  constexpr std::string_view kLetters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  for (std::uint32_t number = 1; number < 2000; ++number) {
    std::string letters;
    for (const char letter : reference(number).text()) {
      if (letter != '-') letters.push_back(letter);
    }
    std::size_t product = 36;
    for (std::size_t place = 0; place + 1 < letters.size(); ++place) {
      std::size_t sum = (product + kLetters.find(letters[place])) % 36;
      if (sum == 0) sum = 36;
      product = sum * 2 % 37;
    }
    ASSERT_EQ((product + kLetters.find(letters.back())) % 36, 1u);
  }
}
}  // namespace
}  // namespace rahdari
