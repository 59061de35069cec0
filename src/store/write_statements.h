// The statements of the writer's connection that every append uses, prepared once. SQL of rare acts stands where it is
// used.
#pragma once
#include <unordered_map>

#include "store/case_image.h"
#include "store/rows.h"
#include "store/statement.h"

namespace rahdari {

struct WriteStatements {
  explicit WriteStatements(soci::session& session);

  Statement<Columns<>> begin, commit, savepoint, release, roll_back_to;
  CaseStatements cases;

  // streams
  Statement<Columns<long long, long long>> find_position;
  Statement<Columns<>, long long, long long> set_position;
  Statement<Columns<long long, long long>> find_last_checkpoint;
  Statement<Columns<>, std::string> insert_case;
  Statement<Columns<>, long long> set_travel_notified;
  Statement<Columns<>, long long, long long, long long> insert_side;
  Statement<Columns<>, long long, std::string> insert_target;
  Statement<Columns<>, long long, long long> insert_stream;
  Statement<Columns<>, long long, std::string, long long, long long> set_head;
  Statement<Columns<>, long long, long long, long long, long long, long long, long long, long long, long long,
            std::string, std::string>
      insert_event;
  Statement<Columns<long long>, std::string, std::string, std::string, long long> find_actor;
  Statement<Columns<>, std::string, std::string, std::string, long long> insert_actor;
  Statement<Columns<>, std::string, long long, long long, long long, long long> insert_act;
  Statement<Columns<>, std::string, long long, std::string, std::string> insert_sealed;
  Statement<Columns<>, std::string, long long, long long> insert_use;
  Statement<Columns<>, long long, std::string, long long, std::string, std::string> insert_audit;
  Statement<Columns<long long>> last_number;

  // organisations
  Statement<Columns<long long>, std::string> find_organisation;
  Statement<Columns<>, std::string, std::string, std::string> insert_organisation;

  // rows and search forms
  using RowColumns = Columns<std::string, long long, long long, std::string, long long, long long, long long, long long,
                             long long, long long, long long, std::string, long long, std::string>;
  Statement<RowColumns, long long, long long> find_row;
  Statement<Columns<>, long long, long long, std::string, long long, long long, std::string, long long, long long,
            long long, long long, long long, long long, long long, std::string, long long, std::string>
      insert_row;
  Statement<Columns<>, long long, std::string, long long, long long, std::string, long long, std::string, long long,
            long long>
      set_line;
  Statement<Columns<>, long long, long long, long long> set_next_step, set_due, set_opened, set_last_act, set_travel,
      set_ended;
  Statement<Columns<>, std::string, long long, long long> set_reference;
  Statement<Columns<>, long long, long long, long long, long long, long long> add_to_count;
  Statement<Columns<>, long long, long long> remove_forms;
  Statement<Columns<>, long long, std::string, long long> insert_form;

  std::optional<StoredRow> row(long long case_number, long long organisation);
  /// Writes what differs from the stored row, so that only the indexes of changed columns are touched, and keeps the
  /// counts.
  void put_row(long long case_number, long long organisation, const StoredRow& row);
  /// The number of the organisation, made when it is new.
  long long organisation_number(OrganisationId id, std::string_view name, Country country);
  std::optional<long long> known_organisation(OrganisationId id);
  long long actor_number(const Actor& actor);
  /// After anything was undone: a number may have been undone with it.
  void forget_numbers();

 private:
  void count(long long organisation, const StoredRow& row, int change);

  std::unordered_map<OrganisationId, long long> organisations_;
  std::unordered_map<std::string, long long> actors_;
};

StoredRow stored_row_from(const WriteStatements::RowColumns& columns);

}  // namespace rahdari
