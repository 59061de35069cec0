#include <algorithm>
#include <map>

#include "agreement/check.h"
#include "agreement/keys.h"
#include "agreement/reading.h"

namespace rahdari {
namespace {

bool is_in_transit(const Limit& limit) { return limit.key.starts_with("transit_"); }

bool can_have(const Limit& limit, MissedEffect effect) {
  switch (effect) {
    case MissedEffect::none:
    case MissedEffect::reminder:
      return true;
    case MissedEffect::transfer_deemed_agreed:
      return limit.key.starts_with("reply");
    case MissedEffect::own_document_accepted:
      return limit.key.starts_with("document_");
    case MissedEffect::right_ends:
      return limit.key == "error" || limit.key == "lodging_third_country" || limit.key.starts_with("transfer");
  }
  return false;
}

void check_missed(const Limit& limit, ProblemList& problems) {
  const std::string where = "[limit." + limit.key + "] `missed` ";
  if (limit.missed == MissedEffect::transfer_deemed_agreed && is_in_transit(limit)) {
    problems.add(limit.line, where +
                                 "makes no reply in transit count as agreement, which this program refuses always; "
                                 "write \"none\" or \"reminder\"");
  } else if (!can_have(limit, limit.missed)) {
    problems.add(limit.line, where + "is \"" + std::string(name_of(limit.missed)) +
                                 "\", an effect this limit cannot have; write \"none\" or \"reminder\"");
  } else if (limit.missed == MissedEffect::transfer_deemed_agreed &&
             limit.missed_from.standing == Standing::unverified) {
    problems.add(limit.line, where + "lets no reply count on unverified law; verify it, or write \"reminder\"");
  }
}

// The readings are compared from every day of a year and a month around 29 February: months and working days have no
// fixed length.
void check_readings(const Limit& limit, ProblemList& problems) {
  constexpr int kStarts = 396;
  if (limit.latest == limit.earliest) return;
  const HolidayCalendar weekend{"", {6, 7}, {}, {}};
  const CalendarDate first = *CalendarDate::from_parts(2027, 7, 1);
  const bool is_notice = limit.earliest.start == ClockStart::before_transfer;
  for (int offset = 0; offset < kStarts; ++offset) {
    const CalendarDate start = first.plus(CalendarDays{offset});
    const CalendarDate earliest = last_day(limit.earliest, weekend, start);
    const CalendarDate latest = last_day(limit.latest, weekend, start);
    if (is_notice ? latest <= earliest : latest >= earliest) continue;
    problems.add(limit.line, "[limit." + limit.key + "] `latest` ends before the first reading (counted from " +
                                 start.text() + "); exchange the two readings or correct a number");
    return;
  }
}

void check_rule(const AgreementFile& file, const Rule& rule, ProblemList& problems) {
  const RuleKey* key = rule_key(rule.key);
  const std::string where = "[rule." + rule.key + "] ";
  if (rule.key == "transit_silence_counts_as_agreement" && rule.value != 0) {
    problems.add(rule.line, where +
                                "`value` lets no reply in transit count as agreement, which this program refuses "
                                "always; write false");
  } else if (key->yes == YesWeighs::on_a_person && rule.value != 0 && rule.from.standing == Standing::unverified) {
    problems.add(rule.line, where + "`value` weighs on a person on unverified law; verify it, or write false");
  }
  const bool is_national = file.is_layer_of("national_law");
  if ((key->home == RuleHome::national_law) != is_national) {
    problems.add(rule.line,
                 where + (is_national ? "is no rule of a State's own law; move it to the treaty or a practice layer"
                                      : "is a rule of a State's own law; move it to a national_law layer"));
  } else if (key->home == RuleHome::practice && file.treaty) {
    problems.add(rule.line, where + "is working practice; move it to a practice layer");
  }
}

void check_twice(const AgreementFile& file, ProblemList& problems) {
  std::map<std::string, int> seen;
  for (const auto& [key, line] : stated_keys(file)) {
    const auto [first, is_new] = seen.emplace(key, line);
    if (is_new || key == "party.") continue;
    problems.add(line, "`" + key + "` is stated twice, first in line " + std::to_string(first->second) +
                           "; take one of the two out");
  }
}

template <class Parts>
void forbid(const Parts& parts, std::string_view what, std::string_view where_to, ProblemList& problems) {
  if (parts.empty()) return;
  problems.add(parts.front().line, std::string(what) + " does not belong in this file; " + std::string(where_to));
}

void check_belongs(const AgreementFile& file, ProblemList& problems) {
  if (file.layer) forbid(file.parties, "[[party]]", "State the parties in the treaty file", problems);
  if (!file.is_layer_of("national_law")) {
    forbid(file.safeguards, "[[safeguard]]", "move it to a national_law layer", problems);
  } else {
    constexpr std::string_view kWayOut = "a State's own law cannot change the treaty; move it to another layer";
    forbid(file.limits, "[limit]", kWayOut, problems);
    forbid(file.evidence, "[[evidence]]", kWayOut, problems);
    forbid(file.form, "[[field]]", kWayOut, problems);
    forbid(file.transit_form, "[[transit_field]]", kWayOut, problems);
  }
  if (!file.is_layer_of("practice")) forbid(file.lanes, "[[lane]]", "move it to a practice layer", problems);
}

}  // namespace

void check_file(const AgreementFile& file, ProblemList& problems) {
  check_twice(file, problems);
  check_belongs(file, problems);
  for (const auto& [limit, line] : file.limits) {
    check_missed(limit, problems);
    check_readings(limit, problems);
  }
  for (const auto& [rule, line] : file.rules) check_rule(file, rule, problems);
  for (const auto& [kind, line] : file.evidence) {
    if (kind.is_copy && kind.evidence_class == EvidenceClass::proof) {
      problems.add(line, "[[evidence]] `" + kind.code + "` is a copy of class proof; a copy is prima facie at most");
    }
  }
}

}  // namespace rahdari
