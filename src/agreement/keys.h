// The closed lists of limits and rules an agreement file may state, and how each is used. Holds no value of any
// agreement. A key that is not here is refused by load.h; a new one is added here first, with the place that consumes
// it.
#pragma once
#include <array>
#include <span>
#include <string_view>

#include "agreement/agreement.h"

namespace rahdari {

/// From what a limit may be counted, by family: a limit counted from something else would have no date to start from.
enum class StartFamily { receipt, consent, transfer, knowledge, document, lapse, interview, before };

struct LimitKey {
  std::string_view key;
  StartFamily starts;
  std::string_view use;  // one sentence: what it is and who consumes it
};

inline constexpr std::array kLimitKeys{
    LimitKey{"reply", StartFamily::receipt,
             "Answer to a readmission application; assess() makes Assessment::reply of it."},
    LimitKey{"reply_extended", StartFamily::receipt,
             "The whole answer time, from the same start, once an extension was granted; assess() puts it in place of "
             "reply."},
    LimitKey{"reply_accelerated", StartFamily::receipt,
             "Answer in the accelerated procedure of border areas; shown, no case runs on it."},
    LimitKey{"transfer", StartFamily::consent, "Transfer after consent; assess() makes Assessment::transfer of it."},
    LimitKey{"transfer_accelerated", StartFamily::consent,
             "Transfer in the accelerated procedure of border areas; shown, no case runs on it."},
    LimitKey{"error", StartFamily::transfer,
             "How long a readmission may be found to be in error; assess() makes Assessment::error_window of it."},
    LimitKey{"lodging_third_country", StartFamily::knowledge,
             "Filing for a third-country national or stateless person; assess() makes Assessment::lodging of it."},
    LimitKey{"document_issue", StartFamily::document,
             "Issue of the travel document after it was asked for; casework reminds."},
    LimitKey{"document_renewal", StartFamily::lapse, "New travel document after one lapsed; casework reminds."},
    LimitKey{"interview", StartFamily::interview, "Holding of an interview; casework reminds."},
    LimitKey{"transfer_notice", StartFamily::before,
             "Notice before a transfer; assess() makes notice_days and earliest_travel of it."},
    LimitKey{"transit_reply", StartFamily::receipt,
             "Answer to a transit application; silence in transit never counts as yes."},
    LimitKey{"transit_notice", StartFamily::before,
             "Filing of a transit application before the transit; shown at filing."},
};

/// Where a rule may stand: in the treaty and what changes it, in the working practice, or in a State's own law.
enum class RuleHome { agreement, practice, national_law };
enum class RuleKind { flag, number };
/// Whether a yes takes something from a person: such a yes is refused while its standing is unverified (design.md 5.1).
enum class YesWeighs { on_nobody, on_a_person };

struct RuleKey {
  std::string_view key;
  RuleKind kind;
  RuleHome home;
  YesWeighs yes;
  std::string_view use;
};

inline constexpr std::array kRuleKeys{
    RuleKey{
        "silence_counts_as_agreement", RuleKind::flag, RuleHome::agreement, YesWeighs::on_a_person,
        "No reply to a readmission application counts as agreement to the transfer; assess() reads it for silence."},
    RuleKey{"transit_silence_counts_as_agreement", RuleKind::flag, RuleHome::agreement, YesWeighs::on_a_person,
            "Always no: stated so that the file shows it was looked for."},
    RuleKey{
        "silence_needs_examined_proof", RuleKind::flag, RuleHome::agreement, YesWeighs::on_nobody,
        "No reply counts only for an original whose genuineness was examined or a nationality confirmed; assess()."},
    RuleKey{"prima_facie_nationality_suffices", RuleKind::flag, RuleHome::agreement, YesWeighs::on_a_person,
            "Prima facie evidence of nationality is enough for readmission; assess() and every reply."},
    RuleKey{"extension_blocked_if_detention_cap_at_most", RuleKind::number, RuleHome::agreement, YesWeighs::on_nobody,
            "Days: no extension where the requesting State's law caps detention at so many or fewer; assess()."},
    RuleKey{"reasons_required_on_refusal", RuleKind::flag, RuleHome::agreement, YesWeighs::on_nobody,
            "A refusal gives reasons; one without is recorded as defective and the reasons are asked for."},
    RuleKey{"valid_document_needs_no_application", RuleKind::flag, RuleHome::agreement, YesWeighs::on_a_person,
            "A valid travel document, for others with a visa or permit, replaces the application; assess()."},
    RuleKey{"entry_cutoff", RuleKind::flag, RuleHome::agreement, YesWeighs::on_nobody,
            "Only persons who entered after the day of entry into force are covered; assess()."},
    RuleKey{"third_country_ground_permit", RuleKind::flag, RuleHome::agreement, YesWeighs::on_a_person,
            "A valid visa or permit of the requested State on the day of filing is a ground; assess()."},
    RuleKey{"third_country_ground_direct_entry", RuleKind::flag, RuleHome::agreement, YesWeighs::on_a_person,
            "Unlawful entry directly by air or sea from the requested State is a ground; assess()."},
    RuleKey{"third_country_ground_travel_through", RuleKind::flag, RuleHome::agreement, YesWeighs::on_a_person,
            "Having travelled through or stayed in the requested State, by any route, is a ground; assess()."},
    RuleKey{"third_country_travel_through_opens_years", RuleKind::number, RuleHome::agreement, YesWeighs::on_nobody,
            "Years after entry into force until that ground is open for others than stateless persons; assess()."},
    RuleKey{"third_country_except_airside_transit", RuleKind::flag, RuleHome::agreement, YesWeighs::on_nobody,
            "Airside transit only is no ground; assess()."},
    RuleKey{
        "third_country_except_permit_unless_later", RuleKind::flag, RuleHome::agreement, YesWeighs::on_nobody,
        "No duty if the requesting State gave a visa or permit, unless the requested State's runs longer; assess()."},
    RuleKey{"third_country_except_permit_if_longer", RuleKind::flag, RuleHome::agreement, YesWeighs::on_nobody,
            "No duty if the requesting State's visa or permit runs longer than the requested State's; assess()."},
    RuleKey{"expired_permit_proof_years", RuleKind::number, RuleHome::agreement, YesWeighs::on_nobody,
            "Years for which an expired visa or permit is still proof; shown at the evidence."},
    RuleKey{"accelerated_procedure", RuleKind::flag, RuleHome::agreement, YesWeighs::on_a_person,
            "A shorter procedure for border areas exists; shown, not run."},
    RuleKey{
        "document_validity_months", RuleKind::number, RuleHome::agreement, YesWeighs::on_nobody,
        "Months a travel document of the requested State is valid at least; a shorter one is shown as a difference."},
    RuleKey{"eu_document_fallback", RuleKind::flag, RuleHome::agreement, YesWeighs::on_a_person,
            "The requesting State's own travel document is accepted where none is issued; casework keeps the way shut "
            "on no."},
    RuleKey{"contact_lists_months", RuleKind::number, RuleHome::agreement, YesWeighs::on_nobody,
            "Months after conclusion in which lists of authorities and crossing points are exchanged; shown."},
    RuleKey{"suspension_effect_months", RuleKind::number, RuleHome::agreement, YesWeighs::on_nobody,
            "First day of which month after notice a suspension takes effect; shown."},
    RuleKey{"termination_effect_months", RuleKind::number, RuleHome::agreement, YesWeighs::on_nobody,
            "First day of which month after notice a denunciation takes effect, or the months of notice; shown."},
    RuleKey{"document_renewal_opens_days", RuleKind::number, RuleHome::practice, YesWeighs::on_nobody,
            "Days before a travel document lapses on which its renewal is opened; casework reminds."},
    RuleKey{"detention_cap_days", RuleKind::number, RuleHome::national_law, YesWeighs::on_nobody,
            "The longest detention in a State's law; assess() for the extension, and the detention clock."},
};

constexpr const LimitKey* limit_key(std::string_view key) {
  for (const LimitKey& known : kLimitKeys) {
    if (known.key == key) return &known;
  }
  return nullptr;
}

constexpr const RuleKey* rule_key(std::string_view key) {
  for (const RuleKey& known : kRuleKeys) {
    if (known.key == key) return &known;
  }
  return nullptr;
}

/// What every agreement must state.
inline constexpr std::array<std::string_view, 1> kRequiredLimits{"reply"};
inline constexpr std::array<std::string_view, 2> kRequiredRules{"silence_counts_as_agreement",
                                                                "prima_facie_nationality_suffices"};
/// Fields without which nobody can be identified; each must stand in the form as `must`.
inline constexpr std::array<std::string_view, 4> kRequiredFields{"surname", "given_names", "birth_date",
                                                                 "evidence_index"};

inline constexpr std::array<std::string_view, 12> kReadmissionFields{
    "surname",     "given_names", "father_name", "other_names",    "birth_date",     "birth_place",
    "nationality", "sex",         "address",     "evidence_index", "care_statement", "protection_measure"};
inline constexpr std::array<std::string_view, 13> kTransitFields{"transit_type",
                                                                 "other_transit_states",
                                                                 "final_destination",
                                                                 "surname",
                                                                 "given_names",
                                                                 "birth_date",
                                                                 "birth_place",
                                                                 "nationality",
                                                                 "travel_document",
                                                                 "crossing_point",
                                                                 "crossing_date",
                                                                 "escorts",
                                                                 "no_refusal_ground_declared"};

inline constexpr std::array<std::string_view, 4> kSafeguardTimes{"before_sending", "before_transfer",
                                                                 "child_before_sending", "child_before_transfer"};
inline constexpr std::array<std::string_view, 11> kSafeguardCodes{
    "return_decision", "non_refoulement", "legal_basis",    "person_informed", "data_sources",    "best_interests",
    "guardian",        "reception",       "age_assessment", "family_unity",    "transfer_recheck"};

inline constexpr std::array<std::string_view, 4> kLayerKinds{"practice", "committee_decision", "protocol",
                                                             "national_law"};

/// The starts a family allows.
std::span<const ClockStart> starts_of(StartFamily family);

/// No limit and no rule is as large as this; larger numbers are mistakes and would leave the calendar.
inline constexpr int kNumberMax = 3660;

}  // namespace rahdari
