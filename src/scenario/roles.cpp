#include "scenario/roles.h"

#include <algorithm>
#include <array>

#include "base/check.h"
#include "base/hash.h"
#include "scenario/words.h"

namespace rahdari {
namespace {

constexpr std::array kRoles{
    RoleWords{"return officer", Side::requesting, "returns", "prepares, sends and carries out"},
    RoleWords{"approver", Side::requesting, "returns", "the second person of the requesting State"},
    RoleWords{"legal reviewer", Side::requesting, "returns", "records safeguards, reviews"},
    RoleWords{"detention liaison", Side::requesting, "returns", "records detention and its reviews"},
    RoleWords{"return counsellor", Side::requesting, "returns", "voluntary return"},
    RoleWords{"escort leader", Side::requesting, "returns", "departure and arrival"},
    RoleWords{"supervisor", Side::requesting, "returns", "supervisor of the requesting State"},
    RoleWords{"requesting officer", Side::requesting, "returns",
              "any officer of the requesting State, whichever it is"},
    RoleWords{"requesting approver", Side::requesting, "returns", "its second person"},
    RoleWords{"Interior desk", Side::requested, "interior", "receives applications and replies"},
    RoleWords{"Interior approver", Side::requested, "interior", "the second person of the requested State"},
    RoleWords{"NADRA officer", Side::requested, "register", "verifies identity"},
    RoleWords{"passport officer", Side::requested, "passports", "issues the emergency travel document"},
    RoleWords{"consular officer", Side::requested, "mission", "interviews at the mission"},
    RoleWords{"FIA officer", Side::requested, "border", "receives the person on arrival"},
    RoleWords{"Interior supervisor", Side::requested, "interior", "supervisor of the requested State"},
    RoleWords{"requested officer", Side::requested, "interior", "any officer of the requested State, whichever it is"},
    RoleWords{"requested approver", Side::requested, "interior", "its second person"},
};

template <class IdType>
IdType id_from_words(std::string_view words) {
  const Hash hash = hash_of(words);
  IdBytes bytes;
  std::copy_n(hash.begin(), bytes.size(), bytes.begin());
  return IdType(bytes);
}

}  // namespace

std::span<const RoleWords> role_words() { return kRoles; }

tl::expected<ScenarioOfficer, std::string> officer_from_words(std::string_view words) {
  std::string name = plain(words);
  const std::size_t last_blank = name.rfind(' ');
  std::string number;
  if (last_blank != std::string::npos && name.find_first_not_of("0123456789", last_blank + 1) == std::string::npos) {
    number = name.substr(last_blank + 1);
    name.resize(last_blank);
  }
  for (const RoleWords& role : kRoles) {
    if (!same_words(role.words, name)) continue;
    ScenarioOfficer officer{std::string(role.words) + (number.empty() ? "" : " " + number), role.side, {}};
    officer.actor.officer = id_from_words<OfficerId>("officer " + plain(officer.words));
    officer.actor.organisation = id_from_words<OrganisationId>(name_of(role.side));
    officer.actor.office = id_from_words<OfficeId>(role.office);
    officer.actor.side = role.side;
    return officer;
  }
  std::vector<std::string> known;
  for (const RoleWords& role : kRoles) known.emplace_back(role.words);
  return tl::unexpected("\"" + std::string(trimmed(words)) + "\" is no role" + suggestion(name, known) +
                        " All roles: rahdari scenario --phrases");
}

ScenarioOfficer second_officer(Side side) {
  const auto officer = officer_from_words(side == Side::requesting ? "approver" : "Interior approver");
  CHECK(officer.has_value());
  return *officer;
}

}  // namespace rahdari
