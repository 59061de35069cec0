#include "actions/visit.h"

#include "actions/pages.h"

#include <algorithm>

#include "access/sign_in.h"
#include "base/version.h"
#include "page/in_the_way.h"
#include "terms/zone.h"

namespace rahdari {
namespace {

struct Place {
  Permission needed;
  std::string_view label;
  std::string_view address;
};
constexpr std::array kPlaces{Place{Permission::see_home, "nav.work", "/"},
                             Place{Permission::see_cases, "nav.cases", "/cases"},
                             Place{Permission::see_narrow_cases, "nav.arrivals", "/arrivals"},
                             Place{Permission::see_agreement, "nav.agreement", "/agreement"},
                             Place{Permission::manage_officers, "nav.officers", "/officers"},
                             Place{Permission::see_audit, "nav.audit", "/audit"}};

std::vector<NavigationItem> navigation_of(const Visit& visit) {
  std::vector<NavigationItem> items;
  for (const Place& place : kPlaces) {
    if (!may(visit, place.needed)) continue;
    const bool is_here = place.address == "/" ? visit.request.path == "/" : visit.request.path.starts_with(place.address);
    items.push_back({std::string(place.label), std::string(place.address), is_here});
  }
  return items;
}

template <class Thing, class IdType>
std::string name_in(const tl::expected<std::vector<Thing>, Fault>& things, IdType id) {
  if (!things) return {};
  const auto found = std::ranges::find(*things, id, &Thing::id);
  return found == things->end() ? std::string{} : found->name;
}

int status_of(FaultCode code) {
  switch (code) {
    case FaultCode::not_found: return 404;
    case FaultCode::stale_version: return 409;
    case FaultCode::disk_full: return 507;
    case FaultCode::unavailable:
    case FaultCode::locked: return 503;
    case FaultCode::storage:
    case FaultCode::corrupt:
    case FaultCode::newer_database:
    case FaultCode::bad_file:
    case FaultCode::bad_key: return 500;
  }
  return 500;
}

Response in_the_way(const Visit& visit, std::string_view key, const Html& content, int status) {
  return page_response(visit, visit.words.say("page." + std::string(key) + ".title"), content, status);
}

}  // namespace

bool may(const Visit& visit, Permission permission) { return authorise(visit.officer, permission).has_value(); }

PageFrame frame_of(const Visit& visit, std::string title) {
  PageFrame frame;
  frame.words = &visit.words;
  frame.title = std::move(title);
  frame.path = visit.request.path;
  frame.version = std::string(kVersion);
  static const std::string kAssets = assets_version();
  frame.assets_version = kAssets;
  frame.is_demonstration = visit.program.is_demonstration;
  if (visit.program.is_clock_set) frame.date_in_use = day_of(visit.program, nullptr, visit.officer.country);
  frame.officer = FrameOfficer{visit.officer.name,
                               name_in(visit.program.store.organisations(), visit.officer.organisation),
                               name_in(visit.program.store.offices(), visit.officer.office),
                               visit.session.csrf,
                               navigation_of(visit),
                               static_cast<int>(std::chrono::seconds(kSessionIdle).count())};
  const std::string_view done = visit.request.query.get("done");
  if (done.starts_with("act.") && visit.words.has(done)) frame.done = visit.words.say(done);
  return frame;
}

Response page_response(const Visit& visit, std::string title, const Html& content, int status) {
  Response response;
  response.status = status;
  PageFrame frame = frame_of(visit, std::move(title));
  frame.has_problems = status == 422;
  response.body = page(frame, content).take();
  return response;
}

CalendarDate day_of(const Program& program, const Agreement* agreement, Country country) {
  if (agreement != nullptr) return day_in_zone(program.clock.now(), agreement->zone_of(country));
  for (const auto& [id, known] : program.agreements) {
    if (known.zones.contains(country)) return day_in_zone(program.clock.now(), known.zone_of(country));
  }
  return day_in_zone(program.clock.now(), "UTC");
}

Response answer_fault(const Visit& visit, const Fault& fault) {
  const int status = status_of(fault.code);
  if (status == 404) return answer_not_found(visit);
  const bool can_retry = fault.code == FaultCode::unavailable || fault.code == FaultCode::storage;
  return in_the_way(visit, "fault", fault_content(visit.words, {{}, can_retry}), status);
}

Response answer_denial(const Visit& visit, const Denial& denial) {
  return in_the_way(visit, "denied", denied_content(visit.words, {denial.needed}), 403);
}

Response answer_not_found(const Visit& visit) {
  return in_the_way(visit, "not_found", not_found_content(visit.words), 404);
}

Response answer_expired_form(const Visit& visit) {
  ExpiredFormView view;
  view.address = visit.request.path;
  view.guard.csrf = visit.session.csrf;
  view.filled.values = visit.request.form.pairs();
  return in_the_way(visit, "form_expired", expired_form_content(visit.words, view), 403);
}

Response to_case(const Visit& visit, CaseId case_id, std::string_view done_key) {
  const bool is_narrow = !may(visit, Permission::see_cases) && may(visit, Permission::see_narrow_cases);
  return Response::see_other((is_narrow ? "/arrivals/" : "/cases/") + case_id.text() + "?done=" + url_encode(done_key));
}

}  // namespace rahdari
