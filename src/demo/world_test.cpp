#include "demo/world.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <set>

#include "agreement/load.h"
#include "demo/stories.h"
#include "demo/unsynced_files.h"
#include "terms/zone.h"

namespace rahdari {
namespace {
namespace fs = std::filesystem;

const CalendarDate kToday = CalendarDate::parse("2026-06-15").value();

Agreement pakistan_agreement() {
  const fs::path root = fs::path(RAHDARI_SOURCE_DIR) / "agreements";
  auto loaded = load_agreement(root / "eu-pakistan", root / "holidays", kToday);
  if (!loaded) throw std::runtime_error(loaded.error().front().text());
  return *loaded;
}

/// A store in a folder of its own that is gone afterwards.
class World {
 public:
  explicit World(std::uint64_t seed) : random_(Random::seeded(seed)) {
    folder_ = fs::temp_directory_path() / ("rahdari_demo_test_" + Random::secure().id<ActId>().text());
    const auto project = [this](const CaseState& state, Side side) { return row_from_state(state, side, agreement); };
    auto opened = Store::open({folder_, &clock, &random_, project, {}});
    if (!opened) throw std::runtime_error(opened.error().what_was_tried);
    store = std::move(*opened);
  }
  ~World() {
    store.reset();
    fs::remove_all(folder_);
  }
  World(const World&) = delete;
  World& operator=(const World&) = delete;

  void make(int cases, std::uint64_t seed) {
    const auto made = make_world(*store, agreement, {cases, seed, kToday, &clock});
    ASSERT_TRUE(made) << made.error().what_was_tried;
  }

  Permit permit(std::string_view sign_in_name, Permission permission) const {
    const auto officer = store->officer_for_sign_in(sign_in_name);
    if (!officer || !*officer) throw std::runtime_error("no officer " + std::string(sign_in_name));
    const auto given = authorise((*officer)->first, permission);
    if (!given) throw std::runtime_error("no permit for " + std::string(sign_in_name));
    return *given;
  }

  std::vector<CaseId> cases() const { return store->case_ids(authorise_maintenance("test")).value(); }

  Agreement agreement = pakistan_agreement();
  SetClock clock{Instant{}};
  UnsyncedFiles files;
  std::unique_ptr<Store> store;

 private:
  fs::path folder_;
  Random random_;
};

/// Each case as the Member State that has it folds it.
std::map<CaseId, CaseState> requesting_states(const World& world) {
  std::map<CaseId, CaseState> states;
  for (const auto* officer : {"athens.officer", "berlin.officer"}) {
    const Permit permit = world.permit(officer, Permission::see_cases);
    for (const CaseId id : world.cases()) {
      if (const auto file = world.store->read_case(permit, id)) states.emplace(id, fold(file->log));
    }
  }
  return states;
}

int count_of_stories() { return static_cast<int>(demo_stories().size()); }

TEST(World, EveryStageAndEveryHoldOccurs) {
  World world(1);
  world.make(count_of_stories(), 1);
  const auto states = requesting_states(world);
  EXPECT_EQ(states.size(), demo_stories().size());
  std::set<Stage> stages;
  std::set<HoldKind> holds;
  std::set<EndReason> reasons;
  std::set<Road> roads;
  for (const auto& [id, state] : states) {
    stages.insert(state.stage);
    roads.insert(state.road);
    for (const ActiveHold& hold : state.holds) holds.insert(hold.kind);
    if (state.end_reason) reasons.insert(*state.end_reason);
  }
  for (const auto& [stage, name] : enum_names(Stage{})) EXPECT_TRUE(stages.contains(stage)) << name;
  for (const auto& [hold, name] : enum_names(HoldKind{})) EXPECT_TRUE(holds.contains(hold)) << name;
  for (const auto& [reason, name] : enum_names(EndReason{})) EXPECT_TRUE(reasons.contains(reason)) << name;
  for (const auto& [road, name] : enum_names(Road{})) EXPECT_TRUE(roads.contains(road)) << name;
}

TEST(World, LogIsWholeAndRowsAreItsFold) {
  World world(2);
  world.make(count_of_stories(), 2);
  const Permit care = authorise_maintenance("test");
  const auto breaches = world.store->verify_log(care);
  ASSERT_TRUE(breaches);
  EXPECT_TRUE(breaches->empty());
  const auto differing = world.store->replay_check(care);
  ASSERT_TRUE(differing);
  EXPECT_TRUE(differing->empty());
  EXPECT_EQ(world.store->setting("world").value(), "demonstration");
  EXPECT_EQ(world.store->setting("seed").value(), "2");
}

TEST(World, EveryStepIsRecordedOnItsDayAndNoneLaterThanYesterday) {
  World world(3);
  world.make(count_of_stories(), 3);
  const Permit permit = world.permit("islamabad.interior", Permission::see_cases);
  int seen = 0;
  for (const CaseId id : world.cases()) {
    const auto file = world.store->read_case(permit, id);
    if (!file) continue;
    for (const CaseEvent& event : file->log) {
      EXPECT_EQ(day_in_zone(event.recorded_at, "Asia/Karachi"), event.occurred_on);
      EXPECT_LT(event.occurred_on, kToday);
      ++seen;
    }
  }
  EXPECT_GT(seen, 100);
}

TEST(World, TheOtherSideSeesNothingOfDraftsAndHolds) {
  World world(4);
  world.make(count_of_stories(), 4);
  const Permit permit = world.permit("islamabad.interior", Permission::see_cases);
  int drafts = 0;
  for (const auto& [id, state] : requesting_states(world)) {
    const auto file = world.store->read_case(permit, id);
    EXPECT_EQ(file.has_value(), state.has_shared);
    drafts += state.has_shared ? 0 : 1;
    EXPECT_TRUE(!file || fold(file->log).holds.empty());
  }
  EXPECT_GT(drafts, 5);
}

TEST(World, TheSameSeedTellsTheSameStories) {
  const auto summary = [](std::uint64_t seed) {
    World world(9);
    world.make(30, seed);
    std::vector<std::string> lines;
    for (const auto& [id, state] : requesting_states(world)) {
      lines.push_back(id.text() + " " + std::string(name_of(state.stage)) + " " + state.last_act_on.text());
    }
    return lines;
  };
  const auto first = summary(5);
  EXPECT_EQ(first.size(), 30u);
  EXPECT_EQ(first, summary(5));
  EXPECT_NE(first, summary(6));
}

// The waits of a story are drawn: no draw may bring a step that the agreement forbids.
TEST(World, NoDrawOfDaysMakesAStoryImpossible) {
  for (std::uint64_t seed = 100; seed < 104; ++seed) {
    World world(seed);
    world.make(count_of_stories() + 40, seed);
    EXPECT_EQ(world.cases().size(), static_cast<std::size_t>(count_of_stories() + 40)) << "seed " << seed;
  }
}

TEST(World, OfficersOfEveryRoleMaySignIn) {
  World world(5);
  world.make(1, 5);
  std::set<Role> roles;
  for (const DemoOfficer& listed : demo_officers()) {
    const auto officer = world.store->officer_for_sign_in(listed.sign_in_name);
    ASSERT_TRUE(officer && *officer) << listed.sign_in_name;
    roles.insert((*officer)->first.roles.begin(), (*officer)->first.roles.end());
  }
  for (const auto& [role, name] : enum_names(Role{})) EXPECT_TRUE(roles.contains(role)) << name;
}
}  // namespace
}  // namespace rahdari
