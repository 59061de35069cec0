#include "agreement/agreement.h"

#include <algorithm>

namespace rahdari {
namespace {

const HolidayCalendar& weekend_only() {
  static const HolidayCalendar calendar{"", {6, 7}, {}, {}};
  return calendar;
}

}  // namespace

Standing Limit::standing() const { return std::max({count_from.standing, unit_from.standing, start_from.standing}); }

bool Membership::is_party_on(CalendarDate day) const {
  return is_party && (!from || *from <= day) && (!until || day <= *until);
}

const Limit* Agreement::limit(std::string_view key) const {
  const auto found = limits.find(key);
  return found == limits.end() ? nullptr : &found->second;
}

const Rule* Agreement::rule(std::string_view key) const {
  const auto found = rules.find(key);
  return found == rules.end() ? nullptr : &found->second;
}

bool Agreement::flag(std::string_view key) const {
  const Rule* stated = rule(key);
  return stated && stated->is_flag && stated->value != 0;
}

const EvidenceKind* Agreement::evidence_kind(std::string_view code) const {
  const auto found = std::ranges::find(evidence, code, &EvidenceKind::code);
  return found == evidence.end() ? nullptr : &*found;
}

std::string_view Agreement::zone_of(Country country) const {
  const auto found = zones.find(country);
  return found == zones.end() ? std::string_view("UTC") : std::string_view(found->second);
}

const Membership* Agreement::membership(Country country) const {
  const auto found = std::ranges::find(memberships, country, &Membership::country);
  return found == memberships.end() ? nullptr : &*found;
}

const Rule* Agreement::national_rule(std::string_view key, Country country) const {
  const Membership* member = membership(country);
  const Rule* of_side = nullptr;
  for (const NationalRule& national : national_rules) {
    if (national.rule.key != key) continue;
    if (national.bound.country == country) return &national.rule;
    if (national.bound.country.is_none() && member && national.bound.side == member->side) of_side = &national.rule;
  }
  return of_side;
}

std::vector<Safeguard> Agreement::safeguards_of(Country requesting) const {
  const Membership* member = membership(requesting);
  std::vector<Safeguard> own;
  const auto add = [&](const Safeguard& safeguard) {
    const bool is_known = std::ranges::any_of(
        own, [&](const Safeguard& other) { return other.code == safeguard.code && other.when == safeguard.when; });
    if (!is_known) own.push_back(safeguard);
  };
  for (const Safeguard& safeguard : safeguards) {
    if (!safeguard.bound.country.is_none() && safeguard.bound.country == requesting) add(safeguard);
  }
  for (const Safeguard& safeguard : safeguards) {
    if (safeguard.bound.country.is_none() && member && safeguard.bound.side == member->side) add(safeguard);
  }
  return own;
}

const HolidayCalendar& Agreement::calendar_of(Country country) const {
  const auto found = holidays.find(country);
  return found == holidays.end() ? weekend_only() : found->second;
}

std::array<int, 4> Agreement::count_by_standing() const {
  std::array<int, 4> counts{};
  const auto add = [&](const Citation& cited) { ++counts[static_cast<std::size_t>(cited.standing)]; };
  add(in_force_from);
  for (const Membership& member : memberships) add(member.from_citation);
  for (const auto& [key, limit] : limits) {
    add(limit.count_from), add(limit.unit_from), add(limit.start_from), add(limit.missed_from);
  }
  for (const auto& [key, rule] : rules) add(rule.from);
  for (const NationalRule& national : national_rules) add(national.rule.from);
  for (const EvidenceKind& kind : evidence) add(kind.from);
  for (const FormField& field : form) add(field.from);
  for (const FormField& field : transit_form) add(field.from);
  for (const Safeguard& safeguard : safeguards) add(safeguard.from);
  for (const Lane& lane : lanes) add(lane.from);
  return counts;
}

}  // namespace rahdari
