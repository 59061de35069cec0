// The page of one act on a case: what it does and under which article, its fields, one button. About fifty acts use it.
// Not the carrying out (actions/act.h).
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "page/law_words.h"
#include "terms/person.h"

namespace rahdari {

struct ActFormView {
  std::string act;      // "send_application": words act.<act>.title, .intro, .submit
  std::string about;    // reference of the case; empty before it has one
  PersonalText person;  // whose case it is; empty for officers who may not see names
  std::string address;  // where the form goes
  std::string back;     // where "do not do this" goes
  PostGuard guard;
  std::vector<Control> controls;
  Filled filled;
  std::optional<Citation> from;      // the law behind the act
  std::vector<Html> facts;           // what will be sent or recorded, in words
  std::string warning;               // message key, where the act cannot be taken back
  std::optional<Obstacle> obstacle;  // the rule that forbade it: shown above the form, the typed kept
  ButtonTone tone = ButtonTone::primary;
  bool has_earlier_day = true;  // offers occurred_on (three boxes) and occurred_reason
};

Html act_form_content(const Words& words, const ActFormView& view);

}  // namespace rahdari
