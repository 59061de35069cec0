#include "routes.h"

#include <algorithm>
#include <array>

#include "access/sign_in.h"
#include "actions/acts_between.h"
#include "actions/acts_preparing.h"
#include "actions/pages.h"
#include "actions/sessions.h"

namespace rahdari {
namespace {

using P = Permission;

// Sorted by path (routes_test.cpp). One row, one short function of actions/.
constexpr std::array kRoutes{
    Route{Method::get, "/", P::see_home, home, "page.home.title"},
    Route{Method::get, "/agreement", P::see_agreement, agreement_page, "page.agreement.title"},
    Route{Method::get, "/arrivals", P::see_narrow_cases, arrivals_page, "page.arrivals.title"},
    Route{Method::get, "/arrivals/{case}", P::see_narrow_cases, arrival_page, "page.arrival.title"},
    Route{Method::form, "/arrivals/{case}/confirm", P::confirm_arrival, confirm_arrival, "act.confirm_arrival.title"},
    Route{Method::form, "/arrivals/{case}/not-admitted", P::confirm_arrival, refuse_admission, "act.refuse_admission.title"},
    Route{Method::get, "/audit", P::see_audit, audit_page, "page.audit.title"},
    Route{Method::get, "/cases", P::see_cases, worklist_page, "page.worklist.title"},
    Route{Method::form, "/cases/new", P::prepare_case, open_case, "act.open_case.title"},
    Route{Method::get, "/cases/{case}", P::see_cases, case_page, "page.case.title"},
    Route{Method::form, "/cases/{case}/accept-application", P::reply, accept_application, "act.accept_application.title"},
    Route{Method::form, "/cases/{case}/act-on-silence", P::act_on_silence, act_on_silence, "act.act_on_silence.title"},
    Route{Method::form, "/cases/{case}/add-evidence", P::prepare_case, add_evidence, "act.add_evidence.title"},
    Route{Method::form, "/cases/{case}/add-note", P::add_note, add_note, "act.add_note.title"},
    Route{Method::form, "/cases/{case}/announce-voluntary-return", P::announce_voluntary, announce_voluntary_return, "act.announce_voluntary_return.title"},
    Route{Method::form, "/cases/{case}/answer-error", P::answer_error, answer_error, "act.answer_error.title"},
    Route{Method::form, "/cases/{case}/ask-approval", P::add_note, ask_approval, "act.ask_approval.title"},
    Route{Method::form, "/cases/{case}/claim-error", P::claim_error, claim_error, "act.claim_error.title"},
    Route{Method::form, "/cases/{case}/close-case", P::end_case, close_case, "act.close_case.title"},
    Route{Method::form, "/cases/{case}/confirm-departure", P::confirm_departure, confirm_departure, "act.confirm_departure.title"},
    Route{Method::form, "/cases/{case}/correct-particulars", P::prepare_case, correct_particulars, "act.correct_field.title"},
    Route{Method::form, "/cases/{case}/dispute-receipt", P::return_application, dispute_receipt, "act.dispute_receipt.title"},
    Route{Method::form, "/cases/{case}/end-case", P::end_case, end_case, "act.end_case.title"},
    Route{Method::form, "/cases/{case}/end-detention", P::record_detention, end_detention, "act.end_detention.title"},
    Route{Method::form, "/cases/{case}/escalate-case", P::escalate, escalate_case, "act.escalate_case.title"},
    Route{Method::form, "/cases/{case}/examine-genuineness", P::prepare_case, examine_genuineness, "act.examine_genuineness.title"},
    Route{Method::form, "/cases/{case}/give-approval-requested", P::approve_requested, give_approval, "act.give_approval.title"},
    Route{Method::form, "/cases/{case}/give-approval-requesting", P::approve_requesting, give_approval, "act.give_approval.title"},
    Route{Method::form, "/cases/{case}/give-reasons", P::reply, give_reasons, "act.give_reasons.title"},
    Route{Method::form, "/cases/{case}/issue-document", P::issue_document, issue_document, "act.issue_document.title"},
    Route{Method::form, "/cases/{case}/lift-hold", P::lift_hold, lift_hold, "act.lift_hold.title"},
    Route{Method::form, "/cases/{case}/lift-obstacle", P::lift_obstacle, lift_obstacle, "act.lift_obstacle.title"},
    Route{Method::form, "/cases/{case}/notify-transfer", P::plan_transfer, notify_transfer, "act.notify_transfer.title"},
    Route{Method::form, "/cases/{case}/particulars", P::prepare_case, record_particulars, "act.record_particulars.title"},
    Route{Method::form, "/cases/{case}/postpone-transfer", P::plan_transfer, postpone_transfer, "act.postpone_transfer.title"},
    Route{Method::form, "/cases/{case}/record-age", P::record_safeguards, record_age, "act.record_age.title"},
    Route{Method::form, "/cases/{case}/record-care", P::prepare_case, record_care, "act.record_care.title"},
    Route{Method::form, "/cases/{case}/record-detention", P::record_detention, record_detention, "act.record_detention.title"},
    Route{Method::form, "/cases/{case}/record-entry", P::prepare_case, record_entry, "act.record_entry.title"},
    Route{Method::form, "/cases/{case}/record-interview", P::interview, record_interview, "act.record_interview.title"},
    Route{Method::form, "/cases/{case}/record-safeguard", P::record_safeguards, record_safeguard, "act.record_safeguard.title"},
    Route{Method::form, "/cases/{case}/record-taken-back", P::answer_error, record_taken_back, "act.record_taken_back.title"},
    Route{Method::form, "/cases/{case}/record-verification", P::verify_identity, record_verification, "act.record_verification.title"},
    Route{Method::form, "/cases/{case}/refuse-application", P::reply, refuse_application, "act.refuse_application.title"},
    Route{Method::form, "/cases/{case}/refuse-approval-requested", P::approve_requested, refuse_approval, "act.refuse_approval.title"},
    Route{Method::form, "/cases/{case}/refuse-approval-requesting", P::approve_requesting, refuse_approval, "act.refuse_approval.title"},
    Route{Method::form, "/cases/{case}/remove-evidence", P::prepare_case, remove_evidence, "act.remove_evidence.title"},
    Route{Method::form, "/cases/{case}/request-document", P::request_document, request_document, "act.request_document.title"},
    Route{Method::form, "/cases/{case}/request-extension", P::reply, request_extension, "act.request_extension.title"},
    Route{Method::form, "/cases/{case}/request-interview", P::interview, request_interview, "act.request_interview.title"},
    Route{Method::form, "/cases/{case}/request-reasons", P::send_application, request_reasons, "act.request_reasons.title"},
    Route{Method::form, "/cases/{case}/return-application", P::return_application, return_application, "act.return_application.title"},
    Route{Method::form, "/cases/{case}/review-prospect", P::record_detention, review_prospect, "act.review_prospect.title"},
    Route{Method::form, "/cases/{case}/send-application", P::send_application, send_application, "act.send_application.title"},
    Route{Method::form, "/cases/{case}/set-hold", P::set_hold, set_hold, "act.set_hold.title"},
    Route{Method::form, "/cases/{case}/start-nationality-process", P::reply, start_nationality_process, "act.start_nationality_process.title"},
    Route{Method::form, "/cases/{case}/withdraw-consent", P::reply, withdraw_consent, "act.withdraw_consent.title"},
    Route{Method::get, "/officers", P::manage_officers, officers_page, "page.officers.title"},
    Route{Method::post, "/sign-out", P::see_home, sign_out, "page.sign_out.title"},
};

constexpr std::array kOpenRoutes{
    OpenRoute{Method::get, "/assets/*", send_asset, "asset"},
    OpenRoute{Method::get, "/favicon.ico", send_icon, "icon"},
    OpenRoute{Method::get, "/healthz", health, "health"},
    OpenRoute{Method::get, "/language/*", choose_language, "language"},
    OpenRoute{Method::get, "/readyz", readiness, "readiness"},
    OpenRoute{Method::form, "/sign-in", sign_in, "page.sign_in.title"},
};

bool takes(Method method, std::string_view asked) {
  const bool is_read = asked == "GET" || asked == "HEAD";
  switch (method) {
    case Method::get: return is_read;
    case Method::post: return asked == "POST";
    case Method::form: return is_read || asked == "POST";
  }
  return false;
}

struct Match {
  const Route* route = nullptr;
  CaseId case_id;
};

/// A path with a case id in its second segment is looked up under {case}; "/cases/new" is no id and stands for itself.
Match match_route(std::string_view path) {
  Match match;
  std::string pattern(path);
  const std::size_t start = path.find('/', 1);
  if (start != std::string_view::npos) {
    const std::size_t end = std::min(path.find('/', start + 1), path.size());
    if (const auto id = CaseId::parse(path.substr(start + 1, end - start - 1))) {
      match.case_id = *id;
      pattern = std::string(path.substr(0, start + 1)) + "{case}" + std::string(path.substr(end));
    }
  }
  const auto found = std::ranges::lower_bound(kRoutes, std::string_view(pattern), {}, &Route::path);
  if (found != kRoutes.end() && found->path == pattern) match.route = &*found;
  return match;
}

const OpenRoute* match_open(std::string_view path) {
  for (const OpenRoute& route : kOpenRoutes) {
    const bool has_rest = route.path.ends_with('*');
    const std::string_view fixed = has_rest ? route.path.substr(0, route.path.size() - 1) : route.path;
    if (has_rest ? path.starts_with(fixed) : path == fixed) return &route;
  }
  return nullptr;
}

/// Every answer: no framing, no sniffing, no scripts but ours; nothing about a person stays in a cache.
Response secured(Response response) {
  response.headers.emplace_back("Content-Security-Policy",
                                "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; "
                                "form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
  response.headers.emplace_back("X-Content-Type-Options", "nosniff");
  response.headers.emplace_back("Referrer-Policy", "same-origin");
  response.headers.emplace_back("Cross-Origin-Opener-Policy", "same-origin");
  const auto is_cache_header = [](const auto& header) { return header.first == "Cache-Control"; };
  if (std::ranges::none_of(response.headers, is_cache_header)) response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

Response to_sign_in(const Request& request) {
  const bool can_return = request.method == "GET" && request.path != "/";
  return Response::see_other(can_return ? "/sign-in?next=" + url_encode(request.path) : "/sign-in");
}

Response answer_signed_in(const Program& program, const Request& request, const SignedIn& who, const Match& match) {
  const Words& words = words_for(request, &who.officer);
  const auto home_permit = authorise(who.officer, P::see_home);
  if (!home_permit) return to_sign_in(request);
  const auto visit_with = [&](const Permit& permit, std::string_view title) {
    return Visit{program, request, who.officer, who.session, permit, words, match.case_id, title};
  };
  if (match.route == nullptr) return answer_not_found(visit_with(*home_permit, "page.not_found.title"));
  const auto permit = authorise(who.officer, match.route->permission);
  if (!permit) return answer_denial(visit_with(*home_permit, "page.denied.title"), permit.error());
  const Visit visit = visit_with(*permit, match.route->title);
  if (!takes(match.route->method, request.method)) return answer_not_found(visit);
  if (request.method == "POST" && !is_same_token(who.session.csrf, request.form.get("csrf"))) return answer_expired_form(visit);
  return match.route->action(visit);
}

}  // namespace

std::span<const Route> routes() { return kRoutes; }
std::span<const OpenRoute> open_routes() { return kOpenRoutes; }

Response answer(const Program& program, const Request& request) {
  if (const OpenRoute* open = match_open(request.path); open != nullptr && takes(open->method, request.method)) {
    return secured(open->action(program, request));
  }
  const auto who = signed_in(program, request);
  if (!who) return secured(to_sign_in(request));
  return secured(answer_signed_in(program, request, *who, match_route(request.path)));
}

}  // namespace rahdari
