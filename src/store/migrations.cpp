#include "store/migrations.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/hash.h"
#include "store/statement.h"

namespace rahdari {

namespace {

constexpr std::array kLogMigrations{Migration{1, "organisations, officers, sessions", R"sql(
create table organisation (number integer primary key, id text not null unique, name text not null, country text not null) strict;
create table office (id text primary key, organisation text not null, name text not null) strict, without rowid;
create table officer (id text primary key, sign_in_name text not null unique collate nocase, name text not null,
  organisation text not null, office text not null, country text not null, roles text not null, language text not null,
  is_active integer not null, password_hash text not null) strict, without rowid;
create table session (id text primary key, officer text not null, csrf text not null, started integer not null,
  last_seen integer not null) strict, without rowid;
create table failed_sign_in (key text not null, at integer not null) strict;
create index failed_sign_in_by_key on failed_sign_in (key, at);
create table act_needing_second (organisation text not null, act integer not null, primary key (organisation, act)) strict, without rowid;
create table setting (key text primary key, value text not null) strict, without rowid;
create table audit (number integer primary key, at integer not null, officer text not null, organisation integer not null,
  what text not null, about text not null) strict;
create index audit_by_organisation on audit (organisation, number);
)sql"},
                                    Migration{2, "cases, streams, vault", R"sql(
create table case_file (number integer primary key, id text not null unique, is_travel_notified integer not null) strict;
create table case_side (case_number integer not null, organisation integer not null, side integer not null,
  primary key (case_number, organisation)) strict, without rowid;
create table case_target (case_number integer not null, country text not null, primary key (case_number, country)) strict, without rowid;
create index case_target_by_country on case_target (country, case_number);
create table actor (number integer primary key, officer text not null, organisation text not null, office text not null,
  side integer not null, unique (officer, organisation, office, side)) strict;
create table stream (number integer primary key, case_number integer not null, organisation integer not null,
  head integer not null, hash blob not null, commit_number integer not null, unique (case_number, organisation)) strict;
create table event (stream integer not null, position integer not null, commit_number integer not null, type integer not null,
  shape integer not null, occurred_on integer not null, recorded_at integer not null, actor integer not null,
  body blob not null, hash blob not null, primary key (stream, position)) strict, without rowid;
create table act (id text primary key, case_number integer not null, organisation integer not null,
  shared_version integer not null, private_version integer not null) strict, without rowid;
create table vault (number integer primary key, id text not null unique, case_number integer not null,
  ciphertext blob not null, hash blob not null) strict;
create table sealed_use (sealed text not null, stream integer not null, kind integer not null,
  primary key (sealed, stream, kind)) strict, without rowid;
create table erasure (case_id text primary key, at integer not null) strict, without rowid;
create table reference_counter (requested text not null, requesting text not null, year integer not null,
  last integer not null, primary key (requested, requesting, year)) strict, without rowid;
create table log_position (id integer primary key check (id = 1), commit_number integer not null,
  recorded_at integer not null) strict;
insert into log_position values (1, 0, 0);
create table checkpoint (number integer primary key, commit_number integer not null, recorded_at integer not null,
  hash blob not null) strict;
create table checkpoint_head (checkpoint integer not null, stream integer not null, case_id text not null,
  organisation text not null, position integer not null, hash blob not null,
  primary key (checkpoint, stream)) strict, without rowid;
create trigger event_is_never_changed before update on event begin select raise(abort, 'events are append-only'); end;
create trigger event_is_never_removed before delete on event begin select raise(abort, 'events are append-only'); end;
create trigger vault_is_never_changed before update on vault begin select raise(abort, 'the vault is append-only'); end;
create trigger vault_is_never_removed before delete on vault begin select raise(abort, 'the vault is append-only'); end;
)sql"},
                                    Migration{3, "rows of the worklist and search forms", R"sql(
create table case_row (case_number integer not null, organisation integer not null, reference text not null,
  stage integer not null, next_step integer not null, other_side text not null, return_type integer not null,
  is_ended integer not null, due integer not null, opened_on integer not null, last_act_on integer not null,
  travel_on integer not null, document_until integer not null, office text not null, is_travel_notified integer not null,
  line blob not null, primary key (organisation, case_number)) strict, without rowid;
create index case_row_by_due on case_row (organisation, is_ended, due);
create index case_row_by_next_step on case_row (organisation, is_ended, next_step, due);
create index case_row_by_opened on case_row (organisation, is_ended, opened_on);
create index case_row_by_last_act on case_row (organisation, is_ended, last_act_on);
create index case_row_by_travel on case_row (organisation, is_ended, travel_on);
create index case_row_by_reference on case_row (organisation, reference);
create table work_count (organisation integer not null, is_ended integer not null, stage integer not null,
  next_step integer not null, cases integer not null,
  primary key (organisation, is_ended, stage, next_step)) strict, without rowid;
create table search_form (organisation integer not null, form text not null, case_number integer not null,
  primary key (organisation, form, case_number)) strict, without rowid;
create index search_form_of_case on search_form (case_number, organisation);
)sql"}};

constexpr std::array kKeyMigrations{Migration{1, "person keys", R"sql(
create table person_key (case_id text primary key, wrapped blob not null) strict, without rowid;
create table erased (case_id text primary key) strict, without rowid;
create table master (id integer primary key check (id = 1), check_value text not null) strict;
)sql"}};

void run_statements(soci::session& session, std::string_view sql) {
  // A statement ends at a semicolon before a line end; triggers keep theirs inside one line.
  while (!sql.empty()) {
    const std::size_t end = sql.find(";\n");
    const std::string statement(sql.substr(0, end));
    if (statement.find_first_not_of(" \n") != std::string::npos) session << statement;
    sql.remove_prefix(end == std::string_view::npos ? sql.size() : end + 2);
  }
}

std::string checksum(const Migration& migration) { return text_from_hash(hash_of(migration.sql)); }

}  // namespace

std::span<const Migration> log_migrations() { return kLogMigrations; }
std::span<const Migration> key_migrations() { return kKeyMigrations; }

tl::expected<void, Fault> migrate(soci::session& session, std::span<const Migration> known, Instant now) {
  session << "create table if not exists schema_migration (number integer primary key, name text not null, "
             "checksum text not null, applied_at integer not null) strict";
  std::vector<std::pair<int, std::string>> applied;
  Statement<Columns<long long, std::string>>(session, "select number, checksum from schema_migration order by number")
      .each([&](long long number, const std::string& sum) { applied.emplace_back(static_cast<int>(number), sum); });
  if (!applied.empty() && applied.back().first > known.back().number) {
    return tl::unexpected(fault(FaultCode::newer_database,
                                "this data was written by a later version of the program (schema " +
                                    std::to_string(applied.back().first) + ", this program knows " +
                                    std::to_string(known.back().number) + "); use that version or restore a backup"));
  }
  for (const auto& [number, sum] : applied) {
    const auto at = std::ranges::find(known, number, &Migration::number);
    if (at != known.end() && checksum(*at) == sum) continue;
    return tl::unexpected(
        fault(FaultCode::corrupt, "schema step " + std::to_string(number) + " was applied with other words than ours"));
  }
  session << "begin immediate";
  for (const Migration& migration : known.subspan(applied.size())) {
    run_statements(session, migration.sql);
    Statement<Columns<>, long long, std::string, std::string, long long>(
        session, "insert into schema_migration values (?, ?, ?, ?)")
        .run(migration.number, migration.name, checksum(migration), now.micros);
  }
  session << "commit";
  return {};
}

}  // namespace rahdari
