#include "store/chain.h"

#include "base/bytes.h"

namespace rahdari {

std::string StreamName::text() const {
  return case_id.text() + " " + (organisation.is_none() ? std::string("shared") : organisation.text());
}

namespace {

template <class Tag>
void put_id(ByteWriter& out, const Id<Tag>& id) {
  out.put_raw(id.bytes().data(), id.bytes().size());
}

}  // namespace

Hash link_of(const Hash& previous, const StreamName& stream, const StoredEvent& event) {
  ByteWriter out;
  out.put_u64(1);  // layout of the envelope
  put_id(out, stream.case_id);
  put_id(out, stream.organisation);
  out.put_u64(event.position);
  out.put_u64(static_cast<std::uint64_t>(event.type));
  out.put_u64(static_cast<std::uint64_t>(event.shape));
  out.put_i64(event.occurred_on.day_number());
  out.put_i64(event.recorded_at.micros);
  put_id(out, event.actor.officer);
  put_id(out, event.actor.organisation);
  put_id(out, event.actor.office);
  out.put_u64(static_cast<std::uint64_t>(event.actor.side));
  out.put_text(event.body);
  return chain_hash(previous, out.bytes());
}

bool is_dated_ahead(CalendarDate occurred_on, Instant recorded_at) {
  constexpr std::int64_t kHour = 3'600'000'000;
  const std::int64_t furthest_day = (recorded_at.micros + 14 * kHour) / (24 * kHour);
  return occurred_on.day_number() > furthest_day;
}

std::optional<LogBreach> first_breach(const StreamName& stream, const std::vector<StoredEvent>& events,
                                      std::uint32_t head, const Hash& head_hash) {
  const auto breach = [&](std::uint32_t position, const char* what) {
    return LogBreach{stream.text(), position, what};
  };
  Hash previous{};
  Instant recorded{INT64_MIN};
  std::uint64_t commit = 0;
  for (std::size_t i = 0; i < events.size(); ++i) {
    const StoredEvent& event = events[i];
    const auto expected = static_cast<std::uint32_t>(i + 1);
    if (event.position != expected) return breach(expected, "removed");
    if (event.commit_number <= commit) return breach(expected, "reordered");
    if (event.recorded_at < recorded) return breach(expected, "back-dated");
    const Hash link = link_of(previous, stream, event);
    if (link != event.hash) {
      const bool next_is_earlier = i + 1 < events.size() && events[i + 1].commit_number <= event.commit_number;
      if (next_is_earlier) return breach(expected, "reordered");
      return breach(expected, is_dated_ahead(event.occurred_on, event.recorded_at) ? "back-dated" : "changed");
    }
    if (is_dated_ahead(event.occurred_on, event.recorded_at)) return breach(expected, "back-dated");
    previous = link;
    recorded = event.recorded_at;
    commit = event.commit_number;
  }
  const auto count = static_cast<std::uint32_t>(events.size());
  if (count < head) return breach(count + 1, "removed");
  if (count > head) return breach(head + 1, "added");
  if (previous != head_hash) return breach(count, "changed");
  return std::nullopt;
}

}  // namespace rahdari
