// An agreement as checked data: every value beside its article, standing and source. Not a procedure (casework) and not an
// opinion on a case (assess.h). Made only by load.h; immutable; shared between threads.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agreement/standing.h"
#include "terms/country.h"
#include "terms/date.h"
#include "terms/holidays.h"

namespace rahdari {

enum class Unit { calendar_days, working_days, months, years };
enum class ClockStart { receipt, confirmed_receipt, positive_reply, consent, transfer, interview, document_request, lapse, knowledge, before_transfer };
/// What a passed limit means. `transfer_deemed_agreed` opens a human decision, never a transfer.
enum class MissedEffect { none, reminder, transfer_deemed_agreed, own_document_accepted, right_ends };

constexpr auto enum_names(Unit) {
  using namespace std::string_view_literals;
  return std::array{std::pair{Unit::calendar_days, "calendar_days"sv}, std::pair{Unit::working_days, "working_days"sv},
                    std::pair{Unit::months, "months"sv}, std::pair{Unit::years, "years"sv}};
}
constexpr auto enum_names(ClockStart) {
  using namespace std::string_view_literals;
  return std::array{std::pair{ClockStart::receipt, "receipt"sv}, std::pair{ClockStart::confirmed_receipt, "confirmed_receipt"sv},
                    std::pair{ClockStart::positive_reply, "positive_reply"sv}, std::pair{ClockStart::consent, "consent"sv},
                    std::pair{ClockStart::transfer, "transfer"sv}, std::pair{ClockStart::interview, "interview"sv},
                    std::pair{ClockStart::document_request, "document_request"sv}, std::pair{ClockStart::lapse, "lapse"sv},
                    std::pair{ClockStart::knowledge, "knowledge"sv}, std::pair{ClockStart::before_transfer, "before_transfer"sv}};
}
constexpr auto enum_names(MissedEffect) {
  using namespace std::string_view_literals;
  return std::array{std::pair{MissedEffect::none, "none"sv}, std::pair{MissedEffect::reminder, "reminder"sv},
                    std::pair{MissedEffect::transfer_deemed_agreed, "transfer_deemed_agreed"sv},
                    std::pair{MissedEffect::own_document_accepted, "own_document_accepted"sv},
                    std::pair{MissedEffect::right_ends, "right_ends"sv}};
}

/// One reading of a limit: so many units from that start.
struct Reading {
  int count = 0;
  Unit unit = Unit::calendar_days;
  ClockStart start = ClockStart::receipt;
};

/// A time limit. The parts are verified separately (30 days [secondary], calendar, from receipt [unverified]), so while one
/// is not, there are two readings: the earliest runs reminders, the latest anything against a person (U11).
struct Limit {
  std::string key;          // "reply", "reply_extended", "transfer", …: see kLimitKeys
  Reading earliest;
  Reading latest;           // equals earliest once count, unit and start are all verified
  Citation count_from;
  Citation unit_from;
  Citation start_from;
  MissedEffect missed = MissedEffect::none;
  Citation missed_from;
  std::string note;
  int line = 0;             // where it stands in its file

  /// The weakest standing of count, unit and start.
  Standing standing() const;
};

/// A number that is no time limit (detention cap that blocks the extension: 60 days) or a yes/no rule (1 or 0).
struct Rule {
  std::string key;          // see kRuleKeys
  int value = 0;
  bool is_flag = false;
  bool protects_person = false;  // unverified and protecting: acts as an Obstacle a supervisor may lift with a reason
  Citation from;
  std::string note;
  int line = 0;
};

enum class EvidenceClass { none = 0, prima_facie = 1, proof = 2 };  // B starts the process, A counts as evidence. Stored.
constexpr auto enum_names(EvidenceClass) {
  using namespace std::string_view_literals;
  return std::array{std::pair{EvidenceClass::none, "none"sv}, std::pair{EvidenceClass::prima_facie, "prima_facie"sv},
                    std::pair{EvidenceClass::proof, "proof"sv}};
}

enum class EvidencePurpose { nationality, third_country };

struct EvidenceKind {
  std::string code;                  // "cnic", "passport", "fingerprints", …; label in messages as evidence.<code>
  std::string annex;                 // "I", "II", "III", "IV"
  EvidencePurpose purpose = EvidencePurpose::nationality;
  EvidenceClass evidence_class = EvidenceClass::none;
  bool is_copy = false;              // counts only when officially authenticated
  Citation from;
};

enum class FieldDuty { must, where_possible };
struct FormField {
  std::string code;                  // a name of Particulars, or "evidence_index", "care_statement", "protection_measure"
  std::string group;                 // "5(1)(a)"
  FieldDuty duty = FieldDuty::must;
  bool needs_consent = false;        // Art. 5(2)(a): only with the person's express consent
  Citation from;
};

/// A safeguard of the requesting State's own law that must be on record before anything leaves (U3).
struct Safeguard {
  std::string code;                  // "return_decision", "non_refoulement", "legal_basis", "person_informed", "data_sources"
  std::string when;                  // "before_sending" or "before_transfer"
  Citation from;
  std::string note;
};

struct Membership {
  Country country;
  std::optional<CalendarDate> from;
  std::optional<CalendarDate> until;
  bool is_party = true;              // false: named as not taking part, with the reason in `from_citation`
  Citation from_citation;
};

/// A lane of the practice layer (U6): who verifies and clears, by what the person can show.
struct Lane {
  std::string code;                  // "A", "B", "C"
  std::vector<std::string> needs;    // evidence codes
  std::vector<std::string> offices;
  Citation from;
  std::string note;
};

/// A dated layer above the treaty: practice, committee decision, protocol, or a State's own law. Later layers win.
struct Layer {
  std::string name;
  std::string kind;                  // "practice", "committee_decision", "protocol", "national_law"
  Country country;                   // national_law only
  CalendarDate from;
  std::string file;
};

struct Agreement {
  std::string id;                    // folder name: "eu-pakistan"
  std::string title;
  std::string source;                // official publication
  CalendarDate in_force;
  bool is_offered = true;            // false: a test of generality, not shown in the product's list
  std::string text_notice;           // what of the text was not read
  std::vector<Country> side_a;       // the States on each side; each can be requesting or requested
  std::vector<Membership> memberships;
  std::map<Country, std::string> zones;            // IANA zone of each State
  std::map<std::string, Limit, std::less<>> limits;
  std::map<std::string, Rule, std::less<>> rules;
  std::vector<EvidenceKind> evidence;
  std::vector<FormField> form;
  std::vector<Safeguard> safeguards;               // from the national_law layers, all States unless `country` is set
  std::vector<Lane> lanes;
  std::vector<std::string> refusal_reasons;        // coded reasons offered beside the written ones
  std::vector<Layer> layers;
  std::map<Country, HolidayCalendar> holidays;

  const Limit* limit(std::string_view key) const;
  const Rule* rule(std::string_view key) const;
  bool flag(std::string_view key) const;           // false when absent
  const EvidenceKind* evidence_kind(std::string_view code) const;
  std::string_view zone_of(Country country) const; // "UTC" when not stated
  /// Number of stated values by standing, in the order of the enum.
  std::array<int, 4> count_by_standing() const;
};

}  // namespace rahdari
