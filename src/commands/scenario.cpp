#include "commands/scenario.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "scenario/report.h"
#include "scenario/run.h"

namespace rahdari {
namespace {

constexpr int kBadInput = 2;

int refuse(const std::string& sentence) {
  std::fprintf(stderr, "rahdari scenario: %s\n", sentence.c_str());
  return kBadInput;
}

/// Files that could not be read are reported as such, not as being about something else.
bool is_about(const std::vector<ScenarioOutcome>& outcomes, const std::string& agreement) {
  return std::any_of(outcomes.begin(), outcomes.end(), [&](const ScenarioOutcome& outcome) {
    return outcome.agreement.empty() || outcome.agreement == agreement;
  });
}

}  // namespace

int scenario(const std::vector<std::string>& files, const std::string& agreement) {
  if (files.empty()) return refuse("name at least one scenario file or folder, for example tests/scenarios");
  std::error_code error;
  if (!agreement.empty() && !std::filesystem::is_directory(agreement, error)) {
    return refuse(agreement + ": no such folder; --agreement takes a folder such as agreements/eu-pakistan");
  }
  const auto found = scenario_files({files.begin(), files.end()});
  if (!found) return refuse(found.error());
  AgreementShelf shelf({".", agreement});
  std::vector<ScenarioOutcome> outcomes;
  for (const std::filesystem::path& file : *found) outcomes.push_back(run_scenario_file(file, shelf));
  if (!agreement.empty() && !is_about(outcomes, agreement_id_of(agreement))) {
    return refuse("none of these scenarios is about \"" + agreement_id_of(agreement) + "\", the name of " + agreement);
  }
  std::fputs(report_of(outcomes).c_str(), stdout);
  return exit_code_of(outcomes);
}

int print_phrases() {
  std::fputs(phrase_documentation().c_str(), stdout);
  return 0;
}

}  // namespace rahdari
