#include <algorithm>
#include <array>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "rule.h"

namespace rahdari::house {
namespace {

/// Files that may be longer than kLinesMax, each with the reason. An entry for a shorter file is itself a breach.
struct LongFile {
  std::string_view path;
  std::string_view reason;
};
constexpr std::size_t kLinesMax = 600;
constexpr std::array<LongFile, 0> kLongFiles{};

/// Arrows of single tests that the table does not give to their folder; cmake/tests.cmake links them.
struct TestArrow {
  std::string_view path;
  std::string_view used;
  std::string_view reason;
};
constexpr std::array kTestArrows{
    TestArrow{"src/routes_test.cpp", "demo", "the pages are tested with the invented officers"}};

bool is_test_arrow(std::string_view path, std::string_view used) {
  return std::ranges::any_of(kTestArrows, [&](const TestArrow& row) { return row.path == path && row.used == used; });
}

bool in_src(const SourceFile& file) { return file.starts_with("src/") && file.is_cpp(); }

/// The arrows of tools/layers.txt: folder → folders it may include.
std::map<std::string, std::set<std::string>> arrows_of(const SourceFile& layers) {
  std::map<std::string, std::set<std::string>> arrows;
  for (const std::string& line : layers.lines) {
    const std::size_t colon = line.find(':');
    if (line.starts_with('#') || colon == std::string::npos) continue;
    std::set<std::string>& uses = arrows[line.substr(0, colon)];
    uses.insert(line.substr(0, colon));
    std::istringstream words(line.substr(colon + 1));
    for (std::string word; words >> word;) uses.insert(word);
  }
  return arrows;
}

/// The layer of a path: a folder of src/, or one file of src/ itself (routes.cpp, routes.h, routes_test.cpp).
std::string layer_of(std::string_view below_src) {
  const std::size_t slash = below_src.find('/');
  if (slash != std::string_view::npos) return std::string(below_src.substr(0, slash));
  std::string_view stem = below_src.substr(0, below_src.find('.'));
  if (stem.ends_with("_test")) stem.remove_suffix(5);
  return std::string(stem);
}

Rule includes_follow_the_arrows(const SourceFile& layers) {
  static const std::regex include(R"re(^\s*#\s*include\s+"([a-z0-9_/.]+)")re");
  auto check = [arrows = arrows_of(layers)](const SourceFile& file) {
    std::vector<Breach> breaches;
    if (!in_src(file)) return breaches;
    if (file.path == "src/main.cpp") return breaches;  // stands above all
    const std::string layer = layer_of(std::string_view(file.path).substr(4));
    const auto uses = arrows.find(layer);
    if (uses == arrows.end()) {
      return std::vector<Breach>{{1, "give src/" + layer + " a line in tools/layers.txt"}};
    }
    for (std::size_t at = 0; at < file.lines.size(); ++at) {
      std::smatch match;
      if (!std::regex_search(file.lines[at], match, include)) continue;
      const std::string name = match[1];
      const std::string used = layer_of(name);
      if (arrows.contains(used) && !uses->second.contains(used) && !is_test_arrow(file.path, used)) {
        breaches.push_back(
            {at + 1, layer + " may not use " + used +
                         ": move the code to where the arrow points, or change tools/layers.txt with a decision"});
      }
    }
    return breaches;
  };
  return Rule{"includes follow tools/layers.txt",
              check,
              {{"src/base/a.cpp", "#include \"store/store.h\""},
               {"src/page/a.cpp", "#include \"routes.h\""},
               {"src/nowhere/a.cpp", "int a;"}},
              {{"src/commands/a.cpp", "#include \"base/id.h\""},
               {"src/base/a.cpp", "#include \"base/id.h\""},
               {"src/routes_test.cpp", "#include \"routes.h\"\n#include \"demo/cast.h\""}}};
}

Rule no_folder_without_meaning() {
  auto check = [](const SourceFile& file) {
    static const std::regex name(R"((^|/)(utils?|common|helpers?|managers?|services?|impl|misc|lib)(/|\.(cpp|h)$))");
    std::vector<Breach> breaches;
    if (file.starts_with("src/") && std::regex_search(file.path, name)) {
      breaches.push_back({1, "name the folder or file after what it holds"});
    }
    return breaches;
  };
  return Rule{"no folder or file named utils, common, helpers, manager, service or impl",
              check,
              {{"src/utils/text.h", "// x"}, {"src/page/helpers.cpp", "// x"}},
              {{"src/page/page_words.cpp", "// x"}}};
}

Rule headers_say_what_they_are() {
  auto check = [](const SourceFile& file) {
    std::vector<Breach> breaches;
    if (!file.ends_with(".h")) return breaches;
    if (file.lines.empty() || !file.lines[0].starts_with("// ") || file.lines[0].size() < 20) {
      breaches.push_back({1, "begin with one sentence on what it is and one on what it is not"});
    }
    const bool is_guarded = std::find(file.lines.begin(), file.lines.end(), "#pragma once") != file.lines.end();
    if (!is_guarded) breaches.push_back({1, "add #pragma once after the sentence"});
    return breaches;
  };
  return Rule{"headers begin with a sentence and are included once",
              check,
              {{"src/a.h", "#pragma once\nint a;"}, {"src/b.h", "// The days of a limit. Not a clock.\nint a;"}},
              {{"src/c.h", "// The days of a limit. Not a clock.\n#pragma once\nint a;"}}};
}

Rule files_stay_readable() {
  auto check = [](const SourceFile& file) {
    std::vector<Breach> breaches;
    if (!file.is_cpp()) return breaches;
    const auto allowed =
        std::find_if(kLongFiles.begin(), kLongFiles.end(), [&](const LongFile& row) { return row.path == file.path; });
    const bool is_long = file.lines.size() > kLinesMax;
    if (is_long && allowed == kLongFiles.end()) {
      breaches.push_back({kLinesMax + 1, std::to_string(file.lines.size()) +
                                             " lines: split by meaning, or give it a row with " +
                                             "the reason in kLongFiles of tools/house_rules/shape_rules.cpp"});
    }
    if (!is_long && allowed != kLongFiles.end())
      breaches.push_back({1, "it is short now: take its row out of kLongFiles"});
    return breaches;
  };
  std::string long_text;
  for (std::size_t line = 0; line <= kLinesMax; ++line) long_text += "int a;\n";
  return Rule{
      "files have at most 600 lines", check, {{"src/page/long.cpp", long_text}}, {{"src/page/short.cpp", "int a;\n"}}};
}

Rule every_test_asserts() {
  static const std::regex begins(R"(^(TEST|TEST_F|TEST_P|RC_GTEST_PROP|RC_GTEST_FIXTURE_PROP)\s*\()");
  static const std::regex asserts(
      R"(\b(EXPECT_|ASSERT_|RC_ASSERT|FAIL\(|ADD_FAILURE|(expect|check|refuses|accepts)_?\w*\())");
  auto check = [](const SourceFile& file) {
    std::vector<Breach> breaches;
    if (!file.is_test()) return breaches;
    std::size_t start = 0;
    bool has_assertion = false;
    for (std::size_t at = 0; at < file.lines.size(); ++at) {
      const std::string& line = file.lines[at];
      if (std::regex_search(line, begins)) {
        start = at + 1;
        has_assertion = false;
      }
      if (start != 0 && std::regex_search(line, asserts)) has_assertion = true;
      const bool ends = start != 0 && (line == "}" || (start == at + 1 && line.ends_with("}")));
      if (!ends) continue;
      if (!has_assertion) breaches.push_back({start, "assert something, or delete the test: it cannot fail"});
      start = 0;
    }
    return breaches;
  };
  return Rule{
      "every test asserts",
      check,
      {{"src/page/a_test.cpp", "TEST(Html, escapes) {\n  Html::text(\"<\");\n}\n"}},
      {{"src/page/b_test.cpp", "TEST(Html, escapes) {\n  EXPECT_EQ(Html::text(\"<\").bytes(), \"&lt;\");\n}\n"}}};
}

}  // namespace

std::vector<Rule> shape_rules(const SourceFile& layers) {
  return {includes_follow_the_arrows(layers), no_folder_without_meaning(), headers_say_what_they_are(),
          files_stay_readable(), every_test_asserts()};
}

}  // namespace rahdari::house
