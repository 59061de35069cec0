#include "agreement/assess.h"

#include <algorithm>

#include "agreement/reading.h"

namespace rahdari {
namespace {

Citation citation_of(const Rule* rule) { return rule ? rule->from : Citation{}; }

/// The day on which the law looks at the case: the day of lodging once there is one, else the day asked about.
CalendarDate day_of_lodging(const Facts& facts, CalendarDate day) { return facts.received_on.value_or(day); }

// ---- scope
// ---------------------------------------------------------------------------------------------------------------

Scope covered(std::string reason, const Citation& from) { return {Coverage::covered, std::move(reason), from}; }
Scope not_covered(std::string reason, const Citation& from) { return {Coverage::not_covered, std::move(reason), from}; }
Scope not_known(std::string reason, const Citation& from) { return {Coverage::not_known, std::move(reason), from}; }

std::optional<Scope> outside_parties(const Facts& facts, const Agreement& agreement, CalendarDate lodged) {
  if (lodged < agreement.in_force) return not_covered("not_in_force", agreement.in_force_from);
  const Membership* requesting = agreement.membership(facts.requesting);
  const Membership* requested = agreement.membership(facts.requested);
  for (const Membership* member : {requesting, requested}) {
    if (!member) return not_covered("not_a_party", agreement.in_force_from);
    if (!member->is_party_on(lodged)) return not_covered("not_a_party", member->from_citation);
  }
  if (requesting->side == requested->side) return not_covered("same_side", requested->from_citation);
  return std::nullopt;
}

/// A date known in part is outside only if all of it is, and inside only if all of it is.
std::optional<Scope> outside_time(const Facts& facts, const Agreement& agreement) {
  if (!agreement.flag("entry_cutoff")) return std::nullopt;
  const Citation from = citation_of(agreement.rule("entry_cutoff"));
  if (!facts.entered_on) return not_known("entry_unknown", from);
  if (facts.entered_on->earliest() > agreement.in_force) return std::nullopt;
  if (facts.entered_on->latest() <= agreement.in_force) return not_covered("entered_before", from);
  return not_known("entry_straddles", from);
}

bool holds_permit(const ThirdCountryFacts& facts, CalendarDate lodged) {
  return facts.holds_visa_or_permit_of_requested &&
         (!facts.requested_permit_until || *facts.requested_permit_until >= lodged);
}

std::optional<Scope> third_country_exception(const ThirdCountryFacts& facts, const Agreement& agreement,
                                             CalendarDate lodged) {
  if (facts.airside_transit_only && agreement.flag("third_country_except_airside_transit")) {
    return not_covered("airside_transit", citation_of(agreement.rule("third_country_except_airside_transit")));
  }
  if (!facts.requesting_permit_until) return std::nullopt;
  const bool holds = holds_permit(facts, lodged);
  const auto& theirs = facts.requested_permit_until;
  if (agreement.flag("third_country_except_permit_unless_later")) {
    const bool theirs_is_later = holds && theirs && *theirs > *facts.requesting_permit_until;
    if (theirs_is_later) return std::nullopt;
    return not_covered("permit_of_requesting", citation_of(agreement.rule("third_country_except_permit_unless_later")));
  }
  if (agreement.flag("third_country_except_permit_if_longer")) {
    const bool ours_is_longer = !theirs || *facts.requesting_permit_until > *theirs;
    if (!ours_is_longer) return std::nullopt;
    return not_covered("permit_of_requesting", citation_of(agreement.rule("third_country_except_permit_if_longer")));
  }
  return std::nullopt;
}

Scope travel_through(const Facts& facts, const Agreement& agreement, CalendarDate lodged) {
  const Rule* opens = agreement.rule("third_country_travel_through_opens_years");
  if (opens && facts.person_class == PersonClass::third_country_national &&
      lodged < agreement.in_force.plus(Months{12 * opens->value})) {
    return not_known("ground_not_open", opens->from);
  }
  return covered("through_requested", citation_of(agreement.rule("third_country_ground_travel_through")));
}

Scope third_country_scope(const Facts& facts, const Agreement& agreement, CalendarDate lodged) {
  const ThirdCountryFacts& third = facts.third_country;
  if (const auto exception = third_country_exception(third, agreement, lodged)) return *exception;
  if (holds_permit(third, lodged) && agreement.flag("third_country_ground_permit")) {
    return covered("permit_of_requested", citation_of(agreement.rule("third_country_ground_permit")));
  }
  const Rule* direct = agreement.rule("third_country_ground_direct_entry");
  if (third.entered_unlawfully && third.came_directly_by_air_or_sea &&
      agreement.flag("third_country_ground_direct_entry")) {
    return covered("direct_entry", citation_of(direct));
  }
  if (third.travelled_through_requested && agreement.flag("third_country_ground_travel_through")) {
    return travel_through(facts, agreement, lodged);
  }
  if (direct && third.entered_unlawfully) return not_covered("overland", direct->from);
  return not_covered("no_ground", direct ? direct->from : citation_of(agreement.rule("third_country_ground_permit")));
}

Scope scope_of(const Facts& facts, const Agreement& agreement, CalendarDate lodged) {
  if (const auto outside = outside_parties(facts, agreement, lodged)) return *outside;
  const auto outside = outside_time(facts, agreement);
  if (outside && outside->coverage == Coverage::not_covered) return *outside;
  if (facts.person_class == PersonClass::own_national) {
    return outside.value_or(covered("own_national", agreement.in_force_from));
  }
  // What is not covered in any case is said before what is not known.
  const Scope ground = third_country_scope(facts, agreement, lodged);
  return ground.coverage == Coverage::not_covered ? ground : outside.value_or(ground);
}

bool is_application_needed(const Facts& facts, const Agreement& agreement, CalendarDate lodged) {
  if (!agreement.flag("valid_document_needs_no_application") || !facts.holds_valid_travel_document) return true;
  return facts.person_class != PersonClass::own_national && !holds_permit(facts.third_country, lodged);
}

// ---- evidence
// ------------------------------------------------------------------------------------------------------------

EvidencePurpose purpose_of(PersonClass person) {
  return person == PersonClass::own_national ? EvidencePurpose::nationality : EvidencePurpose::third_country;
}

/// What an item counts as: an item that is no original counts as the copy the list names, and a copy that nobody
/// authenticated as nothing.
const EvidenceKind* kind_counted(const ItemOfEvidence& item, const Agreement& agreement) {
  const EvidenceKind* kind = agreement.evidence_kind(item.code);
  if (kind && !kind->copies.empty() && !item.is_original) kind = agreement.evidence_kind(kind->copies);
  if (!kind || kind->evidence_class == EvidenceClass::none) return nullptr;
  return kind->is_copy && !item.is_authenticated ? nullptr : kind;
}

void assess_evidence(Assessment& assessment, const Facts& facts, const Agreement& agreement) {
  const EvidencePurpose purpose = purpose_of(facts.person_class);
  for (const ItemOfEvidence& item : facts.evidence) {
    const EvidenceKind* kind = kind_counted(item, agreement);
    if (!kind || kind->purpose != purpose) continue;
    assessment.evidence_class = std::max(assessment.evidence_class, kind->evidence_class);
    assessment.class_a_examined |=
        kind->evidence_class == EvidenceClass::proof && item.is_original && item.genuineness_examined;
  }
}

std::vector<Gap> missing_fields(const Facts& facts, const Agreement& agreement) {
  std::vector<Gap> gaps;
  for (const FormField& field : agreement.form) {
    const bool is_index = field.code == "evidence_index" && !facts.evidence.empty();
    const bool is_filled =
        is_index || std::ranges::find(facts.fields_present, field.code) != facts.fields_present.end();
    if (!is_filled && field.duty == FieldDuty::must) gaps.push_back(Gap{field.code, field.from});
    if (is_filled && field.needs_consent && !facts.care_consent_recorded) {
      gaps.push_back(Gap{field.code + "_consent", field.from});
    }
  }
  return gaps;
}

// ---- reply and silence
// ---------------------------------------------------------------------------------------------------

/// The carve-out looks at the maximum in the requesting State's law (U8). Where no maximum is stated the extension
/// stands: the carve-out is the exception and must be shown.
void assess_extension(Assessment& assessment, const Facts& facts, const Agreement& agreement) {
  const Limit* extended = agreement.limit("reply_extended");
  if (!extended) return;
  const Rule* blocked = agreement.rule("extension_blocked_if_detention_cap_at_most");
  const Rule* national = agreement.national_rule("detention_cap_days", facts.requesting);
  const int cap = facts.detention_cap_days != 0 ? facts.detention_cap_days : (national ? national->value : 0);
  assessment.extension_allowed = !blocked || cap == 0 || cap > blocked->value;
  assessment.extension_from = blocked ? blocked->from : extended->count_from;
}

bool silence_has_evidence(const Assessment& assessment, const Facts& facts, const Agreement& agreement) {
  if (facts.nationality_process_confirmed) return true;
  if (agreement.flag("silence_needs_examined_proof")) return assessment.class_a_examined;
  const bool prima_facie_suffices = agreement.flag("prima_facie_nationality_suffices");
  return assessment.evidence_class >= (prima_facie_suffices ? EvidenceClass::prima_facie : EvidenceClass::proof);
}

/// U10: no reply counts only where the agreement says so, its time has passed in every reading, and the evidence
/// carries it.
void assess_silence(Assessment& assessment, const Facts& facts, const Agreement& agreement, CalendarDate day) {
  const Rule* counts = agreement.rule("silence_counts_as_agreement");
  if (!agreement.flag("silence_counts_as_agreement")) {
    assessment.silence = SilenceMeaning::no_effect;
    assessment.silence_from = citation_of(counts);
    return;
  }
  const Limit* reply = agreement.limit("reply");
  assessment.silence_from = reply ? reply->missed_from : citation_of(counts);
  if (!assessment.reply || day < assessment.reply->counts_from) {
    assessment.silence = SilenceMeaning::not_yet;
  } else if (silence_has_evidence(assessment, facts, agreement)) {
    assessment.silence = SilenceMeaning::transfer_counts_as_agreed;
  } else {
    const Rule* guard = agreement.rule("silence_needs_examined_proof");
    assessment.silence = SilenceMeaning::nationality_not_established;
    assessment.silence_from = guard ? guard->from : assessment.prima_facie_from;
  }
}

std::optional<Deadline> limit_from(std::string_view key, const Agreement& agreement, Country answering,
                                   const std::optional<CalendarDate>& start) {
  const Limit* limit = agreement.limit(key);
  return limit && start ? std::optional(deadline(*limit, agreement, answering, *start)) : std::nullopt;
}

void assess_limits(Assessment& assessment, const Facts& facts, const Agreement& agreement) {
  const bool is_extended = facts.extension_granted && assessment.extension_allowed;
  assessment.reply =
      limit_from(is_extended ? "reply_extended" : "reply", agreement, facts.requested, facts.received_on);
  assessment.transfer = limit_from("transfer", agreement, facts.requested, facts.consent_on);
  assessment.error_window = limit_from("error", agreement, facts.requested, facts.transferred_on);
  if (facts.person_class != PersonClass::own_national) {
    assessment.lodging = limit_from("lodging_third_country", agreement, facts.requested, facts.stay_known_on);
  }
}

// ---- practice
// ------------------------------------------------------------------------------------------------------------

/// A lane only says which offices look first, so what is filed counts here whatever it proves.
std::string lane_of(const Facts& facts, const Agreement& agreement) {
  const auto is_shown = [&](const std::string& code) {
    return std::ranges::find(facts.evidence, code, &ItemOfEvidence::code) != facts.evidence.end();
  };
  for (const Lane& lane : agreement.lanes) {
    if (std::ranges::all_of(lane.needs, is_shown)) return lane.code;
  }
  return {};
}

void assess_notice(Assessment& assessment, const Facts& facts, const Agreement& agreement, CalendarDate day) {
  const Limit* notice = agreement.limit("transfer_notice");
  if (!notice) return;
  const CalendarDate travel = earliest_travel(*notice, agreement.calendar_of(facts.requested), day);
  assessment.earliest_travel = travel;
  assessment.notice_days = day.until(travel).count;
  assessment.notice_from = notice->count_from;
  assessment.notice_from.standing = notice->standing();
}

}  // namespace

Deadline deadline(const Limit& limit, const Agreement& agreement, Country answering, CalendarDate start) {
  const HolidayCalendar& calendar = agreement.calendar_of(answering);
  const CalendarDate earliest = last_day(limit.earliest, calendar, start);
  const CalendarDate latest = last_day(limit.latest, calendar, start);
  Deadline result;
  result.key = limit.key;
  result.start = start;
  // Fixed days can make a reading in working days the shorter or the longer one only here, so the order is taken anew.
  result.expected_by = std::min(earliest, latest);
  result.counts_from = std::max(earliest, latest).plus(CalendarDays{1});
  result.last_working_day = calendar.last_open_on_or_before(result.expected_by);
  result.missed = limit.missed;
  result.from = limit.count_from;
  result.from.standing = limit.standing();
  result.note = limit.note;
  return result;
}

Assessment assess(const Facts& facts, const Agreement& agreement, CalendarDate day) {
  const CalendarDate lodged = day_of_lodging(facts, day);
  Assessment assessment;
  assessment.scope = scope_of(facts, agreement, lodged);
  assessment.application_needed = is_application_needed(facts, agreement, lodged);
  assessment.prima_facie_suffices = agreement.flag("prima_facie_nationality_suffices");
  assessment.prima_facie_from = citation_of(agreement.rule("prima_facie_nationality_suffices"));
  assess_evidence(assessment, facts, agreement);
  assessment.missing_fields = missing_fields(facts, agreement);
  assess_extension(assessment, facts, agreement);
  assess_limits(assessment, facts, agreement);
  assess_silence(assessment, facts, agreement, day);
  assessment.lane = lane_of(facts, agreement);
  assess_notice(assessment, facts, agreement, day);
  return assessment;
}

}  // namespace rahdari
