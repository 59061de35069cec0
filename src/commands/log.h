// The commands that read the log and its rows: verify-log, replay --check, log show. Not the opening of the data
// folder. Results on stdout, faults on stderr. Each returns the exit code: 0 done, 1 the answer is no, 2 bad input, 3
// fault.
#pragma once
#include <string_view>

#include "store/store.h"

namespace rahdari {

/// `whole`, or one line for the first broken event of each stream and 1.
int verify_log(Store& store);

/// Compares every stored row with the fold of its log: `N cases, rows agree`, or one line per difference and 1.
int replay_check(Store& store);

/// All events of a case as JSON, one per line. `wanted`: the 32 digits of a case id, or a reference.
int log_show(Store& store, std::string_view wanted);

}  // namespace rahdari
