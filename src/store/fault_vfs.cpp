#include "store/fault_vfs.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>

#include "base/check.h"
#include "base/random.h"

namespace rahdari {

namespace {

/// Our file object; the real one stands directly behind it in the memory SQLite gave us.
struct FaultFile {
  sqlite3_file base;
  FaultVfs* vfs;
  const char* path;  // null: a temporary file, not modelled
  sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

FaultFile* ours(sqlite3_file* file) { return reinterpret_cast<FaultFile*>(file); }
sqlite3_file* real(sqlite3_file* file) { return ours(file)->real(); }

std::int64_t size_of(sqlite3_file* file) {
  sqlite3_int64 size = 0;
  file->pMethods->xFileSize(file, &size);
  return size;
}

std::string bytes_at(sqlite3_file* file, std::int64_t offset, std::int64_t count) {
  std::string bytes(static_cast<std::size_t>(std::max<std::int64_t>(0, count)), '\0');
  if (!bytes.empty()) file->pMethods->xRead(file, bytes.data(), static_cast<int>(bytes.size()), offset);
  return bytes;
}

}  // namespace

struct FaultVfs::Registration {
  sqlite3_vfs vfs;
  sqlite3_vfs* system;
};

/// The C functions SQLite calls.
struct FaultCalls {
  static FaultVfs& model(sqlite3_vfs* vfs) { return *static_cast<FaultVfs*>(vfs->pAppData); }
  static sqlite3_vfs* system(sqlite3_vfs* vfs) { return model(vfs).registration_->system; }

  static int write(sqlite3_file* file, const void* data, int count, sqlite3_int64 offset) {
    FaultFile* self = ours(file);
    if (self->path == nullptr) return real(file)->pMethods->xWrite(real(file), data, count, offset);
    FaultVfs& vfs = *self->vfs;
    const std::scoped_lock lock(vfs.mutex_);
    if (vfs.is_cut_) return SQLITE_IOERR_WRITE;
    const std::int64_t size = size_of(real(file));
    const std::int64_t replaced = std::clamp<std::int64_t>(size - offset, 0, count);
    int taken = count;
    if (vfs.bytes_left_ >= 0) taken = static_cast<int>(std::min<std::int64_t>(vfs.bytes_left_, count));
    vfs.unsynced_[self->path].push_back({offset, size, bytes_at(real(file), offset, replaced),
                                         std::string(static_cast<const char*>(data), static_cast<std::size_t>(taken)),
                                         FaultVfs::Change::Kind::write});
    const int result = taken == 0 ? SQLITE_OK : real(file)->pMethods->xWrite(real(file), data, taken, offset);
    if (vfs.bytes_left_ >= 0) vfs.bytes_left_ -= taken;
    if (vfs.take_step() == FaultVfs::Step::fails) return SQLITE_IOERR_WRITE;
    return taken < count ? SQLITE_FULL : result;
  }

  static int truncate(sqlite3_file* file, sqlite3_int64 size) {
    FaultFile* self = ours(file);
    if (self->path == nullptr) return real(file)->pMethods->xTruncate(real(file), size);
    FaultVfs& vfs = *self->vfs;
    const std::scoped_lock lock(vfs.mutex_);
    if (vfs.is_cut_) return SQLITE_IOERR_TRUNCATE;
    const std::int64_t before = size_of(real(file));
    vfs.unsynced_[self->path].push_back(
        {size, before, bytes_at(real(file), size, before - size), {}, FaultVfs::Change::Kind::truncate});
    const int result = real(file)->pMethods->xTruncate(real(file), size);
    return vfs.take_step() == FaultVfs::Step::fails ? SQLITE_IOERR_TRUNCATE : result;
  }

