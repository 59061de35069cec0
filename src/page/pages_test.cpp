// Every screen as a whole: goldens, and what must hold on each page whatever it shows.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "base/embedded.h"
#include "page/example_views.h"

namespace rahdari {
namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

bool is_updating() {
  const char* wish = std::getenv("RAHDARI_UPDATE");
  return wish != nullptr && std::string_view(wish) == "1";
}

/// A line per element, so that a difference is a line.
std::string in_lines(const std::string& document) { return std::regex_replace(document, std::regex("><"), ">\n<"); }

std::set<std::string> values_of(const std::string& document, const std::string& pattern) {
  std::set<std::string> values;
  const std::regex expression(pattern);
  for (std::sregex_iterator at(document.begin(), document.end(), expression), end; at != end; ++at)
    values.insert((*at)[1]);
  return values;
}

TEST(Pages, AreAsTheirGoldens) {
  const fs::path folder = fs::path(RAHDARI_SOURCE_DIR) / "tests/pages";
  const auto pages = example_pages();
  ASSERT_GE(pages.size(), 20U);
  for (const ExamplePage& example : pages) {
    const fs::path golden = folder / (example.name + ".html");
    const std::string now = in_lines(example_document(example));
    if (is_updating()) {
      fs::create_directories(folder);
      std::ofstream(golden, std::ios::binary) << now;
    }
    ASSERT_TRUE(fs::exists(golden)) << golden << ": run with RAHDARI_UPDATE=1";
    EXPECT_EQ(read_file(golden), now) << golden << " differs; RAHDARI_UPDATE=1 rewrites it, and the commit says why";
  }
}

TEST(Pages, EveryControlHasALabelAndEveryIdIsUnique) {
  for (const ExamplePage& example : example_pages()) {
    const std::string document = example_document(example);
    const auto labelled = values_of(document, "<label[^>]* for=\"([^\"]+)\"");
    const std::regex control("<(input|select|textarea)( [^>]*)>");
    for (std::sregex_iterator at(document.begin(), document.end(), control), end; at != end; ++at) {
      const std::string attributes = (*at)[2];
      if (attributes.find("type=\"hidden\"") != std::string::npos) continue;
      std::smatch id;
      ASSERT_TRUE(std::regex_search(attributes, id, std::regex(" id=\"([^\"]+)\""))) << example.name << attributes;
      EXPECT_TRUE(labelled.contains(id[1])) << example.name << ": " << id[1];
    }
    std::set<std::string> ids;
    const std::regex any_id(" id=\"([^\"]+)\"");
    for (std::sregex_iterator at(document.begin(), document.end(), any_id), end; at != end; ++at) {
      EXPECT_TRUE(ids.insert((*at)[1]).second) << example.name << ": twice " << (*at)[1];
    }
    for (const std::string& target : values_of(document, "href=\"#([^\"]+)\"")) {
      EXPECT_TRUE(ids.contains(target)) << example.name << ": no part #" << target;
    }
    for (const std::string& list : values_of(document, "aria-describedby=\"([^\"]+)\"")) {
      std::istringstream names(list);
      for (std::string name; names >> name;) EXPECT_TRUE(ids.contains(name)) << example.name << ": " << name;
    }
  }
}

TEST(Pages, CarryNoInlineStyleOrScript) {
  const std::regex inline_code(" style=\"| on[a-z]+=\"|<style|<script(?! src=\"/assets/)|javascript:",
                               std::regex::icase);
  for (const ExamplePage& example : example_pages()) {
    EXPECT_FALSE(std::regex_search(example_document(example), inline_code)) << example.name;
  }
}

TEST(Pages, EveryFormThatPostsCarriesItsToken) {
  int forms = 0;
  for (const ExamplePage& example : example_pages()) {
    const std::string document = example_document(example);
    const std::regex form("<form[^>]*method=\"post\"[^>]*><input type=\"hidden\" name=\"csrf\" value=\"[^\"]+\">");
    const std::regex posts("<form[^>]*method=\"post\"");
    const auto count = [&](const std::regex& what) {
      return std::distance(std::sregex_iterator(document.begin(), document.end(), what), std::sregex_iterator());
    };
    EXPECT_EQ(count(posts), count(form)) << example.name;
    forms += static_cast<int>(count(posts));
  }
  EXPECT_GT(forms, 20);
}

TEST(Pages, HaveOneHeadingOneMainAndALanguage) {
  for (const ExamplePage& example : example_pages()) {
    const std::string document = example_document(example);
    const std::size_t first = document.find("<h1");
    EXPECT_NE(first, std::string::npos) << example.name;
    EXPECT_EQ(document.find("<h1", first + 1), std::string::npos) << example.name;
    EXPECT_NE(document.find("<main id=\"main\""), std::string::npos) << example.name;
    EXPECT_NE(document.find("<html lang=\"" + example.language + "\""), std::string::npos) << example.name;
    EXPECT_EQ(document.find("{"), std::string::npos) << example.name << ": a place in a sentence was not filled";
  }
}

TEST(Pages, StayLight) {
  const auto css = embedded_file("rahdari.css");
  const auto script = embedded_file("rahdari.js");
  ASSERT_TRUE(css.has_value() && script.has_value()) << "assets/build.sh was not run";
  for (const ExamplePage& example : example_pages()) {
    EXPECT_LE(example_document(example).size() + css->size() + script->size(), 150U * 1024U) << example.name;
  }
}

TEST(Pages, TheOtherSideReadsNothingOfHoldsSafeguardsOrDetention) {
  const Words& words = Words::of("en");
  const std::string with_hold = case_content(words, example_case(Side::requested)).bytes();
  for (const char* secret : {"Medical", "On hold", "Detained", "Return decision", "Example court", "Forced"}) {
    EXPECT_EQ(with_hold.find(secret), std::string::npos) << secret;
  }
  EXPECT_NE(with_hold.find("The requesting State is not proceeding at present"), std::string::npos);

  // Even a state that wrongly carried the requesting side's facts would not show them.
  CasePageView wrong = example_case(Side::requested);
  const CasePageView requesting = example_case(Side::requesting);
  wrong.state.holds = requesting.state.holds;
  wrong.state.detention = requesting.state.detention;
  wrong.state.safeguards = requesting.state.safeguards;
  EXPECT_EQ(case_content(words, wrong).bytes(), with_hold);
}

}  // namespace
}  // namespace rahdari
