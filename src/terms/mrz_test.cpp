// The zones are the specimens of ICAO Doc 9303 parts 4 to 6 (Utopia); nobody's.
#include "terms/mrz.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace rahdari {
namespace {
const CalendarDate kToday = CalendarDate::parse("2026-05-01").value();

constexpr std::string_view kPassport =
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n"
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10\n";
constexpr std::string_view kCard =
    "I<UTOD231458907<<<<<<<<<<<<<<<\n"
    "7408122F1204159UTO<<<<<<<<<<<6\n"
    "ERIKSSON<<ANNA<MARIA<<<<<<<<<<\n";
constexpr std::string_view kLongNumber =
    "I<UTOD23145890<7349<<<<<<<<<<<\n"
    "3407127M9507122UTO<<<<<<<<<<<2\n"
    "STEVENSON<<PETER<JOHN<<<<<<<<<\n";
constexpr std::string_view kCardTd2 =
    "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\n"
    "D231458907UTO7408122F1204159<<<<<<<6\n";

MrzReading read(std::string_view pasted) { return read_mrz(pasted, kToday).value(); }

bool has_problem(const MrzReading& reading, MrzField field) {
  return std::ranges::any_of(reading.problems, [&](const MrzProblem& problem) { return problem.field == field; });
}

std::string changed(std::string_view zone, std::size_t line, std::size_t column, char letter) {
  std::size_t start = 0;
  for (std::size_t at = 1; at < line; ++at) start = zone.find('\n', start) + 1;
  std::string text(zone);
  text[start + column - 1] = letter;
  return text;
}

TEST(MrzCheckDigit, SpecimenFields) {
  EXPECT_EQ(mrz_check_digit("520727"), '3');
  EXPECT_EQ(mrz_check_digit("AB2134<<<"), '5');
  EXPECT_EQ(mrz_check_digit("L898902C3"), '6');
  EXPECT_EQ(mrz_check_digit("D23145890734"), '9');
  EXPECT_EQ(mrz_check_digit(""), '0');
}

TEST(Mrz, ReadsThePassportSpecimen) {
  const auto reading = read(kPassport);
  EXPECT_EQ(reading.format, MrzFormat::td3);
  EXPECT_EQ(reading.document_code, "P");
  EXPECT_EQ(reading.issuer, "UTO");
  EXPECT_EQ(reading.nationality, "UTO");
  EXPECT_EQ(reading.document_number, "L898902C3");
  EXPECT_EQ(reading.surname, "ERIKSSON");
  EXPECT_EQ(reading.given_names, "ANNA MARIA");
  EXPECT_EQ(reading.sex, "F");
  EXPECT_EQ(reading.optional_data, "ZE184226B");
  EXPECT_EQ(reading.birth_date->text(), "1974-08-12");
  EXPECT_EQ(reading.expiry_date->text(), "2012-04-15");
  EXPECT_TRUE(reading.problems.empty());
}

TEST(Mrz, ReadsTheCardSpecimens) {
  for (const auto zone : {kCard, kCardTd2}) {
    const auto reading = read(zone);
    EXPECT_EQ(reading.document_code, "I");
    EXPECT_EQ(reading.document_number, "D23145890");
    EXPECT_EQ(reading.surname, "ERIKSSON");
    EXPECT_EQ(reading.given_names, "ANNA MARIA");
    EXPECT_EQ(reading.birth_date->text(), "1974-08-12");
    EXPECT_EQ(reading.optional_data, "");
    EXPECT_TRUE(reading.problems.empty());
  }
  EXPECT_EQ(read(kCard).format, MrzFormat::td1);
  EXPECT_EQ(read(kCardTd2).format, MrzFormat::td2);
}

TEST(Mrz, NumberLongerThanNineGoesOnInTheOptionalData) {
  const auto reading = read(kLongNumber);
  EXPECT_EQ(reading.document_number, "D23145890734");
  EXPECT_EQ(reading.optional_data, "");
  EXPECT_EQ(reading.birth_date->text(), "1934-07-12");
  EXPECT_TRUE(reading.problems.empty());
  const auto wrong = read(changed(kLongNumber, 1, 17, '5'));
  ASSERT_TRUE(has_problem(wrong, MrzField::document_number));
  EXPECT_EQ(wrong.problems[0].line, 1u);
  EXPECT_EQ(wrong.problems[0].column, 19u);
}

TEST(Mrz, WrongDigitSaysWhereAndWhatWouldBeRight) {
  const auto reading = read(changed(kPassport, 2, 20, '7'));
  ASSERT_EQ(reading.problems.size(), 2u);
  EXPECT_EQ(reading.problems[0].field, MrzField::birth_date);
  EXPECT_EQ(reading.problems[0].line, 2u);
  EXPECT_EQ(reading.problems[0].column, 20u);
  EXPECT_EQ(reading.problems[0].found, '7');
  EXPECT_EQ(reading.problems[0].expected, '2');
  EXPECT_EQ(reading.problems[1].field, MrzField::composite);
  EXPECT_EQ(reading.birth_date->text(), "1974-08-12");
}

// Weights 7, 3 and 1 have no factor in common with 10: one wrong digit never stays unseen where a check digit covers
// it.
TEST(Mrz, EveryOtherDigitIsSeen) {
  int tried = 0;
  for (const auto zone : {kPassport, kCard, kLongNumber, kCardTd2}) {
    for (std::size_t place = 0; place < zone.size(); ++place) {
      if (zone[place] < '0' || zone[place] > '9') continue;
      for (char digit = '0'; digit <= '9'; ++digit) {
        std::string text(zone);
        text[place] = digit;
        ASSERT_EQ(read(text).problems.empty(), digit == zone[place]) << text;
        ++tried;
      }
    }
  }
  EXPECT_GT(tried, 500);
}

TEST(Mrz, ToleratesPasting) {
  std::string spaced;
  for (const char letter : kPassport) {
    spaced.push_back(letter);
    if (letter != '\n') spaced += " ";
  }
  EXPECT_TRUE(read(spaced).problems.empty());
  std::string lower(kPassport);
  std::ranges::transform(lower, lower.begin(), [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
  });
  EXPECT_EQ(read(lower).document_number, "L898902C3");
  EXPECT_TRUE(read(lower).problems.empty());
  std::string one_line(kCard);
  std::erase(one_line, '\n');
  EXPECT_TRUE(read(one_line).problems.empty());
  EXPECT_EQ(read(one_line).format, MrzFormat::td1);
  EXPECT_TRUE(read("\r\n\r\n" + std::string(kCardTd2) + "\r\n").problems.empty());
}

TEST(Mrz, MendsFillersThatWereChangedOnTheWay) {
  const auto drawn_together = read(
      "P<UTOERIKSSON«ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n"
      "L898902C36UTO7408122F1204159ZE184226B<<<<<10");
  EXPECT_TRUE(drawn_together.problems.empty());
  EXPECT_EQ(drawn_together.given_names, "ANNA MARIA");
  const auto one_by_one = read(
      "P‹UTOERIKSSON‹‹ANNA‹MARIA‹‹‹‹‹‹‹‹‹‹‹‹‹‹‹‹‹‹‹\n"
      "L898902C36UTO7408122F1204159ZE184226B««««<10");
  EXPECT_TRUE(one_by_one.problems.empty());
}

TEST(Mrz, MendsLookAlikesOnlyWhereOneReadingIsLeft) {
  EXPECT_TRUE(read(changed(kPassport, 2, 15, '4')).problems.empty());
  EXPECT_TRUE(read(changed(kPassport, 2, 24, 'O')).birth_date);
  const auto mended = read(changed(changed(kPassport, 2, 44, 'O'), 2, 22, 'I'));
  EXPECT_TRUE(mended.problems.empty());
  EXPECT_EQ(read(changed(kPassport, 1, 11, '5')).surname, "ERIKSSON");
  EXPECT_TRUE(read(changed(kPassport, 1, 11, '5')).problems.empty());
  const auto ambiguous = read(changed(kPassport, 1, 8, '1'));
  ASSERT_EQ(ambiguous.problems.size(), 1u);
  EXPECT_EQ(ambiguous.problems[0].field, MrzField::characters);
  EXPECT_EQ(ambiguous.problems[0].column, 8u);
  EXPECT_TRUE(has_problem(read(changed(kPassport, 2, 7, 'O')), MrzField::document_number))
      << "a document number may hold either: nothing is mended there";
}

TEST(Mrz, SaysWhichCharacterCannotBeRead) {
  const auto reading = read(changed(kPassport, 1, 7, '*'));
  ASSERT_EQ(reading.problems.size(), 1u);
  EXPECT_EQ(reading.problems[0].field, MrzField::characters);
  EXPECT_EQ(reading.problems[0].column, 7u);
  const auto sex = read(changed(kPassport, 2, 21, 'W'));
  EXPECT_TRUE(has_problem(sex, MrzField::characters));
  EXPECT_EQ(sex.sex, "X");
  EXPECT_EQ(read(changed(kPassport, 2, 21, '<')).sex, "X");
}

TEST(Mrz, LineThatLostItsEndIsReadAndSaid) {
  const auto reading = read(
      "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<\n"
      "L898902C36UTO7408122F1204159ZE184226B<<<<<10");
  EXPECT_EQ(reading.surname, "ERIKSSON");
  ASSERT_EQ(reading.problems.size(), 1u);
  EXPECT_EQ(reading.problems[0].field, MrzField::layout);
  EXPECT_EQ(reading.problems[0].line, 1u);
  EXPECT_EQ(reading.problems[0].column, 44u);
}

TEST(Mrz, NoLayoutNoReading) {
  for (const auto* text : {"", "\n\n", "hello", "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
                           "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10",
                           "P<UTO\nL898902\n", "\xff\xfe", "\xc2"}) {
    EXPECT_FALSE(read_mrz(text, kToday)) << text;
  }
}

std::string with_birth(std::string_view six) {
  std::string text = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO";
  const std::string rest = std::string(six) + mrz_check_digit(six);
  text += rest + "F1204159<<<<<<<";
  return text + mrz_check_digit("D231458907" + rest + "1204159<<<<<<<");
}

TEST(Mrz, BirthsAreNeverInTheFuture) {
  EXPECT_EQ(read(with_birth("260430")).birth_date->text(), "2026-04-30");
  EXPECT_EQ(read(with_birth("260501")).birth_date->text(), "2026-05-01");
  EXPECT_EQ(read(with_birth("260502")).birth_date->text(), "1926-05-02");
  EXPECT_EQ(read(with_birth("000229")).birth_date->text(), "2000-02-29");
  EXPECT_TRUE(read(with_birth("260502")).problems.empty());
}

TEST(Mrz, UnknownPartsOfABirthStayUnknown) {
  EXPECT_EQ(read(with_birth("74<<<<")).birth_date->text(), "1974");
  EXPECT_EQ(read(with_birth("7408<<")).birth_date->text(), "1974-08");
  EXPECT_FALSE(read(with_birth("<<<<<<")).birth_date);
  EXPECT_TRUE(read(with_birth("74<<<<")).problems.empty());
  EXPECT_TRUE(read(with_birth("<<<<<<")).problems.empty());
}

TEST(Mrz, DaysThatDoNotExistAreSaid) {
  for (const auto* six : {"740230", "741301", "740800", "740012"}) {
    const auto reading = read(with_birth(six));
    EXPECT_FALSE(reading.birth_date) << six;
    EXPECT_TRUE(has_problem(reading, MrzField::birth_date)) << six;
  }
}

TEST(Mrz, ExpiryIsInTheNearestCentury) {
  const auto expiry = [](std::string_view six) {
    return read("I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F" + std::string(six) + "0<<<<<<<0")
        .expiry_date;
  };
  EXPECT_EQ(expiry("360101")->year(), 2036);
  EXPECT_EQ(expiry("760101")->year(), 2076);
  EXPECT_EQ(expiry("770101")->year(), 1977);
  EXPECT_EQ(expiry("990101")->year(), 1999);
  EXPECT_FALSE(expiry("<<<<<<"));
}

TEST(Mrz, EmptyOptionalDataMayHaveAFillerForItsCheckDigit) {
  const std::string over = "L898902C3674081221204159<<<<<<<<<<<<<<";
  for (const char digit : {'0', '<'}) {
    const std::string line =
        "L898902C36UTO7408122F1204159<<<<<<<<<<<<<<" + std::string(1, digit) + mrz_check_digit(over + digit);
    EXPECT_TRUE(read("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n" + line).problems.empty()) << digit;
  }
}
}  // namespace
}  // namespace rahdari
