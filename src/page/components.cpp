#include "page/components.h"

namespace rahdari {
namespace {

std::string_view tone_name(TagTone tone) {
  switch (tone) {
    case TagTone::neutral:
      return "neutral";
    case TagTone::progress:
      return "progress";
    case TagTone::good:
      return "good";
    case TagTone::attention:
      return "attention";
    case TagTone::problem:
      return "problem";
  }
  return "neutral";
}

std::string_view notice_name(NoticeTone tone) {
  switch (tone) {
    case NoticeTone::information:
      return "r-notice r-notice--information";
    case NoticeTone::attention:
      return "r-notice r-notice--attention";
    case NoticeTone::problem:
      return "r-notice r-notice--problem";
  }
  return "r-notice";
}

std::string_view sort_word(SortState state) {
  switch (state) {
    case SortState::ascending:
      return "ascending";
    case SortState::descending:
      return "descending";
    case SortState::unsortable:
    case SortState::unsorted:
      return "none";
  }
  return "none";
}

Html hidden_words(const Html& text) { return element("span", {{"class", "govuk-visually-hidden"}}, text); }

Html column_header(const Column& column) {
  std::string classes = "govuk-table__header";
  if (column.is_number) classes += " r-number";
  std::vector<Attribute> attributes = {{"scope", "col"}, {"class", classes}};
  if (column.sort == SortState::unsortable) return element("th", attributes, column.text);
  attributes.push_back({"aria-sort", std::string(sort_word(column.sort))});
  return element("th", attributes, element("a", {href(column.sort_address), {"class", "r-sort"}}, column.text));
}

Html page_item(const Words& words, const Pages& pages, int number) {
  const bool is_current = number == pages.page;
  std::vector<Attribute> attributes = {href(pages.address + std::to_string(number)),
                                       {"aria-label", words.say("pages.page", {{"number", std::to_string(number)}})}};
  if (is_current) attributes.push_back({"aria-current", "page"});
  return element("li", {}, element("a", attributes, Html::number(number)));
}

}  // namespace

Html heading(int level, const Html& text, std::string_view id) {
  const char* const names[] = {"h1", "h2", "h3", "h4"};
  const char* const classes[] = {"govuk-heading-l", "govuk-heading-m", "govuk-heading-s", "govuk-heading-s"};
  const int row = level < 1 ? 0 : level > 4 ? 3 : level - 1;
  std::vector<Attribute> attributes = {{"class", classes[row]}};
  if (!id.empty()) attributes.push_back({"id", std::string(id)});
  return element(names[row], attributes, text);
}

Html paragraph(const Html& text) { return element("p", {{"class", "govuk-body"}}, text); }
Html hint_line(const Html& text) { return element("p", {{"class", "r-hint"}}, text); }

Html link(std::string_view text, std::string_view address) {
  return element("a", {href(address), {"class", "govuk-link"}}, Html::text(text));
}

Html typed_text(std::string_view text) {
  return element("span", {{"class", "r-typed"}, {"dir", "auto"}}, Html::text(text));
}

Html urdu_text(std::string_view text) {
  return element("bdi", {{"lang", "ur"}, {"dir", "rtl"}, {"class", "r-urdu"}}, Html::text(text));
}

Html nothing_recorded(const Words& words) {
  return element("span", {{"class", "r-nothing"}},
                 element("span", {{"aria-hidden", "true"}}, Html::markup("—")) +
                     hidden_words(words.html("page.nothing_recorded")));
}

Html inset_text(const Html& content) { return element("div", {{"class", "r-inset"}}, content); }

Html warning_text(const Words& words, const Html& content) {
  const Html icon = element("span", {{"class", "r-warning__icon"}, {"aria-hidden", "true"}}, Html::markup("!"));
  return element("div", {{"class", "r-warning"}},
                 icon + element("strong", {}, hidden_words(words.html("form.warning") + Html::markup(" ")) + content));
}

Html notice(NoticeTone tone, const Html& title, const Html& body) {
  return element("div", {{"class", std::string(notice_name(tone))}},
                 element("p", {{"class", "r-notice__title"}}, title) + body);
}

Html details(const Html& summary, const Html& content) {
  const Html text = element("span", {{"class", "govuk-details__summary-text"}}, summary);
  return element("details", {{"class", "govuk-details"}},
                 element("summary", {{"class", "govuk-details__summary"}}, text) +
                     element("div", {{"class", "govuk-details__text"}}, content));
}

Html tag(const Html& text, TagTone tone) {
  return element("strong", {{"class", "r-tag r-tag--" + std::string(tone_name(tone))}}, text);
}

Html summary_list(const std::vector<SummaryRow>& rows) {
  Html html;
  for (const SummaryRow& row : rows) {
    Html cells = element("dt", {}, row.key) + element("dd", {}, row.value);
    if (!row.actions.empty()) {
      Html actions;
      for (const SummaryAction& action : row.actions) {
        if (!actions.is_empty()) actions += Html::markup(" ");
        actions += element("a", {href(action.address), {"class", "govuk-link"}},
                           Html::text(action.text) + hidden_words(Html::markup(" ") + Html::text(action.about)));
      }
      cells += element("dd", {{"class", "r-summary__actions"}}, actions);
    }
    html += element("div", {{"class", "r-summary__row"}}, cells);
  }
  return element("dl", {{"class", "r-summary"}}, html);
}

Html data_table(const Words& words, const DataTable& table) {
  Html head, body;
  for (const Column& column : table.columns) head += column_header(column);
  for (const auto& row : table.rows) {
    Html cells;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const bool is_number = i < table.columns.size() && table.columns[i].is_number;
      const std::string classes = is_number ? "govuk-table__cell r-number" : "govuk-table__cell";
      cells += i == 0 ? element("th", {{"scope", "row"}, {"class", classes}}, row[i])
                      : element("td", {{"class", classes}}, row[i]);
    }
    body += element("tr", {{"class", "govuk-table__row"}}, cells);
  }
  const std::string caption = table.is_caption_hidden ? "govuk-visually-hidden" : "govuk-table__caption r-caption";
  const Html inside = element("caption", {{"class", caption}}, table.caption) +
                      element("thead", {{"class", "govuk-table__head"}}, element("tr", {}, head)) +
                      element("tbody", {}, body);
  // A wide table scrolls inside its own box, which the keyboard can reach.
  return element("div",
                 {{"class", "r-scroll"}, {"tabindex", "0"}, {"role", "group"}, {"aria-label", words.say("page.table")}},
                 element("table", {{"class", "govuk-table r-table"}}, inside));
}

