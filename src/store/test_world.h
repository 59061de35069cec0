// An invented installation for tests of the store: two Member States, Pakistan's Interior and border police, a clock
// that stands still. Not part of the program.
#pragma once
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

#include "store/store.h"

namespace rahdari::trial {

namespace fs = std::filesystem;

inline CalendarDate on(std::string_view text) { return CalendarDate::parse(text).value(); }
inline Country country(std::string_view code) { return Country::parse(code).value(); }
inline Instant at_noon(std::string_view day) { return Instant{(on(day).day_number() * 24LL + 12) * 3'600'000'000}; }

template <class IdType>
IdType numbered(std::uint32_t number) {
  IdBytes bytes{};
  std::memcpy(bytes.data() + 12, &number, sizeof number);
  bytes[0] = 1;
  return IdType(bytes);
}

inline std::string words_of(const Fault& fault) {
  return std::to_string(static_cast<int>(fault.code)) + " " + fault.what_was_tried;
}

/// A row that follows from the state alone: a reply is due after thirty days.
inline CaseRow plain_row(const CaseState& state, Side side) {
  CaseRow row;
  row.side = side;
  row.stage = state.stage;
  row.next =
      side == Side::requested && state.stage == Stage::awaiting_reply ? NextStep::reply : NextStep::wait_for_other_side;
  if (side == Side::requesting && state.stage == Stage::preparing) row.next = NextStep::send_application;
  if (state.reference) row.reference = state.reference->text();
  row.requesting = state.requesting;
  row.requested = state.requested;
  row.agreement = state.agreement;
  row.return_type = state.return_type;
  row.opened_on = state.opened_on;
  row.sent_on = state.sent_on;
  if (state.sent_on) row.expected_by = state.sent_on->plus(CalendarDays{30});
  if (state.transfer) row.travel_on = state.transfer->travel_on;
  row.is_held = side == Side::requesting && !state.holds.empty();
  row.is_ended = state.is_ended();
  row.last_act_on = state.last_act_on;
  row.particulars = state.particulars;
  return row;
}

/// A folder that is removed at the end of the test.
class Folder {
 public:
  Folder() {
    std::string pattern = (fs::temp_directory_path() / "rahdari_store_XXXXXX").string();
    path_ = ::mkdtemp(pattern.data());
  }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  const fs::path& path() const { return path_; }
  /// The file that holds `bytes`, or empty.
  static std::string file_holding(const fs::path& folder, std::string_view bytes) {
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      if (!entry.is_regular_file()) continue;
      std::ifstream stream(entry.path(), std::ios::binary);
      const std::string all((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
      if (all.find(bytes) != std::string::npos) return entry.path().string();
    }
    return {};
  }

 private:
  fs::path path_;
};

struct World {
  Folder folder;
  SetClock clock{at_noon("2026-01-10")};
  Random random = Random::seeded(20260110);
  std::unique_ptr<Store> store;

  Organisation greek_police{numbered<OrganisationId>(1), "Returns Division", country("GR")};
  Organisation german_police{numbered<OrganisationId>(2), "Rückführung", country("DE")};
  Organisation interior{numbered<OrganisationId>(3), "Ministry of Interior", country("PK")};
  Organisation border_police{numbered<OrganisationId>(4), "Immigration wing", country("PK")};
  Officer greek = officer(1, greek_police, {Role::return_officer, Role::detention_liaison});
  Officer german = officer(2, german_police, {Role::return_officer});
  Officer desk = officer(3, interior, {Role::interior_desk, Role::nadra_verification});
  Officer border = officer(4, border_police, {Role::fia_immigration});

  World() { open(); }

  fs::path data() const { return folder.path() / "data"; }
  StoreOptions options() { return {data(), &clock, &random, plain_row, vfs}; }
  std::string vfs;

  void open() {
    auto opened = Store::open(options());
    ASSERT_TRUE(opened) << words_of(opened.error());
    store = std::move(*opened);
    for (const Organisation* organisation : {&greek_police, &german_police, &interior, &border_police}) {
      const auto done = store->put_organisation(maintenance(), *organisation);
      ASSERT_TRUE(done) << words_of(done.error());
    }
  }
  void reopen() {
    store.reset();
    open();
  }

  static Officer officer(std::uint32_t number, const Organisation& organisation, std::set<Role> roles) {
    Officer made;
    made.id = numbered<OfficerId>(number);
    made.sign_in_name = "officer" + std::to_string(number);
    made.name = "Officer " + std::to_string(number);
    made.organisation = organisation.id;
    made.office = numbered<OfficeId>(number);
    made.country = organisation.country;
    made.roles = std::move(roles);
    return made;
  }

  static Permit maintenance() { return authorise_maintenance("test"); }
  static Permit permit(const Officer& officer, Permission permission) { return authorise(officer, permission).value(); }
  Permit greek_permit() const { return permit(greek, Permission::prepare_case); }
  Permit german_permit() const { return permit(german, Permission::prepare_case); }
  Permit desk_permit() const { return permit(desk, Permission::reply); }
  Permit border_permit() const { return permit(border, Permission::see_narrow_cases); }

  static CaseOpened opening(std::string_view from = "GR") {
    CaseOpened opened;
    opened.requesting = country(from);
    opened.requested = country("PK");
    opened.agreement = "eu-pakistan";
    return opened;
  }
  static ApplicationSent application(const SealedRef& particulars, std::uint32_t number) {
    ApplicationSent sent;
    sent.reference = {country("PK"), country("GR"), 2026, number};
    sent.requesting = country("GR");
    sent.requested = country("PK");
    sent.agreement = "eu-pakistan";
    sent.particulars = particulars;
    return sent;
  }
  static TransferNotified journey(std::uint32_t number, const SealedRef& particulars = {}) {
    TransferNotified notified;
    notified.transfer = numbered<ItemId>(number);
    notified.reference = {country("PK"), country("GR"), 2026, number};
    notified.requesting = country("GR");
    notified.requested = country("PK");
    notified.agreement = "eu-pakistan";
    notified.travel_on = on("2026-03-01");
    notified.crossing_point = "Islamabad airport";
    notified.flight = "XX 123";
    notified.particulars = particulars;
    return notified;
  }
  static Particulars person(std::string surname, std::string given, std::string cnic = "3520212345671") {
    Particulars person;
    person.surname = std::move(surname);
    person.given_names = std::move(given);
    person.cnic = std::move(cnic);
    person.passport_number = "AB1234567";
    person.address = "House 7, Invented Lane";
    return person;
  }

  AppendRequest request(CaseId id, Side side, std::uint32_t shared, std::uint32_t own,
                        std::vector<Event> events) const {
    AppendRequest request;
    request.case_id = id;
    request.side = side;
    request.shared_expected = shared;
    request.private_expected = own;
    for (Event& event : events) request.events.push_back({std::move(event), on("2026-01-10")});
    return request;
  }
  AppendReceipt append(const Permit& by, const AppendRequest& request) {
    const auto receipt = store->append(by, request);
    EXPECT_TRUE(receipt) << words_of(receipt.error());
    return receipt.value_or(AppendReceipt{});
  }

  /// Opened by Greece with particulars on record: private version 2.
  SealedRef open_case(CaseId id, const Particulars& person) {
    const SealedRow row = store->seal(greek_permit(), id, bytes_from_particulars(person)).value();
    AppendRequest opening_request =
        request(id, Side::requesting, 0, 0, {opening(), ParticularsRecorded{row.ref, {"surname"}}});
    opening_request.sealed = {row};
    append(greek_permit(), opening_request);
    return row.ref;
  }
  /// And sent to Pakistan: shared version 1.
  SealedRef send_case(CaseId id, const Particulars& person, std::uint32_t number) {
    const SealedRef ref = open_case(id, person);
    append(greek_permit(), request(id, Side::requesting, 0, 2, {application(ref, number)}));
    return ref;
  }
};

}  // namespace rahdari::trial
