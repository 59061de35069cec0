#include "demo/stories.h"

#include <iterator>

namespace rahdari {
namespace {
constexpr auto kNational = Protagonist::national;
constexpr auto kOther = Protagonist::third_country_national;

Story held_draft(HoldKind kind, std::string_view name) {
  return {name, 1, kNational, {2, 40}, Script().prepares(Papers::prima_facie).after(1, 5).sets_hold(kind)};
}

Script third_country(Route route, std::string_view evidence) {
  return Script()
      .opens(ReturnType::forced, Road::application, PersonClass::third_country_national)
      .records_particulars()
      .adds(evidence)
      .records_route(route)
      .after(0, 2)
      .records_safeguards();
}
}  // namespace

std::vector<Story> stories_of_drafts() {
  return {
      {"draft, half filled",
       3,
       kNational,
       {1, 12},
       Script().opens(ReturnType::forced, Road::application).records_half_of_the_particulars()},
      {"draft, no safeguards yet",
       3,
       kNational,
       {1, 15},
       Script()
           .opens(ReturnType::forced, Road::application)
           .records_particulars()
           .shows(Papers::proof)
           .records_entry()},
      {"draft, ready", 3, kNational, {1, 10}, Script().prepares(Papers::examined_proof)},
      {"draft, with the approver",
       3,
       kNational,
       {1, 5},
       Script().prepares(Papers::proof).after(0, 1).asks_approval(ApprovedAct::send_application)},
      {"draft, care with consent", 1, kNational, {1, 9}, Script().prepares(Papers::prima_facie).records_care()},
      {"draft, detained", 2, kNational, {1, 8}, Script().prepares(Papers::proof).after(0, 2).records_detention()},
      {"draft, left before sending",
       2,
       kNational,
       {10, 500},
       Script().prepares(Papers::proof).after(2, 20).ends(EndReason::left_voluntarily)},
      {"draft, protection found before sending",
       1,
       kNational,
       {10, 500},
       Script()
           .prepares(Papers::proof)
           .after(2, 20)
           .sets_hold(HoldKind::protection)
           .after(10, 60)
           .ends(EndReason::protection)},
      held_draft(HoldKind::protection, "held: protection"),
      held_draft(HoldKind::legal, "held: legal"),
      held_draft(HoldKind::medical, "held: medical"),
      held_draft(HoldKind::practical, "held: practical"),
      held_draft(HoldKind::administrative, "held: administrative"),
      held_draft(HoldKind::trafficking_referral, "held: referral"),
      {"third-country national, not covered", 2, kOther, {2, 60}, third_country(Route::overland, "entry_exit_stamp")},
      {"third-country national, ready", 1, kOther, {1, 15}, third_country(Route::direct_by_air, "entry_exit_stamp")},
      {"third-country national, sent",
       2,
       kOther,
       {2, 20},
       third_country(Route::permit_of_requested, "visa_or_permit").sends()},
      {"child with family, sent",
       1,
       Protagonist::child,
       {2, 20},
       Script()
           .opens(ReturnType::forced, Road::application)
           .records_particulars()
           .adds("birth_certificate")
           .records_entry()
           .records_age(AgeGroup::child, Company::accompanied)
           .records_safeguards()
           .records_safeguard(SafeguardKind::guardian)
           .records_safeguard(SafeguardKind::best_interests)
           .records_safeguard(SafeguardKind::family_unity)
           .sends()},
      {"child alone, draft",
       1,
       Protagonist::child,
       {2, 20},
       Script()
           .opens(ReturnType::forced, Road::application)
           .records_particulars()
           .records_entry()
           .records_age(AgeGroup::child, Company::unaccompanied)
           .records_safeguards()
           .records_safeguard(SafeguardKind::guardian)},
      {"age in dispute",
       1,
       Protagonist::child,
       {2, 30},
       Script()
           .opens(ReturnType::forced, Road::application)
           .records_particulars()
           .records_age(AgeGroup::disputed, Company::unaccompanied)},
  };
}

std::vector<Story> stories_of_waiting() {
  return {
      {"sent this week", 6, kNational, {1, 7}, Script().prepares(Papers::examined_proof).sends()},
      {"sent this week, process started",
       5,
       kNational,
       {1, 6},
       Script().prepares(Papers::prima_facie).sends().after(1, 4).starts_process()},
      {"being verified",
       6,
       kNational,
       {2, 12},
       Script()
           .prepares(Papers::prima_facie)
           .sends()
           .after(1, 3)
           .starts_process()
           .after(1, 5)
           .verifies(FindingSource::cnic, FindingResult::no_hit)
           .verifies(FindingSource::fingerprints, FindingResult::quality_too_poor)
           .verifies(FindingSource::names, FindingResult::several_alike)},
      {"near its limit", 5, kNational, {24, 29}, Script().prepares(Papers::proof).sends()},
      {"answer expected by now", 4, kNational, {31, 40}, Script().prepares(Papers::proof).sends()},
      {"no reply, examined proof", 4, kNational, {65, 110}, Script().prepares(Papers::examined_proof).sends()},
      {"no reply, prima facie only", 4, kNational, {65, 110}, Script().prepares(Papers::prima_facie).sends()},
      {"no reply, detained, prospect reviewed",
       2,
       kNational,
       {5, 20},
       Script()
           .prepares(Papers::prima_facie)
           .records_detention()
           .sends()
           .after(62, 70)
           .reviews_prospect(Prospect::none)
           .ends_detention()},
      {"detained, waiting", 3, kNational, {2, 20}, Script().prepares(Papers::proof).records_detention().sends()},
      {"interview asked",
       2,
       kNational,
       {1, 10},
       Script()
           .prepares(Papers::statement_only)
           .sends()
           .after(3, 8)
           .starts_process()
           .verifies(FindingSource::names, FindingResult::no_hit)
           .requests_interview()},
      {"interview held",
       2,
       kNational,
       {1, 10},
       Script()
           .prepares(Papers::statement_only)
           .sends()
           .after(2, 5)
           .starts_process()
           .verifies(FindingSource::names, FindingResult::several_alike)
           .requests_interview()
           .after(4, 9)
           .holds_interview(InterviewResult::stated)},
      {"extension asked",
       2,
       kNational,
       {1, 20},
       Script().prepares(Papers::prima_facie).sends().after(2, 5).starts_process().after(15, 22).asks_extension()},
      {"receipt disputed",
       1,
       kNational,
       {1, 12},
       Script().prepares(Papers::proof).sends().after(2, 4).disputes_receipt()},
      {"paused while waiting",
       2,
       kNational,
       {2, 20},
       Script().prepares(Papers::proof).sends().after(5, 12).sets_hold(HoldKind::legal)},
      {"paused and resumed",
       2,
       kNational,
       {2, 12},
       Script().prepares(Papers::proof).sends().after(4, 8).sets_hold(HoldKind::medical).after(3, 8).lifts_hold()},
      {"returned as incomplete",
       2,
       kNational,
       {1, 20},
       Script().prepares(Papers::prima_facie).sends().after(3, 8).returns_incomplete()},
      {"returned, completed, sent again",
       2,
       kNational,
       {1, 15},
       Script()
           .prepares(Papers::prima_facie)
           .sends()
           .after(3, 8)
           .returns_incomplete()
           .after(2, 9)
           .records_particulars()
           .sends()},
      {"asked of the Committee",
       1,
       kNational,
       {3, 40},
       Script().prepares(Papers::proof).sends().after(10, 25).escalates()},
  };
}

std::vector<Story> demo_stories() {
  std::vector<Story> all;
  for (auto part :
       {stories_of_drafts(), stories_of_waiting(), stories_of_replies(), stories_of_journeys(), stories_of_endings()}) {
    all.insert(all.end(), std::make_move_iterator(part.begin()), std::make_move_iterator(part.end()));
  }
  return all;
}

}  // namespace rahdari
