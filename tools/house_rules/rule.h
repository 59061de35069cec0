// A rule about the text of this repository, with examples that prove that it can fail. Not a linter of the language.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace rahdari::house {

/// One file as lines, without their line ends.
struct SourceFile {
  std::string path;  // from the root of the repository, with '/'
  std::vector<std::string> lines;

  bool starts_with(std::string_view folder) const { return std::string_view(path).starts_with(folder); }
  bool ends_with(std::string_view suffix) const { return std::string_view(path).ends_with(suffix); }
  bool is_cpp() const { return ends_with(".cpp") || ends_with(".h"); }
  bool is_test() const { return ends_with("_test.cpp"); }
};

/// A place that breaks a rule, and what to write instead.
struct Breach {
  std::size_t line;  // from 1
  std::string instead;
};

struct Example {
  std::string path;
  std::string text;
};

struct Rule {
  std::string name;
  std::function<std::vector<Breach>(const SourceFile&)> check;  // no breach for files it does not speak of
  std::vector<Example> bad;                                     // each must be found; a rule without one is a failure
  std::vector<Example> good;                                    // none may be found
};

SourceFile file_from_text(std::string path, std::string_view text);
/// Every text file below `root`, sorted by path, without what .gitignore keeps out.
std::vector<SourceFile> read_tree(const std::string& root);

/// The part of a line of C++ before `//`, and the part after it. Knows string literals on one line.
std::string_view code_of(std::string_view line);
std::string_view comment_of(std::string_view line);
/// `code` with the content of its string and character literals blanked.
std::string without_literals(std::string_view code);

/// Rules on what lines say (text_rules.cpp) and on how files are shaped and joined (shape_rules.cpp).
std::vector<Rule> text_rules();
/// `layers` is the text of tools/layers.txt.
std::vector<Rule> shape_rules(const SourceFile& layers);

}  // namespace rahdari::house
