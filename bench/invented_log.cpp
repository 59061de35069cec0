#include "base/random.h"
#include "bench.h"

namespace rahdari::bench {
namespace {

/// Adds events day by day to the log of one invented case.
class LogMaker {
 public:
  explicit LogMaker(std::uint64_t seed) : random_(Random::seeded(seed)) {
    actor_ = Actor{random_.id<OfficerId>(), random_.id<OrganisationId>(), random_.id<OfficeId>(), Side::requesting};
  }

  void add(Event event) {
    CaseEvent row;
    row.event = std::move(event);
    row.occurred_on = day_;
    row.recorded_at = Instant{std::int64_t{day_.day_number()} * 86'400'000'000};
    row.actor = actor_;
    row.position = ++(is_shared(type_of(row.event)) ? shared_ : own_);
    log_.push_back(std::move(row));
  }
  void wait(int days) { day_ = day_.plus(CalendarDays{days}); }
  SealedRef sealed() {
    SealedRef ref{random_.id<SealedId>(), {}};
    random_.fill(ref.ciphertext.data(), ref.ciphertext.size());
    return ref;
  }
  template <class IdType>
  IdType id() {
    return random_.id<IdType>();
  }
  CalendarDate day() const { return day_; }
  Random& random() { return random_; }
  CaseLog take() { return std::move(log_); }

 private:
  Random random_;
  Actor actor_;
  CalendarDate day_ = CalendarDate::from_parts(2026, 1, 5).value_or(CalendarDate{});
  std::uint32_t shared_ = 0;
  std::uint32_t own_ = 0;
  CaseLog log_;
};

EvidenceItem item_of(LogMaker& maker, std::string code) {
  return EvidenceItem{maker.id<ItemId>(), std::move(code), true, true, true, maker.sealed()};
}

void add_file(LogMaker& maker, Country requesting, Country requested) {
  maker.add(CaseOpened{
      requesting, requested, "eu-pakistan", PersonClass::own_national, ReturnType::forced, Road::application, {}});
  maker.add(
      ParticularsRecorded{maker.sealed(), {"surname", "given_names", "birth_date", "birth_place", "address", "cnic"}});
  maker.add(EvidenceAdded{item_of(maker, "cnic")});
  maker.add(EvidenceAdded{item_of(maker, "fingerprints")});
  EntryRecorded entry;
  entry.entered_on = PartialDate::from_parts(2023, 6, 0);
  maker.add(entry);
  maker.wait(2);
  for (const SafeguardKind kind :
       {SafeguardKind::return_decision, SafeguardKind::non_refoulement, SafeguardKind::legal_basis,
        SafeguardKind::person_informed, SafeguardKind::data_sources}) {
    maker.add(SafeguardRecorded{kind, maker.day(), true, maker.sealed()});
  }
  maker.add(NoteAdded{maker.sealed()});
  maker.add(ApprovalAsked{ApprovedAct::send_application, maker.sealed()});
  maker.add(ApprovalGiven{ApprovedAct::send_application});
}

void add_answer(LogMaker& maker, const Reference& reference) {
  maker.add(ApplicationSent{reference,
                            reference.requesting,
                            reference.requested,
                            "eu-pakistan",
                            PersonClass::own_national,
                            maker.sealed(),
                            {item_of(maker, "cnic"), item_of(maker, "fingerprints")},
                            {},
                            {},
                            {}});
  maker.add(ApplicationDelivered{maker.day()});
  maker.wait(9);
  maker.add(NationalityProcessStarted{});
  maker.add(VerificationRecorded{FindingSource::cnic, FindingResult::hit, maker.sealed()});
  maker.wait(static_cast<int>(maker.random().below(15)));
  maker.add(ReplyAccepted{maker.sealed(), false});
}

void add_journey(LogMaker& maker, const Reference& reference) {
  maker.add(DocumentRequested{});
  maker.wait(6);
  maker.add(DocumentIssued{maker.sealed(), maker.day(), maker.day().plus(Months{6}), true});
  TransferNotified transfer;
  transfer.reference = reference;
  transfer.transfer = maker.id<ItemId>();
  transfer.travel_on = maker.day().plus(CalendarDays{20});
  transfer.crossing_point = "Islamabad International Airport";
  transfer.flight = "ZZ 0123";
  transfer.particulars = maker.sealed();
  maker.add(transfer);
  maker.wait(20);
  maker.add(Departed{transfer.transfer});
  maker.add(Arrived{transfer.transfer});
}

}  // namespace

CaseLog invented_log(std::uint64_t seed) {
  LogMaker maker(seed);
  const Country requesting = Country::parse("GR").value_or(Country{});
  const Country requested = Country::parse("PK").value_or(Country{});
  const Reference reference{requested, requesting, 2026, static_cast<std::uint32_t>(seed % 1'000'000)};
  add_file(maker, requesting, requested);
  add_answer(maker, reference);
  add_journey(maker, reference);
  return maker.take();
}

}  // namespace rahdari::bench
