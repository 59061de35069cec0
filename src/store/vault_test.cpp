#include <cstdlib>

#include "store/test_world.h"

namespace rahdari {
namespace {

using trial::Folder;
using trial::numbered;
using trial::World;

const CaseId kOne = numbered<CaseId>(1);

TEST(Vault, OpensForASideThatSeesAnEventReferringToTheValue) {
  World world;
  const SealedRef ref = world.open_case(kOne, World::person("Khan", "Ali"));
  const auto own = world.store->unseal(world.greek_permit(), kOne, ref);
  ASSERT_TRUE(own) << trial::words_of(own.error());
  EXPECT_EQ(particulars_from_bytes(*own)->surname, "Khan");
  EXPECT_EQ(world.store->unseal(world.desk_permit(), kOne, ref).error().code, FaultCode::not_found);
  world.append(world.greek_permit(), world.request(kOne, Side::requesting, 0, 2, {World::application(ref, 1)}));
  EXPECT_TRUE(world.store->unseal(world.desk_permit(), kOne, ref));
  EXPECT_EQ(world.store->unseal(world.german_permit(), kOne, ref).error().code, FaultCode::not_found);
  EXPECT_EQ(world.store->unseal(world.greek_permit(), numbered<CaseId>(2), ref).error().code, FaultCode::not_found);
  SealedRef forged = ref;
  forged.ciphertext[0] ^= 1;
  EXPECT_EQ(world.store->unseal(world.greek_permit(), kOne, forged).error().code, FaultCode::corrupt);
}

TEST(Vault, ABorderOfficerOpensNothingButParticularsAndDocumentNumbers) {
  World world;
  const SealedRef ref = world.send_case(kOne, World::person("Khan", "Ali"), 1);
  const SealedRow reasons = world.store->seal(world.greek_permit(), kOne, "words about the journey").value();
  AppendRequest request = world.request(kOne, Side::requesting, 1, 2, {World::journey(1), CaseEscalated{reasons.ref}});
  request.sealed = {reasons};
  world.append(world.greek_permit(), request);
  EXPECT_TRUE(world.store->unseal(world.border_permit(), kOne, ref));
  EXPECT_EQ(world.store->unseal(world.border_permit(), kOne, reasons.ref).error().code, FaultCode::not_found);
  EXPECT_TRUE(world.store->unseal(world.desk_permit(), kOne, reasons.ref));
}

TEST(Vault, SurvivesClosingAndOpening) {
  World world;
  const SealedRef ref = world.open_case(kOne, World::person("Khan", "Ali"));
  world.reopen();
  EXPECT_EQ(particulars_from_bytes(world.store->unseal(world.greek_permit(), kOne, ref).value())->given_names, "Ali");
}

TEST(Vault, RefusesAnotherMasterKey) {
  World world;
  world.open_case(kOne, World::person("Khan", "Ali"));
  world.store.reset();
  ::setenv("RAHDARI_MASTER_KEY", std::string(64, 'a').c_str(), 1);
  const auto other = Store::open(world.options());
  ::setenv("RAHDARI_MASTER_KEY", "too short", 1);
  const auto bad = Store::open(world.options());
  ::unsetenv("RAHDARI_MASTER_KEY");
  ASSERT_FALSE(other);
  EXPECT_EQ(other.error().code, FaultCode::bad_key);
  ASSERT_FALSE(bad);
  EXPECT_EQ(bad.error().code, FaultCode::bad_key);
  world.open();
}

TEST(Vault, MakesTheMasterKeyReadableByItsOwnerAlone) {
  World world;
  const auto permissions = trial::fs::status(world.data() / "master.key").permissions();
  EXPECT_EQ(permissions, trial::fs::perms::owner_read | trial::fs::perms::owner_write);
}

TEST(Erasure, LeavesNoValueOfThePersonInTheFolderOrABackup) {
  World world;
  const Particulars person = World::person("Zarrinkhel", "Wazhma", "3520298765432");
  const SealedRef ref = world.send_case(kOne, person, 1);
  world.send_case(numbered<CaseId>(2), World::person("Khan", "Ali"), 2);
  EXPECT_NE(Folder::file_holding(world.data(), "zarrinkhel"), "") << "the search forms hold folded words until then";
  ASSERT_TRUE(world.store->backup(World::maintenance(), world.folder.path() / "before"));
  ASSERT_TRUE(world.store->backup_keys(World::maintenance(), world.folder.path() / "keys_before"));

  const auto erased = world.store->erase_person(world.greek_permit(), kOne);
  ASSERT_TRUE(erased) << trial::words_of(erased.error());
  ASSERT_TRUE(world.store->backup(World::maintenance(), world.folder.path() / "after"));
  for (const char* value :
       {"Zarrinkhel", "zarrinkhel", "Wazhma", "wazhma", "3520298765432", "AB1234567x", "Invented Lane"}) {
    EXPECT_EQ(Folder::file_holding(world.data(), value), "") << value;
    EXPECT_EQ(Folder::file_holding(world.folder.path() / "after", value), "") << value;
  }
  EXPECT_EQ(world.store->unseal(world.greek_permit(), kOne, ref).error().code, FaultCode::not_found);
  EXPECT_FALSE(world.store->seal(world.greek_permit(), kOne, "again"))
      << "nothing more is recorded about an erased person";
  WorklistQuery query;
  query.text = "zarrinkhel";
  EXPECT_EQ(world.store->worklist(world.desk_permit(), query)->total, 0);
  query.text = "khan";
  EXPECT_EQ(world.store->worklist(world.desk_permit(), query)->total, 1);
  EXPECT_TRUE(world.store->verify_log(World::maintenance())->empty()) << "chains cover ciphertext, which stays";
  EXPECT_TRUE(world.store->replay_check(World::maintenance())->empty());
  world.reopen();
  EXPECT_FALSE(world.store->unseal(world.greek_permit(), kOne, ref));
}

TEST(Erasure, IsForThoseWhoSeeTheCase) {
  World world;
  world.open_case(kOne, World::person("Khan", "Ali"));
  EXPECT_EQ(world.store->erase_person(world.german_permit(), kOne).error().code, FaultCode::not_found);
  EXPECT_EQ(world.store->erase_person(world.greek_permit(), numbered<CaseId>(3)).error().code, FaultCode::not_found);
  EXPECT_TRUE(world.store->erase_person(World::maintenance(), kOne));
}

}  // namespace
}  // namespace rahdari
