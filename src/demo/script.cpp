#include "demo/script.h"

#include <utility>

namespace rahdari {
namespace {
EntryRecorded invented_entry(Scene& scene) {
  EntryRecorded entry;
  const auto day = scene.days_ago(200 + static_cast<int>(scene.random().below(1500)));
  const bool is_day_known = scene.random().below(3) == 0;
  entry.entered_on = PartialDate::from_parts(day.year(), day.month(), is_day_known ? day.day() : 0);
  entry.entered_unlawfully = true;
  entry.stay_known_on = scene.days_ago(20 + static_cast<int>(scene.random().below(60)));
  return entry;
}

std::string_view safeguard_words(SafeguardKind kind) {
  switch (kind) {
    case SafeguardKind::return_decision:
      return "Return decision, enforceable; no appeal pending.";
    case SafeguardKind::non_refoulement:
      return "Individual examination on file; no risk found on this day.";
    case SafeguardKind::legal_basis:
      return "Transfer of data necessary for the application; basis noted.";
    case SafeguardKind::person_informed:
      return "Told in Urdu through an interpreter; copy handed over.";
    case SafeguardKind::data_sources:
      return "Particulars from the national file and the person's own words.";
    case SafeguardKind::best_interests:
      return "Best-interests assessment by the child protection service.";
    case SafeguardKind::guardian:
      return "Guardian appointed by the court.";
    case SafeguardKind::reception:
      return "Reception by the family confirmed in writing.";
    case SafeguardKind::age_assessment:
      return "Assessed as stated; no dispute.";
    case SafeguardKind::family_unity:
      return "No family member in the procedure.";
    case SafeguardKind::transfer_recheck:
      return "Checked again before the notice; nothing new.";
  }
  return {};
}

std::string_view other_code(std::uint64_t choice) {
  return choice == 0 ? "citizenship_certificate" : choice == 1 ? "passport" : "cnic";
}

}  // namespace

Script& Script::after(int least, int most) {
  wait_least_ = least;
  wait_most_ = most;
  return *this;
}

Script& Script::add(Part part, Permission permission, std::function<Command(Scene&)> command) {
  steps_.push_back({wait_least_, wait_most_, part, permission, std::move(command)});
  wait_least_ = wait_most_ = 0;
  return *this;
}

Script& Script::opens(ReturnType type, Road road, PersonClass person) {
  const Part part = road == Road::voluntary ? Part::return_counsellor : Part::return_officer;
  return add(part, Permission::prepare_case, [=](Scene& scene) -> Command {
    return OpenCase{{scene.requesting(), demo_requested_state(), scene.agreement().id, person, type, road, {}}};
  });
}

Script& Script::records_particulars() {
  return add(Part::return_officer, Permission::prepare_case, [](Scene& scene) -> Command {
    return RecordParticulars{{scene.seal(bytes_from_particulars(scene.person())), filled_codes(scene.person())}};
  });
}

Script& Script::records_half_of_the_particulars() {
  return add(Part::return_officer, Permission::prepare_case, [](Scene& scene) -> Command {
    Particulars half;
    half.surname = scene.person().surname;
    half.given_names = scene.person().given_names;
    half.nationality = scene.person().nationality;
    return RecordParticulars{{scene.seal(bytes_from_particulars(half)), filled_codes(half)}};
  });
}

Script& Script::adds(std::string_view code) {
  return add(Part::return_officer, Permission::prepare_case, [code](Scene& scene) -> Command {
    EvidenceItem item;
    item.id = scene.new_item();
    item.code = code;
    item.is_original = true;
    item.detail = scene.seal("Seen by the officer; kept with the file.");
    return AddEvidence{item};
  });
}

Script& Script::examines_first_item() {
  return add(Part::return_officer, Permission::prepare_case, [](Scene& scene) -> Command {
    const auto& evidence = scene.state().evidence;
    const ItemId item = evidence.empty() ? ItemId{} : evidence.front().id;
    return ExamineGenuineness{{item, true, scene.seal("Examined by the document unit; no sign of change.")}};
  });
}

Script& Script::shows(Papers papers) {
  switch (papers) {
    case Papers::examined_proof:
      return adds("cnic").examines_first_item();
    case Papers::proof:
      return adds(other_code(steps_.size() % 3));
    case Papers::prima_facie:
      return adds("fingerprints").adds("birth_certificate");
    case Papers::statement_only:
      return adds("person_statement");
  }
  return *this;
}

Script& Script::records_entry() {
  return add(Part::return_officer, Permission::prepare_case,
             [](Scene& scene) -> Command { return RecordEntry{invented_entry(scene)}; });
}

Script& Script::records_route(Route route) {
  return add(Part::return_officer, Permission::prepare_case, [route](Scene& scene) -> Command {
    EntryRecorded entry = invented_entry(scene);
    entry.holds_visa_or_permit_of_requested = route == Route::permit_of_requested;
    if (route == Route::permit_of_requested) entry.requested_permit_until = scene.today().plus(CalendarDays{300});
    entry.came_directly_by_air_or_sea = route == Route::direct_by_air;
    return RecordEntry{entry};
  });
}

Script& Script::records_safeguard(SafeguardKind kind) {
  return add(Part::legal_reviewer, Permission::record_safeguards, [kind](Scene& scene) -> Command {
    const auto dated = scene.days_ago(kind == SafeguardKind::return_decision ? 15 : 1);
    return RecordSafeguard{{kind, dated, true, scene.seal(safeguard_words(kind))}};
  });
}

Script& Script::records_safeguards() {
  return records_safeguard(SafeguardKind::return_decision)
      .records_safeguard(SafeguardKind::non_refoulement)
      .records_safeguard(SafeguardKind::legal_basis)
      .records_safeguard(SafeguardKind::person_informed)
      .records_safeguard(SafeguardKind::data_sources);
}

Script& Script::prepares(Papers papers) {
  return opens(ReturnType::forced, Road::application)
      .records_particulars()
      .shows(papers)
      .records_entry()
      .after(0, 3)
      .records_safeguards();
}

Script& Script::records_age(AgeGroup group, Company company) {
  return add(Part::legal_reviewer, Permission::record_safeguards, [=](Scene&) -> Command {
    return RecordAge{{group, company == Company::unaccompanied}};
  });
}

Script& Script::records_care() {
  return add(Part::return_officer, Permission::prepare_case, [](Scene& scene) -> Command {
    CareRecorded care;
    care.consent_given = true;
    care.consent_on = scene.days_ago(1);
    care.care_statement = scene.seal("Needs insulin on arrival; the person asked that this be said.");
    return RecordCare{care};
  });
}

Script& Script::sets_hold(HoldKind kind) {
  return add(Part::legal_reviewer, Permission::set_hold, [kind](Scene& scene) -> Command {
    return SetHold{{scene.new_item(), kind, scene.seal("Set by legal review; see the file.")}};
  });
}

Script& Script::lifts_hold() {
  return has_approved(ApprovedAct::lift_hold)
      .add(Part::legal_reviewer, Permission::lift_hold, [](Scene& scene) -> Command {
        const auto& holds = scene.state().holds;
        return LiftHold{holds.empty() ? ItemId{} : holds.back().hold, scene.seal("The ground no longer stands.")};
      });
}

Script& Script::records_detention() {
  return add(Part::detention_liaison, Permission::record_detention, [](Scene& scene) -> Command {
    DetentionRecorded detention;
    detention.since = scene.days_ago(static_cast<int>(scene.random().below(5)));
    detention.ground = scene.seal("Risk of absconding, as ordered.");
    detention.next_review = detention.since.plus(CalendarDays{30});
    const Rule* cap = scene.agreement().national_rule("detention_cap_days", scene.requesting());
    detention.maximum_days = cap ? cap->value : 0;
    return RecordDetention{detention};
  });
}

Script& Script::ends_detention() {
  return add(Part::detention_liaison, Permission::record_detention, [](Scene&) -> Command { return EndDetention{}; });
}

Script& Script::reviews_prospect(Prospect prospect) {
  return add(Part::detention_liaison, Permission::record_detention, [prospect](Scene& scene) -> Command {
    return ReviewProspect{
        {prospect == Prospect::reasonable, scene.seal("Reviewed with the state of the application on this day.")}};
  });
}

Script& Script::notes(std::string_view text) {
  return add(Part::return_officer, Permission::add_note,
             [text](Scene& scene) -> Command { return AddNote{scene.seal(text)}; });
}

Script& Script::asks_approval(ApprovedAct act) {
  const bool is_of_requested =
      act == ApprovedAct::reply || act == ApprovedAct::refuse || act == ApprovedAct::issue_document;
  return add(is_of_requested ? Part::interior_desk : Part::return_officer, Permission::add_note,
             [act](Scene&) -> Command {
               return AskApproval{act, {}};
             });
}

Script& Script::has_approved(ApprovedAct act) {
  asks_approval(act);
  const bool is_of_requested = Cast::side_of(steps_.back().part) == Side::requested;
  return add(is_of_requested ? Part::interior_approver : Part::approver,
             is_of_requested ? Permission::approve_requested : Permission::approve_requesting,
             [act](Scene&) -> Command { return GiveApproval{act}; });
}

Script& Script::ends(EndReason reason) {
  return add(Part::return_officer, Permission::end_case, [reason](Scene& scene) -> Command {
    return EndCase{reason, scene.seal("Reason and source are in the file.")};
  });
}

}  // namespace rahdari
