#include "page/officers_page.h"

namespace rahdari {

Html officers_content(const Words& words, const OfficersView& view) {
  DataTable table;
  table.caption = words.html("page.officers.title");
  table.is_caption_hidden = true;
  for (const std::string_view key : {"field.officer_name", "field.sign_in_name", "field.organisation", "field.office",
                                     "field.roles", "page.officers.state"}) {
    table.columns.push_back({words.html(key), SortState::unsortable, {}, false});
  }
  for (const OfficerLine& line : view.lines) {
    std::string roles;
    for (const Role role : line.officer.roles) {
      roles += (roles.empty() ? "" : words.say("list.comma")) + words.say("role." + std::string(name_of(role)));
    }
    table.rows.push_back({Html::text(line.officer.name), element("code", {}, Html::text(line.officer.sign_in_name)),
                          Html::text(line.organisation),
                          line.office.empty() ? nothing_recorded(words) : Html::text(line.office), Html::text(roles),
                          line.officer.is_active ? tag(words.html("page.officers.active"), TagTone::good)
                                                 : tag(words.html("page.officers.disabled"), TagTone::neutral)});
  }
  return heading(1, words.html("page.officers.title")) + paragraph(words.html("page.officers.intro")) +
         data_table(words, table);
}

Html audit_content(const Words& words, const AuditView& view) {
  DataTable table;
  table.caption = words.html("page.audit.title");
  table.is_caption_hidden = true;
  for (const std::string_view key : {"page.audit.when", "page.audit.who", "page.audit.what", "page.audit.about"}) {
    table.columns.push_back({words.html(key), SortState::unsortable, {}, false});
  }
  for (const AuditViewLine& line : view.lines) {
    const std::string key = "permission." + line.what;
    const Html what = words.has(key) ? words.html(key) : Html::text(line.what);
    const Html about = line.about.empty()     ? nothing_recorded(words)
                       : line.address.empty() ? Html::text(line.about)
                                              : link(line.about, line.address);
    table.rows.push_back({Html::text(words.minute(line.at, view.zone)), Html::text(line.officer), what, about});
  }
  return heading(1, words.html("page.audit.title")) + paragraph(words.html("page.audit.intro")) +
         data_table(words, table);
}

}  // namespace rahdari
