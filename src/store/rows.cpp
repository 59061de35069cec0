#include "store/rows.h"

#include "base/bytes.h"

namespace rahdari {

namespace {

constexpr std::uint64_t kLineLayout = 1;

std::int32_t day_or_none(const std::optional<CalendarDate>& day) { return day ? day->day_number() : kNoDay; }

void put_day(ByteWriter& out, const std::optional<CalendarDate>& day) { out.put_i64(day_or_none(day)); }

std::optional<CalendarDate> get_day(ByteReader& in) {
  const std::int64_t number = in.get_i64();
  if (number >= kNoDay || number <= INT32_MIN) return std::nullopt;
  return CalendarDate::from_day_number(static_cast<std::int32_t>(number));
}

template <class E>
E get_enum(ByteReader& in) {
  return static_cast<E>(in.get_u64());
}

Country get_country(ByteReader& in) { return Country::parse(in.get_text()).value_or(Country{}); }

}  // namespace

StoredRow stored_from_row(const CaseRow& row, OfficeId last_office, bool is_travel_notified) {
  StoredRow stored;
  stored.reference = row.reference;
  stored.stage = static_cast<int>(row.stage);
  stored.next_step = static_cast<int>(row.next);
  stored.other_side = (row.side == Side::requesting ? row.requested : row.requesting).text();
  stored.return_type = static_cast<int>(row.return_type);
  stored.is_ended = row.is_ended ? 1 : 0;
  stored.due = day_or_none(row.expected_by);
  stored.opened_on = day_or_none(row.opened_on);
  stored.last_act_on = row.last_act_on.day_number();
  stored.travel_on = day_or_none(row.travel_on);
  stored.document_until = day_or_none(row.document_until);
  stored.office = last_office.is_none() ? std::string{} : last_office.text();
  stored.is_travel_notified = is_travel_notified ? 1 : 0;
  stored.line = bytes_from_row(row);
  return stored;
}

std::string bytes_from_row(const CaseRow& row) {
  ByteWriter out;
  out.put_u64(kLineLayout);
  out.put_u64(static_cast<std::uint64_t>(row.side));
  out.put_u64(static_cast<std::uint64_t>(row.stage));
  out.put_u64(static_cast<std::uint64_t>(row.next));
  out.put_text(row.reference);
  out.put_text(row.requesting.text());
  out.put_text(row.requested.text());
  out.put_text(row.agreement);
  out.put_u64(static_cast<std::uint64_t>(row.return_type));
  out.put_u64(static_cast<std::uint64_t>(row.evidence_class));
  out.put_text(row.lane);
  for (const auto* day : {&row.opened_on, &row.sent_on, &row.expected_by, &row.counts_from, &row.travel_on,
                          &row.document_until, &row.detained_since}) {
    put_day(out, *day);
  }
  out.put_u64((row.is_held ? 1 : 0) | (row.is_paused ? 2 : 0) | (row.is_ended ? 4 : 0));
  out.put_u64(row.approvals_open.size());
  for (const ApprovedAct act : row.approvals_open) out.put_u64(static_cast<std::uint64_t>(act));
  out.put_i64(row.last_act_on.day_number());
  out.put_raw(row.particulars.id.bytes().data(), 16);
  out.put_raw(row.particulars.ciphertext.data(), row.particulars.ciphertext.size());
  return out.take();
}

std::optional<CaseRow> row_from_bytes(std::string_view bytes) {
  ByteReader in(bytes);
  if (in.get_u64() != kLineLayout) return std::nullopt;
  CaseRow row;
  row.side = get_enum<Side>(in);
  row.stage = get_enum<Stage>(in);
  row.next = get_enum<NextStep>(in);
  row.reference = in.get_text();
  row.requesting = get_country(in);
  row.requested = get_country(in);
  row.agreement = in.get_text();
  row.return_type = get_enum<ReturnType>(in);
  row.evidence_class = get_enum<EvidenceClass>(in);
  row.lane = in.get_text();
  for (auto* day : {&row.opened_on, &row.sent_on, &row.expected_by, &row.counts_from, &row.travel_on,
                    &row.document_until, &row.detained_since}) {
    *day = get_day(in);
  }
  const std::uint64_t flags = in.get_u64();
  row.is_held = (flags & 1) != 0;
  row.is_paused = (flags & 2) != 0;
  row.is_ended = (flags & 4) != 0;
  const std::uint64_t approvals = in.get_u64();
  if (approvals > in.left()) return std::nullopt;
  for (std::uint64_t i = 0; i < approvals; ++i) row.approvals_open.push_back(get_enum<ApprovedAct>(in));
  row.last_act_on = CalendarDate::from_day_number(static_cast<std::int32_t>(in.get_i64()));
  IdBytes id;
  in.get_raw(id.data(), id.size());
  in.get_raw(row.particulars.ciphertext.data(), row.particulars.ciphertext.size());
  row.particulars.id = SealedId(id);
  if (!in.at_end()) return std::nullopt;
  return row;
}

}  // namespace rahdari