Html pagination(const Words& words, const Pages& pages) {
  if (pages.pages <= 1) return {};
  Html items;
  const auto step = [&](int number, std::string_view key, const char* rel) {
    items += element("li", {{"class", "r-pages__step"}},
                     element("a", {href(pages.address + std::to_string(number)), {"rel", rel}}, words.html(key)));
  };
  if (pages.page > 1) step(pages.page - 1, "pages.previous", "prev");
  int last_shown = 0;
  for (int number = 1; number <= pages.pages; ++number) {
    const bool is_near = number >= pages.page - 1 && number <= pages.page + 1;
    if (!is_near && number != 1 && number != pages.pages) continue;
    if (number != last_shown + 1) items += element("li", {{"class", "r-pages__gap"}}, Html::markup("…"));
    items += page_item(words, pages, number);
    last_shown = number;
  }
  if (pages.page < pages.pages) step(pages.page + 1, "pages.next", "next");
  return element("nav", {{"class", "r-pages"}, {"aria-label", words.say("pages.label")}}, element("ul", {}, items));
}

Html timeline(const Words& words, const std::vector<TimelineEntry>& entries) {
  Html items;
  for (const TimelineEntry& entry : entries) {
    Html title = element("h3", {{"class", "r-timeline__what"}}, entry.what);
    if (entry.is_private) title += tag(words.html("page.case.own_side_only"), TagTone::neutral);
    Html inside = element("div", {{"class", "r-timeline__head"}}, title);
    if (!entry.detail.is_empty()) inside += element("div", {{"class", "r-timeline__detail"}}, entry.detail);
    inside += element("p", {{"class", "r-timeline__who"}}, entry.when + Html::markup(" · ") + entry.who);
    items +=
        element("li", {{"class", entry.is_private ? "r-timeline__item r-timeline__item--private" : "r-timeline__item"}},
                inside);
  }
  return element("ol", {{"class", "r-timeline"}}, items);
}

Html task_list(const std::vector<TaskItem>& items) {
  Html rows;
  for (const TaskItem& item : items) {
    Html name = item.address.empty() ? element("span", {}, Html::text(item.text)) : link(item.text, item.address);
    if (!item.hint.empty()) name += element("span", {{"class", "r-tasks__hint"}}, Html::text(item.hint));
    rows +=
        element("li", {}, element("div", {{"class", "r-tasks__name"}}, name) + tag(Html::text(item.status), item.tone));
  }
  return element("ul", {{"class", "r-tasks"}}, rows);
}

Html sub_navigation(std::string_view label, const std::vector<SubNavigationItem>& items) {
  Html links;
  for (const SubNavigationItem& item : items) {
    std::vector<Attribute> attributes = {href(item.address)};
    if (item.is_current) attributes.push_back({"aria-current", "page"});
    links += element("li", {}, element("a", attributes, Html::text(item.text)));
  }
  return element("nav", {{"class", "r-sub"}, {"aria-label", std::string(label)}}, element("ul", {}, links));
}

Html identity_bar(const Words& words, const IdentityBar& bar) {
  Html facts;
  for (const IdentityFact& fact : bar.facts) {
    facts += element("div", {}, element("dt", {}, fact.label) + element("dd", {}, fact.value));
  }
  const Html top = element("div", {{"class", "r-identity__top"}},
                           element("h1", {{"class", "r-identity__name"}}, bar.name) +
                               element("p", {{"class", "r-identity__reference"}}, bar.reference) +
                               element("p", {{"class", "r-identity__standing"}}, bar.standing));
  return element("section", {{"class", "r-identity"}, {"aria-label", words.say("page.case.identity")}},
                 top + element("dl", {{"class", "r-identity__facts"}}, facts));
}

Html filter_panel(const Words& words, const FilterPanel& panel) {
  Html inside;
  for (const auto& [name, value] : panel.kept) inside += hidden_field(name, value);
  inside += element("div", {{"class", "r-filter__controls"}}, controls(words, panel.controls, panel.filled));
  inside += element("div", {{"class", "r-filter__buttons"}},
                    element("button", {{"type", "submit"}, {"class", "govuk-button govuk-button--secondary"}},
                            words.html("filter.apply")) +
                        link(words.say("filter.clear"), panel.clear_address));
  return element("form",
                 {{"method", "get"},
                  form_action(panel.action),
                  {"class", "r-filter"},
                  {"role", "search"},
                  {"aria-label", words.say("filter.label")}},
                 inside);
}

Html section(const Section& section) {
  return element("section", {{"class", "r-section"}, {"id", section.id}, {"aria-labelledby", section.id + "-heading"}},
                 heading(2, section.heading, section.id + "-heading") + section.content);
}

}  // namespace rahdari
