#include "store/test_world.h"

namespace rahdari {
namespace {

using trial::numbered;
using trial::World;

Officer administrator_of(const Organisation& organisation) {
  return World::officer(90, organisation, {Role::administrator});
}

TEST(Officers, AreKeptWithTheirRolesAndPassword) {
  World world;
  ASSERT_TRUE(world.store->put_officer(World::maintenance(), world.desk, "hash one"));
  const auto found = world.store->officer_for_sign_in("OFFICER3");
  ASSERT_TRUE(found->has_value()) << "sign-in names do not care for case";
  EXPECT_EQ((*found)->first.roles, world.desk.roles);
  EXPECT_EQ((*found)->second, "hash one");
  ASSERT_TRUE(world.store->put_officer(World::maintenance(), world.desk, ""));
  EXPECT_EQ((*world.store->officer_for_sign_in("officer3"))->second, "hash one")
      << "no new password: the stored one stays";
  EXPECT_FALSE(world.store->officer_for_sign_in("nobody")->has_value());
  EXPECT_EQ(world.store->officer(world.desk.id)->value().name, "Officer 3");
  EXPECT_FALSE(world.store->officer(numbered<OfficerId>(55))->has_value());
  Officer twin = world.german;
  twin.sign_in_name = "officer3";
  EXPECT_FALSE(world.store->put_officer(World::maintenance(), twin, "x"));
}

TEST(Officers, AreCaredForByTheirOwnAdministrator) {
  World world;
  const Permit greek = World::permit(administrator_of(world.greek_police), Permission::manage_officers);
  EXPECT_TRUE(world.store->put_officer(greek, world.greek, "hash"));
  EXPECT_FALSE(world.store->put_officer(greek, world.desk, "hash"));
  EXPECT_FALSE(world.store->put_officer(world.greek_permit(), world.greek, "hash"));
  ASSERT_TRUE(world.store->put_officer(World::maintenance(), world.desk, "hash"));
  Officer moved = world.desk;
  moved.organisation = world.greek_police.id;
  EXPECT_FALSE(world.store->put_officer(greek, moved, "hash")) << "nobody is taken from another organisation";
  EXPECT_EQ(world.store->officers(greek)->size(), 1u);
  EXPECT_EQ(world.store->officers(World::maintenance())->size(), 2u);
  EXPECT_TRUE(world.store->put_office(greek, {numbered<OfficeId>(1), world.greek_police.id, "Athens"}));
  EXPECT_EQ(world.store->offices()->size(), 1u);
  EXPECT_EQ(world.store->organisations()->size(), 4u);
}

TEST(Officers, ActsThatNeedASecondPersonAreDataOfTheOrganisation) {
  World world;
  const Permit greek = World::permit(administrator_of(world.greek_police), Permission::manage_officers);
  EXPECT_TRUE(world.store->acts_needing_second(world.greek_police.id)->empty());
  ASSERT_TRUE(
      world.store->set_acts_needing_second(greek, world.greek_police.id, {ApprovedAct::reply, ApprovedAct::lift_hold}));
  ASSERT_TRUE(world.store->set_acts_needing_second(greek, world.greek_police.id, {ApprovedAct::lift_hold}));
  EXPECT_EQ(world.store->acts_needing_second(world.greek_police.id).value(), (std::set{ApprovedAct::lift_hold}));
  EXPECT_FALSE(world.store->set_acts_needing_second(greek, world.interior.id, {}));
}

TEST(Sessions, StartAreSeenAndEnd) {
  World world;
  ASSERT_TRUE(world.store->put_officer(World::maintenance(), world.greek, "hash"));
  const auto session = world.store->start_session(world.greek.id);
  ASSERT_TRUE(session);
  const auto found = world.store->session(session->id);
  ASSERT_TRUE(found->has_value());
  EXPECT_EQ((*found)->second.id, world.greek.id);
  EXPECT_EQ((*found)->first.csrf, session->csrf);
  EXPECT_EQ(session->csrf.size(), 32u);
  EXPECT_FALSE(world.store->session(numbered<SessionId>(5))->has_value());
  EXPECT_EQ(trial::Folder::file_holding(world.data(), session->id.text()), "") << "the file alone lets nobody in";

  world.clock.set(Instant{world.clock.now().micros + 59'000'000});
  ASSERT_TRUE(world.store->touch_session(session->id));
  EXPECT_EQ((*world.store->session(session->id))->first.last_seen, session->last_seen) << "once a minute";
  world.clock.set(Instant{session->last_seen.micros + 60'000'000});
  ASSERT_TRUE(world.store->touch_session(session->id));
  EXPECT_EQ((*world.store->session(session->id))->first.last_seen, world.clock.now());
  EXPECT_TRUE(world.store->touch_session(numbered<SessionId>(5)));

  ASSERT_TRUE(world.store->end_session(session->id));
  EXPECT_FALSE(world.store->session(session->id)->has_value());
}

TEST(Sessions, EndWhenTheOfficerIsDisabled) {
  World world;
  ASSERT_TRUE(world.store->put_officer(World::maintenance(), world.greek, "hash"));
  const auto session = world.store->start_session(world.greek.id);
  Officer disabled = world.greek;
  disabled.is_active = false;
  ASSERT_TRUE(world.store->put_officer(World::maintenance(), disabled, ""));
  EXPECT_FALSE(world.store->session(session->id)->has_value());
  EXPECT_FALSE(world.store->officer_for_sign_in("officer1")->has_value());
}

TEST(Sessions, CountFailedSignIns) {
  World world;
  const Instant start = world.clock.now();
  for (int i = 0; i < 3; ++i) ASSERT_TRUE(world.store->record_failed_sign_in("officer1"));
  ASSERT_TRUE(world.store->record_failed_sign_in("192.0.2.1"));
  EXPECT_EQ(world.store->failed_sign_ins("officer1", start).value(), 3);
  EXPECT_EQ(world.store->failed_sign_ins("officer1", Instant{start.micros + 1}).value(), 0);
  EXPECT_EQ(world.store->failed_sign_ins("192.0.2.1", start).value(), 1);
  EXPECT_EQ(trial::Folder::file_holding(world.data(), "192.0.2.1"), "");
}

TEST(Audit, ShowsTheOwnSideOnly) {
  World world;
  world.send_case(numbered<CaseId>(1), World::person("Khan", "Ali"), 1);
  ASSERT_TRUE(world.store->audit(world.desk_permit(), "opened_case", numbered<CaseId>(1).text()));
  const auto greek = world.store->audit_lines(world.greek_permit(), 10);
  ASSERT_EQ(greek->size(), 2u);
  EXPECT_EQ(greek->front().what, "prepare_case");
  EXPECT_EQ(greek->front().officer, world.greek.id);
  const auto desk = world.store->audit_lines(world.desk_permit(), 10);
  ASSERT_EQ(desk->size(), 1u);
  EXPECT_EQ(desk->front().about, numbered<CaseId>(1).text());
  EXPECT_EQ(world.store->audit_lines(world.greek_permit(), 1)->size(), 1u);
  EXPECT_GT(world.store->audit_lines(World::maintenance(), 100)->size(), 3u);
}

TEST(Settings, AreReplaced) {
  World world;
  EXPECT_EQ(world.store->setting("world").value(), "");
  ASSERT_TRUE(world.store->set_setting(World::maintenance(), "world", "demonstration"));
  ASSERT_TRUE(world.store->set_setting(World::maintenance(), "world", "test"));
  world.reopen();
  EXPECT_EQ(world.store->setting("world").value(), "test");
}

}  // namespace
}  // namespace rahdari
