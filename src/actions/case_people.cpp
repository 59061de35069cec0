#include "actions/case_people.h"

#include "page/person_words.h"
#include "store/sealed_refs.h"

namespace rahdari {

std::string case_address(const Visit& visit) {
  const bool is_border = !may(visit, Permission::see_cases) && may(visit, Permission::see_narrow_cases);
  return (is_border ? "/arrivals/" : "/cases/") + visit.case_id.text();
}

std::optional<PersonalText> open_text(const Visit& visit, CaseId case_id, const SealedRef& ref) {
  if (ref.is_none()) return std::nullopt;
  auto plain = visit.program.store.unseal(visit.permit, case_id, ref);
  return plain ? std::optional(PersonalText(std::move(*plain))) : std::nullopt;
}

std::optional<PersonalParticulars> open_particulars(const Visit& visit, CaseId case_id, const SealedRef& ref) {
  if (ref.is_none()) return std::nullopt;
  const auto plain = visit.program.store.unseal(visit.permit, case_id, ref);
  auto particulars = plain ? particulars_from_bytes(*plain) : std::nullopt;
  return particulars ? std::optional(PersonalParticulars(std::move(*particulars))) : std::nullopt;
}

std::map<SealedId, PersonalText> open_all_text(const Visit& visit, const CaseLog& log) {
  std::map<SealedId, PersonalText> opened;
  for (const CaseEvent& event : log) {
    for (const auto& [ref, kind] : sealed_uses(event.event)) {
      if (kind == SealedKind::particulars || opened.contains(ref.id)) continue;
      if (auto text = open_text(visit, visit.case_id, ref)) opened.emplace(ref.id, std::move(*text));
    }
  }
  return opened;
}

PersonalText name_of_person(const Visit& visit, const CaseView& view) {
  return full_name(open_particulars(visit, visit.case_id, view.state.particulars));
}

PersonalText full_name(const std::optional<PersonalParticulars>& particulars) {
  return particulars ? name_from_particulars(*particulars) : PersonalText{};
}

ActorNames actor_names(const Visit& visit) {
  ActorNames names;
  if (const auto officers = visit.program.store.officers(visit.permit)) {
    for (const Officer& officer : *officers) names.officers.emplace(officer.id, officer.name);
  }
  if (const auto offices = visit.program.store.offices()) {
    for (const Office& office : *offices) names.offices.emplace(office.id, office.name);
  }
  return names;
}

std::string who_acted(const Visit& visit, const CaseEvent& event, const ActorNames& names) {
  const auto office = names.offices.find(event.actor.office);
  const std::string place = office == names.offices.end() ? std::string{} : office->second;
  const auto name = names.officers.find(event.actor.officer);
  const bool is_own = event.actor.organisation == visit.officer.organisation;
  return is_own && name != names.officers.end() ? name->second + ", " + place : place;
}

}  // namespace rahdari
