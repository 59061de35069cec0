// The agreement as data, every value with its article, standing and source: what the program applies, and how far it is
// known.
#pragma once
#include "page/law_words.h"

namespace rahdari {

struct AgreementView {
  const Agreement* agreement = nullptr;
  CalendarDate today;
};

Html agreement_content(const Words& words, const AgreementView& view);

}  // namespace rahdari
