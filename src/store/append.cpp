// Store::append: plan on the caller's thread, check and write on the writer's, one commit for events, vault, rows,
// audit and act.
#include <algorithm>

#include "store/append_plan.h"
#include "store/parts.h"

namespace rahdari {

namespace {

std::optional<AppendReceipt> receipt_from_act(CaseStatements& cases, ActId act, std::optional<long long> organisation) {
  if (act.is_none() || !organisation) return std::nullopt;
  const auto* found = cases.find_act.one(act.text());
  if (found == nullptr || std::get<0>(*found) != *organisation) return std::nullopt;
  return AppendReceipt{CaseId::parse(std::get<1>(*found)).value_or(CaseId{}),
                       static_cast<std::uint32_t>(std::get<2>(*found)), static_cast<std::uint32_t>(std::get<3>(*found)),
                       true};
}

/// Writes a plan that still holds. One object for one append.
class AppendWriting {
 public:
  AppendWriting(Writing& writing, const Permit& permit, const AppendRequest& request, AppendPlan& plan)
      : writing_(writing), statements_(writing.statements), permit_(permit), request_(request), plan_(plan) {}

  AppendReceipt write() {
    own_ = statements_.organisation_number(permit_.organisation(), "", permit_.country());
    case_ = plan_.image.number;
    if (case_ == 0) {
      statements_.insert_case.run(request_.case_id.text());
      case_ = std::get<0>(*statements_.last_number.one());
    }
    write_sides();
    write_sealed();
    write_events();
    for (const PlannedRow& row : plan_.rows) write_row(row);
    const AppendReceipt receipt{request_.case_id, shared_.position, private_.position, false};
    if (!request_.act.is_none()) {
      statements_.insert_act.run(request_.act.text(), case_, own_, receipt.shared_version, receipt.private_version);
    }
    write_audit(writing_, permit_, name_of(permit_.permission()), request_.case_id.text());
    return receipt;
  }

  /// What the next append will find, with the folds it would otherwise read the log for.
  void remember_in(FoldCache& cache) {
    std::vector<std::pair<CaseSide, SideFold>> sides;
    std::vector<CaseSide> all = plan_.image.sides;
    all.insert(all.end(), plan_.new_sides.begin(), plan_.new_sides.end());
    for (std::size_t i = 0; i < all.size(); ++i) {
      all[i].organisation = number_of(all[i]);
      if (all[i].organisation == own_) all[i].own = private_;
      sides.emplace_back(all[i], std::move(plan_.folds[i]));
    }
    std::ranges::sort(sides, {}, [](const auto& side) { return side.first.organisation; });
    CaseImage image{request_.case_id, case_, plan_.image.is_travel_notified || plan_.notifies_travel, shared_, {}};
    Folds folds;
    for (auto& [side, fold] : sides) {
      image.sides.push_back(side);
      folds.push_back(std::move(fold));
    }
    cache.put(std::move(image), std::move(folds));
  }

 private:
  long long number_of(const CaseSide& side) const {
    return side.id == permit_.organisation() ? own_ : side.organisation;
  }

  void write_sides() {
    for (const CaseSide& side : plan_.new_sides)
      statements_.insert_side.run(case_, number_of(side), static_cast<int>(side.side));
    if (!plan_.new_target.is_none()) statements_.insert_target.run(case_, plan_.new_target.text());
    if (plan_.notifies_travel && !plan_.image.is_travel_notified) statements_.set_travel_notified.run(case_);
  }

  void write_sealed() {
    for (const SealedRow& row : request_.sealed) {
      statements_.insert_sealed.run(row.ref.id.text(), case_, row.ciphertext, bytes_from_hash(row.ref.ciphertext));
    }
  }

  void write_events() {
    shared_ = plan_.image.shared;
    if (const CaseSide* side = plan_.image.side_of(permit_.organisation())) private_ = side->own;
    const long long actor = statements_.actor_number(plan_.actor);
    bool shared_moved = false, private_moved = false;
    for (const PlannedEvent& event : plan_.events) {
      const bool goes_to_both = is_shared(event.type);
      (goes_to_both ? shared_moved : private_moved) = true;
      write_event(event, actor, goes_to_both ? shared_ : private_, goes_to_both ? 0 : own_);
    }
    if (shared_moved) write_head(shared_);
    if (private_moved) write_head(private_);
  }

