#include "actions/acts_preparing.h"

#include "actions/act.h"

namespace rahdari {
namespace {

/// The evidence codes of the case's agreement, labelled.
std::vector<Option> evidence_options(const Visit& visit) {
  std::vector<Option> options;
  for (const auto& [id, agreement] : visit.program.agreements) {
    if (!agreement.is_offered) continue;
    for (const EvidenceKind& kind : agreement.evidence) options.push_back({kind.code, "evidence." + kind.code, {}});
  }
  return options;
}

ItemId item_from(FormReading& form, std::string_view name) {
  const auto id = ItemId::parse(form.form().get(name));
  if (!id) form.fail(name, "choose_one");
  return id.value_or(ItemId{});
}

/// The person's items or holds as choices; their value is the id, their label says what they are.
std::vector<Option> items_of_case(const Visit& visit) {
  std::vector<Option> options;
  const auto view = view_case(visit);
  if (!view) return options;
  for (const EvidenceItem& item : view->state.evidence) options.push_back({item.id.text(), "evidence." + item.code, {}});
  return options;
}

std::vector<Option> holds_of_case(const Visit& visit) {
  std::vector<Option> options;
  const auto view = view_case(visit);
  if (!view) return options;
  for (const ActiveHold& hold : view->state.holds) {
    options.push_back({hold.hold.text(), "kind.hold." + std::string(name_of(hold.kind)), {}});
  }
  return options;
}

const std::vector<Control> kApprovalFields{
    choice_of<ApprovedAct>("approved_act", "kind.approved_act.")};

std::vector<Control> approval_fields_with(Control extra) {
  std::vector<Control> fields = kApprovalFields;
  fields.push_back(std::move(extra));
  return fields;
}

}  // namespace

Response record_entry(const Visit& visit) {
  return act(visit, {"record_entry",
                     {partial_date("entered_on"),
                      yes("holds_permit"),
                      date("requested_permit_until"),
                      date("requesting_permit_until"),
                      yes("entered_unlawfully"),
                      yes("came_directly"),
                      yes("airside_transit"),
                      date("stay_known_on")},
                     [](FormReading& form, const CaseView&, const Visit&) -> Command {
                       EntryRecorded entry;
                       entry.entered_on = form.partial_date("entered_on", Presence::optional);
                       entry.holds_visa_or_permit_of_requested = form.flag("holds_permit");
                       entry.requested_permit_until = form.date("requested_permit_until", Presence::optional);
                       entry.requesting_permit_until = form.date("requesting_permit_until", Presence::optional);
                       entry.entered_unlawfully = form.flag("entered_unlawfully");
                       entry.came_directly_by_air_or_sea = form.flag("came_directly");
                       entry.airside_transit_only = form.flag("airside_transit");
                       entry.stay_known_on = form.date("stay_known_on", Presence::optional);
                       return RecordEntry{entry};
                     }});
}

Response add_evidence(const Visit& visit) {
  return act(visit, {"add_evidence",
                     {choice("evidence_code", evidence_options(visit)),
                      yes("is_original"),
                      yes("is_authenticated"),
                      lines("evidence_detail")},
                     [](FormReading& form, const CaseView& view, const Visit& at) -> Command {
                       EvidenceItem item;
                       item.id = at.program.random.id<ItemId>();
                       item.code = form.text("evidence_code", Presence::required, 60);
                       if (view.agreement && !view.agreement->evidence_kind(item.code)) form.fail("evidence_code", "choose_listed");
                       item.is_original = form.flag("is_original");
                       item.is_authenticated = form.flag("is_authenticated");
                       item.detail = form.sealed("evidence_detail", Presence::optional);
                       return AddEvidence{item};
                     }});
}

Response remove_evidence(const Visit& visit) {
  return act(visit, {"remove_evidence",
                     {choice("item", items_of_case(visit))},
                     [](FormReading& form, const CaseView&, const Visit&) -> Command {
                       return RemoveEvidence{item_from(form, "item")};
                     }});
}

Response examine_genuineness(const Visit& visit) {
  return act(visit, {"examine_genuineness",
                     {choice("item", items_of_case(visit)),
                      yes("is_genuine"),
                      lines("report", Presence::required)},
                     [](FormReading& form, const CaseView&, const Visit&) -> Command {
                       return ExamineGenuineness{{item_from(form, "item"), form.flag("is_genuine"),
                                                  form.sealed("report", Presence::required)}};
                     }});
}

Response record_care(const Visit& visit) {
  return act(visit, {"record_care",
                     {yes("consent_given"),
                      date("consent_on"),
                      lines("care_statement"),
                      lines("protection_measure")},
                     [](FormReading& form, const CaseView&, const Visit&) -> Command {
                       CareRecorded care;
                       care.consent_given = form.flag("consent_given");
                       care.consent_on = form.date("consent_on", Presence::optional);
                       care.care_statement = form.sealed("care_statement", Presence::optional);
                       care.protection_measure = form.sealed("protection_measure", Presence::optional);
                       if (care.consent_given && !care.consent_on) form.fail("consent_on", "consent_needs_date");
                       return RecordCare{care};
                     }});
}

Response record_age(const Visit& visit) {
  return act(visit, {"record_age",
                     {choice_of<AgeGroup>("age_group", "kind.age."),
                      yes("is_unaccompanied")},
                     [](FormReading& form, const CaseView&, const Visit&) -> Command {
                       return RecordAge{{form.choice<AgeGroup>("age_group"), form.flag("is_unaccompanied")}};
                     }});
}

Response record_safeguard(const Visit& visit) {
  return act(visit, {"record_safeguard",
                     {choice_of<SafeguardKind>("safeguard", "kind.safeguard."),
                      date("dated", Presence::required),
                      yes("is_satisfied"),
                      lines("safeguard_detail", Presence::required)},
                     [](FormReading& form, const CaseView&, const Visit&) -> Command {
                       SafeguardRecorded record;
                       record.kind = form.choice<SafeguardKind>("safeguard");
                       record.dated = form.date("dated", Presence::required).value_or(CalendarDate{});
                       record.is_satisfied = form.flag("is_satisfied");
                       record.detail = form.sealed("safeguard_detail", Presence::required);
                       return RecordSafeguard{record};
                     }});
}

Response set_hold(const Visit& visit) {
  return act(visit, {"set_hold",
                     {choice_of<HoldKind>("hold_kind", "kind.hold."),
                      lines("hold_note")},
                     [](FormReading& form, const CaseView&, const Visit& at) -> Command {
                       return SetHold{{at.program.random.id<ItemId>(), form.choice<HoldKind>("hold_kind"),
                                       form.sealed("hold_note", Presence::optional)}};
                     }});
}

Response lift_hold(const Visit& visit) {
  return act(visit, {"lift_hold",
                     {choice("hold", holds_of_case(visit)),
                      lines("reason", Presence::required)},
                     [](FormReading& form, const CaseView&, const Visit&) -> Command {
                       return LiftHold{item_from(form, "hold"), form.sealed("reason", Presence::required)};
                     }});
}

Response record_detention(const Visit& visit) {
  return act(visit, {"record_detention",
                     {date("since", Presence::required),
                      date("next_review", Presence::required),
                      lines("ground", Presence::required)},
                     [](FormReading& form, const CaseView& view, const Visit&) -> Command {
                       DetentionRecorded detention;
                       detention.since = form.date("since", Presence::required).value_or(CalendarDate{});
                       detention.next_review = form.date("next_review", Presence::required);
                       detention.ground = form.sealed("ground", Presence::required);
                       const Rule* cap = view.agreement ? view.agreement->national_rule("detention_cap_days", view.state.requesting) : nullptr;
                       detention.maximum_days = cap ? cap->value : 0;
                       return RecordDetention{detention};
                     }});
}

Response end_detention(const Visit& visit) {
  return act(visit, {"end_detention", {}, [](FormReading&, const CaseView&, const Visit&) -> Command { return EndDetention{}; }});
}

Response review_prospect(const Visit& visit) {
  return act(visit, {"review_prospect",
                     {yes("has_prospect"), lines("reasons", Presence::required)},
                     [](FormReading& form, const CaseView&, const Visit&) -> Command {
                       return ReviewProspect{{form.flag("has_prospect"), form.sealed("reasons", Presence::required)}};
                     }});
}

Response ask_approval(const Visit& visit) {
  return act(visit, {"ask_approval", approval_fields_with(lines("note")),
                     [](FormReading& form, const CaseView&, const Visit&) -> Command {
                       return AskApproval{form.choice<ApprovedAct>("approved_act"), form.sealed("note", Presence::optional)};
                     }});
}

Response give_approval(const Visit& visit) {
  return act(visit, {"give_approval", kApprovalFields, [](FormReading& form, const CaseView&, const Visit&) -> Command {
                       return GiveApproval{form.choice<ApprovedAct>("approved_act")};
                     }});
}

Response refuse_approval(const Visit& visit) {
  return act(visit, {"refuse_approval", approval_fields_with(lines("reason", Presence::required)),
                     [](FormReading& form, const CaseView&, const Visit&) -> Command {
                       return RefuseApproval{form.choice<ApprovedAct>("approved_act"),
                                             form.sealed("reason", Presence::required)};
                     }});
}

Response lift_obstacle(const Visit& visit) {
  return act(visit, {"lift_obstacle",
                     {line("obstacle_code", Presence::required), lines("reason", Presence::required)},
                     [](FormReading& form, const CaseView&, const Visit&) -> Command {
                       return LiftObstacle{form.text("obstacle_code", Presence::required, 80),
                                           form.sealed("reason", Presence::required)};
                     }});
}

Response add_note(const Visit& visit) {
  return act(visit, {"add_note", {lines("note", Presence::required)},
                     [](FormReading& form, const CaseView&, const Visit&) -> Command {
                       return AddNote{form.sealed("note", Presence::required)};
                     }});
}

}  // namespace rahdari
