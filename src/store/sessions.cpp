// Store: sessions of officers who signed in, and failed sign-ins. A session stands under the hash of its id, so that
// the file alone lets nobody in; a failed sign-in stands under the hash of the name or address.
#include "store/officers.h"
#include "store/parts.h"

namespace rahdari {

namespace {

constexpr std::int64_t kMinute = 60'000'000;
constexpr std::int64_t kDay = 24 * 60 * kMinute;

std::string key_of(SessionId id) { return text_from_hash(hash_of(id.text())); }

}  // namespace

tl::expected<Session, Fault> Store::start_session(OfficerId officer) {
  Session session;
  session.id = parts_->keys->fresh_id<SessionId>();
  session.officer = officer;
  session.csrf = parts_->keys->fresh_id<SessionId>().text();
  const auto done = parts_->writer->run([&](Writing& writing) -> tl::expected<void, Fault> {
    session.started = session.last_seen = writing.now;
    Statement<Columns<>, std::string, std::string, std::string, long long, long long>(
        writing.session, "insert into session values (?, ?, ?, ?, ?)")
        .run(key_of(session.id), officer.text(), session.csrf, writing.now.micros, writing.now.micros);
    return {};
  });
  if (!done) return tl::unexpected(done.error());
  return session;
}

tl::expected<std::optional<std::pair<Session, Officer>>, Fault> Store::session(SessionId id) {
  using Result = tl::expected<std::optional<std::pair<Session, Officer>>, Fault>;
  return guarded("reading a session", [&]() -> Result {
    auto reader = parts_->readers->borrow();
    const auto* found = reader->find_session->one(key_of(id));
    if (found == nullptr) return std::nullopt;
    const auto& [csrf, started, last_seen, officer, sign_in_name, name, organisation, office, country, roles, language,
                 is_active, password_hash] = *found;
    Session session{id, OfficerId::parse(officer).value_or(OfficerId{}), csrf, Instant{started}, Instant{last_seen}};
    return std::pair(session, officer_from_columns(officer, sign_in_name, name, organisation, office, country, roles,
                                                   language, is_active));
  });
}

tl::expected<void, Fault> Store::touch_session(SessionId id) {
  const auto known = session(id);
  if (!known) return tl::unexpected(known.error());
  // Once a minute is enough for idle sign-out; a write per page view is not worth its sync.
  if (!*known || parts_->options.clock->now().micros < (*known)->first.last_seen.micros + kMinute) return {};
  return parts_->writer->run([&](Writing& writing) -> tl::expected<void, Fault> {
    Statement<Columns<>, long long, std::string>(writing.session, "update session set last_seen = ? where id = ?")
        .run(writing.now.micros, key_of(id));
    return {};
  });
}

tl::expected<void, Fault> Store::end_session(SessionId id) {
  return parts_->writer->run([&](Writing& writing) -> tl::expected<void, Fault> {
    Statement<Columns<>, std::string>(writing.session, "delete from session where id = ?").run(key_of(id));
    return {};
  });
}

tl::expected<int, Fault> Store::failed_sign_ins(std::string_view key, Instant since) {
  return guarded("counting failed sign-ins", [&]() -> tl::expected<int, Fault> {
    auto reader = parts_->readers->borrow();
    Statement<Columns<long long>, std::string, long long> count(
        reader->session, "select count(*) from failed_sign_in where key = ? and at >= ?");
    return static_cast<int>(std::get<0>(*count.one(text_from_hash(hash_of(key)), since.micros)));
  });
}

tl::expected<void, Fault> Store::record_failed_sign_in(std::string_view key) {
  return parts_->writer->run([&](Writing& writing) -> tl::expected<void, Fault> {
    Statement<Columns<>, std::string, long long>(writing.session, "insert into failed_sign_in values (?, ?)")
        .run(text_from_hash(hash_of(key)), writing.now.micros);
    Statement<Columns<>, std::string, long long>(writing.session, "delete from failed_sign_in where key = ? and at < ?")
        .run(text_from_hash(hash_of(key)), writing.now.micros - kDay);
    return {};
  });
}

}  // namespace rahdari
