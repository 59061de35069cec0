#include "routes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "actions/steps.h"
#include "agreement/load.h"
#include "demo/cast.h"
#include "terms/zone.h"

namespace rahdari {
namespace {

namespace fs = std::filesystem;

const std::string kSource = RAHDARI_SOURCE_DIR;

/// A whole program in a temporary folder: seeded ids, a clock that stands still, the invented officers, no case.
class World {
 public:
  explicit World(std::uint64_t seed, std::string_view now = "2026-03-02T09:00:00Z")
      : folder_(fs::temp_directory_path() / ("rahdari-routes-" + Random::secure().id<CaseId>().text())),
        clock_(*instant_from_text(now)), random_(Random::seeded(seed)) {
    auto agreement = load_agreement(kSource + "/agreements/eu-pakistan", kSource + "/agreements/holidays", day_in_zone(clock_.now(), "UTC"));
    if (!agreement) throw std::runtime_error(agreement.error().front().text());
    agreements_.emplace(agreement->id, std::move(*agreement));
    const auto project = [this](const CaseState& state, Side side) {
      static const Agreement kNone{};
      const auto found = agreements_.find(state.agreement);
      return row_from_state(state, side, found == agreements_.end() ? kNone : found->second);
    };
    auto store = Store::open(StoreOptions{folder_, &clock_, &random_, project, {}});
    if (!store) throw std::runtime_error(store.error().what_was_tried);
    store_ = std::move(*store);
    auto cast = Cast::install(*store_, random_);
    if (!cast) throw std::runtime_error(cast.error().what_was_tried);
    cast_ = std::make_unique<Cast>(std::move(*cast));
    program_.reset(new Program{*store_, agreements_, clock_, random_, true, true, false, {}, {}});
  }
  ~World() {
    program_.reset();
    store_.reset();
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  World(const World&) = delete;
  World& operator=(const World&) = delete;

  const Program& program() const { return *program_; }
  Store& store() { return *store_; }
  Random& random() { return random_; }
  const Officer& officer(Part part, std::string_view state = "GR") const { return cast_->officer(part, *Country::parse(state)); }
  void pass_days(int days) { clock_.set(Instant{clock_.now().micros + days * 86'400'000'000LL}); }

 private:
  fs::path folder_;
  SetClock clock_;
  Random random_;
  std::map<std::string, Agreement> agreements_;
  std::unique_ptr<Store> store_;
  std::unique_ptr<Cast> cast_;
  std::unique_ptr<Program> program_;
};

using Pairs = std::vector<std::pair<std::string, std::string>>;

/// An officer's browser without a network: session, hidden fields of the last form, answers.
class Browser {
 public:
  Browser(World& world, const Officer& officer) : world_(world) {
    session_ = world.store().start_session(officer.id).value();
  }
  Response get(const std::string& address) {
    Request request;
    request.method = "GET";
    const std::size_t question = address.find('?');
    request.path = address.substr(0, question);
    if (question != std::string::npos) request.query = *parse_form(address.substr(question + 1));
    return send(std::move(request));
  }
  /// Opens the form and sends it with `fields`, as a person would.
  Response submit(const std::string& address, const Pairs& fields) {
    const Response form = get(address);
    return post(address, fields, form.body);
  }
  Response post(const std::string& address, const Pairs& fields, const std::string& form_body) {
    Request request;
    request.method = "POST";
    request.path = address;
    for (const char* hidden : {"act", "shared_version", "private_version"}) request.form.add(hidden, hidden_value(form_body, hidden));
    request.form.add("csrf", session_.csrf);
    for (const auto& [name, value] : fields) request.form.add(name, value);
    return send(std::move(request));
  }
  static std::string hidden_value(const std::string& body, const std::string& name) {
    const std::size_t at = body.find("name=\"" + name + "\"");
    const std::size_t start = at == std::string::npos ? at : body.find("value=\"", at);
    if (start == std::string::npos) return {};
    return body.substr(start + 7, body.find('"', start + 7) - start - 7);
  }

 private:
  Response send(Request request) {
    request.cookie = "rahdari_session=" + session_.id.text();
    request.remote = "127.0.0.1";
    return answer(world_.program(), request);
  }
  World& world_;
  Session session_;
};

std::string location_of(const Response& response) {
  for (const auto& [name, value] : response.headers) {
    if (name == "Location") return value;
  }
  return {};
}

/// "/cases/<id>" of the redirect after a successful act; fails the test with the page's text otherwise.
std::string case_of(const Response& response) {
  const std::string location = location_of(response);
  EXPECT_EQ(response.status, 303) << response.body;
  return location.substr(0, location.find('?'));
}

Pairs day_fields(const std::string& name, CalendarDate day) {
  return {{name + "_day", std::to_string(day.day())}, {name + "_month", std::to_string(day.month())}, {name + "_year", std::to_string(day.year())}};
}

Pairs join(Pairs left, const Pairs& right) {
  left.insert(left.end(), right.begin(), right.end());
  return left;
}

/// A complete file of an adult, ready to be sent and approved.
std::string prepare_case(World& world) {
  Browser officer(world, world.officer(Part::return_officer));
  const std::string address = case_of(officer.submit(
      "/cases/new", {{"corridor", "eu-pakistan/PK"}, {"person_class", "own_national"}, {"return_type", "forced"}, {"road", "application"}}));
  case_of(officer.submit(address + "/particulars",
                         join({{"surname", "TARKHAN"}, {"given_names", "Bilal"}, {"name_urdu", "بلال ترخان"}, {"father_name", "Daud Tarkhan"},
                               {"birth_place", "Gujrat"}, {"sex", "male"}, {"nationality", "PK"}, {"cnic", "34201-1234567-1"},
                               {"address", "House 1"}, {"village", "Kotla"}, {"district", "Gujrat"}},
                              day_fields("birth_date", *CalendarDate::parse("1994-05-06")))));
  case_of(officer.submit(address + "/add-evidence", {{"evidence_code", "cnic"}, {"is_original", "yes"}, {"evidence_detail", "34201-1234567-1"}}));
  case_of(officer.submit(address + "/record-entry", {{"entered_on_year", "2022"}, {"entered_unlawfully", "yes"}}));
  for (const char* kind : {"return_decision", "non_refoulement", "legal_basis", "person_informed", "data_sources"}) {
    case_of(officer.submit(address + "/record-safeguard",
                           join({{"safeguard", kind}, {"is_satisfied", "yes"}, {"safeguard_detail", "on file"}},
                                day_fields("dated", *CalendarDate::parse("2026-02-20")))));
  }
  return address;
}

void approve(World& world, const std::string& address, const std::string& act, Part asking, Part approving) {
  Browser asker(world, world.officer(asking));
  case_of(asker.submit(address + "/ask-approval", {{"approved_act", act}}));
  const bool is_requesting = Cast::side_of(approving) == Side::requesting;
  Browser approver(world, world.officer(approving));
  case_of(approver.submit(address + (is_requesting ? "/give-approval-requesting" : "/give-approval-requested"), {{"approved_act", act}}));
}

void send(World& world, const std::string& address) {
  approve(world, address, "send_application", Part::return_officer, Part::approver);
  Browser officer(world, world.officer(Part::return_officer));
  case_of(officer.submit(address + "/send-application", {}));
}

/// Every invented officer, by sign-in name.
std::vector<Officer> everyone(World& world) {
  auto officers = world.store().officers(authorise_maintenance("test")).value();
  std::ranges::sort(officers, {}, &Officer::sign_in_name);
  return officers;
}

/// Every page of the requested side that can show this case, as bytes.
std::vector<std::pair<std::string, std::string>> seen_by_requested_side(World& world, const std::string& address) {
  std::vector<std::pair<std::string, std::string>> seen;
  for (const Officer& officer : everyone(world)) {
    if (officer.country != *Country::parse("PK")) continue;
    Browser browser(world, officer);
    std::vector<std::string> pages{"/", "/cases", "/cases?closed=yes", "/cases?order=last_act&down=yes", "/arrivals", "/audit", address};
    for (const StepLink& link : step_links()) pages.push_back(address + "/" + std::string(link.path));
    for (const std::string& page : pages) {
      seen.emplace_back(officer.sign_in_name + " " + page, browser.get(page).body);
    }
  }
  return seen;
}

/// Act ids and tokens are fresh random values on each form; they say nothing, and are compared as absent.
std::string without_tokens(std::string body) {
  for (const char* name : {"name=\"act\" value=\"", "name=\"csrf\" value=\""}) {
    const std::string mark(name);
    for (std::size_t at = body.find(mark); at != std::string::npos; at = body.find(mark, at + 1)) {
      body.replace(at + mark.size(), body.find('"', at + mark.size()) - at - mark.size(), "");
    }
  }
  return body;
}

TEST(Routes, TableIsSortedAndEachPathStandsOnce) {
  const auto all = routes();
  ASSERT_GT(all.size(), 40U);
  EXPECT_TRUE(std::ranges::is_sorted(all, {}, &Route::path));
  EXPECT_EQ(std::ranges::adjacent_find(all, {}, &Route::path), all.end());
  for (const Route& route : all) EXPECT_TRUE(Words::of("en").has(route.title)) << route.title;
}

TEST(Routes, EveryStepOfACaseHasItsRouteWithTheSamePermission) {
  ASSERT_FALSE(step_links().empty());
  for (const StepLink& link : step_links()) {
    const std::string path = "/cases/{case}/" + std::string(link.path);
    const auto found = std::ranges::find(routes(), std::string_view(path), &Route::path);
    ASSERT_NE(found, routes().end()) << path;
    EXPECT_EQ(found->permission, link.needed) << path;
    EXPECT_EQ(found->method, Method::form) << path;
  }
}

TEST(Routes, WithoutASessionOnlyTheOpenPagesAnswer) {
  World world(1);
  for (const Route& route : routes()) {
    Request request;
    request.method = "GET";
    request.path = std::string(route.path);
    EXPECT_EQ(answer(world.program(), request).status, 303) << route.path;
  }
}

TEST(Routes, APostWithoutTheSessionsTokenChangesNothing) {
  World world(2);
  const std::string address = prepare_case(world);
  Browser officer(world, world.officer(Part::return_officer));
  const Response answered = officer.post(address + "/set-hold", {{"csrf", "00"}, {"hold_kind", "legal"}}, "");
  EXPECT_NE(answered.status, 303) << "the hidden versions are missing, so nothing may be carried out";
}

TEST(Routes, ASecondPressAnswersTheFirst) {
  World world(3);
  const std::string address = prepare_case(world);
  Browser officer(world, world.officer(Part::return_officer));
  const std::string form = officer.get(address + "/set-hold").body;
  EXPECT_EQ(officer.post(address + "/set-hold", {{"hold_kind", "legal"}}, form).status, 303);
  EXPECT_EQ(officer.post(address + "/set-hold", {{"hold_kind", "legal"}}, form).status, 303);
  const auto permit = authorise(world.officer(Part::return_officer), Permission::see_cases);
  const auto file = world.store().read_case(*permit, *CaseId::parse(address.substr(7)));
  ASSERT_TRUE(file);
  EXPECT_EQ(fold(file->log).holds.size(), 1U);
}

TEST(Routes, AFormThatOthersOvertookShowsWhatChangedAndActsOnNothing) {
  World world(4);
  const std::string address = prepare_case(world);
  Browser first(world, world.officer(Part::return_officer));
  Browser second(world, world.officer(Part::legal_reviewer));
  const std::string form = first.get(address + "/set-hold").body;
  case_of(second.submit(address + "/set-hold", {{"hold_kind", "medical"}}));
  const Response late = first.post(address + "/set-hold", {{"hold_kind", "legal"}, {"hold_note", "typed words"}}, form);
  EXPECT_EQ(late.status, 409);
  EXPECT_NE(late.body.find("typed words"), std::string::npos) << "nothing typed may be lost";
}

TEST(Routes, AnotherMemberStateFindsNothing) {
  World world(5);
  const std::string address = prepare_case(world);
  send(world, address);
  Browser berlin(world, world.officer(Part::return_officer, "DE"));
  EXPECT_EQ(berlin.get(address).status, 404);
  for (const StepLink& link : step_links()) {
    const Response form = berlin.get(address + "/" + std::string(link.path));
    EXPECT_TRUE(form.status == 404 || form.status == 403) << link.path;
  }
  EXPECT_EQ(berlin.get("/cases?closed=yes").body.find(address), std::string::npos);
}

// U1: whatever the cause of a hold, the other side reads the same bytes on every page.
TEST(Routes, EveryKindOfHoldLooksTheSameToTheOtherSide) {
  std::vector<std::pair<std::string, std::string>> reference;
  int kinds = 0;
  for (const auto& [kind, name] : enum_names(HoldKind{})) {
    World world(6);
    const std::string address = prepare_case(world);
    send(world, address);
    Browser reviewer(world, world.officer(Part::legal_reviewer));
    case_of(reviewer.submit(address + "/set-hold", {{"hold_kind", std::string(name)}, {"hold_note", "private words"}}));
    auto seen = seen_by_requested_side(world, address);
    ASSERT_FALSE(seen.empty());
    for (auto& [page, body] : seen) {
      body = without_tokens(body);
      EXPECT_EQ(body.find("private words"), std::string::npos) << page;
    }
    if (kinds++ == 0) reference = seen;
    ASSERT_EQ(seen.size(), reference.size());
    for (std::size_t i = 0; i < seen.size(); ++i) EXPECT_EQ(seen[i].second, reference[i].second) << name << " on " << seen[i].first;
  }
  EXPECT_EQ(kinds, 6);
  const bool is_said = std::ranges::any_of(reference, [](const auto& page) {
    return page.second.find("The requesting State is not proceeding at present") != std::string::npos;
  });
  EXPECT_TRUE(is_said);
}

// A private event changes nothing that the other side holds (U2).
TEST(Routes, APrivateNoteChangesNoByteOfTheOtherSide) {
  World world(7);
  const std::string address = prepare_case(world);
  send(world, address);
  const auto before = seen_by_requested_side(world, address);
  Browser officer(world, world.officer(Part::return_officer));
  case_of(officer.submit(address + "/add-note", {{"note", "for ourselves"}}));
  const auto after = seen_by_requested_side(world, address);
  ASSERT_EQ(before.size(), after.size());
  for (std::size_t i = 0; i < before.size(); ++i) {
    const bool is_audit = before[i].first.find("/audit") != std::string::npos;   // their own reads between the two looks
    if (!is_audit) {
      EXPECT_EQ(without_tokens(before[i].second), without_tokens(after[i].second)) << before[i].first;
    }
  }
}

/// The status of a GET of each route for an officer of each role, on a case of the own side and on a foreign one.
std::string access_matrix(World& world, const std::string& own_case, const std::string& foreign_case) {
  std::ostringstream table;
  for (const Officer& officer : everyone(world)) {
    Browser browser(world, officer);
    for (const Route& route : routes()) {
      if (route.method == Method::post) continue;
      std::string own(route.path), foreign(route.path);
      const std::size_t at = own.find("{case}");
      if (at != std::string::npos) {
        own.replace(at, 6, own_case.substr(7));
        foreign.replace(at, 6, foreign_case.substr(7));
      }
      table << officer.sign_in_name << " " << route.path << " " << browser.get(own).status;
      if (at != std::string::npos) table << " " << browser.get(foreign).status;
      table << "\n";
    }
  }
  return table.str();
}

TEST(Routes, AccessMatrixIsAsAgreed) {
  World world(8);
  const std::string own_case = prepare_case(world);
  send(world, own_case);
  Browser berlin(world, world.officer(Part::return_officer, "DE"));
  const std::string foreign_case = case_of(berlin.submit(
      "/cases/new", {{"corridor", "eu-pakistan/PK"}, {"person_class", "own_national"}, {"return_type", "forced"}, {"road", "application"}}));
  const std::string table = access_matrix(world, own_case, foreign_case);
  const fs::path golden = fs::path(kSource) / "tests/access_matrix.txt";
  if (std::getenv("RAHDARI_UPDATE") != nullptr) std::ofstream(golden) << table;
  std::ifstream file(golden);
  const std::string agreed((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  ASSERT_FALSE(agreed.empty());
  EXPECT_EQ(table, agreed) << "run with RAHDARI_UPDATE=1 and say in the commit why it changed";
}

}  // namespace
}  // namespace rahdari
