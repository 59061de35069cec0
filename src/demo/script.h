// The steps of a case's story, in order, worded as people act: Script().prepares(…).sends().after(4, 20).accepts().
// Each step becomes one command of casework/decide.h and is decided there; nothing here makes an event.
#pragma once
#include <functional>
#include <string_view>
#include <vector>

#include "demo/cast.h"
#include "demo/person.h"
#include "demo/scene.h"

namespace rahdari {

struct Step {
  int wait_least = 0;  // days after the step before
  int wait_most = 0;
  Part part;
  Permission permission;
  std::function<Command(Scene&)> command;
};

/// What the person can show for the nationality.
enum class Papers { examined_proof, proof, prima_facie, statement_only };
/// How a third-country national came; the last is outside Art. 3.
enum class Route { permit_of_requested, direct_by_air, overland };
enum class Reasons { given, left_out };
enum class Handover { handed_over, not_handed_over };
enum class Company { accompanied, unaccompanied };
enum class Prospect { reasonable, none };
enum class ErrorAnswer { accepted, rejected };

class Script {
 public:
  /// Days between the step before and the next one; steps without it follow on the same day.
  Script& after(int least, int most);

  // preparing
  Script& opens(ReturnType type, Road road, PersonClass person = PersonClass::own_national);
  Script& records_particulars();
  Script& records_half_of_the_particulars();
  Script& adds(std::string_view code);  // an original
  Script& examines_first_item();
  Script& shows(Papers papers);
  Script& records_entry();
  Script& records_route(Route route);
  Script& records_safeguard(SafeguardKind kind);
  Script& records_safeguards();     // those that must be on record before anything leaves
  Script& prepares(Papers papers);  // all of the above for a forced return by application
  Script& records_age(AgeGroup group, Company company);
  Script& records_care();
  Script& sets_hold(HoldKind kind);
  Script& lifts_hold();
  Script& records_detention();
  Script& ends_detention();
  Script& reviews_prospect(Prospect prospect);
  Script& notes(std::string_view text);
  Script& asks_approval(ApprovedAct act);
  Script& has_approved(ApprovedAct act);  // asked by one officer, given by another
  Script& ends(EndReason reason);

  // between the sides
  Script& sends();  // with the second person's approval
  Script& disputes_receipt();
  Script& returns_incomplete();
  Script& starts_process();
  Script& verifies(FindingSource source, FindingResult result);
  Script& requests_interview();
  Script& holds_interview(InterviewResult result);
  Script& asks_extension();
  Script& accepts();
  Script& refuses(RefusalReason reason, Reasons reasons);
  Script& asks_reasons();
  Script& gives_reasons(RefusalReason reason);
  Script& acts_on_silence();
  Script& withdraws_consent();
  Script& escalates();
  Script& closes();

  // document and journey
  Script& requests_document();
  Script& renews_document();
  Script& issues_document(int days_valid);
  Script& rechecks();  // non-refoulement, on the eve of the notice
  Script& notifies_transfer(int days_ahead);
  Script& announces_voluntary(int days_ahead);
  Script& postpones(DepartureFailure cause);
  Script& departs();
  Script& arrives(Handover handover = Handover::handed_over);
  Script& is_not_admitted(NotAdmittedReason reason);
  Script& claims_error();
  Script& answers_error(ErrorAnswer answer);
  Script& takes_back();

  const std::vector<Step>& steps() const { return steps_; }

 private:
  Script& add(Part part, Permission permission, std::function<Command(Scene&)> command);
  std::vector<Step> steps_;
  int wait_least_ = 0;
  int wait_most_ = 0;
};

/// Who the story is about.
enum class Protagonist { national, child, third_country_national };

/// Between which days before the last day of the demonstration the story's last step falls.
struct Ending {
  int least;
  int most;
};

struct Story {
  std::string_view name;
  int weight;  // how often it is told, against the others
  Protagonist protagonist = Protagonist::national;
  Ending ending;
  Script script;
};

}  // namespace rahdari
