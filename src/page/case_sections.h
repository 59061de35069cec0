// The panels of the case page, one function each; the order is case_page.cpp's.
#pragma once
#include "page/case_page.h"

namespace rahdari {

Html steps_section(const Words& words, const CasePageView& view);
/// What an application still needs, part by part, while nothing has left; empty afterwards and for the other side.
Html preparation_section(const Words& words, const CasePageView& view);
Html dates_section(const Words& words, const CasePageView& view);
Html scope_section(const Words& words, const CasePageView& view);
Html evidence_section(const Words& words, const CasePageView& view);
Html particulars_section(const Words& words, const CasePageView& view);
Html journey_section(const Words& words, const CasePageView& view);
Html history_section(const Words& words, const CasePageView& view);
Html as_of_section(const Words& words, const CasePageView& view);

// Own side only; each is empty for the other side.
Html safeguards_section(const Words& words, const CasePageView& view);
Html holds_section(const Words& words, const CasePageView& view);
Html detention_section(const Words& words, const CasePageView& view);
Html findings_section(const Words& words, const CasePageView& view);
Html approvals_section(const Words& words, const CasePageView& view);

/// The particulars as rows of a summary list; shared with the last look before sending.
std::vector<SummaryRow> particulars_rows(const Words& words, const Particulars& person);
/// The evidence as a table; shared with the last look before sending.
Html evidence_table(const Words& words, const std::vector<EvidenceItem>& items, const Agreement* agreement,
                    const std::map<SealedId, PersonalText>& opened);

}  // namespace rahdari
