#include "terms/person.h"

#include <gtest/gtest.h>

namespace rahdari {
namespace {
Particulars invented() {
  Particulars particulars;
  particulars.surname = "BEISPIEL";
  particulars.given_names = "ASIM NADEEM";
  particulars.name_urdu = "عاصم ندیم";
  particulars.father_name = "Karim";
  particulars.father_cnic = "3520212345671";
  particulars.birth_date = PartialDate::parse("1994-03");
  particulars.sex = Sex::male;
  particulars.nationality = Country::parse("PK").value();
  particulars.cnic = "3520276543219";
  particulars.languages = "Punjabi (Majhi), Urdu";
  return particulars;
}

TEST(Particulars, ComeBackFromTheirBytes) {
  const std::string bytes = bytes_from_particulars(invented());
  const auto back = particulars_from_bytes(bytes);
  ASSERT_TRUE(back);
  EXPECT_EQ(back->name_urdu, "عاصم ندیم");
  EXPECT_EQ(back->birth_date, PartialDate::parse("1994-03"));
  EXPECT_EQ(back->sex, Sex::male);
  EXPECT_EQ(back->nationality.text(), "PK");
  EXPECT_EQ(back->languages, "Punjabi (Majhi), Urdu");
  EXPECT_EQ(bytes_from_particulars(*back), bytes);
}

TEST(Particulars, EmptyOnesToo) {
  const std::string bytes = bytes_from_particulars({});
  const auto back = particulars_from_bytes(bytes);
  ASSERT_TRUE(back);
  EXPECT_FALSE(back->birth_date);
  EXPECT_TRUE(back->nationality.is_none());
  EXPECT_EQ(bytes_from_particulars(*back), bytes);
}

TEST(Particulars, RefuseBytesThatAreNotTheirs) {
  const std::string bytes = bytes_from_particulars(invented());
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    EXPECT_FALSE(particulars_from_bytes(std::string_view(bytes).substr(0, length))) << length;
  }
  EXPECT_FALSE(particulars_from_bytes(bytes + '\0'));
  std::string other_version = bytes;
  other_version[0] = 2;
  EXPECT_FALSE(particulars_from_bytes(other_version));
  std::string no_country = bytes;
  no_country.replace(no_country.find("PK"), 2, "XX");
  EXPECT_FALSE(particulars_from_bytes(no_country));
}

// Whatever one byte becomes, reading either refuses or gives what writing gives back.
TEST(Particulars, NoByteMakesTheReadingLie) {
  const std::string bytes = bytes_from_particulars(invented());
  int refused = 0;
  for (std::size_t place = 0; place < bytes.size(); ++place) {
    for (int value = 0; value < 256; ++value) {
      std::string changed = bytes;
      changed[place] = static_cast<char>(value);
      const auto back = particulars_from_bytes(changed);
      if (!back)
        ++refused;
      else
        ASSERT_EQ(bytes_from_particulars(*back), changed) << place;
    }
  }
  EXPECT_GT(refused, 0);
}

TEST(Cnic, ReadsHyphensSpacesAndUrduDigits) {
  for (const auto* typed : {"3520212345671", "35202-1234567-1", " 35202 1234567 1 ", "35202–1234567–1",
                            "۳۵۲۰۲-۱۲۳۴۵۶۷-۱", "٣٥٢٠٢١٢٣٤٥٦٧١", "\u200f35202\u200e-1234567-1"}) {
    EXPECT_EQ(parse_cnic(typed), "3520212345671") << typed;
  }
  for (const auto* typed : {"", "352021234567", "35202123456711", "35202-1234567-A", "35202/1234567/1", "३५२०२१२३४५६७१",
                            "35202-1234567-\xff"}) {
    EXPECT_FALSE(parse_cnic(typed)) << typed;
  }
}

TEST(Cnic, PrintsWithHyphens) {
  EXPECT_EQ(format_cnic("3520212345671"), "35202-1234567-1");
  EXPECT_EQ(format_cnic(""), "");
}
}  // namespace
}  // namespace rahdari
