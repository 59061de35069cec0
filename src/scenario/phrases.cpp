#include "scenario/phrases.h"

#include <algorithm>
#include <array>

#include "scenario/phrase_builders.h"

namespace rahdari {
namespace {

constexpr SaidBy kRequesting = SaidBy::requesting;
constexpr SaidBy kRequested = SaidBy::requested;
constexpr SaidBy kEither = SaidBy::either;

constexpr std::array kPhrases{
    Phrase{"looks", kEither, "", "Does nothing; the expectations say what this side sees on that day.", phrase::looks},
    Phrase{
        "sends a complete application", kRequesting,
        "[own national | third-country national | stateless person]; [forced | voluntary; by application]; items of "
        "evidence; [child | age in dispute; unaccompanied]; [entered 2019-05 | entered unknown]; [without FIELD, "
        "FIELD]; [renews the earlier case]; and what "
        "\"records entry\" takes",
        "The whole preparation in one row, for scenarios about something later: opens the case, records all required "
        "particulars, the evidence, the entry (May 2019 unless said) and every safeguard asked for before sending, has "
        "the colleague approve, and sends. Stops at the first obstacle.",
        phrase::sends_a_complete_application},
    Phrase{"prepares a complete case", kRequesting, "as \"sends a complete application\", also: valid document held",
           "The same without approval and sending.", phrase::prepares_a_complete_case},
    Phrase{"opens a case", kRequesting,
           "own national | third-country national | stateless person; forced | voluntary | voluntary with assistance; "
           "[valid document held | by application]; [renews the earlier case]",
           "The first row of most scenarios. A second one starts the next case: the rows after it speak of that one. A "
           "voluntary return needs no application unless the row says so.",
           phrase::opens_a_case},
    Phrase{"records particulars", kRequesting, "all required | without FIELD, FIELD | only FIELD, FIELD",
           "Art. 5(1)(a). Fields in the words of the agreement's form: birth date, birth place, surname ...",
           phrase::records_particulars},
    Phrase{"adds evidence", kRequesting, "ITEM [original] [, authenticated | not authenticated] [, examined]",
           "An item of the agreement's lists, in words: CNIC original; passport copy, not authenticated; fingerprints. "
           "Examined: a document examiner recorded it as genuine. not on the list: WORDS for anything else.",
           phrase::adds_evidence},
    Phrase{"removes evidence", kRequesting, "ITEM", "Takes the newest item of that kind back.",
           phrase::removes_evidence},
    Phrase{"examines a document", kRequesting, "ITEM; genuine | not genuine", "The document examiner's finding.",
           phrase::examines_a_document},
    Phrase{
        "records entry", kRequesting,
        "2019 | 2019-05 | 2019-05-17 | unknown; [unlawfully]; [directly by air or sea]; [airside transit only]; [visa "
        "or "
        "permit of the requested State until DAY]; [visa or permit of the requesting State until DAY]; [irregular stay "
        "known on DAY]",
        "When and how the person entered; Art. 3 asks the rest of third-country nationals.", phrase::records_entry},
    Phrase{"records safeguard", kRequesting,
           "SAFEGUARD [DAY] [, not met | not enforceable | risk found | not informed]",
           "One safeguard of the requesting State's own law, with the day of the decision or check itself: return "
           "decision, non "
           "refoulement, legal basis, person informed, data sources, best interests, guardian, reception, age "
           "assessment, family "
           "unity, transfer recheck.",
           phrase::records_safeguard},
    Phrase{"records all safeguards", kRequesting, "[before sending | before transfer]",
           "Every safeguard the requesting State's own law asks for (for a child also those for children), met and "
           "dated this day.",
           phrase::records_all_safeguards},
    Phrase{"records age", kRequesting, "adult | child | age in dispute; [unaccompanied]",
           "Age in dispute counts as child.", phrase::records_age},
    Phrase{"records care needs", kRequesting, "consent DAY | without consent; [care statement]; [protection measure]",
           "Art. 5(2): a care statement leaves only with the person's express consent.", phrase::records_care},
    Phrase{"sets a hold", kRequesting,
           "protection | legal | medical | practical | administrative | trafficking referral",
           "Stops the case on the own side. The other side reads one sentence for every cause.", phrase::sets_a_hold},
    Phrase{"lifts the hold", kRequesting, "[the kind]", "Needs a second person.", phrase::lifts_the_hold},
    Phrase{"records detention", kRequesting, "[since DAY]; [next review DAY]; [maximum 180 days]",
           "Seen by the requesting side only.", phrase::records_detention},
    Phrase{"records the end of detention", kRequesting, "", "The person was released.",
           phrase::records_end_of_detention},
    Phrase{"reviews the prospect of removal", kRequesting, "reasonable prospect | no reasonable prospect",
           "The duty that opens when no reply or no prospect is left while the person is detained.",
           phrase::reviews_the_prospect},
    Phrase{"sends the application", kRequesting, "", "Art. 4(1), 5. Delivery is recorded by the server.",
           phrase::sends_the_application},
    Phrase{"disputes the receipt", kRequested, "claimed DAY", "Says that the application was received on another day.",
           phrase::disputes_the_receipt},
    Phrase{"returns the application as incomplete", kRequested, "FIELD, FIELD",
           "Names the required items that are missing.", phrase::returns_the_application},
    Phrase{"corrects a field", kRequesting, "FIELD", "After sending; both sides see it.", phrase::corrects_a_field},
    Phrase{"starts the nationality process", kRequested, "", "Art. 6(3), for Annex II evidence.",
           phrase::starts_the_nationality_process},
    Phrase{"records a finding", kRequested,
           "cnic | passport | fingerprints | names | field enquiry | interview; hit | several alike | no hit | quality "
           "too "
           "poor | not run",
           "One finding of the verification, seen by the requested side only.", phrase::records_a_finding},
    Phrase{"asks for an interview", kEither, "",
           "Art. 6, where neither Annex I nor II evidence exists or the process gave "
           "no result.",
           phrase::asks_for_an_interview},
    Phrase{"records the interview", kRequesting, "stated | not stated | not able to say",
           "Held together with the consular officer. A statement is Annex II, never proof.",
           phrase::records_the_interview},
    Phrase{"asks for more time", kRequested, "with reasons | without reasons", "Art. 8(2): to 60 days.",
           phrase::asks_for_more_time},
    Phrase{"accepts", kRequested, "", "The positive reply.", phrase::accepts},
    Phrase{
        "refuses", kRequested,
        "not a national | identity not established | evidence not genuine | conditions not met | not covered | other; "
        "[reasons given | without reasons]",
        "The negative reply.", phrase::refuses},
    Phrase{"asks for the reasons", kRequesting, "", "After a refusal without reasons.", phrase::asks_for_the_reasons},
    Phrase{"gives the reasons", kRequested, "as \"refuses\"", "Art. 8(3).", phrase::gives_the_reasons},
    Phrase{"acts on no reply", kRequesting, "", "A human decision after the limit passed; needs a second person.",
           phrase::acts_on_no_reply},
    Phrase{"withdraws the consent", kRequested, "", "On new evidence, before the transfer.",
           phrase::withdraws_the_consent},
    Phrase{"requests the travel document", kRequesting, "[renewal]", "Art. 2(2).",
           phrase::requests_the_travel_document},
    Phrase{"issues the travel document", kRequested,
           "valid until DAY; [issued DAY]; [single journey | several journeys]", "Validity as printed.",
           phrase::issues_the_travel_document},
    Phrase{"notifies the transfer", kRequesting,
           "travel DAY; [crossing point PLACE | no crossing point]; [flight NUMBER]; [escorts N]", "Art. 9.",
           phrase::notifies_the_transfer},
    Phrase{"announces a voluntary return", kRequesting,
           "travel DAY; [crossing point PLACE | no crossing point]; [flight NUMBER]",
           "What the border officer needs and no more.", phrase::announces_a_voluntary_return},
    Phrase{"postpones", kRequesting, "person | carrier | document | weather | medical | court",
           "The departure did not happen; the cause stays on the own side.", phrase::postpones},
    Phrase{"confirms departure", kRequesting, "", "The person left.", phrase::confirms_departure},
    Phrase{"confirms arrival", kRequested, "[not handed over]", "The person was received.", phrase::confirms_arrival},
    Phrase{"does not admit", kRequested,
           "nationality not verified | document not recognised | not on manifest | other; [flown back | now at PLACE]",
           "The person landed and was not admitted: identity is unsettled again.", phrase::does_not_admit},
    Phrase{"ends the case", kRequesting,
           "withdrawn | left voluntarily | absconded | died | court ordered stay | protection | other",
           "The reason stays on the own side.", phrase::ends_the_case},
    Phrase{"claims error", kRequested, "", "Readmission in error, Art. 10.", phrase::claims_error},
    Phrase{"answers the error claim", kRequesting, "accepted | not accepted", "Art. 10.",
           phrase::answers_the_error_claim},
    Phrase{"records that the person was taken back", kRequesting, "", "Art. 10.", phrase::records_taken_back},
    Phrase{"brings the case to the committee", kEither, "", "Art. 16: the question, never the person's asylum facts.",
           phrase::brings_to_the_committee},
    Phrase{"closes the case", kRequesting, "", "After everything is over.", phrase::closes_the_case},
    Phrase{
        "asks approval", kEither,
        "application | reply | refusal | acting on no reply | lifting a hold | transfer notice | lifting an obstacle | "
        "travel document",
        "Of a second person, before the act.", phrase::asks_approval},
    Phrase{"approves", kEither, "as \"asks approval\"", "By another officer of the same side.", phrase::approves},
    Phrase{"refuses approval", kEither, "as \"asks approval\"", "", phrase::refuses_approval},
    Phrase{"gets approval", kEither, "as \"asks approval\"",
           "Both rows in one: the officer asks, the approver of the side approves.", phrase::gets_approval},
    Phrase{"lifts the obstacle", kEither, "the obstacle in words",
           "Only unverified law that protects can be lifted, with a "
           "reason and a second person.",
           phrase::lifts_the_obstacle},
    Phrase{"adds a note", kEither, "", "On the own side.", phrase::adds_a_note},
};

/// What "copy of passport", "photocopy of passport" or "passport copy" is a copy of; nothing for other words.
std::optional<std::string> copied_item(const std::string& words) {
  for (const std::string_view start : {"copy of a ", "copy of ", "photocopy of a ", "photocopy of "}) {
    if (words.starts_with(start)) return words.substr(start.size());
  }
  constexpr std::string_view kEnd = " copy";
  if (words.ends_with(kEnd)) return words.substr(0, words.size() - kEnd.size());
  return std::nullopt;
}

const EvidenceKind* kind_named(std::string_view words, const Agreement& agreement) {
  const auto found = std::find_if(agreement.evidence.begin(), agreement.evidence.end(),
                                  [&](const EvidenceKind& kind) { return same_words(kind.code, words); });
  return found == agreement.evidence.end() ? nullptr : &*found;
}

}  // namespace

SealedRef Invented::sealed() {
  SealedRef ref{random_.id<SealedId>(), {}};
  ref.ciphertext = hash_of(ref.id.text());
  return ref;
}

std::span<const Phrase> phrases() { return kPhrases; }

const Phrase* phrase_of(std::string_view words) {
  const auto* found = std::find_if(kPhrases.begin(), kPhrases.end(),
                                   [&](const Phrase& phrase) { return same_words(phrase.words, words); });
  return found == kPhrases.end() ? nullptr : found;
}

std::vector<std::string> phrase_words() {
  std::vector<std::string> words;
  for (const Phrase& phrase : kPhrases) words.emplace_back(phrase.words);
  return words;
}

tl::expected<std::string, std::string> evidence_code(const EvidenceWords& item, const Agreement& agreement) {
  if (item.is_unlisted) {
    std::string code = item.words;
    for (char& c : code) c = c == ' ' ? '_' : c;
    return code;
  }
  const std::optional<std::string> copied = copied_item(item.words);
  const EvidenceKind* kind = kind_named(item.words, agreement);
  if (!kind && copied) kind = kind_named(*copied, agreement);
  if (kind) return kind->code;
  std::vector<std::string> known;
  for (const EvidenceKind& one : agreement.evidence) known.push_back(words_from_code(one.code));
  return tl::unexpected("\"" + item.words + "\" is not on the evidence lists of " + agreement.id +
                        suggestion(item.words, known) + " For anything else write \"not on the list: " + item.words +
                        "\"");
}

std::optional<std::string> original_or_copy_unsaid(const EvidenceWords& item, const Agreement& agreement) {
  const EvidenceKind* kind = item.is_unlisted ? nullptr : kind_named(item.words, agreement);
  if (!kind || kind->copies.empty() || item.is_original) return std::nullopt;
  return "say which it is: \"" + item.words + " original\" or \"copy of " + item.words + "\"";
}

tl::expected<std::string, std::string> field_code(std::string_view words, const Agreement& agreement) {
  std::vector<std::string> known;
  for (const FormField& field : agreement.form) {
    if (same_words(field.code, words)) return field.code;
    known.push_back(words_from_code(field.code));
  }
  return tl::unexpected("\"" + std::string(words) + "\" is no field of the application form of " + agreement.id +
                        suggestion(words, known) + " All fields: " + joined(known, "and"));
}

}  // namespace rahdari
