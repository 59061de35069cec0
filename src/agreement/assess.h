// assess(facts, agreement, day): what the agreement says about a case on a day, with citations. Decides nothing about a
// person.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agreement/agreement.h"

namespace rahdari {

enum class PersonClass { own_national = 1, third_country_national = 2, stateless = 3 };  // stored; never renumber
constexpr auto enum_names(PersonClass) {
  using namespace std::string_view_literals;
  return std::array{std::pair{PersonClass::own_national, "own_national"sv},
                    std::pair{PersonClass::third_country_national, "third_country_national"sv},
                    std::pair{PersonClass::stateless, "stateless"sv}};
}

/// How a third-country national came and what papers were held: Art. 3 asks nothing else.
struct ThirdCountryFacts {
  bool holds_visa_or_permit_of_requested = false;  // valid on the day the application is lodged
  std::optional<CalendarDate> requested_permit_until;
  std::optional<CalendarDate> requesting_permit_until;  // visa or permit of the requesting State, if any
  bool entered_unlawfully = false;
  bool came_directly_by_air_or_sea = false;  // without entering another country on the way
  bool airside_transit_only = false;
  bool travelled_through_requested = false;  // by any route; only some agreements ask
};

struct ItemOfEvidence {
  std::string code;
  bool is_authenticated = false;      // copies only
  bool genuineness_examined = false;  // by a document examiner, recorded
  bool is_original = false;
};

/// What the case says, without any personal value.
struct Facts {
  Country requesting;
  Country requested;
  PersonClass person_class = PersonClass::own_national;
  std::optional<PartialDate> entered_on;  // unknown allowed: then scope is not known, not "not covered" (U30)
  ThirdCountryFacts third_country;
  bool holds_valid_travel_document = false;
  std::vector<ItemOfEvidence> evidence;
  bool nationality_process_confirmed = false;  // a completed class B process with a positive result
  std::vector<std::string> fields_present;     // codes of FormField that are filled
  bool care_consent_recorded = false;
  std::optional<CalendarDate> received_on;
  bool extension_granted = false;          // asked with reasons and not blocked
  int detention_cap_days = 0;              // maximum in the requesting State's law, 0 not stated
  std::optional<CalendarDate> consent_on;  // positive reply, or silence acted on
  std::optional<CalendarDate> transferred_on;
  std::optional<CalendarDate> stay_known_on;  // third-country nationals: when irregular stay became known
};

enum class Coverage { covered, not_covered, not_known };

/// Every reason scope() can give, each a message scope.<reason>.
inline constexpr std::array<std::string_view, 15> kScopeReasons{
    // covered
    "own_national", "permit_of_requested", "direct_entry", "through_requested",
    // not covered
    "not_in_force", "not_a_party", "same_side", "entered_before", "airside_transit", "permit_of_requesting", "overland",
    "no_ground",
    // not known
    "entry_unknown", "entry_straddles", "ground_not_open"};

struct Scope {
  Coverage coverage = Coverage::not_known;
  std::string reason;  // message key under scope.*: see kScopeReasons
  Citation from;
};

/// A limit applied to a day. `standing` is the weakest part's.
struct Deadline {
  std::string key;
  CalendarDate start;
  CalendarDate expected_by;       // earliest reading: reminders
  CalendarDate counts_from;       // the first day on which the limit has passed in the latest reading
  CalendarDate last_working_day;  // of the answering side, on or before expected_by
  MissedEffect missed = MissedEffect::none;
  Citation from;  // of the count; its standing is the whole limit's weakest
  std::string note;
};

/// What silence means for this case once `counts_from` is reached (U10).
enum class SilenceMeaning { not_yet, transfer_counts_as_agreed, nationality_not_established, no_effect };

struct Gap {
  std::string code;  // a form field; "<field>_consent" where the field is filled but its consent is not on record
  Citation from;
};

struct Assessment {
  Scope scope;
  bool application_needed = true;  // Art. 4(2)
  EvidenceClass evidence_class = EvidenceClass::none;
  bool class_a_examined = false;  // an original Annex I document whose genuineness was examined
  std::vector<Gap> missing_fields;
  std::optional<Deadline> reply;   // extended if extension_granted
  bool extension_allowed = false;  // by the carve-out
  Citation extension_from;
  SilenceMeaning silence = SilenceMeaning::not_yet;
  Citation silence_from;
  std::optional<Deadline> transfer;  // within so long of consent
  std::optional<Deadline> error_window;
  std::optional<Deadline> lodging;  // third-country nationals
  std::string lane;                 // practice: "A", "B", "C", or empty
  int notice_days = 0;              // calendar days from `day` to earliest_travel
  std::optional<CalendarDate>
      earliest_travel;  // if notice of a transfer is given on `day`: the first day it may take place
  Citation notice_from;
  Citation prima_facie_from;  // Art. 4(3)
  bool prima_facie_suffices = false;
};

/// `day` is a day of the requested State. Pure.
Assessment assess(const Facts& facts, const Agreement& agreement, CalendarDate day);

/// A limit of `agreement` started on `start`, answered by `answering`. Where the limit is a notice (before_transfer),
/// `start` is the day of the transfer and expected_by the last day on which notice is in time.
Deadline deadline(const Limit& limit, const Agreement& agreement, Country answering, CalendarDate start);

}  // namespace rahdari
