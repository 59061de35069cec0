// rahdari_kill: a child process appends with several threads and is killed with SIGKILL at a random moment; then the
// store is opened again and must hold everything that was acknowledged, and a whole log. A killed process loses no
// written bytes, so this tests our own recovery; loss of power is tested by src/store/fault_vfs_test.cpp.
//   rahdari_kill [--kills N] [--seed S]     exit 0: all passed, 1: some failed, 2: bad arguments, 3: could not run
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <map>
#include <thread>
#include <vector>

#include "store/store.h"

namespace rahdari {
namespace {

constexpr std::uint32_t kThreads = 4;
constexpr std::uint32_t kCasesPerThread = 3;

/// Written to the pipe in one piece after an append was acknowledged.
struct Acknowledgement {
  std::uint32_t case_number;
  std::uint32_t version;
};

using Versions = std::map<std::uint32_t, std::uint32_t>;  // case number → highest acknowledged version

CaseId case_of(std::uint32_t number) {
  IdBytes bytes{};
  bytes[0] = 1;
  std::memcpy(bytes.data() + 12, &number, sizeof number);
  return CaseId(bytes);
}

Officer invented_officer() {
  Officer officer;
  officer.id = OfficerId(case_of(1).bytes());
  officer.organisation = OrganisationId(case_of(2).bytes());
  officer.office = OfficeId(case_of(3).bytes());
  officer.country = Country::parse("GR").value();
  officer.roles = {Role::return_officer};
  return officer;
}

Permit invented_permit() { return authorise(invented_officer(), Permission::prepare_case).value(); }

CaseRow plain_row(const CaseState& state, Side side) {
  CaseRow row;
  row.side = side;
  row.stage = state.stage;
  row.requesting = state.requesting;
  row.requested = state.requested;
  row.opened_on = state.opened_on;
  row.last_act_on = state.last_act_on;
  return row;
}

tl::expected<std::unique_ptr<Store>, Fault> open_store(const std::filesystem::path& data, const Clock& clock,
                                                       Random& random) {
  return Store::open({data, &clock, &random, plain_row, ""});
}

AppendRequest next_append(Store& store, const Permit& permit, CaseId id, std::uint32_t version, CalendarDate today) {
  AppendRequest request;
  request.case_id = id;
  request.private_expected = version;
  if (version == 0) {
    CaseOpened opened;
    opened.requesting = Country::parse("GR").value();
    opened.requested = Country::parse("PK").value();
    request.events.push_back({opened, today});
    return request;
  }
  auto row = store.seal(permit, id, "an invented remark");
  if (!row) std::_Exit(3);
  request.events.push_back({NoteAdded{row->ref}, today});
  request.sealed.push_back(std::move(*row));
  return request;
}

/// The child: appends until it is killed.
[[noreturn]] void append_for_ever(const std::filesystem::path& data, const Versions& known, int pipe) {
  const SystemClock clock;
  Random random = Random::secure();
  auto store = open_store(data, clock, random);
  if (!store) std::_Exit(3);
  const Permit permit = invented_permit();
  const CalendarDate today =
      CalendarDate::from_day_number(static_cast<std::int32_t>(clock.now().micros / 86'400'000'000));
  std::vector<std::thread> threads;
  for (std::uint32_t thread = 0; thread < kThreads; ++thread) {
    threads.emplace_back([&, thread, versions = known]() mutable {
      for (std::uint32_t turn = 0;; ++turn) {
        const std::uint32_t number = 1 + thread * kCasesPerThread + turn % kCasesPerThread;
        const auto receipt =
            (*store)->append(permit, next_append(**store, permit, case_of(number), versions[number], today));
        if (!receipt) std::_Exit(3);
        versions[number] = receipt->private_version;
        const Acknowledgement said{number, receipt->private_version};
        if (::write(pipe, &said, sizeof said) != sizeof said) std::_Exit(3);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  std::_Exit(3);
}

/// Everything acknowledged is there and the log is whole; else says what is not, and returns false.
bool is_whole(const std::filesystem::path& data, Versions& acknowledged) {
  const SystemClock clock;
  Random random = Random::secure();
  auto store = open_store(data, clock, random);
  if (!store) return std::fprintf(stderr, "does not open: %s\n", store.error().what_was_tried.c_str()), false;
  const auto breaches = (*store)->verify_log(authorise_maintenance("kill"));
  if (!breaches) return std::fprintf(stderr, "does not verify: %s\n", breaches.error().what_was_tried.c_str()), false;
  for (const LogBreach& breach : *breaches) {
    std::fprintf(stderr, "%s: event %u %s\n", breach.stream.c_str(), breach.position, breach.what.c_str());
  }
  bool is_good = breaches->empty();
  for (auto& [number, version] : acknowledged) {
    const auto file = (*store)->read_case(invented_permit(), case_of(number));
    const auto stored = file ? static_cast<std::uint32_t>(file->log.size()) : 0u;
    if (stored < version) {
      std::fprintf(stderr, "case %u: version %u was acknowledged, %u is stored\n", number, version, stored);
      is_good = false;
    }
    version = stored;  // what was written and not yet said counts from here on
  }
  // A case that was opened and not yet said is continued, not opened again.
  for (std::uint32_t number = 1; number <= kThreads * kCasesPerThread; ++number) {
    if (acknowledged.contains(number)) continue;
    if (const auto file = (*store)->read_case(invented_permit(), case_of(number))) {
      acknowledged[number] = static_cast<std::uint32_t>(file->log.size());
    }
  }
  return is_good;
}

enum class Outcome { passed, failed, could_not_run };

Outcome kill_once(const std::filesystem::path& data, Versions& acknowledged, Random& random) {
  int ends[2];
  if (::pipe(ends) != 0) return Outcome::could_not_run;
  const pid_t child = ::fork();
  if (child < 0) return Outcome::could_not_run;
  if (child == 0) {
    ::close(ends[0]);
    append_for_ever(data, acknowledged, ends[1]);
  }
  ::close(ends[1]);
  // The moment is counted in acknowledgements, and then in microseconds that fall inside one of the next.
  std::uint64_t until_kill = 1 + random.below(400);
  const auto pause = static_cast<useconds_t>(random.below(3000));
  Acknowledgement said;
  std::uint64_t count = 0;
  while (::read(ends[0], &said, sizeof said) == sizeof said) {
    acknowledged[said.case_number] = std::max(acknowledged[said.case_number], said.version);
    if (++count == until_kill) {
      ::usleep(pause);
      ::kill(child, SIGKILL);
    }
  }
  ::close(ends[0]);
  int status = 0;
  ::waitpid(child, &status, 0);
  if (!WIFSIGNALED(status)) return std::fprintf(stderr, "the child stopped by itself\n"), Outcome::could_not_run;
  return is_whole(data, acknowledged) ? Outcome::passed : Outcome::failed;
}

int run(std::uint64_t kills, std::uint64_t seed) {
  std::string pattern = (std::filesystem::temp_directory_path() / "rahdari_kill_XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) return 3;
  Random random = Random::seeded(seed);
  Versions acknowledged;
  std::uint64_t passed = 0, failed = 0;
  for (std::uint64_t i = 0; i < kills; ++i) {
    const Outcome outcome = kill_once(std::filesystem::path(pattern) / "data", acknowledged, random);
    if (outcome == Outcome::could_not_run) return 3;
    ++(outcome == Outcome::passed ? passed : failed);
  }
  std::filesystem::remove_all(pattern);
  std::printf("%llu passed, %llu failed\n", static_cast<unsigned long long>(passed),
              static_cast<unsigned long long>(failed));
  return failed == 0 && passed > 0 ? 0 : 1;
}

}  // namespace
}  // namespace rahdari

int main(int count, char** arguments) {
  std::uint64_t kills = 20, seed = 1;
  for (int i = 1; i < count; i += 2) {
    const std::string_view name = arguments[i];
    std::uint64_t* value = name == "--kills" ? &kills : name == "--seed" ? &seed : nullptr;
    if (value == nullptr || i + 1 == count)
      return std::fputs("usage: rahdari_kill [--kills N] [--seed S]\n", stderr), 2;
    *value = std::strtoull(arguments[i + 1], nullptr, 10);
  }
  return rahdari::run(kills, seed);
}
