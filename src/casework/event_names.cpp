#include "casework/events.h"

namespace rahdari {
namespace {

struct NamedType {
  EventType type;
  std::string_view name;
};

constexpr std::array<NamedType, std::variant_size_v<Event>> kNames{{
    {EventType::application_sent, "ApplicationSent"},
    {EventType::application_delivered, "ApplicationDelivered"},
    {EventType::receipt_disputed, "ReceiptDisputed"},
    {EventType::application_returned, "ApplicationReturned"},
    {EventType::field_corrected, "FieldCorrected"},
    {EventType::nationality_process_started, "NationalityProcessStarted"},
    {EventType::interview_requested, "InterviewRequested"},
    {EventType::interview_held, "InterviewHeld"},
    {EventType::extension_requested, "ExtensionRequested"},
    {EventType::reply_accepted, "ReplyAccepted"},
    {EventType::reply_refused, "ReplyRefused"},
    {EventType::reasons_requested, "ReasonsRequested"},
    {EventType::reasons_given, "ReasonsGiven"},
    {EventType::silence_acted_on, "SilenceActedOn"},
    {EventType::consent_withdrawn, "ConsentWithdrawn"},
    {EventType::document_requested, "DocumentRequested"},
    {EventType::document_issued, "DocumentIssued"},
    {EventType::transfer_notified, "TransferNotified"},
    {EventType::transfer_postponed, "TransferPostponed"},
    {EventType::departed, "Departed"},
    {EventType::arrived, "Arrived"},
    {EventType::arrived_not_handed_over, "ArrivedNotHandedOver"},
    {EventType::not_admitted, "NotAdmitted"},
    {EventType::application_withdrawn, "ApplicationWithdrawn"},
    {EventType::error_claimed, "ErrorClaimed"},
    {EventType::error_answered, "ErrorAnswered"},
    {EventType::taken_back, "TakenBack"},
    {EventType::proceeding_paused, "ProceedingPaused"},
    {EventType::proceeding_resumed, "ProceedingResumed"},
    {EventType::case_escalated, "CaseEscalated"},
    {EventType::case_closed, "CaseClosed"},
    {EventType::voluntary_return_announced, "VoluntaryReturnAnnounced"},
    {EventType::case_opened, "CaseOpened"},
    {EventType::particulars_recorded, "ParticularsRecorded"},
    {EventType::evidence_added, "EvidenceAdded"},
    {EventType::evidence_removed, "EvidenceRemoved"},
    {EventType::entry_recorded, "EntryRecorded"},
    {EventType::safeguard_recorded, "SafeguardRecorded"},
    {EventType::hold_set, "HoldSet"},
    {EventType::hold_lifted, "HoldLifted"},
    {EventType::detention_recorded, "DetentionRecorded"},
    {EventType::detention_ended, "DetentionEnded"},
    {EventType::end_reason_recorded, "EndReasonRecorded"},
    {EventType::departure_failure_recorded, "DepartureFailureRecorded"},
    {EventType::age_recorded, "AgeRecorded"},
    {EventType::genuineness_examined, "GenuinenessExamined"},
    {EventType::care_recorded, "CareRecorded"},
    {EventType::reasonable_prospect_reviewed, "ReasonableProspectReviewed"},
    {EventType::verification_recorded, "VerificationRecorded"},
    {EventType::approval_asked, "ApprovalAsked"},
    {EventType::approval_given, "ApprovalGiven"},
    {EventType::approval_refused, "ApprovalRefused"},
    {EventType::obstacle_lifted, "ObstacleLifted"},
    {EventType::note_added, "NoteAdded"},
}};

/// The table stands in the order of the variant, so that a position serves both.
template <class... E>
constexpr bool follows_the_variant(const std::variant<E...>*) {
  constexpr std::array types{E::kType...};
  for (std::size_t at = 0; at < types.size(); ++at) {
    if (kNames[at].type != types[at]) return false;
  }
  return true;
}
static_assert(follows_the_variant(static_cast<const Event*>(nullptr)));

}  // namespace

EventType type_of(const Event& event) { return kNames[event.index()].type; }

std::string_view name_of_type(EventType type) {
  for (const NamedType& known : kNames) {
    if (known.type == type) return known.name;
  }
  return "unknown";
}

std::optional<EventType> event_type_from_name(std::string_view name) {
  for (const NamedType& known : kNames) {
    if (known.name == name) return known.type;
  }
  return std::nullopt;
}

}  // namespace rahdari
