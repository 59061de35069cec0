#include "store/readers.h"

namespace rahdari {

#define OFFICER_COLUMNS                                                                                   \
  "o.id, o.sign_in_name, o.name, o.organisation, o.office, o.country, o.roles, o.language, o.is_active, " \
  "o.password_hash"

Reader::Reader(const std::filesystem::path& file, std::string_view vfs) {
  open_session(session, file, vfs, Purpose::read);
  cases = std::make_unique<CaseStatements>(session);
  find_session = std::make_unique<Statement<SessionColumns, std::string>>(
      session, "select s.csrf, s.started, s.last_seen, " OFFICER_COLUMNS
               " from session s join officer o on o.id = s.officer where s.id = ? and o.is_active = 1");
  find_officer = std::make_unique<Statement<OfficerColumns, std::string>>(
      session, "select " OFFICER_COLUMNS " from officer o where o.id = ?");
  find_organisation = std::make_unique<Statement<Columns<long long>, std::string>>(
      session, "select number from organisation where id = ?");
  find_use = std::make_unique<Statement<Columns<long long>, std::string, long long, long long, long long>>(
      session,
      "select max(u.kind) from sealed_use u join stream s on s.number = u.stream "
      "where u.sealed = ? and s.case_number = ? and s.organisation in (?, ?) having count(*) > 0");
  begin = std::make_unique<Statement<Columns<>>>(session, "begin");
  end = std::make_unique<Statement<Columns<>>>(session, "commit");
}

Snapshot::~Snapshot() {
  try {
    reader_.end->run();
  } catch (const soci::soci_error&) {
    // The read already failed and was reported; giving the connection back must not fail a second time.
  }
}

Readers::Borrowed Readers::borrow() {
  std::unique_ptr<Reader> reader;
  {
    const std::scoped_lock lock(mutex_);
    if (!idle_.empty()) {
      reader = std::move(idle_.back());
      idle_.pop_back();
    }
  }
  if (!reader) reader = std::make_unique<Reader>(file_, vfs_);
  return Borrowed(*this, std::move(reader));
}

void Readers::give_back(std::unique_ptr<Reader> reader) {
  const bool is_outside_transaction = sqlite_api::sqlite3_get_autocommit(raw_connection(reader->session)) != 0;
  if (!is_outside_transaction) return;  // a snapshot that could not end: the connection is closed, not kept
  const std::scoped_lock lock(mutex_);
  idle_.push_back(std::move(reader));
}

}  // namespace rahdari
