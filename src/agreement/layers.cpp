#include "agreement/layers.h"

#include <algorithm>

#include "agreement/keys.h"

namespace rahdari {
namespace {

std::string bound_text(const Bound& bound) {
  return bound.country.is_none() ? "side " + std::string(name_of(bound.side)) : bound.country.text();
}

Bound bound_of(const AgreementFile& file) {
  return file.layer ? Bound{file.layer->part.country, file.layer->part.side} : Bound{};
}

/// Replaces the entry that `same` accepts, or appends.
template <class Part, class Same>
void put(std::vector<Part>& parts, Part part, Same same) {
  const auto found = std::ranges::find_if(parts, same);
  if (found == parts.end())
    parts.push_back(std::move(part));
  else
    *found = std::move(part);
}

void lay_national(Agreement& agreement, const AgreementFile& file) {
  const Bound bound = bound_of(file);
  for (const auto& [rule, line] : file.rules) {
    put(agreement.national_rules, NationalRule{bound, rule},
        [&](const NationalRule& other) { return other.rule.key == rule.key && other.bound == bound; });
  }
  for (const auto& placed : file.safeguards) {
    Safeguard safeguard = placed.part;
    safeguard.bound = bound;
    put(agreement.safeguards, safeguard, [&](const Safeguard& other) {
      return other.code == safeguard.code && other.when == safeguard.when && other.bound == bound;
    });
  }
}

void lay_common(Agreement& agreement, const AgreementFile& file) {
  for (const auto& [limit, line] : file.limits) agreement.limits[limit.key] = limit;
  for (const auto& [rule, line] : file.rules) agreement.rules[rule.key] = rule;
  for (const auto& placed : file.evidence) {
    put(agreement.evidence, placed.part, [&](const EvidenceKind& other) { return other.code == placed.part.code; });
  }
  for (const auto& placed : file.form) {
    put(agreement.form, placed.part, [&](const FormField& other) { return other.code == placed.part.code; });
  }
  for (const auto& placed : file.transit_form) {
    put(agreement.transit_form, placed.part, [&](const FormField& other) { return other.code == placed.part.code; });
  }
  for (const auto& placed : file.lanes) {
    put(agreement.lanes, placed.part, [&](const Lane& other) { return other.code == placed.part.code; });
  }
  if (!file.refusal_reasons.empty()) agreement.refusal_reasons = file.refusal_reasons;
}

void lay_file(LaidAgreement& laid, const AgreementFile& file) {
  if (file.is_layer_of("national_law"))
    lay_national(laid.agreement, file);
  else
    lay_common(laid.agreement, file);
  for (const auto& [key, line] : stated_keys(file)) laid.places[key] = Place{file.name, line};
}

void lay_treaty(LaidAgreement& laid, const AgreementFile& file) {
  Agreement& agreement = laid.agreement;
  const TreatyHeader& header = *file.treaty;
  agreement.title = header.title;
  agreement.source = header.source;
  agreement.in_force = header.in_force;
  agreement.in_force_from = header.in_force_from;
  agreement.is_offered = header.is_offered;
  agreement.text_notice = header.text_notice;
  for (const auto& [party, line] : file.parties) {
    const Membership& member = party.membership;
    (member.side == PartySide::a ? agreement.side_a : agreement.side_b).push_back(member.country);
    agreement.memberships.push_back(member);
    agreement.zones[member.country] = party.zone;
  }
  laid.places["agreement"] = Place{file.name, header.line};
  lay_file(laid, file);
}

int strength(const Layer& layer) {
  const auto found = std::ranges::find(kLayerKinds, layer.kind);
  return static_cast<int>(found - kLayerKinds.begin());
}

}  // namespace

Place LaidAgreement::place_of(const std::string& key) const {
  if (const auto found = places.find(key); found != places.end()) return found->second;
  return places.at("agreement");
}

std::vector<const AgreementFile*> layers_in_order(const std::vector<AgreementFile>& layers) {
  std::vector<const AgreementFile*> ordered;
  for (const AgreementFile& file : layers) ordered.push_back(&file);
  std::ranges::sort(ordered, [](const AgreementFile* one, const AgreementFile* other) {
    const Layer& left = one->layer->part;
    const Layer& right = other->layer->part;
    return std::tuple(left.from, strength(left), left.file) < std::tuple(right.from, strength(right), right.file);
  });
  return ordered;
}

LaidAgreement lay(const AgreementFile& treaty, const std::vector<AgreementFile>& layers, const std::string& id,
                  CalendarDate day) {
  LaidAgreement laid;
  laid.agreement.id = id;
  lay_treaty(laid, treaty);
  for (const AgreementFile* file : layers_in_order(layers)) {
    const Layer& layer = file->layer->part;
    if (layer.from > day) {
      laid.agreement.later_layers.push_back(layer);
      continue;
    }
    lay_file(laid, *file);
    laid.agreement.layers.push_back(layer);
  }
  return laid;
}

std::vector<std::pair<std::string, int>> stated_keys(const AgreementFile& file) {
  std::vector<std::pair<std::string, int>> keys;
  const std::string national = file.is_layer_of("national_law") ? bound_text(bound_of(file)) + "." : std::string{};
  for (const auto& [limit, line] : file.limits) keys.emplace_back("limit." + limit.key, line);
  for (const auto& [rule, line] : file.rules) keys.emplace_back(national + "rule." + rule.key, line);
  for (const auto& [kind, line] : file.evidence) keys.emplace_back("evidence." + kind.code, line);
  for (const auto& [field, line] : file.form) keys.emplace_back("field." + field.code, line);
  for (const auto& [field, line] : file.transit_form) keys.emplace_back("transit_field." + field.code, line);
  for (const auto& [lane, line] : file.lanes) keys.emplace_back("lane." + lane.code, line);
  for (const auto& [safeguard, line] : file.safeguards) {
    keys.emplace_back(national + "safeguard." + safeguard.code + "." + safeguard.when, line);
  }
  for (const auto& [party, line] : file.parties) keys.emplace_back("party." + party.membership.country.text(), line);
  return keys;
}

}  // namespace rahdari
