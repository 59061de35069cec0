// The one way an act on a case is shown, checked and carried out: form → command → decide → append. Knows no particular act.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "actions/form_reading.h"
#include "actions/visit.h"
#include "casework/decide.h"

namespace rahdari {

/// The controls of an act's form, each by one word.
Control line(std::string name, Presence presence = Presence::optional);
Control lines(std::string name, Presence presence = Presence::optional);
Control date(std::string name, Presence presence = Presence::optional);
Control partial_date(std::string name, Presence presence = Presence::optional);
Control number(std::string name, Presence presence = Presence::optional);
Control yes(std::string name);
Control choice(std::string name, std::vector<Option> options);
Control many(std::string name, std::vector<Option> options);
template <class E>
Control choice_of(std::string name, std::string_view prefix) {
  return choice(std::move(name), options_from<E>(prefix));
}

/// A case as an action sees it: its log, its state, what the agreement says today.
struct CaseView {
  CaseFile file;
  CaseState state;
  const Agreement* agreement = nullptr;
  CalendarDate today;
  Circumstances at;
};

tl::expected<CaseView, Fault> view_case(const Visit& visit);

/// The hidden fields of a form on this case: token, a fresh act, the versions it is decided on.
PostGuard fresh_guard(const Visit& visit, const CaseView& view);

/// What one act is: the words are messages act.<slug>.title, .intro, .submit and .done.
struct ActSpec {
  std::string_view slug;
  std::vector<Control> fields;
  Command (*command)(FormReading& form, const CaseView& view, const Visit& visit);
  ButtonTone tone = ButtonTone::primary;    // warning: refuses, ends, takes back
};

/// GET shows the form, POST carries it out: wrong fields and obstacles show the form again with what was typed; a log that has
/// moved on shows what changed; a second press answers the first.
Response act(const Visit& visit, const ActSpec& spec);

// The steps of a POST behind `act`, for actions with a form of their own.

/// The answer of a press that was already carried out, or of a form that others overtook; nothing when it is still good.
std::optional<Response> answer_if_settled(const Visit& visit, const ActSpec& spec, const CaseView& view);

struct Attempt {
  Command command;
  std::vector<SealedRow> sealed;
  SealedRef note;                           // why an earlier day is claimed; none for today
};
struct AttemptOutcome {
  std::optional<AppendReceipt> receipt;
  std::optional<Obstacle> obstacle;
  std::optional<Fault> fault;               // stale_version among them
};
AttemptOutcome attempt(const Visit& visit, const CaseView& view, Attempt wanted);
/// Carries it out and answers: a redirect to the case, the form with its obstacle, what changed meanwhile, or the fault.
Response answer_attempt(const Visit& visit, const ActSpec& spec, const CaseView& view, Attempt wanted);

}  // namespace rahdari
