// Lines of cases with their names, for home, worklist and arrivals. The query is the store's.
#pragma once
#include "actions/case_people.h"
#include "page/worklist.h"

namespace rahdari {

/// The query a worklist's address asks for; what is not understood is left out, never guessed.
WorklistQuery query_from(const FormData& asked);

/// The entries with the names this officer may see.
std::vector<WorklistLine> lines_of(const Visit& visit, const WorklistPage& page);

}  // namespace rahdari
