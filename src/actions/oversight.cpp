#include <algorithm>

#include "actions/case_people.h"
#include "actions/pages.h"
#include "actions/sessions.h"
#include "base/embedded.h"
#include "page/agreement_page.h"
#include "page/officers_page.h"

namespace rahdari {
namespace {

std::string_view type_of_asset(std::string_view name) {
  if (name.ends_with(".css")) return "text/css; charset=utf-8";
  if (name.ends_with(".js")) return "text/javascript; charset=utf-8";
  if (name.ends_with(".svg")) return "image/svg+xml";
  if (name.ends_with(".woff2")) return "font/woff2";
  return {};
}

Response plain(int status, std::string_view text) {
  Response response;
  response.status = status;
  response.content_type = "text/plain; charset=utf-8";
  response.body = text;
  return response;
}

}  // namespace

Response agreement_page(const Visit& visit) {
  for (const auto& [id, agreement] : visit.program.agreements) {
    if (!agreement.is_offered) continue;
    const AgreementView view{&agreement, day_of(visit.program, &agreement, visit.officer.country)};
    return page_response(visit, visit.words.say(visit.title), agreement_content(visit.words, view));
  }
  return answer_not_found(visit);
}

Response officers_page(const Visit& visit) {
  const auto officers = visit.program.store.officers(visit.permit);
  const auto organisations = visit.program.store.organisations();
  const auto offices = visit.program.store.offices();
  if (!officers) return answer_fault(visit, officers.error());
  if (!organisations) return answer_fault(visit, organisations.error());
  if (!offices) return answer_fault(visit, offices.error());
  OfficersView view;
  for (const Officer& officer : *officers) {
    OfficerLine line{officer, {}, {}};
    const auto organisation = std::ranges::find(*organisations, officer.organisation, &Organisation::id);
    const auto office = std::ranges::find(*offices, officer.office, &Office::id);
    if (organisation != organisations->end()) line.organisation = organisation->name;
    if (office != offices->end()) line.office = office->name;
    view.lines.push_back(std::move(line));
  }
  return page_response(visit, visit.words.say(visit.title), officers_content(visit.words, view));
}

Response audit_page(const Visit& visit) {
  constexpr int kLines = 200;
  const auto lines = visit.program.store.audit_lines(visit.permit, kLines);
  if (!lines) return answer_fault(visit, lines.error());
  AuditView view;
  const ActorNames names = actor_names(visit);
  for (const auto& [id, agreement] : visit.program.agreements) {
    if (agreement.zones.contains(visit.officer.country)) view.zone = std::string(agreement.zone_of(visit.officer.country));
  }
  for (const AuditLine& line : *lines) {
    const auto name = names.officers.find(line.officer);
    view.lines.push_back({line.at, name == names.officers.end() ? std::string{} : name->second, line.what, line.about,
                          CaseId::parse(line.about) && may(visit, Permission::see_cases) ? "/cases/" + line.about : ""});
  }
  return page_response(visit, visit.words.say(visit.title), audit_content(visit.words, view));
}

Response send_asset(const Program&, const Request& request) {
  const std::string_view name = std::string_view(request.path).substr(std::string_view("/assets/").size());
  const auto bytes = embedded_file(name);
  const std::string_view type = type_of_asset(name);
  if (!bytes || type.empty()) return plain(404, "not found\n");
  Response response;
  response.content_type = type;
  response.body = *bytes;
  response.headers.emplace_back("Cache-Control", "public, max-age=31536000, immutable");
  return response;
}

Response choose_language(const Program& program, const Request& request) {
  const std::string language = request.path.substr(std::string_view("/language/").size());
  const auto known = Words::languages();
  if (std::ranges::find(known, language) == known.end()) return plain(404, "not found\n");
  Response response = Response::see_other(path_on_this_site(request.query.get("back")));
  response.headers.emplace_back("Set-Cookie", "rahdari_language=" + language + "; Path=/; Max-Age=31536000; SameSite=Strict; HttpOnly" +
                                                  (program.is_secure ? "; Secure" : ""));
  return response;
}

Response send_icon(const Program&, const Request&) {
  Response response;
  response.content_type = "image/svg+xml";
  response.body =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\"><rect width=\"32\" height=\"32\" rx=\"6\" fill=\"#12454f\"/>"
      "<path d=\"M5 22c6 0 6-12 11-12s5 12 11 12\" fill=\"none\" stroke=\"#fff\" stroke-width=\"3\" stroke-linecap=\"round\"/></svg>";
  response.headers.emplace_back("Cache-Control", "public, max-age=86400");
  return response;
}

Response health(const Program&, const Request&) { return plain(200, "alive\n"); }

Response readiness(const Program& program, const Request&) {
  return program.store.is_ready() ? plain(200, "ready\n") : plain(503, "not ready\n");
}

}  // namespace rahdari
