#include "agreement/check.h"

#include <algorithm>

#include "agreement/keys.h"
#include "agreement/reading.h"

namespace rahdari {
namespace {

std::string place_text(const Place& place) { return place.file + ":" + std::to_string(place.line); }

class WholeCheck {
 public:
  explicit WholeCheck(const LaidAgreement& laid) : laid_(laid), agreement_(laid.agreement) {}

  std::vector<FileProblem> run() {
    required();
    parties();
    form();
    evidence();
    silence();
    extension();
    third_country();
    lanes();
    return std::move(problems_);
  }

 private:
  void add(const std::string& key, std::string reason) {
    const Place place = laid_.place_of(key);
    problems_.push_back(FileProblem{place.file, place.line, std::move(reason)});
  }

  void required() {
    for (const std::string_view key : kRequiredLimits) {
      if (!agreement_.limit(key)) add("agreement", "[limit." + std::string(key) + "] is missing; add it");
    }
    for (const std::string_view key : kRequiredRules) {
      if (!agreement_.rule(key)) add("agreement", "[rule." + std::string(key) + "] is missing; state true or false");
    }
    if (agreement_.refusal_reasons.empty()) {
      add("agreement", "[refusal] `reasons` is missing; list the coded reasons of a refusal");
    }
  }

  void parties() {
    for (const PartySide side : {PartySide::a, PartySide::b}) {
      const bool has_party = std::ranges::any_of(
          agreement_.memberships, [&](const Membership& member) { return member.side == side && member.is_party; });
      if (!has_party) {
        add("agreement", "[[party]] side \"" + std::string(name_of(side)) + "\" has no State that is a party; add one");
      }
    }
  }

  void form() {
    for (const std::string_view code : kRequiredFields) {
      const auto found = std::ranges::find(agreement_.form, code, &FormField::code);
      if (found != agreement_.form.end() && found->duty == FieldDuty::must) continue;
      add("field." + std::string(code),
          "[[field]] `" + std::string(code) +
              "` is not a must of the form; nobody can be identified without it: state it "
              "with duty = \"must\"");
    }
  }

  void evidence() {
    const bool has_proof = std::ranges::any_of(agreement_.evidence, [](const EvidenceKind& kind) {
      return kind.purpose == EvidencePurpose::nationality && kind.evidence_class == EvidenceClass::proof;
    });
    if (!has_proof) add("agreement", "[[evidence]] no item proves nationality; state the list of proofs");
    for (const EvidenceKind& kind : agreement_.evidence) {
      if (kind.copies.empty()) continue;
      const EvidenceKind* copy = agreement_.evidence_kind(kind.copies);
      if (copy && copy->copies.empty() && copy->evidence_class != EvidenceClass::proof) continue;
      add("evidence." + kind.code, "[[evidence]] `copies` of " + kind.code + " is \"" + kind.copies +
                                       "\", which is no item for copies; name an item of class prima_facie or none");
    }
  }

  void silence() {
    const Limit* reply = agreement_.limit("reply");
    const Rule* counts = agreement_.rule("silence_counts_as_agreement");
    if (!reply || !counts) return;
    for (const std::string_view key : {"reply", "reply_extended", "reply_accelerated"}) {
      const Limit* limit = agreement_.limit(key);
      if (!limit || (limit->missed == MissedEffect::transfer_deemed_agreed) == (counts->value != 0)) continue;
      add("limit." + std::string(key), "[limit." + std::string(key) + "] `missed` is \"" +
                                           std::string(name_of(limit->missed)) +
                                           "\" but [rule.silence_counts_as_agreement] in " +
                                           place_text(laid_.place_of("rule.silence_counts_as_agreement")) + " is " +
                                           (counts->value ? "true" : "false") + "; make the two agree");
    }
    if (counts->value && !agreement_.flag("prima_facie_nationality_suffices") &&
        !agreement_.rule("silence_needs_examined_proof")) {
      add("rule.silence_counts_as_agreement",
          "[rule.silence_needs_examined_proof] is missing where no reply counts and prima facie evidence does not "
          "suffice; "
          "state true or false");
    }
  }

  void extension() {
    const Limit* reply = agreement_.limit("reply");
    const Limit* extended = agreement_.limit("reply_extended");
    if (!extended && agreement_.rule("extension_blocked_if_detention_cap_at_most")) {
      add("rule.extension_blocked_if_detention_cap_at_most",
          "[rule.extension_blocked_if_detention_cap_at_most] blocks an extension that does not exist; state "
          "[limit.reply_extended] or take the rule out");
    }
    if (!reply || !extended || !is_shorter(*extended, *reply)) return;
    add("limit.reply_extended", "[limit.reply_extended] ends before [limit.reply] in " +
                                    place_text(laid_.place_of("limit.reply")) +
                                    "; it is the whole time from the same start, so write the larger number");
  }

