// Power lost and disk full at every kind of moment: what was acknowledged is there, what was not is not there by half.
#include "store/fault_vfs.h"

#include "store/test_world.h"

namespace rahdari {
namespace {

using trial::numbered;
using trial::World;

/// Versions that were acknowledged, per case.
using Acknowledged = std::map<CaseId, std::uint32_t>;

struct Faulty {
  FaultVfs vfs{"rahdari_fault"};
  World world;
  Acknowledged acknowledged;

  Faulty() {
    world.store.reset();
    world.vfs = vfs.name();
    world.open();
  }

  /// Appends at random until one fails or `count` are done; the Fault of the one that failed.
  std::optional<Fault> append_randomly(Random& random, int count) {
    for (int i = 0; i < count; ++i) {
      const CaseId id = numbered<CaseId>(static_cast<std::uint32_t>(random.below(5) + 1));
      const std::uint32_t version = acknowledged[id];
      AppendRequest request = version == 0 ? world.request(id, Side::requesting, 0, 0, {World::opening()})
                                           : world.request(id, Side::requesting, 0, version, {});
      if (version > 0) {
        const auto row =
            world.store->seal(world.greek_permit(), id, "a remark of some length, sealed with the person's key");
        if (!row) return row.error();
        request.sealed = {*row};
        for (std::uint64_t n = 0; n <= random.below(3); ++n)
          request.events.push_back({NoteAdded{row->ref}, trial::on("2026-01-10")});
      }
      const auto receipt = world.store->append(world.greek_permit(), request);
      if (!receipt) return receipt.error();
      acknowledged[id] = receipt->private_version;
    }
    return std::nullopt;
  }

  void expect_whole(std::uint64_t seed) {
    const auto breaches = world.store->verify_log(World::maintenance());
    ASSERT_TRUE(breaches) << "seed " << seed << ": " << trial::words_of(breaches.error());
    for (const LogBreach& breach : *breaches)
      ADD_FAILURE() << "seed " << seed << ": " << breach.stream << " " << breach.position << " " << breach.what;
    const auto differences = world.store->replay_check(World::maintenance());
    ASSERT_TRUE(differences) << "seed " << seed;
    EXPECT_TRUE(differences->empty()) << "seed " << seed << ": " << differences->front();
    for (const auto& [id, version] : acknowledged) {
      if (version == 0) continue;
      const auto file = world.store->read_case(world.greek_permit(), id);
      ASSERT_TRUE(file) << "seed " << seed << ": an acknowledged case is gone";
      ASSERT_GE(file->log.size(), version) << "seed " << seed << ": an acknowledged event is gone";
      for (const CaseEvent& event : file->log) {
        const auto* note = std::get_if<NoteAdded>(&event.event);
        if (note == nullptr) continue;
        EXPECT_TRUE(world.store->unseal(world.greek_permit(), id, note->note))
            << "seed " << seed << ": a value without its key";
      }
    }
  }
};

TEST(PowerCut, LosesNothingAcknowledgedAndLeavesNothingByHalf) {
  for (std::uint64_t seed = 1; seed <= 25; ++seed) {
    Faulty faulty;
    Random random = Random::seeded(seed);
    faulty.vfs.cut_power_after(static_cast<std::int64_t>(1 + random.below(400)));
    faulty.append_randomly(random, 60);
    faulty.world.store.reset();
    faulty.vfs.settle(seed);
    faulty.world.open();
    ASSERT_NE(faulty.world.store, nullptr) << "seed " << seed;
    faulty.expect_whole(seed);
    if (testing::Test::HasFailure()) return;
    EXPECT_FALSE(faulty.append_randomly(random, 0)) << "and the store goes on";
  }
}

TEST(PowerCut, WhileClosingLosesNothing) {
  for (std::uint64_t seed = 100; seed < 110; ++seed) {
    Faulty faulty;
    Random random = Random::seeded(seed);
    ASSERT_FALSE(faulty.append_randomly(random, 30));
    faulty.vfs.cut_power_after(static_cast<std::int64_t>(1 + random.below(12)));
    faulty.world.store.reset();
    faulty.vfs.settle(seed);
    faulty.world.open();
    ASSERT_NE(faulty.world.store, nullptr) << "seed " << seed;
    faulty.expect_whole(seed);
    if (testing::Test::HasFailure()) return;
  }
}

TEST(DiskFull, IsSaidAndLeavesNothingByHalf) {
  for (std::uint64_t seed = 1; seed <= 15; ++seed) {
    Faulty faulty;
    Random random = Random::seeded(seed);
    faulty.vfs.limit_bytes(static_cast<std::int64_t>(random.below(600'000)));
    const auto stopped = faulty.append_randomly(random, 200);
    ASSERT_TRUE(stopped.has_value()) << "seed " << seed;
    EXPECT_EQ(stopped->code, FaultCode::disk_full) << "seed " << seed << ": " << stopped->what_was_tried;
    faulty.expect_whole(seed);  // reading goes on
    faulty.vfs.limit_bytes(-1);
    const auto again = faulty.append_randomly(random, 5);
    EXPECT_FALSE(again) << "seed " << seed << ": space was made and yet " << again->what_was_tried;
    faulty.world.reopen();
    faulty.expect_whole(seed);
    if (testing::Test::HasFailure()) return;
  }
}

}  // namespace
}  // namespace rahdari