  static int sync(sqlite3_file* file, int flags) {
    FaultFile* self = ours(file);
    FaultVfs& vfs = *self->vfs;
    const std::scoped_lock lock(vfs.mutex_);
    if (vfs.is_cut_ || vfs.take_step() == FaultVfs::Step::fails) return SQLITE_IOERR_FSYNC;
    // The real sync is left out: these tests lose power in the model only, and a test should not wait for a disk.
    static_cast<void>(flags);
    if (self->path != nullptr) vfs.unsynced_[self->path].clear();
    return SQLITE_OK;
  }

  static int close(sqlite3_file* file) { return real(file)->pMethods->xClose(real(file)); }
  static int read(sqlite3_file* file, void* data, int count, sqlite3_int64 offset) {
    return real(file)->pMethods->xRead(real(file), data, count, offset);
  }
  static int file_size(sqlite3_file* file, sqlite3_int64* size) {
    return real(file)->pMethods->xFileSize(real(file), size);
  }
  static int lock(sqlite3_file* file, int level) { return real(file)->pMethods->xLock(real(file), level); }
  static int unlock(sqlite3_file* file, int level) { return real(file)->pMethods->xUnlock(real(file), level); }
  static int check_lock(sqlite3_file* file, int* is_held) {
    return real(file)->pMethods->xCheckReservedLock(real(file), is_held);
  }
  static int control(sqlite3_file* file, int operation, void* argument) {
    return real(file)->pMethods->xFileControl(real(file), operation, argument);
  }
  static int sector_size(sqlite3_file* file) { return real(file)->pMethods->xSectorSize(real(file)); }
  static int characteristics(sqlite3_file*) { return 0; }  // promises nothing about what a torn write leaves
  static int shm_map(sqlite3_file* file, int page, int size, int extend, void volatile** out) {
    return real(file)->pMethods->xShmMap(real(file), page, size, extend, out);
  }
  static int shm_lock(sqlite3_file* file, int offset, int count, int flags) {
    return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
  }
  static void shm_barrier(sqlite3_file* file) { real(file)->pMethods->xShmBarrier(real(file)); }
  static int shm_unmap(sqlite3_file* file, int is_deleted) {
    return real(file)->pMethods->xShmUnmap(real(file), is_deleted);
  }

