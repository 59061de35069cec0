// The closed lists a case speaks in. Stored numbers: never renumber, only add. Labels are in messages under kind.<list>.<name>.
#pragma once
#include <array>
#include <string_view>
#include <utility>

#include "base/enum_names.h"

namespace rahdari {

using namespace std::string_view_literals;

/// How a person returns (U7). Voluntary paths need no readmission application.
enum class ReturnType { voluntary = 1, voluntary_assisted = 2, forced = 3 };
constexpr auto enum_names(ReturnType) {
  return std::array{std::pair{ReturnType::voluntary, "voluntary"sv},
                    std::pair{ReturnType::voluntary_assisted, "voluntary_assisted"sv},
                    std::pair{ReturnType::forced, "forced"sv}};
}

/// By which road the case goes: an application under Art. 4(1), a valid document held (Art. 4(2)), or the voluntary path.
enum class Road { application = 1, document_held = 2, voluntary = 3 };
constexpr auto enum_names(Road) {
  return std::array{std::pair{Road::application, "application"sv}, std::pair{Road::document_held, "document_held"sv},
                    std::pair{Road::voluntary, "voluntary"sv}};
}

/// Private to the requesting side, always (U1). Protection holds everything about asylum; no finer word may exist.
enum class HoldKind { protection = 1, legal = 2, medical = 3, practical = 4, administrative = 5, trafficking_referral = 6 };
constexpr auto enum_names(HoldKind) {
  return std::array{std::pair{HoldKind::protection, "protection"sv}, std::pair{HoldKind::legal, "legal"sv},
                    std::pair{HoldKind::medical, "medical"sv}, std::pair{HoldKind::practical, "practical"sv},
                    std::pair{HoldKind::administrative, "administrative"sv},
                    std::pair{HoldKind::trafficking_referral, "trafficking_referral"sv}};
}

/// Safeguards of U3 and U12, each a record of the requesting side with its own date and officer.
enum class SafeguardKind {
  return_decision = 1, non_refoulement = 2, legal_basis = 3, person_informed = 4, data_sources = 5,
  best_interests = 6, guardian = 7, reception = 8, age_assessment = 9, family_unity = 10, transfer_recheck = 11
};
constexpr auto enum_names(SafeguardKind) {
  return std::array{std::pair{SafeguardKind::return_decision, "return_decision"sv},
                    std::pair{SafeguardKind::non_refoulement, "non_refoulement"sv},
                    std::pair{SafeguardKind::legal_basis, "legal_basis"sv},
                    std::pair{SafeguardKind::person_informed, "person_informed"sv},
                    std::pair{SafeguardKind::data_sources, "data_sources"sv},
                    std::pair{SafeguardKind::best_interests, "best_interests"sv},
                    std::pair{SafeguardKind::guardian, "guardian"sv}, std::pair{SafeguardKind::reception, "reception"sv},
                    std::pair{SafeguardKind::age_assessment, "age_assessment"sv},
                    std::pair{SafeguardKind::family_unity, "family_unity"sv},
                    std::pair{SafeguardKind::transfer_recheck, "transfer_recheck"sv}};
}

/// Adult, child, or age in dispute, which counts as child (U12).
enum class AgeGroup { adult = 1, child = 2, disputed = 3 };
constexpr auto enum_names(AgeGroup) {
  return std::array{std::pair{AgeGroup::adult, "adult"sv}, std::pair{AgeGroup::child, "child"sv},
                    std::pair{AgeGroup::disputed, "disputed"sv}};
}

/// Findings of the requested State's verification, each apart, never added (U5).
enum class FindingSource { cnic = 1, passport = 2, fingerprints = 3, names = 4, field_enquiry = 5, interview = 6 };
constexpr auto enum_names(FindingSource) {
  return std::array{std::pair{FindingSource::cnic, "cnic"sv}, std::pair{FindingSource::passport, "passport"sv},
                    std::pair{FindingSource::fingerprints, "fingerprints"sv}, std::pair{FindingSource::names, "names"sv},
                    std::pair{FindingSource::field_enquiry, "field_enquiry"sv},
                    std::pair{FindingSource::interview, "interview"sv}};
}
enum class FindingResult { hit = 1, several_alike = 2, no_hit = 3, quality_too_poor = 4, not_run = 5 };
constexpr auto enum_names(FindingResult) {
  return std::array{std::pair{FindingResult::hit, "hit"sv}, std::pair{FindingResult::several_alike, "several_alike"sv},
                    std::pair{FindingResult::no_hit, "no_hit"sv},
                    std::pair{FindingResult::quality_too_poor, "quality_too_poor"sv},
                    std::pair{FindingResult::not_run, "not_run"sv}};
}

/// A statement in an interview is Annex II, never proof (U18).
enum class InterviewResult { stated = 1, not_stated = 2, not_able = 3 };
constexpr auto enum_names(InterviewResult) {
  return std::array{std::pair{InterviewResult::stated, "stated"sv}, std::pair{InterviewResult::not_stated, "not_stated"sv},
                    std::pair{InterviewResult::not_able, "not_able"sv}};
}

/// Coded beside the written reasons of a refusal (Art. 8(3)).
enum class RefusalReason {
  not_national = 1, identity_not_established = 2, evidence_not_genuine = 3, conditions_not_met = 4, not_covered = 5, other = 6
};
constexpr auto enum_names(RefusalReason) {
  return std::array{std::pair{RefusalReason::not_national, "not_national"sv},
                    std::pair{RefusalReason::identity_not_established, "identity_not_established"sv},
                    std::pair{RefusalReason::evidence_not_genuine, "evidence_not_genuine"sv},
                    std::pair{RefusalReason::conditions_not_met, "conditions_not_met"sv},
                    std::pair{RefusalReason::not_covered, "not_covered"sv}, std::pair{RefusalReason::other, "other"sv}};
}

/// Why the requesting side ended or stopped, kept on its own side; the other side reads one sentence for all (U1, U4).
enum class EndReason {
  withdrawn = 1, left_voluntarily = 2, absconded = 3, died = 4, court_ordered_stay = 5, protection = 6, other = 7
};
constexpr auto enum_names(EndReason) {
  return std::array{std::pair{EndReason::withdrawn, "withdrawn"sv},
                    std::pair{EndReason::left_voluntarily, "left_voluntarily"sv},
                    std::pair{EndReason::absconded, "absconded"sv}, std::pair{EndReason::died, "died"sv},
                    std::pair{EndReason::court_ordered_stay, "court_ordered_stay"sv},
                    std::pair{EndReason::protection, "protection"sv}, std::pair{EndReason::other, "other"sv}};
}

/// Why a departure did not happen; private for the same reason.
enum class DepartureFailure { person = 1, carrier = 2, document = 3, weather = 4, medical = 5, court = 6 };
constexpr auto enum_names(DepartureFailure) {
  return std::array{std::pair{DepartureFailure::person, "person"sv}, std::pair{DepartureFailure::carrier, "carrier"sv},
                    std::pair{DepartureFailure::document, "document"sv}, std::pair{DepartureFailure::weather, "weather"sv},
                    std::pair{DepartureFailure::medical, "medical"sv}, std::pair{DepartureFailure::court, "court"sv}};
}

/// Why the receiving State did not admit a person who had landed (U4; December 2015).
enum class NotAdmittedReason { nationality_not_verified = 1, document_not_recognised = 2, not_on_manifest = 3, other = 4 };
constexpr auto enum_names(NotAdmittedReason) {
  return std::array{std::pair{NotAdmittedReason::nationality_not_verified, "nationality_not_verified"sv},
                    std::pair{NotAdmittedReason::document_not_recognised, "document_not_recognised"sv},
                    std::pair{NotAdmittedReason::not_on_manifest, "not_on_manifest"sv},
                    std::pair{NotAdmittedReason::other, "other"sv}};
}

/// Acts that may need a second person (U28). Which do is data per organisation and lane; some are never waived.
enum class ApprovedAct {
  send_application = 1, reply = 2, refuse = 3, act_on_no_reply = 4, lift_hold = 5, notify_transfer = 6, lift_obstacle = 7,
  issue_document = 8
};
constexpr auto enum_names(ApprovedAct) {
  return std::array{std::pair{ApprovedAct::send_application, "send_application"sv}, std::pair{ApprovedAct::reply, "reply"sv},
                    std::pair{ApprovedAct::refuse, "refuse"sv}, std::pair{ApprovedAct::act_on_no_reply, "act_on_no_reply"sv},
                    std::pair{ApprovedAct::lift_hold, "lift_hold"sv},
                    std::pair{ApprovedAct::notify_transfer, "notify_transfer"sv},
                    std::pair{ApprovedAct::lift_obstacle, "lift_obstacle"sv},
                    std::pair{ApprovedAct::issue_document, "issue_document"sv}};
}

}  // namespace rahdari
