#include "base/check.h"
#include "bench.h"
#include "casework/state.h"
#include "json_bodies.h"

namespace rahdari::bench {
namespace {

struct StoredEvent {
  EventType type;
  CaseEvent envelope;  // without its event
  std::string body;
};
using StoredCase = std::vector<StoredEvent>;
using Encode = std::string (*)(const Event&);
using Decode = std::optional<Event> (*)(EventType, const std::string&);

std::vector<StoredCase> store_cases(int count, Encode encode) {
  std::vector<StoredCase> cases;
  for (int at = 0; at < count; ++at) {
    StoredCase stored;
    for (CaseEvent& row : invented_log(static_cast<std::uint64_t>(at) + 1)) {
      const EventType type = type_of(row.event);
      std::string body = encode(row.event);
      row.event = CaseClosed{};
      stored.push_back({type, std::move(row), std::move(body)});
    }
    cases.push_back(std::move(stored));
  }
  return cases;
}

struct Pass {
  double seconds = 0;
  std::size_t events = 0;
  std::size_t arrived = 0;  // so that no work can be left out
};

Pass fold_all(const std::vector<StoredCase>& cases, Decode decode) {
  Pass pass;
  const auto start = SteadyClock::now();
  for (const StoredCase& stored : cases) {
    CaseLog log;
    log.reserve(stored.size());
    for (const StoredEvent& row : stored) {
      std::optional<Event> event = decode(row.type, row.body);
      CHECK(event.has_value());
      log.push_back(row.envelope);
      log.back().event = std::move(*event);
    }
    pass.events += log.size();
    pass.arrived += fold(log).stage == Stage::arrived ? 1 : 0;
  }
  pass.seconds = seconds_since(start);
  return pass;
}

double run(const char* name, int count, Encode encode, Decode decode) {
  const std::vector<StoredCase> cases = store_cases(count, encode);
  std::size_t bytes = 0;
  for (const StoredCase& stored : cases) {
    for (const StoredEvent& row : stored) bytes += row.body.size();
  }
  std::vector<double> rates;
  Pass pass;
  for (int repeat = 0; repeat < 5; ++repeat) {
    pass = fold_all(cases, decode);
    CHECK(pass.arrived == cases.size());
    rates.push_back(static_cast<double>(pass.events) / pass.seconds);
  }
  std::sort(rates.begin(), rates.end());
  std::printf("fold   %-22s %9.0f events/s (median of 5; %.0f to %.0f)  %5.1f bytes/event  %zu events of %d cases\n",
              name, rates[2], rates.front(), rates.back(),
              static_cast<double>(bytes) / static_cast<double>(pass.events), pass.events, count);
  return rates[2];
}

std::optional<Event> decode_own(EventType type, const std::string& body) { return event_from_body(type, body); }

}  // namespace

void bench_fold(int cases) {
  const double own = run("own encoding", cases, body_from_event, decode_own);
  const double rival = run("rival: nlohmann JSON", cases, json_body_from_event, event_from_json_body);
  std::printf("fold   ratio %.1f, peak memory %.0f MiB (both worlds were held in turn)\n", own / rival,
              peak_memory_mib());
}

}  // namespace rahdari::bench