  void write_head(const StreamHead& head) {
    statements_.set_head.run(head.position, bytes_from_hash(head.hash),
                             static_cast<long long>(writing_.position.commit_number), head.number);
  }

  void write_event(const PlannedEvent& event, long long actor, StreamHead& head, long long organisation) {
    if (head.number == 0) {
      statements_.insert_stream.run(case_, organisation);
      head.number = std::get<0>(*statements_.last_number.one());
    }
    StoredEvent stored;
    stored.position = head.position + 1;
    stored.commit_number = ++writing_.position.commit_number;
    stored.type = static_cast<int>(event.type);
    stored.occurred_on = event.occurred_on;
    stored.recorded_at = writing_.now;
    stored.actor = plan_.actor;
    stored.body = event.body;
    const StreamName name{request_.case_id, organisation == 0 ? OrganisationId{} : permit_.organisation()};
    stored.hash = link_of(head.hash, name, stored);
    statements_.insert_event.run(head.number, stored.position, static_cast<long long>(stored.commit_number),
                                 stored.type, stored.shape, stored.occurred_on.day_number(), stored.recorded_at.micros,
                                 actor, stored.body, bytes_from_hash(stored.hash));
    for (const SealedUse& use : event.uses) {
      statements_.insert_use.run(use.ref.id.text(), head.number, static_cast<int>(use.kind));
    }
    head.position = stored.position;
    head.hash = stored.hash;
    writing_.position.recorded_at = writing_.now;
  }

  void write_row(const PlannedRow& planned) {
    const long long organisation = number_of(planned.side);
    statements_.put_row(case_, organisation, planned.row);
    if (!planned.forms) return;
    statements_.remove_forms.run(case_, organisation);
    for (const std::string& form : *planned.forms) statements_.insert_form.run(organisation, form, case_);
  }

  Writing& writing_;
  WriteStatements& statements_;
  const Permit& permit_;
  const AppendRequest& request_;
  AppendPlan& plan_;
  long long case_ = 0;
  long long own_ = 0;
  StreamHead shared_, private_;
};

}  // namespace

tl::expected<AppendReceipt, Fault> Store::append(const Permit& permit, const AppendRequest& request) {
  Parts& parts = *parts_;
  const PlanInputs inputs{permit, request, parts.options.clock->now(), parts.options.project, *parts.keys, parts.folds};
  const std::uint64_t organisations = parts.organisations_version.load();
  // A plan that fails here is worked out again by the writer, which alone knows what is true at that moment.
  auto plan = guarded("reading the case to append to", [&]() -> tl::expected<AppendPlan, Fault> {
    auto reader = parts.readers->borrow();
    const Snapshot snapshot(*reader);
    return plan_append(reader->session, *reader->cases, inputs);
  });
  AppendReceipt receipt;
  const auto done = parts.writer->run([&](Writing& writing) -> tl::expected<void, Fault> {
    CaseStatements& cases = writing.statements.cases;
    if (!request.act.is_none()) {
      const auto own = writing.statements.known_organisation(permit.organisation());
      if (auto repeated = receipt_from_act(cases, request.act, own)) {
        receipt = *repeated;
        return {};
      }
    }
    const bool still_holds =
        plan && organisations == parts.organisations_version.load() && cases.image(request.case_id) == plan->image;
    if (!still_holds) plan = plan_append(writing.session, cases, inputs);
    if (!plan) return tl::unexpected(plan.error());
    AppendWriting append(writing, permit, request, *plan);
    receipt = append.write();
    append.remember_in(parts.folds);
    return {};
  });
  if (!done) return tl::unexpected(done.error());
  return receipt;
}

tl::expected<std::optional<AppendReceipt>, Fault> Store::receipt_of(const Permit& permit, ActId act) {
  return guarded("reading an act", [&]() -> tl::expected<std::optional<AppendReceipt>, Fault> {
    auto reader = parts_->readers->borrow();
    const auto* own = reader->find_organisation->one(permit.organisation().text());
    return receipt_from_act(*reader->cases, act, own == nullptr ? std::nullopt : std::optional(std::get<0>(*own)));
  });
}

}  // namespace rahdari
