// An invented agreement and a case between two invented sides, played command by command, for tests. Not part of the
// program.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "casework/decide.h"

namespace rahdari::trial {

inline CalendarDate on(std::string_view text) { return CalendarDate::parse(text).value(); }
inline Country country(std::string_view code) { return Country::parse(code).value(); }

template <class IdType>
IdType id(unsigned char number) {
  IdBytes bytes{};
  bytes[15] = number;
  return IdType(bytes);
}
inline SealedRef sealed(unsigned char number = 7) {
  SealedRef ref{id<SealedId>(number), {}};
  ref.ciphertext[0] = number;
  return ref;
}

/// Reply in 30 days (35 in the latest reading), extended 60 (65); notice 15 days; error window and transfer 3 months.
/// GR caps detention at 540 days, LU at 45.
Agreement agreement();

/// Two officers of each side; the second never drafts.
enum class Who { officer, second_officer, interior, second_interior };
Side side_of(Who who);
Actor actor_of(Who who);

using Decided = tl::expected<std::vector<Event>, Obstacle>;

/// Plays both installations: the shared stream is the same on both sides, private events stay with their own.
class Case {
 public:
  explicit Case(Agreement agreement = trial::agreement()) : agreement_(std::move(agreement)) {}

  CalendarDate today = on("2026-01-10");
  std::set<ApprovedAct> needs_second;

  /// What decide() answers, with the events taken into the logs when it allows.
  Decided act(Who who, const Command& command);
  /// The same for an act that happened on an earlier day.
  Decided act_on(CalendarDate occurred_on, Who who, const Command& command);
  /// Only asks.
  Decided ask(Who who, const Command& command) const;
  /// Takes an approval for granted: asked by the officer of that side, given by the second.
  void approve(ApprovedAct act);

  CaseState state(Side side) const { return fold(log(side)); }
  const CaseLog& log(Side side) const { return side == Side::requesting ? requesting_ : requested_; }
  Circumstances circumstances(Who who) const;
  const Agreement& agreement_used() const { return agreement_; }
  Agreement& agreement_to_change() { return agreement_; }
  /// The bodies of the shared stream, as the other side stores them.
  std::vector<std::string> shared_bodies() const;

  // The straight road, each step from where the one before ends. Every one fails the test if decide() forbids it.
  void open(Road road = Road::application, ReturnType type = ReturnType::forced);
  void fill(std::string_view evidence_code = "cnic");
  void record(SafeguardKind kind, Who who = Who::officer);
  void record_safeguards();
  void prepare(std::string_view evidence_code = "cnic");
  void send(std::string_view evidence_code = "cnic");
  void accept();
  void request_document();
  void issue_document(CalendarDate valid_until = on("2026-12-31"));
  void notify(CalendarDate travel_on);
  void depart();
  void arrive();

  void must(Who who, const Command& command);

 private:
  void take(const Event& event, CalendarDate occurred_on, const Actor& actor);

  Agreement agreement_;
  CaseLog requesting_;
  CaseLog requested_;
};

CaseOpened opened(Road road, ReturnType type);
TransferNotified transfer_on(CalendarDate travel_on);
/// "" when allowed.
std::string code_of(const Decided& decided);
/// "ApplicationSent ApplicationDelivered" when allowed, "! code" when not.
std::string said(const Decided& decided);

}  // namespace rahdari::trial
