#include "access/policy.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>

namespace rahdari {
namespace {

using P = Permission;

template <class E>
std::vector<E> values_of() {
  std::vector<E> values;
  for (const auto& entry : enum_names(E{})) values.push_back(entry.first);
  return values;
}

Officer officer_with(std::set<Role> roles) {
  Officer officer;
  officer.id = OfficerId(IdBytes{1});
  officer.organisation = OrganisationId(IdBytes{2});
  officer.office = OfficeId(IdBytes{3});
  officer.country = *Country::parse("GR");
  officer.roles = std::move(roles);
  return officer;
}

std::set<P> permissions_of(std::set<Role> roles) {
  const Officer officer = officer_with(std::move(roles));
  std::set<P> permissions;
  for (const P permission : values_of<P>()) {
    if (authorise(officer, permission)) permissions.insert(permission);
  }
  return permissions;
}

/// Permissions that any role of a side has and no role of the other, leaving out what everyone reads.
std::set<P> permissions_only_of(Side side) {
  std::set<P> ours, theirs;
  for (const Role role : values_of<Role>()) {
    if (!side_of(role)) continue;
    auto& into = side_of(role) == side ? ours : theirs;
    into.merge(permissions_of({role}));
  }
  std::set<P> only;
  std::set_difference(ours.begin(), ours.end(), theirs.begin(), theirs.end(), std::inserter(only, only.end()));
  return only;
}

TEST(Policy, EveryPermissionStandsExactlyOnceInOrder) {
  const auto permissions = values_of<P>();
  ASSERT_EQ(policy().size(), permissions.size());
  for (std::size_t i = 0; i < permissions.size(); ++i)
    EXPECT_EQ(policy()[i].permission, permissions[i]) << name_of(permissions[i]);
  EXPECT_TRUE(std::is_sorted(policy().begin(), policy().end(),
                             [](const PolicyRow& a, const PolicyRow& b) { return a.permission < b.permission; }));
}

TEST(Policy, EveryRowHasItsSentenceInTheDocument) {
  std::ifstream document(std::string(RAHDARI_SOURCE_DIR) + "/docs/access.md");
  ASSERT_TRUE(document) << "docs/access.md";
  std::map<std::string, std::string> sentences;  // by heading
  std::string heading;
  for (std::string line; std::getline(document, line);) {
    if (line.starts_with("### ")) {
      heading = line.substr(4);
      EXPECT_TRUE(sentences.emplace(heading, "").second) << heading << " stands twice";
    } else if (line.starts_with("#")) {
      heading.clear();
    } else if (!heading.empty()) {
      sentences[heading] += line;
    }
  }
  for (const PolicyRow& row : policy()) {
    ASSERT_TRUE(sentences.contains(std::string(row.why))) << "no heading ### " << row.why;
    const std::string& sentence = sentences[std::string(row.why)];
    EXPECT_GT(sentence.size(), 30u) << row.why;
    EXPECT_EQ(row.why, name_of(row.permission)) << "headings are the permissions' names";
    // The document names the roles, so that it cannot drift from the table in silence.
    const bool is_for_all = row.roles.size() == values_of<Role>().size();
    for (const Role role : values_of<Role>()) {
      const bool is_named = sentence.find("`" + std::string(name_of(role)) + "`") != std::string::npos;
      EXPECT_EQ(is_named, !is_for_all && may(role, row.permission)) << row.why << ": " << name_of(role);
    }
    EXPECT_EQ(sentence.find("Everyone") != std::string::npos, is_for_all) << row.why;
  }
  EXPECT_EQ(sentences.size(), policy().size()) << "a heading without a permission";
}

TEST(Policy, EveryRoleHasSomethingOfItsOwn) {
  for (const Role role : values_of<Role>()) {
    const auto permissions = permissions_of({role});
    EXPECT_TRUE(permissions.contains(P::see_home)) << name_of(role);
    EXPECT_TRUE(permissions.contains(P::see_agreement)) << name_of(role);
    EXPECT_GT(permissions.size(), 2u) << name_of(role);
    EXPECT_FALSE(permissions.contains(P::maintain)) << "only commands maintain";
  }
}

TEST(Policy, SidesDoNotHoldEachOthersPermissions) {
  const std::set<P> requesting = permissions_only_of(Side::requesting);
  const std::set<P> requested = permissions_only_of(Side::requested);
  const std::set<P> expected_requesting{
      P::prepare_case,       P::record_safeguards, P::set_hold,       P::lift_hold,         P::record_detention,
      P::approve_requesting, P::send_application,  P::act_on_silence, P::request_document,  P::plan_transfer,
      P::confirm_departure,  P::end_case,          P::answer_error,   P::announce_voluntary};
  const std::set<P> expected_requested{P::see_narrow_cases,  P::return_application, P::verify_identity, P::reply,
                                       P::approve_requested, P::issue_document,     P::confirm_arrival, P::claim_error};
  EXPECT_EQ(requesting, expected_requesting);
  EXPECT_EQ(requested, expected_requested);
}

TEST(Policy, BorderOfficerOnlyEverSeesTheNarrowView) {
  const Officer border = officer_with({Role::fia_immigration});
  for (const P permission : permissions_of({Role::fia_immigration})) {
    EXPECT_TRUE(authorise(border, permission)->is_narrow()) << name_of(permission);
  }
  EXPECT_FALSE(authorise(border, P::see_cases));
  EXPECT_TRUE(authorise(border, P::confirm_arrival));
  const Officer both = officer_with({Role::fia_immigration, Role::passport_officer});
  EXPECT_TRUE(authorise(both, P::see_cases)->is_narrow()) << "a second role does not widen it";
  EXPECT_FALSE(authorise(officer_with({Role::passport_officer}), P::see_cases)->is_narrow());
}

TEST(Policy, AdministratorManagesOfficersAndReadsNoCase) {
  EXPECT_EQ(permissions_of({Role::administrator}), (std::set<P>{P::see_home, P::see_agreement, P::manage_officers}));
}

TEST(Policy, SupervisorReadsAndActsOnlyWhereStated) {
  EXPECT_EQ(permissions_of({Role::supervisor}),
            (std::set<P>{P::see_home, P::see_cases, P::see_agreement, P::lift_obstacle, P::escalate, P::see_audit}));
}

TEST(Policy, OversightReadsTheAuditAndNoCase) {
  for (const Role role : {Role::data_protection_officer, Role::monitor}) {
    EXPECT_EQ(permissions_of({role}), (std::set<P>{P::see_home, P::see_agreement, P::see_audit})) << name_of(role);
  }
}

TEST(Policy, AsideFromTheBorderEveryRoleOfASideReadsItsCases) {
  for (const Role role : values_of<Role>()) {
    if (!side_of(role)) continue;
    EXPECT_EQ(may(role, P::see_cases), role != Role::fia_immigration) << name_of(role);
  }
}

TEST(Policy, WhoeverMeetsThePersonMayStopButNotLift) {  // U3, U28: a hold protects; lifting it takes a second person
  for (const Role role : values_of<Role>()) {
    EXPECT_EQ(may(role, P::set_hold), side_of(role) == Side::requesting) << name_of(role);
  }
  EXPECT_FALSE(may(Role::return_officer, P::lift_hold));
}

TEST(Policy, DrafterAndApproverAreDifferentRoles) {  // U28
  EXPECT_FALSE(may(Role::return_officer, P::approve_requesting));
  EXPECT_FALSE(may(Role::approver, P::send_application));
  EXPECT_FALSE(may(Role::interior_desk, P::approve_requested));
}

TEST(Authorise, DeniesByDefault) {
  Officer nobody = officer_with({});
  for (const P permission : values_of<P>()) {
    const auto permit = authorise(nobody, permission);
    ASSERT_FALSE(permit) << name_of(permission);
    EXPECT_EQ(permit.error().needed, permission);
  }
  Officer inactive = officer_with({Role::return_officer, Role::supervisor, Role::administrator});
  inactive.is_active = false;
  for (const P permission : values_of<P>()) EXPECT_FALSE(authorise(inactive, permission)) << name_of(permission);
}

TEST(Authorise, PermitCarriesWhoAndWhere) {
  const Officer officer = officer_with({Role::return_officer, Role::escort_leader});
  const auto permit = authorise(officer, P::see_cases);
  ASSERT_TRUE(permit);
  EXPECT_EQ(permit->officer(), officer.id);
  EXPECT_EQ(permit->organisation(), officer.organisation);
  EXPECT_EQ(permit->office(), officer.office);
  EXPECT_EQ(permit->country(), officer.country);
  EXPECT_EQ(permit->permission(), P::see_cases);
  EXPECT_TRUE(permit->has_role(Role::escort_leader));
  EXPECT_FALSE(permit->has_role(Role::supervisor));
  EXPECT_FALSE(permit->is_maintenance());
  EXPECT_EQ(permit->command(), "");
}

TEST(Authorise, MaintenanceIsACommandAndNobodysOfficer) {
  const Permit permit = authorise_maintenance("verify-log");
  EXPECT_TRUE(permit.is_maintenance());
  EXPECT_EQ(permit.command(), "verify-log");
  EXPECT_TRUE(permit.officer().is_none());
  EXPECT_FALSE(permit.is_narrow());
  for (const Role role : values_of<Role>()) EXPECT_FALSE(permit.has_role(role));
}

}  // namespace
}  // namespace rahdari
