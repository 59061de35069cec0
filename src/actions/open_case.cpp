#include "actions/acts_preparing.h"

#include <algorithm>

#include "actions/act.h"
#include "page/act_form.h"

namespace rahdari {
namespace {

/// The offered agreements under which this officer's State can ask, and whom.
std::vector<Option> corridors(const Visit& visit) {
  std::vector<Option> options;
  const Country own = visit.officer.country;
  for (const auto& [id, agreement] : visit.program.agreements) {
    const bool is_side_a = std::ranges::find(agreement.side_a, own) != agreement.side_a.end();
    for (const Membership& member : agreement.memberships) {
      const bool is_of_a = std::ranges::find(agreement.side_a, member.country) != agreement.side_a.end();
      if (!agreement.is_offered || !member.is_party || is_of_a == is_side_a) continue;
      options.push_back({id + "/" + member.country.text(), "country." + member.country.text(), {}});
    }
  }
  return options;
}

Response show(const Visit& visit, const std::vector<FieldProblem>& problems, const std::optional<Obstacle>& obstacle) {
  ActFormView form;
  form.act = "open_case";
  form.address = visit.request.path;
  form.back = "/cases";
  form.controls = {choice("corridor", corridors(visit)), choice_of<PersonClass>("person_class", "kind.person_class."),
                   choice_of<ReturnType>("return_type", "kind.return_type."), choice_of<Road>("road", "kind.road.")};
  if (form.controls.front().options.size() > 8) form.controls.front().kind = ControlKind::list;
  form.filled.values = visit.is_post() ? visit.request.form.pairs() : visit.request.query.pairs();
  form.filled.problems = problems;
  form.obstacle = obstacle;
  form.guard = PostGuard{visit.session.csrf, visit.program.random.id<ActId>().text(), "0", "0"};
  return page_response(visit, visit.words.say(visit.title), act_form_content(visit.words, form),
                       problems.empty() && !obstacle ? 200 : 422);
}

CaseOpened opening_from(FormReading& form, const Visit& visit) {
  CaseOpened opened;
  opened.requesting = visit.officer.country;
  const std::string corridor = form.text("corridor", Presence::required, 80);
  const std::size_t slash = corridor.find('/');
  const auto requested = slash == std::string::npos ? std::nullopt : Country::parse(corridor.substr(slash + 1));
  opened.agreement = corridor.substr(0, slash);
  if (!corridor.empty() && (!requested || !visit.program.agreements.contains(opened.agreement))) form.fail("corridor", "choose_listed");
  opened.requested = requested.value_or(Country{});
  opened.person_class = form.choice<PersonClass>("person_class");
  opened.return_type = form.choice<ReturnType>("return_type");
  opened.road = form.choice<Road>("road");
  return opened;
}

}  // namespace

Response open_case(const Visit& visit) {
  if (!visit.is_post()) return show(visit, {}, std::nullopt);
  const auto pressed = ActId::parse(visit.request.form.get("act"));
  if (pressed) {
    const auto earlier = visit.program.store.receipt_of(visit.permit, *pressed);
    if (earlier && *earlier) return to_case(visit, (*earlier)->case_id, "act.open_case.done");
  }
  const CaseId case_id = visit.program.random.id<CaseId>();
  FormReading form(visit.request.form, visit.program.store, visit.permit, case_id);
  const CaseOpened opened = opening_from(form, visit);
  if (!form.errors().empty()) return show(visit, form.errors(), std::nullopt);
  CaseView view;
  view.agreement = agreement_of(visit.program, opened.agreement);
  view.today = day_of(visit.program, view.agreement, opened.requested);
  view.at = {view.agreement, {}, view.today, view.today,
             {visit.officer.id, visit.officer.organisation, visit.officer.office, Side::requesting}, {}};
  const Visit inside{visit.program, visit.request, visit.officer, visit.session, visit.permit, visit.words, case_id, visit.title};
  const AttemptOutcome outcome = attempt(inside, view, {OpenCase{opened}, {}, {}});
  if (outcome.obstacle) return show(visit, {}, outcome.obstacle);
  if (outcome.fault) return answer_fault(visit, *outcome.fault);
  return to_case(visit, case_id, "act.open_case.done");
}

}  // namespace rahdari
