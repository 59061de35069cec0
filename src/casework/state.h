// What has become of a case, as a fold over its events. Holds no personal value and computes nothing from the agreement.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "casework/case_event.h"

namespace rahdari {

/// Where the case stands between the sides. Stored in projections; never renumber.
enum class Stage {
  preparing = 1,            // nothing has left the requesting side
  awaiting_reply = 2,
  returned_incomplete = 3,
  agreed = 4,               // positive reply, or silence acted on by people
  refused = 5,
  document_requested = 6,
  document_issued = 7,
  transfer_notified = 8,
  departed = 9,
  arrived = 10,
  not_admitted = 11,        // back at identity unsettled (U4)
  error_claimed = 12,
  taken_back = 13,
  withdrawn = 14,
  closed = 15,
  ended_before_sending = 16,  // private: the other side never knew of it
};
constexpr auto enum_names(Stage) {
  return std::array{std::pair{Stage::preparing, "preparing"sv}, std::pair{Stage::awaiting_reply, "awaiting_reply"sv},
                    std::pair{Stage::returned_incomplete, "returned_incomplete"sv}, std::pair{Stage::agreed, "agreed"sv},
                    std::pair{Stage::refused, "refused"sv}, std::pair{Stage::document_requested, "document_requested"sv},
                    std::pair{Stage::document_issued, "document_issued"sv},
                    std::pair{Stage::transfer_notified, "transfer_notified"sv}, std::pair{Stage::departed, "departed"sv},
                    std::pair{Stage::arrived, "arrived"sv}, std::pair{Stage::not_admitted, "not_admitted"sv},
                    std::pair{Stage::error_claimed, "error_claimed"sv}, std::pair{Stage::taken_back, "taken_back"sv},
                    std::pair{Stage::withdrawn, "withdrawn"sv}, std::pair{Stage::closed, "closed"sv},
                    std::pair{Stage::ended_before_sending, "ended_before_sending"sv}};
}

struct ActiveHold {
  ItemId hold;
  HoldKind kind;
  CalendarDate since;
};

struct SafeguardRecord {
  SafeguardKind kind;
  CalendarDate dated;
  bool is_satisfied;
  OfficerId by;
  SealedRef detail;
};

struct Detention {
  CalendarDate since;
  std::optional<CalendarDate> next_review;
  int maximum_days = 0;
};

struct Finding {
  FindingSource source;
  FindingResult result;
  CalendarDate on;
  OfficerId by;
  SealedRef detail;
};

struct Document {
  CalendarDate issued_on;
  CalendarDate valid_until;
  bool is_single_journey = true;
  SealedRef number;
};

struct Transfer {
  ItemId id;
  CalendarDate travel_on;
  std::string crossing_point;
  std::string flight;
  int escorts = 0;
  CalendarDate notified_on;
  bool is_postponed = false;
};

/// One open or decided approval of an act on this side.
struct Approval {
  ApprovedAct act;
  OfficerId asked_by;
  std::optional<OfficerId> given_by;
};

struct CaseState {
  Stage stage = Stage::preparing;
  std::uint32_t shared_version = 0;    // positions reached; what an append expects
  std::uint32_t private_version = 0;

  // what was opened
  Country requesting;
  Country requested;
  std::string agreement;
  PersonClass person_class = PersonClass::own_national;
  ReturnType return_type = ReturnType::forced;
  Road road = Road::application;
  CaseId renews;
  std::optional<Reference> reference;
  std::optional<CalendarDate> opened_on;
  OfficerId opened_by;

  // the person and the evidence
  SealedRef particulars;
  std::vector<std::string> fields_filled;
  std::vector<EvidenceItem> evidence;
  AgeGroup age = AgeGroup::adult;
  bool is_unaccompanied = false;
  EntryRecorded entry;
  bool care_consent = false;
  SealedRef care_statement;
  SealedRef protection_measure;

  // requesting side, private
  std::vector<SafeguardRecord> safeguards;
  std::vector<ActiveHold> holds;
  std::optional<Detention> detention;
  std::optional<EndReason> end_reason;
  std::vector<std::string> lifted_obstacles;

  // requested side, private
  std::vector<Finding> findings;

  // either side, private
  std::vector<Approval> approvals;

  // between the sides
  std::optional<CalendarDate> sent_on;
  std::optional<CalendarDate> received_on;
  bool receipt_disputed = false;
  bool nationality_process = false;
  bool nationality_confirmed = false;   // a positive reply or a travel document of the requested State
  bool interview_open = false;
  std::optional<InterviewResult> interview_result;
  bool extension_requested = false;
  int detention_cap_days = 0;
  std::optional<CalendarDate> replied_on;
  bool reply_is_late = false;
  std::optional<RefusalReason> refusal;
  bool refusal_has_reasons = false;
  bool reasons_requested = false;
  bool silence_acted_on = false;
  std::optional<CalendarDate> agreed_on;
  bool document_is_requested = false;
  std::optional<Document> document;
  std::optional<Transfer> transfer;
  bool is_paused = false;               // "The requesting State is not proceeding at present"
  std::optional<CalendarDate> departed_on;
  std::optional<CalendarDate> arrived_on;
  bool handed_over = false;
  std::optional<NotAdmittedReason> not_admitted;
  std::string whereabouts;
  bool error_claim_open = false;
  std::optional<bool> error_accepted;
  bool is_escalated = false;
  bool has_shared = false;              // anything at all has left the requesting side
  CalendarDate last_act_on;

  /// Settled only by the requested State's recorded answer or its travel document (U10), and undone by not admitted.
  bool identity_settled() const { return nationality_confirmed; }
  bool is_ended() const {
    return stage == Stage::withdrawn || stage == Stage::closed || stage == Stage::ended_before_sending;
  }
  /// On the way or there. A case not admitted is not: the person may still have to be moved.
  bool has_travelled() const {
    return stage == Stage::departed || stage == Stage::arrived || stage == Stage::error_claimed || stage == Stage::taken_back;
  }
  const SafeguardRecord* safeguard(SafeguardKind kind) const;  // the newest of its kind, or none
  bool is_approved(ApprovedAct act) const;
};

/// The state after one more event. Pure; unknown combinations leave the rest of the state as it was.
CaseState evolve(CaseState state, const CaseEvent& event);
CaseState fold(const CaseLog& log);

/// The part of a log that `known_on` or before recorded and that took effect on `effective_on` or before.
struct AsOf {
  std::optional<Instant> known_on;
  std::optional<CalendarDate> effective_on;
};
CaseState fold_as_of(const CaseLog& log, const AsOf& as_of);

/// The questions assess() asks, answered from the state.
Facts facts_from_state(const CaseState& state);

}  // namespace rahdari
