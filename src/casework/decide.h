// decide(state, command, circumstances) → events | Obstacle: every rule of the procedure, in one pure step. Does not store,
// does not authorise (access), does not compute limits (agreement/assess.h), never acts by itself.
#pragma once
#include <set>
#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "agreement/assess.h"
#include "casework/state.h"

namespace rahdari {

// ---- commands: imperative, with the payload of the event they wish for ----------------------------------------------------
struct OpenCase { CaseOpened opened; };
struct RecordParticulars { ParticularsRecorded recorded; };
struct AddEvidence { EvidenceItem item; };
struct RemoveEvidence { ItemId item; };
struct RecordEntry { EntryRecorded entry; };
struct RecordSafeguard { SafeguardRecorded safeguard; };
struct SetHold { HoldSet hold; };
struct LiftHold { ItemId hold; SealedRef reason; };
struct RecordDetention { DetentionRecorded detention; };
struct EndDetention {};
struct RecordAge { AgeRecorded age; };
struct ExamineGenuineness { GenuinenessExamined examined; };
struct RecordCare { CareRecorded care; };
struct ReviewProspect { ReasonableProspectReviewed review; };
struct AskApproval { ApprovedAct act; SealedRef note; };
struct GiveApproval { ApprovedAct act; };
struct RefuseApproval { ApprovedAct act; SealedRef reason; };
struct LiftObstacle { std::string code; SealedRef reason; };
struct AddNote { SealedRef note; };
struct SendApplication { Reference reference; };           // the shell allocates the number
struct DisputeReceipt { CalendarDate claimed_on; SealedRef reason; };
struct ReturnApplication { std::vector<std::string> missing; SealedRef note; };
struct CorrectField { std::string field; SealedRef particulars; SealedRef reason; };
struct StartNationalityProcess {};
struct RecordVerification { VerificationRecorded verification; };
struct RequestInterview { SealedRef reason; };
struct RecordInterview { InterviewResult result; SealedRef minutes; };
struct RequestExtension { SealedRef reasons; bool has_reasons = true; };
struct AcceptApplication { SealedRef identity; };
struct RefuseApplication { RefusalReason reason; SealedRef reasons; };   // reasons none: recorded as defective
struct RequestReasons {};
struct GiveReasons { RefusalReason reason; SealedRef reasons; };
struct ActOnSilence {};
struct WithdrawConsent { SealedRef evidence; };
struct RequestDocument { bool is_renewal = false; };
struct IssueDocument { SealedRef number; CalendarDate issued_on; CalendarDate valid_until; bool is_single_journey = true; };
struct NotifyTransfer { TransferNotified transfer; };       // reference filled by the shell when the case has none
struct AnnounceVoluntaryReturn { VoluntaryReturnAnnounced announcement; };
struct PostponeTransfer { DepartureFailure cause; SealedRef note; };
struct ConfirmDeparture {};
struct ConfirmArrival { bool handed_over = true; SealedRef note; };
struct RefuseAdmission { NotAdmitted refusal; };
struct EndCase { EndReason reason; SealedRef note; };        // withdraws what was sent; ends quietly what was not
struct ClaimError { SealedRef evidence; };
struct AnswerError { bool is_accepted; SealedRef reasons; };
struct RecordTakenBack {};
struct EscalateCase { SealedRef issue; };
struct CloseCase {};

using Command = std::variant<
    OpenCase, RecordParticulars, AddEvidence, RemoveEvidence, RecordEntry, RecordSafeguard, SetHold, LiftHold, RecordDetention,
    EndDetention, RecordAge, ExamineGenuineness, RecordCare, ReviewProspect, AskApproval, GiveApproval, RefuseApproval,
    LiftObstacle, AddNote, SendApplication, DisputeReceipt, ReturnApplication, CorrectField, StartNationalityProcess,
    RecordVerification, RequestInterview, RecordInterview, RequestExtension, AcceptApplication, RefuseApplication,
    RequestReasons, GiveReasons, ActOnSilence, WithdrawConsent, RequestDocument, IssueDocument, NotifyTransfer,
    AnnounceVoluntaryReturn, PostponeTransfer, ConfirmDeparture, ConfirmArrival, RefuseAdmission, EndCase, ClaimError,
    AnswerError, RecordTakenBack, EscalateCase, CloseCase>;

/// A rule forbids this step. `code` names the rule (message obstacle.<code>), `from` the law with its standing.
struct Obstacle {
  std::string code;
  Citation from;
  std::vector<std::string> facts;   // dates, field codes, counts; never personal values
  bool can_be_lifted = false;       // unverified law that protects: a supervisor may lift it with a reason
};

/// What decide may know besides the case.
struct Circumstances {
  const Agreement* agreement;
  Assessment assessment;            // of facts_from_state(state) on `today`
  CalendarDate today;               // a day of the requested State
  CalendarDate occurred_on;         // claimed by the actor; never in the future
  Actor actor;
  std::set<ApprovedAct> needs_second;  // acts for which this organisation wants a second person (U28)
};

/// One or more events that belong together, shared ones first where order matters to a reader; or the first rule that forbids
/// the step. The guards of each command stand in order in one function each (decide_<stage>.cpp).
tl::expected<std::vector<Event>, Obstacle> decide(const CaseState& state, const Command& command, const Circumstances& at);

}  // namespace rahdari
