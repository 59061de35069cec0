#include "page/event_words.h"

#include <cctype>
#include <type_traits>

#include "page/law_words.h"

namespace rahdari {
namespace {

template <class T, class... Us>
constexpr bool is_any_of = (std::is_same_v<T, Us> || ...);

/// Collects the sentences of one event.
class DetailWriter {
 public:
  DetailWriter(const Words& words, const std::map<SealedId, PersonalText>& opened) : words_(words), opened_(opened) {}

  void fact(std::string_view key, const std::string& value) {
    html_ += element("p", {}, words_.html(key) + Html::markup(": ") + Html::text(value));
  }
  void day(std::string_view key, CalendarDate value) { fact(key, words_.date(value)); }
  void day(std::string_view key, const std::optional<CalendarDate>& value) {
    if (value) day(key, *value);
  }
  void sentence(std::string_view key) { html_ += element("p", {}, words_.html(key)); }
  template <class E>
  void kind(std::string_view label, std::string_view prefix, E value) {
    fact(label, words_.say(std::string(prefix) + std::string(name_of(value))));
  }
  void codes(std::string_view key, const std::vector<std::string>& codes) {
    std::string names;
    for (const std::string& code : codes)
      names += (names.empty() ? "" : words_.say("list.comma")) + name_of_code(words_, code);
    if (!names.empty()) fact(key, names);
  }
  /// Text about a person, if this side has opened it.
  void sealed(std::string_view key, const SealedRef& ref) {
    const auto found = opened_.find(ref.id);
    if (ref.is_none() || found == opened_.end()) return;
    html_ += element("p", {}, words_.html(key) + Html::markup(": ") + typed_text(found->second.reveal()));
  }
  Html take() { return std::move(html_); }

