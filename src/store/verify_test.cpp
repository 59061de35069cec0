#include "store/chain.h"
#include "store/database.h"
#include "store/test_world.h"

namespace rahdari {
namespace {

using trial::numbered;
using trial::World;

/// Three cases on record, one of them sent; then the store is closed and `sql` is done to the file behind its back.
struct Tampered {
  World world;

  Tampered() {
    world.send_case(numbered<CaseId>(1), World::person("Khan", "Ali"), 1);
    world.clock.set(trial::at_noon("2026-01-12"));
    for (std::uint32_t i = 2; i <= 3; ++i) world.open_case(numbered<CaseId>(i), World::person("Khan", "Ali"));
    world.append(world.greek_permit(),
                 world.request(numbered<CaseId>(1), Side::requesting, 1, 2, {NoteAdded{}, HoldSet{}, NoteAdded{}}));
  }

  std::vector<LogBreach> breaches_after(const std::vector<std::string>& sql) {
    world.store.reset();
    {
      soci::session session;
      open_session(session, world.data() / "rahdari.db", "", Purpose::write);
      for (const char* trigger :
           {"event_is_never_changed", "event_is_never_removed", "vault_is_never_changed", "vault_is_never_removed"}) {
        session << std::string("drop trigger ") + trigger;
      }
      for (const std::string& statement : sql) session << statement;
    }
    world.open();
    const auto breaches = world.store->verify_log(World::maintenance());
    EXPECT_TRUE(breaches) << trial::words_of(breaches.error());
    return breaches.value_or(std::vector<LogBreach>{});
  }
};

/// The private stream of Greece in case 1 has five events; its number is found by its size.
const std::string kStream = "(select number from stream where head = 5)";
std::string stream_name() { return numbered<CaseId>(1).text() + " " + numbered<OrganisationId>(1).text(); }

void expect_one(const std::vector<LogBreach>& breaches, const std::string& stream, std::uint32_t position,
                const std::string& what) {
  ASSERT_EQ(breaches.size(), 1u);
  EXPECT_EQ(breaches[0].stream, stream);
  EXPECT_EQ(breaches[0].position, position);
  EXPECT_EQ(breaches[0].what, what);
}

TEST(VerifyLog, FindsNothingInAWholeLog) {
  Tampered tampered;
  EXPECT_TRUE(tampered.breaches_after({}).empty());
}

TEST(VerifyLog, IsACommandOfTheInstallation) {
  World world;
  EXPECT_FALSE(world.store->verify_log(world.greek_permit()));
}

TEST(VerifyLog, NamesAChangedEvent) {
  for (const std::string& change :
       {std::string("body = x'00'"), std::string("type = 304"), std::string("actor = actor + 1000"),
        std::string("occurred_on = occurred_on - 1"), std::string("recorded_at = recorded_at - 1"),
        std::string("hash = zeroblob(32)"), std::string("shape = 2")}) {
    Tampered tampered;
    expect_one(tampered.breaches_after({"update event set " + change + " where position = 4 and stream = " + kStream}),
               stream_name(), 4, change.starts_with("recorded_at") ? "back-dated" : "changed");
  }
}

TEST(VerifyLog, NamesARemovedEventInTheMiddleAndAtTheEnd) {
  Tampered middle;
  expect_one(middle.breaches_after({"delete from event where position = 3 and stream = " + kStream}), stream_name(), 3,
             "removed");
  Tampered last;
  expect_one(last.breaches_after({"delete from event where position = 5 and stream = " + kStream}), stream_name(), 5,
             "removed");
}

TEST(VerifyLog, NamesATailRemovedWithItsHead) {
  Tampered tampered;
  expect_one(
      tampered.breaches_after(
          {"create temp table s as select number from stream where head = 5",
           "delete from event where position > 3 and stream = (select number from s)",
           "update stream set head = 3, hash = (select hash from event where position = 3 and stream = stream.number) "
           "where number = (select number from s)"}),
      stream_name(), 4, "removed");
}

TEST(VerifyLog, NamesARemovedStream) {
  Tampered tampered;
  expect_one(tampered.breaches_after({"create temp table s as select number from stream where head = 5",
                                      "delete from event where stream = (select number from s)",
                                      "delete from stream where number = (select number from s)"}),
             stream_name(), 1, "removed");
}

TEST(VerifyLog, NamesReorderedEvents) {
  Tampered tampered;
  expect_one(tampered.breaches_after({"update event set position = 99 where position = 3 and stream = " + kStream,
                                      "update event set position = 3 where position = 4 and stream = " + kStream,
                                      "update event set position = 4 where position = 99 and stream = " + kStream}),
             stream_name(), 3, "reordered");
}

TEST(VerifyLog, NamesABackDatedEvent) {
  Tampered earlier;
  expect_one(earlier.breaches_after({"update event set recorded_at = 1000 where position = 3 and stream = " + kStream}),
             stream_name(), 3, "back-dated");
  Tampered ahead;
  expect_one(ahead.breaches_after(
                 {"update event set occurred_on = occurred_on + 30 where position = 5 and stream = " + kStream}),
             stream_name(), 5, "back-dated");
}

TEST(VerifyLog, NamesChangedAndRemovedVaultRows) {
  Tampered changed;
  EXPECT_FALSE(changed.breaches_after({"update vault set ciphertext = x'00' where number = 1"}).empty());
  Tampered swapped;
  const auto breaches =
      swapped.breaches_after({"update vault set ciphertext = x'00', hash = zeroblob(32) where number = 1"});
  EXPECT_FALSE(breaches.empty());
  Tampered removed;
  EXPECT_EQ(removed.breaches_after({"delete from vault where number = 1"}).size(), 2u)
      << "the private and the shared stream refer to it";
}

TEST(VerifyLog, NamesForgedCheckpoints) {
  Tampered changed;
  const auto forged = changed.breaches_after({"update checkpoint_head set hash = zeroblob(32) where position = 5"});
  ASSERT_EQ(forged.size(), 2u);
  EXPECT_EQ(forged[0].stream, stream_name()) << "the stream is not what the checkpoint says";
  EXPECT_EQ(forged[1].stream, "checkpoints") << "and the checkpoint is not what was written";
  Tampered removed;
  removed.world.reopen();
  removed.world.append(removed.world.greek_permit(),
                       removed.world.request(numbered<CaseId>(2), Side::requesting, 0, 2, {NoteAdded{}}));
  const auto breaches = removed.breaches_after(
      {"delete from checkpoint where number = 1", "delete from checkpoint_head where checkpoint = 1"});
  ASSERT_FALSE(breaches.empty());
  EXPECT_EQ(breaches[0].stream, "checkpoints");
}

TEST(Triggers, KeepTheLogAppendOnly) {
  World world;
  world.open_case(numbered<CaseId>(1), World::person("Khan", "Ali"));
  world.store.reset();
  soci::session session;
  open_session(session, world.data() / "rahdari.db", "", Purpose::write);
  EXPECT_THROW(session << "update event set type = 1", soci::soci_error);
  EXPECT_THROW(session << "delete from event", soci::soci_error);
  EXPECT_THROW(session << "update vault set ciphertext = x''", soci::soci_error);
  EXPECT_THROW(session << "delete from vault", soci::soci_error);
}

TEST(Chain, AWholeStreamHasNoBreachAndAnAddedEventShows) {
  const StreamName name{numbered<CaseId>(1), {}};
  std::vector<StoredEvent> events;
  Hash previous{};
  for (std::uint32_t i = 1; i <= 3; ++i) {
    StoredEvent event;
    event.position = i;
    event.commit_number = 10 + i;
    event.type = 2;
    event.recorded_at = Instant{1000 + i};
    event.body = "x";
    event.hash = previous = link_of(previous, name, event);
    events.push_back(event);
  }
  EXPECT_FALSE(first_breach(name, events, 3, previous).has_value());
  EXPECT_EQ(first_breach(name, events, 2, previous)->what, "added");
  EXPECT_EQ(first_breach(name, events, 4, previous)->position, 4u);
  EXPECT_FALSE(first_breach(name, {}, 0, Hash{}).has_value());
  EXPECT_TRUE(first_breach({numbered<CaseId>(2), {}}, events, 3, previous).has_value())
      << "a stream copied to another case";
}

TEST(Chain, ADayIsAheadOnlyWhenNoZoneHasReachedIt) {
  const Instant noon = trial::at_noon("2026-01-10");
  EXPECT_FALSE(is_dated_ahead(trial::on("2026-01-10"), noon));
  EXPECT_FALSE(is_dated_ahead(trial::on("2026-01-11"), noon));
  EXPECT_TRUE(is_dated_ahead(trial::on("2026-01-12"), noon));
  EXPECT_TRUE(is_dated_ahead(trial::on("2026-01-11"), Instant{noon.micros - 3 * 3'600'000'000LL}));
}

}  // namespace
}  // namespace rahdari
