#include "store/officers.h"

#include <charconv>

#include "store/parts.h"
#include "store/projection.h"
#include "store/replay.h"

namespace rahdari {

namespace {

template <class IdType>
IdType id_or_none(const std::string& text) {
  return IdType::parse(text).value_or(IdType{});
}

tl::expected<void, Fault> require_officer_care(const Permit& permit, OrganisationId organisation) {
  const bool is_own = permit.permission() == Permission::manage_officers && permit.organisation() == organisation;
  if (is_own || permit.is_maintenance()) return {};
  return not_found("an organisation whose officers this permit cares for");
}

constexpr const char* kOfficerColumns =
    "select id, sign_in_name, name, organisation, office, country, roles, language, is_active, password_hash from "
    "officer ";

using OfficerStatement = Statement<Reader::OfficerColumns, std::string>;

}  // namespace

std::string text_from_roles(const std::set<Role>& roles) {
  std::string text;
  for (const Role role : roles) text += (text.empty() ? "" : ",") + std::to_string(static_cast<int>(role));
  return text;
}

std::set<Role> roles_from_text(std::string_view text) {
  std::set<Role> roles;
  while (!text.empty()) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{}) break;
    roles.insert(static_cast<Role>(number));
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (!text.empty()) text.remove_prefix(1);
  }
  return roles;
}

Officer officer_from_columns(const std::string& id, const std::string& sign_in_name, const std::string& name,
                             const std::string& organisation, const std::string& office, const std::string& country,
                             const std::string& roles, const std::string& language, long long is_active) {
  return Officer{id_or_none<OfficerId>(id),
                 sign_in_name,
                 name,
                 id_or_none<OrganisationId>(organisation),
                 id_or_none<OfficeId>(office),
                 Country::parse(country).value_or(Country{}),
                 roles_from_text(roles),
                 language,
                 is_active != 0};
}

tl::expected<void, Fault> Store::put_organisation(const Permit& permit, const Organisation& organisation) {
  if (auto allowed = require_officer_care(permit, organisation.id); !allowed) return allowed;
  const auto done = parts_->writer->run([&](Writing& writing) -> tl::expected<void, Fault> {
    const long long number =
        writing.statements.organisation_number(organisation.id, organisation.name, organisation.country);
    Statement<Columns<>, std::string, std::string, long long>(
        writing.session, "update organisation set name = ?, country = ? where number = ?")
        .run(organisation.name, organisation.country.text(), number);
    write_audit(writing, permit, "put_organisation", organisation.id.text());
    return add_to_cases_of_country(writing, parts_->options.project, *parts_->keys, number, organisation.country);
  });
  ++parts_->organisations_version;
  return done;
}

tl::expected<void, Fault> Store::put_office(const Permit& permit, const Office& office) {
  if (auto allowed = require_officer_care(permit, office.organisation); !allowed) return allowed;
  return parts_->writer->run([&](Writing& writing) -> tl::expected<void, Fault> {
    Statement<Columns<>, std::string, std::string, std::string>(writing.session,
                                                                "insert or replace into office values (?, ?, ?)")
        .run(office.id.text(), office.organisation.text(), office.name);
    write_audit(writing, permit, "put_office", office.id.text());
    return {};
  });
}

tl::expected<void, Fault> Store::put_officer(const Permit& permit, const Officer& officer,
                                             std::string_view password_hash) {
  if (auto allowed = require_officer_care(permit, officer.organisation); !allowed) return allowed;
  return parts_->writer->run([&](Writing& writing) -> tl::expected<void, Fault> {
    Statement<Columns<std::string, std::string>, std::string> holder(
        writing.session, "select id, organisation from officer where sign_in_name = ?");
    const auto* held = holder.one(officer.sign_in_name);
    if (held != nullptr && std::get<0>(*held) != officer.id.text()) {
      return tl::unexpected(fault(FaultCode::bad_file, "the sign-in name belongs to another officer"));
    }
    OfficerStatement find(writing.session, (std::string(kOfficerColumns) + "where id = ?").c_str());
    const auto* known = find.one(officer.id.text());
    if (known != nullptr && std::get<3>(*known) != officer.organisation.text() && !permit.is_maintenance()) {
      return not_found("an officer of this organisation");
    }
    // Without a new password the stored one stays.
    const std::string hash =
        password_hash.empty() && known != nullptr ? std::get<9>(*known) : std::string(password_hash);
    Statement<Columns<>, std::string, std::string, std::string, std::string, std::string, std::string, std::string,
              std::string, long long, std::string>(
        writing.session, "insert or replace into officer values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .run(officer.id.text(), officer.sign_in_name, officer.name, officer.organisation.text(), officer.office.text(),
             officer.country.text(), text_from_roles(officer.roles), officer.language, officer.is_active ? 1 : 0, hash);
    if (!officer.is_active) {
      Statement<Columns<>, std::string>(writing.session, "delete from session where officer = ?")
          .run(officer.id.text());
    }
    write_audit(writing, permit, "put_officer", officer.id.text());
    return {};
  });
}