  static bool is_shorter(const Limit& one, const Limit& other) {
    const HolidayCalendar weekend{"", {6, 7}, {}, {}};
    const CalendarDate start = *CalendarDate::from_parts(2027, 1, 4);
    return last_day(one.earliest, weekend, start) < last_day(other.earliest, weekend, start) ||
           last_day(one.latest, weekend, start) < last_day(other.latest, weekend, start);
  }

  void third_country() {
    if (agreement_.rule("third_country_travel_through_opens_years") &&
        !agreement_.flag("third_country_ground_travel_through")) {
      add("rule.third_country_travel_through_opens_years",
          "[rule.third_country_travel_through_opens_years] delays a ground that does not exist; state "
          "[rule.third_country_ground_travel_through] or take the rule out");
    }
    if (agreement_.flag("third_country_except_permit_unless_later") &&
        agreement_.flag("third_country_except_permit_if_longer")) {
      add("rule.third_country_except_permit_if_longer",
          "[rule.third_country_except_permit_if_longer] contradicts [rule.third_country_except_permit_unless_later] "
          "in " +
              place_text(laid_.place_of("rule.third_country_except_permit_unless_later")) + "; keep one");
    }
  }

  void lanes() {
    for (const Lane& lane : agreement_.lanes) {
      for (const std::string& code : lane.needs) {
        if (agreement_.evidence_kind(code)) continue;
        add("lane." + lane.code,
            "[[lane]] " + lane.code + " needs \"" + code + "\", which no [[evidence]] names; correct it");
      }
    }
  }

  const LaidAgreement& laid_;
  const Agreement& agreement_;
  std::vector<FileProblem> problems_;
};

bool is_same_layer(const Layer& one, const Layer& other) {
  return one.kind == other.kind && one.from == other.from && one.country == other.country && one.side == other.side;
}

/// Two layers of one date: of one kind they are a mistake, of two kinds they must not state the same thing.
void check_pair(const AgreementFile& first, const AgreementFile& second, std::vector<FileProblem>& problems) {
  if (is_same_layer(first.layer->part, second.layer->part)) {
    problems.push_back({second.name, second.layer->line,
                        "[layer] is of the same kind, State and date as " + first.name + ":" +
                            std::to_string(first.layer->line) + "; join the two files or correct a date"});
    return;
  }
  if (first.layer->part.from != second.layer->part.from) return;
  for (const auto& [key, line] : stated_keys(second)) {
    for (const auto& [other, other_line] : stated_keys(first)) {
      if (key != other) continue;
      problems.push_back({second.name, line,
                          "`" + key + "` begins on the same day in " + first.name + ":" + std::to_string(other_line) +
                              "; two rules cannot be in force at once"});
    }
  }
}

/// Practice adds to the treaty and never changes it.
void check_practice(const AgreementFile& layer, const AgreementFile& law, std::vector<FileProblem>& problems) {
  for (const auto& [key, line] : stated_keys(layer)) {
    for (const auto& [other, other_line] : stated_keys(law)) {
      if (key != other) continue;
      problems.push_back({layer.name, line,
                          "`" + key + "` is stated by " + law.name + ":" + std::to_string(other_line) +
                              ", which practice cannot change; use a protocol or committee_decision"});
    }
  }
}

/// The committee may amend only the annexes the treaty leaves to it.
void check_committee(const AgreementFile& treaty, const AgreementFile& layer, std::vector<FileProblem>& problems) {
  const auto& allowed = treaty.treaty->committee_may_amend;
  if (allowed.empty()) return;
  const auto is_allowed = [&](const EvidenceKind& kind) {
    return std::ranges::find(allowed, kind.annex) != allowed.end();
  };
  for (const auto& [kind, line] : layer.evidence) {
    const auto original =
        std::ranges::find_if(treaty.evidence, [&](const auto& placed) { return placed.part.code == kind.code; });
    const bool moves = original != treaty.evidence.end() && !is_allowed(original->part);
    if (is_allowed(kind) && !moves) continue;
    problems.push_back(
        {layer.name, line,
         "[[evidence]] `" + kind.code + "` is in an annex the committee cannot amend; only a treaty amendment can"});
  }
}

}  // namespace

std::vector<FileProblem> check_layers(const AgreementFile& treaty, const std::vector<AgreementFile>& layers) {
  std::vector<FileProblem> problems;
  const auto ordered = layers_in_order(layers);
  for (std::size_t second = 0; second < ordered.size(); ++second) {
    const AgreementFile& layer = *ordered[second];
    for (std::size_t first = 0; first < second; ++first) check_pair(*ordered[first], layer, problems);
    if (layer.is_layer_of("practice")) {
      check_practice(layer, treaty, problems);
      for (const AgreementFile* other : ordered) {
        if (!other->is_layer_of("practice") && !other->is_layer_of("national_law"))
          check_practice(layer, *other, problems);
      }
    }
    if (layer.is_layer_of("committee_decision")) check_committee(treaty, layer, problems);
  }
  return problems;
}

std::vector<FileProblem> check_whole(const LaidAgreement& laid) { return WholeCheck(laid).run(); }

}  // namespace rahdari
