#include "demo/world.h"

#include <algorithm>
#include <memory>
#include <numeric>

#include "base/check.h"
#include "demo/stories.h"
#include "terms/zone.h"

namespace rahdari {
namespace {
/// Offices work from nine; a step and the next of the same case on one day are a quarter of an hour apart.
constexpr std::int64_t kMicrosPerHour = 3'600'000'000;
constexpr std::int64_t kOpening = 9 * kMicrosPerHour;
constexpr std::int64_t kBetweenSteps = kMicrosPerHour / 4;
constexpr std::int64_t kBetweenCases = 1'000;  // of the same quarter of an hour

/// A case before it is told: which story, whose, from which seed, and the day of each step.
struct Plan {
  const Story* story;
  Country requesting;
  std::uint64_t seed;
};

struct Entry {
  CalendarDate day;
  std::uint32_t place = 0;  // among the steps of this case on this day
  std::uint32_t plan = 0;
  std::uint32_t step = 0;
};

/// What the telling keeps of a case between its steps: each side's own fold.
struct LiveCase {
  CaseId id;
  Random random;
  Particulars person;
  CaseState requesting_state;
  CaseState requested_state;

  CaseState& state_of(Side side) { return side == Side::requesting ? requesting_state : requested_state; }
};

Particulars invent(Protagonist protagonist, Random& random, CalendarDate today) {
  switch (protagonist) {
    case Protagonist::national:
      return invent_national(random, Age::adult, today);
    case Protagonist::child:
      return invent_national(random, Age::child, today);
    case Protagonist::third_country_national:
      return invent_third_country_national(random, today);
  }
  CHECK(false);
}

int between(Random& random, int least, int most) {
  return least + static_cast<int>(random.below(static_cast<std::uint64_t>(most - least + 1)));
}

/// Every story once, or as many as there are cases for, spread over the list; the rest by weight.
std::vector<Plan> make_plans(const std::vector<Story>& stories, Random& random, int count) {
  const auto states = demo_requesting_states();
  const int weights = std::accumulate(stories.begin(), stories.end(), 0,
                                      [](int sum, const Story& story) { return sum + story.weight; });
  const int story_count = static_cast<int>(stories.size());
  std::vector<Plan> plans;
  for (int index = 0; index < count; ++index) {
    std::size_t told = 0;
    if (index < story_count) {
      told = static_cast<std::size_t>(count < story_count ? index * story_count / count : index);
    } else {
      for (int ticket = between(random, 0, weights - 1); ticket >= stories[told].weight; ++told)
        ticket -= stories[told].weight;
    }
    plans.push_back({&stories[told], states[random.below(states.size())], random.next()});
  }
  return plans;
}

/// The days of a story's steps, counted back from its ending.
void add_entries(std::vector<Entry>& timeline, const Plan& plan, std::uint32_t index, Random& random,
                 CalendarDate today) {
  const auto& steps = plan.story->script.steps();
  std::vector<int> waits;
  for (const Step& step : steps) waits.push_back(between(random, step.wait_least, step.wait_most));
  const int length = std::accumulate(waits.begin(), waits.end(), 0) - waits.front();
  CalendarDate day =
      today.plus(CalendarDays{-between(random, plan.story->ending.least, plan.story->ending.most) - length});
  std::uint32_t place = 0;
  for (std::uint32_t step = 0; step < steps.size(); ++step) {
    if (step > 0) day = day.plus(CalendarDays{waits[step]});
    place = step > 0 && waits[step] == 0 ? place + 1 : 0;
    timeline.push_back({day, place, index, step});
  }
}

std::vector<Entry> make_timeline(const std::vector<Plan>& plans, Random& random, CalendarDate today) {
  std::vector<Entry> timeline;
  for (std::uint32_t index = 0; index < plans.size(); ++index)
    add_entries(timeline, plans[index], index, random, today);
  std::ranges::sort(timeline, {}, [](const Entry& entry) { return std::tuple(entry.day, entry.place, entry.plan); });
  return timeline;
}

class Telling {
 public:
  Telling(Store& store, const Agreement& agreement, const DemoOptions& options, const Cast& cast)
      : store_(store), agreement_(agreement), options_(options), cast_(cast) {}

  tl::expected<void, Fault> tell(const std::vector<Plan>& plans, const std::vector<Entry>& timeline) {
    live_.resize(plans.size());
    std::int64_t last = 0;
    for (const Entry& entry : timeline) {
      const Instant opening = start_of_day(entry.day, agreement_.zone_of(demo_requested_state()));
      const std::int64_t now = opening.micros + kOpening + entry.place * kBetweenSteps;
      last = std::max(now, last + kBetweenCases);
      options_.clock->set(Instant{last});
      if (auto told = tell_step(plans[entry.plan], entry); !told) return told;
      if (entry.step + 1 == plans[entry.plan].story->script.steps().size()) live_[entry.plan].reset();
    }
    return {};
  }

