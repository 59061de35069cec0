#include <cstdio>

#include "demo/script.h"

namespace rahdari {

Script& Script::sends() {
  return has_approved(ApprovedAct::send_application)
      .add(Part::return_officer, Permission::send_application,
           [](Scene& scene) -> Command { return SendApplication{scene.reference()}; });
}

Script& Script::disputes_receipt() {
  return add(Part::interior_desk, Permission::return_application, [](Scene& scene) -> Command {
    return DisputeReceipt{scene.today(), scene.seal("The form could not be opened until today.")};
  });
}

Script& Script::returns_incomplete() {
  return add(Part::interior_desk, Permission::return_application, [](Scene& scene) -> Command {
    return ReturnApplication{{"birth_place"}, scene.seal("The place of birth names no tehsil that exists.")};
  });
}

Script& Script::starts_process() {
  return add(Part::interior_desk, Permission::reply, [](Scene&) -> Command { return StartNationalityProcess{}; });
}

Script& Script::verifies(FindingSource source, FindingResult result) {
  return add(Part::nadra, Permission::verify_identity, [=](Scene& scene) -> Command {
    return RecordVerification{{source, result, scene.seal("Entered by the verification desk.")}};
  });
}

Script& Script::requests_interview() {
  return add(Part::mission_consular, Permission::interview, [](Scene& scene) -> Command {
    return RequestInterview{scene.seal("No paper of the Annexes; the mission asks to speak with the person.")};
  });
}

Script& Script::holds_interview(InterviewResult result) {
  return add(Part::return_officer, Permission::interview, [result](Scene& scene) -> Command {
    return RecordInterview{result, scene.seal("Minutes read back through the interpreter.")};
  });
}

Script& Script::asks_extension() {
  return add(Part::interior_desk, Permission::reply, [](Scene& scene) -> Command {
    return RequestExtension{scene.seal("The field enquiry in the home district is not back."), true};
  });
}

Script& Script::accepts() {
  return has_approved(ApprovedAct::reply).add(Part::interior_desk, Permission::reply, [](Scene& scene) -> Command {
    return AcceptApplication{scene.seal("Nationality confirmed by the register.")};
  });
}

Script& Script::refuses(RefusalReason reason, Reasons reasons) {
  return has_approved(ApprovedAct::refuse).add(Part::interior_desk, Permission::reply, [=](Scene& scene) -> Command {
    const bool has_reasons = reasons == Reasons::given;
    return RefuseApplication{
        reason, has_reasons ? scene.seal("Written reasons as sent to the requesting State.") : SealedRef{}};
  });
}

Script& Script::asks_reasons() {
  return add(Part::return_officer, Permission::send_application, [](Scene&) -> Command { return RequestReasons{}; });
}

Script& Script::gives_reasons(RefusalReason reason) {
  return add(Part::interior_desk, Permission::reply, [reason](Scene& scene) -> Command {
    return GiveReasons{reason, scene.seal("Reasons sent later, at the requesting State's wish.")};
  });
}

Script& Script::acts_on_silence() {
  return has_approved(ApprovedAct::act_on_no_reply)
      .add(Part::return_officer, Permission::act_on_silence, [](Scene&) -> Command { return ActOnSilence{}; });
}

Script& Script::withdraws_consent() {
  return add(Part::interior_desk, Permission::reply, [](Scene& scene) -> Command {
    return WithdrawConsent{scene.seal("The register holds another person under this number.")};
  });
}

Script& Script::escalates() {
  return add(Part::requesting_supervisor, Permission::escalate, [](Scene& scene) -> Command {
    return EscalateCase{scene.seal("Which class an expired identity card has, for the Committee.")};
  });
}

Script& Script::closes() {
  return add(Part::return_officer, Permission::end_case, [](Scene&) -> Command { return CloseCase{}; });
}

Script& Script::requests_document() {
  return add(Part::return_officer, Permission::request_document, [](Scene&) -> Command { return RequestDocument{}; });
}

Script& Script::renews_document() {
  return add(Part::return_officer, Permission::request_document,
             [](Scene&) -> Command { return RequestDocument{true}; });
}

Script& Script::issues_document(int days_valid) {
  return add(Part::mission_passport, Permission::issue_document, [days_valid](Scene& scene) -> Command {
    char number[24];
    std::snprintf(number, sizeof number, "XX%06u", static_cast<unsigned>(scene.random().below(1'000'000)));
    return IssueDocument{scene.seal(number), scene.today(), scene.today().plus(CalendarDays{days_valid}), true};
  });
}

Script& Script::rechecks() {
  return add(Part::legal_reviewer, Permission::record_safeguards, [](Scene& scene) -> Command {
    return RecordSafeguard{{SafeguardKind::transfer_recheck, scene.today(), true,
                            scene.seal("Checked again before the notice; nothing new.")}};
  });
}

Script& Script::notifies_transfer(int days_ahead) {
  return has_approved(ApprovedAct::notify_transfer)
      .add(Part::return_officer, Permission::plan_transfer, [days_ahead](Scene& scene) -> Command {
        TransferNotified transfer;
        transfer.transfer = scene.new_item();
        transfer.reference = scene.reference();
        transfer.requesting = scene.requesting();
        transfer.requested = scene.state().requested;
        transfer.agreement = scene.state().agreement;
        transfer.travel_on = scene.today().plus(CalendarDays{days_ahead});
        transfer.crossing_point = "Islamabad International Airport";
        transfer.flight = scene.random().below(2) == 0 ? "RD 401" : "RD 517";
        transfer.escorts = static_cast<int>(scene.random().below(3));
        if (scene.state().road == Road::document_held) {
          transfer.particulars = scene.seal(bytes_from_particulars(scene.person()));
        }
        return NotifyTransfer{transfer};
      });
}

Script& Script::announces_voluntary(int days_ahead) {
  return add(Part::return_counsellor, Permission::announce_voluntary, [days_ahead](Scene& scene) -> Command {
    VoluntaryReturnAnnounced announcement;
    announcement.transfer = scene.new_item();
    announcement.reference = scene.reference();
    announcement.requesting = scene.requesting();
    announcement.requested = scene.state().requested;
    announcement.agreement = scene.state().agreement;
    announcement.travel_on = scene.today().plus(CalendarDays{days_ahead});
    announcement.crossing_point = "Islamabad International Airport";
    announcement.flight = "RD 233";
    announcement.particulars = scene.seal(bytes_from_particulars(scene.person()));
    return AnnounceVoluntaryReturn{announcement};
  });
}

Script& Script::postpones(DepartureFailure cause) {
  return add(Part::return_officer, Permission::plan_transfer, [cause](Scene& scene) -> Command {
    return PostponeTransfer{cause, scene.seal("Reported by the escort leader.")};
  });
}

Script& Script::departs() {
  return add(Part::escort_leader, Permission::confirm_departure, [](Scene&) -> Command { return ConfirmDeparture{}; });
}

Script& Script::arrives(Handover handover) {
  return add(Part::border, Permission::confirm_arrival, [handover](Scene& scene) -> Command {
    if (handover == Handover::handed_over) return ConfirmArrival{true, {}};
    return ConfirmArrival{false, scene.seal("Left the aircraft at the stopover and travelled on alone.")};
  });
}

Script& Script::is_not_admitted(NotAdmittedReason reason) {
  return add(Part::border, Permission::confirm_arrival, [reason](Scene& scene) -> Command {
    NotAdmitted refusal;
    refusal.transfer = scene.state().transfer ? scene.state().transfer->id : ItemId{};
    refusal.reason = reason;
    refusal.account = scene.seal("Said by the shift officer at the counter; flown back the same day.");
    refusal.flown_back = true;
    refusal.whereabouts = "airport of departure, reception area";
    return RefuseAdmission{refusal};
  });
}

Script& Script::claims_error() {
  return add(Part::interior_desk, Permission::claim_error, [](Scene& scene) -> Command {
    return ClaimError{scene.seal("The register shows that the number belongs to somebody else.")};
  });
}

Script& Script::answers_error(ErrorAnswer answer) {
  return add(Part::return_officer, Permission::answer_error, [answer](Scene& scene) -> Command {
    return AnswerError{answer == ErrorAnswer::accepted,
                       scene.seal("Compared with the file; the answer and its grounds.")};
  });
}

Script& Script::takes_back() {
  return add(Part::return_officer, Permission::answer_error, [](Scene&) -> Command { return RecordTakenBack{}; });
}

}  // namespace rahdari
