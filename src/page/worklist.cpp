#include "page/worklist.h"

#include <algorithm>

namespace rahdari {
namespace {

void add(std::string& parameters, std::string_view name, std::string_view value) {
  if (!parameters.empty()) parameters += '&';
  parameters += name;
  parameters += '=';
  for (const char c : value) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_plain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
                          (byte >= 'a' && byte <= 'z') || byte == '-' || byte == '_' || byte == '.';
    const char* const digits = "0123456789ABCDEF";
    if (is_plain) {
      parameters += c;
    } else {
      parameters += '%';
      parameters += digits[byte >> 4];
      parameters += digits[byte & 15];
    }
  }
}

std::string sorted_by(const WorklistView& view, WorklistOrder order, SortState now) {
  WorklistQuery query = view.query;
  query.order = order;
  query.is_descending = now == SortState::ascending;
  return view.address + "?" + worklist_parameters(query);
}

Column sortable(const Words& words, const WorklistView& view, std::string_view key, WorklistOrder order) {
  const bool is_by_this = view.query.order == order;
  const SortState now = !is_by_this                ? SortState::unsorted
                        : view.query.is_descending ? SortState::descending
                                                   : SortState::ascending;
  return {words.html(key), now, sorted_by(view, order, now), false};
}

Html name_cell(const Words& words, const WorklistLine& line) {
  const CaseRow& row = line.row;
  const std::string reference = row.reference.empty() ? words.say("page.no_reference") : row.reference;
  const std::string& name = line.name.reveal();
  if (name.empty()) return link(reference, line.address);
  const Html person = element("a", {href(line.address), {"class", "govuk-link"}}, element("bdi", {}, Html::text(name)));
  Html below = element("span", {{"class", "r-reference"}}, Html::text(reference));
  if (!line.name_urdu.reveal().empty()) below += Html::markup(" ") + urdu_text(line.name_urdu.reveal());
  return person + element("span", {{"class", "r-block r-below"}}, below);
}

/// Private facts only on the rows of the side they belong to (U1).
Html stage_cell(const Words& words, const WorklistView& view, const CaseRow& row) {
  Html cell = tag(Html::text(stage_words(words, row.stage)), stage_tone(row.stage));
  if (view.side == Side::requesting && row.is_held) {
    cell += Html::markup(" ") + tag(words.html("page.case.held"), TagTone::attention);
  }
  if (view.side == Side::requesting && row.detained_since) {
    cell += element("span", {{"class", "r-block r-hint"}},
                    words.html("page.worklist.detained_since", {{"date", words.date(*row.detained_since)}}));
  }
  if (view.side == Side::requested && row.is_paused)
    cell += element("span", {{"class", "r-block r-hint"}}, words.html("law.not_proceeding"));
  return cell;
}

Html clock_cell(const Words& words, const CaseRow& row, CalendarDate today) {
  const ClockWords clock = clock_of_row(words, row, today);
  if (clock.is_none) return nothing_recorded(words);
  const Html text = clock.tone == TagTone::neutral ? clock.text : tag(clock.text, clock.tone);
  return text + element("span", {{"class", "r-block r-hint"}}, clock.day);
}

Html unbroken(const std::string& text) { return element("span", {{"class", "r-unbroken"}}, Html::text(text)); }

DataTable table_of(const Words& words, const WorklistView& view) {
  DataTable table;
  table.caption = words.html("page.worklist.caption");
  table.is_caption_hidden = true;
  table.columns = {sortable(words, view, "page.worklist.column.case", WorklistOrder::reference),
                   {words.html("page.worklist.column.state"), SortState::unsortable, {}, false},
                   {words.html("page.worklist.column.stage"), SortState::unsortable, {}, false},
                   {words.html("page.worklist.column.next"), SortState::unsortable, {}, false},
                   sortable(words, view, "page.worklist.column.clock", WorklistOrder::due),
                   sortable(words, view, "page.worklist.column.travel", WorklistOrder::travel),
                   sortable(words, view, "page.worklist.column.last_act", WorklistOrder::last_act)};
  for (const WorklistLine& line : view.lines) {
    const CaseRow& row = line.row;
    const Country other = view.side == Side::requesting ? row.requested : row.requesting;
    table.rows.push_back({name_cell(words, line), Html::text(words.country(other)), stage_cell(words, view, row),
                          words.html("next." + std::string(name_of(row.next))), clock_cell(words, row, view.today),
                          row.travel_on ? unbroken(words.date(*row.travel_on)) : nothing_recorded(words),
                          unbroken(words.relative(row.last_act_on, view.today))});
  }
  return table;
}

Control filter_control(ControlKind kind, const char* name, const char* label) {
  Control control;
  control.kind = kind;
  control.name = name;
  control.label = label;
  control.has_hint = false;
  control.is_required = true;  // a filter is not marked "(optional)": all of it is
  return control;
}

FilterPanel filters(const Words& words, const WorklistView& view) {
  FilterPanel panel;
  panel.action = view.address;
  panel.clear_address = view.address;
  Control text = filter_control(ControlKind::line, "q", "filter.text");
  Control stage = filter_control(ControlKind::list, "stage", "filter.stage");
  stage.unchosen = "filter.all";
  stage.options = options_from<Stage>("stage.");
  std::erase_if(stage.options, [&](const Option& option) {
    return view.side == Side::requested && (option.value == "preparing" || option.value == "ended_before_sending");
  });
  Control next = filter_control(ControlKind::list, "next", "filter.next");
  next.unchosen = "filter.all";
  next.options = options_from<NextStep>("next.");
  Control state = filter_control(ControlKind::list, "state", "filter.state");
  state.unchosen = "filter.all";
  for (const Country country : view.other_states) state.options.push_back({country.text(), {}, words.country(country)});
  Control closed = filter_control(ControlKind::yes, "closed", "filter.closed");
  Control mine = filter_control(ControlKind::yes, "mine", "filter.mine");
  panel.controls = {text, stage, next, state, mine, closed};

  const WorklistQuery& query = view.query;
  auto& values = panel.filled.values;
  values.emplace_back("q", query.text);
  if (query.stages.size() == 1) values.emplace_back("stage", name_of(query.stages[0]));
  if (query.next_steps.size() == 1) values.emplace_back("next", name_of(query.next_steps[0]));
  if (query.other_side) values.emplace_back("state", query.other_side->text());
  if (!query.only_open) values.emplace_back("closed", "yes");
  if (query.only_mine) values.emplace_back("mine", "yes");
  panel.kept = {{"order", std::string(name_of(query.order))}};
  if (query.is_descending) panel.kept.emplace_back("down", "yes");
  return panel;
}

Html empty_state(const Words& words, const WorklistView& view) {
  return element("div", {{"class", "r-empty"}},
                 heading(2, words.html("page.worklist.empty")) + paragraph(words.html("page.worklist.empty_text")) +
                     paragraph(link(words.say("filter.clear"), view.address)));
}

}  // namespace

