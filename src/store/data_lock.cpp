#include "store/data_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <string>

namespace rahdari {

tl::expected<DataLock, Fault> DataLock::take(const std::filesystem::path& data) {
  const std::filesystem::path file = data / "lock";
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor < 0) return tl::unexpected(fault(FaultCode::storage, "cannot open " + file.string()));
  DataLock lock(descriptor);
  if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    std::array<char, 24> holder{};
    const ssize_t count = ::pread(descriptor, holder.data(), holder.size() - 1, 0);
    const std::string pid = count > 0 ? std::string(holder.data(), static_cast<std::size_t>(count)) : "unknown";
    return tl::unexpected(
        fault(FaultCode::locked, "the data folder " + data.string() + " is in use by process " + pid));
  }
  const std::string pid = std::to_string(::getpid());
  if (::ftruncate(descriptor, 0) != 0 || ::pwrite(descriptor, pid.data(), pid.size(), 0) < 0) {
    return tl::unexpected(fault(FaultCode::disk_full, "cannot write " + file.string()));
  }
  return lock;
}

DataLock::~DataLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace rahdari
