#include "actions/worklists.h"

#include <algorithm>
#include <charconv>

#include "actions/pages.h"
#include "page/person_words.h"

namespace rahdari {
namespace {

int page_number(std::string_view text) {
  int page = 1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), page);
  return error == std::errc{} && end == text.data() + text.size() && page >= 1 && page <= 100000 ? page : 1;
}

template <class E>
std::vector<E> chosen(const FormData& asked, std::string_view name) {
  std::vector<E> values;
  for (const std::string_view text : asked.all(name)) {
    if (const auto value = from_name<E>(text)) values.push_back(*value);
  }
  return values;
}

std::optional<CalendarDate> day_in(const FormData& asked, const std::string& name) {
  const auto digits = [&](const char* part) {
    const std::string_view text = asked.get(name + part);
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
  };
  return CalendarDate::from_parts(digits("_year"), static_cast<unsigned>(digits("_month")), static_cast<unsigned>(digits("_day")));
}

/// In which part this officer's State mostly stands: the side whose words an empty list is shown in.
Side side_of(const Visit& visit) {
  for (const auto& [id, agreement] : visit.program.agreements) {
    if (agreement.is_offered && std::ranges::find(agreement.side_b, visit.officer.country) != agreement.side_b.end()) return Side::requested;
  }
  return Side::requesting;
}

std::vector<Country> other_states(const Visit& visit) {
  std::vector<Country> states;
  for (const auto& [id, agreement] : visit.program.agreements) {
    const bool is_side_a = std::ranges::find(agreement.side_a, visit.officer.country) != agreement.side_a.end();
    for (const Membership& member : agreement.memberships) {
      const bool is_of_a = std::ranges::find(agreement.side_a, member.country) != agreement.side_a.end();
      if (agreement.is_offered && member.is_party && is_of_a != is_side_a) states.push_back(member.country);
    }
  }
  return states;
}

}  // namespace

WorklistQuery query_from(const FormData& asked) {
  WorklistQuery query;
  query.stages = chosen<Stage>(asked, "stage");
  query.next_steps = chosen<NextStep>(asked, "next");
  query.other_side = Country::parse(asked.get("state"));
  query.return_type = from_name<ReturnType>(asked.get("return_type"));
  query.due_before = day_in(asked, "due_before");
  query.text = std::string(asked.get("q"));
  query.only_open = asked.get("closed") != "yes";
  query.only_mine = asked.get("mine") == "yes";
  query.order = from_name<WorklistOrder>(asked.get("order")).value_or(WorklistOrder::due);
  query.is_descending = asked.get("down") == "yes";
  query.page = page_number(asked.get("page"));
  return query;
}

std::vector<WorklistLine> lines_of(const Visit& visit, const WorklistPage& page) {
  std::vector<WorklistLine> lines;
  lines.reserve(page.entries.size());
  for (const WorklistEntry& entry : page.entries) {
    WorklistLine line{"/cases/" + entry.case_id.text(), {}, {}, entry.row};
    if (const auto particulars = open_particulars(visit, entry.case_id, entry.row.particulars)) {
      line.name = name_from_particulars(*particulars);
      line.name_urdu = name_urdu_from_particulars(*particulars);
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

Response worklist_page(const Visit& visit) {
  WorklistView view;
  view.query = query_from(visit.request.query);
  const auto page = visit.program.store.worklist(visit.permit, view.query);
  if (!page) return answer_fault(visit, page.error());
  view.side = side_of(visit);
  view.today = day_of(visit.program, nullptr, visit.officer.country);
  view.lines = lines_of(visit, *page);
  view.total = page->total;
  view.other_states = other_states(visit);
  if (may(visit, Permission::prepare_case)) view.start_address = "/cases/new";
  return page_response(visit, visit.words.say(visit.title), worklist_content(visit.words, view));
}

}  // namespace rahdari
