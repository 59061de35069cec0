#include <thread>

#include "store/test_world.h"

namespace rahdari {
namespace {

using trial::numbered;
using trial::on;
using trial::World;

CaseId nth_case(std::uint32_t number) { return numbered<CaseId>(number); }

NoteAdded note() { return {}; }

TEST(Append, OpensACaseThatOnlyItsOwnSideSees) {
  World world;
  world.open_case(nth_case(1), World::person("Khan", "Ali"));
  const auto own = world.store->read_case(world.greek_permit(), nth_case(1));
  ASSERT_TRUE(own) << trial::words_of(own.error());
  EXPECT_EQ(own->side, Side::requesting);
  ASSERT_EQ(own->log.size(), 2u);
  EXPECT_TRUE(std::holds_alternative<CaseOpened>(own->log[0].event));
  EXPECT_EQ(own->log[0].position, 1u);
  EXPECT_EQ(own->log[1].position, 2u);
  EXPECT_EQ(own->log[0].actor.officer, world.greek.id);
  for (const Permit& other : {world.desk_permit(), world.german_permit(), world.border_permit()}) {
    EXPECT_EQ(world.store->read_case(other, nth_case(1)).error().code, FaultCode::not_found);
  }
  EXPECT_EQ(world.store->read_case(world.greek_permit(), nth_case(2)).error().code, FaultCode::not_found);
}

TEST(Append, SendingMakesEveryOrganisationOfTheRequestedStateASide) {
  World world;
  world.send_case(nth_case(1), World::person("Khan", "Ali"), 1);
  const auto desk = world.store->read_case(world.desk_permit(), nth_case(1));
  ASSERT_TRUE(desk);
  EXPECT_EQ(desk->side, Side::requested);
  ASSERT_EQ(desk->log.size(), 1u) << "private events of the other side stay there";
  EXPECT_TRUE(std::holds_alternative<ApplicationSent>(desk->log[0].event));
  EXPECT_TRUE(desk->log[0].actor.officer.is_none()) << "of the other side only organisation and office are shown";
  EXPECT_EQ(desk->log[0].actor.organisation, world.greek_police.id);
  EXPECT_EQ(world.store->read_case(world.german_permit(), nth_case(1)).error().code, FaultCode::not_found);
}

TEST(Append, RefusesAVersionThatMoved) {
  World world;
  world.open_case(nth_case(1), World::person("Khan", "Ali"));
  const auto stale =
      world.store->append(world.greek_permit(), world.request(nth_case(1), Side::requesting, 0, 1, {note()}));
  ASSERT_FALSE(stale);
  EXPECT_EQ(stale.error().code, FaultCode::stale_version);
  const auto ahead =
      world.store->append(world.greek_permit(), world.request(nth_case(1), Side::requesting, 0, 3, {note()}));
  EXPECT_EQ(ahead.error().code, FaultCode::stale_version);
  const auto shared =
      world.store->append(world.greek_permit(), world.request(nth_case(1), Side::requesting, 1, 2, {note()}));
  EXPECT_EQ(shared.error().code, FaultCode::stale_version);
  EXPECT_EQ(
      world.append(world.greek_permit(), world.request(nth_case(1), Side::requesting, 0, 2, {note()})).private_version,
      3u);
}

TEST(Append, RefusesTheWrongSideAndTheUnknownCase) {
  World world;
  world.send_case(nth_case(1), World::person("Khan", "Ali"), 1);
  const auto wrong_side =
      world.store->append(world.desk_permit(), world.request(nth_case(1), Side::requesting, 1, 0, {note()}));
  EXPECT_EQ(wrong_side.error().code, FaultCode::not_found);
  const auto unopened =
      world.store->append(world.greek_permit(), world.request(nth_case(9), Side::requesting, 0, 0, {note()}));
  EXPECT_EQ(unopened.error().code, FaultCode::not_found);
  const auto empty = world.store->append(world.greek_permit(), world.request(nth_case(1), Side::requesting, 1, 2, {}));
  EXPECT_FALSE(empty);
}

TEST(Append, ActsOnceHoweverOftenTheButtonIsPressed) {
  World world;
  world.open_case(nth_case(1), World::person("Khan", "Ali"));
  AppendRequest request = world.request(nth_case(1), Side::requesting, 0, 2, {note()});
  request.act = numbered<ActId>(77);
  const AppendReceipt first = world.append(world.greek_permit(), request);
  EXPECT_FALSE(first.was_repeated);
  const AppendReceipt second = world.append(world.greek_permit(), request);
  EXPECT_TRUE(second.was_repeated);
  EXPECT_EQ(second.private_version, 3u);
  EXPECT_EQ(second.case_id, nth_case(1));
  EXPECT_EQ(world.store->read_case(world.greek_permit(), nth_case(1))->log.size(), 3u);
  EXPECT_TRUE(world.store->receipt_of(world.greek_permit(), request.act)->has_value());
  EXPECT_FALSE(world.store->receipt_of(world.german_permit(), request.act)->has_value());
}

TEST(Append, PrivateEventsLeaveNoTraceOnTheOtherSide) {
  World world;
  world.send_case(nth_case(1), World::person("Khan", "Ali"), 1);
  const auto before = world.store->worklist(world.desk_permit(), {});
  world.append(world.greek_permit(), world.request(nth_case(1), Side::requesting, 1, 2,
                                                   {HoldSet{numbered<ItemId>(1), HoldKind::protection, {}}}));
  const auto after = world.store->worklist(world.desk_permit(), {});
  ASSERT_EQ(before->entries.size(), 1u);
  ASSERT_EQ(after->entries.size(), 1u);
  EXPECT_EQ(after->entries[0].row.last_act_on, before->entries[0].row.last_act_on);
  EXPECT_FALSE(after->entries[0].row.is_held);
  EXPECT_EQ(world.store->read_case(world.desk_permit(), nth_case(1))->log.size(), 1u);
  EXPECT_EQ(
      world.append(world.desk_permit(), world.request(nth_case(1), Side::requested, 1, 0, {note()})).private_version,
      1u)
      << "the desk's own numbers start at one, and its versions did not move";
  EXPECT_TRUE(world.store->worklist(world.greek_permit(), {})->entries[0].row.is_held);
}

TEST(Append, RecordedTimeNeverGoesBack) {
  World world;
  world.open_case(nth_case(1), World::person("Khan", "Ali"));
  world.clock.set(trial::at_noon("2026-01-09"));
  AppendRequest request = world.request(nth_case(1), Side::requesting, 0, 2, {note()});
  request.events[0].occurred_on = on("2026-01-09");
  world.append(world.greek_permit(), request);
  const auto file = world.store->read_case(world.greek_permit(), nth_case(1));
  ASSERT_EQ(file->log.size(), 3u);
  EXPECT_EQ(file->log[2].recorded_at, trial::at_noon("2026-01-10"));
  EXPECT_TRUE(world.store->verify_log(World::maintenance())->empty());
}

TEST(Append, RefusesADayThatNoZoneHasReached) {
  World world;
  world.open_case(nth_case(1), World::person("Khan", "Ali"));
  AppendRequest request = world.request(nth_case(1), Side::requesting, 0, 2, {note()});
  request.events[0].occurred_on = on("2026-01-12");
  EXPECT_FALSE(world.store->append(world.greek_permit(), request));
  request.events[0].occurred_on = on("2026-01-11");  // noon UTC is already the next day in UTC+14
  EXPECT_TRUE(world.store->append(world.greek_permit(), request));
}

TEST(Append, RefusesAReferenceToBytesThatAreNotKept) {
  World world;
  world.open_case(nth_case(1), World::person("Khan", "Ali"));
  const SealedRow row = world.store->seal(world.greek_permit(), nth_case(1), "a remark").value();
  AppendRequest request = world.request(nth_case(1), Side::requesting, 0, 2, {NoteAdded{row.ref}});
  EXPECT_EQ(world.store->append(world.greek_permit(), request).error().code, FaultCode::not_found);
  request.sealed = {row};
  request.sealed[0].ciphertext[3] ^= 1;
  EXPECT_EQ(world.store->append(world.greek_permit(), request).error().code, FaultCode::corrupt);
  request.sealed = {row};
  EXPECT_TRUE(world.store->append(world.greek_permit(), request));
}

TEST(Append, ManyThreadsLoseNothing) {
  World world;
  constexpr std::uint32_t kThreads = 8, kEach = 20;
  for (std::uint32_t i = 0; i < kThreads; ++i) world.open_case(nth_case(i + 1), World::person("Khan", "Ali"));
  std::vector<std::thread> threads;
  for (std::uint32_t i = 0; i < kThreads; ++i) {
    threads.emplace_back([&, i] {
      for (std::uint32_t n = 0; n < kEach; ++n) {
        const auto done = world.store->append(world.greek_permit(),
                                              world.request(nth_case(i + 1), Side::requesting, 0, 2 + n, {note()}));
        EXPECT_TRUE(done) << trial::words_of(done.error());
      }
    });
  }
  // Two threads of a ninth race for one case: a loser reads the version again.
  world.open_case(nth_case(99), World::person("Khan", "Ali"));
  for (int racer = 0; racer < 2; ++racer) {
    threads.emplace_back([&] {
      for (std::uint32_t done = 0; done < kEach;) {
        const auto version =
            static_cast<std::uint32_t>(world.store->read_case(world.greek_permit(), nth_case(99))->log.size());
        const auto receipt = world.store->append(world.greek_permit(),
                                                 world.request(nth_case(99), Side::requesting, 0, version, {note()}));
        if (receipt) {
          ++done;
        } else {
          EXPECT_EQ(receipt.error().code, FaultCode::stale_version);
        }
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (std::uint32_t i = 0; i < kThreads; ++i) {
    EXPECT_EQ(world.store->read_case(world.greek_permit(), nth_case(i + 1))->log.size(), 2 + kEach);
  }
  EXPECT_EQ(world.store->read_case(world.greek_permit(), nth_case(99))->log.size(), 2 + 2 * kEach);
  EXPECT_TRUE(world.store->verify_log(World::maintenance())->empty());
  EXPECT_TRUE(world.store->replay_check(World::maintenance())->empty());
}

TEST(Append, AnOrganisationThatJoinsLaterSeesWhatWasSentToItsState) {
  World world;
  world.send_case(nth_case(1), World::person("Khan", "Ali"), 1);
  const Organisation passports{numbered<OrganisationId>(5), "Passport office", trial::country("PK")};
  ASSERT_TRUE(world.store->put_organisation(World::maintenance(), passports));
  const Officer officer = World::officer(5, passports, {Role::passport_officer});
  const Permit permit = World::permit(officer, Permission::issue_document);
  EXPECT_TRUE(world.store->read_case(permit, nth_case(1)));
  EXPECT_EQ(world.store->worklist(permit, {})->total, 1);
  EXPECT_TRUE(world.store->replay_check(World::maintenance())->empty());
}

TEST(Append, ABorderOfficerSeesJourneysOnly) {
  World world;
  const SealedRef particulars = world.send_case(nth_case(1), World::person("Khan", "Ali"), 1);
  EXPECT_EQ(world.store->read_case(world.border_permit(), nth_case(1)).error().code, FaultCode::not_found);
  EXPECT_EQ(world.store->worklist(world.border_permit(), {})->total, 0);
  world.append(world.desk_permit(), world.request(nth_case(1), Side::requested, 1, 0, {ReplyAccepted{}}));
  world.append(world.greek_permit(), world.request(nth_case(1), Side::requesting, 2, 2, {World::journey(1)}));
  const auto file = world.store->read_case(world.border_permit(), nth_case(1));
  ASSERT_TRUE(file);
  ASSERT_EQ(file->log.size(), 1u);
  EXPECT_TRUE(std::holds_alternative<TransferNotified>(file->log[0].event));
  const auto page = world.store->worklist(world.border_permit(), {});
  ASSERT_EQ(page->total, 1);
  EXPECT_FALSE(page->entries[0].row.expected_by.has_value()) << "how the case went stays in the file";
  EXPECT_EQ(page->entries[0].row.travel_on, on("2026-03-01"));

  const auto seen =
      particulars_from_bytes(world.store->unseal(world.border_permit(), nth_case(1), particulars).value());
  ASSERT_TRUE(seen);
  EXPECT_EQ(seen->surname, "Khan");
  EXPECT_EQ(seen->address, "");
  EXPECT_EQ(seen->cnic, "");
  // A later shared event that is no journey does not make the border officer's act stale.
  world.append(world.greek_permit(), world.request(nth_case(1), Side::requesting, 3, 2, {CaseEscalated{}}));
  const Permit arrival = World::permit(world.border, Permission::confirm_arrival);
  EXPECT_TRUE(
      world.store->append(arrival, world.request(nth_case(1), Side::requested, 3, 0, {Arrived{numbered<ItemId>(1)}})));
  const auto again =
      world.store->append(arrival, world.request(nth_case(1), Side::requested, 3, 0, {Arrived{numbered<ItemId>(1)}}));
  EXPECT_EQ(again.error().code, FaultCode::stale_version);
}

TEST(References, AreGivenOnceAndInOrder) {
  World world;
  const Country pk = trial::country("PK"), gr = trial::country("GR"), de = trial::country("DE");
  EXPECT_EQ(world.store->next_reference(world.greek_permit(), pk, gr, 2026)->number, 1u);
  EXPECT_EQ(world.store->next_reference(world.greek_permit(), pk, gr, 2026)->number, 2u);
  EXPECT_EQ(world.store->next_reference(world.greek_permit(), pk, gr, 2027)->number, 1u);
  EXPECT_EQ(world.store->next_reference(world.german_permit(), pk, de, 2026)->number, 1u);
  world.reopen();
  EXPECT_EQ(world.store->next_reference(world.greek_permit(), pk, gr, 2026)->number, 3u);
}

TEST(References, FindTheCaseOfAPermitThatSeesIt) {
  World world;
  world.send_case(nth_case(1), World::person("Khan", "Ali"), 12);
  const std::string reference = Reference{trial::country("PK"), trial::country("GR"), 2026, 12}.text();
  EXPECT_EQ(world.store->find_case(world.greek_permit(), reference).value(), nth_case(1));
  EXPECT_EQ(world.store->find_case(world.desk_permit(), reference).value(), nth_case(1));
  EXPECT_EQ(world.store->find_case(World::maintenance(), reference).value(), nth_case(1));
  EXPECT_FALSE(world.store->find_case(world.german_permit(), reference));
  EXPECT_FALSE(world.store->find_case(world.border_permit(), reference));
  EXPECT_FALSE(world.store->find_case(world.greek_permit(), "nonsense"));
}

}  // namespace
}  // namespace rahdari
