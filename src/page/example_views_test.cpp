#include "page/example_views.h"

#include <gtest/gtest.h>

#include "base/check.h"
#include "page/act_form.h"
#include "page/agreement_page.h"
#include "page/arrivals.h"
#include "page/check_answers.h"
#include "page/home.h"
#include "page/in_the_way.h"
#include "page/officers_page.h"
#include "page/particulars_form.h"
#include "page/person_words.h"
#include "page/sign_in.h"
#include "page/worklist.h"

namespace rahdari {

CalendarDate example_day(std::string_view text) {
  const auto day = CalendarDate::parse(text);
  CHECK(day.has_value());
  return *day;
}

namespace {

template <class Tag>
Id<Tag> id_of(unsigned char number) {
  IdBytes bytes{};
  bytes[15] = number;
  return Id<Tag>(bytes);
}

SealedRef sealed(unsigned char number) {
  SealedRef ref;
  ref.id = id_of<SealedTag>(number);
  return ref;
}

Instant noon_of(CalendarDate day) { return Instant{day.day_number() * 86'400'000'000LL + 43'200'000'000LL}; }

Country country(std::string_view code) { return *Country::parse(code); }

const CalendarDate kToday = example_day("2026-03-12");
const OfficerId kOfficer = id_of<OfficerTag>(1);

Particulars person() {
  Particulars person;
  person.surname = "Zargar";
  person.given_names = "Faiz Ahmad";
  person.name_urdu = "فیض احمد زرگر";
  person.father_name = "Nisar Zargar";
  person.father_name_urdu = "نثار زرگر";
  person.other_names = "Faiz Zergar";
  person.birth_date = PartialDate::parse("1994-07");
  person.birth_place = "Gujrat";
  person.sex = Sex::male;
  person.nationality = country("PK");
  person.cnic = "3420100000017";
  person.passport_number = "ZZ0000011";
  person.address = "House 12, Street 4";
  person.tehsil = "Kharian";
  person.district = "Gujrat";
  person.languages = "Punjabi, Urdu";
  return person;
}

Citation reply_law() { return {"Art. 8(2)", Standing::secondary, "EUR-Lex summary of the agreement"}; }
Citation guard_law() { return {"Art. 4(3)", Standing::text, "Official Journal, one language"}; }

Reference reference() { return Reference{country("PK"), country("GR"), 2026, 123}; }

std::vector<EvidenceItem> evidence_items() {
  EvidenceItem fingerprints;
  fingerprints.id = id_of<ItemTag>(1);
  fingerprints.code = "fingerprints";
  EvidenceItem copy;
  copy.id = id_of<ItemTag>(2);
  copy.code = "copy_of_annex_i";
  copy.is_authenticated = true;
  copy.detail = sealed(2);
  return {fingerprints, copy};
}

ApplicationSent sent() {
  ApplicationSent event;
  event.reference = reference();
  event.requesting = country("GR");
  event.requested = country("PK");
  event.agreement = "example";
  event.particulars = sealed(1);
  event.evidence = evidence_items();
  return event;
}

CaseEvent happened(Event event, std::string_view day, Side side, std::uint32_t position) {
  CaseEvent moment;
  moment.event = std::move(event);
  moment.occurred_on = example_day(day);
  moment.recorded_at = noon_of(moment.occurred_on);
  moment.actor.officer = kOfficer;
  moment.actor.side = side;
  moment.position = position;
  return moment;
}

CaseLog requesting_log() {
  const Side side = Side::requesting;
  CaseOpened opened;
  opened.requesting = country("GR");
  opened.requested = country("PK");
  opened.agreement = "example";
  SafeguardRecorded decision;
  decision.dated = example_day("2026-01-20");
  decision.detail = sealed(3);
  SafeguardRecorded informed = decision;
  informed.kind = SafeguardKind::person_informed;
  informed.is_satisfied = false;
  DetentionRecorded detention;
  detention.since = example_day("2026-01-18");
  detention.next_review = example_day("2026-03-18");
  detention.maximum_days = 180;
  HoldSet hold;
  hold.hold = id_of<ItemTag>(3);
  hold.kind = HoldKind::medical;
  return {happened(opened, "2026-01-28", side, 1),
          happened(ParticularsRecorded{sealed(1), {"surname", "given_names", "birth_date"}}, "2026-01-28", side, 2),
          happened(decision, "2026-01-28", side, 3),
          happened(informed, "2026-01-29", side, 4),
          happened(detention, "2026-01-29", side, 5),
          happened(sent(), "2026-02-02", side, 1),
          happened(ApplicationDelivered{example_day("2026-02-02")}, "2026-02-02", side, 2),
          happened(hold, "2026-03-10", side, 6),
          happened(ProceedingPaused{}, "2026-03-10", side, 3)};
}

/// What the other side can fold: the shared events and its own private ones.
CaseLog requested_log() {
  CaseLog log;
  for (const CaseEvent& event : requesting_log()) {
    if (is_shared(type_of(event.event))) log.push_back(event);
  }
  VerificationRecorded finding;
  finding.source = FindingSource::fingerprints;
  finding.result = FindingResult::no_hit;
  log.push_back(happened(NationalityProcessStarted{}, "2026-02-04", Side::requested, 4));
  log.push_back(happened(finding, "2026-02-06", Side::requested, 1));
  return log;
}

Assessment assessment() {
  Assessment result;
  result.scope = {Coverage::covered, "own_national", {"Art. 2(1)", Standing::secondary, "press quotation"}};
  result.evidence_class = EvidenceClass::prima_facie;
  Deadline reply;
  reply.key = "reply";
  reply.start = example_day("2026-02-02");
  reply.expected_by = example_day("2026-03-04");
  reply.counts_from = example_day("2026-03-05");
  reply.last_working_day = example_day("2026-03-04");
  reply.missed = MissedEffect::transfer_deemed_agreed;
  reply.from = reply_law();
  result.reply = reply;
  result.silence = SilenceMeaning::nationality_not_established;
  result.silence_from = reply_law();
  result.prima_facie_from = guard_law();
  result.lane = "C";
  result.notice_days = 15;
  result.notice_from = {"SOP 2015", Standing::secondary, "circular"};
  return result;
}

std::vector<CaseStep> steps_of(Side side, const std::string& address) {
  if (side == Side::requested) {
    return {{"accept_application", address + "/accept-application", std::nullopt, true},
            {"refuse_application", address + "/refuse-application", std::nullopt, true},
            {"record_verification", address + "/record-verification", std::nullopt, false}};
  }
  const Obstacle hold{"hold_stands", {"Dir. 2008/115 Art. 9", Standing::unverified, {}}, {"2026-03-10"}, false};
  const Obstacle nationality{"nationality_not_established", guard_law(), {}, false};
  return {{"act_on_silence", address + "/act-on-silence", nationality, true},
          {"request_interview", address + "/request-interview", hold, false},
          {"lift_hold", address + "/lift-hold", std::nullopt, false},
          {"add_note", address + "/add-note", std::nullopt, false},
          {"end_case", address + "/end-case", std::nullopt, false}};
}

CaseRow row(std::string_view due, Stage stage, NextStep next) {
  CaseRow row;
  row.stage = stage;
  row.next = next;
  row.reference = reference().text();
  row.requesting = country("GR");
  row.requested = country("PK");
  row.opened_on = example_day("2026-01-28");
  row.expected_by = example_day(due);
  row.counts_from = row.expected_by->plus(CalendarDays{1});
  row.last_act_on = example_day("2026-03-10");
  return row;
}

std::vector<CaseRow> example_rows() {
  CaseRow late = row("2026-03-04", Stage::awaiting_reply, NextStep::decide_on_silence);
  late.is_held = late.is_paused = true;
  late.detained_since = example_day("2026-01-18");
  const CaseRow soon = row("2026-03-14", Stage::awaiting_reply, NextStep::wait_for_other_side);
  const CaseRow calm = row("2026-04-02", Stage::awaiting_reply, NextStep::wait_for_other_side);
  CaseRow travelling = row("2026-02-20", Stage::transfer_notified, NextStep::travel);
  travelling.travel_on = example_day("2026-03-13");
  CaseRow draft = row("2026-02-20", Stage::preparing, NextStep::complete_application);
  draft.reference.clear();
  draft.expected_by.reset();
  return {late, soon, calm, travelling, draft};
}

WorklistView worklist_example() {
  WorklistView view;
  view.today = kToday;
  view.query.order = WorklistOrder::due;
  view.other_states = {country("PK")};
  view.start_address = "/cases/new";
  const char* names[][2] = {{"ZARGAR, Faiz Ahmad", "فیض احمد زرگر"},
                            {"MEHRBAN, Saima", "صائمہ مہربان"},
                            {"KHUSHNOOD, Tariq", "طارق خوشنود"},
                            {"ROSHAN, Adeel", "عدیل روشن"},
                            {"SHADAB, Noor", ""}};
  int number = 0;
  for (const CaseRow& one : example_rows()) {
    view.lines.push_back({"/cases/" + id_of<CaseTag>(static_cast<unsigned char>(number + 1)).text(),
                          PersonalText(names[number][0]), PersonalText(names[number][1]), one});
    ++number;
  }
  view.total = 130;
  view.query.page = 2;
  return view;
}

HomeView home_example() {
  HomeView view;
  view.officer_name = "Eleni Test";
  view.today = kToday;
  view.start_address = "/cases/new";
  view.procedure = {{"stage.awaiting_reply", 41, "/cases?stage=awaiting_reply"},
                    {"stage.agreed", 12, "/cases?stage=agreed"},
                    {"stage.transfer_notified", 5, "/cases?stage=transfer_notified"}};
  view.outcome = {{"stage.arrived", 88, "/cases?closed=yes&stage=arrived"},
                  {"stage.not_admitted", 1, "/cases?closed=yes&stage=not_admitted"}};
  MorningGroup late;
  late.kind = MorningKind::no_reply;
  late.count = 7;
  late.address = "/cases?stage=awaiting_reply&order=due";
  const auto lines = worklist_example().lines;
  for (std::size_t i = 0; i < 3; ++i) late.first.push_back({lines[i].address, lines[i].name, lines[i].row, {}});
  MorningGroup flights;
  flights.kind = MorningKind::flights_soon;
  flights.count = 1;
  flights.first.push_back({lines[3].address, lines[3].name, lines[3].row, {}});
  MorningGroup none;
  none.kind = MorningKind::came_back;
  view.groups = {late, flights, none};
  return view;
}

ActFormView refuse_form() {
  ActFormView view;
  view.act = "refuse_application";
  view.about = reference().text();
  view.person = PersonalText("ZARGAR, Faiz Ahmad");
  view.address = "/cases/0/refuse-application";
  view.back = "/cases/0";
  view.guard = {"c0ffee", "0a", "4", "1"};
  view.from = Citation{"Art. 8(3)", Standing::secondary, "press release"};
  Control reason;
  reason.kind = ControlKind::choice;
  reason.name = "refusal_reason";
  reason.is_required = true;
  reason.options = options_from<RefusalReason>("kind.refusal.");
  Control reasons;
  reasons.kind = ControlKind::lines;
  reasons.name = "reasons";
  reasons.is_required = true;
  reasons.characters_max = 4000;
  view.controls = {reason, reasons};
  view.filled.values = {{"reasons", "Typed \"so far\" <and> kept"}};
  view.filled.problems = {{"refusal_reason", "choose_one", {}}};
  view.tone = ButtonTone::warning;
  return view;
}

ParticularsFormView particulars_example() {
  ParticularsFormView view;
  view.about = reference().text();
  view.address = "/cases/0/particulars";
  view.back = "/cases/0";
  view.guard = {"c0ffee", "0b", "0", "2"};
  view.filled = filled_from_particulars(PersonalParticulars(person()));
  view.filled.values.emplace_back("mrz", "P<PAKZARGAR<<FAIZ<AHMAD<<<<<<<<<<<<<<<<<<<<<");
  view.filled.problems = {{"birth_date", "date_no_such_day", {}}, {"cnic", "cnic_digits", {}}};
  view.missing = {{"birth_place", {"Art. 5(1)(a)", Standing::text, {}}}};
  MrzReading reading;
  reading.problems = {{MrzField::document_number, 2, 10, '4', '7'}};
  view.reading = reading;
  return view;
}

CheckAnswersView check_example() {
  CheckAnswersView view;
  view.address = "/cases/0/send-application";
  view.case_address = "/cases/0";
  view.guard = {"c0ffee", "0c", "0", "5"};
  view.state = fold(requesting_log());
  view.particulars = PersonalParticulars(person());
  view.opened.emplace(sealed(2).id, PersonalText("Copy of CNIC, stamped"));
  view.needs_second = true;
  return view;
}

OfficersView officers_example() {
  OfficersView view;
  Officer one;
  one.name = "Eleni Test";
  one.sign_in_name = "eleni.t";
  one.roles = {Role::return_officer, Role::approver};
  Officer two = one;
  two.name = "Amjad Misaal";
  two.sign_in_name = "amjad.m";
  two.roles = {Role::fia_immigration};
  two.is_active = false;
  view.lines = {{one, "Example Police, Returns", "Athens"}, {two, "Example Immigration", ""}};
  return view;
}

ArrivalView arrival_example() {
  ArrivalView view;
  view.line = {"/arrivals/0",       reference().text(),        PersonalText("ROSHAN, Adeel"), "EX 204",
               "Islamabad airport", example_day("2026-03-13"), Stage::transfer_notified};
  view.name_urdu = PersonalText("عدیل روشن");
  view.document_number = PersonalText("ETD-000017");
  view.document_until = example_day("2026-09-01");
  view.escorts = 2;
  view.today = kToday;
  view.confirm_address = "/arrivals/0/confirm";
  view.not_admitted_address = "/arrivals/0/not-admitted";
  return view;
}

StaleView stale_example() {
  StaleView view;
  view.since = {{happened(ReplyAccepted{}, "2026-03-11", Side::requested, 5), "Interior desk (EU)"}};
  view.case_address = "/cases/0";
  view.form_address = "/cases/0/end-case";
  view.filled.values = {{"csrf", "c0ffee"}, {"note", "Left with a friend, note to keep"}};
  return view;
}

}  // namespace

const Agreement& example_agreement() {
  static const Agreement kAgreement = [] {
    Agreement agreement;
    agreement.id = "example";
    agreement.title = "Agreement between the European Community and Example";
    agreement.source = "OJ L 0, 1.1.2010";
    agreement.in_force = example_day("2010-12-01");
    agreement.text_notice = "The full text was not read; values say how far each is known.";
    Limit reply;
    reply.key = "reply";
    reply.earliest = reply.latest = Reading{30, Unit::calendar_days, ClockStart::receipt};
    reply.earliest.start = ClockStart::receipt_as_first_day;
    reply.count_from = reply.missed_from = reply_law();
    reply.unit_from = reply.start_from = {"Art. 8(2)", Standing::unverified, "our reading"};
    reply.missed = MissedEffect::transfer_deemed_agreed;
    agreement.limits.emplace("reply", reply);
    Rule guard;
    guard.key = "prima_facie_nationality_suffices";
    guard.is_flag = true;
    guard.from = guard_law();
    agreement.rules.emplace(guard.key, guard);
    EvidenceKind fingerprints;
    fingerprints.code = "fingerprints";
    fingerprints.annex = "II";
    fingerprints.evidence_class = EvidenceClass::prima_facie;
    fingerprints.from = {"Annex II", Standing::text, "COM(2009)106"};
    EvidenceKind copy = fingerprints;
    copy.code = "copy_of_annex_i";
    copy.is_copy = true;
    agreement.evidence = {fingerprints, copy};
    FormField surname;
    surname.code = "surname";
    surname.group = "5(1)(a)";
    surname.from = {"Art. 5(1)(a)", Standing::text, "Official Journal, one language"};
    agreement.form = {surname};
    Safeguard decision;
    decision.code = "return_decision";
    decision.when = "before_sending";
    decision.from = {"Dir. 2008/115 Art. 6", Standing::unverified, {}};
    Safeguard refoulement = decision;
    refoulement.code = "non_refoulement";
    agreement.safeguards = {decision, refoulement};
    Membership greece;
    greece.country = country("GR");
    greece.from_citation = {"Art. 1", Standing::secondary, "EUR-Lex summary of the agreement"};
    Membership pakistan = greece;
    pakistan.country = country("PK");
    pakistan.side = PartySide::b;
    agreement.memberships = {greece, pakistan};
    return agreement;
  }();
  return kAgreement;
}

CasePageView example_case(Side side) {
  CasePageView view;
  view.side = side;
  view.address = "/cases/" + id_of<CaseTag>(1).text();
  const CaseLog log = side == Side::requesting ? requesting_log() : requested_log();
  view.state = fold(log);
  view.assessment = assessment();
  view.agreement = &example_agreement();
  view.today = kToday;
  view.zone = side == Side::requesting ? "Europe/Athens" : "Asia/Karachi";
  view.particulars = PersonalParticulars(person());
  view.opened.emplace(sealed(2).id, PersonalText("Copy of CNIC, stamped"));
  if (side == Side::requesting) view.opened.emplace(sealed(3).id, PersonalText("Example court, final"));
  view.officers.emplace(kOfficer, side == Side::requesting ? "Eleni Test" : "Samina Misaal");
  view.steps = steps_of(side, view.address);
  view.as_of.address = view.address;
  for (const CaseEvent& event : log) {
    const bool is_own = event.actor.side == side;
    view.moments.push_back({event, is_own ? view.officers[kOfficer] + ", Returns" : "Returns division"});
  }
  return view;
}

std::vector<ExamplePage> example_pages() {
  const auto sign_in = [](const Words& words) {
    SignInView view;
    view.guard.csrf = "c0ffee";
    view.filled.values = {{"sign_in_name", "eleni.t"}};
    view.filled.problems = {{"sign_in_name", "sign_in_wrong", {}}};
    view.demonstration = {{"eleni.t", "role.return_officer", "Example Police, Returns"}};
    view.demonstration_password = "demonstration";
    return sign_in_content(words, view);
  };
  const auto empty_list = [](const Words& words) {
    WorklistView view = worklist_example();
    view.lines.clear();
    view.total = 0;
    view.query.page = 1;
    view.query.text = "nobody";
    return worklist_content(words, view);
  };
  const auto not_yet = [](const Words& words) {
    CheckAnswersView view = check_example();
    view.obstacles = {{"safeguard_missing_person_informed",
                       {"Reg. 2018/1860 Art. 15", Standing::unverified, {}},
                       {"not_satisfied", "2026-01-20"},
                       false}};
    return check_answers_content(words, view);
  };
  const auto past = [](const Words& words) {
    CasePageView view = example_case(Side::requesting);
    view.as_of.is_past = true;
    view.steps.clear();
    return case_content(words, view);
  };
  const auto preparing = [](const Words& words) {
    CasePageView view = example_case(Side::requesting);
    view.moments.resize(3);
    CaseLog log;
    for (const CaseMoment& moment : view.moments) log.push_back(moment.event);
    view.state = fold(log);
    view.assessment.reply.reset();
    view.assessment.silence = SilenceMeaning::not_yet;
    view.assessment.evidence_class = EvidenceClass::none;
    view.assessment.missing_fields = {{"birth_place", {"Art. 5(1)(a)", Standing::text, {}}},
                                      {"evidence_index", {"Art. 5(1)(b)", Standing::text, {}}}};
    const Obstacle missing{
        "missing_field", {"Art. 5(1)", Standing::text, {}}, {"birth_place", "evidence_index"}, false};
    view.steps = {{"send_application", view.address + "/send-application", missing, true}};
    for (const char* act : {"record_particulars", "add_evidence", "record_entry", "record_care", "record_safeguard"}) {
      view.steps.push_back({act, view.address + "/" + act, std::nullopt, false});
    }
    return case_content(words, view);
  };
  const auto expired = [](const Words& words) {
    return expired_form_content(words, {"/cases/0/add-note", {"c0ffee", "", "", ""}, {{{"note", "Typed text"}}, {}}});
  };
  const auto audit = [](const Words& words) {
    AuditView view;
    view.lines = {{noon_of(kToday), "Eleni Test", "read_case", reference().text(), "/cases/0"},
                  {noon_of(kToday), "Eleni Test", "send_application", "", ""}};
    return audit_content(words, view);
  };
  const auto home = [](const Words& words) { return home_content(words, home_example()); };
  const auto arrivals = [](const Words& words) { return arrivals_content(words, {kToday, {arrival_example().line}}); };
  return {
      {"sign_in", sign_in, "page.sign_in.title"},
      {"home", home, "page.home.title"},
      {"home_ur", home, "page.home.title", "ur"},
      {"worklist", [](const Words& words) { return worklist_content(words, worklist_example()); },
       "page.worklist.title"},
      {"worklist_empty", empty_list, "page.worklist.title"},
      {"case_requesting", [](const Words& words) { return case_content(words, example_case(Side::requesting)); },
       "page.case.title"},
      {"case_requested", [](const Words& words) { return case_content(words, example_case(Side::requested)); },
       "page.case.title"},
      {"case_ur", [](const Words& words) { return case_content(words, example_case(Side::requested)); },
       "page.case.title", "ur"},
      {"case_as_of", past, "page.case.title"},
      {"case_preparing", preparing, "page.case.draft_title"},
      {"act_form", [](const Words& words) { return act_form_content(words, refuse_form()); },
       "act.refuse_application.title"},
      {"particulars", [](const Words& words) { return particulars_form_content(words, particulars_example()); },
       "act.record_particulars.title"},
      {"check_answers", [](const Words& words) { return check_answers_content(words, check_example()); },
       "page.check.title"},
      {"check_answers_not_yet", not_yet, "page.check.title"},
      {"agreement",
       [](const Words& words) {
         return agreement_content(words, {&example_agreement(), kToday});
       },
       "page.agreement.title"},
      {"officers", [](const Words& words) { return officers_content(words, officers_example()); },
       "page.officers.title"},
      {"audit", audit, "page.audit.title"},
      {"arrivals", arrivals, "page.arrivals.title"},
      {"arrival", [](const Words& words) { return arrival_content(words, arrival_example()); }, "page.arrival.title"},
      {"not_found", [](const Words& words) { return not_found_content(words); }, "page.not_found.title"},
      {"denied", [](const Words& words) { return denied_content(words, {Permission::send_application}); },
       "page.denied.title"},
      {"stale", [](const Words& words) { return stale_content(words, stale_example()); }, "page.stale.title"},
      {"form_expired", expired, "page.form_expired.title"},
      {"fault",
       [](const Words& words) {
         return fault_content(words, {"7f3a", true});
       },
       "page.fault.title"},
  };
}

std::string example_document(const ExamplePage& example) {
  const Words& words = Words::of(example.language);
  PageFrame frame;
  frame.words = &words;
  frame.title = words.say(example.title);
  frame.path = "/" + example.name;
  frame.is_demonstration = true;
  frame.date_in_use = kToday;
  frame.version = "0.0.0";
  frame.assets_version = "test";
  if (example.name != "sign_in") {
    frame.officer = FrameOfficer{"Eleni Test",
                                 "Example Police, Returns",
                                 "Athens",
                                 "c0ffee",
                                 {{"nav.work", "/", example.title == "page.home.title"},
                                  {"nav.cases", "/cases", example.title == "page.worklist.title"},
                                  {"nav.agreement", "/agreement", example.title == "page.agreement.title"}},
                                 1800};
  }
  if (example.name.starts_with("case")) frame.crumbs = {{words.say("nav.cases"), "/cases"}};
  return page(frame, example.content(words)).take();
}

}  // namespace rahdari