  static int open(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* flags_out) {
    static const sqlite3_io_methods methods{
        2,         close,      read,    write,       truncate,        sync,    file_size, lock,
        unlock,    check_lock, control, sector_size, characteristics, shm_map, shm_lock,  shm_barrier,
        shm_unmap, nullptr,    nullptr};
    FaultFile* self = ours(file);
    self->base.pMethods = nullptr;
    self->vfs = &model(vfs);
    self->path = path;  // SQLite keeps the name as long as the file is open
    if (self->vfs->is_cut()) return SQLITE_CANTOPEN;
    const int result = system(vfs)->xOpen(system(vfs), path, real(file), flags, flags_out);
    if (result == SQLITE_OK) self->base.pMethods = &methods;
    return result;
  }
  static int remove(sqlite3_vfs* vfs, const char* path, int sync_folder) {
    if (model(vfs).is_cut()) return SQLITE_IOERR_DELETE;
    {
      const std::scoped_lock lock(model(vfs).mutex_);
      model(vfs).unsynced_.erase(path);
    }
    return system(vfs)->xDelete(system(vfs), path, sync_folder);
  }
  static int access(sqlite3_vfs* vfs, const char* path, int flags, int* out) {
    return system(vfs)->xAccess(system(vfs), path, flags, out);
  }
  static int full_path(sqlite3_vfs* vfs, const char* path, int count, char* out) {
    return system(vfs)->xFullPathname(system(vfs), path, count, out);
  }
  static int randomness(sqlite3_vfs* vfs, int count, char* out) {
    return system(vfs)->xRandomness(system(vfs), count, out);
  }
  static int sleep(sqlite3_vfs* vfs, int micros) { return system(vfs)->xSleep(system(vfs), micros); }
  static int current_time(sqlite3_vfs* vfs, double* out) { return system(vfs)->xCurrentTime(system(vfs), out); }
  static int last_error(sqlite3_vfs* vfs, int count, char* out) {
    return system(vfs)->xGetLastError(system(vfs), count, out);
  }
  static int current_time_64(sqlite3_vfs* vfs, sqlite3_int64* out) {
    return system(vfs)->xCurrentTimeInt64(system(vfs), out);
  }
};

FaultVfs::FaultVfs(std::string name) : name_(std::move(name)), registration_(new Registration{}) {
  sqlite3_vfs* system = sqlite3_vfs_find(nullptr);
  CHECK(system != nullptr);
  registration_->system = system;
  sqlite3_vfs& vfs = registration_->vfs;
  vfs.iVersion = 2;
  vfs.szOsFile = static_cast<int>(sizeof(FaultFile)) + system->szOsFile;
  vfs.mxPathname = system->mxPathname;
  vfs.zName = name_.c_str();
  vfs.pAppData = this;
  vfs.xOpen = FaultCalls::open;
  vfs.xDelete = FaultCalls::remove;
  vfs.xAccess = FaultCalls::access;
  vfs.xFullPathname = FaultCalls::full_path;
  vfs.xRandomness = FaultCalls::randomness;
  vfs.xSleep = FaultCalls::sleep;
  vfs.xCurrentTime = FaultCalls::current_time;
  vfs.xGetLastError = FaultCalls::last_error;
  vfs.xCurrentTimeInt64 = FaultCalls::current_time_64;
  CHECK(sqlite3_vfs_register(&vfs, 0) == SQLITE_OK);
}

FaultVfs::~FaultVfs() {
  sqlite3_vfs_unregister(&registration_->vfs);
  delete registration_;
}

void FaultVfs::cut_power_after(std::int64_t steps) {
  const std::scoped_lock lock(mutex_);
  cut_at_ = steps_ + steps;
}

bool FaultVfs::is_cut() {
  const std::scoped_lock lock(mutex_);
  return is_cut_;
}

void FaultVfs::limit_bytes(std::int64_t bytes) {
  const std::scoped_lock lock(mutex_);
  bytes_left_ = bytes;
}

std::int64_t FaultVfs::steps() {
  const std::scoped_lock lock(mutex_);
  return steps_;
}

FaultVfs::Step FaultVfs::take_step() {
  ++steps_;
  if (cut_at_ >= 0 && steps_ >= cut_at_) is_cut_ = true;
  return is_cut_ ? Step::fails : Step::proceeds;
}

void FaultVfs::undo(int descriptor, const Change& change) const {
  const auto count = static_cast<ssize_t>(change.before.size());
  CHECK(::pwrite(descriptor, change.before.data(), change.before.size(), change.offset) == count);
  CHECK(::ftruncate(descriptor, change.size_before) == 0);
}

void FaultVfs::redo(int descriptor, const Change& change, std::uint64_t choice) const {
  const std::uint64_t kind = choice % 3;
  if (kind == 0) return;  // lost
  if (change.kind == Change::Kind::truncate) {
    CHECK(::ftruncate(descriptor, change.offset) == 0);
    return;
  }
  // Whole, or torn at any byte: harsher than sectors, and cheaper to reason about.
  const std::size_t kept = kind == 1 ? change.after.size() : (choice / 3) % (change.after.size() + 1);
  CHECK(::pwrite(descriptor, change.after.data(), kept, change.offset) == static_cast<ssize_t>(kept));
}

void FaultVfs::settle(std::uint64_t seed) {
  const std::scoped_lock lock(mutex_);
  Random random = Random::seeded(seed);
  for (const auto& [path, changes] : unsynced_) {
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
    if (descriptor < 0) continue;  // closed and removed before the cut
    for (auto change = changes.rbegin(); change != changes.rend(); ++change) undo(descriptor, *change);
    for (const Change& change : changes) redo(descriptor, change, random.next());
    ::close(descriptor);
  }
  unsynced_.clear();
  is_cut_ = false;
  cut_at_ = -1;
}

}  // namespace rahdari
