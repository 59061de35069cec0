// A prepared SQL statement with its parameters and columns as types: Statement<Columns<A, B>, C, D>. Not an object
// mapper: SQL stands in full beside its use. Parameters and columns are `long long` or `std::string`; no column may be
// NULL. Binary values go in as `cast(? as blob)`. Throws what SOCI throws; see guarded() in database.h. One thread at a
// time.
#pragma once
#include <soci/soci.h>

#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "store/database.h"

namespace rahdari {

template <class... Column>
using Columns = std::tuple<Column...>;

template <class Row, class... Parameter>
class Statement {
 public:
  Statement(soci::session& session, const char* sql) : statement_(session) {
    statement_.alloc();
    std::apply([this](auto&... value) { (statement_.exchange(soci::use(value)), ...); }, parameters_);
    std::apply([this](auto&... value) { (statement_.exchange(soci::into(value)), ...); }, row_);
    statement_.prepare(sql);
    statement_.define_and_bind();
  }
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  template <class... Argument>
  void run(const Argument&... arguments) {
    const Finish finish{statement_};
    set(arguments...);
    statement_.execute(true);
  }

  /// The first row, valid until the next call, or null.
  template <class... Argument>
  const Row* one(const Argument&... arguments) {
    const Finish finish{statement_};
    set(arguments...);
    return statement_.execute(true) ? &row_ : nullptr;
  }

  /// Calls `visit` with the columns of every row.
  template <class Visit, class... Argument>
  void each(Visit&& visit, const Argument&... arguments) {
    const Finish finish{statement_};
    set(arguments...);
    for (bool has_row = statement_.execute(true); has_row; has_row = statement_.fetch()) std::apply(visit, row_);
  }

 private:
  /// SOCI leaves a statement standing on its last row, which would keep the reader's snapshot and stop checkpoints.
  struct Finish {
    soci::statement& statement;
    ~Finish() { reset_statement(statement); }
  };

  template <class... Argument>
  void set(const Argument&... arguments) {
    static_assert(sizeof...(Argument) == sizeof...(Parameter), "one argument for each parameter");
    set_each(std::index_sequence_for<Parameter...>{}, arguments...);
  }
  template <std::size_t... I, class... Argument>
  void set_each(std::index_sequence<I...>, const Argument&... arguments) {
    ((std::get<I>(parameters_) = arguments), ...);
  }

  std::tuple<Parameter...> parameters_;
  Row row_;
  soci::statement statement_;
};

}  // namespace rahdari
