#include "demo/cast.h"

#include <array>
#include <optional>

#include "access/password.h"
#include "base/check.h"

namespace rahdari {
namespace {
struct OrganisationRow {
  std::string_view name;
  std::string_view country;
};

constexpr std::string_view kGreece = "Hellenic Returns Directorate (demonstration)";
constexpr std::string_view kGermany = "German Central Returns Office (demonstration)";
constexpr std::string_view kPakistan = "Readmission Administration of Pakistan (demonstration)";
constexpr std::string_view kMonitors = "Forced Return Monitoring Body (demonstration)";
constexpr std::array kOrganisations = {OrganisationRow{kGreece, "GR"}, OrganisationRow{kGermany, "DE"},
                                       OrganisationRow{kPakistan, "PK"}, OrganisationRow{kMonitors, "GR"}};

struct OfficerRow {
  std::string_view sign_in_name;
  std::string_view name;
  std::string_view organisation;
  std::string_view office;
  std::vector<Role> roles;
  std::optional<Part> part;
  std::string_view
      mission_state;  // alpha-2 of the State a mission sits in; empty: plays in every case of its organisation
};

std::vector<OfficerRow> member_state_rows() {
  return {
      {"athens.officer",
       "Eleni Marinou",
       kGreece,
       "Returns desk, Athens",
       {Role::return_officer},
       Part::return_officer,
       ""},
      {"athens.approver", "Petros Galanis", kGreece, "Head of returns, Athens", {Role::approver}, Part::approver, ""},
      {"athens.escort",
       "Stavros Lekkas",
       kGreece,
       "Escort unit, Athens",
       {Role::escort_leader},
       Part::escort_leader,
       ""},
      {"athens.counsellor",
       "Ioanna Vlachou",
       kGreece,
       "Return counselling, Athens",
       {Role::return_counsellor},
       Part::return_counsellor,
       ""},
      {"athens.detention",
       "Kostas Dimou",
       kGreece,
       "Pre-removal centre liaison",
       {Role::detention_liaison},
       Part::detention_liaison,
       ""},
      {"athens.legal",
       "Sofia Karra",
       kGreece,
       "Legal review, Athens",
       {Role::legal_reviewer},
       Part::legal_reviewer,
       ""},
      {"athens.supervisor",
       "Maria Politi",
       kGreece,
       "Supervision, Athens",
       {Role::supervisor},
       Part::requesting_supervisor,
       ""},
      {"athens.privacy", "Nikos Sarris", kGreece, "Data protection, Athens", {Role::data_protection_officer}, {}, ""},
      {"athens.admin", "Dora Fotiou", kGreece, "Systems, Athens", {Role::administrator}, {}, ""},
      {"berlin.officer",
       "Jonas Reimann",
       kGermany,
       "Returns desk, Berlin",
       {Role::return_officer},
       Part::return_officer,
       ""},
      {"berlin.approver", "Katrin Hollmann", kGermany, "Head of returns, Berlin", {Role::approver}, Part::approver, ""},
      {"berlin.escort",
       "Timo Brandes",
       kGermany,
       "Escort unit, Berlin",
       {Role::escort_leader},
       Part::escort_leader,
       ""},
      {"berlin.counsellor",
       "Nele Wagenfeld",
       kGermany,
       "Return counselling, Berlin",
       {Role::return_counsellor},
       Part::return_counsellor,
       ""},
      {"berlin.detention",
       "Uwe Sandmann",
       kGermany,
       "Detention liaison, Berlin",
       {Role::detention_liaison},
       Part::detention_liaison,
       ""},
      {"berlin.legal",
       "Anke Tiedemann",
       kGermany,
       "Legal review, Berlin",
       {Role::legal_reviewer},
       Part::legal_reviewer,
       ""},
      {"berlin.supervisor",
       "Ralf Osterkamp",
       kGermany,
       "Supervision, Berlin",
       {Role::supervisor},
       Part::requesting_supervisor,
       ""},
      {"berlin.privacy",
       "Heike Lorenzen",
       kGermany,
       "Data protection, Berlin",
       {Role::data_protection_officer},
       {},
       ""},
      {"berlin.admin", "Sven Petersohn", kGermany, "Systems, Berlin", {Role::administrator}, {}, ""},
      {"monitor.athens", "Thalia Remou", kMonitors, "Monitoring, Athens", {Role::monitor}, {}, ""},
  };
}

std::vector<OfficerRow> pakistan_rows() {
  return {
      {"islamabad.interior",
       "Adeel Warraich",
       kPakistan,
       "Interior desk (EU)",
       {Role::interior_desk},
       Part::interior_desk,
       ""},
      {"islamabad.approver",
       "Samina Qureshi",
       kPakistan,
       "Interior, Joint Secretary",
       {Role::interior_approver},
       Part::interior_approver,
       ""},
      {"nadra.verify", "Faisal Minhas", kPakistan, "NADRA verification", {Role::nadra_verification}, Part::nadra, ""},
      {"islamabad.passport", "Tahir Gondal", kPakistan, "Passports headquarters", {Role::passport_officer}, {}, ""},
      {"athens.passport",
       "Nadia Khokhar",
       kPakistan,
       "Embassy of Pakistan, Athens",
       {Role::passport_officer},
       Part::mission_passport,
       "GR"},
      {"athens.consular",
       "Haroon Lodhi",
       kPakistan,
       "Embassy of Pakistan, Athens",
       {Role::consular_officer},
       Part::mission_consular,
       "GR"},
      {"berlin.passport",
       "Asma Siddiqui",
       kPakistan,
       "Embassy of Pakistan, Berlin",
       {Role::passport_officer},
       Part::mission_passport,
       "DE"},
      {"berlin.consular",
       "Junaid Mirza",
       kPakistan,
       "Embassy of Pakistan, Berlin",
       {Role::consular_officer},
       Part::mission_consular,
       "DE"},
      {"fia.islamabad",
       "Kiran Abbasi",
       kPakistan,
       "FIA Immigration, Islamabad airport",
       {Role::fia_immigration},
       Part::border,
       ""},
      {"islamabad.supervisor", "Mansoor Hayat", kPakistan, "Supervision, Islamabad", {Role::supervisor}, {}, ""},
      {"islamabad.privacy",
       "Lubna Rafiq",
       kPakistan,
       "Data protection, Islamabad",
       {Role::data_protection_officer},
       {},
       ""},
      {"islamabad.admin", "Yasir Dar", kPakistan, "Systems, Islamabad", {Role::administrator}, {}, ""},
  };
}

std::vector<OfficerRow> officer_rows() {
  std::vector<OfficerRow> rows = member_state_rows();
  for (OfficerRow& row : pakistan_rows()) rows.push_back(std::move(row));
  return rows;
}

Country country(std::string_view code) {
  const auto known = Country::parse(code);
  CHECK(known);
  return *known;
}

Country country_of(std::string_view organisation) {
  for (const OrganisationRow& row : kOrganisations) {
    if (row.name == organisation) return country(row.country);
  }
  CHECK(false);
}

/// Acts for which this organisation wants a second person beyond those that always need one (U28).
std::set<ApprovedAct> acts_of(std::string_view organisation) {
  if (organisation == kPakistan) return {ApprovedAct::reply, ApprovedAct::refuse};
  return {ApprovedAct::send_application, ApprovedAct::act_on_no_reply, ApprovedAct::lift_hold,
          ApprovedAct::notify_transfer, ApprovedAct::lift_obstacle};
}

/// Fills the tables of the store, keeping what was given which id.
class Installing {
 public:
  Installing(Store& store, Random& random, std::string password_hash)
      : store_(store), random_(random), permit_(authorise_maintenance("demo")), hash_(std::move(password_hash)) {}

