#include "page/particulars_form.h"

#include <array>

#include "page/case_sections.h"

namespace rahdari {
namespace {

Control text_control(const char* name, ControlWidth width, const char* language = "") {
  Control control;
  control.name = name;
  control.width = width;
  control.language = language;
  control.is_required = true;  // nothing is marked "(optional)" here: the page says that all may stay open
  return control;
}

std::vector<Control> name_controls() {
  return {
      text_control("surname", ControlWidth::half),         text_control("given_names", ControlWidth::half),
      text_control("name_urdu", ControlWidth::half, "ur"), text_control("other_names", ControlWidth::full),
      text_control("father_name", ControlWidth::half),     text_control("father_name_urdu", ControlWidth::half, "ur")};
}

std::vector<Control> birth_controls() {
  Control date;
  date.kind = ControlKind::partial_date;
  date.name = "birth_date";
  date.is_required = true;
  Control sex;
  sex.kind = ControlKind::choice;
  sex.name = "sex";
  sex.options = options_from<Sex>("kind.sex.");
  sex.is_required = true;
  return {date, text_control("birth_place", ControlWidth::half), sex,
          text_control("nationality", ControlWidth::short_text)};
}

std::vector<Control> number_controls() {
  return {text_control("cnic", ControlWidth::third), text_control("passport_number", ControlWidth::third),
          text_control("father_cnic", ControlWidth::third)};
}

std::vector<Control> address_controls() {
  Control address;
  address.kind = ControlKind::lines;
  address.name = "address";
  address.is_required = true;
  address.rows = 2;
  return {address,
          text_control("village", ControlWidth::half),
          text_control("tehsil", ControlWidth::half),
          text_control("thana", ControlWidth::half),
          text_control("district", ControlWidth::half),
          text_control("languages", ControlWidth::half)};
}

Control mrz_control() {
  Control control;
  control.kind = ControlKind::lines;
  control.name = "mrz";
  control.is_required = true;
  control.rows = 3;
  control.language = "en";
  return control;
}

/// Each check digit that does not hold, by line and column; an officer then looks at the document again.
Html reading_notice(const Words& words, const MrzReading& reading) {
  if (reading.problems.empty()) {
    return notice(NoticeTone::information, words.html("page.particulars.mrz_read"),
                  paragraph(words.html("page.particulars.mrz_not_proof")));
  }
  Html items;
  for (const MrzProblem& problem : reading.problems) {
    items += element("li", {},
                     words.html("page.particulars.mrz_problem", {{"line", std::to_string(problem.line)},
                                                                 {"column", std::to_string(problem.column)},
                                                                 {"found", std::string(1, problem.found)}}));
  }
  return notice(NoticeTone::attention, words.html("page.particulars.mrz_problems"),
                element("ul", {{"class", "govuk-list govuk-list--bullet"}}, items));
}

Html mrz_box(const Words& words, const ParticularsFormView& view) {
  const Html button = element(
      "button",
      {{"type", "submit"}, {"name", "read_mrz"}, {"value", "yes"}, {"class", "govuk-button govuk-button--secondary"}},
      words.html("page.particulars.read_mrz"));
  Html inside = control(words, mrz_control(), view.filled) + button;
  if (view.reading) inside += reading_notice(words, *view.reading);
  return element("section", {{"class", "r-mrz"}}, heading(2, words.html("page.particulars.mrz")) + inside);
}

Html missing_notice(const Words& words, const ParticularsFormView& view) {
  if (view.missing.empty()) return {};
  Html items;
  for (const Gap& gap : view.missing) {
    items +=
        element("li", {}, Html::text(name_of_code(words, gap.code)) + Html::markup(" ") + citation(words, gap.from));
  }
  return details(words.html("page.case.still_missing"),
                 element("ul", {{"class", "govuk-list govuk-list--bullet"}}, items));
}

void append(std::vector<Control>& all, std::vector<Control> more) {
  for (Control& control : more) all.push_back(std::move(control));
}

}  // namespace

std::vector<Control> particulars_controls() {
  std::vector<Control> all = name_controls();
  append(all, birth_controls());
  append(all, number_controls());
  append(all, address_controls());
  all.push_back(mrz_control());
  Control reason;
  reason.kind = ControlKind::lines;
  reason.name = "reason";
  reason.is_required = true;
  all.push_back(reason);
  return all;
}

Filled filled_from_particulars(const Personal<Particulars>& particulars) {
  const Particulars& person = particulars.reveal();
  Filled filled;
  filled.values = {{"surname", person.surname},
                   {"given_names", person.given_names},
                   {"name_urdu", person.name_urdu},
                   {"father_name", person.father_name},
                   {"father_name_urdu", person.father_name_urdu},
                   {"father_cnic", person.father_cnic.empty() ? "" : format_cnic(person.father_cnic)},
                   {"other_names", person.other_names},
                   {"birth_place", person.birth_place},
                   {"sex", std::string(name_of(person.sex))},
                   {"nationality", person.nationality.text()},
                   {"cnic", person.cnic.empty() ? "" : format_cnic(person.cnic)},
                   {"passport_number", person.passport_number},
                   {"address", person.address},
                   {"village", person.village},
                   {"tehsil", person.tehsil},
                   {"thana", person.thana},
                   {"district", person.district},
                   {"languages", person.languages}};
  if (person.birth_date) {
    const auto number = [](unsigned part) { return part == 0 ? std::string() : std::to_string(part); };
    filled.values.emplace_back("birth_date_day", number(person.birth_date->day()));
    filled.values.emplace_back("birth_date_month", number(person.birth_date->month()));
    filled.values.emplace_back("birth_date_year", std::to_string(person.birth_date->year()));
  }
  return filled;
}

Html particulars_form_content(const Words& words, const ParticularsFormView& view) {
  const std::string act = view.is_correction ? "act.correct_field" : "act.record_particulars";
  const std::string about = view.about.empty() ? words.say("page.no_reference") : view.about;
  Html top = error_summary(words, particulars_controls(), view.filled.problems);
  top += element("p", {{"class", "govuk-caption-l"}}, Html::text(about)) + heading(1, words.html(act + ".title")) +
         paragraph(words.html(act + ".intro")) + hint_line(words.html("page.particulars.our_layout"));
  Html form = mrz_box(words, view);
  form += control_group(words, "page.particulars.names", name_controls(), view.filled);
  form += control_group(words, "page.particulars.birth", birth_controls(), view.filled);
  form += control_group(words, "page.particulars.numbers", number_controls(), view.filled);
  form += control_group(words, "page.particulars.address", address_controls(), view.filled);
  if (view.is_correction) form += controls(words, {particulars_controls().back()}, view.filled);
  form += missing_notice(words, view);
  form += element("div", {{"class", "govuk-button-group"}},
                  submit_button(words, act + ".submit") + link(words.say("form.go_back"), view.back));
  return element("div", {{"class", "r-narrow"}}, top + post_form(view.address, view.guard, form));
}

}  // namespace rahdari
