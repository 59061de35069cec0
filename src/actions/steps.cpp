#include "actions/steps.h"

#include <algorithm>
#include <array>

#include "actions/case_people.h"
#include "casework/next_steps.h"

namespace rahdari {
namespace {

using K = CommandKind;
using P = Permission;

constexpr std::array kSteps{
    StepLink{K::record_particulars, "particulars", P::prepare_case},
    StepLink{K::add_evidence, "add-evidence", P::prepare_case},
    StepLink{K::remove_evidence, "remove-evidence", P::prepare_case},
    StepLink{K::record_entry, "record-entry", P::prepare_case},
    StepLink{K::record_safeguard, "record-safeguard", P::record_safeguards},
    StepLink{K::set_hold, "set-hold", P::set_hold},
    StepLink{K::lift_hold, "lift-hold", P::lift_hold},
    StepLink{K::record_detention, "record-detention", P::record_detention},
    StepLink{K::end_detention, "end-detention", P::record_detention},
    StepLink{K::record_age, "record-age", P::record_safeguards},
    StepLink{K::examine_genuineness, "examine-genuineness", P::prepare_case},
    StepLink{K::record_care, "record-care", P::prepare_case},
    StepLink{K::review_prospect, "review-prospect", P::record_detention},
    StepLink{K::ask_approval, "ask-approval", P::add_note},
    StepLink{K::give_approval, "give-approval-requesting", P::approve_requesting},
    StepLink{K::give_approval, "give-approval-requested", P::approve_requested},
    StepLink{K::refuse_approval, "refuse-approval-requesting", P::approve_requesting},
    StepLink{K::refuse_approval, "refuse-approval-requested", P::approve_requested},
    StepLink{K::lift_obstacle, "lift-obstacle", P::lift_obstacle},
    StepLink{K::add_note, "add-note", P::add_note},
    StepLink{K::send_application, "send-application", P::send_application},
    StepLink{K::dispute_receipt, "dispute-receipt", P::return_application},
    StepLink{K::return_application, "return-application", P::return_application},
    StepLink{K::correct_field, "correct-particulars", P::prepare_case},
    StepLink{K::start_nationality_process, "start-nationality-process", P::reply},
    StepLink{K::record_verification, "record-verification", P::verify_identity},
    StepLink{K::request_interview, "request-interview", P::interview},
    StepLink{K::record_interview, "record-interview", P::interview},
    StepLink{K::request_extension, "request-extension", P::reply},
    StepLink{K::accept_application, "accept-application", P::reply},
    StepLink{K::refuse_application, "refuse-application", P::reply},
    StepLink{K::request_reasons, "request-reasons", P::send_application},
    StepLink{K::give_reasons, "give-reasons", P::reply},
    StepLink{K::act_on_silence, "act-on-silence", P::act_on_silence},
    StepLink{K::withdraw_consent, "withdraw-consent", P::reply},
    StepLink{K::request_document, "request-document", P::request_document},
    StepLink{K::issue_document, "issue-document", P::issue_document},
    StepLink{K::notify_transfer, "notify-transfer", P::plan_transfer},
    StepLink{K::announce_voluntary_return, "announce-voluntary-return", P::announce_voluntary},
    StepLink{K::postpone_transfer, "postpone-transfer", P::plan_transfer},
    StepLink{K::confirm_departure, "confirm-departure", P::confirm_departure},
    StepLink{K::end_case, "end-case", P::end_case},
    StepLink{K::claim_error, "claim-error", P::claim_error},
    StepLink{K::answer_error, "answer-error", P::answer_error},
    StepLink{K::record_taken_back, "record-taken-back", P::answer_error},
    StepLink{K::escalate_case, "escalate-case", P::escalate},
    StepLink{K::close_case, "close-case", P::end_case},
};

/// What the procedure waits for, by the row this side's worklist shows.
bool is_next(NextStep next, CommandKind kind) {
  switch (next) {
    case NextStep::complete_application: return kind == K::record_particulars || kind == K::add_evidence || kind == K::record_safeguard;
    case NextStep::complete_and_resend:
    case NextStep::send_application: return kind == K::send_application;
    case NextStep::verify_identity: return kind == K::record_verification || kind == K::start_nationality_process;
    case NextStep::reply: return kind == K::accept_application || kind == K::refuse_application;
    case NextStep::decide_on_silence: return kind == K::act_on_silence;
    case NextStep::request_reasons: return kind == K::request_reasons;
    case NextStep::request_document: return kind == K::request_document;
    case NextStep::renew_document:
    case NextStep::issue_document: return kind == K::issue_document || kind == K::request_document;
    case NextStep::plan_transfer:
    case NextStep::notify_transfer: return kind == K::notify_transfer || kind == K::announce_voluntary_return;
    case NextStep::travel: return kind == K::confirm_departure;
    case NextStep::confirm_arrival: return kind == K::confirm_arrival;
    case NextStep::settle_identity: return kind == K::record_verification;
    case NextStep::answer_error_claim: return kind == K::answer_error;
    case NextStep::take_back: return kind == K::record_taken_back;
    case NextStep::give_approval: return kind == K::give_approval;
    case NextStep::close: return kind == K::close_case;
    case NextStep::give_reasons: return kind == K::give_reasons;
    case NextStep::hold_interview: return kind == K::record_interview;
    case NextStep::none:
    case NextStep::wait_for_other_side: return false;
  }
  return false;
}

}  // namespace

std::span<const StepLink> step_links() { return kSteps; }

std::vector<CaseStep> steps_for(const Visit& visit, const CaseView& view) {
  std::vector<CaseStep> steps;
  const NextStep next = row_from_state(view.state, view.file.side, *view.agreement).next;
  for (const Offer& offer : offers(view.state, view.at)) {
    for (const StepLink& link : kSteps) {
      if (link.kind != offer.kind || !may(visit, link.needed)) continue;
      std::string address = case_address(visit) + "/" + std::string(link.path);
      if (offer.act) address += "?approved_act=" + std::string(name_of(*offer.act));
      steps.push_back({std::string(row_of(offer.kind).name), std::move(address), offer.obstacle, is_next(next, offer.kind)});
    }
  }
  return steps;
}

}  // namespace rahdari
