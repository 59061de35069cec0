#include <algorithm>

#include "scenario/phrase_builders.h"

namespace rahdari::phrase {
namespace {

using Codes = tl::expected<std::vector<std::string>, std::string>;

/// Which fields "all required; without birth date" means on this agreement's form.
struct FieldWords {
  std::vector<std::string> without;
  std::vector<std::string> only;
};

FieldWords fields_from(Parameters& given) {
  FieldWords fields;
  if (const auto text = given.after("without")) fields.without = pieces_of(*text, ',');
  if (const auto text = given.after("only")) fields.only = pieces_of(*text, ',');
  given.says("all required");
  return fields;
}

Codes codes_of(const std::vector<std::string>& words, const Agreement& agreement) {
  std::vector<std::string> codes;
  for (const std::string& field : words) {
    const tl::expected<std::string, std::string> code = field_code(field, agreement);
    if (!code) return tl::unexpected(code.error());
    codes.push_back(*code);
  }
  return codes;
}

/// Fields of the form that have an act of their own and are not particulars.
bool is_particular(const FormField& field) {
  return field.code != "evidence_index" && field.code != "care_statement" && field.code != "protection_measure";
}

Codes filled_fields(const FieldWords& fields, const Agreement& agreement) {
  const Codes without = codes_of(fields.without, agreement);
  if (!without) return without;
  if (!fields.only.empty()) return codes_of(fields.only, agreement);
  std::vector<std::string> filled;
  for (const FormField& field : agreement.form) {
    const bool left_out = std::find(without->begin(), without->end(), field.code) != without->end();
    if (is_particular(field) && field.duty == FieldDuty::must && !left_out) filled.push_back(field.code);
  }
  return filled;
}

struct EntryWords {
  std::optional<PartialDate> entered_on;
  std::optional<ScenarioDay> requested_permit;
  std::optional<ScenarioDay> requesting_permit;
  std::optional<ScenarioDay> stay_known;
  bool unlawfully = false;
  bool directly = false;
  bool airside = false;
};

EntryWords entry_flags_from(Parameters& given) {
  EntryWords entry;
  entry.unlawfully = given.says("unlawfully");
  entry.directly = given.says("directly by air or sea");
  entry.airside = given.says("airside transit only");
  entry.requested_permit = given.day_after("visa or permit of the requested State until");
  entry.requesting_permit = given.day_after("visa or permit of the requesting State until");
  entry.stay_known = given.day_after("irregular stay known on");
  return entry;
}

std::optional<PartialDate> entry_date_from(Parameters& given, const std::optional<std::string>& text) {
  if (!text || plain(*text) == "unknown") return std::nullopt;
  const std::optional<PartialDate> date = PartialDate::parse(*text);
  if (!date) given.complain("needs the entry as 2019, 2019-05, 2019-05-17 or unknown, not \"" + *text + "\"");
  return date;
}

std::optional<CalendarDate> optional_day(const std::optional<ScenarioDay>& given, const Setting& at,
                                         std::string& problem) {
  if (!given) return std::nullopt;
  const auto day = given->on(at.day, at.state);
  if (!day) problem = day.error();
  return day ? std::optional(*day) : std::nullopt;
}

tl::expected<RecordEntry, std::string> entry_command(const EntryWords& words, const Setting& at) {
  std::string problem;
  EntryRecorded entry;
  entry.entered_on = words.entered_on;
  entry.requested_permit_until = optional_day(words.requested_permit, at, problem);
  entry.requesting_permit_until = optional_day(words.requesting_permit, at, problem);
  entry.stay_known_on = optional_day(words.stay_known, at, problem);
  entry.holds_visa_or_permit_of_requested = words.requested_permit.has_value();
  entry.entered_unlawfully = words.unlawfully;
  entry.came_directly_by_air_or_sea = words.directly;
  entry.airside_transit_only = words.airside;
  if (!problem.empty()) return tl::unexpected(problem);
  return RecordEntry{entry};
}

SafeguardRecorded satisfied(SafeguardKind kind, const Setting& at) {
  return {kind, at.day, true, at.invented.sealed()};
}

enum class Whose { adult, child };

/// Every safeguard the requesting State's own law asks for at that time, all satisfied and dated the row's day.
Acts safeguard_acts(std::string_view when, Whose whose, const Setting& at) {
  std::vector<ScenarioAct> acts;
  for (const Safeguard& safeguard : at.agreement.safeguards_of(at.requesting)) {
    const bool is_for_children = safeguard.when.starts_with("child_");
    const std::string_view time = std::string_view(safeguard.when).substr(is_for_children ? 6 : 0);
    if (is_for_children && whose == Whose::adult) continue;
    if (!when.empty() && time != when) continue;
    const std::optional<SafeguardKind> kind = from_name<SafeguardKind>(safeguard.code);
    if (!kind)
      return tl::unexpected("the agreement asks for a safeguard this program has no name for: " + safeguard.code);
    acts.push_back({RecordSafeguard{satisfied(*kind, at)}});
  }
  return acts;
}

tl::expected<std::vector<ScenarioAct>, std::string> evidence_acts(const EvidenceWords& words, const Setting& at) {
  const tl::expected<std::string, std::string> code = evidence_code(words, at.agreement);
  if (!code) return tl::unexpected(code.error());
  if (auto unsaid = original_or_copy_unsaid(words, at.agreement)) return tl::unexpected(*unsaid);
  EvidenceItem item;
  item.id = at.invented.item();
  item.code = *code;
  item.is_original = words.is_original;
  item.is_authenticated = words.is_authenticated;
  item.detail = at.invented.sealed();
  std::vector<ScenarioAct> acts{{AddEvidence{item}}};
  if (words.is_examined) acts.push_back({ExamineGenuineness{{item.id, true, at.invented.sealed()}}});
  return acts;
}

void append(std::vector<ScenarioAct>& to, std::vector<ScenarioAct> more) {
  for (ScenarioAct& act : more) to.push_back(std::move(act));
}

struct CaseWords {
  PersonClass person = PersonClass::own_national;
  ReturnType return_type = ReturnType::forced;
  Road road = Road::application;
  bool renews = false;
};

CaseWords case_from(Parameters& given) {
  CaseWords words;
  words.person = given.one_of<PersonClass>().value_or(PersonClass::own_national);
  words.return_type = given.one_of<ReturnType>().value_or(ReturnType::forced);
  if (words.return_type != ReturnType::forced) words.road = Road::voluntary;
  words.road = given.says("valid document held") ? Road::document_held : words.road;
  if (given.says("by application")) words.road = Road::application;
  words.renews = given.says("renews the earlier case");
  return words;
}

tl::expected<OpenCase, std::string> open_command(const CaseWords& words, const Setting& at) {
  if (words.renews && at.earlier_case.is_none()) {
    return tl::unexpected(std::string("there is no earlier case to renew; open one in a row above"));
  }
  return OpenCase{{at.requesting, at.requested, at.agreement.id, words.person, words.return_type, words.road,
                   words.renews ? at.earlier_case : CaseId{}}};
}

struct CompleteCase {
  CaseWords opened;
  FieldWords fields;
  EntryWords entry;
  std::optional<AgeGroup> age;
  bool is_unaccompanied = false;
  std::vector<EvidenceWords> evidence;
};

CompleteCase complete_case_from(Parameters& given) {
  CompleteCase whole;
  whole.opened = case_from(given);
  whole.fields = fields_from(given);
  whole.entry = entry_flags_from(given);
  whole.age = given.one_of<AgeGroup>();
  whole.is_unaccompanied = given.says("unaccompanied");
  whole.entry.entered_on = PartialDate::parse("2019-05");
  if (const auto entered = given.after("entered")) whole.entry.entered_on = entry_date_from(given, entered);
  for (const std::string& piece : given.rest()) {
    if (plain(piece) != "no evidence") whole.evidence.push_back(evidence_from_words(piece));
  }
  return whole;
}

Acts prepare_acts(const CompleteCase& whole, const Setting& at) {
  const auto open = open_command(whole.opened, at);
  if (!open) return tl::unexpected(open.error());
  std::vector<ScenarioAct> acts{{*open}};
  Codes filled = filled_fields(whole.fields, at.agreement);
  if (!filled) return tl::unexpected(filled.error());
  acts.push_back({RecordParticulars{{at.invented.sealed(), std::move(*filled)}}});
  for (const EvidenceWords& words : whole.evidence) {
    Acts item = evidence_acts(words, at);
    if (!item) return item;
    append(acts, std::move(*item));
  }
  const tl::expected<RecordEntry, std::string> entry = entry_command(whole.entry, at);
  if (!entry) return tl::unexpected(entry.error());
  acts.push_back({*entry});
  if (whole.age) acts.push_back({RecordAge{{*whole.age, whole.is_unaccompanied}}});
  const bool is_child = whole.age.value_or(AgeGroup::adult) != AgeGroup::adult;
  Acts safeguards = safeguard_acts("before_sending", is_child ? Whose::child : Whose::adult, at);
  if (!safeguards) return safeguards;
  append(acts, std::move(*safeguards));
  return acts;
}

ScenarioAct send_act(const Setting& at) {
  return {SendApplication{{at.requested, at.requesting, at.day.year(), at.invented.reference_number()}}};
}

}  // namespace

Step opens_a_case(Parameters& given) {
  return [words = case_from(given)](const Setting& at) -> Acts {
    const auto open = open_command(words, at);
    if (!open) return tl::unexpected(open.error());
    return one_act(*open);
  };
}

Step prepares_a_complete_case(Parameters& given) {
  return [whole = complete_case_from(given)](const Setting& at) -> Acts { return prepare_acts(whole, at); };
}

Step sends_a_complete_application(Parameters& given) {
  return [whole = complete_case_from(given)](const Setting& at) -> Acts {
    Acts acts = prepare_acts(whole, at);
    if (!acts) return acts;
    acts->push_back({AskApproval{ApprovedAct::send_application, at.invented.sealed()}});
    acts->push_back({GiveApproval{ApprovedAct::send_application}, Hand::second});
    acts->push_back(send_act(at));
    return acts;
  };
}

Step records_particulars(Parameters& given) {
  return [fields = fields_from(given)](const Setting& at) -> Acts {
    Codes filled = filled_fields(fields, at.agreement);
    if (!filled) return tl::unexpected(filled.error());
    return one_act(RecordParticulars{{at.invented.sealed(), std::move(*filled)}});
  };
}

Step adds_evidence(Parameters& given) {
  const std::optional<std::string> piece = given.any();
  if (!piece) given.complain("needs the item: \"CNIC original\"");
  return
      [words = evidence_from_words(piece.value_or(""))](const Setting& at) -> Acts { return evidence_acts(words, at); };
}

namespace {

/// The item of that kind in the case, the newest first.
tl::expected<ItemId, std::string> item_in_case(const EvidenceWords& words, const Setting& at) {
  const tl::expected<std::string, std::string> code = evidence_code(words, at.agreement);
  if (!code) return tl::unexpected(code.error());
  for (auto item = at.state.evidence.rbegin(); item != at.state.evidence.rend(); ++item) {
    if (item->code == *code) return item->id;
  }
  return tl::unexpected("no \"" + words.words + "\" is in this case; add it in a row above");
}

}  // namespace

Step removes_evidence(Parameters& given) {
  const std::optional<std::string> piece = given.any();
  if (!piece) given.complain("needs the item: \"CNIC\"");
  return [words = evidence_from_words(piece.value_or(""))](const Setting& at) -> Acts {
    const auto item = item_in_case(words, at);
    if (!item) return tl::unexpected(item.error());
    return one_act(RemoveEvidence{*item});
  };
}

Step examines_a_document(Parameters& given) {
  const bool not_genuine = given.says("not genuine");
  const bool genuine = given.says("genuine");
  if (genuine == not_genuine) given.complain("needs the finding: genuine or not genuine");
  const std::optional<std::string> piece = given.any();
  if (!piece) given.complain("needs the item: \"CNIC\"");
  return [words = evidence_from_words(piece.value_or("")), genuine](const Setting& at) -> Acts {
    const auto item = item_in_case(words, at);
    if (!item) return tl::unexpected(item.error());
    return one_act(ExamineGenuineness{{*item, genuine, at.invented.sealed()}});
  };
}

Step records_entry(Parameters& given) {
  EntryWords words = entry_flags_from(given);
  const std::optional<std::string> date = given.any();
  if (!date) given.complain("needs the entry: 2019-05, or unknown");
  words.entered_on = entry_date_from(given, date);
  return [words](const Setting& at) -> Acts {
    const auto command = entry_command(words, at);
    if (!command) return tl::unexpected(command.error());
    return one_act(*command);
  };
}

Step records_safeguard(Parameters& given) {
  const std::vector<std::string> parts = pieces_of(given.any().value_or(""), ',');
  // The kind and its day stand together: "return decision 2025-12-01".
  std::string kind_words = parts.front();
  std::optional<ScenarioDay> dated;
  const std::size_t blank = kind_words.rfind(' ');
  if (blank != std::string::npos) {
    if (const auto day = ScenarioDay::parse(kind_words.substr(blank + 1))) {
      dated = *day;
      kind_words.resize(blank);
    }
  }
  const std::optional<SafeguardKind> kind = enum_from_words<SafeguardKind>(kind_words);
  if (!kind) given.complain("needs the safeguard: " + joined(all_words<SafeguardKind>(), "or"));
  bool is_satisfied = true;
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const std::string words = plain(parts[i]);
    const bool is_known =
        words == "not enforceable" || words == "risk found" || words == "not informed" || words == "not met";
    if (!is_known)
      given.complain("does not understand \"" + parts[i] + "\"; not met, not enforceable, risk found, not informed");
    is_satisfied = false;
  }
  return [kind = kind.value_or(SafeguardKind::return_decision), dated, is_satisfied](const Setting& at) -> Acts {
    const auto day = day_or(dated, at.day, at);
    if (!day) return tl::unexpected(day.error());
    return one_act(RecordSafeguard{{kind, *day, is_satisfied, at.invented.sealed()}});
  };
}

