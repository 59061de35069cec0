// Every seed of every parser, as it is and mutated from a fixed seed, in the ordinary tests.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

#include "base/random.h"
#include "parsers.h"

namespace rahdari {
namespace {

namespace fs = std::filesystem;

struct Seed {
  std::string file;
  std::string bytes;
};

std::vector<Seed> seeds_of(const Parser& parser) {
  std::vector<Seed> seeds;
  const fs::path folder = fs::path(RAHDARI_SOURCE_DIR) / "fuzz/corpus" / parser.name;
  std::error_code ec;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, ec)) {
    std::ifstream file(entry.path(), std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    seeds.push_back({entry.path().filename().string(), bytes.str()});
  }
  std::sort(seeds.begin(), seeds.end(), [](const Seed& a, const Seed& b) { return a.file < b.file; });
  return seeds;
}

/// One to eight small changes: a byte flipped, set to one that parsers care about, cut out, doubled, or a cut at the
/// end.
std::string mutated(std::string bytes, Random& random) {
  using namespace std::string_view_literals;
  constexpr std::string_view kTelling =
      "\0\n\r\f %&=+;:/\\.<\"'[]{}09AZ\x7f\x80\xc0\xed\xff"sv;  // a NUL is one of them
  const std::uint64_t changes = 1 + random.below(8);
  for (std::uint64_t i = 0; i < changes; ++i) {
    if (bytes.empty()) bytes = "x";
    const std::size_t at = random.below(bytes.size());
    const std::size_t count = 1 + random.below(std::min<std::size_t>(bytes.size() - at, 16));
    switch (random.below(6)) {
      case 0:
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.below(8)));
        break;
      case 1:
        bytes[at] = kTelling[random.below(kTelling.size())];
        break;
      case 2:
        bytes.erase(at, count);
        break;
      case 3:
        bytes.insert(at, bytes.substr(at, count));
        break;
      case 4:
        bytes.insert(at, 1, kTelling[random.below(kTelling.size())]);
        break;
      case 5:
        bytes.resize(at);
        break;
    }
  }
  return bytes;
}

class Corpus : public testing::TestWithParam<Parser> {};

TEST_P(Corpus, SeedsAndTheirMutationsHold) {
  const Parser& parser = GetParam();
  const std::vector<Seed> seeds = seeds_of(parser);
  ASSERT_GE(seeds.size(), 3u) << "fuzz/corpus/" << parser.name << " has too few seeds";
  for (const Seed& seed : seeds) {
    EXPECT_EQ(parser.feed(seed.bytes), "") << seed.file;
    for (int number = 0; number < parser.mutations; ++number) {
      Random random = Random::seeded(static_cast<std::uint64_t>(number));
      const std::string bytes = mutated(seed.bytes, random);
      EXPECT_EQ(parser.feed(bytes), "") << seed.file << ", mutation " << number << ": "
                                        << testing::PrintToString(bytes);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Parsers, Corpus, testing::ValuesIn(parsers().begin(), parsers().end()),
                         [](const auto& at) { return std::string(at.param.name); });

TEST(Corpus, EveryFolderHasItsParser) {
  for (const fs::directory_entry& entry : fs::directory_iterator(fs::path(RAHDARI_SOURCE_DIR) / "fuzz/corpus")) {
    const std::string name = entry.path().filename().string();
    const bool is_known =
        std::any_of(parsers().begin(), parsers().end(), [&](const Parser& one) { return one.name == name; });
    EXPECT_TRUE(is_known) << name;
  }
}

}  // namespace
}  // namespace rahdari