tl::expected<std::vector<Organisation>, Fault> Store::organisations() {
  return guarded("listing organisations", [&]() -> tl::expected<std::vector<Organisation>, Fault> {
    auto reader = parts_->readers->borrow();
    std::vector<Organisation> found;
    Statement<Columns<std::string, std::string, std::string>>(
        reader->session, "select id, name, country from organisation order by number")
        .each([&](const std::string& id, const std::string& name, const std::string& country) {
          found.push_back({id_or_none<OrganisationId>(id), name, Country::parse(country).value_or(Country{})});
        });
    return found;
  });
}

tl::expected<std::vector<Office>, Fault> Store::offices() {
  return guarded("listing offices", [&]() -> tl::expected<std::vector<Office>, Fault> {
    auto reader = parts_->readers->borrow();
    std::vector<Office> found;
    Statement<Columns<std::string, std::string, std::string>>(reader->session,
                                                              "select id, organisation, name from office order by name")
        .each([&](const std::string& id, const std::string& organisation, const std::string& name) {
          found.push_back({id_or_none<OfficeId>(id), id_or_none<OrganisationId>(organisation), name});
        });
    return found;
  });
}

tl::expected<std::vector<Officer>, Fault> Store::officers(const Permit& permit) {
  return guarded("listing officers", [&]() -> tl::expected<std::vector<Officer>, Fault> {
    auto reader = parts_->readers->borrow();
    std::vector<Officer> found;
    const std::string scope = permit.is_maintenance() ? "where ? <> '' order by sign_in_name"
                                                      : "where organisation = ? order by sign_in_name";
    OfficerStatement(reader->session, (kOfficerColumns + scope).c_str())
        .each(
            [&](const auto&... columns) {
              const auto all = std::tie(columns...);
              [&]<std::size_t... I>(std::index_sequence<I...>) {
                found.push_back(officer_from_columns(std::get<I>(all)...));
              }(std::make_index_sequence<9>{});
            },
            permit.is_maintenance() ? std::string("all") : permit.organisation().text());
    return found;
  });
}

tl::expected<std::optional<Officer>, Fault> Store::officer(OfficerId id) {
  return guarded("reading an officer", [&]() -> tl::expected<std::optional<Officer>, Fault> {
    auto reader = parts_->readers->borrow();
    const auto* found = reader->find_officer->one(id.text());
    if (found == nullptr) return std::nullopt;
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
      return officer_from_columns(std::get<I>(*found)...);
    }(std::make_index_sequence<9>{});
  });
}

tl::expected<std::optional<std::pair<Officer, std::string>>, Fault> Store::officer_for_sign_in(std::string_view name) {
  using Result = tl::expected<std::optional<std::pair<Officer, std::string>>, Fault>;
  return guarded("reading a sign-in name", [&]() -> Result {
    auto reader = parts_->readers->borrow();
    OfficerStatement find(reader->session,
                          (std::string(kOfficerColumns) + "where sign_in_name = ? and is_active = 1").c_str());
    const auto* found = find.one(name);
    if (found == nullptr) return std::nullopt;
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
      return std::pair(officer_from_columns(std::get<I>(*found)...), std::get<9>(*found));
    }(std::make_index_sequence<9>{});
  });
}

tl::expected<std::set<ApprovedAct>, Fault> Store::acts_needing_second(OrganisationId organisation) {
  return guarded("reading which acts need two", [&]() -> tl::expected<std::set<ApprovedAct>, Fault> {
    auto reader = parts_->readers->borrow();
    std::set<ApprovedAct> acts;
    Statement<Columns<long long>, std::string>(reader->session,
                                               "select act from act_needing_second where organisation = ?")
        .each([&](long long act) { acts.insert(static_cast<ApprovedAct>(act)); }, organisation.text());
    return acts;
  });
}

tl::expected<void, Fault> Store::set_acts_needing_second(const Permit& permit, OrganisationId organisation,
                                                         const std::set<ApprovedAct>& acts) {
  if (auto allowed = require_officer_care(permit, organisation); !allowed) return allowed;
  return parts_->writer->run([&](Writing& writing) -> tl::expected<void, Fault> {
    Statement<Columns<>, std::string>(writing.session, "delete from act_needing_second where organisation = ?")
        .run(organisation.text());
    Statement<Columns<>, std::string, long long> insert(writing.session,
                                                        "insert into act_needing_second values (?, ?)");
    for (const ApprovedAct act : acts) insert.run(organisation.text(), static_cast<int>(act));
    write_audit(writing, permit, "set_acts_needing_second", organisation.text());
    return {};
  });
}

}  // namespace rahdari