Step records_all_safeguards(Parameters& given) {
  const bool sending = given.says("before sending");
  const bool transfer = given.says("before transfer");
  const std::string when = sending == transfer ? "" : sending ? "before_sending" : "before_transfer";
  return [when](const Setting& at) -> Acts {
    return safeguard_acts(when, at.state.age == AgeGroup::adult ? Whose::adult : Whose::child, at);
  };
}

Step records_age(Parameters& given) {
  const AgeGroup group = given.must_be_one_of<AgeGroup>("the age");
  const bool unaccompanied = given.says("unaccompanied");
  return always(RecordAge{{group, unaccompanied}});
}

Step records_care(Parameters& given) {
  const bool without = given.says("without consent");
  const std::optional<ScenarioDay> consent = given.day_after("consent");
  const bool care = given.says("care statement");
  const bool measure = given.says("protection measure");
  if (without == consent.has_value()) given.complain("needs \"consent DAY\" or \"without consent\"");
  return [consent, care, measure](const Setting& at) -> Acts {
    std::string problem;
    CareRecorded recorded;
    recorded.consent_given = consent.has_value();
    recorded.consent_on = optional_day(consent, at, problem);
    if (!problem.empty()) return tl::unexpected(problem);
    if (care) recorded.care_statement = at.invented.sealed();
    if (measure) recorded.protection_measure = at.invented.sealed();
    return one_act(RecordCare{recorded});
  };
}

