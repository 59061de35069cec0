// The organisations, offices and officers of the demonstration, all invented. Not a directory of real authorities.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "access/officer.h"
#include "store/store.h"

namespace rahdari {

/// Who acts in a story. On the requesting side the officer of the case's own State is meant; `mission_…` sit in that
/// State.
enum class Part {
  return_officer,
  approver,
  escort_leader,
  return_counsellor,
  detention_liaison,
  legal_reviewer,
  requesting_supervisor,
  interior_desk,
  interior_approver,
  nadra,
  mission_passport,
  mission_consular,
  border
};

/// Everyone has this password; the data folder says that it is a demonstration.
inline constexpr std::string_view kDemoPassword = "rahdari-demo";

struct DemoOfficer {
  std::string sign_in_name;
  std::string name;
  std::string roles;  // names of Role, joined by ", "
  std::string state;  // alpha-2, whose side the officer is on
  std::string office;
};
/// For printing who may sign in.
std::vector<DemoOfficer> demo_officers();

/// Member States of the demonstration and the State that is asked.
std::vector<Country> demo_requesting_states();
Country demo_requested_state();

class Cast {
 public:
  /// Puts organisations, offices and officers into the store. Ids come from `random`.
  static tl::expected<Cast, Fault> install(Store& store, Random& random);
  /// The officer who plays `part` in cases of `requesting`.
  const Officer& officer(Part part, Country requesting) const;
  static Side side_of(Part part);
  const std::set<ApprovedAct>& acts_needing_second(OrganisationId organisation) const;

 private:
  std::map<std::pair<Part, Country>, Officer> officers_;
  std::map<OrganisationId, std::set<ApprovedAct>> needing_second_;
};

}  // namespace rahdari
