#include <CLI/CLI.hpp>

#include <cstdio>
#include <exception>

#include "base/version.h"
#include "commands/agreement.h"
#include "commands/data_folder.h"
#include "commands/demo.h"
#include "commands/officer.h"
#include "commands/scenario.h"
#include "commands/installation.h"
#include "commands/serve.h"

// Subcommands and wiring. Each subcommand is one function of commands/; exit codes are those of design.md 5.7.
namespace {

using namespace rahdari;

struct Given {
  std::string data = "data", agreement, first, second, now;
  std::vector<std::string> files;
  int cases = 300;
  std::uint64_t seed = 1;
  bool is_check = false, lists_phrases = false;
  ServeOptions serve;
  OfficerRequest officer;
};

void add_data(CLI::App* command, Given& given) {
  command->add_option("--data", given.data, "The data folder")->envname("RAHDARI_DATA")->capture_default_str();
}

void add_serving(CLI::App& program, Given& given, int& exit) {
  CLI::App* serve_command = program.add_subcommand("serve", "Answer browsers until stopped");
  add_data(serve_command, given);
  serve_command->add_option("--port", given.serve.port, "Port")->envname("RAHDARI_PORT")->capture_default_str();
  serve_command->add_option("--address", given.serve.address, "Address; other than loopback needs TLS")->capture_default_str();
  serve_command->add_option("--tls-certificate", given.serve.tls_certificate, "PEM file");
  serve_command->add_option("--tls-key", given.serve.tls_key, "PEM file");
  serve_command->add_option("--now", given.now, "Set the clock, demonstration data only: 2026-01-05T09:00:00Z");
  serve_command->callback([&] { exit = serve_at(given.serve, given.data, given.now); });
  program.add_subcommand("routes", "Print the route table")->callback([&] { exit = print_routes(); });
  CLI::App* demo_command = program.add_subcommand("demo", "Make an invented world in an empty data folder");
  add_data(demo_command, given);
  demo_command->add_option("--cases", given.cases, "How many cases")->check(CLI::Range(1, 2000000))->capture_default_str();
  demo_command->add_option("--seed", given.seed, "The same seed makes the same world")->capture_default_str();
  demo_command->callback([&] { exit = demo(given.data, given.cases, given.seed); });
  CLI::App* officer_command = program.add_subcommand("officer", "Add, reset or disable an officer");
  add_data(officer_command, given);
  officer_command->add_option("act", given.officer.act, "add, reset or disable")->required();
  officer_command->add_option("sign-in-name", given.officer.sign_in_name)->required();
  officer_command->add_option("--name", given.officer.name);
  officer_command->add_option("--organisation", given.officer.organisation, "Name; made when new, with --country");
  officer_command->add_option("--country", given.officer.country, "ISO 3166 alpha-2 of a new organisation");
  officer_command->add_option("--office", given.officer.office);
  officer_command->add_option("--role", given.officer.roles, "May be given more than once");
  officer_command->callback([&] { exit = officer(given.data, given.officer); });
}

void add_law(CLI::App& program, Given& given, int& exit) {
  CLI::App* agreement = program.add_subcommand("agreement", "Check or show agreement files")->require_subcommand(1);
  CLI::App* check = agreement->add_subcommand("check", "Refuses what is missing, unknown or contradictory");
  check->add_option("folder", given.files)->required();
  check->callback([&] { exit = agreement_check(given.files); });
  CLI::App* show = agreement->add_subcommand("show", "Every value with article, standing and source");
  show->add_option("folder", given.first)->required();
  show->callback([&] { exit = agreement_show(given.first); });
  CLI::App* scenario_command = program.add_subcommand("scenario", "Run scenario files");
  scenario_command->add_option("file", given.files, "Files or folders");
  scenario_command->add_option("--agreement", given.agreement, "Use this agreement folder instead");
  scenario_command->add_flag("--phrases", given.lists_phrases, "Print what may stand in a scenario");
  scenario_command->callback([&] { exit = given.lists_phrases ? print_phrases() : scenario(given.files, given.agreement); });
}

void add_log(CLI::App& program, Given& given, int& exit) {
  const auto on_data = [&](CLI::App* command, auto act) {
    add_data(command, given);
    command->callback([&exit, &given, act] { exit = act(given); });
  };
  on_data(program.add_subcommand("verify-log", "Name the first event of each stream that is not as it was written"),
          [](const Given& g) { return verify_log_of(g.data); });
  CLI::App* replay = program.add_subcommand("replay", "Rebuild what is computed from the log, or only --check it");
  replay->add_flag("--check", given.is_check);
  on_data(replay, [](const Given& g) { return replay_of(g.data, g.is_check ? Replay::check : Replay::rebuild); });
  CLI::App* log = program.add_subcommand("log", "The stored events")->require_subcommand(1);
  CLI::App* log_show = log->add_subcommand("show", "One JSON object per event of a case");
  log_show->add_option("case", given.first, "Case id or reference")->required();
  on_data(log_show, [](const Given& g) { return log_show_of(g.data, g.first); });
  CLI::App* backup = program.add_subcommand("backup", "Copy everything but the keys into a new folder");
  backup->add_option("folder", given.first)->required();
  on_data(backup, [](const Given& g) { return backup_of(g.data, g.first); });
  CLI::App* keys = program.add_subcommand("backup-keys", "Copy the wrapped person keys into a file, to be kept elsewhere");
  keys->add_option("file", given.first)->required();
  on_data(keys, [](const Given& g) { return backup_keys_of(g.data, g.first); });
  CLI::App* restore = program.add_subcommand("restore", "Restore a backup and its keys into an empty data folder");
  restore->add_option("backup", given.first)->required();
  restore->add_option("keys", given.second)->required();
  on_data(restore, [](const Given& g) { return restore_into(g.data, g.first, g.second); });
}

int run(int argc, char** argv) {
  CLI::App program("Rahdari, the open working system for migration cooperation", "rahdari");
  program.set_version_flag("--version", std::string(kVersion));
  program.require_subcommand(1);
  Given given;
  int exit = exit_of(ExitCode::done);
  add_serving(program, given, exit);
  add_law(program, given, exit);
  add_log(program, given, exit);
  try {
    program.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return program.exit(error) == 0 ? exit_of(ExitCode::done) : exit_of(ExitCode::bad_input);
  }
  return exit;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "rahdari: stopped by %s\n", error.what());
  } catch (...) {
    std::fprintf(stderr, "rahdari: stopped by an unknown error\n");
  }
  return rahdari::exit_of(rahdari::ExitCode::fault);
}
