// From receipt to the requested State's answer, or to what people make of no answer (Art. 4(3), 6, 8).
#include <algorithm>

#include "casework/guards.h"

namespace rahdari {
namespace {

bool has_hit(const CaseState& state) {
  return std::ranges::any_of(state.findings,
                             [](const Finding& finding) { return finding.result == FindingResult::hit; });
}

bool has_run(const CaseState& state, FindingSource source) {
  return std::ranges::any_of(state.findings, [&](const Finding& finding) {
    return finding.source == source && finding.result != FindingResult::not_run;
  });
}

/// Art. 4(3): beside prima facie evidence stands proof of Annex I, a finding of the register, or an interview together
/// with a field enquiry. Findings stand apart and are never added (U5): one hit is enough, two near misses are none.
Guard rests_on_more_than_prima_facie(const CaseState& state, const Circumstances& at) {
  if (state.person_class != PersonClass::own_national || at.assessment.prima_facie_suffices) return std::nullopt;
  if (at.assessment.evidence_class == EvidenceClass::proof || has_hit(state)) return std::nullopt;
  if (state.interview_result && has_run(state, FindingSource::field_enquiry)) return std::nullopt;
  return obstacle_from(at.assessment.prima_facie_from, "prima_facie_alone");
}

/// An answer can be given while one is awaited, in place of no reply, and anew when the person was not admitted (U10,
/// U4).
bool answer_is_open(const CaseState& state) {
  if (state.stage == Stage::awaiting_reply) return true;
  if (state.stage == Stage::not_admitted) return state.sent_on.has_value();
  return state.silence_acted_on && !state.identity_settled() && !state.has_travelled();
}

bool is_late(const CaseState& state, const Circumstances& at) {
  const bool is_first_answer = state.stage == Stage::awaiting_reply || state.silence_acted_on;
  return is_first_answer && at.assessment.reply && at.occurred_on > at.assessment.reply->expected_by;
}

Guard not_before_receipt(const CaseState& state, const Circumstances& at) {
  if (!state.received_on || at.occurred_on >= *state.received_on) return std::nullopt;
  return obstacle("before_case_began", {state.received_on->text()});
}

/// U18: without listed evidence, or when the process ended without result, each side as far as it can know.
bool interview_has_place(const CaseState& state, const Circumstances& at) {
  if (at.assessment.evidence_class == EvidenceClass::none) return true;
  if (state.stage == Stage::not_admitted || state.stage == Stage::refused) return true;
  if (at.actor.side == Side::requested) {
    return state.nationality_process && !state.findings.empty() && !has_hit(state);
  }
  return at.assessment.silence == SilenceMeaning::nationality_not_established;
}

/// U12. Only the requesting side records guardians, so only it can be asked for one.
Guard child_has_guardian(const CaseState& state, const Circumstances& at) {
  if (at.actor.side != Side::requesting || !may_be_child(state)) return std::nullopt;
  const SafeguardRecord* guardian = state.safeguard(SafeguardKind::guardian);
  if (guardian != nullptr && guardian->is_satisfied) return std::nullopt;
  return obstacle("interview_without_guardian");
}

}  // namespace

Decision decide_step(const CaseState& state, const StartNationalityProcess&, const Circumstances& at) {
  if (!answer_is_open(state)) return forbid("not_at_this_stage", {std::string(name_of(state.stage))});
  if (state.nationality_process) return forbid("process_already_started");
  if (Guard found = not_before_receipt(state, at)) return forbid(*found);
  return std::vector<Event>{NationalityProcessStarted{}};
}

/// U20: a search needs an application.
Decision decide_step(const CaseState& state, const RecordVerification& command, const Circumstances&) {
  if (!state.sent_on) return forbid("application_not_sent");
  if (state.has_travelled()) return forbid("already_travelled");
  return std::vector<Event>{command.verification};
}

Decision decide_step(const CaseState& state, const RequestInterview& command, const Circumstances& at) {
  if (!state.sent_on) return forbid("application_not_sent");
  const bool has_stage = state.stage == Stage::awaiting_reply || state.stage == Stage::not_admitted ||
                         (state.stage == Stage::refused && at.actor.side == Side::requesting);
  if (!has_stage) return forbid("not_at_this_stage", {std::string(name_of(state.stage))});
  if (state.interview_open) return forbid("interview_already_asked");
  if (!interview_has_place(state, at)) return forbid("interview_not_yet");
  if (Guard found = no_hold(state)) return forbid(*found);
  if (Guard found = child_has_guardian(state, at)) return forbid(*found);
  return std::vector<Event>{InterviewRequested{at.actor.side, command.reason}};
}

/// No interview while a protection claim or a suspensive appeal is open. The requested side knows only that the case is
/// paused, whatever the cause (U1, U18). The clock of the reply runs on.
Decision decide_step(const CaseState& state, const RecordInterview& command, const Circumstances& at) {
  if (!state.interview_open) return forbid("interview_not_asked");
  if (state.has_travelled()) return forbid("already_travelled");
  if (Guard found = no_hold(state)) return forbid(*found);
  if (Guard found = not_paused(state)) return forbid(*found);
  if (Guard found = child_has_guardian(state, at)) return forbid(*found);
  return std::vector<Event>{InterviewHeld{command.result, command.minutes}};
}

Decision decide_step(const CaseState& state, const RequestExtension& command, const Circumstances& at) {
  if (Guard found = stage_is_one_of(state, {Stage::awaiting_reply})) return forbid(*found);
  if (state.extension_requested) return forbid("extension_already_asked");
  if (!command.has_reasons || command.reasons.is_none()) return forbid("extension_needs_reasons");
  if (!at.assessment.extension_allowed) return forbid(obstacle_from(at.assessment.extension_from, "extension_blocked"));
  if (at.assessment.reply && at.today >= at.assessment.reply->counts_from) {
    return forbid("reply_limit_passed", {at.assessment.reply->counts_from.text()});
  }
  // U8: the cap of the requesting State's law, not how long this person may be detained.
  const Rule* cap = at.agreement->national_rule("detention_cap_days", state.requesting);
  return std::vector<Event>{ExtensionRequested{command.reasons, cap != nullptr ? cap->value : 0}};
}

Decision decide_step(const CaseState& state, const AcceptApplication& command, const Circumstances& at) {
  if (!state.sent_on) return forbid("application_not_sent");
  if (state.has_travelled()) return forbid("already_travelled");
  if (state.stage == Stage::returned_incomplete) return forbid("not_at_this_stage", {"returned_incomplete"});
  const bool overrides_refusal = state.stage == Stage::refused;
  if (!answer_is_open(state) && !overrides_refusal) return forbid("reply_already_given");
  if (Guard found = not_before_receipt(state, at)) return forbid(*found);
  if (Guard found = rests_on_more_than_prima_facie(state, at)) return forbid(*found);
  if (Guard found = approved(state, ApprovedAct::reply, at)) return forbid(*found);
  // U28: that two persons override a refusal is never waived.
  if (overrides_refusal && !state.is_approved(ApprovedAct::reply)) return forbid("needs_second_person", {"reply"});
  return std::vector<Event>{ReplyAccepted{command.identity, is_late(state, at)}};
}

/// Art. 8(3): a refusal has reasons. One without is still a reply and never becomes consent; it is recorded as it came.
Decision decide_step(const CaseState& state, const RefuseApplication& command, const Circumstances& at) {
  if (!state.sent_on) return forbid("application_not_sent");
  if (state.has_travelled()) return forbid("already_travelled");
  if (state.stage == Stage::returned_incomplete) return forbid("not_at_this_stage", {"returned_incomplete"});
  if (!answer_is_open(state)) return forbid("reply_already_given");
  if (Guard found = not_before_receipt(state, at)) return forbid(*found);
  if (Guard found = approved(state, ApprovedAct::refuse, at)) return forbid(*found);
  return std::vector<Event>{ReplyRefused{command.reason, command.reasons, is_late(state, at)}};
}

Decision decide_step(const CaseState& state, const RequestReasons&, const Circumstances&) {
  if (Guard found = stage_is_one_of(state, {Stage::refused})) return forbid(*found);
  if (state.refusal_has_reasons) return forbid("reasons_already_given");
  if (state.reasons_requested) return forbid("reasons_already_requested");
  if (Guard found = no_hold(state)) return forbid(*found);
  return std::vector<Event>{ReasonsRequested{}};
}

Decision decide_step(const CaseState& state, const GiveReasons& command, const Circumstances&) {
  if (Guard found = stage_is_one_of(state, {Stage::refused})) return forbid(*found);
  if (state.refusal_has_reasons) return forbid("reasons_already_given");
  if (command.reasons.is_none()) return forbid("reasons_missing");
  return std::vector<Event>{ReasonsGiven{command.reason, command.reasons}};
}

/// Art. 8(2) with Art. 4(3), as U10 reads them: people decide, on the latest reading of the limit, and identity stays
/// open.
Decision decide_step(const CaseState& state, const ActOnSilence&, const Circumstances& at) {
  if (Guard found = stage_is_one_of(state, {Stage::awaiting_reply})) return forbid(*found);
  if (!at.assessment.reply) return forbid("receipt_not_recorded");
  const Deadline& reply = *at.assessment.reply;
  if (at.occurred_on < reply.counts_from) {
    return forbid(obstacle_from(reply.from, "silence_does_not_count_yet", {reply.counts_from.text()}));
  }
  switch (at.assessment.silence) {
    case SilenceMeaning::transfer_counts_as_agreed:
      break;
    case SilenceMeaning::not_yet:
      return forbid(obstacle_from(reply.from, "silence_does_not_count_yet", {reply.counts_from.text()}));
    case SilenceMeaning::nationality_not_established:
      return forbid(obstacle_from(at.assessment.silence_from, "nationality_not_established"));
    case SilenceMeaning::no_effect:
      return forbid(obstacle_from(at.assessment.silence_from, "silence_has_no_effect"));
  }
  if (Guard found = no_hold(state)) return forbid(*found);
  if (state.receipt_disputed && !is_lifted(state, "receipt_disputed")) return forbid("receipt_disputed");
  if (Guard found = approved(state, ApprovedAct::act_on_no_reply, at)) return forbid(*found);
  return std::vector<Event>{SilenceActedOn{reply.counts_from}};
}

/// New evidence before the journey takes a positive answer back. What was never answered is refused instead.
Decision decide_step(const CaseState& state, const WithdrawConsent& command, const Circumstances&) {
  if (state.has_travelled()) return forbid("already_travelled");
  if (!state.agreed_on || !state.identity_settled()) return forbid("not_agreed");
  if (command.evidence.is_none()) return forbid("evidence_missing");
  return std::vector<Event>{ConsentWithdrawn{command.evidence}};
}

}  // namespace rahdari
