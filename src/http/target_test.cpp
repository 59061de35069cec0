#include "http/target.h"

#include <gtest/gtest.h>

namespace rahdari {
namespace {

TEST(Target, PathIsDecodedAndQueryIsNot) {
  const auto target = parse_target("/cases/a%20b?q=%41&x=?");
  ASSERT_TRUE(target);
  EXPECT_EQ(target->path, "/cases/a b");
  EXPECT_EQ(target->query, "q=%41&x=?");
  ASSERT_TRUE(parse_target("/"));
  EXPECT_EQ(parse_target("/")->query, "");
  EXPECT_EQ(parse_target("/a+b")->path, "/a+b") << "a plus is a plus in a path";
  EXPECT_EQ(parse_target("/%D9%86")->path, "/ن");
  EXPECT_EQ(parse_target("/a..b/...")->path, "/a..b/...") << "dots inside a name are a name";
}

TEST(Target, RefusesWhatCouldMeanTwoThings) {
  for (const char* bad : {"",       "*",       "cases",     "http://host/", "/a%00b",     "/%",      "/%4",   "/%zz",
                          "/..",    "/a/../b", "/%2e%2e/b", "/a/.",         "/./a",       "/%2E%2e", "/a\\b", "/a%5Cb",
                          "/a%2fb", "/a%2Fb",  "/%ff",      "/%C0%AE",      "/%ED%A0%80", "/a%0Ab",  "/a%0d", "/a%09",
                          "/a b",   "/a#b",    "/\xd9\x86", "/a\x7f",       "/%7f",       "/a?\x01"}) {
    EXPECT_FALSE(parse_target(bad)) << bad;
  }
}

TEST(Host, NamesAndAddressesWithAndWithoutPort) {
  for (const char* good : {"localhost", "localhost:8080", "rahdari.example", "127.0.0.1:1", "[::1]", "[::1]:65535"}) {
    EXPECT_TRUE(is_valid_host(good)) << good;
  }
  for (const char* bad :
       {"", ":80", "a b", "a/b", "a@b", "a:", "a:x", "a:123456", "[::1", "[::1]x", "[]", "a,b", "a\r\nb"}) {
    EXPECT_FALSE(is_valid_host(bad)) << bad;
  }
  EXPECT_TRUE(is_valid_host(std::string(255, 'a')));
  EXPECT_FALSE(is_valid_host(std::string(256, 'a')));
}

}  // namespace
}  // namespace rahdari
