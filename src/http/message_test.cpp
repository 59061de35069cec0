#include "http/message.h"

#include <gtest/gtest.h>

namespace rahdari {
namespace {

TEST(Form, PairsAreDecodedInOrder) {
  const auto form = parse_form("a=1&b=%20x+y&a=2&empty=&bare&%D9%86=%D8%A7");
  ASSERT_TRUE(form);
  ASSERT_EQ(form->pairs().size(), 6u);
  EXPECT_EQ(form->get("a"), "1");
  EXPECT_EQ(form->all("a"), (std::vector<std::string_view>{"1", "2"}));
  EXPECT_EQ(form->pairs()[1].second, " x y");
  EXPECT_EQ(form->get("b"), "x y") << "trimmed";
  EXPECT_TRUE(form->has("empty"));
  EXPECT_EQ(form->get("empty"), "");
  EXPECT_TRUE(form->has("bare"));
  EXPECT_FALSE(form->has("absent"));
  EXPECT_EQ(form->get("absent"), "");
  EXPECT_EQ(form->get("ن"), "ا");
}

TEST(Form, NothingIsAFormWithoutPairs) {
  ASSERT_TRUE(parse_form(""));
  EXPECT_TRUE(parse_form("")->pairs().empty());
  EXPECT_TRUE(parse_form("&&&")->pairs().empty());
}

TEST(Form, ValueMayHoldEqualsAndLineEnds) {
  const auto form = parse_form("q=a=b&text=one%0D%0Atwo");
  ASSERT_TRUE(form);
  EXPECT_EQ(form->get("q"), "a=b");
  EXPECT_EQ(form->get("text"), "one\r\ntwo");
}

TEST(Form, BrokenEscapesAreRefused) {
  for (const char* bad : {"a=%", "a=%2", "a=%zz", "a=%2g", "%=1", "a=1&b=%"}) EXPECT_FALSE(parse_form(bad)) << bad;
}

TEST(Form, BytesThatAreNotCleanTextAreRefused) {
  for (const char* bad : {"a=%00", "a=%ff", "a=%C0%AF", "a=%ED%A0%80", "a=%1b", "%01=a", "a=\xff"}) {
    EXPECT_FALSE(parse_form(bad)) << bad;
  }
}

TEST(Form, PairLimitIsExact) {
  EXPECT_TRUE(parse_form("a=1&b=2", 2));
  EXPECT_TRUE(parse_form("a=1&b=2&", 2));
  EXPECT_FALSE(parse_form("a=1&b=2&c=3", 2));
}

TEST(Cookie, ExactNameOnly) {
  const std::string_view header = "session_old=1; session=abc=d ;theme=dark;flag";
  EXPECT_EQ(cookie_value(header, "session"), "abc=d");
  EXPECT_EQ(cookie_value(header, "theme"), "dark");
  EXPECT_EQ(cookie_value(header, "old"), std::nullopt);
  EXPECT_EQ(cookie_value(header, "flag"), std::nullopt);
  EXPECT_EQ(cookie_value("", "session"), std::nullopt);
  EXPECT_EQ(cookie_value("session=", "session"), "");
  EXPECT_EQ(cookie_value("session=first; session=second", "session"), "first");
}

TEST(UrlEncode, UndoneByTheFormParser) {
  const std::string text = "a b&c=d%/?#ن~-._";
  EXPECT_EQ(url_encode("a b/ن"), "a%20b%2F%D9%86");
  const auto form = parse_form("x=" + url_encode(text));
  ASSERT_TRUE(form);
  EXPECT_EQ(form->get("x"), text);
}

}  // namespace
}  // namespace rahdari
