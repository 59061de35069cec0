#include <algorithm>

#include "actions/pages.h"
#include "actions/worklists.h"
#include "page/home.h"

namespace rahdari {
namespace {

/// What one morning group asks the worklist for. `roles`: whose morning it belongs to.
struct MorningQuery {
  MorningKind kind;
  std::vector<Role> roles;
  WorklistQuery query;
};

WorklistQuery by_next(std::vector<NextStep> steps, WorklistOrder order = WorklistOrder::due) {
  WorklistQuery query;
  query.next_steps = std::move(steps);
  query.order = order;
  return query;
}

WorklistQuery by_stage(std::vector<Stage> stages, WorklistOrder order) {
  WorklistQuery query;
  query.stages = std::move(stages);
  query.order = order;
  return query;
}

WorklistQuery before(WorklistQuery query, CalendarDate day) {
  query.due_before = day;
  return query;
}

WorklistQuery newest_first(WorklistQuery query) {
  query.is_descending = true;
  return query;
}

/// The mornings of users.md, in the order in which each office reads them.
std::vector<MorningQuery> mornings(CalendarDate today) {
  using R = Role;
  using N = NextStep;
  using S = Stage;
  using O = WorklistOrder;
  const std::vector<R> desk{R::return_officer, R::approver, R::legal_reviewer};
  const std::vector<R> interior{R::interior_desk, R::interior_approver};
  const CalendarDate soon = today.plus(CalendarDays{15});
  return {
      {MorningKind::no_reply, desk, before(by_stage({S::awaiting_reply}, O::due), today)},
      {MorningKind::came_back, desk,
       newest_first(by_stage({S::returned_incomplete, S::agreed, S::refused, S::document_issued, S::not_admitted}, O::last_act))},
      {MorningKind::to_approve, {R::approver, R::interior_approver}, by_next({N::give_approval})},
      {MorningKind::to_complete, {R::return_officer, R::return_counsellor},
       by_next({N::complete_application, N::send_application, N::complete_and_resend}, O::last_act)},
      {MorningKind::flights_soon, desk, before(by_stage({S::transfer_notified}, O::travel), soon)},
      {MorningKind::new_lists, interior, newest_first(by_next({N::verify_identity}, O::opened))},
      {MorningKind::to_sign, interior, by_next({N::reply, N::give_reasons})},
      {MorningKind::not_in_register, {R::interior_desk, R::nadra_verification}, by_next({N::hold_interview, N::settle_identity})},
      {MorningKind::cnic_first, {R::nadra_verification}, by_next({N::verify_identity})},
      {MorningKind::documents_to_issue, {R::passport_officer, R::consular_officer}, by_next({N::issue_document, N::renew_document})},
      {MorningKind::flights_soon, {R::interior_desk, R::interior_approver, R::passport_officer},
       before(by_stage({S::transfer_notified}, O::travel), soon)},
      {MorningKind::left_the_country, {R::supervisor, R::monitor},
       newest_first(by_stage({S::departed, S::arrived, S::not_admitted}, O::last_act))},
      {MorningKind::arrivals_today, {R::escort_leader}, by_stage({S::transfer_notified, S::departed}, O::travel)},
  };
}

MorningGroup group_of(const Visit& visit, const MorningQuery& morning) {
  MorningGroup group;
  group.kind = morning.kind;
  WorklistQuery query = morning.query;
  query.page_size = 5;
  group.address = "/cases?" + worklist_parameters(query);
  const auto page = visit.program.store.worklist(visit.permit, query);
  if (!page) return group;
  group.count = page->total;
  for (WorklistLine& line : lines_of(visit, *page)) {
    group.first.push_back({std::move(line.address), std::move(line.name), std::move(line.row), {}});
  }
  return group;
}

CorridorFigure figure_of(const WorkCounts& counts, Stage stage) {
  const auto found = std::ranges::find(counts.by_stage, stage, &std::pair<Stage, int>::first);
  const std::string name(name_of(stage));
  return {"stage." + name, found == counts.by_stage.end() ? 0 : found->second, "/cases?closed=yes&stage=" + name};
}

void fill_corridor(const Visit& visit, HomeView& view) {
  const auto counts = visit.program.store.work_counts(visit.permit);
  if (!counts) return;
  for (const Stage stage : {Stage::awaiting_reply, Stage::agreed, Stage::document_issued, Stage::transfer_notified}) {
    view.procedure.push_back(figure_of(*counts, stage));
  }
  for (const Stage stage : {Stage::arrived, Stage::not_admitted, Stage::refused, Stage::withdrawn}) {
    view.outcome.push_back(figure_of(*counts, stage));
  }
}

}  // namespace

Response home(const Visit& visit) {
  HomeView view;
  view.officer_name = visit.officer.name;
  view.today = day_of(visit.program, nullptr, visit.officer.country);
  if (const auto permit = authorise(visit.officer, Permission::see_cases)) {
    const Visit reading{visit.program, visit.request, visit.officer, visit.session, *permit, visit.words, {}, visit.title};
    for (const MorningQuery& morning : mornings(view.today)) {
      const bool is_theirs = std::ranges::any_of(morning.roles, [&](Role role) { return visit.officer.roles.contains(role); });
      if (is_theirs) view.groups.push_back(group_of(reading, morning));
    }
    fill_corridor(reading, view);
  }
  if (may(visit, Permission::prepare_case)) view.start_address = "/cases/new";
  return page_response(visit, visit.words.say(visit.title), home_content(visit.words, view));
}

}  // namespace rahdari
