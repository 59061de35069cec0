#include "store/replay.h"

#include <algorithm>

#include "store/parts.h"
#include "store/projection.h"
#include "store/search_forms.h"

namespace rahdari {

namespace {

/// The search forms a side should have: those of the newest particulars it may see and of the reference.
std::vector<std::string> forms_of_fold(CaseStatements& cases, Keys& keys, CaseId case_id, const SideFold& fold) {
  std::vector<std::string> forms;
  if (!fold.particulars.is_none()) {
    const auto* kept = cases.find_sealed.one(fold.particulars.id.text());
    const std::string ciphertext = kept == nullptr ? std::string{} : std::get<1>(*kept);
    const auto plaintext = keys.decrypt(case_id, fold.particulars.id, ciphertext);
    const auto person = plaintext ? particulars_from_bytes(*plaintext) : std::nullopt;
    if (person) forms = forms_of_person(*person, keys);
  }
  if (fold.state.reference) {
    for (std::string& form : forms_of_reference(*fold.state.reference)) forms.push_back(std::move(form));
  }
  std::ranges::sort(forms);
  return forms;
}

std::vector<std::string> stored_forms(soci::session& session, long long case_number, long long organisation) {
  std::vector<std::string> forms;
  Statement<Columns<std::string>, long long, long long>(
      session, "select form from search_form where case_number = ? and organisation = ? order by form")
      .each([&](const std::string& form) { forms.push_back(form); }, case_number, organisation);
  return forms;
}

using Differences = std::vector<std::string>;

tl::expected<void, Fault> check_case(Reader& reader, const ProjectRow& project, Keys& keys, CaseId case_id,
                                     Differences& found) {
  const Snapshot snapshot(reader);
  const CaseImage image = reader.cases->image(case_id);
  const auto events = decoded(reader.cases->all_events(image.number));
  if (!events) return tl::unexpected(events.error());
  Statement<WriteStatements::RowColumns, long long, long long> find_row(
      reader.session,
      "select reference, stage, next_step, other_side, return_type, is_ended, due, opened_on, last_act_on, travel_on, "
      "document_until, office, is_travel_notified, line from case_row where case_number = ? and organisation = ?");
  for (const CaseSide& side : image.sides) {
    const SideFold fold = fold_side(*events, side);
    const StoredRow row = row_of_fold(fold, side.side, image.is_travel_notified, project);
    const auto* stored = find_row.one(image.number, side.organisation);
    const std::string name = case_id.text() + " " + side.id.text();
    if (stored == nullptr) {
      found.push_back(name + ": the row is missing");
    } else if (stored_row_from(*stored) != row) {
      found.push_back(name + ": the row differs from the log");
    }
    if (stored_forms(reader.session, image.number, side.organisation) !=
        forms_of_fold(*reader.cases, keys, case_id, fold)) {
      found.push_back(name + ": the search forms differ from the vault");
    }
  }
  return {};
}

/// Rows of cases or sides that the log does not know, and counts that are not the counts of the rows.
void check_totals(Reader& reader, Differences& found) {
  Statement<Columns<long long, long long>>(
      reader.session,
      "select r.case_number, r.organisation from case_row r left join case_side s "
      "on s.case_number = r.case_number and s.organisation = r.organisation where s.side is null")
      .each([&](long long number, long long) {
        found.push_back(reader.cases->case_id(number) + ": a row of no side of the case");
      });
  Statement<Columns<long long>> differing(
      reader.session,
      "select count(*) from (select organisation, is_ended, stage, next_step, count(*) from case_row "
      "group by organisation, is_ended, stage, next_step except "
      "select organisation, is_ended, stage, next_step, cases from work_count) ");
  if (std::get<0>(*differing.one()) != 0) found.push_back("work_count: the counts differ from the rows");
}

}  // namespace

tl::expected<void, Fault> rebuild_case(Writing& writing, const ProjectRow& project, Keys& keys, CaseId case_id) {
  WriteStatements& statements = writing.statements;
  const CaseImage image = statements.cases.image(case_id);
  const auto events = decoded(statements.cases.all_events(image.number));
  if (!events) return tl::unexpected(events.error());
  for (const CaseSide& side : image.sides) {
    const SideFold fold = fold_side(*events, side);
    const StoredRow row = row_of_fold(fold, side.side, image.is_travel_notified, project);
    statements.put_row(image.number, side.organisation, row);
    statements.remove_forms.run(image.number, side.organisation);
    for (const std::string& form : forms_of_fold(statements.cases, keys, case_id, fold)) {
      statements.insert_form.run(side.organisation, form, image.number);
    }
  }
  return {};
}

tl::expected<void, Fault> add_to_cases_of_country(Writing& writing, const ProjectRow& project, Keys& keys,
                                                  long long organisation, Country country) {
  std::vector<std::pair<long long, CaseId>> sent;
  Statement<Columns<long long, std::string>, std::string, long long>(
      writing.session,
      "select t.case_number, c.id from case_target t join case_file c on c.number = t.case_number where t.country = ? "
      "and not exists (select 1 from case_side s where s.case_number = t.case_number and s.organisation = ?)")
      .each([&](long long number,
                const std::string& id) { sent.emplace_back(number, CaseId::parse(id).value_or(CaseId{})); },
            country.text(), organisation);
  for (const auto& [number, id] : sent) {
    writing.statements.insert_side.run(number, organisation, static_cast<int>(Side::requested));
    if (auto done = rebuild_case(writing, project, keys, id); !done) return done;
  }
  return {};
}

tl::expected<std::vector<std::string>, Fault> Store::replay_check(const Permit& permit) {
  const auto ids = case_ids(permit);
  if (!ids) return tl::unexpected(ids.error());
  return guarded("replaying the log", [&]() -> tl::expected<Differences, Fault> {
    Differences found;
    auto reader = parts_->readers->borrow();
    for (const CaseId id : *ids) {
      if (auto done = check_case(*reader, parts_->options.project, *parts_->keys, id, found); !done)
        return tl::unexpected(done.error());
    }
    check_totals(*reader, found);
    return found;
  });
}

tl::expected<void, Fault> Store::rebuild_rows(const Permit& permit) {
  const auto ids = case_ids(permit);
  if (!ids) return tl::unexpected(ids.error());
  const auto emptied = parts_->writer->run([&](Writing& writing) -> tl::expected<void, Fault> {
    for (const char* table : {"case_row", "work_count", "search_form"})
      writing.session << std::string("delete from ") + table;
    write_audit(writing, permit, "rebuild_rows", "");
    return {};
  });
  if (!emptied) return emptied;
  for (const CaseId id : *ids) {
    auto done = parts_->writer->run(
        [&](Writing& writing) { return rebuild_case(writing, parts_->options.project, *parts_->keys, id); });
    if (!done) return done;
  }
  return {};
}

}  // namespace rahdari
