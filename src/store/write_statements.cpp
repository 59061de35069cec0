#include "store/write_statements.h"

namespace rahdari {

namespace {

std::string text_or_empty(const auto& id) { return id.is_none() ? std::string{} : id.text(); }

}  // namespace

WriteStatements::WriteStatements(soci::session& session)
    : begin(session, "begin immediate"),
      commit(session, "commit"),
      savepoint(session, "savepoint unit"),
      release(session, "release unit"),
      roll_back_to(session, "rollback to unit"),
      cases(session),
      find_position(session, "select commit_number, recorded_at from log_position"),
      set_position(session, "update log_position set commit_number = ?, recorded_at = ?"),
      find_last_checkpoint(session, "select number, commit_number from checkpoint order by number desc limit 1"),
      insert_case(session, "insert into case_file (id, is_travel_notified) values (?, 0)"),
      set_travel_notified(session, "update case_file set is_travel_notified = 1 where number = ?"),
      insert_side(session, "insert into case_side values (?, ?, ?)"),
      insert_target(session, "insert or ignore into case_target values (?, ?)"),
      insert_stream(session,
                    "insert into stream (case_number, organisation, head, hash, commit_number) values (?, ?, 0, "
                    "zeroblob(32), 0)"),
      set_head(session, "update stream set head = ?, hash = cast(? as blob), commit_number = ? where number = ?"),
      insert_event(session, "insert into event values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as blob), cast(? as blob))"),
      find_actor(session,
                 "select number from actor where officer = ? and organisation = ? and office = ? and side = ?"),
      insert_actor(session, "insert into actor (officer, organisation, office, side) values (?, ?, ?, ?)"),
      insert_act(session, "insert into act values (?, ?, ?, ?, ?)"),
      insert_sealed(
          session,
          "insert into vault (id, case_number, ciphertext, hash) values (?, ?, cast(? as blob), cast(? as blob))"),
      insert_use(session, "insert or ignore into sealed_use values (?, ?, ?)"),
      insert_audit(session, "insert into audit (at, officer, organisation, what, about) values (?, ?, ?, ?, ?)"),
      last_number(session, "select last_insert_rowid()"),
      find_organisation(session, "select number from organisation where id = ?"),
      insert_organisation(session, "insert into organisation (id, name, country) values (?, ?, ?)"),
      find_row(session,
               "select reference, stage, next_step, other_side, return_type, is_ended, due, opened_on, last_act_on, "
               "travel_on, "
               "document_until, office, is_travel_notified, line from case_row where organisation = ?2 and case_number "
               "= ?1"),
      insert_row(session,
                 "insert into case_row (case_number, organisation, reference, stage, next_step, other_side, "
                 "return_type, is_ended, "
                 "due, opened_on, last_act_on, travel_on, document_until, office, is_travel_notified, line) "
                 "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as blob))"),
      set_line(session,
               "update case_row set stage = ?, other_side = ?, return_type = ?, document_until = ?, office = ?, "
               "is_travel_notified = ?, line = cast(? as blob) where case_number = ? and organisation = ?"),
      set_next_step(session, "update case_row set next_step = ? where case_number = ? and organisation = ?"),
      set_due(session, "update case_row set due = ? where case_number = ? and organisation = ?"),
      set_opened(session, "update case_row set opened_on = ? where case_number = ? and organisation = ?"),
      set_last_act(session, "update case_row set last_act_on = ? where case_number = ? and organisation = ?"),
      set_travel(session, "update case_row set travel_on = ? where case_number = ? and organisation = ?"),
      set_ended(session, "update case_row set is_ended = ? where case_number = ? and organisation = ?"),
      set_reference(session, "update case_row set reference = ? where case_number = ? and organisation = ?"),
      add_to_count(
          session,
          "insert into work_count values (?, ?, ?, ?, ?) on conflict do update set cases = cases + excluded.cases"),
      remove_forms(session, "delete from search_form where case_number = ? and organisation = ?"),
      insert_form(session, "insert or ignore into search_form values (?, ?, ?)") {}

StoredRow stored_row_from(const WriteStatements::RowColumns& columns) {
  const auto& [reference, stage, next_step, other_side, return_type, is_ended, due, opened_on, last_act_on, travel_on,
               document_until, office, is_travel_notified, line] = columns;
  const auto small = [](long long value) { return static_cast<int>(value); };
  return StoredRow{reference,
                   small(stage),
                   small(next_step),
                   other_side,
                   small(return_type),
                   small(is_ended),
                   small(due),
                   small(opened_on),
                   small(last_act_on),
                   small(travel_on),
                   small(document_until),
                   office,
                   small(is_travel_notified),
                   line};
}

std::optional<StoredRow> WriteStatements::row(long long case_number, long long organisation) {
  const auto* found = find_row.one(case_number, organisation);
  return found == nullptr ? std::nullopt : std::optional(stored_row_from(*found));
}

void WriteStatements::count(long long organisation, const StoredRow& row, int change) {
  add_to_count.run(organisation, row.is_ended, row.stage, row.next_step, change);
}

void WriteStatements::put_row(long long case_number, long long organisation, const StoredRow& row) {
  const auto old = this->row(case_number, organisation);
  if (!old) {
    insert_row.run(case_number, organisation, row.reference, row.stage, row.next_step, row.other_side, row.return_type,
                   row.is_ended, row.due, row.opened_on, row.last_act_on, row.travel_on, row.document_until, row.office,
                   row.is_travel_notified, row.line);
    count(organisation, row, 1);
    return;
  }
  if (*old == row) return;
  set_line.run(row.stage, row.other_side, row.return_type, row.document_until, row.office, row.is_travel_notified,
               row.line, case_number, organisation);
  const auto set_if = [&](auto& statement, const auto& before, const auto& now) {
    if (before != now) statement.run(now, case_number, organisation);
  };
  set_if(set_next_step, old->next_step, row.next_step);
  set_if(set_due, old->due, row.due);
  set_if(set_opened, old->opened_on, row.opened_on);
  set_if(set_last_act, old->last_act_on, row.last_act_on);
  set_if(set_travel, old->travel_on, row.travel_on);
  set_if(set_ended, old->is_ended, row.is_ended);
  set_if(set_reference, old->reference, row.reference);
  if (old->is_ended == row.is_ended && old->stage == row.stage && old->next_step == row.next_step) return;
  count(organisation, *old, -1);
  count(organisation, row, 1);
}

std::optional<long long> WriteStatements::known_organisation(OrganisationId id) {
  if (const auto at = organisations_.find(id); at != organisations_.end()) return at->second;
  const auto* found = find_organisation.one(id.text());
  if (found == nullptr) return std::nullopt;
  return organisations_[id] = std::get<0>(*found);
}

long long WriteStatements::organisation_number(OrganisationId id, std::string_view name, Country country) {
  if (const auto known = known_organisation(id)) return *known;
  insert_organisation.run(id.text(), name, country.text());
  return organisations_[id] = std::get<0>(*last_number.one());
}

long long WriteStatements::actor_number(const Actor& actor) {
  const std::string officer = text_or_empty(actor.officer), organisation = text_or_empty(actor.organisation);
  const std::string office = text_or_empty(actor.office);
  const auto side = static_cast<long long>(actor.side);
  long long& number = actors_[officer + "/" + organisation + "/" + office + "/" + std::to_string(side)];
  if (number != 0) return number;
  if (const auto* found = find_actor.one(officer, organisation, office, side)) return number = std::get<0>(*found);
  insert_actor.run(officer, organisation, office, side);
  return number = std::get<0>(*last_number.one());
}

void WriteStatements::forget_numbers() {
  organisations_.clear();
  actors_.clear();
}

}  // namespace rahdari
