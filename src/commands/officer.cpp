#include "commands/officer.h"

#include <algorithm>
#include <cstdio>
#include <optional>

#include "access/password.h"
#include "commands/installation.h"

namespace rahdari {
namespace {

int say_no(const std::string& sentence) {
  std::fprintf(stderr, "rahdari officer: %s\n", sentence.c_str());
  return exit_of(ExitCode::bad_input);
}

/// Twenty letters and digits without look-alikes: about 98 bits.
std::string fresh_password(Random& random) {
  static constexpr std::string_view kLetters = "abcdefghjkmnpqrstuvwxyz23456789";
  std::string password;
  for (int i = 0; i < 20; ++i) password.push_back(kLetters[random.below(kLetters.size())]);
  return password;
}

tl::expected<std::set<Role>, std::string> roles_from(const std::vector<std::string>& names) {
  std::set<Role> roles;
  for (const std::string& name : names) {
    const auto role = from_name<Role>(name);
    if (!role) return tl::unexpected("no role is called " + name + "; the roles are in docs/access.md");
    roles.insert(*role);
  }
  return roles;
}

/// The organisation and office of those names, made when they are new.
tl::expected<std::pair<Organisation, Office>, Fault> place_of(Installation& opened, const Permit& permit, const OfficerRequest& request,
                                                              Country country) {
  const auto known = opened.store().organisations();
  const auto offices = opened.store().offices();
  if (!known) return tl::unexpected(known.error());
  if (!offices) return tl::unexpected(offices.error());
  Organisation organisation{opened.random().id<OrganisationId>(), request.organisation, country};
  const auto found = std::ranges::find(*known, request.organisation, &Organisation::name);
  if (found != known->end()) organisation = *found;
  else if (const auto put = opened.store().put_organisation(permit, organisation); !put) return tl::unexpected(put.error());
  Office office{opened.random().id<OfficeId>(), organisation.id, request.office};
  const auto same = std::ranges::find_if(
      *offices, [&](const Office& o) { return o.organisation == organisation.id && o.name == request.office; });
  if (same != offices->end()) office = *same;
  else if (const auto put = opened.store().put_office(permit, office); !put) return tl::unexpected(put.error());
  return std::pair{organisation, office};
}

int put_with_new_password(Installation& opened, const Permit& permit, const Officer& officer) {
  const std::string password = fresh_password(opened.random());
  const auto hash = hash_password(password);
  if (!hash) return exit_of(report(hash.error()));
  const auto put = opened.store().put_officer(permit, officer, *hash);
  if (!put) return exit_of(report(put.error()));
  std::printf("%s\n", password.c_str());
  std::fprintf(stderr, "The password of %s stands above; it is shown only now.\n", officer.sign_in_name.c_str());
  return exit_of(ExitCode::done);
}

int add(Installation& opened, const Permit& permit, const OfficerRequest& request) {
  const auto roles = roles_from(request.roles);
  if (!roles) return say_no(roles.error());
  if (roles->empty()) return say_no("add needs at least one --role");
  if (request.name.empty() || request.organisation.empty() || request.office.empty()) {
    return say_no("add needs --name, --organisation and --office");
  }
  const auto country = Country::parse(request.country);
  if (!country) return say_no("--country must be an ISO 3166 code such as GR or PK");
  const auto place = place_of(opened, permit, request, *country);
  if (!place) return exit_of(report(place.error()));
  Officer officer{opened.random().id<OfficerId>(), request.sign_in_name, request.name, place->first.id, place->second.id,
                  place->first.country, *roles};
  return put_with_new_password(opened, permit, officer);
}

}  // namespace

int officer(const std::string& data, const OfficerRequest& request) {
  auto installation = Installation::open({data, {}, {}});
  if (!installation) return exit_of(installation.error());
  Installation& opened = **installation;
  const Permit permit = authorise_maintenance("officer " + request.act);
  const auto everyone = opened.store().officers(permit);
  if (!everyone) return exit_of(report(everyone.error()));
  const auto found = std::ranges::find(*everyone, request.sign_in_name, &Officer::sign_in_name);
  if (request.act == "add") {
    return found == everyone->end() ? add(opened, permit, request)
                                    : say_no(request.sign_in_name + " is taken; use reset for a new password");
  }
  if (found == everyone->end()) return say_no("nobody signs in as " + request.sign_in_name);
  if (request.act == "reset") return put_with_new_password(opened, permit, *found);
  if (request.act != "disable") return say_no("the act must be add, reset or disable, not " + request.act);
  Officer disabled = *found;
  disabled.is_active = false;
  const auto put = opened.store().put_officer(permit, disabled, "");
  return put ? exit_of(ExitCode::done) : exit_of(report(put.error()));
}

}  // namespace rahdari
