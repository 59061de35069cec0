// Checkpoints: the heads of the streams that moved since the last one, chained and sealed with the installation's key,
// so that a removed stream or tail shows. Not SQLite's checkpoints of its write-ahead log (database.h).
#pragma once
#include <vector>

#include "store/chain.h"
#include "store/keys.h"
#include "store/writer.h"

namespace rahdari {

/// Called inside the writer's transaction.
tl::expected<void, Fault> write_checkpoint(Writing& writing, const Keys& keys);

struct CheckpointHead {
  StreamName stream;
  std::uint32_t position = 0;
  Hash hash{};
};

struct CheckpointReading {
  std::vector<CheckpointHead> newest;  // of every stream, the last head recorded
  std::vector<LogBreach> breaches;     // checkpoints that are not as they were written; stream "checkpoints"
};
CheckpointReading read_checkpoints(soci::session& session, const Keys& keys);

}  // namespace rahdari
