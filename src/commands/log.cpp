#include "commands/log.h"

#include <cstdio>
#include <string>

#include "commands/installation.h"

namespace rahdari {

namespace {

void print_line(std::string_view line) {
  std::fwrite(line.data(), 1, line.size(), stdout);
  std::fputc('\n', stdout);
}

int report_exit(const Fault& fault) {
  if (fault.code != FaultCode::not_found) return exit_of(report(fault));
  std::fprintf(stderr, "not found: %s\n", fault.what_was_tried.c_str());
  return exit_of(ExitCode::bad_input);
}

}  // namespace

int verify_log(Store& store) {
  const auto breaches = store.verify_log(authorise_maintenance("verify-log"));
  if (!breaches) return report_exit(breaches.error());
  if (breaches->empty()) print_line("whole");
  for (const LogBreach& breach : *breaches) {
    print_line(breach.stream + ": event " + std::to_string(breach.position) + " " + breach.what);
  }
  return exit_of(breaches->empty() ? ExitCode::done : ExitCode::answer_is_no);
}

int replay_check(Store& store) {
  const Permit permit = authorise_maintenance("replay");
  const auto cases = store.case_ids(permit);
  if (!cases) return report_exit(cases.error());
  const auto differences = store.replay_check(permit);
  if (!differences) return report_exit(differences.error());
  for (const std::string& difference : *differences) print_line(difference);
  if (!differences->empty()) return exit_of(ExitCode::answer_is_no);
  print_line(std::to_string(cases->size()) + " cases, rows agree");
  return exit_of(ExitCode::done);
}

int log_show(Store& store, std::string_view wanted) {
  const Permit permit = authorise_maintenance("log show");
  auto case_id = CaseId::parse(wanted);
  if (!case_id) {
    const auto found = store.find_case(permit, wanted);
    if (!found) return report_exit(found.error());
    case_id = *found;
  }
  const auto done = store.each_event_as_json(permit, *case_id, print_line);
  return done ? exit_of(ExitCode::done) : report_exit(done.error());
}

}  // namespace rahdari
