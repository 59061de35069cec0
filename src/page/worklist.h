// The worklist: filters, sorting, a dense table with each clock in words. Not the query (store/store.h).
#pragma once
#include <string>
#include <vector>

#include "page/law_words.h"
#include "store/store.h"

namespace rahdari {

struct WorklistLine {
  std::string address;
  PersonalText name;  // empty for officers who may not see names
  PersonalText name_urdu;
  CaseRow row;
};

struct WorklistView {
  Side side = Side::requesting;
  CalendarDate today;
  WorklistQuery query;  // as asked: filled back into the filters
  std::vector<WorklistLine> lines;
  int total = 0;
  std::vector<Country> other_states;  // offered in the filter
  std::string address = "/cases";
  std::string start_address;  // of "start a case"; empty for who may not
};

/// Names of the GET form: stage, next, state, return_type, due_before_day …, q, closed (yes), mine (yes), order, down
/// (yes), page.
Html worklist_content(const Words& words, const WorklistView& view);

/// The query part of the worklist's address, "order=due&page=2" without page; for links to a filtered list.
std::string worklist_parameters(const WorklistQuery& query);

}  // namespace rahdari
