// The page of one case as one side may see it: who, the two dates, what is to be done next and why not, and all that
// happened. Decides nothing; shows what fold, assess and decide said. Holds and safeguards only to their own side (U1).
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "page/law_words.h"
#include "terms/person.h"

namespace rahdari {

/// A step that this officer's role allows. With an Obstacle it is shown with its reason instead of a link.
struct CaseStep {
  std::string act;  // "send_application": words act.<act>.title, .intro
  std::string address;
  std::optional<Obstacle> obstacle;
  bool is_next = false;  // what the procedure waits for: stands first, as a button
};

/// An event with the name of who acted: of the other side only organisation and office.
struct CaseMoment {
  CaseEvent event;
  std::string who;
};

struct AsOfForm {
  std::string address;
  Filled filled;         // effective_day …, known_day …
  bool is_past = false;  // the page shows the case as it was
};

struct CasePageView {
  Side side = Side::requesting;
  std::string address;  // "/cases/<id>"
  CaseState state;
  Assessment assessment;
  const Agreement* agreement = nullptr;  // none: its file is not there; the log stays readable
  CalendarDate today;                    // of the requested State
  std::string zone = "UTC";              // of the officer's State, for the minutes of the timeline
  std::optional<PersonalParticulars> particulars;
  bool is_erased = false;                     // the person's data were erased; the log stays
  std::map<SealedId, PersonalText> opened;    // sealed text that this side may read, by its id
  std::map<OfficerId, std::string> officers;  // names of the own side
  std::vector<CaseStep> steps;
  std::vector<CaseMoment> moments;  // oldest first
  AsOfForm as_of;
  std::vector<std::pair<std::string, std::string>> family;  // reference and address of linked cases
};

Html case_content(const Words& words, const CasePageView& view);

}  // namespace rahdari
