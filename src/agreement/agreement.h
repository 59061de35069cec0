// An agreement as checked data: every value beside its article, standing and source. Not a procedure (casework) and not
// an opinion on a case (assess.h). Made only by load.h; immutable; shared between threads.
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
/// `receipt` counts the day after it first; `receipt_as_first_day` counts the day of receipt itself as day 1.
enum class ClockStart {
  receipt,
  confirmed_receipt,
  positive_reply,
  consent,
  transfer,
  interview,
  document_request,
  lapse,
  knowledge,
  before_transfer,
  receipt_as_first_day
};
/// What a passed limit means. `transfer_deemed_agreed` opens a human decision, never a transfer.
enum class MissedEffect { none, reminder, transfer_deemed_agreed, own_document_accepted, right_ends };

constexpr auto enum_names(Unit) {
  using namespace std::string_view_literals;
  return std::array{std::pair{Unit::calendar_days, "calendar_days"sv}, std::pair{Unit::working_days, "working_days"sv},
                    std::pair{Unit::months, "months"sv}, std::pair{Unit::years, "years"sv}};
}
constexpr auto enum_names(ClockStart) {
  using namespace std::string_view_literals;
  return std::array{std::pair{ClockStart::receipt, "receipt"sv},
                    std::pair{ClockStart::confirmed_receipt, "confirmed_receipt"sv},
                    std::pair{ClockStart::positive_reply, "positive_reply"sv},
                    std::pair{ClockStart::consent, "consent"sv},
                    std::pair{ClockStart::transfer, "transfer"sv},
                    std::pair{ClockStart::interview, "interview"sv},
                    std::pair{ClockStart::document_request, "document_request"sv},
                    std::pair{ClockStart::lapse, "lapse"sv},
                    std::pair{ClockStart::knowledge, "knowledge"sv},
                    std::pair{ClockStart::before_transfer, "before_transfer"sv},
                    std::pair{ClockStart::receipt_as_first_day, "receipt_as_first_day"sv}};
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
  friend bool operator==(const Reading&, const Reading&) = default;
};

/// A time limit. The parts are verified separately (30 days [secondary], calendar, from receipt [unverified]), so while
/// one is not, there are two readings: the earliest runs reminders, the latest anything against a person (U11).
struct Limit {
  std::string key;  // "reply", "reply_extended", "transfer", …: see kLimitKeys
  Reading earliest;
  Reading latest;  // equals earliest once count, unit and start are all verified
  Citation count_from;
  Citation unit_from;
  Citation start_from;
  MissedEffect missed = MissedEffect::none;
  Citation missed_from;
  std::string note;
  int line = 0;  // where it stands in its file

  /// The weakest standing of count, unit and start.
  Standing standing() const;
};

/// A number that is no time limit (detention cap that blocks the extension: 60 days) or a yes/no rule (1 or 0).
struct Rule {
  std::string key;  // see kRuleKeys
  int value = 0;
  bool is_flag = false;
  bool protects_person = false;  // unverified and protecting: acts as an Obstacle a supervisor may lift with a reason
  Citation from;
  std::string note;
  int line = 0;
};

enum class EvidenceClass {
  none = 0,
  prima_facie = 1,
  proof = 2
};  // B starts the process, A counts as evidence. Stored.
constexpr auto enum_names(EvidenceClass) {
  using namespace std::string_view_literals;
  return std::array{std::pair{EvidenceClass::none, "none"sv}, std::pair{EvidenceClass::prima_facie, "prima_facie"sv},
                    std::pair{EvidenceClass::proof, "proof"sv}};
}

enum class EvidencePurpose { nationality, third_country };
constexpr auto enum_names(EvidencePurpose) {
  using namespace std::string_view_literals;
  return std::array{std::pair{EvidencePurpose::nationality, "nationality"sv},
                    std::pair{EvidencePurpose::third_country, "third_country"sv}};
}

struct EvidenceKind {
  std::string code;   // "cnic", "passport", "fingerprints", …; label in messages as evidence.<code>
  std::string annex;  // "I", "II", "III", "IV"
  EvidencePurpose purpose = EvidencePurpose::nationality;
  EvidenceClass evidence_class = EvidenceClass::none;
  bool is_copy = false;  // counts only when officially authenticated
  std::string copies;    // what an item that is no original counts as; empty: originality is not asked
  Citation from;
};

