// The machine failed: disk, database, key, file. Not a rule that forbids (Obstacle) and not a missing right (Denial).
#pragma once
#include <string>
#include <utility>

namespace rahdari {

enum class FaultCode {
  disk_full,
  storage,         // the database answered with an error that has no better name
  corrupt,         // bytes that cannot be what we wrote
  newer_database,  // written by a later version of the program
  locked,          // another process holds the data folder
  not_found,
  stale_version,   // somebody appended to the stream since it was read
  bad_file,        // a file given to us cannot be read
  bad_key,
  unavailable,     // shutting down, or the other end does not answer
};

struct Fault {
  FaultCode code;
  std::string what_was_tried;  // in plain words, with the file or the step; never a person's data
};

inline Fault fault(FaultCode code, std::string what_was_tried) { return Fault{code, std::move(what_was_tried)}; }

}  // namespace rahdari