std::string worklist_parameters(const WorklistQuery& query) {
  std::string parameters;
  if (!query.text.empty()) add(parameters, "q", query.text);
  for (const Stage stage : query.stages) add(parameters, "stage", name_of(stage));
  for (const NextStep next : query.next_steps) add(parameters, "next", name_of(next));
  if (query.other_side) add(parameters, "state", query.other_side->text());
  if (query.return_type) add(parameters, "return_type", name_of(*query.return_type));
  if (query.due_before) {
    add(parameters, "due_before_day", std::to_string(query.due_before->day()));
    add(parameters, "due_before_month", std::to_string(query.due_before->month()));
    add(parameters, "due_before_year", std::to_string(query.due_before->year()));
  }
  if (!query.only_open) add(parameters, "closed", "yes");
  if (query.only_mine) add(parameters, "mine", "yes");
  add(parameters, "order", name_of(query.order));
  if (query.is_descending) add(parameters, "down", "yes");
  return parameters;
}

Html worklist_content(const Words& words, const WorklistView& view) {
  Html top = heading(1, words.html("page.worklist.title"));
  if (!view.start_address.empty()) top += link_button(words.say("page.home.start"), view.start_address);
  const Html count = element("p", {{"class", "r-result-count"}, {"role", "status"}},
                             words.html("page.worklist.count", {{"count", std::to_string(view.total)}}));
  Html list = empty_state(words, view);
  if (!view.lines.empty()) {
    Pages pages;
    pages.page = view.query.page;
    pages.pages = (view.total + view.query.page_size - 1) / std::max(1, view.query.page_size);
    pages.address = view.address + "?" + worklist_parameters(view.query) + "&page=";
    list = data_table(words, table_of(words, view)) + pagination(words, pages);
  }
  return element("div", {{"class", "r-title-row"}}, top) + filter_panel(words, filters(words, view)) + count + list;
}

}  // namespace rahdari
