// Rows again from the log: for checking, for rebuilding, for an organisation that joins a State after cases were sent
// to it.
#pragma once
#include <tl/expected.hpp>

#include "store/keys.h"
#include "store/store.h"
#include "store/writer.h"

namespace rahdari {

/// Makes every case that was sent to `country` visible to an organisation that was just put on record there.
tl::expected<void, Fault> add_to_cases_of_country(Writing& writing, const ProjectRow& project, Keys& keys,
                                                  long long organisation, Country country);

/// Rewrites rows and search forms of one case from its log.
tl::expected<void, Fault> rebuild_case(Writing& writing, const ProjectRow& project, Keys& keys, CaseId case_id);

}  // namespace rahdari
