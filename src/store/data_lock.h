// The lock that keeps a second process out of a data folder. Not a lock inside the process. Released by the kernel when
// we die.
#pragma once
#include <filesystem>
#include <tl/expected.hpp>

#include "base/fault.h"

namespace rahdari {

class DataLock {
 public:
  /// Takes DATA/lock; `locked` names the process that holds it.
  static tl::expected<DataLock, Fault> take(const std::filesystem::path& data);
  DataLock(DataLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  DataLock& operator=(DataLock&&) = delete;
  ~DataLock();

 private:
  explicit DataLock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_;
};

}  // namespace rahdari
