#include <fstream>

#include "store/database.h"
#include "store/migrations.h"
#include "store/test_world.h"

namespace rahdari {
namespace {

using trial::numbered;
using trial::World;

tl::expected<std::unique_ptr<Store>, Fault> open_at(World& world, const trial::fs::path& data) {
  StoreOptions options = world.options();
  options.data = data;
  return Store::open(std::move(options));
}

TEST(Backup, ComesBackWhole) {
  World world;
  const SealedRef ref = world.send_case(numbered<CaseId>(1), World::person("Khan", "Ali"), 1);
  trial::fs::create_directories(world.data() / "blobs");
  std::ofstream(world.data() / "blobs" / "one") << "ciphertext";
  const auto backup = world.folder.path() / "backup", keys = world.folder.path() / "keys",
             restored = world.folder.path() / "restored";
  ASSERT_TRUE(world.store->backup(World::maintenance(), backup));
  ASSERT_TRUE(world.store->backup_keys(World::maintenance(), keys));
  EXPECT_FALSE(trial::fs::exists(backup / "keys.db")) << "no keys beside the log";
  EXPECT_FALSE(trial::fs::exists(backup / "master.key"));
  world.append(world.greek_permit(), world.request(numbered<CaseId>(1), Side::requesting, 1, 2, {NoteAdded{}}));

  const auto done = restore_backup(backup, keys, restored);
  ASSERT_TRUE(done) << trial::words_of(done.error());
  auto store = open_at(world, restored);
  ASSERT_TRUE(store) << trial::words_of(store.error());
  EXPECT_TRUE((*store)->verify_log(World::maintenance())->empty());
  EXPECT_TRUE((*store)->replay_check(World::maintenance())->empty());
  EXPECT_EQ((*store)->read_case(world.greek_permit(), numbered<CaseId>(1))->log.size(), 3u)
      << "as it was when it was copied";
  EXPECT_TRUE((*store)->unseal(world.desk_permit(), numbered<CaseId>(1), ref));
  EXPECT_TRUE(trial::fs::exists(restored / "blobs" / "one"));
}

TEST(Backup, NeverBringsAnErasedPersonBack) {
  World world;
  const SealedRef ref = world.send_case(numbered<CaseId>(1), World::person("Zarrinkhel", "Wazhma"), 1);
  const auto root = world.folder.path();
  ASSERT_TRUE(world.store->backup(World::maintenance(), root / "log_before"));
  ASSERT_TRUE(world.store->backup_keys(World::maintenance(), root / "keys_before"));
  ASSERT_TRUE(world.store->erase_person(world.greek_permit(), numbered<CaseId>(1)));
  ASSERT_TRUE(world.store->backup(World::maintenance(), root / "log_after"));
  ASSERT_TRUE(world.store->backup_keys(World::maintenance(), root / "keys_after"));
  const std::pair<const char*, const char*> pairs[] = {
      {"log_before", "keys_after"}, {"log_after", "keys_before"}, {"log_after", "keys_after"}};
  for (const auto& [log, keys] : pairs) {
    const auto data = root / (std::string(log) + keys);
    ASSERT_TRUE(restore_backup(root / log, root / keys, data));
    EXPECT_EQ(trial::Folder::file_holding(data, "zarrinkhel"), "") << log << " with " << keys;
    auto store = open_at(world, data);
    ASSERT_TRUE(store);
    EXPECT_FALSE((*store)->unseal(world.greek_permit(), numbered<CaseId>(1), ref)) << log << " with " << keys;
    EXPECT_FALSE((*store)->seal(world.greek_permit(), numbered<CaseId>(1), "again"));
    EXPECT_TRUE((*store)->verify_log(World::maintenance())->empty());
  }
}

TEST(Backup, RefusesWhatWouldBeOverwrittenOrIsNotThere) {
  World world;
  const auto root = world.folder.path();
  EXPECT_FALSE(world.store->backup(World::maintenance(), world.data()));
  EXPECT_FALSE(world.store->backup(world.greek_permit(), root / "b"));
  ASSERT_TRUE(world.store->backup(World::maintenance(), root / "b"));
  ASSERT_TRUE(world.store->backup_keys(World::maintenance(), root / "k"));
  EXPECT_FALSE(world.store->backup_keys(World::maintenance(), root / "k"));
  EXPECT_FALSE(restore_backup(root / "b", root / "k", world.data()));
  EXPECT_EQ(restore_backup(root / "nothing", root / "k", root / "r").error().code, FaultCode::bad_file);
  EXPECT_EQ(restore_backup(root / "b", root / "nothing", root / "r").error().code, FaultCode::bad_file);
}

TEST(DataFolder, BelongsToOneProcessAtATime) {
  World world;
  const auto second = Store::open(world.options());
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, FaultCode::locked);
  EXPECT_NE(second.error().what_was_tried.find(std::to_string(::getpid())), std::string::npos);
  world.reopen();
}

TEST(Schema, OfALaterProgramIsRefusedInClearWords) {
  World world;
  world.store.reset();
  {
    soci::session session;
    open_session(session, world.data() / "rahdari.db", "", Purpose::write);
    session << "insert into schema_migration values (999, 'later', 'x', 0)";
  }
  const auto later = Store::open(world.options());
  ASSERT_FALSE(later);
  EXPECT_EQ(later.error().code, FaultCode::newer_database);
  EXPECT_NE(later.error().what_was_tried.find("999"), std::string::npos);
}

TEST(Schema, StepsThatWereChangedAfterReleaseAreFound) {
  World world;
  world.store.reset();
  {
    soci::session session;
    open_session(session, world.data() / "rahdari.db", "", Purpose::write);
    session << "update schema_migration set checksum = 'other' where number = 1";
  }
  const auto changed = Store::open(world.options());
  ASSERT_FALSE(changed);
  EXPECT_EQ(changed.error().code, FaultCode::corrupt);
}

TEST(Schema, AFileThatIsNoDatabaseIsCorrupt) {
  trial::Folder folder;
  trial::fs::create_directories(folder.path() / "data");
  std::ofstream(folder.path() / "data" / "rahdari.db") << std::string(8192, 'x');
  SetClock clock(Instant{1});
  Random random = Random::seeded(1);
  const auto opened = Store::open({folder.path() / "data", &clock, &random, trial::plain_row, ""});
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().code, FaultCode::corrupt);
}

TEST(DataFolder, MayHaveSpacesInItsName) {
  World world;
  auto store = open_at(world, world.folder.path() / "a folder #1 % ?");
  ASSERT_TRUE(store) << trial::words_of(store.error());
  EXPECT_TRUE((*store)->is_ready());
  EXPECT_TRUE(trial::fs::exists(world.folder.path() / "a folder #1 % ?" / "rahdari.db"));
}

}  // namespace
}  // namespace rahdari
