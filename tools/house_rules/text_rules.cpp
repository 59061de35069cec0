#include <algorithm>
#include <array>
#include <regex>

#include "rule.h"

namespace rahdari::house {
namespace {

using Applies = std::function<bool(const SourceFile&)>;
enum class Part { code, comment, whole_line };

bool in_src(const SourceFile& file) { return file.starts_with("src/") && file.is_cpp(); }
bool in_core(const SourceFile& file) {
  return in_src(file) && !file.is_test() &&
         (file.starts_with("src/terms/") || file.starts_with("src/agreement/") || file.starts_with("src/casework/"));
}
bool anywhere(const SourceFile&) { return true; }
bool in_stylesheet(const SourceFile& file) { return file.starts_with("assets/") && file.ends_with(".scss"); }
bool in_messages(const SourceFile& file) { return file.starts_with("messages/") && file.ends_with(".toml"); }

std::string part_of(std::string_view line, Part part) {
  switch (part) {
    case Part::code:
      return without_literals(code_of(line));
    case Part::comment:
      return std::string(comment_of(line));
    case Part::whole_line:
      return std::string(line);
  }
  return {};
}

/// Forbids what `pattern` matches in one part of every line of the files it applies to.
Rule forbids(std::string name, Applies applies, Part part, const std::string& pattern, std::string instead,
             std::vector<Example> bad, std::vector<Example> good) {
  const std::regex regex(pattern, std::regex::ECMAScript | std::regex::optimize);
  auto check = [applies = std::move(applies), part, regex, instead = std::move(instead)](const SourceFile& file) {
    std::vector<Breach> breaches;
    if (!applies(file)) return breaches;
    for (std::size_t at = 0; at < file.lines.size(); ++at) {
      if (std::regex_search(part_of(file.lines[at], part), regex)) breaches.push_back({at + 1, instead});
    }
    return breaches;
  };
  return Rule{std::move(name), std::move(check), std::move(bad), std::move(good)};
}

/// Forbids exact words in every line; quicker than a pattern and safe on very long lines.
Rule forbids_words(std::string name, Applies applies, std::vector<std::string> words, std::string instead,
                   std::vector<Example> bad, std::vector<Example> good) {
  auto check = [applies = std::move(applies), words = std::move(words),
                instead = std::move(instead)](const SourceFile& file) {
    std::vector<Breach> breaches;
    if (!applies(file)) return breaches;
    for (std::size_t at = 0; at < file.lines.size(); ++at) {
      for (const std::string& word : words) {
        if (file.lines[at].find(word) != std::string::npos) breaches.push_back({at + 1, "'" + word + "': " + instead});
      }
    }
    return breaches;
  };
  return Rule{std::move(name), std::move(check), std::move(bad), std::move(good)};
}

Rule personal_data_is_revealed_only_at_the_edge() {
  return forbids("personal data is revealed only in page, store and identity",
                 [](const SourceFile& file) {
                   return in_src(file) && !file.is_test() && !file.starts_with("src/page/") &&
                          !file.starts_with("src/store/") && !file.starts_with("src/identity/");
                 },
                 Part::code, R"(\.reveal\()", "pass the Personal value on; page/ shows it and store/ seals it",
                 {{"src/actions/file.cpp", "log(person.reveal().surname);"}},
                 {{"src/page/case_page.cpp", "html += Html::text(person.reveal().surname);"},
                  {"src/actions/file.cpp", "// never .reveal() here"}});
}

Rule cores_print_nothing() {
  return forbids(
      "cores print and log nothing", in_core, Part::code,
      R"(std::(cout|cerr|clog)\b|\bf?printf\s*\(|\bputs\s*\(|spdlog::|<iostream>)",
      "return a value; commands/ prints and the server logs",
      {{"src/terms/date.cpp", "std::cout << date.text();"}, {"src/casework/fold.cpp", "  printf(\"%d\", n);"}},
      {{"src/commands/scenario.cpp", "std::cout << row;"}});
}

Rule cores_know_no_clock_and_no_chance() {
  return forbids(
      "cores read no clock and draw no chance", in_core, Part::code,
      R"(system_clock|steady_clock|SystemClock|random_device|mt19937|Random::|\brand\s*\(|\btime\s*\(|gettimeofday|clock_gettime)",
      "take the day, the instant or the id as a parameter",
      {{"src/casework/decide_reply.cpp", "auto now = std::chrono::system_clock::now();"},
       {"src/terms/ids.cpp", "std::random_device device;"}},
      {{"src/store/append.cpp", "auto now = std::chrono::system_clock::now();"},
       {"src/terms/zone.cpp", "minute_in_zone(instant, zone);"}});
}

Rule styles_follow_the_writing_direction() {
  return forbids(
      "styles follow the writing direction", in_stylesheet, Part::whole_line,
      R"((margin|padding|border)-(left|right)\b|(^|[;{\s])(left|right)\s*:|(text-align|float|clear)\s*:\s*(left|right)\b|-(left|right)-radius)",
      "use the logical property (margin-inline-start, inset-inline-end, text-align: start)",
      {{"assets/rahdari.scss", "  margin-left: 1rem;"},
       {"assets/rahdari.scss", ".a { right: 0 }"},
       {"assets/rahdari.scss", "  text-align: left;"}},
      {{"assets/rahdari.scss", "  margin-inline-start: 1rem;"}, {"assets/rahdari.scss", "  text-align: start;"}});
}

Rule messages_use_the_fields_words() {
  return forbids(
      "messages use the field's words", in_messages, Part::whole_line,
      "[Ss]talemate|[Dd]eemed (accepted|agreed)|[Ss]topped clock|[Dd]eportee",
      "say 'no reply', 'the transfer counts as agreed', 'person to be readmitted' or 'returnee' (docs/glossary.md)",
      {{"messages/en.toml", "title = \"The deportee\""}, {"messages/en.toml", "a = \"Deemed accepted\""}},
      {{"messages/en.toml", "title = \"Person to be readmitted\""}});
}

Rule nothing_is_left_for_later() {
  return forbids("nothing is left for later in comments", [](const SourceFile& file) { return file.is_cpp(); },
                 Part::comment,
                 "\\b(TO"
                 "DO|FIX"
                 "ME|HA"
                 "CK)\\b|//\\s*X"
                 "XX\\b",
                 "do it, or open an issue and cite its number in a sentence",
                 {{"src/http/server.cpp",
                   "int a;  // TO"
                   "DO: limits"},
                  {"tools/a.cpp",
                   "// X"
                   "XX this leaks"}},
                 {{"src/terms/mrz.cpp", "case 'X': return \"XXX\";"}});
}

/// `default` stays allowed where the cases are characters, numbers or a C library's constants: no compiler can list
/// those.
Rule switches_name_every_case() {
  auto check = [](const SourceFile& file) {
    static const std::regex named_case(R"(^\s*case\s+(?!'|\d|[A-Z][A-Z0-9_]+\s*:(?!:)))");
    static const std::regex any_case(R"(^\s*case\s)");
    static const std::regex default_label(R"(^\s*default\s*:)");
    std::vector<Breach> breaches;
    if (!in_src(file) || file.is_test()) return breaches;
    bool is_over_names = true;
    for (std::size_t at = 0; at < file.lines.size(); ++at) {
      const std::string& line = file.lines[at];
      if (std::regex_search(line, any_case)) is_over_names = std::regex_search(line, named_case);
      if (is_over_names && std::regex_search(line, default_label)) {
        breaches.push_back({at + 1, "name each case, so that the compiler finds the one that is added later"});
      }
    }
    return breaches;
  };
  return Rule{
      "switches over an enum have no default",
      check,
      {{"src/page/a.cpp", "    case Side::requesting: return 1;\n    default: return 0;"}},
      {{"src/page/a.h", "  ~A() = default;"}, {"src/page/b.cpp", "    case '<': return 1;\n    default: return 0;"}}};
}

Rule we_throw_nothing() {
  return forbids("no exceptions of our own", [](const SourceFile& file) { return in_src(file) && !file.is_test(); },
                 Part::code, R"(\bthrow\b(?!\s*\())", "return tl::expected with an Obstacle, a Denial or a Fault",
                 {{"src/store/a.cpp", "  throw std::runtime_error(\"disk\");"}},
                 {{"src/store/a.cpp", "// soci may throw here"}});
}

Rule markup_is_made_in_page() {
  return forbids(
      "markup is made only in page",
      [](const SourceFile& file) { return in_src(file) && !file.is_test() && !file.starts_with("src/page/"); },
      Part::code, R"(Html::markup\b)", "write a function of a view in page/ and call it",
      {{"src/actions/home.cpp", "return Html::markup(\"<p>\");"}},
      {{"src/page/layout.cpp", "return Html::markup(\"<p>\");"}});
}

Rule only_the_edge_catches_everything() {
  return forbids("only the request loop and main catch everything",
                 [](const SourceFile& file) {
                   return in_src(file) && file.path != "src/main.cpp" && !file.starts_with("src/http/");
                 },
                 Part::code, R"(catch\s*\(\s*\.\.\.)", "catch the library's own type where it is called",
                 {{"src/store/a.cpp", "} catch (...) {"}},
                 {{"src/main.cpp", "} catch (...) {"}, {"src/store/a.cpp", "} catch (const soci::soci_error& e) {"}});
}

Rule tests_are_not_switched_off() {
  return forbids("no test is switched off", [](const SourceFile& file) { return file.is_cpp(); }, Part::code,
                 R"(\bDISABLED_|GTEST_SKIP)", "mend the test or delete it with the reason in the commit",
                 {{"src/page/a_test.cpp", "TEST(Html, DISABLED_escapes) {"}},
                 {{"src/page/a_test.cpp", "TEST(Html, escapes) {"}});
}

/// What people write; not recorded bytes such as goldens and a fuzzer's corpus.
bool is_written_by_people(const SourceFile& file) {
  constexpr std::array kEndings{".cpp", ".h", ".md", ".toml", ".scss", ".js", ".mjs", ".cmake", ".lua", ".sh"};
  return std::ranges::any_of(kEndings, [&](std::string_view ending) { return file.ends_with(ending); });
}

Rule lines_end_where_their_words_end() {
  return forbids("no white space at line ends", is_written_by_people, Part::whole_line, "[ \t\r]$", "delete it",
                 {{"README.md", "two words "}, {"src/a.h", "int a;\t"}},
                 {{"README.md", "two words"}, {"fuzz/corpus/request/get", "GET / HTTP/1.1\r"}});
}

Rule no_place_of_one_machine() {
  return forbids_words("no path of one machine and no registry host", anywhere,
                       {"/work"
                        "/",
                        "/ro"
                        "ot/",
                        "/ho"
                        "me/",
                        "registry.npm"
                        "js.org",
                        "deb.deb"
                        "ian.org",
                        "pypi"
                        ".org",
                        "files.python"
                        "hosted.org"},
                       "write a path from the root of the repository; name a package, not a host",
                       {{"docs/a.md",
                         "see /work"
                         "/main/src"},
                        {"package-lock.json",
                         "https://registry.npm"
                         "js.org/a"}},
                       {{"docs/a.md", "see src/main.cpp"}});
}

}  // namespace

std::vector<Rule> text_rules() {
  return {personal_data_is_revealed_only_at_the_edge(),
          cores_print_nothing(),
          cores_know_no_clock_and_no_chance(),
          styles_follow_the_writing_direction(),
          messages_use_the_fields_words(),
          nothing_is_left_for_later(),
          switches_name_every_case(),
          we_throw_nothing(),
          markup_is_made_in_page(),
          only_the_edge_catches_everything(),
          tests_are_not_switched_off(),
          lines_end_where_their_words_end(),
          no_place_of_one_machine()};
}

}  // namespace rahdari::house
