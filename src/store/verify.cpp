// Store::verify_log: every stream from its first event, the heads that checkpoints remember, and the vault rows events
// refer to.
#include <unordered_map>

#include "store/checkpoints.h"
#include "store/parts.h"
#include "store/sealed_refs.h"

namespace rahdari {

namespace {

class LogReading {
 public:
  LogReading(Reader& reader, const Keys& keys) : reader_(reader), session_(reader.session), keys_(keys) {}

  std::vector<LogBreach> breaches() {
    CheckpointReading checkpoints = read_checkpoints(session_, keys_);
    for (CheckpointHead& head : checkpoints.newest) {
      const std::string name = head.stream.text();
      remembered_.emplace(name, std::move(head));
    }
    read_streams();
    for (const auto& [name, head] : remembered_) {
      if (!seen_.contains(name)) found_.push_back({name, 1, "removed"});
    }
    found_.insert(found_.end(), checkpoints.breaches.begin(), checkpoints.breaches.end());
    read_vault();
    return std::move(found_);
  }

 private:
  struct Stream {
    long long number;
    StreamName name;
    std::uint32_t head;
    Hash hash;
  };

  void read_streams() {
    std::vector<Stream> streams;
    Statement<Columns<long long, std::string, std::string, long long, std::string>>(
        session_,
        "select s.number, coalesce(c.id, ''), coalesce(o.id, ''), s.head, s.hash from stream s "
        "left join case_file c on c.number = s.case_number left join organisation o on o.number = s.organisation order "
        "by s.number")
        .each([&](long long number, const std::string& case_id, const std::string& organisation, long long head,
                  const std::string& hash) {
          const StreamName name{CaseId::parse(case_id).value_or(CaseId{}),
                                OrganisationId::parse(organisation).value_or(OrganisationId{})};
          streams.push_back({number, name, static_cast<std::uint32_t>(head), hash_from_bytes(hash)});
        });
    for (const Stream& stream : streams) read_stream(stream);
    Statement<Columns<long long>> orphans(session_,
                                          "select count(*) from event where stream not in (select number from stream)");
    if (std::get<0>(*orphans.one()) != 0) found_.push_back({"events of no stream", 1, "removed"});
  }

  std::vector<StoredEvent> events_of(long long stream) {
    std::vector<StoredEvent> events;
    find_events_.each(
        [&](long long position, long long commit, long long type, long long shape, long long occurred_on,
            long long recorded_at, const std::string& officer, const std::string& organisation,
            const std::string& office, long long side, const std::string& body, const std::string& hash) {
          StoredEvent& event = events.emplace_back();
          event.position = static_cast<std::uint32_t>(position);
          event.commit_number = static_cast<std::uint64_t>(commit);
          event.type = static_cast<int>(type);
          event.shape = static_cast<int>(shape);
          event.occurred_on = CalendarDate::from_day_number(static_cast<std::int32_t>(occurred_on));
          event.recorded_at = Instant{recorded_at};
          event.actor = {OfficerId::parse(officer).value_or(OfficerId{}),
                         OrganisationId::parse(organisation).value_or(OrganisationId{}),
                         OfficeId::parse(office).value_or(OfficeId{}), static_cast<Side>(side)};
          event.body = body;
          event.hash = hash_from_bytes(hash);
        },
        stream);
    return events;
  }

  void read_stream(const Stream& stream) {
    const std::vector<StoredEvent> events = events_of(stream.number);
    const std::string name = stream.name.text();
    seen_.emplace(name, true);
    auto breach = first_breach(stream.name, events, stream.head, stream.hash);
    if (!breach) breach = breach_against_checkpoint(name, events);
    if (!breach) breach = breach_in_vault(name, events);
    if (breach) found_.push_back(std::move(*breach));
  }

  /// A tail that was cut away together with the stream's head, or a stream that was written anew.
  std::optional<LogBreach> breach_against_checkpoint(const std::string& name,
                                                     const std::vector<StoredEvent>& events) const {
    const auto at = remembered_.find(name);
    if (at == remembered_.end()) return std::nullopt;
    const CheckpointHead& head = at->second;
    if (events.size() < head.position) return LogBreach{name, static_cast<std::uint32_t>(events.size() + 1), "removed"};
    if (head.position > 0 && events[head.position - 1].hash != head.hash)
      return LogBreach{name, head.position, "changed"};
    return std::nullopt;
  }

  std::optional<LogBreach> breach_in_vault(const std::string& name, const std::vector<StoredEvent>& events) {
    for (const StoredEvent& stored : events) {
      const auto event = event_from_stored(stored);
      if (!event) return LogBreach{name, stored.position, "does not read"};
      for (const SealedUse& use : sealed_uses(event->event)) {
        const auto* kept = reader_.cases->find_sealed.one(use.ref.id.text());
        if (kept == nullptr) return LogBreach{name, stored.position, "sealed value removed"};
        if (hash_from_bytes(std::get<2>(*kept)) != use.ref.ciphertext)
          return LogBreach{name, stored.position, "sealed value changed"};
      }
    }
    return std::nullopt;
  }

  void read_vault() {
    Statement<Columns<long long, std::string, std::string>>(session_, "select number, ciphertext, hash from vault")
        .each([&](long long number, const std::string& ciphertext, const std::string& hash) {
          if (hash_of(ciphertext) == hash_from_bytes(hash)) return;
          found_.push_back({"vault", static_cast<std::uint32_t>(number), "changed"});
        });
  }

  Reader& reader_;
  soci::session& session_;
  const Keys& keys_;
  std::unordered_map<std::string, CheckpointHead> remembered_;
  std::unordered_map<std::string, bool> seen_;
  std::vector<LogBreach> found_;
  Statement<Columns<long long, long long, long long, long long, long long, long long, std::string, std::string,
                    std::string, long long, std::string, std::string>,
            long long>
      find_events_{
          session_,
          "select e.position, e.commit_number, e.type, e.shape, e.occurred_on, e.recorded_at, coalesce(a.officer, ''), "
          "coalesce(a.organisation, ''), coalesce(a.office, ''), coalesce(a.side, 0), e.body, e.hash "
          "from event e left join actor a on a.number = e.actor where e.stream = ? order by e.position"};
};

}  // namespace

tl::expected<std::vector<LogBreach>, Fault> Store::verify_log(const Permit& permit) {
  if (auto allowed = require_maintenance(permit); !allowed) return tl::unexpected(allowed.error());
  return guarded("verifying the log", [&]() -> tl::expected<std::vector<LogBreach>, Fault> {
    auto reader = parts_->readers->borrow();
    const Snapshot snapshot(*reader);
    return LogReading(*reader, *parts_->keys).breaches();
  });
}

}  // namespace rahdari
