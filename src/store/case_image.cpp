#include "store/case_image.h"

#include <algorithm>

namespace rahdari {

namespace {

#define EVENT_COLUMNS                                                                                       \
  "s.organisation, e.position, e.commit_number, e.type, e.shape, e.occurred_on, e.recorded_at, a.officer, " \
  "a.organisation, a.office, a.side, e.body, e.hash from stream s join event e on e.stream = s.number "     \
  "join actor a on a.number = e.actor "

/// Empty text is "none".
template <class IdType>
IdType id_from_text(const std::string& text) {
  return IdType::parse(text).value_or(IdType{});
}

auto place_into(std::vector<PlacedEvent>& events) {
  return [&events](long long organisation, long long position, long long commit, long long type, long long shape,
                   long long occurred_on, long long recorded_at, const std::string& officer, const std::string& acting,
                   const std::string& office, long long side, const std::string& body, const std::string& hash) {
    PlacedEvent& placed = events.emplace_back();
    placed.organisation = organisation;
    placed.stored.position = static_cast<std::uint32_t>(position);
    placed.stored.commit_number = static_cast<std::uint64_t>(commit);
    placed.stored.type = static_cast<int>(type);
    placed.stored.shape = static_cast<int>(shape);
    placed.stored.occurred_on = CalendarDate::from_day_number(static_cast<std::int32_t>(occurred_on));
    placed.stored.recorded_at = Instant{recorded_at};
    placed.stored.actor = {id_from_text<OfficerId>(officer), id_from_text<OrganisationId>(acting),
                           id_from_text<OfficeId>(office), static_cast<Side>(side)};
    placed.stored.body = body;
    placed.stored.hash = hash_from_bytes(hash);
  };
}

void sort_by_commit(std::vector<PlacedEvent>& events) {
  std::ranges::stable_sort(events, {}, [](const PlacedEvent& event) { return event.stored.commit_number; });
}

}  // namespace

CaseStatements::CaseStatements(soci::session& session)
    : find_case(session, "select number, is_travel_notified from case_file where id = ?"),
      find_case_id(session, "select id from case_file where number = ?"),
      find_shared(session, "select number, head, hash from stream where case_number = ? and organisation = 0"),
      find_sides(
          session,
          "select c.organisation, o.id, c.side, coalesce(s.number, 0), coalesce(s.head, 0), coalesce(s.hash, x'') "
          "from case_side c join organisation o on o.number = c.organisation "
          "left join stream s on s.case_number = c.case_number and s.organisation = c.organisation "
          "where c.case_number = ? order by c.organisation"),
      find_all_events(session, "select " EVENT_COLUMNS "where s.case_number = ?"),
      find_events(session, "select " EVENT_COLUMNS "where s.case_number = ? and s.organisation in (0, ?)"),
      find_act(session,
               "select a.organisation, c.id, a.shared_version, a.private_version "
               "from act a join case_file c on c.number = a.case_number where a.id = ?"),
      find_sealed(session, "select case_number, ciphertext, hash from vault where id = ?") {}

const CaseSide* CaseImage::side_of(OrganisationId organisation) const {
  const auto at = std::ranges::find(sides, organisation, &CaseSide::id);
  return at == sides.end() ? nullptr : &*at;
}

CaseImage CaseStatements::image(CaseId id) {
  CaseImage image;
  image.id = id;
  const auto* found = find_case.one(id.text());
  if (found == nullptr) return image;
  image.number = std::get<0>(*found);
  image.is_travel_notified = std::get<1>(*found) != 0;
  if (const auto* shared = find_shared.one(image.number)) {
    image.shared = {std::get<0>(*shared), static_cast<std::uint32_t>(std::get<1>(*shared)),
                    hash_from_bytes(std::get<2>(*shared))};
  }
  find_sides.each(
      [&](long long organisation, const std::string& organisation_id, long long side, long long stream, long long head,
          const std::string& hash) {
        image.sides.push_back({organisation, id_from_text<OrganisationId>(organisation_id), static_cast<Side>(side),
                               StreamHead{stream, static_cast<std::uint32_t>(head), hash_from_bytes(hash)}});
      },
      image.number);
  return image;
}

std::vector<PlacedEvent> CaseStatements::all_events(long long case_number) {
  std::vector<PlacedEvent> events;
  find_all_events.each(place_into(events), case_number);
  sort_by_commit(events);
  return events;
}

std::vector<PlacedEvent> CaseStatements::events_for(long long case_number, long long organisation) {
  std::vector<PlacedEvent> events;
  find_events.each(place_into(events), case_number, organisation);
  sort_by_commit(events);
  return events;
}

std::string CaseStatements::case_id(long long number) {
  const auto* row = find_case_id.one(number);
  return row == nullptr ? std::string{} : std::get<0>(*row);
}

std::optional<CaseEvent> event_from_stored(const StoredEvent& stored) {
  if (stored.shape != kEventShape) return std::nullopt;
  auto event = event_from_body(static_cast<EventType>(stored.type), stored.body);
  if (!event) return std::nullopt;
  return CaseEvent{std::move(*event), stored.occurred_on, stored.recorded_at, stored.actor, stored.position};
}

Hash hash_from_bytes(std::string_view bytes) {
  Hash hash{};
  if (bytes.size() == hash.size()) std::copy(bytes.begin(), bytes.end(), hash.begin());
  return hash;
}

std::string_view bytes_from_hash(const Hash& hash) { return {reinterpret_cast<const char*>(hash.data()), hash.size()}; }

}  // namespace rahdari
