// The last look before an application leaves: all that will be sent, what is missing and why, who will read it. Not
// sending.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "page/law_words.h"
#include "terms/person.h"

namespace rahdari {

struct CheckAnswersView {
  std::string address;       // POST of send_application
  std::string case_address;  // "/cases/<id>", for the change links
  PostGuard guard;
  CaseState state;
  Assessment assessment;
  std::optional<PersonalParticulars> particulars;
  std::map<SealedId, PersonalText> opened;
  std::vector<Obstacle> obstacles;  // what still forbids sending; empty: the button is there
  bool needs_second = false;        // another officer sends
};

Html check_answers_content(const Words& words, const CheckAnswersView& view);

}  // namespace rahdari