enum class FieldDuty { must, where_possible };
constexpr auto enum_names(FieldDuty) {
  using namespace std::string_view_literals;
  return std::array{std::pair{FieldDuty::must, "must"sv}, std::pair{FieldDuty::where_possible, "where_possible"sv}};
}
struct FormField {
  std::string code;   // a name of Particulars, or "evidence_index", "care_statement", "protection_measure"
  std::string group;  // "5(1)(a)"
  FieldDuty duty = FieldDuty::must;
  bool needs_consent = false;  // Art. 5(2)(a): only with the person's express consent
  Citation from;
};

/// The two sides as the file lists their States. Either may be requesting or requested (terms/ids.h has that `Side`).
enum class PartySide { a = 0, b = 1 };
constexpr auto enum_names(PartySide) {
  using namespace std::string_view_literals;
  return std::array{std::pair{PartySide::a, "a"sv}, std::pair{PartySide::b, "b"sv}};
}

/// Whom a national_law layer binds as requesting State: one State, or every State of a side (a directive or
/// regulation).
struct Bound {
  Country country;  // none: every State of `side`
  PartySide side = PartySide::a;
  friend bool operator==(const Bound&, const Bound&) = default;
};

/// A safeguard of the requesting State's own law that must be on record before anything leaves (U3).
struct Safeguard {
  std::string code;  // "return_decision", "non_refoulement", "legal_basis", "person_informed", "data_sources"
  std::string when;  // "before_sending", "before_transfer", or either with "child_" before it (U12)
  Bound bound;
  Citation from;
  std::string note;
};

/// A rule of the requesting State's own law, such as detention_cap_days. See kRuleKeys.
struct NationalRule {
  Bound bound;
  Rule rule;
};

struct Membership {
  Country country;
  std::optional<CalendarDate> from;
  std::optional<CalendarDate> until;
  bool is_party = true;  // false: named as not taking part, with the reason in `from_citation`
  Citation from_citation;
  std::string note;
  PartySide side = PartySide::a;

  bool is_party_on(CalendarDate day) const;
};

/// A lane of the practice layer (U6): who verifies and clears, by what the person can show.
struct Lane {
  std::string code;                // "A", "B", "C"
  std::vector<std::string> needs;  // evidence codes
  std::vector<std::string> offices;
  Citation from;
  std::string note;
};

/// A dated layer above the treaty: practice, committee decision, protocol, or a State's own law. Later layers win.
struct Layer {
  std::string name;
  std::string kind;  // "practice", "committee_decision", "protocol", "national_law"
  Country country;   // national_law only; none there: every State of `side`
  PartySide side = PartySide::a;
  CalendarDate from;
  std::string file;
};

struct Agreement {
  std::string id;  // folder name: "eu-pakistan"
  std::string title;
  std::string source;  // official publication
  CalendarDate in_force;
  Citation in_force_from;
  bool is_offered = true;       // false: a test of generality, not shown in the product's list
  std::string text_notice;      // what of the text was not read
  std::vector<Country> side_a;  // the States on each side; each can be requesting or requested
  std::vector<Country> side_b;
  std::vector<Membership> memberships;
  std::map<Country, std::string> zones;  // IANA zone of each State
  std::map<std::string, Limit, std::less<>> limits;
  std::map<std::string, Rule, std::less<>> rules;
  std::vector<EvidenceKind> evidence;
  std::vector<FormField> form;          // the readmission application
  std::vector<FormField> transit_form;  // the transit application
  std::vector<Safeguard> safeguards;    // from the national_law layers; safeguards_of() has those of one State
  std::vector<NationalRule> national_rules;
  std::vector<Lane> lanes;
  std::vector<std::string> refusal_reasons;  // coded reasons offered beside the written ones
  std::vector<Layer> layers;                 // laid, in order
  std::vector<Layer> later_layers;           // known, but from a day after the one it was loaded for
  std::map<Country, HolidayCalendar> holidays;

  const Limit* limit(std::string_view key) const;
  const Rule* rule(std::string_view key) const;
  bool flag(std::string_view key) const;  // false when absent
  const EvidenceKind* evidence_kind(std::string_view code) const;
  std::string_view zone_of(Country country) const;  // "UTC" when not stated
  const Membership* membership(Country country) const;
  /// A rule of `country`'s own law: its own layer before that of its side.
  const Rule* national_rule(std::string_view key, Country country) const;
  std::vector<Safeguard> safeguards_of(Country requesting) const;
  /// The calendar of `country`, or a week closed on Saturday and Sunday where no file says more.
  const HolidayCalendar& calendar_of(Country country) const;
  /// Number of stated values by standing, in the order of the enum.
  std::array<int, 4> count_by_standing() const;
};

}  // namespace rahdari
