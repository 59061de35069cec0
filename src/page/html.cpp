#include "page/html.h"

#include <string>

namespace rahdari {
namespace {

void append_escaped(std::string& out, std::string_view plain) {
  for (const char c : plain) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
}

bool is_void(std::string_view name) {
  return name == "input" || name == "br" || name == "hr" || name == "img" || name == "link" || name == "meta";
}

/// Browsers read a backslash as a slash and drop tabs and line ends inside addresses, so "/\t/host" is another host.
bool is_site_relative(std::string_view address) {
  if (address.empty()) return false;
  for (const char c : address) {
    if (static_cast<unsigned char>(c) <= 0x20 || c == '\\' || c == 0x7f) return false;
  }
  if (address[0] == '#' || address[0] == '?') return true;
  return address[0] == '/' && (address.size() == 1 || address[1] != '/');
}

template <class Attributes>
Html element_of(std::string_view name, const Attributes& attributes, const Html& content,
                Html (*trusted)(std::string bytes)) {
  std::string out;
  out.reserve(name.size() * 2 + content.bytes().size() + 64);
  out += '<';
  out += name;
  for (const Attribute& attribute : attributes) {
    out += ' ';
    out += attribute.name;
    out += "=\"";
    append_escaped(out, attribute.value);
    out += '"';
  }
  out += '>';
  if (!is_void(name)) {
    out += content.bytes();
    out += "</";
    out += name;
    out += '>';
  }
  return trusted(std::move(out));
}

}  // namespace

Html Html::trusted(std::string bytes) {
  Html html;
  html.bytes_ = std::move(bytes);
  return html;
}

Html Html::text(std::string_view plain) {
  std::string out;
  out.reserve(plain.size() + 16);
  append_escaped(out, plain);
  return trusted(std::move(out));
}

Html Html::number(long long value) { return trusted(std::to_string(value)); }

Attribute href(std::string_view site_relative) {
  return Attribute{"href", is_site_relative(site_relative) ? std::string(site_relative) : std::string("#")};
}

Attribute form_action(std::string_view site_relative) {
  return Attribute{"action", is_site_relative(site_relative) ? std::string(site_relative) : std::string("/")};
}

Html element(std::string_view name, std::initializer_list<Attribute> attributes, const Html& content) {
  return element_of(name, attributes, content, &Html::trusted);
}

Html element(std::string_view name, const std::vector<Attribute>& attributes, const Html& content) {
  return element_of(name, attributes, content, &Html::trusted);
}

}  // namespace rahdari
