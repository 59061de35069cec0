#include "actions/sessions.h"

#include "access/password.h"
#include "access/sign_in.h"
#include "actions/pages.h"
#include "base/version.h"
#include "page/sign_in.h"

namespace rahdari {
namespace {

constexpr std::string_view kSessionCookie = "rahdari_session";
constexpr Instant kTouchEvery{60 * 1'000'000};   // not a write for every page
constexpr std::string_view kFormCookie = "rahdari_form";   // ties a sign-in form to its browser before there is a session

std::string cookie(const Program& program, std::string_view name, std::string_view value, std::string_view more) {
  return std::string(name) + "=" + std::string(value) + "; Path=/; HttpOnly; SameSite=Strict" +
         (program.is_secure ? "; Secure" : "") + std::string(more);
}

/// The token of this browser's form cookie, kept while it lasts: two tabs, or a browser's own request, must not void a form.
std::string form_token(const Program& program, const Request& request) {
  const auto kept = cookie_value(request.cookie, kFormCookie);
  return kept && ActId::parse(*kept) ? std::string(*kept) : program.random.id<ActId>().text();
}

Response sign_in_page(const Program& program, const Request& request, SignInView view, int status) {
  const Words& words = words_for(request, nullptr);
  const std::string token = form_token(program, request);
  view.guard.csrf = token;
  view.demonstration = program.demonstration_officers;
  view.demonstration_password = program.demonstration_password;
  view.next = request.method == "POST" ? std::string(request.form.get("next")) : std::string(request.query.get("next"));
  PageFrame frame;
  frame.words = &words;
  frame.title = words.say("page.sign_in.title");
  frame.path = "/sign-in";
  frame.has_problems = !view.filled.problems.empty();
  frame.is_demonstration = program.is_demonstration;
  frame.version = std::string(kVersion);
  frame.assets_version = assets_version();
  Response response;
  response.status = status;
  response.body = page(frame, sign_in_content(words, view)).take();
  response.headers.emplace_back("Set-Cookie", cookie(program, kFormCookie, token, "; Max-Age=3600"));
  return response;
}

/// Counted by name and by address, so that neither guessing one name nor trying many goes on for long.
std::vector<std::string> attempt_keys(const Request& request, std::string_view name) {
  return {name_key(name), address_key(request.remote)};
}

/// How long this name or this address has to wait; nothing when it may try.
std::optional<std::chrono::minutes> wait_for(const Program& program, const std::vector<std::string>& keys) {
  std::optional<std::chrono::minutes> longest;
  for (const std::string& key : keys) {
    const auto wait = sign_in_wait(
        [&](Instant since) { return program.store.failed_sign_ins(key, since).value_or(0); }, program.clock.now());
    if (wait && (!longest || *wait > *longest)) longest = wait;
  }
  return longest;
}

Response refuse_sign_in(const Program& program, const Request& request, std::string_view key, int status = 422,
                        std::vector<std::pair<std::string, std::string>> arguments = {}) {
  SignInView view;
  view.filled.values = {{"sign_in_name", std::string(request.form.get("sign_in_name"))}};
  view.filled.problems = {{"sign_in_name", std::string(key), std::move(arguments)}};
  return sign_in_page(program, request, std::move(view), status);
}

}  // namespace

std::string path_on_this_site(std::string_view wanted) {
  const bool is_local = wanted.starts_with('/') && !wanted.starts_with("//") && wanted.find('\\') == std::string_view::npos;
  return is_local ? std::string(wanted) : "/";
}

const Words& words_for(const Request& request, const Officer* officer) {
  if (const auto chosen = cookie_value(request.cookie, "rahdari_language")) return Words::of(*chosen);
  return Words::of(officer != nullptr ? officer->language : request.accept_language.starts_with("ur") ? "ur" : "en");
}

std::optional<SignedIn> signed_in(const Program& program, const Request& request) {
  const auto value = cookie_value(request.cookie, kSessionCookie);
  const auto id = value ? SessionId::parse(*value) : std::nullopt;
  if (!id) return std::nullopt;
  const auto found = program.store.session(*id);
  if (!found || !*found) return std::nullopt;
  const auto& [session, officer] = **found;
  const Instant now = program.clock.now();
  const SessionStanding standing = session_standing(session.started, session.last_seen, now);
  if (standing == SessionStanding::ended_idle || standing == SessionStanding::ended_whole) {
    (void)program.store.end_session(*id);  // already unusable; removal is tidiness
    return std::nullopt;
  }
  if (now.micros - session.last_seen.micros > kTouchEvery.micros) (void)program.store.touch_session(*id);
  return SignedIn{session, officer};
}

Response sign_in(const Program& program, const Request& request) {
  if (request.method != "POST") return sign_in_page(program, request, {}, 200);
  const auto expected = cookie_value(request.cookie, kFormCookie);
  if (!expected || !is_same_token(request.form.get("csrf"), *expected)) return refuse_sign_in(program, request, "sign_in_form_expired");
  const std::string_view name = request.form.get("sign_in_name");
  const auto keys = attempt_keys(request, name);
  if (const auto wait = wait_for(program, keys)) {
    return refuse_sign_in(program, request, "sign_in_limited", 429, {{"minutes", std::to_string(wait->count())}});
  }
  const auto known = program.store.officer_for_sign_in(name);
  if (!known) return refuse_sign_in(program, request, "sign_in_fault", 500);
  const auto stored = *known ? std::optional((*known)->second) : std::nullopt;
  if (!is_right_password(request.form.get("password"), stored)) {
    for (const std::string& key : keys) (void)program.store.record_failed_sign_in(key);
    return refuse_sign_in(program, request, "sign_in_wrong");
  }
  const auto session = program.store.start_session((*known)->first.id);
  if (!session) return refuse_sign_in(program, request, "sign_in_fault", 500);
  Response response = Response::see_other(path_on_this_site(request.form.get("next")));
  response.headers.emplace_back("Set-Cookie", cookie(program, kSessionCookie, session->id.text(), ""));
  return response;
}

Response sign_out(const Visit& visit) {
  if (const auto ended = visit.program.store.end_session(visit.session.id); !ended) return answer_fault(visit, ended.error());
  Response response = Response::see_other("/sign-in");
  response.headers.emplace_back("Set-Cookie", cookie(visit.program, kSessionCookie, "", "; Max-Age=0"));
  return response;
}

}  // namespace rahdari
