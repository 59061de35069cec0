// The people on a page of a case: the person's particulars as the vault opens them, and who acted. Reveals nothing itself.
#pragma once
#include <map>
#include <optional>
#include <string>

#include "actions/act.h"
#include "terms/person.h"

namespace rahdari {

/// "/cases/<id>", or "/arrivals/<id>" for border officers.
std::string case_address(const Visit& visit);

std::optional<PersonalText> open_text(const Visit& visit, CaseId case_id, const SealedRef& ref);
std::optional<PersonalParticulars> open_particulars(const Visit& visit, CaseId case_id, const SealedRef& ref);
/// The sealed texts of the events this side may read, by their ids; particulars are not among them.
std::map<SealedId, PersonalText> open_all_text(const Visit& visit, const CaseLog& log);
/// Surname and given names in one line; empty when nothing is on record or it was erased.
PersonalText name_of_person(const Visit& visit, const CaseView& view);
PersonalText full_name(const std::optional<PersonalParticulars>& particulars);

/// Names of the own side's officers and of every office, read once for a page.
struct ActorNames {
  std::map<OfficerId, std::string> officers;
  std::map<OfficeId, std::string> offices;
};
ActorNames actor_names(const Visit& visit);

/// Of the own side the officer's name and office; of the other side the office only.
std::string who_acted(const Visit& visit, const CaseEvent& event, const ActorNames& names);

}  // namespace rahdari
