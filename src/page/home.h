// The home page: the corridor as a picture in words, then this officer's morning. Not the worklist.
#pragma once
#include <array>
#include <string>
#include <vector>

#include "page/law_words.h"
#include "terms/person.h"

namespace rahdari {

/// What an officer looks for in the morning (users.md). Which of them somebody sees follows from the role.
enum class MorningKind {
  detained,         // who is detained, and until when
  came_back,        // what the other side sent since yesterday
  no_reply,         // the limit has passed
  document_lapses,  // before the flight, or soon
  withdrawn,        // who withdrew or is not proceeded with
  to_complete,      // applications to finish
  to_approve,       // what a second person must look at
  new_lists,        // new applications by mission
  cnic_first,       // with an identity-card number: quickest to verify
  not_in_register,  // searched without result: field enquiry
  to_sign,          // replies waiting for a signature
  documents_to_issue,
  flights_soon,  // flights within 15 days
  arrivals_today,
  left_the_country,  // what was sent abroad about a person, and on what basis
  pending,           // anything pending that should stop a transfer
  after_landing,     // what happened on landing
  other_work
};
constexpr auto enum_names(MorningKind) {
  using M = MorningKind;
  return std::array{std::pair{M::detained, "detained"sv},
                    std::pair{M::came_back, "came_back"sv},
                    std::pair{M::no_reply, "no_reply"sv},
                    std::pair{M::document_lapses, "document_lapses"sv},
                    std::pair{M::withdrawn, "withdrawn"sv},
                    std::pair{M::to_complete, "to_complete"sv},
                    std::pair{M::to_approve, "to_approve"sv},
                    std::pair{M::new_lists, "new_lists"sv},
                    std::pair{M::cnic_first, "cnic_first"sv},
                    std::pair{M::not_in_register, "not_in_register"sv},
                    std::pair{M::to_sign, "to_sign"sv},
                    std::pair{M::documents_to_issue, "documents_to_issue"sv},
                    std::pair{M::flights_soon, "flights_soon"sv},
                    std::pair{M::arrivals_today, "arrivals_today"sv},
                    std::pair{M::left_the_country, "left_the_country"sv},
                    std::pair{M::pending, "pending"sv},
                    std::pair{M::after_landing, "after_landing"sv},
                    std::pair{M::other_work, "other_work"sv}};
}

struct MorningCase {
  std::string address;
  PersonalText name;  // empty for officers who may not see names
  CaseRow row;
  std::string note;  // in words already, where the clock does not say what matters
};

struct MorningGroup {
  MorningKind kind = MorningKind::other_work;
  int count = 0;
  std::string address;             // of the worklist with this filter
  std::vector<MorningCase> first;  // at most five
};

/// One figure of the corridor: computed from the log, with the page behind it.
struct CorridorFigure {
  std::string label;  // message key page.home.figure.<…>
  int count = 0;
  std::string address;  // empty: no page behind it
};

struct HomeView {
  std::string officer_name;
  CalendarDate today;
  std::vector<MorningGroup> groups;
  std::vector<CorridorFigure> procedure;  // open cases by stage: under "procedure" in the picture
  std::vector<CorridorFigure> outcome;    // under "measured outcome"
  std::string start_address;              // of "start a case"; empty for who may not
};

Html home_content(const Words& words, const HomeView& view);

}  // namespace rahdari