 private:
  LiveCase& live_case(const Plan& plan, std::uint32_t index) {
    auto& live = live_[index];
    if (live) return *live;
    Random random = Random::seeded(plan.seed);
    const CaseId id = random.id<CaseId>();
    Particulars person = invent(plan.story->protagonist, random, options_.today);
    live = std::make_unique<LiveCase>(LiveCase{id, random, std::move(person), {}, {}});
    return *live;
  }

  Circumstances circumstances(const CaseState& state, const Officer& officer, Side side, CalendarDate day) const {
    Circumstances at{&agreement_, assess(facts_from_state(state), agreement_, day), day, day, {}, {}};
    at.actor = {officer.id, officer.organisation, officer.office, side};
    at.needs_second = cast_.acts_needing_second(officer.organisation);
    return at;
  }

  tl::expected<void, Fault> tell_step(const Plan& plan, const Entry& entry) {
    const Step& step = plan.story->script.steps()[entry.step];
    const Officer& officer = cast_.officer(step.part, plan.requesting);
    const Side side = Cast::side_of(step.part);
    LiveCase& live = live_case(plan, entry.plan);
    const auto permit = authorise(officer, step.permission);
    if (!permit)
      return tl::unexpected(impossible(plan, entry, "no permission " + std::string(name_of(step.permission))));

    const CaseState& state = live.state_of(side);
    Scene scene(
        SceneParts{store_, *permit, live.random, agreement_, state, live.person, plan.requesting, live.id, entry.day});
    const Command command = step.command(scene);
    if (scene.fault()) return tl::unexpected(*scene.fault());
    const Circumstances at = circumstances(state, officer, side, entry.day);
    auto events = decide(state, command, at);
    if (!events) return tl::unexpected(impossible(plan, entry, words_of(events.error())));

    AppendRequest request{live.id, side, state.shared_version, state.private_version, {}, scene.take_sealed(), {}};
    request.act = live.random.id<ActId>();
    for (Event& event : *events) request.events.push_back({std::move(event), entry.day});
    const auto receipt = store_.append(*permit, request);
    if (!receipt) return tl::unexpected(receipt.error());
    take(live, request.events, at.actor);
    CHECK(receipt->shared_version == state.shared_version && receipt->private_version == state.private_version);
    return {};
  }

  void take(LiveCase& live, const std::vector<NewEvent>& events, const Actor& actor) const {
    for (const NewEvent& event : events) {
      CaseState& own = live.state_of(actor.side);
      CaseState& other = live.state_of(other_side(actor.side));
      const bool shared = is_shared(type_of(event.event));
      const std::uint32_t position = (shared ? own.shared_version : own.private_version) + 1;
      const CaseEvent taken{event.event, event.occurred_on, options_.clock->now(), actor, position};
      if (shared) other = evolve(std::move(other), taken);
      own = evolve(std::move(own), taken);
    }
  }

  static std::string words_of(const Obstacle& obstacle) {
    std::string words = obstacle.code;
    for (const std::string& fact : obstacle.facts) words += " " + fact;
    return words;
  }

  static Fault impossible(const Plan& plan, const Entry& entry, const std::string& why) {
    return fault(FaultCode::bad_file, "telling \"" + std::string(plan.story->name) + "\", step " +
                                          std::to_string(entry.step + 1) + " on " + entry.day.text() + ": " + why);
  }

  Store& store_;
  const Agreement& agreement_;
  const DemoOptions& options_;
  const Cast& cast_;
  std::vector<std::unique_ptr<LiveCase>> live_;
};
}  // namespace

tl::expected<void, Fault> make_world(Store& store, const Agreement& agreement, const DemoOptions& options) {
  Random random = Random::seeded(options.seed);
  const auto stories = demo_stories();
  const auto plans = make_plans(stories, random, options.cases);
  const auto timeline = make_timeline(plans, random, options.today);
  if (!timeline.empty()) {
    options.clock->set(start_of_day(timeline.front().day, agreement.zone_of(demo_requested_state())));
  }
  const auto cast = Cast::install(store, random);
  if (!cast) return tl::unexpected(cast.error());
  const Permit permit = authorise_maintenance("demo");
  if (auto set = store.set_setting(permit, "world", "demonstration"); !set) return set;
  if (auto set = store.set_setting(permit, "seed", std::to_string(options.seed)); !set) return set;
  return Telling(store, agreement, options, *cast).tell(plans, timeline);
}

}  // namespace rahdari
