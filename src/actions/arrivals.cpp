#include "page/arrivals.h"

#include "actions/case_people.h"
#include "actions/pages.h"
#include "page/person_words.h"

namespace rahdari {
namespace {

ArrivalLine line_of(const Visit& visit, CaseId case_id, const CaseState& state) {
  ArrivalLine line;
  line.address = "/arrivals/" + case_id.text();
  line.reference = state.reference ? state.reference->text() : "";
  line.name = full_name(open_particulars(visit, case_id, state.particulars));
  line.stage = state.stage;
  if (!state.transfer) return line;
  line.flight = state.transfer->flight;
  line.crossing_point = state.transfer->crossing_point;
  line.travel_on = state.transfer->travel_on;
  return line;
}

bool is_on_the_way(Stage stage) { return stage == Stage::transfer_notified || stage == Stage::departed; }

}  // namespace

Response arrivals_page(const Visit& visit) {
  WorklistQuery query;
  query.stages = {Stage::transfer_notified, Stage::departed};
  query.order = WorklistOrder::travel;
  query.page_size = 100;
  const auto page = visit.program.store.worklist(visit.permit, query);
  if (!page) return answer_fault(visit, page.error());
  ArrivalsView view;
  view.today = day_of(visit.program, nullptr, visit.officer.country);
  for (const WorklistEntry& entry : page->entries) {
    const auto file = visit.program.store.read_case(visit.permit, entry.case_id);
    if (file) view.lines.push_back(line_of(visit, entry.case_id, fold(file->log)));
  }
  return page_response(visit, visit.words.say(visit.title), arrivals_content(visit.words, view));
}

Response arrival_page(const Visit& visit) {
  const auto file = visit.program.store.read_case(visit.permit, visit.case_id);
  if (!file) return answer_fault(visit, file.error());
  if (const auto written = visit.program.store.audit(visit.permit, "read_arrival", visit.case_id.text()); !written) {
    return answer_fault(visit, written.error());
  }
  const CaseState state = fold(file->log);
  ArrivalView view;
  view.line = line_of(visit, visit.case_id, state);
  view.today = day_of(visit.program, nullptr, visit.officer.country);
  if (const auto particulars = open_particulars(visit, visit.case_id, state.particulars)) {
    view.name_urdu = name_urdu_from_particulars(*particulars);
  }
  if (state.document) {
    view.document_number = open_text(visit, visit.case_id, state.document->number).value_or(PersonalText{});
    view.document_until = state.document->valid_until;
  }
  if (state.transfer) view.escorts = state.transfer->escorts;
  if (is_on_the_way(state.stage) && may(visit, Permission::confirm_arrival)) {
    view.confirm_address = view.line.address + "/confirm";
    view.not_admitted_address = view.line.address + "/not-admitted";
  }
  return page_response(visit, visit.words.say(visit.title), arrival_content(visit.words, view));
}

}  // namespace rahdari
