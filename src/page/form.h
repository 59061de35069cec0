// The controls of a form, with what was typed and what is wrong with it. Not reading and checking
// (actions/form_reading.h). Every control has a label; every error names its field, the rule and the remedy, and
// nothing typed is lost.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "page/html.h"
#include "page/words.h"

namespace rahdari {

/// `key` is a message under error.*; {field} is filled with the label of `field`.
struct FieldProblem {
  std::string field;
  std::string key;
  std::vector<std::pair<std::string, std::string>> arguments;
};

/// What a form holds: pairs as posted, or as kept before. Of two values with one name `value` answers the first.
struct Filled {
  std::vector<std::pair<std::string, std::string>> values;
  std::vector<FieldProblem> problems;

  std::string_view value(std::string_view name) const;
  bool has(std::string_view name, std::string_view value) const;  // a ticked box, a chosen radio
  const FieldProblem* problem(std::string_view name) const;
};

enum class ControlKind {
  line,   // one line of text
  lines,  // several lines; with `characters_max` a count
  password,
  number,
  date,          // three boxes <name>_day, <name>_month, <name>_year; all needed
  partial_date,  // the same; day, or day and month, may stay empty
  choice,        // radios
  many,          // checkboxes with one name
  list,          // select
  yes,           // one checkbox with the value "yes"
};

enum class ControlWidth { full, half, third, short_text };  // of the box, not of the column

struct Option {
  std::string value;
  std::string label;  // message key
  std::string text;   // or the words themselves, where they are data (a name of an office)
};

struct Control {
  ControlKind kind = ControlKind::line;
  std::string name;             // label field.<name>, hint field.<name>.hint when there is one
  bool is_required = false;     // others are marked "(optional)"
  std::vector<Option> options;  // choice, many, list
  ControlWidth width = ControlWidth::full;
  int characters_max = 0;                // lines: shows what is left
  int rows = 4;                          // lines
  std::string language;                  // of what is typed: "ur" sets the script's direction and font
  std::string autocomplete;              // HTML's word, for the officer's own data only
  std::string label;                     // message key, where field.<name> does not fit
  std::string hint;                      // message key, where field.<name>.hint does not fit
  bool has_hint = true;                  // false: none, even if there is one for this name
  std::string unchosen = "form.choose";  // list: message key of the row that chooses nothing
};

/// The label of a control in words.
std::string label_of(const Words& words, const Control& control);
/// "Date of birth: no such day. …": error.<key> with {field} and the arguments.
std::string problem_sentence(const Words& words, const FieldProblem& problem, std::string_view label);

/// One control with label, hint, error and what was typed.
Html control(const Words& words, const Control& control, const Filled& filled);
Html controls(const Words& words, const std::vector<Control>& all, const Filled& filled);
/// Controls under one heading, as a fieldset.
Html control_group(const Words& words, std::string_view heading_key, const std::vector<Control>& all,
                   const Filled& filled);

/// The list of what is wrong, each linked to its field; nothing when nothing is. Stands above the heading.
Html error_summary(const Words& words, const std::vector<Control>& all, const std::vector<FieldProblem>& problems);

/// Options over an enum with labels <prefix><name>.
template <class E>
std::vector<Option> options_from(std::string_view prefix) {
  std::vector<Option> options;
  for (const auto& [value, name] : enum_names(E{})) {
    options.push_back({std::string(name), std::string(prefix) + std::string(name), {}});
  }
  return options;
}

/// Hidden fields every POST carries: the token against forged requests, the id of this press, the versions it was
/// decided on.
struct PostGuard {
  std::string csrf;
  std::string act;  // hex of an ActId; empty on forms that may be sent twice without harm
  std::string shared_version;
  std::string private_version;
};

Html hidden_field(std::string_view name, std::string_view value);
/// A POST form with its guard.
Html post_form(std::string_view action, const PostGuard& guard, const Html& content);

enum class ButtonTone { primary, secondary, warning };
Html submit_button(const Words& words, std::string_view label_key, ButtonTone tone = ButtonTone::primary);
/// A link that looks like a button: goes to a page, changes nothing.
Html link_button(std::string_view text, std::string_view address, ButtonTone tone = ButtonTone::primary);

}  // namespace rahdari
