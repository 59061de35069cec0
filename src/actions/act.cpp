#include "actions/act.h"

#include "actions/case_people.h"
#include "page/act_form.h"
#include "page/in_the_way.h"

namespace rahdari {
namespace {

Control control_of(ControlKind kind, std::string name, Presence presence) {
  Control control;
  control.kind = kind;
  control.name = std::move(name);
  control.is_required = presence == Presence::required;
  return control;
}

std::string key_of(const ActSpec& spec, std::string_view part) {
  return "act." + std::string(spec.slug) + "." + std::string(part);
}

/// The form of an act, empty or with what was typed and what is in the way.
Response show_form(const Visit& visit, const ActSpec& spec, const CaseView& view, const std::vector<FieldProblem>& problems,
                   const std::optional<Obstacle>& obstacle) {
  ActFormView form;
  form.act = std::string(spec.slug);
  form.about = view.state.reference ? view.state.reference->text() : "";
  form.person = name_of_person(visit, view);
  form.address = visit.request.path;
  form.back = case_address(visit);
  form.controls = spec.fields;
  form.filled.values = visit.is_post() ? visit.request.form.pairs() : visit.request.query.pairs();
  form.filled.problems = problems;
  form.obstacle = obstacle;
  form.tone = spec.tone;
  form.guard = fresh_guard(visit, view);
  const bool is_wrong = !problems.empty() || obstacle.has_value();
  return page_response(visit, visit.words.say(visit.title), act_form_content(visit.words, form), is_wrong ? 422 : 200);
}

std::uint32_t version_in(const FormData& form, std::string_view name) {
  const std::string text(form.get(name));
  return text.empty() || text.size() > 9 || text.find_first_not_of("0123456789") != std::string::npos
             ? 0
             : static_cast<std::uint32_t>(std::stoul(text));
}

/// What was added to the log since the form was shown, and what was typed: nothing is lost, nothing is overwritten.
Response show_stale(const Visit& visit, const ActSpec& spec, const CaseView& view) {
  StaleView stale;
  const std::uint32_t shared = version_in(visit.request.form, "shared_version");
  const std::uint32_t own = version_in(visit.request.form, "private_version");
  const ActorNames names = actor_names(visit);
  for (const CaseEvent& event : view.file.log) {
    if (event.position > (is_shared(type_of(event.event)) ? shared : own)) stale.since.push_back({event, who_acted(visit, event, names)});
  }
  stale.case_address = case_address(visit);
  stale.form_address = visit.request.path;
  stale.controls = spec.fields;
  stale.filled.values = visit.request.form.pairs();
  return page_response(visit, visit.words.say("page.stale.title"), stale_content(visit.words, stale), 409);
}

bool is_stale(const Visit& visit, const CaseView& view) {
  const FormData& form = visit.request.form;
  return version_in(form, "shared_version") != view.file.shared_head ||
         version_in(form, "private_version") != view.file.private_head;
}

/// A second press of the same button, if the first one has been appended.
std::optional<AppendReceipt> earlier_receipt(const Visit& visit) {
  const auto id = ActId::parse(visit.request.form.get("act"));
  if (!id) return std::nullopt;
  const auto receipt = visit.program.store.receipt_of(visit.permit, *id);
  return receipt ? *receipt : std::nullopt;
}

/// The day on which it happened: today unless the officer says otherwise, with a reason that goes into a note.
CalendarDate occurred_on(FormReading& form, const CaseView& view) {
  const auto claimed = form.date("occurred_on", Presence::optional);
  if (!claimed || *claimed == view.today) return view.today;
  if (*claimed > view.today) form.fail("occurred_on", "date_in_future");
  else if (form.form().get("occurred_reason").empty()) form.fail("occurred_reason", "enter");
  return *claimed;
}

/// The first events that leave get the case's reference; a number is taken only once the rules allow the act.
tl::expected<std::vector<Event>, Fault> with_reference(const Visit& visit, const CaseView& view, std::vector<Event> events) {
  for (Event& event : events) {
    Reference* reference = nullptr;
    if (auto* sent = std::get_if<ApplicationSent>(&event)) reference = &sent->reference;
    if (auto* notified = std::get_if<TransferNotified>(&event)) reference = &notified->reference;
    if (auto* announced = std::get_if<VoluntaryReturnAnnounced>(&event)) reference = &announced->reference;
    if (reference == nullptr || reference->number != 0) continue;
    auto next = visit.program.store.next_reference(visit.permit, view.state.requested, view.state.requesting, view.today.year());
    if (!next) return tl::unexpected(next.error());
    *reference = *next;
  }
  return events;
}

Response carry_out(const Visit& visit, const ActSpec& spec, CaseView view) {
  if (auto settled = answer_if_settled(visit, spec, view)) return *settled;
  FormReading form(visit.request.form, visit.program.store, visit.permit, visit.case_id);
  view.at.occurred_on = occurred_on(form, view);
  Attempt wanted{spec.command(form, view, visit), {}, {}};
  if (view.at.occurred_on != view.today) wanted.note = form.sealed("occurred_reason", Presence::required);
  if (form.store_fault()) return answer_fault(visit, *form.store_fault());
  if (!form.errors().empty()) return show_form(visit, spec, view, form.errors(), std::nullopt);
  wanted.sealed = form.take_sealed();
  return answer_attempt(visit, spec, view, std::move(wanted));
}

}  // namespace

Control line(std::string name, Presence presence) { return control_of(ControlKind::line, std::move(name), presence); }
Control lines(std::string name, Presence presence) { return control_of(ControlKind::lines, std::move(name), presence); }
Control date(std::string name, Presence presence) { return control_of(ControlKind::date, std::move(name), presence); }
Control partial_date(std::string name, Presence presence) {
  return control_of(ControlKind::partial_date, std::move(name), presence);
}
Control number(std::string name, Presence presence) { return control_of(ControlKind::number, std::move(name), presence); }
Control yes(std::string name) { return control_of(ControlKind::yes, std::move(name), Presence::optional); }

Control choice(std::string name, std::vector<Option> options) {
  Control control = control_of(ControlKind::choice, std::move(name), Presence::required);
  control.options = std::move(options);
  return control;
}

Control many(std::string name, std::vector<Option> options) {
  Control control = choice(std::move(name), std::move(options));
  control.kind = ControlKind::many;
  return control;
}

tl::expected<CaseView, Fault> view_case(const Visit& visit) {
  auto file = visit.program.store.read_case(visit.permit, visit.case_id);
  if (!file) return tl::unexpected(file.error());
  CaseView view{std::move(*file), {}, nullptr, {}, {}};
  view.state = fold(view.file.log);
  view.agreement = agreement_of(visit.program, view.state.agreement);
  if (view.agreement == nullptr) {
    return tl::unexpected(fault(FaultCode::bad_file, "the agreement " + view.state.agreement + " of this case is not loaded"));
  }
  view.today = day_of(visit.program, view.agreement, view.state.requested);
  view.at.agreement = view.agreement;
  view.at.today = view.at.occurred_on = view.today;
  view.at.assessment = assess(facts_from_state(view.state), *view.agreement, view.today);
  view.at.actor = Actor{visit.officer.id, visit.officer.organisation, visit.officer.office, view.file.side};
  const auto acts = visit.program.store.acts_needing_second(visit.officer.organisation);
  if (!acts) return tl::unexpected(acts.error());
  view.at.needs_second = *acts;
  return view;
}

std::optional<Response> answer_if_settled(const Visit& visit, const ActSpec& spec, const CaseView& view) {
  if (const auto earlier = earlier_receipt(visit)) return to_case(visit, earlier->case_id, key_of(spec, "done"));
  if (is_stale(visit, view)) return show_stale(visit, spec, view);
  return std::nullopt;
}

Response answer_attempt(const Visit& visit, const ActSpec& spec, const CaseView& view, Attempt wanted) {
  const AttemptOutcome outcome = attempt(visit, view, std::move(wanted));
  if (outcome.obstacle) return show_form(visit, spec, view, {}, outcome.obstacle);
  if (outcome.fault && outcome.fault->code == FaultCode::stale_version) {
    const auto fresh = view_case(visit);
    return fresh ? show_stale(visit, spec, *fresh) : answer_fault(visit, fresh.error());
  }
  if (outcome.fault) return answer_fault(visit, *outcome.fault);
  return to_case(visit, visit.case_id, key_of(spec, "done"));
}

AttemptOutcome attempt(const Visit& visit, const CaseView& view, Attempt wanted) {
  AttemptOutcome outcome;
  const auto decided = decide(view.state, wanted.command, view.at);
  if (!decided) {
    outcome.obstacle = decided.error();
    return outcome;
  }
  auto events = with_reference(visit, view, *decided);
  if (!events) {
    outcome.fault = events.error();
    return outcome;
  }
  AppendRequest request;
  request.case_id = visit.case_id;
  request.side = view.file.side;
  request.shared_expected = view.file.shared_head;
  request.private_expected = view.file.private_head;
  for (Event& event : *events) request.events.push_back({std::move(event), view.at.occurred_on});
  if (!wanted.note.is_none()) request.events.push_back({NoteAdded{wanted.note}, view.today});
  request.sealed = std::move(wanted.sealed);
  request.act = ActId::parse(visit.request.form.get("act")).value_or(visit.program.random.id<ActId>());
  auto receipt = visit.program.store.append(visit.permit, request);
  if (receipt) outcome.receipt = *receipt;
  else outcome.fault = receipt.error();
  return outcome;
}

PostGuard fresh_guard(const Visit& visit, const CaseView& view) {
  return PostGuard{visit.session.csrf, visit.program.random.id<ActId>().text(), std::to_string(view.file.shared_head),
                   std::to_string(view.file.private_head)};
}

Response act(const Visit& visit, const ActSpec& spec) {
  auto view = view_case(visit);
  if (!view) return answer_fault(visit, view.error());
  if (visit.is_post()) return carry_out(visit, spec, std::move(*view));
  return show_form(visit, spec, *view, {}, std::nullopt);
}

}  // namespace rahdari
