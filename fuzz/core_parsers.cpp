// What the cores read: machine-readable zones that are pasted, stored event bodies, agreement files.
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "agreement/assess.h"
#include "agreement/load.h"
#include "casework/events.h"
#include "parsers.h"
#include "terms/mrz.h"

namespace rahdari {
namespace {

const CalendarDate kToday = CalendarDate::from_day_number(20458);  // 2026-01-05

/// A folder of this process alone, gone at its end.
class ScratchFolder {
 public:
  ScratchFolder() : path_(std::filesystem::temp_directory_path() / ("rahdari_parsers_" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(agreement());
  }
  ~ScratchFolder() {
    std::error_code ec;
    std::filesystem::remove_all(path_, ec);
  }
  std::filesystem::path agreement() const { return path_ / "trial"; }
  std::filesystem::path holidays() const { return path_ / "holidays"; }
  void write(const char* name, std::string_view bytes) const {
    std::ofstream(agreement() / name, std::ios::binary | std::ios::trunc) << bytes;
  }

 private:
  std::filesystem::path path_;
};

}  // namespace

std::string feed_mrz(std::string_view bytes) {
  const std::optional<MrzReading> reading = read_mrz(bytes, kToday);
  if (!reading) return {};
  for (const MrzProblem& problem : reading->problems) {
    // A line that is too long is complained about one column past its end.
    const std::size_t columns = problem.field == MrzField::layout ? 45 : 44;
    if (problem.line < 1 || problem.line > 3 || problem.column < 1 || problem.column > columns)
      return "a problem outside the zone";
    const bool is_digit = problem.expected >= '0' && problem.expected <= '9';
    if (problem.expected != 0 && !is_digit) return "a check digit that is none";
  }
  if (reading->birth_date && reading->birth_date->earliest() > kToday) return "a birth in the future";
  for (const std::string* text : {&reading->surname, &reading->given_names}) {
    if (text->find('<') != std::string::npos) return "a filler in a value";
  }
  return {};
}

std::string feed_event_body(std::string_view bytes) {
  if (bytes.size() < 2) return {};
  const auto low = static_cast<std::uint8_t>(bytes[0]);
  const auto high = static_cast<std::uint8_t>(bytes[1]);
  const auto type = static_cast<EventType>(low | high << 8);
  const std::string_view body = bytes.substr(2);
  const std::optional<Event> event = event_from_body(type, body);
  if (!event) return {};
  if (type_of(*event) != type) return "another type than asked for";
  if (body_from_event(*event) != body) return "an event with two bodies: the chain would have two hashes for it";
  const std::string json = json_from_event(*event);
  return json.starts_with('{') && json.ends_with('}') ? "" : "JSON that is no object";
}

std::string feed_agreement(std::string_view bytes) {
  static const ScratchFolder folder;
  const std::size_t form_feed = bytes.find('\f');
  folder.write("2020-03-01.toml", bytes.substr(0, form_feed));
  folder.write("practice.toml", form_feed == std::string_view::npos ? "" : bytes.substr(form_feed + 1));
  if (form_feed == std::string_view::npos) std::filesystem::remove(folder.agreement() / "practice.toml");
  const auto agreement = load_agreement(folder.agreement(), folder.holidays(), kToday);
  if (!agreement) {
    if (agreement.error().empty()) return "refused without a reason";
    for (const FileProblem& problem : agreement.error()) {
      if (problem.reason.empty() || problem.line < 0) return "a problem without reason or line";
    }
    return {};
  }
  // What was checked must be usable: every limit from every State, and the whole assessment.
  for (const auto& [key, limit] : agreement->limits) {
    for (const Membership& member : agreement->memberships) {
      const Deadline at = deadline(limit, *agreement, member.country, kToday);
      if (at.last_working_day > at.expected_by) return "a last working day after the end of " + key;
    }
  }
  Facts facts;
  facts.received_on = kToday;
  for (const Membership& requesting : agreement->memberships) {
    facts.requesting = requesting.country;
    for (const Membership& requested : agreement->memberships) {
      facts.requested = requested.country;
      assess(facts, *agreement, kToday.plus(CalendarDays{40}));
    }
  }
  return {};
}

}  // namespace rahdari
