#include "terms/country.h"

#include <gtest/gtest.h>

namespace rahdari {
namespace {
TEST(Country, ParsesAssignedCodesOnly) {
  EXPECT_EQ(Country::parse("PK")->icao(), "PAK");
  EXPECT_EQ(Country::parse("GR")->text(), "GR");
  for (const auto* code : {"", "P", "pk", "PAK", "XX", "EU", "UK", "ZZ", "AA", "XK", "P\0"}) {
    EXPECT_FALSE(Country::parse(code)) << code;
  }
}

TEST(Country, EveryCodeComesBackFromItsTravelDocumentForm) {
  int known = 0;
  for (char first = 'A'; first <= 'Z'; ++first) {
    for (char second = 'A'; second <= 'Z'; ++second) {
      const auto country = Country::parse(std::string{first, second});
      if (!country) continue;
      ++known;
      EXPECT_EQ(Country::from_icao(country->icao()), country) << country->text();
    }
  }
  EXPECT_EQ(known, 249);
}

TEST(Country, TravelDocumentFormsOfOneCountry) {
  EXPECT_EQ(Country::from_icao("D"), Country::parse("DE"));
  EXPECT_EQ(Country::from_icao("D<<"), Country::parse("DE"));
  EXPECT_EQ(Country::from_icao("DEU"), Country::parse("DE"));
  EXPECT_EQ(Country::parse("DE")->icao(), "D");
  EXPECT_EQ(Country::from_icao("GBS"), Country::parse("GB"));
  EXPECT_EQ(Country::from_icao("GBR"), Country::parse("GB"));
  for (const auto* code : {"", "UTO", "XXA", "UNO", "pak", "PK", "PAKX"})
    EXPECT_FALSE(Country::from_icao(code)) << code;
}

TEST(Country, NoneHasNoText) {
  EXPECT_TRUE(Country{}.is_none());
  EXPECT_EQ(Country{}.text(), "");
  EXPECT_EQ(Country{}.icao(), "");
  EXPECT_FALSE(Country::parse("PK")->is_none());
}
}  // namespace
}  // namespace rahdari
