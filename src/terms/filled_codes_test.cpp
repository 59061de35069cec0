#include <gtest/gtest.h>

#include <algorithm>

#include "terms/person.h"

namespace rahdari {
namespace {
using Codes = std::vector<std::string>;

TEST(FilledCodes, AreTheFieldsWithAValue) {
  EXPECT_TRUE(filled_codes({}).empty());
  Particulars person;
  person.surname = "KHAN";
  person.birth_date = PartialDate::parse("1990");
  person.sex = Sex::female;
  person.nationality = Country::parse("PK").value();
  EXPECT_EQ(filled_codes(person), (Codes{"surname", "birth_date", "sex", "nationality"}));
}

TEST(FilledCodes, AnyPartOfAResidenceGivesTheAddress) {
  Particulars village;
  village.village = "Chak 17-B";
  EXPECT_EQ(filled_codes(village), (Codes{"address", "village"}));
  Particulars district;
  district.district = "Gujrat";
  EXPECT_EQ(filled_codes(district), (Codes{"address", "district"}));
  Particulars tehsil;
  tehsil.tehsil = "Kharian";
  EXPECT_EQ(filled_codes(tehsil), (Codes{"tehsil"}));
}

TEST(ChangedCodes, AreTheFieldsThatDiffer) {
  Particulars before;
  before.surname = "KHAN";
  before.cnic = "9520212345671";
  Particulars after = before;
  EXPECT_TRUE(changed_codes(before, after).empty());
  after.cnic = "9520212345673";
  after.given_names = "ASIM";
  EXPECT_EQ(changed_codes(before, after), (Codes{"given_names", "cnic"}));
  EXPECT_EQ(changed_codes(after, before), (Codes{"given_names", "cnic"}));
}
}  // namespace
}  // namespace rahdari
