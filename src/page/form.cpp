#include "page/form.h"

#include <algorithm>
#include <array>

namespace rahdari {
namespace {

constexpr std::array<std::string_view, 3> kDateParts = {"day", "month", "year"};

std::string part_name(std::string_view name, std::string_view part) {
  return std::string(name) + "_" + std::string(part);
}

std::string hint_key(const Control& control) {
  return control.hint.empty() ? "field." + control.name + ".hint" : control.hint;
}

bool has_hint(const Words& words, const Control& control) { return control.has_hint && words.has(hint_key(control)); }

/// The ids of hint and error, for aria-describedby.
std::string described_by(const Words& words, const Control& control, const Filled& filled) {
  std::string ids;
  if (has_hint(words, control)) ids = control.name + "-hint";
  if (filled.problem(control.name) != nullptr) ids += (ids.empty() ? "" : " ") + control.name + "-error";
  if (control.kind == ControlKind::lines && control.characters_max > 0) {
    ids += (ids.empty() ? "" : " ") + control.name + "-info";
  }
  return ids;
}

Html hint(const Words& words, const Control& control) {
  if (!has_hint(words, control)) return {};
  return element("div", {{"id", control.name + "-hint"}, {"class", "govuk-hint"}}, words.html(hint_key(control)));
}

Html error_of(const Words& words, const Control& control, const Filled& filled) {
  const FieldProblem* problem = filled.problem(control.name);
  if (problem == nullptr) return {};
  const Html spoken =
      element("span", {{"class", "govuk-visually-hidden"}}, words.html("form.error_prefix") + Html::markup(" "));
  return element("p", {{"id", control.name + "-error"}, {"class", "govuk-error-message"}},
                 spoken + Html::text(problem_sentence(words, *problem, label_of(words, control))));
}

std::string marked(const Words& words, const Control& control) {
  const std::string label = label_of(words, control);
  return control.is_required ? label : words.say("form.optional", {{"label", label}});
}

Html label(const Words& words, const Control& control) {
  return element("label", {{"class", "govuk-label r-label"}, {"for", control.name}},
                 Html::text(marked(words, control)));
}

std::string_view width_class(ControlWidth width) {
  switch (width) {
    case ControlWidth::full:
      return "";
    case ControlWidth::half:
      return " r-width-half";
    case ControlWidth::third:
      return " r-width-third";
    case ControlWidth::short_text:
      return " r-width-short";
  }
  return "";
}

std::string box_class(std::string_view block, const Control& control, const Filled& filled) {
  std::string classes(block);
  classes += width_class(control.width);
  if (control.language == "ur") classes += " r-urdu";
  if (filled.problem(control.name) != nullptr) classes += " " + std::string(block) + "--error";
  return classes;
}

void describe(std::vector<Attribute>& attributes, const Words& words, const Control& control, const Filled& filled) {
  std::string ids = described_by(words, control, filled);
  if (!ids.empty()) attributes.push_back({"aria-describedby", std::move(ids)});
  if (filled.problem(control.name) != nullptr) attributes.push_back({"aria-invalid", "true"});
  if (!control.language.empty()) {
    attributes.push_back({"lang", control.language});
    attributes.push_back({"dir", control.language == "ur" ? "rtl" : "ltr"});
  }
}

Html line_box(const Words& words, const Control& control, const Filled& filled) {
  const bool is_password = control.kind == ControlKind::password;
  std::vector<Attribute> attributes = {{"class", box_class("govuk-input", control, filled)},
                                       {"id", control.name},
                                       {"name", control.name},
                                       {"type", is_password ? "password" : "text"},
                                       {"autocomplete", control.autocomplete.empty() ? "off" : control.autocomplete}};
  if (!is_password)
    attributes.push_back({"value", std::string(filled.value(control.name))});  // a password never comes back
  if (control.kind == ControlKind::number) attributes.push_back({"inputmode", "numeric"});
  if (control.kind != ControlKind::line || control.width == ControlWidth::short_text) {
    attributes.push_back({"spellcheck", "false"});
  }
  describe(attributes, words, control, filled);
  return label(words, control) + hint(words, control) + error_of(words, control, filled) + element("input", attributes);
}

Html lines_box(const Words& words, const Control& control, const Filled& filled) {
  std::vector<Attribute> attributes = {{"class", box_class("govuk-textarea", control, filled)},
                                       {"id", control.name},
                                       {"name", control.name},
                                       {"rows", std::to_string(control.rows)},
                                       {"autocomplete", "off"}};
  if (control.characters_max > 0) attributes.push_back({"data-characters-max", std::to_string(control.characters_max)});
  describe(attributes, words, control, filled);
  // A line end after <textarea> is dropped by browsers; one of our own keeps the first typed one.
  Html box = element("textarea", attributes, Html::markup("\n") + Html::text(filled.value(control.name)));
  if (control.characters_max > 0) {
    box += element("div", {{"id", control.name + "-info"}, {"class", "govuk-hint r-count"}, {"aria-live", "polite"}},
                   words.html("form.characters_max", {{"count", std::to_string(control.characters_max)}}));
  }
  return label(words, control) + hint(words, control) + error_of(words, control, filled) + box;
}

Html fieldset(const Words& words, const Control& control, const Filled& filled, const Html& inside) {
  std::vector<Attribute> attributes = {{"class", "govuk-fieldset"}, {"id", control.name + "-set"}};
  const std::string ids = described_by(words, control, filled);
  if (!ids.empty()) attributes.push_back({"aria-describedby", ids});
  if (control.kind == ControlKind::date || control.kind == ControlKind::partial_date) {
    attributes.push_back({"role", "group"});
  }
  const Html legend =
      element("legend", {{"class", "govuk-fieldset__legend r-label"}}, Html::text(marked(words, control)));
  return element("fieldset", attributes, legend + hint(words, control) + error_of(words, control, filled) + inside);
}

Html date_boxes(const Words& words, const Control& control, const Filled& filled) {
  const bool is_wrong = filled.problem(control.name) != nullptr;
  Html boxes;
  for (const std::string_view part : kDateParts) {
    const std::string name = part_name(control.name, part);
    const std::string classes = std::string("govuk-input govuk-date-input__input ") +
                                (part == "year" ? "govuk-input--width-4" : "govuk-input--width-2") +
                                (is_wrong ? " govuk-input--error" : "");
    const Html text = element("label", {{"class", "govuk-label govuk-date-input__label"}, {"for", name}},
                              words.html("form." + std::string(part)));
    const Html box = element("input", {{"class", classes},
                                       {"id", name},
                                       {"name", name},
                                       {"type", "text"},
                                       {"inputmode", "numeric"},
                                       {"autocomplete", "off"},
                                       {"value", std::string(filled.value(name))}});
    boxes += element("div", {{"class", "govuk-date-input__item"}},
                     element("div", {{"class", "govuk-form-group"}}, text + box));
  }
  return fieldset(words, control, filled, element("div", {{"class", "govuk-date-input"}}, boxes));
}

Html option_label(const Words& words, const Option& option) {
  return option.label.empty() ? Html::text(option.text) : words.html(option.label);
}

Html ticks(const Words& words, const Control& control, const Filled& filled) {
  const bool is_radio = control.kind == ControlKind::choice;
  const std::string block = is_radio ? "govuk-radios" : "govuk-checkboxes";
  Html items;
  int number = 0;
  for (const Option& option : control.options) {
    const std::string id = number++ == 0 ? control.name : control.name + "-" + std::to_string(number);
    std::vector<Attribute> attributes = {{"class", block + "__input"},
                                         {"id", id},
                                         {"name", control.name},
                                         {"type", is_radio ? "radio" : "checkbox"},
                                         {"value", option.value}};
    if (filled.has(control.name, option.value)) attributes.push_back({"checked", ""});
    items += element(
        "div", {{"class", block + "__item"}},
        element("input", attributes) + element("label", {{"class", "govuk-label " + block + "__label"}, {"for", id}},
                                               option_label(words, option)));
  }
  return fieldset(words, control, filled, element("div", {{"class", block + " " + block + "--small"}}, items));
}

Html yes_box(const Words& words, const Control& control, const Filled& filled) {
  std::vector<Attribute> attributes = {{"class", "govuk-checkboxes__input"},
                                       {"id", control.name},
                                       {"name", control.name},
                                       {"type", "checkbox"},
                                       {"value", "yes"}};
  if (filled.has(control.name, "yes")) attributes.push_back({"checked", ""});
  describe(attributes, words, control, filled);
  const Html text = element("label", {{"class", "govuk-label govuk-checkboxes__label"}, {"for", control.name}},
                            Html::text(label_of(words, control)));
  Html item = element("div", {{"class", "govuk-checkboxes__item"}}, element("input", attributes) + text);
  return error_of(words, control, filled) +
         element("div", {{"class", "govuk-checkboxes govuk-checkboxes--small"}}, item) + hint(words, control);
}

Html select_box(const Words& words, const Control& control, const Filled& filled) {
  std::vector<Attribute> attributes = {
      {"class", box_class("govuk-select", control, filled)}, {"id", control.name}, {"name", control.name}};
  describe(attributes, words, control, filled);
  Html options = element("option", {{"value", ""}}, Html::text(words.say(control.unchosen)));
  for (const Option& option : control.options) {
    std::vector<Attribute> of_option = {{"value", option.value}};
    if (filled.value(control.name) == option.value) of_option.push_back({"selected", ""});
    // Nothing but text may stand inside an option.
    const std::string text = option.label.empty() ? option.text : words.say(option.label);
    options += element("option", of_option, Html::text(text));
  }
  return label(words, control) + hint(words, control) + error_of(words, control, filled) +
         element("select", attributes, options);
}

Html body_of(const Words& words, const Control& control, const Filled& filled) {
  switch (control.kind) {
    case ControlKind::line:
    case ControlKind::password:
    case ControlKind::number:
      return line_box(words, control, filled);
    case ControlKind::lines:
      return lines_box(words, control, filled);
    case ControlKind::date:
    case ControlKind::partial_date:
      return date_boxes(words, control, filled);
    case ControlKind::choice:
    case ControlKind::many:
      return ticks(words, control, filled);
    case ControlKind::list:
      return select_box(words, control, filled);
    case ControlKind::yes:
      return yes_box(words, control, filled);
  }
  return {};
}

/// The id an error links to: the first box of a date, the first radio, else the control itself.
std::string focus_id(const std::vector<Control>& all, const std::string& field) {
  for (const Control& control : all) {
    if (control.name != field) continue;
    const bool is_date = control.kind == ControlKind::date || control.kind == ControlKind::partial_date;
    return is_date ? field + "_day" : field;
  }
  return field;
}

std::string label_of_field(const Words& words, const std::vector<Control>& all, const std::string& field) {
  for (const Control& control : all) {
    if (control.name == field) return label_of(words, control);
  }
  return words.say("field." + field);
}

std::string_view tone_class(ButtonTone tone) {
  switch (tone) {
    case ButtonTone::primary:
      return "govuk-button";
    case ButtonTone::secondary:
      return "govuk-button govuk-button--secondary";
    case ButtonTone::warning:
      return "govuk-button govuk-button--warning";
  }
  return "govuk-button";
}

}  // namespace

std::string_view Filled::value(std::string_view name) const {
  for (const auto& [known, value] : values) {
    if (known == name) return value;
  }
  return {};
}

bool Filled::has(std::string_view name, std::string_view value) const {
  return std::any_of(values.begin(), values.end(),
                     [&](const auto& pair) { return pair.first == name && pair.second == value; });
}

const FieldProblem* Filled::problem(std::string_view name) const {
  for (const FieldProblem& problem : problems) {
    if (problem.field == name) return &problem;
  }
  return nullptr;
}

std::string label_of(const Words& words, const Control& control) {
  return words.say(control.label.empty() ? "field." + control.name : control.label);
}

std::string problem_sentence(const Words& words, const FieldProblem& problem, std::string_view label) {
  std::vector<WordArgument> arguments = {{"field", std::string(label)}};
  for (const auto& [name, value] : problem.arguments) arguments.emplace_back(name, value);
  return words.say("error." + problem.key, arguments);
}

Html control(const Words& words, const Control& control, const Filled& filled) {
  const bool is_wrong = filled.problem(control.name) != nullptr;
  return element("div", {{"class", is_wrong ? "govuk-form-group govuk-form-group--error" : "govuk-form-group"}},
                 body_of(words, control, filled));
}

Html controls(const Words& words, const std::vector<Control>& all, const Filled& filled) {
  Html html;
  for (const Control& one : all) html += control(words, one, filled);
  return html;
}

Html control_group(const Words& words, std::string_view heading_key, const std::vector<Control>& all,
                   const Filled& filled) {
  const Html legend = element("legend", {{"class", "govuk-fieldset__legend govuk-fieldset__legend--m"}},
                              element("h2", {{"class", "govuk-fieldset__heading"}}, words.html(heading_key)));
  return element("fieldset", {{"class", "govuk-fieldset r-group"}},
                 legend + element("div", {{"class", "r-group__controls"}}, controls(words, all, filled)));
}

Html error_summary(const Words& words, const std::vector<Control>& all, const std::vector<FieldProblem>& problems) {
  if (problems.empty()) return {};
  Html items;
  for (const FieldProblem& problem : problems) {
    const std::string sentence = problem_sentence(words, problem, label_of_field(words, all, problem.field));
    items += element("li", {}, element("a", {href("#" + focus_id(all, problem.field))}, Html::text(sentence)));
  }
  const Html heading = element("h2", {{"class", "govuk-error-summary__title"}}, words.html("form.error_summary"));
  const Html list = element("ul", {{"class", "govuk-list govuk-error-summary__list"}}, items);
  const Html alert =
      element("div", {{"role", "alert"}}, heading + element("div", {{"class", "govuk-error-summary__body"}}, list));
  return element("div", {{"class", "govuk-error-summary"}, {"data-focus", ""}, {"tabindex", "-1"}}, alert);
}

Html hidden_field(std::string_view name, std::string_view value) {
  return element("input", {{"type", "hidden"}, {"name", std::string(name)}, {"value", std::string(value)}});
}

Html post_form(std::string_view action, const PostGuard& guard, const Html& content) {
  Html inside = hidden_field("csrf", guard.csrf);
  if (!guard.act.empty()) inside += hidden_field("act", guard.act);
  if (!guard.shared_version.empty()) inside += hidden_field("shared_version", guard.shared_version);
  if (!guard.private_version.empty()) inside += hidden_field("private_version", guard.private_version);
  return element("form", {{"method", "post"}, form_action(action), {"novalidate", ""}}, inside + content);
}

Html submit_button(const Words& words, std::string_view label_key, ButtonTone tone) {
  return element("button", {{"type", "submit"}, {"class", std::string(tone_class(tone))}, {"data-once", ""}},
                 words.html(label_key));
}

Html link_button(std::string_view text, std::string_view address, ButtonTone tone) {
  return element("a", {href(address), {"class", std::string(tone_class(tone))}}, Html::text(text));
}

}  // namespace rahdari
