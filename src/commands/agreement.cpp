#include "commands/agreement.h"

#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <filesystem>

#include "agreement/load.h"
#include "base/clock.h"
#include "base/enum_names.h"

namespace rahdari {
namespace {
namespace fs = std::filesystem;

constexpr int kExitDone = 0;
constexpr int kExitBadFile = 2;

/// These commands only read files, so the day is that of UTC; the zones of the States decide nothing here.
CalendarDate utc_today() {
  const std::chrono::sys_time<std::chrono::microseconds> now{std::chrono::microseconds(SystemClock().now().micros)};
  return CalendarDate(std::chrono::floor<std::chrono::days>(now));
}

tl::expected<Agreement, std::vector<FileProblem>> load_folder(const std::string& folder) {
  const fs::path path = fs::path(folder).lexically_normal();
  const fs::path clean = path.has_filename() ? path : path.parent_path();
  return load_agreement(clean, (clean / ".." / "holidays").lexically_normal(), utc_today());
}

void print_problems(const std::vector<FileProblem>& problems) {
  for (const FileProblem& problem : problems) fmt::print(stderr, "{}\n", problem.text());
}

std::string counts_text(const Agreement& agreement) {
  const auto counts = agreement.count_by_standing();
  std::string text;
  for (const auto& [standing, name] : enum_names(Standing{})) {
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", counts[static_cast<std::size_t>(standing)], name);
  }
  return text;
}

void print_title(std::string_view title) {
  fmt::print("\n{}\n  {:<46} {:<44} {:<11} {}\n", title, "value", "article", "standing", "source");
}

void print_row(const std::string& value, const Citation& from) {
  fmt::print("  {:<46} {:<44} {:<11} {}\n", value, from.article, name_of(from.standing), from.source);
}

void print_note(const std::string& note) {
  if (!note.empty()) fmt::print("    note: {}\n", note);
}

std::string reading_text(const Reading& reading) {
  return fmt::format("{} {} from {}", reading.count, name_of(reading.unit), name_of(reading.start));
}

void print_limits(const Agreement& agreement) {
  print_title("Time limits");
  for (const auto& [key, limit] : agreement.limits) {
    print_row(fmt::format("{} count {}", key, limit.earliest.count), limit.count_from);
    print_row(fmt::format("{} unit {}", key, name_of(limit.earliest.unit)), limit.unit_from);
    print_row(fmt::format("{} start {}", key, name_of(limit.earliest.start)), limit.start_from);
    print_row(fmt::format("{} missed {}", key, name_of(limit.missed)), limit.missed_from);
    fmt::print("    earliest reading {}, latest reading {}\n", reading_text(limit.earliest),
               reading_text(limit.latest));
    print_note(limit.note);
  }
}

std::string rule_text(const Rule& rule) {
  const std::string value = rule.is_flag ? (rule.value ? "true" : "false") : std::to_string(rule.value);
  return fmt::format("{} {}{}", rule.key, value, rule.protects_person ? " (protects)" : "");
}

std::string bound_text(const Bound& bound) {
  return bound.country.is_none() ? fmt::format("side {}", name_of(bound.side)) : bound.country.text();
}

void print_rules(const Agreement& agreement) {
  print_title("Rules");
  for (const auto& [key, rule] : agreement.rules) {
    print_row(rule_text(rule), rule.from);
    print_note(rule.note);
  }
  for (const auto& [bound, rule] : agreement.national_rules) {
    print_row(fmt::format("{}: {}", bound_text(bound), rule_text(rule)), rule.from);
    print_note(rule.note);
  }
}

void print_parties(const Agreement& agreement) {
  print_title("Parties");
  for (const Membership& member : agreement.memberships) {
    std::string value =
        fmt::format("{} side {} {}", member.country.text(), name_of(member.side), agreement.zone_of(member.country));
    if (member.from) value += " from " + member.from->text();
    if (member.until) value += " until " + member.until->text();
    if (!member.is_party) value += " not a party";
    print_row(value, member.from_citation);
    print_note(member.note);
  }
}

void print_form(std::string_view title, const std::vector<FormField>& form) {
  if (form.empty()) return;
  print_title(title);
  for (const FormField& field : form) {
    print_row(fmt::format("{} {} {}{}", field.group, field.code, name_of(field.duty),
                          field.needs_consent ? ", with consent" : ""),
              field.from);
  }
}

void print_evidence(const Agreement& agreement) {
  print_title("Means of evidence");
  for (const EvidenceKind& kind : agreement.evidence) {
    print_row(fmt::format("{} {} {}{}", kind.annex, kind.code, name_of(kind.evidence_class),
                          kind.is_copy ? ", authenticated" : ""),
              kind.from);
    if (!kind.copies.empty()) fmt::print("    no original: counts as {}\n", kind.copies);
  }
}

void print_safeguards(const Agreement& agreement) {
  if (agreement.safeguards.empty()) return;
  print_title("Safeguards of the requesting State's law");
  for (const Safeguard& safeguard : agreement.safeguards) {
    print_row(fmt::format("{}: {} {}", bound_text(safeguard.bound), safeguard.when, safeguard.code), safeguard.from);
    print_note(safeguard.note);
  }
}

void print_lanes(const Agreement& agreement) {
  if (agreement.lanes.empty()) return;
  print_title("Lanes of the practice");
  for (const Lane& lane : agreement.lanes) {
    print_row(fmt::format("{} needs {} goes to {}", lane.code,
                          lane.needs.empty() ? "nothing" : fmt::format("{}", fmt::join(lane.needs, ", ")),
                          fmt::join(lane.offices, ", ")),
              lane.from);
    print_note(lane.note);
  }
}

void print_head(const Agreement& agreement) {
  fmt::print("{}: {}\n{}\n", agreement.id, agreement.title, agreement.source);
  fmt::print("In force since {} ({}, {})\n", agreement.in_force.text(), agreement.in_force_from.article,
             name_of(agreement.in_force_from.standing));
  if (!agreement.text_notice.empty()) fmt::print("Read: {}\n", agreement.text_notice);
  for (const Layer& layer : agreement.layers) {
    fmt::print("Layer since {}: {} ({})\n", layer.from.text(), layer.name, layer.kind);
  }
  for (const Layer& layer : agreement.later_layers) {
    fmt::print("Layer only from {}: {} ({})\n", layer.from.text(), layer.name, layer.kind);
  }
}

}  // namespace

int agreement_check(const std::vector<std::string>& folders) {
  int code = kExitDone;
  for (const std::string& folder : folders) {
    const auto agreement = load_folder(folder);
    if (agreement) {
      fmt::print("{}: {}\n", agreement->id, counts_text(*agreement));
    } else {
      print_problems(agreement.error());
      code = kExitBadFile;
    }
  }
  return code;
}

int agreement_show(const std::string& folder) {
  const auto agreement = load_folder(folder);
  if (!agreement) {
    print_problems(agreement.error());
    return kExitBadFile;
  }
  print_head(*agreement);
  print_limits(*agreement);
  print_rules(*agreement);
  print_evidence(*agreement);
  print_form("Readmission application", agreement->form);
  print_form("Transit application", agreement->transit_form);
  print_safeguards(*agreement);
  print_lanes(*agreement);
  print_parties(*agreement);
  fmt::print("\nValues by standing: {}\n", counts_text(*agreement));
  return kExitDone;
}

}  // namespace rahdari
