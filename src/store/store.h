// The one way to what is kept: streams, vault, worklists, officers, sessions, audit. Every call takes a Permit. Not a
// cache and not a rule: what may happen is casework's. SQLite behind it (one writer with group commit, a reader per
// thread). Threads: every method may be called from any thread; reads use the calling thread's own connection. Errors:
// Fault only. A case that the Permit may not see is `not_found`, the same as one that does not exist.
#pragma once
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "access/permit.h"
#include "base/clock.h"
#include "base/fault.h"
#include "base/random.h"
#include "casework/case_row.h"
#include "terms/person.h"

namespace rahdari {

/// The row of a side, from the state it can fold: wired in by the program with its agreements.
using ProjectRow = std::function<CaseRow(const CaseState&, Side)>;

struct StoreOptions {
  std::filesystem::path data;  // folder, created when missing
  const Clock* clock;
  Random* random;  // ids and nonces; secure in service, seeded in tests
  ProjectRow project;
  std::string vfs;  // SQLite VFS name, empty for the system's own
};

/// A value encrypted with its person's key, ready to be appended with the event that refers to it.
struct SealedRow {
  SealedRef ref;
  CaseId about;            // whose key
  std::string ciphertext;  // nonce + XChaCha20-Poly1305
};

struct NewEvent {
  Event event;
  CalendarDate occurred_on;
};

struct AppendRequest {
  CaseId case_id;
  Side side = Side::requesting;       // of the acting officer in this case
  std::uint32_t shared_expected = 0;  // versions the decision was made on; another append since is stale_version
  std::uint32_t private_expected = 0;
  std::vector<NewEvent> events;
  std::vector<SealedRow> sealed;
  ActId act;  // a second append with the same act answers the first receipt and changes nothing
};

struct AppendReceipt {
  CaseId case_id;
  std::uint32_t shared_version = 0;
  std::uint32_t private_version = 0;
  bool was_repeated = false;
};

enum class WorklistOrder { due, opened, last_act, reference, travel };
constexpr auto enum_names(WorklistOrder) {
  return std::array{std::pair{WorklistOrder::due, "due"sv}, std::pair{WorklistOrder::opened, "opened"sv},
                    std::pair{WorklistOrder::last_act, "last_act"sv},
                    std::pair{WorklistOrder::reference, "reference"sv}, std::pair{WorklistOrder::travel, "travel"sv}};
}

struct WorklistQuery {
  std::vector<Stage> stages;          // empty: all
  std::vector<NextStep> next_steps;   // empty: all
  std::optional<Country> other_side;  // the other State
  std::optional<ReturnType> return_type;
  std::optional<CalendarDate>
      due_before;    // answer expected before, or travel before, or document lapses before: by `order`
  std::string text;  // reference, or words of a name (name keys of the search forms)
  bool only_open = true;
  bool only_mine = false;  // last act by this officer's office
  WorklistOrder order = WorklistOrder::due;
  bool is_descending = false;
  int page = 1;        // from 1
  int page_size = 25;  // at most 100
};

struct WorklistEntry {
  CaseId case_id;
  CaseRow row;
};

struct WorklistPage {
  std::vector<WorklistEntry> entries;
  int total = 0;
};

/// Counts of this side: open cases by next step, all cases by stage.
struct WorkCounts {
  std::vector<std::pair<NextStep, int>> by_next_step;
  std::vector<std::pair<Stage, int>> by_stage;
};

struct CaseFile {
  CaseId case_id;
  Side side = Side::requesting;   // of the Permit's organisation in this case
  CaseLog log;                    // shared and own private events only; fewer for a narrow Permit
  std::uint32_t shared_head = 0;  // last positions of the two streams, also of events not shown: what an append expects
  std::uint32_t private_head = 0;
};

struct Session {
  SessionId id;
  OfficerId officer;
  std::string csrf;  // hex
  Instant started;
  Instant last_seen;
};

struct AuditLine {
  Instant at;
  OfficerId officer;
  std::string what;   // permission or command, never a person's data
  std::string about;  // case id or empty
};

/// One broken link, as verify-log prints it.
struct LogBreach {
  std::string stream;  // case id and "shared" or the organisation's id
  std::uint32_t position = 0;
  std::string what;  // changed, removed, reordered, back-dated, …
};

class Store {
 public:
  static tl::expected<std::unique_ptr<Store>, Fault> open(StoreOptions options);
  ~Store();

