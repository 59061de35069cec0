// The conditions that several steps share, each answering with the obstacle it found or with nothing. Internal to
// casework's decide_<stage>.cpp; not a second place of rules: which step asks which guard, and in which order, stands
// there.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "casework/decide.h"

namespace rahdari {

using Decision = tl::expected<std::vector<Event>, Obstacle>;
using Guard = std::optional<Obstacle>;

/// The obstacle of a code of obstacle_codes.h with its usual law; another code is a broken assumption.
Obstacle obstacle(std::string_view code, std::vector<std::string> facts = {});
/// The same from the law that was found to apply; an empty citation leaves the usual one.
Obstacle obstacle_from(const Citation& from, std::string_view code, std::vector<std::string> facts = {});

inline tl::unexpected<Obstacle> forbid(Obstacle found) { return tl::unexpected<Obstacle>(std::move(found)); }
inline tl::unexpected<Obstacle> forbid(std::string_view code, std::vector<std::string> facts = {}) {
  return forbid(obstacle(code, std::move(facts)));
}

bool is_lifted(const CaseState& state, std::string_view code);

/// The stage is none of those at which the step is taken.
Guard stage_is_one_of(const CaseState& state, std::initializer_list<Stage> stages);

/// Own side only: the other side's state holds no holds (U1).
Guard no_hold(const CaseState& state);
Guard not_paused(const CaseState& state);

/// U28: approved by a second person if the organisation wants one, or always for the acts that nobody may waive.
Guard approved(const CaseState& state, ApprovedAct act, const Circumstances& at);
bool is_never_waived(ApprovedAct act);

/// U3: recorded, and its newest record satisfied.
Guard safeguard_kept(const CaseState& state, SafeguardKind kind, const Citation& from);
/// Every safeguard of the requesting State's law for that moment: "before_sending" or "before_transfer", and for a
/// child those of U12 as well.
Guard safeguards_kept(const CaseState& state, std::string_view when, const Circumstances& at);
/// U12: nobody who may be a child travels without the best-interests assessment, nor alone without somebody who
/// receives.
Guard child_is_received(const CaseState& state);
bool may_be_child(const CaseState& state);

/// U10, Art. 2(2): the answer and the document without which nobody travels, on the day of travel.
Guard identity_is_settled(const CaseState& state);
Guard document_covers(const CaseState& state, CalendarDate travel_on);

/// A journey is notified or announced and not postponed.
bool has_planned_transfer(const CaseState& state);
/// Something is open that the requested side does or prepares.
bool other_side_has_step(const CaseState& state);

// One overload per command; every rule of the procedure stands in one of them.
Decision decide_step(const CaseState&, const OpenCase&, const Circumstances&);
Decision decide_step(const CaseState&, const RecordParticulars&, const Circumstances&);
Decision decide_step(const CaseState&, const AddEvidence&, const Circumstances&);
Decision decide_step(const CaseState&, const RemoveEvidence&, const Circumstances&);
Decision decide_step(const CaseState&, const RecordEntry&, const Circumstances&);
Decision decide_step(const CaseState&, const RecordSafeguard&, const Circumstances&);
Decision decide_step(const CaseState&, const SetHold&, const Circumstances&);
Decision decide_step(const CaseState&, const LiftHold&, const Circumstances&);
Decision decide_step(const CaseState&, const RecordDetention&, const Circumstances&);
Decision decide_step(const CaseState&, const EndDetention&, const Circumstances&);
Decision decide_step(const CaseState&, const RecordAge&, const Circumstances&);
Decision decide_step(const CaseState&, const ExamineGenuineness&, const Circumstances&);
Decision decide_step(const CaseState&, const RecordCare&, const Circumstances&);
Decision decide_step(const CaseState&, const ReviewProspect&, const Circumstances&);
Decision decide_step(const CaseState&, const AskApproval&, const Circumstances&);
Decision decide_step(const CaseState&, const GiveApproval&, const Circumstances&);
Decision decide_step(const CaseState&, const RefuseApproval&, const Circumstances&);
Decision decide_step(const CaseState&, const LiftObstacle&, const Circumstances&);
Decision decide_step(const CaseState&, const AddNote&, const Circumstances&);
Decision decide_step(const CaseState&, const SendApplication&, const Circumstances&);
Decision decide_step(const CaseState&, const DisputeReceipt&, const Circumstances&);
Decision decide_step(const CaseState&, const ReturnApplication&, const Circumstances&);
Decision decide_step(const CaseState&, const CorrectField&, const Circumstances&);
Decision decide_step(const CaseState&, const StartNationalityProcess&, const Circumstances&);
Decision decide_step(const CaseState&, const RecordVerification&, const Circumstances&);
Decision decide_step(const CaseState&, const RequestInterview&, const Circumstances&);
Decision decide_step(const CaseState&, const RecordInterview&, const Circumstances&);
Decision decide_step(const CaseState&, const RequestExtension&, const Circumstances&);
Decision decide_step(const CaseState&, const AcceptApplication&, const Circumstances&);
Decision decide_step(const CaseState&, const RefuseApplication&, const Circumstances&);
Decision decide_step(const CaseState&, const RequestReasons&, const Circumstances&);
Decision decide_step(const CaseState&, const GiveReasons&, const Circumstances&);
Decision decide_step(const CaseState&, const ActOnSilence&, const Circumstances&);
Decision decide_step(const CaseState&, const WithdrawConsent&, const Circumstances&);
Decision decide_step(const CaseState&, const RequestDocument&, const Circumstances&);
Decision decide_step(const CaseState&, const IssueDocument&, const Circumstances&);
Decision decide_step(const CaseState&, const NotifyTransfer&, const Circumstances&);
Decision decide_step(const CaseState&, const AnnounceVoluntaryReturn&, const Circumstances&);
Decision decide_step(const CaseState&, const PostponeTransfer&, const Circumstances&);
Decision decide_step(const CaseState&, const ConfirmDeparture&, const Circumstances&);
Decision decide_step(const CaseState&, const ConfirmArrival&, const Circumstances&);
Decision decide_step(const CaseState&, const RefuseAdmission&, const Circumstances&);
Decision decide_step(const CaseState&, const EndCase&, const Circumstances&);
Decision decide_step(const CaseState&, const ClaimError&, const Circumstances&);
Decision decide_step(const CaseState&, const AnswerError&, const Circumstances&);
Decision decide_step(const CaseState&, const RecordTakenBack&, const Circumstances&);
Decision decide_step(const CaseState&, const EscalateCase&, const Circumstances&);
Decision decide_step(const CaseState&, const CloseCase&, const Circumstances&);

}  // namespace rahdari
