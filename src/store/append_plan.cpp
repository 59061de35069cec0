#include "store/append_plan.h"

#include <algorithm>

#include "store/border_view.h"
#include "store/parts.h"
#include "store/search_forms.h"

namespace rahdari {

namespace {

using Done = tl::expected<void, Fault>;

Done check_opening(const PlanInputs& in) {
  const AppendRequest& request = in.request;
  const bool opens = !request.events.empty() && std::holds_alternative<CaseOpened>(request.events.front().event) &&
                     request.side == Side::requesting && !in.permit.is_narrow() && !in.permit.organisation().is_none();
  if (!opens) return not_found("the case");
  if (request.shared_expected == 0 && request.private_expected == 0) return {};
  return tl::unexpected(fault(FaultCode::stale_version, "opening a case at a version above zero"));
}

/// A border officer decides on the travel events alone, so only a newer one of those is a change to what was read.
Done check_versions_narrow(CaseStatements& cases, const CaseImage& image, const AppendRequest& request) {
  if (!image.is_travel_notified) return not_found("the case");
  for (const PlacedEvent& placed : cases.events_for(image.number, 0)) {
    if (is_border_event(static_cast<EventType>(placed.stored.type)) &&
        placed.stored.position > request.shared_expected) {
      return tl::unexpected(fault(FaultCode::stale_version, "the journey changed since it was read"));
    }
  }
  return {};
}

Done check_standing(CaseStatements& cases, const CaseImage& image, const PlanInputs& in) {
  if (image.number == 0) return check_opening(in);
  const CaseSide* side = image.side_of(in.permit.organisation());
  if (side == nullptr || side->side != in.request.side) return not_found("the case");
  if (in.permit.is_narrow()) return check_versions_narrow(cases, image, in.request);
  if (image.shared.position == in.request.shared_expected && side->own.position == in.request.private_expected)
    return {};
  return tl::unexpected(fault(FaultCode::stale_version, "somebody acted in the case since it was read"));
}

/// A reference must stand for bytes that are kept: in this request or already in the vault, of the same person.
Done check_sealed(CaseStatements& cases, const CaseImage& image, const AppendRequest& request, const SealedRef& ref) {
  const auto brought = std::ranges::find(request.sealed, ref, &SealedRow::ref);
  if (brought != request.sealed.end()) {
    if (brought->about == request.case_id && hash_of(brought->ciphertext) == ref.ciphertext) return {};
    return tl::unexpected(fault(FaultCode::corrupt, "a sealed value does not belong to the case or to its reference"));
  }
  const auto* kept = cases.find_sealed.one(ref.id.text());
  if (kept != nullptr && std::get<0>(*kept) == image.number && hash_from_bytes(std::get<2>(*kept)) == ref.ciphertext)
    return {};
  return not_found("the sealed value that an event refers to");
}

tl::expected<std::vector<PlannedEvent>, Fault> planned_events(CaseStatements& cases, const CaseImage& image,
                                                              const PlanInputs& in) {
  std::vector<PlannedEvent> planned;
  for (const auto& [event, occurred_on] : in.request.events) {
    if (is_dated_ahead(occurred_on, in.now)) {
      return tl::unexpected(fault(FaultCode::bad_file, "an event dated after the day on which it is recorded"));
    }
    PlannedEvent next{type_of(event), occurred_on, body_from_event(event), sealed_uses(event)};
    for (const SealedUse& use : next.uses) {
      if (auto done = check_sealed(cases, image, in.request, use.ref); !done) return tl::unexpected(done.error());
    }
    planned.push_back(std::move(next));
  }
  if (planned.empty()) return tl::unexpected(fault(FaultCode::bad_file, "an append without an event"));
  return planned;
}

/// Folds of the sides the case has, as they stand; `log` is read only when the cache does not know the case at these
/// heads.
tl::expected<Folds, Fault> standing_folds(CaseStatements& cases, const CaseImage& image, FoldCache& cache) {
  if (const auto known = cache.find(image)) return *known;
  Folds folds;
  if (image.number == 0) return folds;
  const auto log = decoded(cases.all_events(image.number));
  if (!log) return tl::unexpected(log.error());
  for (const CaseSide& side : image.sides) folds.push_back(fold_side(*log, side));
  return folds;
}

/// Every shared event makes the case known to the requested State; the State stands in the event or in the own side's
/// fold.
Country target_of(const AppendRequest& request, const SideFold* own) {
  bool has_shared = false;
  Country target = own == nullptr ? Country{} : own->state.requested;
  for (const NewEvent& added : request.events) {
    has_shared = has_shared || is_shared(type_of(added.event));
    if (const auto* opened = std::get_if<CaseOpened>(&added.event)) target = opened->requested;
    if (const Country named = requested_by(added.event); !named.is_none()) target = named;
  }
  return has_shared ? target : Country{};
}

std::vector<CaseSide> sides_of_country(soci::session& session, Country country, const CaseImage& image,
                                       const CaseSide& own) {
  std::vector<CaseSide> sides;
  Statement<Columns<long long, std::string>, std::string>(session,
                                                          "select number, id from organisation where country = ?")
      .each(
          [&](long long number, const std::string& text) {
            const OrganisationId id = OrganisationId::parse(text).value_or(OrganisationId{});
            if (image.side_of(id) == nullptr && id != own.id) sides.push_back({number, id, Side::requested, {}});
          },
          country.text());
  return sides;
}

/// The plaintext of particulars that this append brings or refers to; nothing when the person was erased.
std::optional<Particulars> open_particulars(CaseStatements& cases, const PlanInputs& in, const SealedRef& ref) {
  if (ref.is_none()) return std::nullopt;
  std::string ciphertext;
  const auto brought = std::ranges::find(in.request.sealed, ref, &SealedRow::ref);
  if (brought != in.request.sealed.end()) {
    ciphertext = brought->ciphertext;
  } else if (const auto* kept = cases.find_sealed.one(ref.id.text())) {
    ciphertext = std::get<1>(*kept);
  }
  const auto plaintext = in.keys.decrypt(in.request.case_id, ref.id, ciphertext);
  return plaintext ? particulars_from_bytes(*plaintext) : std::nullopt;
}

bool is_seen_by(const CaseSide& side, const CaseSide& own, const Event& event) {
  return side.id == own.id || is_shared(type_of(event));
}

/// Takes the new events as that side will read them.
void take_new_events(SideFold& fold, const CaseSide& side, const CaseSide& own, const AppendPlan& plan,
                     const PlanInputs& in) {
  std::uint32_t shared = plan.image.shared.position, own_position = own.own.position;
  for (const auto& [event, occurred_on] : in.request.events) {
    const std::uint32_t position = is_shared(type_of(event)) ? ++shared : ++own_position;
    if (is_seen_by(side, own, event)) fold.take(CaseEvent{event, occurred_on, in.now, plan.actor, position}, side.id);
  }
}

using OpenedForms = std::optional<std::pair<SealedRef, std::vector<std::string>>>;

std::vector<std::string> forms_of_fold(CaseStatements& cases, const PlanInputs& in, const SideFold& fold,
                                       OpenedForms& opened) {
  // The sides mostly share one row of particulars; it is opened once.
  if (!opened || opened->first != fold.particulars) {
    const auto person = open_particulars(cases, in, fold.particulars);
    opened.emplace(fold.particulars, person ? forms_of_person(*person, in.keys) : std::vector<std::string>{});
  }
  std::vector<std::string> forms = opened->second;
  if (!fold.state.reference) return forms;
  for (std::string& form : forms_of_reference(*fold.state.reference)) forms.push_back(std::move(form));
  return forms;
}

PlannedRow planned_row(CaseStatements& cases, const PlanInputs& in, const SideFold& fold, const CaseSide& side,
                       const CaseSide& own, bool is_travel_notified, OpenedForms& opened) {
  PlannedRow planned{side, row_of_fold(fold, side.side, is_travel_notified, in.project), std::nullopt};
  const bool forms_change = std::ranges::any_of(in.request.events, [&](const NewEvent& added) {
    return is_seen_by(side, own, added.event) && changes_search_forms(added.event);
  });
  if (forms_change) planned.forms = forms_of_fold(cases, in, fold, opened);
  return planned;
}

/// Sides that the case gains: its opener, and the requested State's organisations once something was sent to them.
tl::expected<void, Fault> add_new_sides(soci::session& session, CaseStatements& cases, AppendPlan& plan,
                                        const CaseSide& own, const PlanInputs& in) {
  const CaseSide* standing = plan.image.side_of(own.id);
  if (standing == nullptr) plan.new_sides.push_back(own);
  plan.new_target = target_of(
      in.request, standing ? &plan.folds[static_cast<std::size_t>(standing - plan.image.sides.data())] : nullptr);
  if (!plan.new_target.is_none()) {
    for (CaseSide& side : sides_of_country(session, plan.new_target, plan.image, own))
      plan.new_sides.push_back(std::move(side));
  }
  if (plan.new_sides.empty()) return {};
  const auto log = decoded(plan.image.number == 0 ? std::vector<PlacedEvent>{} : cases.all_events(plan.image.number));
  if (!log) return tl::unexpected(log.error());
  for (const CaseSide& side : plan.new_sides) plan.folds.push_back(fold_side(*log, side));
  return {};
}

}  // namespace

tl::expected<AppendPlan, Fault> plan_append(soci::session& session, CaseStatements& cases, const PlanInputs& in) {
  AppendPlan plan;
  plan.image = cases.image(in.request.case_id);
  if (auto done = check_standing(cases, plan.image, in); !done) return tl::unexpected(done.error());
  auto events = planned_events(cases, plan.image, in);
  if (!events) return tl::unexpected(events.error());
  plan.events = std::move(*events);
  plan.actor = {in.permit.officer(), in.permit.organisation(), in.permit.office(), in.request.side};

  constexpr long long kNotYetKnown = -1;  // the opener's organisation; the writer gives it its number
  const CaseSide* standing = plan.image.side_of(in.permit.organisation());
  const CaseSide own = standing ? *standing : CaseSide{kNotYetKnown, in.permit.organisation(), in.request.side, {}};
  auto folds = standing_folds(cases, plan.image, in.cache);
  if (!folds) return tl::unexpected(folds.error());
  plan.folds = std::move(*folds);
  if (auto added = add_new_sides(session, cases, plan, own, in); !added) return tl::unexpected(added.error());

  plan.notifies_travel =
      std::ranges::any_of(in.request.events, [](const NewEvent& added) { return notifies_travel(added.event); });
  const bool is_travel_notified = plan.image.is_travel_notified || plan.notifies_travel;
  const bool changes_all =
      std::ranges::any_of(plan.events, [](const PlannedEvent& event) { return is_shared(event.type); });
  std::vector<CaseSide> sides = plan.image.sides;
  sides.insert(sides.end(), plan.new_sides.begin(), plan.new_sides.end());
  OpenedForms opened;
  for (std::size_t i = 0; i < sides.size(); ++i) {
    if (!changes_all && sides[i].id != own.id) continue;  // a private event leaves no trace on another side (U2)
    take_new_events(plan.folds[i], sides[i], own, plan, in);
    plan.rows.push_back(planned_row(cases, in, plan.folds[i], sides[i], own, is_travel_notified, opened));
  }
  return plan;
}

}  // namespace rahdari
