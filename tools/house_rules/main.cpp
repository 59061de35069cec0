#include <cstdio>

#include "rule.h"

namespace rahdari::house {
namespace {

struct Tally {
  int passed = 0;
  int failed = 0;

  void count(bool is_ok, const std::string& name) {
    (is_ok ? passed : failed) += 1;
    std::printf("%s %s\n", is_ok ? "ok    " : "not ok", name.c_str());
  }
};

bool finds(const Rule& rule, const Example& example) {
  return !rule.check(file_from_text(example.path, example.text)).empty();
}

/// A rule that cannot fail on its bad examples, or fails on its good ones, is broken itself.
bool proves_itself(const Rule& rule) {
  bool is_proved = !rule.bad.empty() && !rule.good.empty();
  for (const Example& example : rule.bad) {
    if (finds(rule, example)) continue;
    std::printf("  does not see its bad example %s: %s\n", example.path.c_str(), example.text.substr(0, 80).c_str());
    is_proved = false;
  }
  for (const Example& example : rule.good) {
    if (!finds(rule, example)) continue;
    std::printf("  complains of its good example %s: %s\n", example.path.c_str(), example.text.substr(0, 80).c_str());
    is_proved = false;
  }
  return is_proved;
}

bool holds(const Rule& rule, const std::vector<SourceFile>& files) {
  bool is_kept = true;
  for (const SourceFile& file : files) {
    for (const Breach& breach : rule.check(file)) {
      std::printf("  %s:%zu: %s\n", file.path.c_str(), breach.line, breach.instead.c_str());
      is_kept = false;
    }
  }
  return is_kept;
}

int run(const std::string& root) {
  const std::vector<SourceFile> files = read_tree(root);
  const SourceFile* layers = nullptr;
  for (const SourceFile& file : files) {
    if (file.path == "tools/layers.txt") layers = &file;
  }
  if (layers == nullptr) {
    std::fprintf(stderr, "%s holds no tools/layers.txt: give the root of the repository\n", root.c_str());
    return 2;
  }
  std::vector<Rule> rules = text_rules();
  for (Rule& rule : shape_rules(*layers)) rules.push_back(std::move(rule));
  Tally tally;
  for (const Rule& rule : rules) {
    tally.count(proves_itself(rule), rule.name + ": its examples");
    tally.count(holds(rule, files), rule.name);
  }
  std::printf("%d passed, %d failed\n", tally.passed, tally.failed);
  return tally.failed == 0 ? 0 : 1;
}

}  // namespace
}  // namespace rahdari::house

/// house_rules ROOT: exit 0 kept, 1 broken, 2 not a repository.
int main(int count, char** words) { return rahdari::house::run(count > 1 ? words[1] : "."); }
