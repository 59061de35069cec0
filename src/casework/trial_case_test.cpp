#include "casework/trial_case.h"

#include <gtest/gtest.h>

namespace rahdari::trial {
namespace {

const Citation kText{"Art. T", Standing::text, "invented"};
const Citation kSecondary{"Art. S", Standing::secondary, "invented"};
const Citation kUnverified{"Art. U", Standing::unverified, "invented"};

void add_limit(Agreement& agreement, std::string key, Reading earliest, Reading latest, Citation from,
               MissedEffect missed) {
  Limit limit;
  limit.key = key;
  limit.earliest = earliest;
  limit.latest = latest;
  limit.count_from = limit.unit_from = limit.start_from = limit.missed_from = from;
  limit.missed = missed;
  agreement.limits[key] = limit;
}

void add_rule(Agreement& agreement, std::string key, int value, Citation from) {
  Rule rule;
  rule.key = key;
  rule.value = value;
  rule.is_flag = value <= 1;
  rule.from = std::move(from);
  agreement.rules[key] = rule;
}

void add_member(Agreement& agreement, Country member, PartySide side) {
  Membership membership;
  membership.country = member;
  membership.side = side;
  membership.from_citation = kText;
  agreement.memberships.push_back(membership);
  (side == PartySide::a ? agreement.side_a : agreement.side_b).push_back(member);
}

void add_cap(Agreement& agreement, Country of, int days) {
  Rule rule;
  rule.key = "detention_cap_days";
  rule.value = days;
  rule.from = kSecondary;
  agreement.national_rules.push_back({{of, PartySide::a}, rule});
}

void add_evidence(Agreement& agreement, std::string code, std::string annex, EvidenceClass evidence_class) {
  EvidenceKind kind;
  kind.code = std::move(code);
  kind.annex = std::move(annex);
  kind.evidence_class = evidence_class;
  kind.from = kText;
  agreement.evidence.push_back(kind);
}

void add_safeguard(Agreement& agreement, std::string code, std::string when) {
  Safeguard safeguard;
  safeguard.code = code;
  safeguard.when = std::move(when);
  safeguard.from = {"Dir. X " + code, Standing::secondary, "invented"};
  agreement.safeguards.push_back(safeguard);
}

void add_limits(Agreement& agreement) {
  const auto days = [](int count, ClockStart start) { return Reading{count, Unit::calendar_days, start}; };
  add_limit(agreement, "reply", days(30, ClockStart::receipt), days(35, ClockStart::receipt), kSecondary,
            MissedEffect::transfer_deemed_agreed);
  add_limit(agreement, "reply_extended", days(60, ClockStart::receipt), days(65, ClockStart::receipt), kSecondary,
            MissedEffect::transfer_deemed_agreed);
  add_limit(agreement, "transfer", {3, Unit::months, ClockStart::consent}, {3, Unit::months, ClockStart::consent},
            kUnverified, MissedEffect::reminder);
  add_limit(agreement, "error", {3, Unit::months, ClockStart::transfer}, {3, Unit::months, ClockStart::transfer},
            kUnverified, MissedEffect::right_ends);
  add_limit(agreement, "transfer_notice", days(15, ClockStart::before_transfer), days(15, ClockStart::before_transfer),
            kSecondary, MissedEffect::none);
  add_limit(agreement, "lodging_third_country", {1, Unit::years, ClockStart::knowledge},
            {1, Unit::years, ClockStart::knowledge}, kSecondary, MissedEffect::right_ends);
}

void add_rules(Agreement& agreement) {
  add_rule(agreement, "silence_counts_as_agreement", 1, kSecondary);
  add_rule(agreement, "document_renewal_opens_days", 21, kUnverified);
  add_rule(agreement, "silence_needs_examined_proof", 1, {"Art. 4(3)", Standing::text, "invented"});
  add_rule(agreement, "prima_facie_nationality_suffices", 0, {"Art. 4(3)", Standing::text, "invented"});
  add_rule(agreement, "extension_blocked_if_detention_cap_at_most", 60, kSecondary);
  add_rule(agreement, "valid_document_needs_no_application", 1, kText);
  add_rule(agreement, "entry_cutoff", 1, kSecondary);
  add_rule(agreement, "third_country_ground_permit", 1, kText);
  add_rule(agreement, "third_country_ground_direct_entry", 1, kText);
}

void add_form(Agreement& agreement) {
  const auto field = [&](std::string code, FieldDuty duty, bool needs_consent) {
    agreement.form.push_back({std::move(code), "5(1)", duty, needs_consent, {"Art. 5(1)", Standing::text, "invented"}});
  };
  field("surname", FieldDuty::must, false);
  field("birth_date", FieldDuty::must, false);
  field("evidence_index", FieldDuty::must, false);
  field("care_statement", FieldDuty::where_possible, true);
}

}  // namespace

Agreement agreement() {
  Agreement made;
  made.id = "trial";
  made.in_force = on("2010-12-01");
  made.in_force_from = kText;
  for (const std::string_view member : {"GR", "LU"}) add_member(made, country(member), PartySide::a);
  add_member(made, country("PK"), PartySide::b);
  add_limits(made);
  add_rules(made);
  add_cap(made, country("GR"), 540);
  add_cap(made, country("LU"), 45);
  add_evidence(made, "passport", "I", EvidenceClass::proof);
  add_evidence(made, "cnic", "I", EvidenceClass::proof);
  add_evidence(made, "fingerprints", "II", EvidenceClass::prima_facie);
  add_form(made);
  for (const std::string_view code :
       {"return_decision", "non_refoulement", "legal_basis", "person_informed", "data_sources"}) {
    add_safeguard(made, std::string(code), "before_sending");
  }
  add_safeguard(made, "family_unity", "child_before_transfer");
  return made;
}

Side side_of(Who who) { return who == Who::officer || who == Who::second_officer ? Side::requesting : Side::requested; }

Actor actor_of(Who who) {
  const Side side = side_of(who);
  return {id<OfficerId>(static_cast<unsigned char>(static_cast<int>(who) + 1)),
          id<OrganisationId>(static_cast<unsigned char>(side)), id<OfficeId>(static_cast<unsigned char>(side)), side};
}

Circumstances Case::circumstances(Who who) const {
  Circumstances at;
  at.agreement = &agreement_;
  at.assessment = assess(facts_from_state(state(side_of(who))), agreement_, today);
  at.today = today;
  at.occurred_on = today;
  at.actor = actor_of(who);
  at.needs_second = needs_second;
  return at;
}

Decided Case::ask(Who who, const Command& command) const {
  return decide(state(side_of(who)), command, circumstances(who));
}

Decided Case::act(Who who, const Command& command) { return act_on(today, who, command); }

Decided Case::act_on(CalendarDate occurred_on, Who who, const Command& command) {
  Circumstances at = circumstances(who);
  at.occurred_on = occurred_on;
  Decided decided = decide(state(side_of(who)), command, at);
  if (decided) {
    for (const Event& event : *decided) take(event, occurred_on, at.actor);
  }
  return decided;
}

void Case::take(const Event& event, CalendarDate occurred_on, const Actor& actor) {
  const bool shared = is_shared(type_of(event));
  const auto append = [&](CaseLog& log) {
    std::uint32_t position = 1;
    for (const CaseEvent& before : log) position += is_shared(type_of(before.event)) == shared ? 1 : 0;
    const auto recorded_at = Instant{static_cast<std::int64_t>(log.size() + 1) * 1'000'000};
    log.push_back({event, occurred_on, recorded_at, actor, position});
  };
  if (shared || actor.side == Side::requesting) append(requesting_);
  if (shared || actor.side == Side::requested) append(requested_);
}

std::vector<std::string> Case::shared_bodies() const {
  std::vector<std::string> bodies;
  for (const CaseEvent& event : requested_) {
    const EventType type = type_of(event.event);
    if (is_shared(type)) {
      bodies.push_back(std::string(name_of_type(type)) + " " + event.occurred_on.text() + " " +
                       body_from_event(event.event));
    }
  }
  return bodies;
}

void Case::must(Who who, const Command& command) {
  const Decided decided = act(who, command);
  ASSERT_TRUE(decided.has_value()) << decided.error().code;
}

void Case::approve(ApprovedAct act_wanted) {
  const bool requested = act_wanted == ApprovedAct::reply || act_wanted == ApprovedAct::refuse ||
                         act_wanted == ApprovedAct::issue_document;
  must(requested ? Who::interior : Who::officer, AskApproval{act_wanted, {}});
  must(requested ? Who::second_interior : Who::second_officer, GiveApproval{act_wanted});
}

CaseOpened opened(Road road, ReturnType type) {
  CaseOpened event;
  event.requesting = country("GR");
  event.requested = country("PK");
  event.agreement = "trial";
  event.return_type = type;
  event.road = road;
  return event;
}

TransferNotified transfer_on(CalendarDate travel_on) {
  TransferNotified transfer;
  transfer.transfer = id<ItemId>(90);
  transfer.travel_on = travel_on;
  transfer.crossing_point = "Islamabad";
  transfer.flight = "XX 101";
  transfer.escorts = 2;
  return transfer;
}

void Case::open(Road road, ReturnType type) {
  must(Who::officer, OpenCase{opened(road, type)});
  EntryRecorded entry;
  entry.entered_on = PartialDate::parse("2024-05");
  must(Who::officer, RecordEntry{entry});
}

void Case::fill(std::string_view evidence_code) {
  must(Who::officer, RecordParticulars{{sealed(1), {"surname", "birth_date"}}});
  EvidenceItem item;
  item.id = id<ItemId>(20);
  item.code = std::string(evidence_code);
  item.is_original = true;
  must(Who::officer, AddEvidence{item});
}

void Case::record(SafeguardKind kind, Who who) { must(who, RecordSafeguard{{kind, today, true, sealed(2)}}); }

void Case::record_safeguards() {
  for (const SafeguardKind kind :
       {SafeguardKind::return_decision, SafeguardKind::non_refoulement, SafeguardKind::legal_basis,
        SafeguardKind::person_informed, SafeguardKind::data_sources}) {
    record(kind);
  }
}

void Case::prepare(std::string_view evidence_code) {
  open();
  fill(evidence_code);
  record_safeguards();
}

void Case::send(std::string_view evidence_code) {
  prepare(evidence_code);
  must(Who::officer, SendApplication{{country("PK"), country("GR"), 2026, 1}});
}

void Case::accept() { must(Who::interior, AcceptApplication{sealed(3)}); }
void Case::request_document() { must(Who::officer, RequestDocument{}); }
void Case::issue_document(CalendarDate valid_until) {
  must(Who::interior, IssueDocument{sealed(4), today, valid_until, true});
}

void Case::notify(CalendarDate travel_on) {
  record(SafeguardKind::transfer_recheck);
  approve(ApprovedAct::notify_transfer);
  must(Who::officer, NotifyTransfer{transfer_on(travel_on)});
}

void Case::depart() {
  today = state(Side::requesting).transfer->travel_on;
  must(Who::officer, ConfirmDeparture{});
}
void Case::arrive() { must(Who::interior, ConfirmArrival{}); }

std::string code_of(const Decided& decided) { return decided ? "" : decided.error().code; }

std::string said(const Decided& decided) {
  if (!decided) return "! " + decided.error().code;
  std::string names;
  for (const Event& event : *decided) {
    if (!names.empty()) names += ' ';
    names += name_of_type(type_of(event));
  }
  return names;
}

TEST(TrialCase, WalksTheStraightRoadToArrival) {
  Case trial;
  trial.send();
  trial.accept();
  trial.request_document();
  trial.issue_document();
  trial.notify(trial.today.plus(CalendarDays{20}));
  trial.depart();
  trial.arrive();
  EXPECT_EQ(trial.state(Side::requesting).stage, Stage::arrived);
  EXPECT_EQ(trial.state(Side::requested).stage, Stage::arrived);
  EXPECT_TRUE(trial.state(Side::requested).handed_over);
  EXPECT_EQ(trial.state(Side::requesting).shared_version, trial.state(Side::requested).shared_version);
}

}  // namespace rahdari::trial