  // cases
  tl::expected<CaseFile, Fault> read_case(const Permit&, CaseId);
  tl::expected<CaseId, Fault> find_case(const Permit&, std::string_view reference);
  tl::expected<AppendReceipt, Fault> append(const Permit&, const AppendRequest&);
  /// The receipt of an act of this organisation that was already appended: a second press of a button answers the
  /// first.
  tl::expected<std::optional<AppendReceipt>, Fault> receipt_of(const Permit&, ActId);
  tl::expected<WorklistPage, Fault> worklist(const Permit&, const WorklistQuery&);
  tl::expected<WorkCounts, Fault> work_counts(const Permit&);
  /// The next free reference between two States in a year. Numbers may be skipped, never reused.
  tl::expected<Reference, Fault> next_reference(const Permit&, Country requested, Country requesting, int year);

  // vault: sealing writes nothing until the row is appended
  tl::expected<SealedRow, Fault> seal(const Permit&, CaseId, std::string_view plaintext);
  /// The plaintext, if the Permit's organisation can see an event that refers to it; audited when `reason` is not
  /// empty.
  tl::expected<std::string, Fault> unseal(const Permit&, CaseId, const SealedRef&);
  /// Destroys the person's key and search forms; every chain still verifies.
  tl::expected<void, Fault> erase_person(const Permit&, CaseId);

  // officers and sessions
  tl::expected<void, Fault> put_organisation(const Permit&, const Organisation&);
  tl::expected<void, Fault> put_office(const Permit&, const Office&);
  tl::expected<void, Fault> put_officer(const Permit&, const Officer&, std::string_view password_hash);
  tl::expected<std::vector<Organisation>, Fault> organisations();
  tl::expected<std::vector<Office>, Fault> offices();
  tl::expected<std::vector<Officer>, Fault> officers(const Permit&);
  tl::expected<std::optional<Officer>, Fault> officer(OfficerId);
  /// The officer of that sign-in name with the stored hash; nothing when unknown or disabled.
  tl::expected<std::optional<std::pair<Officer, std::string>>, Fault> officer_for_sign_in(std::string_view name);
  tl::expected<Session, Fault> start_session(OfficerId);
  tl::expected<std::optional<std::pair<Session, Officer>>, Fault> session(SessionId);
  tl::expected<void, Fault> touch_session(SessionId);
  tl::expected<void, Fault> end_session(SessionId);
  /// Failed sign-ins of a name or an address since an instant: the rate limit counts them.
  tl::expected<int, Fault> failed_sign_ins(std::string_view key, Instant since);
  tl::expected<void, Fault> record_failed_sign_in(std::string_view key);
  /// Which acts of an organisation need a second person (U28).
  tl::expected<std::set<ApprovedAct>, Fault> acts_needing_second(OrganisationId);
  tl::expected<void, Fault> set_acts_needing_second(const Permit&, OrganisationId, const std::set<ApprovedAct>&);

  // settings of the installation: "world", "seed", …
  tl::expected<std::string, Fault> setting(std::string_view key);  // empty when unset
  tl::expected<void, Fault> set_setting(const Permit&, std::string_view key, std::string_view value);

  // audit and care of the log
  tl::expected<void, Fault> audit(const Permit&, std::string_view what, std::string_view about);
  tl::expected<std::vector<AuditLine>, Fault> audit_lines(const Permit&, int limit);
  tl::expected<std::vector<LogBreach>, Fault> verify_log(const Permit&);      // empty: whole
  tl::expected<std::vector<std::string>, Fault> replay_check(const Permit&);  // rows that differ from the fold
  tl::expected<void, Fault> rebuild_rows(const Permit&);
  /// Calls `line` with one JSON object per event of a case (all streams: maintenance only).
  tl::expected<void, Fault> each_event_as_json(const Permit&, CaseId,
                                               const std::function<void(std::string_view)>& line);
  tl::expected<std::vector<CaseId>, Fault> case_ids(const Permit&);
  tl::expected<void, Fault> backup(const Permit&, const std::filesystem::path& folder);  // without keys
  tl::expected<void, Fault> backup_keys(const Permit&, const std::filesystem::path& file);
  bool is_ready();

 private:
  struct Parts;
  explicit Store(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

/// Restores a backup and its keys into an empty data folder and re-applies the erasure list.
tl::expected<void, Fault> restore_backup(const std::filesystem::path& backup, const std::filesystem::path& keys,
                                         const std::filesystem::path& data);

}  // namespace rahdari