  tl::expected<OrganisationId, Fault> organisation(const OrganisationRow& row) {
    const OrganisationId id = random_.id<OrganisationId>();
    organisations_.emplace(row.name, id);
    if (auto put = store_.put_organisation(permit_, {id, std::string(row.name), country(row.country)}); !put) {
      return tl::unexpected(put.error());
    }
    const auto acts = acts_of(row.name);
    if (auto set = store_.set_acts_needing_second(permit_, id, acts); !set) return tl::unexpected(set.error());
    return id;
  }

  tl::expected<Officer, Fault> officer(const OfficerRow& row) {
    const auto office = office_of(row);
    if (!office) return tl::unexpected(office.error());
    Officer officer;
    officer.id = random_.id<OfficerId>();
    officer.sign_in_name = row.sign_in_name;
    officer.name = row.name;
    officer.organisation = organisations_.at(row.organisation);
    officer.office = *office;
    officer.country = country_of(row.organisation);
    officer.roles = {row.roles.begin(), row.roles.end()};
    if (auto put = store_.put_officer(permit_, officer, hash_); !put) return tl::unexpected(put.error());
    return officer;
  }

 private:
  tl::expected<OfficeId, Fault> office_of(const OfficerRow& row) {
    const auto key = std::pair(row.organisation, row.office);
    if (const auto known = offices_.find(key); known != offices_.end()) return known->second;
    const Office office{random_.id<OfficeId>(), organisations_.at(row.organisation), std::string(row.office)};
    if (auto put = store_.put_office(permit_, office); !put) return tl::unexpected(put.error());
    offices_.emplace(key, office.id);
    return office.id;
  }

