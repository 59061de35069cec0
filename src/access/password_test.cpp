#include "access/password.h"

#include <gtest/gtest.h>
#include <sodium.h>

#include <array>
#include <chrono>

namespace rahdari {
namespace {

TEST(Password, OnlyTheRightOneIsRight) {
  const auto stored = hash_password("a long walk to Torkham");
  ASSERT_TRUE(stored);
  EXPECT_TRUE(stored->starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
  EXPECT_TRUE(is_right_password("a long walk to Torkham", *stored));
  EXPECT_FALSE(is_right_password("a long walk to torkham", *stored));
  EXPECT_FALSE(is_right_password("", *stored));
  EXPECT_FALSE(is_right_password("a long walk to Torkham ", *stored));
  EXPECT_FALSE(needs_rehash(*stored));
}

TEST(Password, SaltMakesEveryHashAnother) {
  const auto first = hash_password("same words");
  const auto second = hash_password("same words");
  ASSERT_TRUE(first && second);
  EXPECT_NE(*first, *second);
}

TEST(Password, EmptyAndOverlongAreRefused) {
  ASSERT_FALSE(hash_password(""));
  EXPECT_EQ(hash_password("").error().code, FaultCode::bad_key);
  EXPECT_TRUE(hash_password(std::string(kPasswordBytesMax, 'x')));
  EXPECT_FALSE(hash_password(std::string(kPasswordBytesMax + 1, 'x')));
  EXPECT_FALSE(is_right_password(std::string(kPasswordBytesMax + 1, 'x'), std::nullopt));
}

TEST(Password, ABrokenStoredHashIsNeverRight) {
  for (const char* broken : {"", "x", "$argon2id$", "$2b$12$abcdefghijklmnopqrstuv"}) {
    EXPECT_FALSE(is_right_password("", std::string(broken))) << broken;
    EXPECT_FALSE(is_right_password("x", std::string(broken))) << broken;
    EXPECT_TRUE(needs_rehash(broken)) << broken;
  }
}

TEST(Password, OldParametersAreHashedAgain) {
  std::array<char, crypto_pwhash_STRBYTES> weak{};
  ASSERT_GE(sodium_init(), 0);
  ASSERT_EQ(crypto_pwhash_str(weak.data(), "words", 5, crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN), 0);
  EXPECT_TRUE(is_right_password("words", std::string(weak.data())));
  EXPECT_TRUE(needs_rehash(weak.data()));
}

TEST(Password, AnUnknownNameCostsAsMuchAsAKnownOne) {
  const auto stored = hash_password("words");
  ASSERT_TRUE(stored);
  const auto time_of = [](const std::optional<std::string>& hash) {
    auto shortest = std::chrono::nanoseconds::max();
    for (int i = 0; i < 5; ++i) {
      const auto start = std::chrono::steady_clock::now();
      EXPECT_FALSE(is_right_password("other words", hash));
      shortest = std::min<std::chrono::nanoseconds>(shortest, std::chrono::steady_clock::now() - start);
    }
    return shortest;
  };
  EXPECT_FALSE(is_right_password("words", std::nullopt));  // the first call makes the hash of nobody
  const auto known = time_of(*stored);
  const auto unknown = time_of(std::nullopt);
  EXPECT_GT(unknown * 3, known);
  EXPECT_GT(known * 3, unknown);
}

}  // namespace
}  // namespace rahdari
