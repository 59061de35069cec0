#include "page/sign_in.h"

#include "page/components.h"

namespace rahdari {
namespace {

std::vector<Control> sign_in_controls() {
  Control name;
  name.name = "sign_in_name";
  name.is_required = true;
  name.width = ControlWidth::half;
  name.autocomplete = "username";
  Control password;
  password.kind = ControlKind::password;
  password.name = "password";
  password.is_required = true;
  password.width = ControlWidth::half;
  password.autocomplete = "current-password";
  return {name, password};
}

Html demonstration_list(const Words& words, const SignInView& view) {
  if (view.demonstration.empty()) return {};
  DataTable table;
  table.caption = words.html("page.sign_in.demonstration_caption");
  table.is_caption_hidden = true;
  table.columns = {{words.html("field.sign_in_name"), SortState::unsortable, {}, false},
                   {words.html("field.roles"), SortState::unsortable, {}, false},
                   {words.html("field.organisation"), SortState::unsortable, {}, false}};
  for (const DemonstrationOfficer& officer : view.demonstration) {
    table.rows.push_back({element("code", {}, Html::text(officer.sign_in_name)), words.html(officer.role),
                          Html::text(officer.organisation)});
  }
  return heading(2, words.html("page.sign_in.demonstration")) +
         paragraph(words.html("page.sign_in.demonstration_password", {{"password", view.demonstration_password}})) +
         data_table(words, table);
}

}  // namespace

Html sign_in_content(const Words& words, const SignInView& view) {
  const std::vector<Control> all = sign_in_controls();
  Html form = controls(words, all, view.filled);
  if (!view.next.empty()) form += hidden_field("next", view.next);
  form += submit_button(words, "page.sign_in.submit");
  const Html intro = heading(1, words.html("page.sign_in.title")) + paragraph(words.html("page.sign_in.intro"));
  const Html sheet = element("div", {{"class", "r-sheet"}}, intro + post_form("/sign-in", view.guard, form));
  return error_summary(words, all, view.filled.problems) + sheet + demonstration_list(words, view);
}

}  // namespace rahdari
