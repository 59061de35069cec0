// Store: reading a case as a Permit sees it, finding one by its reference, and the next free reference.
#include <set>

#include "store/border_view.h"
#include "store/parts.h"
#include "terms/zone.h"

namespace rahdari {

namespace {

/// The events this Permit may read. Of officers of other organisations only organisation and office are shown.
tl::expected<CaseLog, Fault> visible_log(const Permit& permit, const std::vector<PlacedEvent>& events) {
  CaseLog log;
  log.reserve(events.size());
  bool travel_is_notified = false;
  for (const PlacedEvent& placed : events) {
    const auto type = static_cast<EventType>(placed.stored.type);
    travel_is_notified =
        travel_is_notified || type == EventType::transfer_notified || type == EventType::voluntary_return_announced;
    if (permit.is_narrow() && (placed.organisation != 0 || !is_border_event(type))) continue;
    auto event = event_from_stored(placed.stored);
    if (!event) return tl::unexpected(fault(FaultCode::corrupt, "an event of the case does not read; run verify-log"));
    if (event->actor.organisation != permit.organisation()) event->actor.officer = {};
    log.push_back(std::move(*event));
  }
  if (permit.is_narrow() && !travel_is_notified) return not_found("the case");
  return log;
}

std::string json_text(std::string_view text) {
  std::string out = "\"";
  for (const char character : text) {
    if (character == '"' || character == '\\') out.push_back('\\');
    out.push_back(character);
  }
  return out + "\"";
}

/// The envelope and the body as one object. Names and ids need no escapes beyond quotes.
std::string json_from_stored(const PlacedEvent& placed, const std::string& organisation, const Event& event) {
  const StoredEvent& stored = placed.stored;
  std::string out = "{\"stream\":" + json_text(placed.organisation == 0 ? "shared" : organisation);
  out += ",\"position\":" + std::to_string(stored.position);
  out += ",\"commit\":" + std::to_string(stored.commit_number);
  out += ",\"type\":" + json_text(name_of_type(static_cast<EventType>(stored.type)));
  out += ",\"shape\":" + std::to_string(stored.shape);
  out += ",\"occurred_on\":" + json_text(stored.occurred_on.text());
  out += ",\"recorded_at\":" + json_text(text_from_instant(stored.recorded_at));
  out += ",\"officer\":" + json_text(stored.actor.officer.text());
  out += ",\"organisation\":" + json_text(stored.actor.organisation.text());
  out += ",\"side\":" + json_text(name_of(stored.actor.side));
  out += ",\"body\":" + json_from_event(event);
  return out + ",\"hash\":" + json_text(text_from_hash(stored.hash)) + "}";
}

}  // namespace

tl::expected<CaseFile, Fault> Store::read_case(const Permit& permit, CaseId case_id) {
  return guarded("reading a case", [&]() -> tl::expected<CaseFile, Fault> {
    auto reader = parts_->readers->borrow();
    std::vector<PlacedEvent> events;
    CaseFile file{case_id, Side::requesting, {}, 0, 0};
    {
      const Snapshot snapshot(*reader);
      const CaseImage image = reader->cases->image(case_id);
      const CaseSide* side = image.side_of(permit.organisation());
      if (side == nullptr || permit.organisation().is_none()) return not_found("the case");
      file.side = side->side;
      events = reader->cases->events_for(image.number, side->organisation);
    }
    for (const PlacedEvent& placed : events) {
      (placed.organisation == 0 ? file.shared_head : file.private_head) = placed.stored.position;
    }
    auto log = visible_log(permit, events);
    if (!log) return tl::unexpected(log.error());
    file.log = std::move(*log);
    return file;
  });
}

tl::expected<CaseId, Fault> Store::find_case(const Permit& permit, std::string_view reference) {
  const auto parsed = Reference::parse(reference);
  if (!parsed) return not_found("the reference");
  return guarded("finding a case by its reference", [&]() -> tl::expected<CaseId, Fault> {
    auto reader = parts_->readers->borrow();
    const std::string scope = permit.is_maintenance() ? "" : "o.id = ? and ";
    const std::string narrow = permit.is_narrow() ? " and r.is_travel_notified = 1" : "";
    const std::string sql =
        "select c.id from case_row r join case_file c on c.number = r.case_number "
        "join organisation o on o.number = r.organisation where " +
        scope + "r.reference = ?" + narrow + " limit 1";
    std::string found, organisation = permit.organisation().text(), text = parsed->text();
    soci::statement statement(reader->session);
    if (!permit.is_maintenance()) statement.exchange(soci::use(organisation));
    statement.exchange(soci::use(text));
    statement.exchange(soci::into(found));
    statement.alloc();
    statement.prepare(sql);
    statement.define_and_bind();
    if (!statement.execute(true)) return not_found("the reference");
    return CaseId::parse(found).value_or(CaseId{});
  });
}

tl::expected<Reference, Fault> Store::next_reference(const Permit&, Country requested, Country requesting, int year) {
  Reference reference{requested, requesting, year, 0};
  const auto done = parts_->writer->run([&](Writing& writing) -> tl::expected<void, Fault> {
    Statement<Columns<>, std::string, std::string, long long>(
        writing.session, "insert into reference_counter values (?, ?, ?, 1) on conflict do update set last = last + 1")
        .run(requested.text(), requesting.text(), year);
    Statement<Columns<long long>, std::string, std::string, long long> find(
        writing.session, "select last from reference_counter where requested = ? and requesting = ? and year = ?");
    reference.number = static_cast<std::uint32_t>(std::get<0>(*find.one(requested.text(), requesting.text(), year)));
    return {};
  });
  if (!done) return tl::unexpected(done.error());
  return reference;
}

tl::expected<std::vector<CaseId>, Fault> Store::case_ids(const Permit& permit) {
  if (auto allowed = require_maintenance(permit); !allowed) return tl::unexpected(allowed.error());
  return guarded("listing the cases", [&]() -> tl::expected<std::vector<CaseId>, Fault> {
    auto reader = parts_->readers->borrow();
    std::vector<CaseId> ids;
    Statement<Columns<std::string>>(reader->session, "select id from case_file order by number")
        .each([&](const std::string& text) { ids.push_back(CaseId::parse(text).value_or(CaseId{})); });
    return ids;
  });
}

tl::expected<void, Fault> Store::each_event_as_json(const Permit& permit, CaseId case_id,
                                                    const std::function<void(std::string_view)>& line) {
  if (auto allowed = require_maintenance(permit); !allowed) return allowed;
  return guarded("reading a case", [&]() -> tl::expected<void, Fault> {
    auto reader = parts_->readers->borrow();
    const CaseImage image = reader->cases->image(case_id);
    if (image.number == 0) return not_found("the case");
    for (const PlacedEvent& placed : reader->cases->all_events(image.number)) {
      const auto event = event_from_stored(placed.stored);
      if (!event)
        return tl::unexpected(fault(FaultCode::corrupt, "an event of the case does not read; run verify-log"));
      const auto side = std::ranges::find(image.sides, placed.organisation, &CaseSide::organisation);
      line(json_from_stored(placed, side == image.sides.end() ? "" : side->id.text(), event->event));
    }
    return {};
  });
}

}  // namespace rahdari
