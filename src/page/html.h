// Html: text that is already safe to send. Built by functions that escape by context; no raw markup from data. Not a
// template.
#pragma once
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rahdari {

struct Attribute;

/// Safe markup. Made from literals in page/ (`markup`) and from escaped text; concatenated with +=.
class Html {
 public:
  Html() = default;
  /// Escapes & < > " ' for element content and quoted attributes alike.
  static Html text(std::string_view plain);
  /// Trusted markup: only string literals of page/ (a house rule checks the callers).
  template <std::size_t N>
  static Html markup(const char (&literal)[N]) {
    Html html;
    html.bytes_.assign(literal, N - 1);
    return html;
  }
  static Html number(long long value);

  Html& operator+=(const Html& more) {
    bytes_ += more.bytes_;
    return *this;
  }
  friend Html operator+(Html left, const Html& right) { return left += right; }
  bool is_empty() const { return bytes_.empty(); }
  const std::string& bytes() const { return bytes_; }
  std::string take() && { return std::move(bytes_); }
  void reserve(std::size_t bytes) { bytes_.reserve(bytes); }

 private:
  friend Html element(std::string_view name, std::initializer_list<Attribute> attributes, const Html& content);
  friend Html element(std::string_view name, const std::vector<Attribute>& attributes, const Html& content);
  static Html trusted(std::string bytes);
  std::string bytes_;
};

/// One attribute: name is a literal, value is escaped. A value that is a URL goes through `href`, which lets only
/// site-relative paths pass.
struct Attribute {
  std::string_view name;
  std::string value;
};
Attribute href(std::string_view site_relative);
/// The same for the target of a form; what is refused goes to the home page.
Attribute form_action(std::string_view site_relative);

/// <name a="…">content</name>; void elements (input, br, img, link, meta) have no content.
Html element(std::string_view name, std::initializer_list<Attribute> attributes, const Html& content = {});
Html element(std::string_view name, const std::vector<Attribute>& attributes, const Html& content = {});

}  // namespace rahdari