  Store& store_;
  Random& random_;
  Permit permit_;
  std::string hash_;
  std::map<std::string_view, OrganisationId> organisations_;
  std::map<std::pair<std::string_view, std::string_view>, OfficeId> offices_;
};

/// The requesting States in whose cases the officer of this row acts.
std::vector<Country> states_played(const OfficerRow& row) {
  if (!row.mission_state.empty()) return {country(row.mission_state)};
  const Country own = country_of(row.organisation);
  return own == demo_requested_state() ? demo_requesting_states() : std::vector{own};
}
}  // namespace

std::vector<Country> demo_requesting_states() { return {country("GR"), country("DE")}; }
Country demo_requested_state() { return country("PK"); }

std::vector<DemoOfficer> demo_officers() {
  std::vector<DemoOfficer> officers;
  for (const OfficerRow& row : officer_rows()) {
    std::string roles;
    for (const Role role : row.roles) {
      if (!roles.empty()) roles += ", ";
      roles += name_of(role);
    }
    officers.push_back({std::string(row.sign_in_name), std::string(row.name), roles,
                        country_of(row.organisation).text(), std::string(row.office)});
  }
  return officers;
}

tl::expected<Cast, Fault> Cast::install(Store& store, Random& random) {
  const auto hash = hash_password(kDemoPassword);
  if (!hash) return tl::unexpected(hash.error());
  Cast cast;
  Installing installing(store, random, *hash);
  for (const OrganisationRow& row : kOrganisations) {
    const auto id = installing.organisation(row);
    if (!id) return tl::unexpected(id.error());
    cast.needing_second_.emplace(*id, acts_of(row.name));
  }
  for (const OfficerRow& row : officer_rows()) {
    const auto officer = installing.officer(row);
    if (!officer) return tl::unexpected(officer.error());
    if (!row.part) continue;
    for (const Country state : states_played(row)) cast.officers_.emplace(std::pair(*row.part, state), *officer);
  }
  return cast;
}

const Officer& Cast::officer(Part part, Country requesting) const {
  const auto found = officers_.find({part, requesting});
  CHECK(found != officers_.end());
  return found->second;
}

Side Cast::side_of(Part part) {
  switch (part) {
    case Part::return_officer:
    case Part::approver:
    case Part::escort_leader:
    case Part::return_counsellor:
    case Part::detention_liaison:
    case Part::legal_reviewer:
    case Part::requesting_supervisor:
      return Side::requesting;
    case Part::interior_desk:
    case Part::interior_approver:
    case Part::nadra:
    case Part::mission_passport:
    case Part::mission_consular:
    case Part::border:
      return Side::requested;
  }
  CHECK(false);
}

const std::set<ApprovedAct>& Cast::acts_needing_second(OrganisationId organisation) const {
  return needing_second_.at(organisation);
}

}  // namespace rahdari
