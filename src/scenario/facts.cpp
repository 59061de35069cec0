#include "scenario/facts.h"

#include <algorithm>
#include <array>

#include "scenario/words.h"

namespace rahdari {
namespace {

constexpr std::string_view kNone = "none";

FactValue day_value(const std::optional<CalendarDate>& day, Citation from = {}) {
  return {day ? day->text() : std::string(kNone), {}, std::move(from)};
}
FactValue yes_or_no(bool yes, Citation from = {}) { return {yes ? "yes" : "no", {}, std::move(from)}; }

FactValue expected_by(const std::optional<Deadline>& deadline) {
  return deadline ? day_value(deadline->expected_by, deadline->from) : day_value(std::nullopt);
}
FactValue counts_from(const std::optional<Deadline>& deadline) {
  return deadline ? day_value(deadline->counts_from, deadline->from) : day_value(std::nullopt);
}
/// The last day before the latest reading has passed.
FactValue latest_day(const std::optional<Deadline>& deadline) {
  return deadline ? day_value(deadline->counts_from.plus(CalendarDays{-1}), deadline->from) : day_value(std::nullopt);
}

std::string letter_of(EvidenceClass evidence_class) {
  switch (evidence_class) {
    case EvidenceClass::none:
      return std::string(kNone);
    case EvidenceClass::prima_facie:
      return "B";
    case EvidenceClass::proof:
      return "A";
  }
  return {};
}

FactValue silence_value(const Sight& sight) {
  switch (sight.assessment.silence) {
    case SilenceMeaning::not_yet:
      return {"not yet", {}, sight.assessment.silence_from};
    case SilenceMeaning::transfer_counts_as_agreed:
      return {"the transfer counts as agreed", {}, sight.assessment.silence_from};
    case SilenceMeaning::nationality_not_established:
      return {"nationality not established", {}, sight.assessment.silence_from};
    case SilenceMeaning::no_effect:
      return {"no effect", {}, sight.assessment.silence_from};
  }
  return {};
}

FactValue scope_value(const Sight& sight) {
  const Scope& scope = sight.assessment.scope;
  const std::string reason = words_from_code(scope.reason);
  switch (scope.coverage) {
    case Coverage::covered:
      return {"covered", reason, scope.from};
    case Coverage::not_covered:
      return {"not covered", reason, scope.from};
    case Coverage::not_known:
      return {"not known", reason, scope.from};
  }
  return {};
}

FactValue missing_value(const Sight& sight) {
  std::vector<std::string> codes;
  for (const Gap& gap : sight.assessment.missing_fields) codes.push_back(words_from_code(gap.code));
  if (codes.empty()) return {std::string(kNone), {}, {}};
  return {joined(codes, "and"), {}, sight.assessment.missing_fields.front().from};
}

FactValue transfer_period(const Sight& sight) {
  const std::optional<Deadline>& limit = sight.assessment.transfer;
  if (!limit) return {std::string(kNone), {}, {}};
  return {sight.day < limit->counts_from ? "running" : "passed", {}, limit->from};
}

FactValue error_window(const Sight& sight) {
  const std::optional<Deadline>& limit = sight.assessment.error_window;
  if (!limit) return {std::string(kNone), {}, {}};
  return {sight.day < limit->counts_from ? "open" : "over", {}, limit->from};
}

FactValue safeguards_met(const Sight& sight) {
  std::vector<std::string> met;
  for (const SafeguardRecord& record : sight.state.safeguards) {
    const SafeguardRecord* newest = sight.state.safeguard(record.kind);
    if (newest == &record && record.is_satisfied) met.push_back(words_of(record.kind));
  }
  return {met.empty() ? std::string(kNone) : joined(met, "and"), {}, {}};
}

FactValue approvals_open(const Sight& sight) {
  std::vector<std::string> open;
  for (const ApprovedAct act : sight.row.approvals_open) open.push_back(words_of(act));
  return {open.empty() ? std::string(kNone) : joined(open, "and"), {}, {}};
}

FactValue rule_days(const Rule* rule) {
  return rule ? FactValue{std::to_string(rule->value) + " days", {}, rule->from}
              : FactValue{std::string(kNone), {}, {}};
}

/// U23: under the agreed validity is a difference shown to both, not an obstacle.
FactValue document_is_short(const Sight& sight) {
  const Rule* months = sight.agreement.rule("document_validity_months");
  const std::optional<Document>& document = sight.state.document;
  if (!months || !document) return {std::string(kNone), {}, {}};
  return yes_or_no(document->valid_until < document->issued_on.plus(Months{months->value}), months->from);
}

std::optional<Deadline> renewal(const Sight& sight) {
  const Limit* limit = sight.agreement.limit("document_renewal");
  if (!limit || !sight.state.document) return std::nullopt;
  return deadline(*limit, sight.agreement, sight.state.requested, sight.state.document->valid_until);
}

/// Transit has no case yet; its limit is counted as if an application had been received on the row's day.
std::optional<Deadline> transit(const Sight& sight) {
  const Limit* limit = sight.agreement.limit("transit_reply");
  if (!limit) return std::nullopt;
  return deadline(*limit, sight.agreement, sight.state.requested, sight.day);
}

FactValue transit_silence(const Sight& sight) {
  const Rule* rule = sight.agreement.rule("transit_silence_counts_as_agreement");
  if (!rule) return {std::string(kNone), {}, {}};
  return {rule->value != 0 ? "agreement" : "no effect", {}, rule->from};
}

constexpr std::array kFacts{
    Fact{"answer expected by", FactForm::day, "DAY | none", "The last day of the reply limit in its earliest reading.",
         [](const Sight& s) { return expected_by(s.assessment.reply); }},
    Fact{"no reply may count from", FactForm::day, "DAY | none",
         "The first day on which the limit has passed in its latest reading.",
         [](const Sight& s) { return counts_from(s.assessment.reply); }},
    Fact{"last working day before the limit:", FactForm::day, "DAY | none",
         "Of the answering side; never moves the limit.",
         [](const Sight& s) {
           return s.assessment.reply ? day_value(s.assessment.reply->last_working_day) : day_value(std::nullopt);
         }},
    Fact{"no reply means:", FactForm::words,
         "not yet | the transfer counts as agreed | nationality not established | no effect",
         "What silence means for this case on this day.", silence_value},
    Fact{"stage:", FactForm::words,
         "preparing | awaiting reply | returned incomplete | agreed | refused | document requested | document issued | "
         "transfer notified | departed | arrived | not admitted | error claimed | taken back | withdrawn | closed | "
         "ended "
         "before sending",
         "Where the case stands for this side.",
         [](const Sight& s) {
           return FactValue{words_of(s.state.stage), {}, {}};
         }},
    Fact{"next step:", FactForm::words,
         "the product's next step in words: send application, reply, wait for other side ...",
         "What this side has to do next.",
         [](const Sight& s) {
           return FactValue{words_from_code(name_of(s.row.next)), {}, {}};
         }},
    Fact{"identity settled:", FactForm::words, "yes | no",
         "Only by a recorded positive reply or the travel document of the requested State.",
         [](const Sight& s) { return yes_or_no(s.state.identity_settled()); }},
    Fact{"scope:", FactForm::words, "covered | not covered | not known [, the reason in words]",
         "Whether the agreement covers the person.", scope_value},
    Fact{"evidence class:", FactForm::words, "A | B | none", "A is Annex I, B is Annex II.",
         [](const Sight& s) {
           return FactValue{letter_of(s.assessment.evidence_class), {}, {}};
         }},
    Fact{"genuineness of an original examined:", FactForm::words, "yes | no", "Of an Annex I document.",
         [](const Sight& s) { return yes_or_no(s.assessment.class_a_examined); }},
    Fact{"prima facie evidence is enough:", FactForm::words, "yes | no", "Whether this agreement lets it suffice.",
         [](const Sight& s) { return yes_or_no(s.assessment.prima_facie_suffices, s.assessment.prima_facie_from); }},
    Fact{"application needed:", FactForm::words, "yes | no", "No where a valid travel document is held.",
         [](const Sight& s) { return yes_or_no(s.assessment.application_needed); }},
    Fact{"more time may be asked:", FactForm::words, "yes | no", "The extension of the reply limit and its carve-out.",
         [](const Sight& s) { return yes_or_no(s.assessment.extension_allowed, s.assessment.extension_from); }},
    Fact{"missing:", FactForm::list, "FIELD, FIELD | none", "Required fields of the application that are not filled.",
         missing_value},
    Fact{"safeguards met:", FactForm::list, "SAFEGUARD, SAFEGUARD | none", "By the newest record of each kind.",
         safeguards_met},
    Fact{"application to be lodged by", FactForm::day, "DAY | none", "For third-country nationals.",
         [](const Sight& s) { return expected_by(s.assessment.lodging); }},
    Fact{"lodging limit passed from", FactForm::day, "DAY | none", "In the latest reading.",
         [](const Sight& s) { return counts_from(s.assessment.lodging); }},
    Fact{"transfer due by", FactForm::day, "DAY | none", "The transfer period in its earliest reading.",
         [](const Sight& s) { return expected_by(s.assessment.transfer); }},
    Fact{"transfer period:", FactForm::words, "running | passed | none", "In the latest reading; passed only warns.",
         transfer_period},
    Fact{"error to be claimed by", FactForm::day, "DAY | none", "The last day of the window in its earliest reading.",
         [](const Sight& s) { return expected_by(s.assessment.error_window); }},
    Fact{"error may be claimed until", FactForm::day, "DAY | none", "The last day of the window in its latest reading.",
         [](const Sight& s) { return latest_day(s.assessment.error_window); }},
    Fact{"error window:", FactForm::words, "open | over | none", "In the latest reading.", error_window},
    Fact{"lane:", FactForm::words, "A | B | C | none", "Of the practice layer.",
         [](const Sight& s) {
           return FactValue{s.assessment.lane.empty() ? std::string(kNone) : s.assessment.lane, {}, {}};
         }},
    Fact{"notice before a transfer:", FactForm::words, "15 days", "By practice.",
         [](const Sight& s) {
           return FactValue{std::to_string(s.assessment.notice_days) + " days", {}, s.assessment.notice_from};
         }},
    Fact{"earliest transfer if notified this day:", FactForm::day, "DAY | none",
         "By the notice that practice asks for.",
         [](const Sight& s) { return day_value(s.assessment.earliest_travel, s.assessment.notice_from); }},
    Fact{"travel document is shorter than agreed:", FactForm::words, "yes | no | none",
         "Under the agreed validity: a difference shown to both sides, not an obstacle.", document_is_short},
    Fact{"renewed travel document due by", FactForm::day, "DAY | none", "Counted from the lapse, earliest reading.",
         [](const Sight& s) { return expected_by(renewal(s)); }},
    Fact{"renewed travel document overdue from", FactForm::day, "DAY | none", "In the latest reading.",
         [](const Sight& s) { return counts_from(renewal(s)); }},
    Fact{"longest detention in the requesting State's law:", FactForm::words, "540 days | none",
         "Of its national law layer; looks at the law, not at this person.",
         [](const Sight& s) { return rule_days(s.agreement.national_rule("detention_cap_days", s.state.requesting)); }},
    Fact{"transit application received this day answered by", FactForm::day, "DAY | none", "Earliest reading.",
         [](const Sight& s) { return expected_by(transit(s)); }},
    Fact{"transit application received this day overdue from", FactForm::day, "DAY | none", "In the latest reading.",
         [](const Sight& s) { return counts_from(transit(s)); }},
    Fact{"no reply in transit means:", FactForm::words, "no effect | agreement", "Art. 12(2).", transit_silence},
    Fact{"travel document valid until", FactForm::day, "DAY | none", "As printed.",
         [](const Sight& s) { return day_value(s.row.document_until); }},
    Fact{"travel on", FactForm::day, "DAY | none", "Of the newest notice that stands.",
         [](const Sight& s) { return day_value(s.row.travel_on); }},
    Fact{"on hold:", FactForm::words, "yes | no", "Seen by the requesting side only.",
         [](const Sight& s) { return yes_or_no(!s.state.holds.empty()); }},
    Fact{"detained since", FactForm::day, "DAY | none", "Seen by the requesting side only.",
         [](const Sight& s) { return day_value(s.row.detained_since); }},
    Fact{"reply was late:", FactForm::words, "yes | no", "After the limit; it replaces no reply.",
         [](const Sight& s) { return yes_or_no(s.state.reply_is_late); }},
    Fact{"refusal has reasons:", FactForm::words, "yes | no", "Art. 8(3).",
         [](const Sight& s) { return yes_or_no(s.state.refusal_has_reasons); }},
    Fact{"receipt disputed:", FactForm::words, "yes | no", "",
         [](const Sight& s) { return yes_or_no(s.state.receipt_disputed); }},
    Fact{"error claim:", FactForm::words, "open | accepted | not accepted | none", "Art. 10.",
         [](const Sight& s) {
           if (s.state.error_claim_open) return FactValue{"open", {}, {}};
           if (!s.state.error_accepted) return FactValue{std::string(kNone), {}, {}};
           return FactValue{*s.state.error_accepted ? "accepted" : "not accepted", {}, {}};
         }},
    Fact{"approvals open:", FactForm::list, "ACT, ACT | none", "Of this side.", approvals_open},
    Fact{"the case has left this side:", FactForm::words, "yes | no", "Whether anything at all was sent.",
         [](const Sight& s) { return yes_or_no(s.state.has_shared); }},
};

}  // namespace

std::span<const Fact> facts() { return kFacts; }

const Fact* fact_of(std::string_view text, std::string& rest) {
  const std::string_view whole = trimmed(text);
  const Fact* longest = nullptr;
  for (const Fact& fact : kFacts) {
    const bool is_longer = longest == nullptr || fact.words.size() > longest->words.size();
    if (whole.size() < fact.words.size() || !is_longer) continue;
    if (!same_words(whole.substr(0, fact.words.size()), fact.words)) continue;
    longest = &fact;
    rest = std::string(trimmed(whole.substr(fact.words.size())));
  }
  return longest;
}

std::vector<std::string> fact_words() {
  std::vector<std::string> words;
  for (const Fact& fact : kFacts) words.emplace_back(fact.words);
  return words;
}

}  // namespace rahdari