Step sets_a_hold(Parameters& given) {
  const HoldKind kind = given.must_be_one_of<HoldKind>("the kind of hold");
  return [kind](const Setting& at) -> Acts {
    return one_act(SetHold{{at.invented.item(), kind, at.invented.sealed()}});
  };
}

Step lifts_the_hold(Parameters& given) {
  const std::optional<HoldKind> kind = given.one_of<HoldKind>();
  return [kind](const Setting& at) -> Acts {
    for (const ActiveHold& hold : at.state.holds) {
      if (!kind || hold.kind == *kind) return one_act(LiftHold{hold.hold, at.invented.sealed()});
    }
    return tl::unexpected(std::string("no such hold stands in this case; set it in a row above"));
  };
}

Step records_detention(Parameters& given) {
  const std::optional<ScenarioDay> since = given.day_after("since");
  const std::optional<ScenarioDay> review = given.day_after("next review");
  const std::optional<int> maximum = given.number_after("maximum");
  return [since, review, maximum](const Setting& at) -> Acts {
    const auto day = day_or(since, at.day, at);
    if (!day) return tl::unexpected(day.error());
    std::string problem;
    DetentionRecorded detention{*day, at.invented.sealed(), optional_day(review, at, problem), maximum.value_or(0)};
    if (!problem.empty()) return tl::unexpected(problem);
    return one_act(RecordDetention{detention});
  };
}

Step records_end_of_detention(Parameters&) { return always(EndDetention{}); }

Step reviews_the_prospect(Parameters& given) {
  const bool none = given.says("no reasonable prospect");
  const bool some = given.says("reasonable prospect");
  if (none == some) given.complain("needs the result: reasonable prospect, or no reasonable prospect");
  return [some](const Setting& at) -> Acts { return one_act(ReviewProspect{{some, at.invented.sealed()}}); };
}

Step sends_the_application(Parameters&) {
  return [](const Setting& at) -> Acts { return std::vector<ScenarioAct>{send_act(at)}; };
}

}  // namespace rahdari::phrase