 private:
  const Words& words_;
  const std::map<SealedId, PersonalText>& opened_;
  Html html_;
};

// ---- shared
// ----------------------------------------------------------------------------------------------------------------
void write(DetailWriter& out, const ApplicationSent& event) { out.fact("field.reference", event.reference.text()); }
void write(DetailWriter& out, const ApplicationDelivered& event) { out.day("field.received_on", event.received_on); }
void write(DetailWriter& out, const ReceiptDisputed& event) {
  out.day("field.claimed_on", event.claimed_on);
  out.sealed("field.reason", event.reason);
}
void write(DetailWriter& out, const ApplicationReturned& event) {
  out.codes("field.missing_field", event.missing);
  out.sealed("field.note", event.note);
}
void write(DetailWriter& out, const FieldCorrected& event) {
  out.codes("field.corrected_field", {event.field});
  out.sealed("field.reason", event.reason);
}
void write(DetailWriter& out, const InterviewRequested& event) { out.sealed("field.reason", event.reason); }
void write(DetailWriter& out, const InterviewHeld& event) {
  out.kind("field.interview_result", "kind.interview.", event.result);
  out.sealed("field.minutes", event.minutes);
}
void write(DetailWriter& out, const ExtensionRequested& event) { out.sealed("field.reasons", event.reasons); }
void write(DetailWriter& out, const ReplyAccepted& event) {
  if (event.is_late) out.sentence("event.late_reply");
  out.sealed("field.identity", event.identity);
}
void write(DetailWriter& out, const ReplyRefused& event) {
  if (event.is_late) out.sentence("event.late_reply");
  out.kind("field.refusal_reason", "kind.refusal.", event.reason);
  if (event.reasons.is_none()) out.sentence("event.without_reasons");
  out.sealed("field.reasons", event.reasons);
}
void write(DetailWriter& out, const ReasonsGiven& event) {
  out.kind("field.refusal_reason", "kind.refusal.", event.reason);
  out.sealed("field.reasons", event.reasons);
}
void write(DetailWriter& out, const SilenceActedOn& event) { out.day("field.counted_from", event.counted_from); }
void write(DetailWriter& out, const ConsentWithdrawn& event) { out.sealed("field.new_evidence", event.evidence); }
void write(DetailWriter& out, const DocumentRequested& event) {
  if (event.is_renewal) out.sentence("event.renewal");
}
void write(DetailWriter& out, const DocumentIssued& event) {
  out.day("field.issued_on", event.issued_on);
  out.day("field.valid_until", event.valid_until);
  out.sealed("field.document_number", event.number);
  if (event.is_single_journey) out.sentence("event.single_journey");
}
template <class Journey>
void write_journey(DetailWriter& out, const Journey& event) {
  out.day("field.travel_on", event.travel_on);
  out.fact("field.crossing_point", event.crossing_point);
  out.fact("field.flight", event.flight);
}
void write(DetailWriter& out, const TransferNotified& event) {
  write_journey(out, event);
  if (event.escorts > 0) out.fact("field.escorts", std::to_string(event.escorts));
}
void write(DetailWriter& out, const VoluntaryReturnAnnounced& event) { write_journey(out, event); }
void write(DetailWriter& out, const ArrivedNotHandedOver& event) { out.sealed("field.note", event.note); }
void write(DetailWriter& out, const NotAdmitted& event) {
  out.kind("field.not_admitted_reason", "kind.not_admitted.", event.reason);
  out.sealed("field.account", event.account);
  out.fact("field.whereabouts", event.whereabouts);
  if (event.flown_back) out.sentence("event.flown_back");
}
void write(DetailWriter& out, const ErrorClaimed& event) { out.sealed("field.error_evidence", event.evidence); }
void write(DetailWriter& out, const ErrorAnswered& event) {
  out.sentence(event.is_accepted ? "event.error_accepted" : "event.error_not_accepted");
  out.sealed("field.reasons", event.reasons);
}
void write(DetailWriter& out, const CaseEscalated& event) { out.sealed("field.issue", event.issue); }

// ---- requesting side
// -------------------------------------------------------------------------------------------------------
void write(DetailWriter& out, const CaseOpened& event) {
  out.kind("field.person_class", "kind.person_class.", event.person_class);
  out.kind("field.return_type", "kind.return_type.", event.return_type);
  out.kind("field.road", "kind.road.", event.road);
}
void write(DetailWriter& out, const ParticularsRecorded& event) { out.codes("field.filled", event.filled); }
void write(DetailWriter& out, const EvidenceAdded& event) {
  out.codes("field.evidence_code", {event.item.code});
  out.sealed("field.evidence_detail", event.item.detail);
}
void write(DetailWriter& out, const SafeguardRecorded& event) {
  out.kind("field.safeguard", "kind.safeguard.", event.kind);
  out.day("field.dated", event.dated);
  out.sentence(event.is_satisfied ? "event.satisfied" : "event.not_satisfied");
  out.sealed("field.safeguard_detail", event.detail);
}
void write(DetailWriter& out, const HoldSet& event) {
  out.kind("field.hold_kind", "kind.hold.", event.kind);
  out.sealed("field.hold_note", event.note);
}
void write(DetailWriter& out, const HoldLifted& event) { out.sealed("field.reason", event.reason); }
void write(DetailWriter& out, const DetentionRecorded& event) {
  out.day("field.since", event.since);
  out.day("field.next_review", event.next_review);
  out.sealed("field.ground", event.ground);
}
void write(DetailWriter& out, const EndReasonRecorded& event) {
  out.kind("field.end_reason", "kind.end_reason.", event.reason);
  out.sealed("field.note", event.note);
}
void write(DetailWriter& out, const DepartureFailureRecorded& event) {
  out.kind("field.departure_failure", "kind.departure_failure.", event.cause);
  out.sealed("field.note", event.note);
}
void write(DetailWriter& out, const AgeRecorded& event) {
  out.kind("field.age_group", "kind.age.", event.group);
  if (event.is_unaccompanied) out.sentence("field.is_unaccompanied");
}
void write(DetailWriter& out, const GenuinenessExamined& event) {
  out.sentence(event.is_genuine ? "event.genuine" : "event.not_genuine");
  out.sealed("field.report", event.report);
}
void write(DetailWriter& out, const CareRecorded& event) {
  out.sentence(event.consent_given ? "event.consent" : "event.no_consent");
  out.day("field.consent_on", event.consent_on);
}
void write(DetailWriter& out, const ReasonableProspectReviewed& event) {
  out.sentence(event.has_prospect ? "event.prospect" : "event.no_prospect");
  out.sealed("field.reasons", event.reasons);
}

// ---- requested side, and either
// --------------------------------------------------------------------------------------------
void write(DetailWriter& out, const VerificationRecorded& event) {
  out.kind("field.finding_source", "kind.finding_source.", event.source);
  out.kind("field.finding_result", "kind.finding_result.", event.result);
  out.sealed("field.finding_detail", event.detail);
}
void write(DetailWriter& out, const ApprovalAsked& event) {
  out.kind("field.approved_act", "kind.approved_act.", event.act);
  out.sealed("field.note", event.note);
}
void write(DetailWriter& out, const ApprovalGiven& event) {
  out.kind("field.approved_act", "kind.approved_act.", event.act);
}
void write(DetailWriter& out, const ApprovalRefused& event) {
  out.kind("field.approved_act", "kind.approved_act.", event.act);
  out.sealed("field.reason", event.reason);
}
void write(DetailWriter& out, const ObstacleLifted& event) { out.sealed("field.reason", event.reason); }
void write(DetailWriter& out, const NoteAdded& event) { out.sealed("field.note", event.note); }

/// The title says it all.
template <class E>
constexpr bool has_no_detail = is_any_of<E, NationalityProcessStarted, ReasonsRequested, TransferPostponed, Departed,
                                         Arrived, ApplicationWithdrawn, TakenBack, ProceedingPaused, ProceedingResumed,
                                         CaseClosed, EvidenceRemoved, EntryRecorded, DetentionEnded>;

}  // namespace

std::string event_key(EventType type) {
  std::string key = "event.";
  for (const char c : name_of_type(type)) {
    const bool is_capital = std::isupper(static_cast<unsigned char>(c)) != 0;
    if (is_capital && key.back() != '.') key += '_';
    key += is_capital ? static_cast<char>(std::tolower(static_cast<unsigned char>(c))) : c;
  }
  return key;
}

Html event_detail(const Words& words, const Event& event, const std::map<SealedId, PersonalText>& opened) {
  DetailWriter out(words, opened);
  std::visit(
      [&](const auto& one) {
        if constexpr (!has_no_detail<std::decay_t<decltype(one)>>) write(out, one);
      },
      event);
  return out.take();
}

}  // namespace rahdari
