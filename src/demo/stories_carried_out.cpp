#include "demo/stories.h"

namespace rahdari {
namespace {
constexpr auto kNational = Protagonist::national;
constexpr int kSixMonths = 182;
/// Notice is given 16 days ahead: one more than the practice asks.
constexpr int kNotice = 16;
/// A case stays open while a readmission in error can be claimed, three months in the reading we have (Art. 10).
constexpr int kErrorWindowPast = 96;

Script sent(Papers papers) { return Script().prepares(papers).sends(); }

Script accepted() {
  return sent(Papers::prima_facie)
      .after(2, 5)
      .starts_process()
      .after(2, 6)
      .verifies(FindingSource::fingerprints, FindingResult::hit)
      .after(1, 9)
      .accepts();
}

Script with_document() { return accepted().after(1, 4).requests_document().after(3, 9).issues_document(kSixMonths); }

Script notified() { return with_document().after(2, 6).rechecks().notifies_transfer(kNotice); }

Script departed() { return notified().after(kNotice, kNotice).departs(); }

Script arrived() { return departed().after(0, 1).arrives(); }

Story postponed(DepartureFailure cause, std::string_view name) {
  return {name, 1, kNational, {1, 25}, notified().after(kNotice, kNotice).postpones(cause)};
}

Story withdrawn(EndReason reason, std::string_view name) {
  return {name, 1, kNational, {5, 600}, sent(Papers::proof).after(6, 25).ends(reason)};
}

Script document_held() {
  return Script()
      .opens(ReturnType::forced, Road::document_held)
      .records_particulars()
      .adds("passport")
      .records_entry()
      .after(0, 3)
      .records_safeguards()
      .after(2, 6)
      .rechecks()
      .notifies_transfer(kNotice);
}

Script voluntary(ReturnType type) {
  return Script()
      .opens(type, Road::voluntary)
      .records_particulars()
      .adds("passport")
      .records_safeguard(SafeguardKind::person_informed)
      .after(3, 10)
      .announces_voluntary(kNotice);
}
}  // namespace

std::vector<Story> stories_of_replies() {
  constexpr auto kNotNational = RefusalReason::not_national;
  constexpr auto kNotEstablished = RefusalReason::identity_not_established;
  return {
      {"accepted", 4, kNational, {1, 20}, accepted()},
      {"accepted on proof",
       3,
       kNational,
       {1, 15},
       sent(Papers::examined_proof).after(3, 12).verifies(FindingSource::cnic, FindingResult::hit).accepts()},
      {"accepted after the limit", 1, kNational, {2, 20}, sent(Papers::proof).after(66, 80).accepts()},
      {"refused with reasons",
       4,
       kNational,
       {3, 90},
       sent(Papers::prima_facie)
           .after(2, 5)
           .starts_process()
           .after(5, 20)
           .verifies(FindingSource::names, FindingResult::no_hit)
           .refuses(kNotEstablished, Reasons::given)},
      {"refused without reasons",
       2,
       kNational,
       {1, 20},
       sent(Papers::proof).after(8, 25).refuses(kNotNational, Reasons::left_out)},
      {"reasons asked for",
       2,
       kNational,
       {1, 20},
       sent(Papers::proof).after(8, 25).refuses(kNotNational, Reasons::left_out).after(1, 4).asks_reasons()},
      {"reasons given later",
       2,
       kNational,
       {2, 90},
       sent(Papers::proof)
           .after(8, 25)
           .refuses(kNotNational, Reasons::left_out)
           .after(1, 4)
           .asks_reasons()
           .after(4, 15)
           .gives_reasons(RefusalReason::evidence_not_genuine)},
      {"refused and closed",
       4,
       kNational,
       {20, 800},
       sent(Papers::prima_facie).after(10, 28).refuses(kNotEstablished, Reasons::given).after(10, 40).closes()},
      {"no reply acted on", 2, kNational, {2, 20}, sent(Papers::examined_proof).after(66, 75).acts_on_silence()},
      {"consent withdrawn", 1, kNational, {3, 60}, accepted().after(5, 15).withdraws_consent()},
      {"document asked for", 4, kNational, {1, 12}, accepted().after(1, 4).requests_document()},
      {"document issued", 4, kNational, {1, 20}, with_document()},
      {"document about to lapse", 2, kNational, {165, 176}, with_document()},
      {"document being renewed", 1, kNational, {1, 5}, with_document().after(168, 172).renews_document()},
  };
}

std::vector<Story> stories_of_journeys() {
  return {
      {"transfer notified", 6, kNational, {1, kNotice - 1}, notified()},
      {"held after the notice", 1, kNational, {1, 8}, notified().after(2, 5).sets_hold(HoldKind::protection)},
      postponed(DepartureFailure::person, "postponed: person"),
      postponed(DepartureFailure::carrier, "postponed: carrier"),
      postponed(DepartureFailure::document, "postponed: document"),
      postponed(DepartureFailure::weather, "postponed: weather"),
      postponed(DepartureFailure::medical, "postponed: medical"),
      postponed(DepartureFailure::court, "postponed: court"),
      {"on the way", 2, kNational, {1, 1}, departed()},
      {"arrived", 4, kNational, {1, 25}, arrived()},
      {"arrived, closed", 30, kNational, {30, 900}, arrived().after(kErrorWindowPast, 120).closes()},
      {"arrived, not handed over", 1, kNational, {2, 40}, departed().after(0, 1).arrives(Handover::not_handed_over)},
      {"not admitted",
       2,
       kNational,
       {1, 30},
       departed().after(0, 1).is_not_admitted(NotAdmittedReason::nationality_not_verified)},
      {"document held, notified", 2, kNational, {1, kNotice - 1}, document_held()},
      {"document held, arrived, closed",
       6,
       kNational,
       {20, 900},
       document_held().after(kNotice, kNotice).departs().after(0, 1).arrives().after(kErrorWindowPast, 120).closes()},
      {"voluntary, announced", 2, kNational, {1, kNotice - 1}, voluntary(ReturnType::voluntary_assisted)},
      {"voluntary, arrived, closed",
       8,
       kNational,
       {20, 900},
       voluntary(ReturnType::voluntary).after(kNotice, kNotice).departs().after(0, 1).arrives().after(5, 20).closes()},
  };
}

std::vector<Story> stories_of_endings() {
  return {
      {"error claimed", 1, kNational, {1, 20}, arrived().after(10, 40).claims_error()},
      {"error rejected",
       1,
       kNational,
       {2, 60},
       arrived().after(10, 40).claims_error().after(5, 15).answers_error(ErrorAnswer::rejected)},
      {"error accepted",
       1,
       kNational,
       {1, 20},
       arrived().after(10, 40).claims_error().after(5, 15).answers_error(ErrorAnswer::accepted)},
      {"taken back",
       1,
       kNational,
       {2, 60},
       arrived()
           .after(10, 40)
           .claims_error()
           .after(5, 15)
           .answers_error(ErrorAnswer::accepted)
           .after(7, 20)
           .takes_back()},
      withdrawn(EndReason::withdrawn, "withdrawn"),
      withdrawn(EndReason::left_voluntarily, "withdrawn: left"),
      withdrawn(EndReason::absconded, "withdrawn: absconded"),
      withdrawn(EndReason::died, "withdrawn: died"),
      withdrawn(EndReason::court_ordered_stay, "withdrawn: court"),
      withdrawn(EndReason::protection, "withdrawn: protection"),
      withdrawn(EndReason::other, "withdrawn: other"),
  };
}

}  // namespace rahdari
