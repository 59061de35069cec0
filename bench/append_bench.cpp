#include <sqlite3.h>

#include <atomic>
#include <filesystem>
#include <functional>
#include <mutex>
#include <thread>

#include "base/check.h"
#include "base/hash.h"
#include "bench.h"
#include "store/store.h"

namespace rahdari::bench {
namespace {

namespace fs = std::filesystem;

/// Every thread appends to a case of its own until the time is over; prints the rate and the waiting times.
double run(const char* name, int threads, double seconds, const std::function<void(int thread, int turn)>& append) {
  std::vector<std::vector<double>> waits(static_cast<std::size_t>(threads));
  const auto start = SteadyClock::now();
  std::vector<std::thread> running;
  for (int thread = 0; thread < threads; ++thread) {
    running.emplace_back([&, thread] {
      for (int turn = 0; seconds_since(start) < seconds; ++turn) {
        const auto begun = SteadyClock::now();
        append(thread, turn);
        waits[static_cast<std::size_t>(thread)].push_back(seconds_since(begun));
      }
    });
  }
  for (std::thread& thread : running) thread.join();
  const double elapsed = seconds_since(start);
  std::vector<double> all;
  for (const std::vector<double>& one : waits) all.insert(all.end(), one.begin(), one.end());
  std::sort(all.begin(), all.end());
  const double rate = static_cast<double>(all.size()) / elapsed;
  std::printf("append %-34s %8.0f appends/s  p50 %6.2f ms  p99 %6.2f ms  %d threads  peak memory %.0f MiB\n", name,
              rate, percentile(all, 50) * 1e3, percentile(all, 99) * 1e3, threads, peak_memory_mib());
  return rate;
}

/// An officer of an invented authority who may write notes.
Officer add_officer(Store& store, Random& random) {
  const Permit care = authorise_maintenance("bench");
  const Country country = Country::parse("GR").value_or(Country{});
  const Organisation organisation{random.id<OrganisationId>(), "Invented returns division", country};
  const Office office{random.id<OfficeId>(), organisation.id, "Invented office"};
  Officer officer;
  officer.id = random.id<OfficerId>();
  officer.sign_in_name = "bench";
  officer.name = "Invented officer";
  officer.organisation = organisation.id;
  officer.office = office.id;
  officer.country = country;
  officer.roles = {Role::return_officer};
  CHECK(store.put_organisation(care, organisation));
  CHECK(store.put_office(care, office));
  CHECK(store.put_officer(care, officer, "none"));
  return officer;
}

Permit permit_of(const Officer& officer, Permission permission) {
  auto permit = authorise(officer, permission);
  CHECK(permit);
  return *permit;
}

double bench_store(const fs::path& folder, int threads, double seconds) {
  const SystemClock clock;
  Random random = Random::secure();
  const auto no_row = [](const CaseState&, Side) { return CaseRow{}; };
  auto store = Store::open(StoreOptions{folder, &clock, &random, no_row, {}});
  CHECK(store);
  const Officer officer = add_officer(**store, random);
  const Permit prepare = permit_of(officer, Permission::prepare_case);
  const Permit note = permit_of(officer, Permission::add_note);
  std::vector<CaseId> cases;
  for (int thread = 0; thread < threads; ++thread) {
    AppendRequest request;
    request.case_id = random.id<CaseId>();
    request.act = random.id<ActId>();
    CaseOpened opened;
    opened.requesting = officer.country;
    opened.requested = Country::parse("PK").value_or(Country{});
    opened.agreement = "eu-pakistan";
    request.events.push_back({opened, CalendarDate{}});
    CHECK((*store)->append(prepare, request));
    cases.push_back(request.case_id);
  }
  return run("store: event, row, audit, one commit", threads, seconds, [&](int thread, int turn) {
    AppendRequest request;
    request.case_id = cases[static_cast<std::size_t>(thread)];
    request.private_expected = static_cast<std::uint32_t>(turn) + 1;
    request.act = random.id<ActId>();
    request.events.push_back({ReasonableProspectReviewed{}, CalendarDate{}});
    CHECK((*store)->append(note, request));
  });
}

void execute(sqlite3* database, const char* sql) {
  CHECK(sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
}

/// The same bytes and the same sync, one commit each: what a store without joining of commits would reach.
double bench_plain_sqlite(const fs::path& folder, int threads, double seconds) {
  fs::create_directories(folder);
  sqlite3* database = nullptr;
  CHECK(sqlite3_open((folder / "plain.db").c_str(), &database) == SQLITE_OK);
  execute(database, "PRAGMA journal_mode=WAL");
  execute(database, "PRAGMA synchronous=FULL");
  execute(database,
          "CREATE TABLE event(stream INTEGER, position INTEGER, body BLOB, hash BLOB, PRIMARY KEY(stream, position)) "
          "WITHOUT ROWID");
  execute(database, "CREATE TABLE audit(at INTEGER, what TEXT)");
  sqlite3_stmt* insert = nullptr;
  CHECK(sqlite3_prepare_v2(database, "INSERT INTO event VALUES(?,?,?,?)", -1, &insert, nullptr) == SQLITE_OK);
  std::mutex writer;
  std::vector<Hash> heads(static_cast<std::size_t>(threads));
  const std::string body = body_from_event(ReasonableProspectReviewed{});
  const double rate = run("rival: SQLite, a commit per append", threads, seconds, [&](int thread, int turn) {
    const std::scoped_lock lock(writer);
    Hash& head = heads[static_cast<std::size_t>(thread)];
    head = chain_hash(head, body);
    execute(database, "BEGIN IMMEDIATE");
    sqlite3_bind_int(insert, 1, thread);
    sqlite3_bind_int(insert, 2, turn);
    sqlite3_bind_blob(insert, 3, body.data(), static_cast<int>(body.size()), SQLITE_STATIC);
    sqlite3_bind_blob(insert, 4, head.data(), static_cast<int>(head.size()), SQLITE_STATIC);
    CHECK(sqlite3_step(insert) == SQLITE_DONE);
    sqlite3_reset(insert);
    execute(database, "INSERT INTO audit VALUES(0, 'append')");
    execute(database, "COMMIT");
  });
  sqlite3_finalize(insert);
  sqlite3_close(database);
  return rate;
}

}  // namespace

void bench_append(const std::string& folder, int threads, double seconds) {
  const double own = bench_store(fs::path(folder) / "store", threads, seconds);
  const double rival = bench_plain_sqlite(fs::path(folder) / "plain", threads, seconds);
  std::printf("append ratio %.1f\n", own / rival);
}

}  // namespace rahdari::bench
