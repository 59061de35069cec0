#include "page/case_page.h"

#include "actions/case_people.h"
#include "actions/pages.h"
#include "actions/steps.h"
#include "terms/zone.h"

namespace rahdari {
namespace {

std::optional<CalendarDate> day_asked(const FormData& query, const std::string& name, std::vector<FieldProblem>& problems) {
  const bool is_empty = query.get(name + "_day").empty() && query.get(name + "_month").empty() && query.get(name + "_year").empty();
  if (is_empty) return std::nullopt;
  const auto part = [&](const char* suffix) { return std::string(query.get(name + suffix)); };
  const auto two = [](std::string text) { return text.size() == 1 ? "0" + text : text; };
  const auto day = CalendarDate::parse(part("_year") + "-" + two(part("_month")) + "-" + two(part("_day")));
  if (!day) problems.push_back({name, "date_no_such_day", {}});
  return day;
}

AsOf as_of_from(const Visit& visit, const CaseView& view, AsOfForm& form) {
  form.address = case_address(visit);
  form.filled.values = visit.request.query.pairs();
  AsOf as_of;
  as_of.effective_on = day_asked(visit.request.query, "effective", form.filled.problems);
  if (const auto known = day_asked(visit.request.query, "known", form.filled.problems)) {
    const Instant next_day = start_of_day(known->plus(CalendarDays{1}), view.agreement->zone_of(visit.officer.country));
    as_of.known_on = Instant{next_day.micros - 1};
  }
  form.is_past = as_of.effective_on || as_of.known_on;
  return as_of;
}

}  // namespace

Response case_page(const Visit& visit) {
  auto view = view_case(visit);
  if (!view) return answer_fault(visit, view.error());
  if (const auto written = visit.program.store.audit(visit.permit, "read_case", visit.case_id.text()); !written) {
    return answer_fault(visit, written.error());
  }
  CasePageView page;
  page.side = view->file.side;
  page.address = case_address(visit);
  const AsOf as_of = as_of_from(visit, *view, page.as_of);
  page.state = page.as_of.is_past ? fold_as_of(view->file.log, as_of) : view->state;
  page.today = as_of.effective_on.value_or(view->today);
  page.assessment = page.as_of.is_past ? assess(facts_from_state(page.state), *view->agreement, page.today) : view->at.assessment;
  page.agreement = view->agreement;
  page.zone = std::string(view->agreement->zone_of(visit.officer.country));
  page.particulars = open_particulars(visit, visit.case_id, page.state.particulars);
  page.is_erased = !page.particulars && !page.state.particulars.is_none();
  page.opened = open_all_text(visit, view->file.log);
  const ActorNames names = actor_names(visit);
  page.officers = names.officers;
  if (!page.as_of.is_past) page.steps = steps_for(visit, *view);
  for (const CaseEvent& event : view->file.log) {
    if (as_of.known_on && event.recorded_at > *as_of.known_on) continue;
    if (as_of.effective_on && event.occurred_on > *as_of.effective_on) continue;
    page.moments.push_back({event, who_acted(visit, event, names)});
  }
  const std::string title = view->state.reference ? view->state.reference->text() : visit.words.say("page.case.draft_title");
  return page_response(visit, title, case_content(visit.words, page));
}

}  // namespace rahdari
