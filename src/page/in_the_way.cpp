#include "page/in_the_way.h"

#include <array>

#include "page/event_words.h"

namespace rahdari {
namespace {

Html answer(const Words& words, const std::string& name, const Html& more) {
  const std::string key = "page." + name;
  return element("div", {{"class", "r-narrow"}},
                 heading(1, words.html(key + ".title")) + paragraph(words.html(key + ".text")) + more);
}

Html home_link(const Words& words) { return paragraph(link(words.say("page.to_home"), "/")); }

bool is_secret(std::string_view name) {
  static constexpr std::array<std::string_view, 6> kSecret = {
      "csrf", "act", "password", "shared_version", "private_version", "read_mrz"};
  for (const std::string_view secret : kSecret) {
    if (name == secret) return true;
  }
  return false;
}

/// What was typed, to be copied: nothing is lost even if it can no longer be sent.
Html typed_list(const Words& words, const Filled& filled) {
  std::vector<SummaryRow> rows;
  for (const auto& [name, value] : filled.values) {
    if (value.empty() || is_secret(name)) continue;
    rows.push_back({Html::text(words.has("field." + name) ? words.say("field." + name) : name), typed_text(value), {}});
  }
  return rows.empty() ? Html{} : heading(2, words.html("page.what_you_typed")) + summary_list(rows);
}

}  // namespace

Html not_found_content(const Words& words) { return answer(words, "not_found", home_link(words)); }

Html denied_content(const Words& words, const DeniedView& view) {
  const Html what = words.html("page.denied.needed") + Html::markup(" ") +
                    element("strong", {}, words.html("permission." + std::string(name_of(view.needed))));
  return answer(words, "denied", paragraph(what) + home_link(words));
}

Html stale_content(const Words& words, const StaleView& view) {
  Html items;
  for (const CaseMoment& moment : view.since) {
    items +=
        element("li", {},
                element("strong", {}, words.html(event_key(type_of(moment.event.event)))) + Html::markup(" · ") +
                    Html::text(words.date(moment.event.occurred_on)) + Html::markup(" · ") + Html::text(moment.who));
  }
  Html more =
      heading(2, words.html("page.stale.since")) + element("ul", {{"class", "govuk-list govuk-list--bullet"}}, items);
  more += element("div", {{"class", "govuk-button-group"}},
                  link_button(words.say("page.stale.to_case"), view.case_address) +
                      link(words.say("page.stale.to_form"), view.form_address));
  return answer(words, "stale", more + typed_list(words, view.filled));
}

Html expired_form_content(const Words& words, const ExpiredFormView& view) {
  if (view.address.empty()) return answer(words, "form_expired", typed_list(words, view.filled) + home_link(words));
  Html kept;
  for (const auto& [name, value] : view.filled.values) {
    if (!is_secret(name)) kept += hidden_field(name, value);
  }
  const Html form = post_form(view.address, view.guard, kept + submit_button(words, "page.form_expired.again"));
  return answer(words, "form_expired", typed_list(words, view.filled) + form);
}

Html fault_content(const Words& words, const FaultView& view) {
  Html more = paragraph(words.html(view.can_retry ? "page.fault.retry" : "page.fault.tell"));
  if (!view.number.empty()) more += paragraph(words.html("page.fault.number", {{"number", view.number}}));
  return answer(words, "fault", more + home_link(words));
}

}  // namespace rahdari
