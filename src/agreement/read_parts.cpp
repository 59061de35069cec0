#include "agreement/read_parts.h"

#include <algorithm>

#include "agreement/keys.h"
#include "terms/zone.h"

namespace rahdari {
namespace {

/// Everything a part's reader needs besides its table.
struct FileReading {
  ProblemList& problems;
  SourceNames sources;
};

Citation citation(TableReader& table, SourceNames& sources) {
  Citation cited;
  cited.article = table.text("article");
  cited.standing = table.named<Standing>("standing");
  const std::string key = table.text("source");
  if (const auto place = sources.place_of(key)) {
    cited.source = *place;
  } else if (!key.empty()) {
    table.complain("source", "is \"" + key + "\", which [sources] does not name", "add it to [sources] of this file");
  }
  return cited;
}

/// A value beside its citation: { value = …, article = …, standing = …, source = … }.
template <class Read>
Citation cited_value(TableReader& table, std::string_view key, SourceNames& sources, Read read) {
  const FileValue* value = table.table(key);
  if (!value) return {};
  TableReader inner(*value, table.where() + " `" + std::string(key) + "`", table.problems());
  read(inner);
  const Citation cited = citation(inner, sources);
  inner.finish();
  return cited;
}

void check_start(TableReader& table, const LimitKey& key, ClockStart start, std::string_view field) {
  const auto allowed = starts_of(key.starts);
  if (std::ranges::find(allowed, start) != allowed.end()) return;
  std::string names;
  for (const ClockStart one : allowed) names += (names.empty() ? "" : ", ") + std::string(name_of(one));
  table.complain(field,
                 "is counted from " + std::string(name_of(start)) + ", which `" + std::string(key.key) + "` cannot be",
                 "write one of: " + names);
}

/// The second reading: required while unit or start is not verified, forbidden when everything is (U11).
void read_latest(TableReader& table, const LimitKey& key, Limit& limit) {
  limit.latest = limit.earliest;
  const bool is_open = !is_verified(limit.unit_from.standing) || !is_verified(limit.start_from.standing);
  if (!is_open && is_verified(limit.count_from.standing)) {
    if (table.has("latest")) {
      table.complain("latest", "gives a second reading of a limit whose parts are all verified", "take it out");
    }
    table.optional_table("latest");
    return;
  }
  const FileValue* value = is_open ? table.table("latest") : table.optional_table("latest");
  if (!value) return;
  TableReader inner(*value, table.where() + " `latest`", table.problems());
  limit.latest.count = inner.positive("count");
  limit.latest.unit = inner.named<Unit>("unit");
  limit.latest.start = inner.named<ClockStart>("start");
  check_start(inner, key, limit.latest.start, "start");
  inner.finish();
}

Placed<Limit> read_limit(const FileValue& value, const LimitKey& key, FileReading& reading) {
  TableReader table(value, "[limit." + std::string(key.key) + "]", reading.problems);
  Limit limit;
  limit.key = key.key;
  limit.line = table.line();
  limit.count_from = cited_value(table, "count", reading.sources,
                                 [&](TableReader& inner) { limit.earliest.count = inner.positive("value"); });
  limit.unit_from = cited_value(table, "unit", reading.sources,
                                [&](TableReader& inner) { limit.earliest.unit = inner.named<Unit>("value"); });
  limit.start_from = cited_value(table, "start", reading.sources, [&](TableReader& inner) {
    limit.earliest.start = inner.named<ClockStart>("value");
    if (inner.has("value")) check_start(inner, key, limit.earliest.start, "value");
  });
  limit.missed_from = cited_value(table, "missed", reading.sources,
                                  [&](TableReader& inner) { limit.missed = inner.named<MissedEffect>("value"); });
  read_latest(table, key, limit);
  limit.note = table.text_or_empty("note");
  table.finish();
  return {limit, limit.line};
}

Placed<Rule> read_rule(const FileValue& value, const RuleKey& key, FileReading& reading) {
  TableReader table(value, "[rule." + std::string(key.key) + "]", reading.problems);
  Rule rule;
  rule.key = key.key;
  rule.line = table.line();
  rule.is_flag = key.kind == RuleKind::flag;
  if (!rule.is_flag) {
    rule.value = table.positive("value");
  } else if (table.has("value")) {
    rule.value = table.flag_or_no("value") ? 1 : 0;
  } else {
    table.complain("value", "is missing", "write true or false");
  }
  rule.protects_person = table.flag_or_no("protects_person");
  rule.from = citation(table, reading.sources);
  rule.note = table.text_or_empty("note");
  table.finish();
  return {rule, rule.line};
}

Placed<EvidenceKind> read_evidence(const FileValue& value, FileReading& reading) {
  TableReader table(value, "[[evidence]]", reading.problems);
  EvidenceKind kind;
  kind.code = table.text("code");
  kind.annex = table.text("annex");
  kind.purpose = table.named<EvidencePurpose>("purpose");
  kind.evidence_class = table.named<EvidenceClass>("class");
  kind.is_copy = table.flag_or_no("is_copy");
  kind.copies = table.text_or_empty("copies");
  kind.from = citation(table, reading.sources);
  table.finish();
  return {kind, table.line()};
}

Placed<FormField> read_field(const FileValue& value, std::string_view where, std::span<const std::string_view> codes,
                             FileReading& reading) {
  TableReader table(value, std::string(where), reading.problems);
  FormField field;
  field.code = table.one_of("code", codes);
  field.group = table.text("group");
  field.duty = table.named<FieldDuty>("duty");
  field.needs_consent = table.flag_or_no("needs_consent");
  field.from = citation(table, reading.sources);
  table.finish();
  return {field, table.line()};
}

Placed<Safeguard> read_safeguard(const FileValue& value, FileReading& reading) {
  TableReader table(value, "[[safeguard]]", reading.problems);
  Safeguard safeguard;
  safeguard.code = table.one_of("code", kSafeguardCodes);
  safeguard.when = table.one_of("when", kSafeguardTimes);
  safeguard.from = citation(table, reading.sources);
  safeguard.note = table.text_or_empty("note");
  table.finish();
  return {safeguard, table.line()};
}

Placed<Lane> read_lane(const FileValue& value, FileReading& reading) {
  TableReader table(value, "[[lane]]", reading.problems);
  Lane lane;
  lane.code = table.text("code");
  lane.needs = table.texts("needs");
  lane.offices = table.texts("offices");
  lane.from = citation(table, reading.sources);
  lane.note = table.text_or_empty("note");
  table.finish();
  return {lane, table.line()};
}

Placed<PartyEntry> read_party(const FileValue& value, FileReading& reading) {
  TableReader table(value, "[[party]]", reading.problems);
  PartyEntry party;
  party.membership.country = table.country("country");
  party.membership.side = table.named<PartySide>("side");
  party.membership.from = table.optional_date("from");
  party.membership.until = table.optional_date("until");
  party.membership.is_party = table.flag_or_yes("is_party");
  party.membership.note = table.text_or_empty("note");
  party.membership.from_citation = citation(table, reading.sources);
  party.zone = table.text("zone");
  if (!party.zone.empty() && !is_known_zone(party.zone)) {
    table.complain("zone", "is \"" + party.zone + "\", which is no time zone",
                   "write an IANA name such as \"Asia/Karachi\"");
  }
  if (!party.membership.is_party && party.membership.note.empty()) {
    table.complain("note", "is missing where is_party is false", "write in `note` why the State does not take part");
  }
  const auto& [from, until] = std::pair(party.membership.from, party.membership.until);
  if (from && until && *until < *from) table.complain("until", "is before `from`", "correct one of the two dates");
  table.finish();
  return {party, table.line()};
}

TreatyHeader read_treaty(const FileValue& value, FileReading& reading) {
  TableReader table(value, "[agreement]", reading.problems);
  TreatyHeader treaty;
  treaty.line = table.line();
  treaty.title = table.text("title");
  treaty.source = table.text("source");
  treaty.in_force_from = cited_value(table, "in_force", reading.sources,
                                     [&](TableReader& inner) { treaty.in_force = inner.date("value"); });
  treaty.is_offered = table.flag_or_yes("offered");
  treaty.text_notice = table.text_or_empty("text_notice");
  if (table.has("committee_may_amend"))
    treaty.committee_may_amend = table.texts("committee_may_amend");
  else
    table.optional_table("committee_may_amend");
  table.finish();
  return treaty;
}

/// Whom a national_law layer binds is said, by exactly one of `country` and `side`; other layers bind both sides.
void read_bound(TableReader& table, Layer& layer) {
  const bool has_country = table.has("country"), has_side = table.has("side");
  if (layer.kind != "national_law") {
    if (has_country || has_side) {
      table.complain(has_country ? "country" : "side", "stands in a layer of both sides",
                     "take it out, or make the layer a national_law");
    }
    table.text_or_empty("country"), table.text_or_empty("side");
    return;
  }
  if (has_country == has_side) {
    table.complain(
        "country", has_country ? "stands beside `side`" : "is missing in a national_law layer",
        "write either `country`, the one State it binds, or `side`, \"a\" or \"b\", for all States of a side");
  }
  if (has_country)
    layer.country = table.country("country");
  else
    table.text_or_empty("country");
  if (has_side)
    layer.side = table.named<PartySide>("side");
  else
    table.text_or_empty("side");
}

Placed<Layer> read_layer(const FileValue& value, FileReading& reading) {
  TableReader table(value, "[layer]", reading.problems);
  Layer layer;
  layer.kind = table.one_of("kind", kLayerKinds);
  layer.name = table.text("name");
  layer.from = table.date("from");
  layer.file = reading.problems.file();
  read_bound(table, layer);
  table.finish();
  return {layer, table.line()};
}

void read_sources(TableReader& top, FileReading& reading) {
  const FileValue* value = top.optional_table("sources");
  if (!value) return;
  TableReader table(*value, "[sources]", reading.problems);
  for (const auto& [key, place] : value->entries) reading.sources.add(key, table.text(key), place.line);
}

void read_limits(TableReader& top, AgreementFile& file, FileReading& reading) {
  const FileValue* limits = top.optional_table("limit");
  if (!limits) return;
  for (const auto& [name, value] : limits->entries) {
    const LimitKey* key = limit_key(name);
    if (!key) {
      std::string known;
      for (const LimitKey& one : kLimitKeys) known += (known.empty() ? "" : ", ") + std::string(one.key);
      reading.problems.add(value.line, "[limit." + name + "] is not a known limit; known: " + known);
    } else if (value.kind != ValueKind::table) {
      reading.problems.add(value.line,
                           "[limit] `" + name + "` has the wrong type; write it as a table [limit." + name + "]");
    } else {
      file.limits.push_back(read_limit(value, *key, reading));
    }
  }
}

void read_rules(TableReader& top, AgreementFile& file, FileReading& reading) {
  const FileValue* rules = top.optional_table("rule");
  if (!rules) return;
  for (const auto& [name, value] : rules->entries) {
    const RuleKey* key = rule_key(name);
    if (!key) {
      std::string known;
      for (const RuleKey& one : kRuleKeys) known += (known.empty() ? "" : ", ") + std::string(one.key);
      reading.problems.add(value.line, "[rule." + name + "] is not a known rule; known: " + known);
    } else if (value.kind != ValueKind::table) {
      reading.problems.add(value.line,
                           "[rule] `" + name + "` has the wrong type; write it as a table [rule." + name + "]");
    } else {
      file.rules.push_back(read_rule(value, *key, reading));
    }
  }
}

void read_refusal(TableReader& top, AgreementFile& file, FileReading& reading) {
  const FileValue* value = top.optional_table("refusal");
  if (!value) return;
  TableReader table(*value, "[refusal]", reading.problems);
  file.refusal_reasons = table.texts("reasons");
  table.finish();
}

}  // namespace

AgreementFile parts_from_value(const FileValue& value, ProblemList& problems) {
  FileReading reading{problems, {}};
  TableReader top(value, "the file's top", problems);
  AgreementFile file;
  file.name = problems.file();
  read_sources(top, reading);
  if (const FileValue* treaty = top.optional_table("agreement")) file.treaty = read_treaty(*treaty, reading);
  if (const FileValue* layer = top.optional_table("layer")) file.layer = read_layer(*layer, reading);
  read_limits(top, file, reading);
  read_rules(top, file, reading);
  read_refusal(top, file, reading);
  for (const FileValue* one : top.tables("party")) file.parties.push_back(read_party(*one, reading));
  for (const FileValue* one : top.tables("evidence")) file.evidence.push_back(read_evidence(*one, reading));
  for (const FileValue* one : top.tables("field")) {
    file.form.push_back(read_field(*one, "[[field]]", kReadmissionFields, reading));
  }
  for (const FileValue* one : top.tables("transit_field")) {
    file.transit_form.push_back(read_field(*one, "[[transit_field]]", kTransitFields, reading));
  }
  for (const FileValue* one : top.tables("safeguard")) file.safeguards.push_back(read_safeguard(*one, reading));
  for (const FileValue* one : top.tables("lane")) file.lanes.push_back(read_lane(*one, reading));
  top.finish();
  reading.sources.report_unused(problems);
  return file;
}

std::span<const ClockStart> starts_of(StartFamily family) {
  static constexpr std::array kReceipt{ClockStart::receipt, ClockStart::confirmed_receipt,
                                       ClockStart::receipt_as_first_day};
  static constexpr std::array kConsent{ClockStart::consent, ClockStart::positive_reply};
  static constexpr std::array kTransfer{ClockStart::transfer};
  static constexpr std::array kKnowledge{ClockStart::knowledge};
  static constexpr std::array kDocument{ClockStart::document_request, ClockStart::consent, ClockStart::positive_reply};
  static constexpr std::array kLapse{ClockStart::lapse, ClockStart::document_request};
  static constexpr std::array kInterview{ClockStart::interview, ClockStart::receipt};
  static constexpr std::array kBefore{ClockStart::before_transfer};
  switch (family) {
    case StartFamily::receipt:
      return kReceipt;
    case StartFamily::consent:
      return kConsent;
    case StartFamily::transfer:
      return kTransfer;
    case StartFamily::knowledge:
      return kKnowledge;
    case StartFamily::document:
      return kDocument;
    case StartFamily::lapse:
      return kLapse;
    case StartFamily::interview:
      return kInterview;
    case StartFamily::before:
      return kBefore;
  }
  return {};
}

}  // namespace rahdari
