// What can have happened in a case, as stored. Each event belongs to the shared stream or to a private one, for ever.
// Field order is the stored order of shape 1 (docs/formats.md); changing it needs a new shape in store/shapes/.
// No personal value is in a body: people's data are SealedRefs into the vault.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "agreement/assess.h"
#include "casework/kinds.h"
#include "terms/country.h"
#include "terms/date.h"
#include "terms/ids.h"
#include "terms/reference.h"

namespace rahdari {

/// Stored; never renumber. Below 100: shared stream. From 100: private of the requesting side. From 200: of the requested.
/// From 300: private of either.
enum class EventType : std::uint16_t {
  application_sent = 1, application_delivered = 2, receipt_disputed = 3, application_returned = 4, field_corrected = 5,
  nationality_process_started = 6, interview_requested = 7, interview_held = 8, extension_requested = 9,
  reply_accepted = 10, reply_refused = 11, reasons_requested = 12, reasons_given = 13, silence_acted_on = 14,
  consent_withdrawn = 15, document_requested = 16, document_issued = 17, transfer_notified = 18, transfer_postponed = 19,
  departed = 20, arrived = 21, arrived_not_handed_over = 22, not_admitted = 23, application_withdrawn = 24,
  error_claimed = 25, error_answered = 26, taken_back = 27, proceeding_paused = 28, proceeding_resumed = 29,
  case_escalated = 30, case_closed = 31, voluntary_return_announced = 32,
  case_opened = 100, particulars_recorded = 101, evidence_added = 102, evidence_removed = 103, entry_recorded = 104,
  safeguard_recorded = 105, hold_set = 106, hold_lifted = 107, detention_recorded = 108, detention_ended = 109,
  end_reason_recorded = 110, departure_failure_recorded = 111, age_recorded = 112, genuineness_examined = 113,
  care_recorded = 114, reasonable_prospect_reviewed = 115,
  verification_recorded = 200,
  approval_asked = 300, approval_given = 301, approval_refused = 302, obstacle_lifted = 303, note_added = 304
};

struct EvidenceItem {
  ItemId id;
  std::string code;                 // of the agreement's lists
  bool is_authenticated = false;
  bool is_original = false;
  bool genuineness_examined = false;
  SealedRef detail;                 // number, issuer, remarks
};

// ---- shared stream -------------------------------------------------------------------------------------------------------

struct ApplicationSent {            // Art. 4(1), 5
  static constexpr EventType kType = EventType::application_sent;
  Reference reference;
  Country requesting;
  Country requested;
  std::string agreement;
  PersonClass person_class = PersonClass::own_national;
  SealedRef particulars;
  std::vector<EvidenceItem> evidence;
  SealedRef care_statement;         // none without the person's consent, Art. 5(2)(a)
  SealedRef protection_measure;
  CaseId renews;                    // none, or the case this application renews
};
struct ApplicationDelivered { static constexpr EventType kType = EventType::application_delivered; CalendarDate received_on; };
struct ReceiptDisputed { static constexpr EventType kType = EventType::receipt_disputed; CalendarDate claimed_on; SealedRef reason; };
struct ApplicationReturned {        // incomplete: which required items are missing
  static constexpr EventType kType = EventType::application_returned;
  std::vector<std::string> missing;
  SealedRef note;
};
struct FieldCorrected { static constexpr EventType kType = EventType::field_corrected; std::string field; SealedRef particulars; SealedRef reason; };
struct NationalityProcessStarted { static constexpr EventType kType = EventType::nationality_process_started; };
struct InterviewRequested { static constexpr EventType kType = EventType::interview_requested; Side by = Side::requested; SealedRef reason; };
struct InterviewHeld { static constexpr EventType kType = EventType::interview_held; InterviewResult result = InterviewResult::not_able; SealedRef minutes; };
struct ExtensionRequested { static constexpr EventType kType = EventType::extension_requested; SealedRef reasons; int detention_cap_days = 0; };
struct ReplyAccepted { static constexpr EventType kType = EventType::reply_accepted; SealedRef identity; bool is_late = false; };
struct ReplyRefused {               // reasons none: a refusal without reasons is still a reply (U10)
  static constexpr EventType kType = EventType::reply_refused;
  RefusalReason reason = RefusalReason::other;
  SealedRef reasons;
  bool is_late = false;
};
struct ReasonsRequested { static constexpr EventType kType = EventType::reasons_requested; };
struct ReasonsGiven { static constexpr EventType kType = EventType::reasons_given; RefusalReason reason = RefusalReason::other; SealedRef reasons; };
struct SilenceActedOn { static constexpr EventType kType = EventType::silence_acted_on; CalendarDate counted_from; };
struct ConsentWithdrawn { static constexpr EventType kType = EventType::consent_withdrawn; SealedRef evidence; };
struct DocumentRequested { static constexpr EventType kType = EventType::document_requested; bool is_renewal = false; };
struct DocumentIssued {             // emergency travel document, as printed (U23)
  static constexpr EventType kType = EventType::document_issued;
  SealedRef number;
  CalendarDate issued_on;
  CalendarDate valid_until;
  bool is_single_journey = true;
};
struct TransferNotified {           // Art. 9; notice by practice
  static constexpr EventType kType = EventType::transfer_notified;
  ItemId transfer;
  Reference reference;              // of the case: cases without an application get theirs here
  Country requesting;
  Country requested;
  std::string agreement;
  CalendarDate travel_on;
  std::string crossing_point;
  std::string flight;
  int escorts = 0;
  SealedRef particulars;            // for a document held: what the border officer needs
};
struct TransferPostponed { static constexpr EventType kType = EventType::transfer_postponed; ItemId transfer; };
struct Departed { static constexpr EventType kType = EventType::departed; ItemId transfer; };
struct Arrived { static constexpr EventType kType = EventType::arrived; ItemId transfer; };
struct ArrivedNotHandedOver { static constexpr EventType kType = EventType::arrived_not_handed_over; ItemId transfer; SealedRef note; };
struct NotAdmitted {
  static constexpr EventType kType = EventType::not_admitted;
  ItemId transfer;
  NotAdmittedReason reason = NotAdmittedReason::other;
  SealedRef account;                // by whom, in words
  bool flown_back = false;
  std::string whereabouts;          // a place, never a private address: "Islamabad airport, transit area"
};
struct ApplicationWithdrawn { static constexpr EventType kType = EventType::application_withdrawn; };
struct ErrorClaimed { static constexpr EventType kType = EventType::error_claimed; SealedRef evidence; };
struct ErrorAnswered { static constexpr EventType kType = EventType::error_answered; bool is_accepted = false; SealedRef reasons; };
struct TakenBack { static constexpr EventType kType = EventType::taken_back; };
struct ProceedingPaused { static constexpr EventType kType = EventType::proceeding_paused; };   // one sentence for every cause
struct ProceedingResumed { static constexpr EventType kType = EventType::proceeding_resumed; };
struct CaseEscalated { static constexpr EventType kType = EventType::case_escalated; SealedRef issue; };  // Art. 16
struct CaseClosed { static constexpr EventType kType = EventType::case_closed; };
struct VoluntaryReturnAnnounced {   // U7: no notice names a deportee; only what the border officer needs
  static constexpr EventType kType = EventType::voluntary_return_announced;
  ItemId transfer;
  Reference reference;
  Country requesting;
  Country requested;
  std::string agreement;
  CalendarDate travel_on;
  std::string crossing_point;
  std::string flight;
  SealedRef particulars;
};

// ---- private stream of the requesting organisation -----------------------------------------------------------------------

struct CaseOpened {
  static constexpr EventType kType = EventType::case_opened;
  Country requesting;
  Country requested;
  std::string agreement;
  PersonClass person_class = PersonClass::own_national;
  ReturnType return_type = ReturnType::forced;
  Road road = Road::application;
  CaseId renews;
};
struct ParticularsRecorded {        // `filled`: codes of the form fields that have a value
  static constexpr EventType kType = EventType::particulars_recorded;
  SealedRef particulars;
  std::vector<std::string> filled;
};
struct EvidenceAdded { static constexpr EventType kType = EventType::evidence_added; EvidenceItem item; };
struct EvidenceRemoved { static constexpr EventType kType = EventType::evidence_removed; ItemId item; };
struct EntryRecorded {
  static constexpr EventType kType = EventType::entry_recorded;
  std::optional<PartialDate> entered_on;
  bool holds_visa_or_permit_of_requested = false;
  std::optional<CalendarDate> requested_permit_until;
  std::optional<CalendarDate> requesting_permit_until;
  bool entered_unlawfully = false;
  bool came_directly_by_air_or_sea = false;
  bool airside_transit_only = false;
  std::optional<CalendarDate> stay_known_on;
};
struct SafeguardRecorded {
  static constexpr EventType kType = EventType::safeguard_recorded;
  SafeguardKind kind = SafeguardKind::return_decision;
  CalendarDate dated;               // of the decision or the check itself
  bool is_satisfied = true;         // false: decision not enforceable, check found a risk, person not informed
  SealedRef detail;                 // authority, language, how, appeal
};
struct HoldSet { static constexpr EventType kType = EventType::hold_set; ItemId hold; HoldKind kind = HoldKind::administrative; SealedRef note; };
struct HoldLifted { static constexpr EventType kType = EventType::hold_lifted; ItemId hold; SealedRef reason; };
struct DetentionRecorded {          // U8, this side only
  static constexpr EventType kType = EventType::detention_recorded;
  CalendarDate since;
  SealedRef ground;
  std::optional<CalendarDate> next_review;
  int maximum_days = 0;             // of the national rule file
};
struct DetentionEnded { static constexpr EventType kType = EventType::detention_ended; };
struct EndReasonRecorded { static constexpr EventType kType = EventType::end_reason_recorded; EndReason reason = EndReason::withdrawn; SealedRef note; };
struct DepartureFailureRecorded { static constexpr EventType kType = EventType::departure_failure_recorded; ItemId transfer; DepartureFailure cause = DepartureFailure::carrier; SealedRef note; };
struct AgeRecorded { static constexpr EventType kType = EventType::age_recorded; AgeGroup group = AgeGroup::adult; bool is_unaccompanied = false; };
struct GenuinenessExamined { static constexpr EventType kType = EventType::genuineness_examined; ItemId item; bool is_genuine = false; SealedRef report; };
struct CareRecorded {               // Art. 5(2): consent first, then the statement
  static constexpr EventType kType = EventType::care_recorded;
  bool consent_given = false;
  std::optional<CalendarDate> consent_on;
  SealedRef care_statement;
  SealedRef protection_measure;
};
struct ReasonableProspectReviewed { static constexpr EventType kType = EventType::reasonable_prospect_reviewed; bool has_prospect = false; SealedRef reasons; };

// ---- private stream of the requested organisation ------------------------------------------------------------------------

struct VerificationRecorded {
  static constexpr EventType kType = EventType::verification_recorded;
  FindingSource source = FindingSource::names;
  FindingResult result = FindingResult::not_run;
  SealedRef detail;
};

// ---- private stream of either --------------------------------------------------------------------------------------------

struct ApprovalAsked { static constexpr EventType kType = EventType::approval_asked; ApprovedAct act = ApprovedAct::reply; SealedRef note; };
struct ApprovalGiven { static constexpr EventType kType = EventType::approval_given; ApprovedAct act = ApprovedAct::reply; };
struct ApprovalRefused { static constexpr EventType kType = EventType::approval_refused; ApprovedAct act = ApprovedAct::reply; SealedRef reason; };
struct ObstacleLifted { static constexpr EventType kType = EventType::obstacle_lifted; std::string code; SealedRef reason; };
struct NoteAdded { static constexpr EventType kType = EventType::note_added; SealedRef note; };

using Event = std::variant<
    ApplicationSent, ApplicationDelivered, ReceiptDisputed, ApplicationReturned, FieldCorrected, NationalityProcessStarted,
    InterviewRequested, InterviewHeld, ExtensionRequested, ReplyAccepted, ReplyRefused, ReasonsRequested, ReasonsGiven,
    SilenceActedOn, ConsentWithdrawn, DocumentRequested, DocumentIssued, TransferNotified, TransferPostponed, Departed, Arrived,
    ArrivedNotHandedOver, NotAdmitted, ApplicationWithdrawn, ErrorClaimed, ErrorAnswered, TakenBack, ProceedingPaused,
    ProceedingResumed, CaseEscalated, CaseClosed, VoluntaryReturnAnnounced, CaseOpened, ParticularsRecorded, EvidenceAdded,
    EvidenceRemoved, EntryRecorded, SafeguardRecorded, HoldSet, HoldLifted, DetentionRecorded, DetentionEnded,
    EndReasonRecorded, DepartureFailureRecorded, AgeRecorded, GenuinenessExamined, CareRecorded, ReasonableProspectReviewed,
    VerificationRecorded, ApprovalAsked, ApprovalGiven, ApprovalRefused, ObstacleLifted, NoteAdded>;

EventType type_of(const Event& event);
/// "ApplicationSent": the struct's name, as scenarios and `log show` print it.
std::string_view name_of_type(EventType type);
std::optional<EventType> event_type_from_name(std::string_view name);
constexpr bool is_shared(EventType type) { return static_cast<std::uint16_t>(type) < 100; }

/// The canonical body of shape 1. Decoding refuses unknown types, bad enum numbers, and any byte left over.
std::string body_from_event(const Event& event);
std::optional<Event> event_from_body(EventType type, std::string_view body);
/// One JSON object of the body, keys in stored order, enums by name, SealedRefs as {"sealed": id}.
std::string json_from_event(const Event& event);

}  // namespace rahdari
