#include "store/projection.h"

#include "store/sealed_refs.h"

namespace rahdari {

tl::expected<std::vector<DecodedEvent>, Fault> decoded(const std::vector<PlacedEvent>& events) {
  std::vector<DecodedEvent> out;
  out.reserve(events.size());
  for (const PlacedEvent& placed : events) {
    auto event = event_from_stored(placed.stored);
    if (!event) {
      return tl::unexpected(fault(FaultCode::corrupt, "an event of type " + std::to_string(placed.stored.type) +
                                                          " does not read; run verify-log"));
    }
    out.push_back({placed.organisation, std::move(*event)});
  }
  return out;
}

void SideFold::take(const CaseEvent& event, OrganisationId own) {
  state = evolve(std::move(state), event);
  if (event.actor.organisation == own) last_office = event.actor.office;
  if (!changes_search_forms(event.event)) return;
  if (const SealedRef newest = particulars_of(event.event); !newest.is_none()) particulars = newest;
}

SideFold fold_side(const std::vector<DecodedEvent>& events, const CaseSide& side) {
  SideFold fold;
  for (const auto& [organisation, event] : events) {
    if (organisation == 0 || organisation == side.organisation) fold.take(event, side.id);
  }
  return fold;
}

StoredRow row_of_fold(const SideFold& fold, Side side, bool is_travel_notified, const ProjectRow& project) {
  return stored_from_row(project(fold.state, side), fold.last_office, is_travel_notified);
}

Country requested_by(const Event& event) {
  if (const auto* sent = std::get_if<ApplicationSent>(&event)) return sent->requested;
  if (const auto* notified = std::get_if<TransferNotified>(&event)) return notified->requested;
  if (const auto* announced = std::get_if<VoluntaryReturnAnnounced>(&event)) return announced->requested;
  return {};
}

bool notifies_travel(const Event& event) {
  return std::holds_alternative<TransferNotified>(event) || std::holds_alternative<VoluntaryReturnAnnounced>(event);
}

bool changes_search_forms(const Event& event) {
  return std::holds_alternative<ParticularsRecorded>(event) || std::holds_alternative<ApplicationSent>(event) ||
         std::holds_alternative<FieldCorrected>(event) || notifies_travel(event);
}

}  // namespace rahdari
