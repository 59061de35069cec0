// Store: one page of a side's worklist and the counts of its work. Every query goes through the Permit's own
// organisation.
#include <algorithm>
#include <deque>

#include "store/border_view.h"
#include "store/parts.h"
#include "store/search_forms.h"

namespace rahdari {

namespace {

/// A condition under construction: SQL with placeholders and the texts for them, in order.
struct Filter {
  std::string sql;
  std::deque<std::string> texts;  // addresses stay while the statement is bound

  void add(std::string_view condition) { sql.append(" and ").append(condition); }
  void add(std::string_view condition, std::string text) {
    add(condition);
    texts.push_back(std::move(text));
  }
};

template <class E>
std::string list_of(const std::vector<E>& values) {
  std::string list;
  for (const E value : values) list += (list.empty() ? "" : ",") + std::to_string(static_cast<int>(value));
  return "(" + list + ")";
}

std::string_view column_of(WorklistOrder order) {
  switch (order) {
    case WorklistOrder::due:
      return "due";
    case WorklistOrder::opened:
      return "opened_on";
    case WorklistOrder::last_act:
      return "last_act_on";
    case WorklistOrder::reference:
      return "reference";
    case WorklistOrder::travel:
      return "travel_on";
  }
  return "due";
}

/// The day `due_before` speaks of in that order.
std::string_view day_column_of(WorklistOrder order) {
  switch (order) {
    case WorklistOrder::due:
      return "due";
    case WorklistOrder::travel:
      return "travel_on";
    case WorklistOrder::opened:
    case WorklistOrder::last_act:
    case WorklistOrder::reference:
      return "document_until";
  }
  return "due";
}

/// One range of search forms for each way the term may match.
std::vector<std::string> ranges_of(const SearchTerm& term, Filter& filter) {
  std::vector<std::string> ranges;
  for (const std::string& prefix : term.prefixes) {
    ranges.push_back("form >= ? and form < ?");
    filter.texts.push_back(prefix);
    filter.texts.push_back(prefix + "\xf4\x8f\xbf\xbf");  // the last code point there is
  }
  for (const std::string& whole : term.whole) {
    ranges.push_back("form = ?");
    filter.texts.push_back(whole);
  }
  return ranges;
}

std::size_t longest_form(const SearchTerm& term) {
  std::size_t longest = 0;
  for (const std::vector<std::string>* forms : {&term.prefixes, &term.whole}) {
    for (const std::string& form : *forms) longest = std::max(longest, form.size());
  }
  return longest;
}

/// The longest term names the candidates by ranges of an index; each other term is looked up for those candidates.
void add_search(Filter& filter, std::string_view text, const Keys& keys, long long organisation) {
  std::vector<SearchTerm> terms = terms_of_query(text, keys);
  std::ranges::sort(terms, std::ranges::greater{}, longest_form);
  const std::string forms = " from search_form where organisation = " + std::to_string(organisation);
  for (std::size_t i = 0; i < terms.size(); ++i) {
    std::string found;
    for (const std::string& range : ranges_of(terms[i], filter)) {
      if (i == 0) {
        found += (found.empty() ? "" : " union all ") + ("select case_number" + forms + " and " + range);
      } else {
        found += (found.empty() ? "" : " or ") +
                 ("exists (select 1" + forms + " and case_number = case_row.case_number and " + range + ")");
      }
    }
    filter.add(i == 0 ? "case_number in (" + found + ")" : "(" + found + ")");
  }
}

Filter filter_of(const Permit& permit, const WorklistQuery& query, const Keys& keys, long long organisation) {
  Filter filter;
  filter.sql = " from case_row where organisation = " + std::to_string(organisation);
  // Where words are sought the candidates are few and the plus keeps SQLite from walking the order's index instead.
  const std::string plus = query.text.empty() ? "" : "+";
  if (query.only_open) filter.add(plus + "is_ended = 0");
  if (!query.next_steps.empty()) filter.add(plus + "next_step in " + list_of(query.next_steps));
  if (!query.stages.empty()) filter.add("stage in " + list_of(query.stages));
  if (query.other_side) filter.add("other_side = ?", query.other_side->text());
  if (query.return_type) filter.add("return_type = " + std::to_string(static_cast<int>(*query.return_type)));
  if (query.only_mine) filter.add("office = ?", permit.office().text());
  if (permit.is_narrow()) filter.add("is_travel_notified = 1");
  if (query.due_before) {
    filter.add(std::string(day_column_of(query.order)) + " < " + std::to_string(query.due_before->day_number()));
  }
  if (!query.text.empty()) add_search(filter, query.text, keys, organisation);
  return filter;
}

/// Cases without a day come last in both directions; days ascending are the order of an index.
std::string order_of(const WorklistQuery& query) {
  const std::string column = (query.text.empty() ? "" : "+") + std::string(column_of(query.order));
  if (!query.is_descending) return " order by " + column + ", case_number";
  const bool may_lack_day =
      query.order == WorklistOrder::due || query.order == WorklistOrder::travel || query.order == WorklistOrder::opened;
  const std::string last = may_lack_day ? column + " = " + std::to_string(kNoDay) + ", " : std::string{};
  return " order by " + last + column + " desc, case_number desc";
}

/// Only what the counts of work_count are kept by.
bool is_counted(const Permit& permit, const WorklistQuery& query) {
  return !query.other_side && !query.return_type && !query.only_mine && !query.due_before && query.text.empty() &&
         !permit.is_narrow();
}

template <class Visit, class... Into>
void run_query(soci::session& session, const std::string& sql, std::deque<std::string>& texts, Visit&& visit,
               Into&... into) {
  soci::statement statement(session);
  for (std::string& text : texts) statement.exchange(soci::use(text));
  (statement.exchange(soci::into(into)), ...);
  statement.alloc();
  statement.prepare(sql);
  statement.define_and_bind();
  for (bool has_row = statement.execute(true); has_row; has_row = statement.fetch()) visit();
}

int count_of(soci::session& session, const Permit& permit, const WorklistQuery& query, long long organisation,
             Filter& filter) {
  long long total = 0;
  if (!is_counted(permit, query)) {
    run_query(
        session, "select count(*)" + filter.sql, filter.texts, [] {}, total);
    return static_cast<int>(total);
  }
  std::string sql =
      "select coalesce(sum(cases), 0) from work_count where organisation = " + std::to_string(organisation);
  if (query.only_open) sql += " and is_ended = 0";
  if (!query.next_steps.empty()) sql += " and next_step in " + list_of(query.next_steps);
  if (!query.stages.empty()) sql += " and stage in " + list_of(query.stages);
  std::deque<std::string> none;
  run_query(
      session, sql, none, [] {}, total);
  return static_cast<int>(total);
}

}  // namespace

tl::expected<WorklistPage, Fault> Store::worklist(const Permit& permit, const WorklistQuery& query) {
  return guarded("reading a worklist", [&]() -> tl::expected<WorklistPage, Fault> {
    WorklistPage page;
    auto reader = parts_->readers->borrow();
    const Snapshot snapshot(*reader);
    const auto* organisation = reader->find_organisation->one(permit.organisation().text());
    if (organisation == nullptr) return page;
    const long long number = std::get<0>(*organisation);
    Filter filter = filter_of(permit, query, *parts_->keys, number);
    page.total = count_of(reader->session, permit, query, number, filter);
    const int size = std::clamp(query.page_size, 1, 100);
    const long long offset = static_cast<long long>(std::max(query.page, 1) - 1) * size;
    const std::string sql = "select (select id from case_file where number = case_number), line" + filter.sql +
                            order_of(query) + " limit " + std::to_string(size) + " offset " + std::to_string(offset);
    std::string id, line;
    bool is_whole = true;
    run_query(
        reader->session, sql, filter.texts,
        [&] {
          auto row = row_from_bytes(line);
          is_whole = is_whole && row.has_value();
          if (row)
            page.entries.push_back(
                {CaseId::parse(id).value_or(CaseId{}), permit.is_narrow() ? for_border(*row) : *row});
        },
        id, line);
    if (!is_whole)
      return tl::unexpected(fault(FaultCode::corrupt, "a row of the worklist does not read; run replay --rebuild"));
    return page;
  });
}

tl::expected<WorkCounts, Fault> Store::work_counts(const Permit& permit) {
  return guarded("counting the work", [&]() -> tl::expected<WorkCounts, Fault> {
    WorkCounts counts;
    auto reader = parts_->readers->borrow();
    const auto* organisation = reader->find_organisation->one(permit.organisation().text());
    if (organisation == nullptr) return counts;
    const std::string where = permit.is_narrow() ? "case_row where is_travel_notified = 1 and " : "work_count where ";
    const std::string amount = permit.is_narrow() ? "count(*)" : "sum(cases)";
    const std::string own = where + "organisation = " + std::to_string(std::get<0>(*organisation));
    const auto read = [&](const std::string& column, const std::string& scope, auto& into, auto kind) {
      std::deque<std::string> none;
      long long value = 0, cases = 0;
      const std::string sql =
          "select " + column + ", " + amount + " from " + scope + " group by " + column + " order by " + column;
      run_query(
          reader->session, sql, none,
          [&] {
            if (cases > 0) into.emplace_back(static_cast<decltype(kind)>(value), static_cast<int>(cases));
          },
          value, cases);
    };
    read("next_step", own + " and is_ended = 0", counts.by_next_step, NextStep{});
    read("stage", own, counts.by_stage, Stage{});
    return counts;
  });
}

}  // namespace rahdari
