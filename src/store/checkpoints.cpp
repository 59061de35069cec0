#include "store/checkpoints.h"

#include <unordered_map>

#include "base/bytes.h"

namespace rahdari {

namespace {

void put_head(ByteWriter& out, long long stream, std::string_view case_id, std::string_view organisation,
              long long position, std::string_view hash) {
  out.put_i64(stream);
  out.put_text(case_id);
  out.put_text(organisation);
  out.put_i64(position);
  out.put_text(hash);
}

void put_start(ByteWriter& out, const std::string& previous, long long number, long long commit_number,
               long long recorded_at) {
  out.put_text(previous);
  out.put_i64(number);
  out.put_i64(commit_number);
  out.put_i64(recorded_at);
}

}  // namespace

tl::expected<void, Fault> write_checkpoint(Writing& writing, const Keys& keys) {
  soci::session& session = writing.session;
  std::string previous;
  long long number = 1;
  Statement<Columns<long long, std::string>> last(session,
                                                  "select number, hash from checkpoint order by number desc limit 1");
  if (const auto* row = last.one()) {
    number = std::get<0>(*row) + 1;
    previous = std::get<1>(*row);
  }
  // The heads that moved since the last checkpoint.
  Statement<Columns<>, long long>(
      session,
      "insert into checkpoint_head select ?, s.number, c.id, coalesce(o.id, ''), s.head, s.hash from stream s "
      "join case_file c on c.number = s.case_number left join organisation o on o.number = s.organisation "
      "where s.commit_number > (select coalesce(max(commit_number), 0) from checkpoint)")
      .run(number);
  ByteWriter out;
  const auto commit_number = static_cast<long long>(writing.position.commit_number);
  put_start(out, previous, number, commit_number, writing.now.micros);
  Statement<Columns<long long, std::string, std::string, long long, std::string>, long long>(
      session,
      "select stream, case_id, organisation, position, hash from checkpoint_head where checkpoint = ? order by stream")
      .each([&](const auto&... columns) { put_head(out, columns...); }, number);
  Statement<Columns<>, long long, long long, long long, std::string>(
      session, "insert into checkpoint values (?, ?, ?, cast(? as blob))")
      .run(number, commit_number, writing.now.micros, bytes_from_hash(keys.checkpoint_hash(out.bytes())));
  return {};
}

CheckpointReading read_checkpoints(soci::session& session, const Keys& keys) {
  CheckpointReading reading;
  std::unordered_map<long long, CheckpointHead> newest;
  std::string previous;
  long long expected_number = 1;
  Statement<Columns<long long, std::string, std::string, long long, std::string>, long long> heads(
      session,
      "select stream, case_id, organisation, position, hash from checkpoint_head where checkpoint = ? order by stream");
  const auto report = [&](long long number, const char* what) {
    reading.breaches.push_back({"checkpoints", static_cast<std::uint32_t>(number), what});
  };
  Statement<Columns<long long, long long, long long, std::string>>(
      session, "select number, commit_number, recorded_at, hash from checkpoint order by number")
      .each([&](long long number, long long commit_number, long long recorded_at, const std::string& hash) {
        if (number != expected_number) report(expected_number, "removed");
        expected_number = number + 1;
        ByteWriter out;
        put_start(out, previous, number, commit_number, recorded_at);
        heads.each(
            [&](long long stream, const std::string& case_id, const std::string& organisation, long long position,
                const std::string& head) {
              put_head(out, stream, case_id, organisation, position, head);
              const StreamName name{CaseId::parse(case_id).value_or(CaseId{}),
                                    OrganisationId::parse(organisation).value_or(OrganisationId{})};
              newest[stream] = {name, static_cast<std::uint32_t>(position), hash_from_bytes(head)};
            },
            number);
        if (bytes_from_hash(keys.checkpoint_hash(out.bytes())) != hash) report(number, "changed");
        previous = hash;
      });
  for (auto& [stream, head] : newest) reading.newest.push_back(std::move(head));
  return reading;
}

}  // namespace rahdari
