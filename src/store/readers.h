// Reading connections, each used by one thread at a time. Not the writer. A thread borrows one for the length of a
// call.
#pragma once
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "store/case_image.h"
#include "store/database.h"
#include "store/statement.h"

namespace rahdari {

/// A connection with what every request reads, prepared.
struct Reader {
  Reader(const std::filesystem::path& file, std::string_view vfs);

  soci::session session;
  std::unique_ptr<CaseStatements> cases;
  using OfficerColumns = Columns<std::string, std::string, std::string, std::string, std::string, std::string,
                                 std::string, std::string, long long, std::string>;
  using SessionColumns = Columns<std::string, long long, long long, std::string, std::string, std::string, std::string,
                                 std::string, std::string, std::string, std::string, long long, std::string>;
  std::unique_ptr<Statement<SessionColumns, std::string>> find_session;
  std::unique_ptr<Statement<OfficerColumns, std::string>> find_officer;
  std::unique_ptr<Statement<Columns<long long>, std::string>> find_organisation;
  std::unique_ptr<Statement<Columns<long long>, std::string, long long, long long, long long>> find_use;
  std::unique_ptr<Statement<Columns<>>> begin;
  std::unique_ptr<Statement<Columns<>>> end;
};

/// One snapshot for several statements.
class Snapshot {
 public:
  explicit Snapshot(Reader& reader) : reader_(reader) { reader_.begin->run(); }
  ~Snapshot();
  Snapshot(const Snapshot&) = delete;

 private:
  Reader& reader_;
};

class Readers {
 public:
  Readers(std::filesystem::path file, std::string vfs) : file_(std::move(file)), vfs_(std::move(vfs)) {}

  class Borrowed {
   public:
    Borrowed(Readers& from, std::unique_ptr<Reader> reader) : from_(from), reader_(std::move(reader)) {}
    ~Borrowed() { from_.give_back(std::move(reader_)); }
    Borrowed(const Borrowed&) = delete;
    Reader* operator->() { return reader_.get(); }
    Reader& operator*() { return *reader_; }

   private:
    Readers& from_;
    std::unique_ptr<Reader> reader_;
  };
  /// Opens a connection when all are in use; throws soci_error.
  Borrowed borrow();

 private:
  void give_back(std::unique_ptr<Reader> reader);

  std::filesystem::path file_;
  std::string vfs_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<Reader>> idle_;
};

}  // namespace rahdari
