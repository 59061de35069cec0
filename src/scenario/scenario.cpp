#include "scenario/scenario.h"

#include <charconv>
#include <map>

#include "scenario/words.h"

namespace rahdari {
namespace {

constexpr std::array<std::string_view, 4> kColumns{"day", "who", "does", "expect"};
constexpr std::string_view kTableHead = "| day | who | does | expect |";

struct Line {
  int number;
  std::string_view text;
};

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  int number = 0;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.push_back({++number, trimmed(text.substr(0, end))});
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

/// The cells of "| a | b |"; nothing when the line does not begin and end with a bar.
std::optional<std::vector<std::string>> cells_of(std::string_view line) {
  if (line.size() < 2 || line.front() != '|' || line.back() != '|') return std::nullopt;
  return pieces_of(line.substr(1, line.size() - 2), '|');
}

bool is_rule_line(const std::vector<std::string>& cells) {
  for (const std::string& cell : cells) {
    if (cell.empty() || cell.find_first_not_of("-: ") != std::string::npos) return false;
  }
  return true;
}

/// Reads one file from top to bottom: title, text, header list, table. Collects every problem.
class FileReader {
 public:
  FileReader(std::string_view file, std::string_view text) : lines_(lines_of(text)) {
    scenario_.file = std::string(file);
  }

  tl::expected<Scenario, std::vector<FileProblem>> read() {
    for (const Line& line : lines_) read_line(line);
    finish();
    if (!problems_.empty()) return tl::unexpected(std::move(problems_));
    return std::move(scenario_);
  }

 private:
  enum class Part { before_title, head, table, after_table };

  void complain(int line, std::string reason) { problems_.push_back({scenario_.file, line, std::move(reason)}); }

  void read_line(const Line& line) {
    switch (part_) {
      case Part::before_title:
        return read_title(line);
      case Part::head:
        return read_head(line);
      case Part::table:
        return read_table_line(line);
      case Part::after_table:
        if (!line.text.empty()) complain(line.number, "stands after the table; a scenario ends with its one table");
        return;
    }
  }

  void read_title(const Line& line) {
    if (line.text.empty()) return;
    if (line.text.starts_with("# ")) {
      scenario_.title = std::string(trimmed(line.text.substr(2)));
    } else {
      complain(line.number, "the file begins with its title: \"# What this scenario shows\"");
    }
    part_ = Part::head;
  }

  void read_head(const Line& line) {
    if (line.text.starts_with("- ")) return read_header_item(line);
    if (!line.text.starts_with("|")) {
      has_text_ = has_text_ || !line.text.empty();
      return;
    }
    const auto cells = cells_of(line.text);
    const bool is_right =
        cells && cells->size() == kColumns.size() &&
        std::equal(cells->begin(), cells->end(), kColumns.begin(),
                   [](const std::string& cell, std::string_view column) { return same_words(cell, column); });
    if (!is_right) complain(line.number, "the table begins with the line \"" + std::string(kTableHead) + "\"");
    part_ = Part::table;
    table_line_ = line.number;
  }

  void read_header_item(const Line& line) {
    const std::size_t colon = line.text.find(':');
    if (colon == std::string_view::npos)
      return complain(line.number, "a header line reads \"- agreement: eu-pakistan\"");
    const std::string key = plain(line.text.substr(2, colon - 2));
    const std::string value(trimmed(line.text.substr(colon + 1)));
    if (!seen_.emplace(key, line.number).second) return complain(line.number, "\"" + key + "\" stands twice; keep one");
    if (key == "agreement") {
      scenario_.agreement = value;
    } else if (key == "requesting" || key == "requested") {
      read_country(line, key, value);
    } else if (key == "starts") {
      read_start(line, value);
    } else if (key == "two persons") {
      read_two_persons(line, value);
    } else if (key == "detention cap") {
      read_cap(line, value);
    } else {
      complain(line.number,
               "\"" + key + "\" is no header" +
                   suggestion(key, {"agreement", "requesting", "requested", "starts", "two persons", "detention cap"}));
    }
  }

  void read_country(const Line& line, const std::string& key, const std::string& value) {
    const std::optional<Country> country = Country::parse(value);
    if (!country) return complain(line.number, "\"" + value + "\" is no country; write its two letters: GR, PK");
    (key == "requesting" ? scenario_.requesting : scenario_.requested) = *country;
  }

  void read_start(const Line& line, const std::string& value) {
    const std::optional<CalendarDate> day = CalendarDate::parse(value);
    if (!day) return complain(line.number, "\"" + value + "\" is no date; write 2026-01-05");
    scenario_.starts = *day;
  }

  void read_two_persons(const Line& line, const std::string& value) {
    for (const std::string& words : pieces_of(value, ',')) {
      if (const auto act = enum_from_words<ApprovedAct>(words)) {
        scenario_.two_persons.insert(*act);
      } else {
        complain(line.number,
                 "\"" + words + "\" is no act that two persons do; write " + joined(all_words<ApprovedAct>(), "or"));
      }
    }
  }

  void read_cap(const Line& line, const std::string& value) {
    int days = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), days);
    const bool is_right = error == std::errc{} && days > 0 &&
                          same_words(value.substr(static_cast<std::size_t>(end - value.data())), "days");
    if (!is_right)
      return complain(line.number, "write the longest detention in the requesting State's law: \"180 days\"");
    scenario_.detention_cap_days = days;
  }

  void read_table_line(const Line& line) {
    if (line.text.empty()) {
      part_ = Part::after_table;
      return;
    }
    const auto cells = cells_of(line.text);
    if (!cells || cells->size() != kColumns.size()) {
      return complain(line.number, "a row has four cells between bars: " + std::string(kTableHead));
    }
    if (line.number == table_line_ + 1) {
      if (!is_rule_line(*cells)) complain(line.number, "under the head of the table stands \"|---|---|---|---|\"");
      return;
    }
    read_row(line.number, *cells);
  }

  void read_row(int number, const std::vector<std::string>& cells) {
    ScenarioRow row;
    row.line = number;
    row.does = cells[2];
    if (auto day = ScenarioDay::parse(cells[0])) {
      row.day = std::move(*day);
    } else {
      complain(number, day.error());
    }
    if (auto who = officer_from_words(cells[1])) {
      row.who = std::move(*who);
    } else {
      complain(number, who.error());
    }
    read_phrase(row);
    read_expectations(row, cells[3]);
    scenario_.rows.push_back(std::move(row));
  }

  void read_phrase(ScenarioRow& row) {
    const std::size_t colon = row.does.find(':');
    const std::string words(trimmed(std::string_view(row.does).substr(0, colon)));
    row.phrase = phrase_of(words);
    if (!row.phrase) {
      return complain(row.line, "\"" + words + "\" is not a phrase" + suggestion(words, phrase_words()) +
                                    " All phrases: rahdari scenario --phrases");
    }
    Parameters given(colon == std::string::npos ? std::string_view{} : std::string_view(row.does).substr(colon + 1));
    row.happened_on = given.day_after("happened on");
    row.step = row.phrase->build(given);
    if (const auto problem = given.problem()) {
      const std::string takes =
          row.phrase->parameters.empty() ? "takes nothing after it" : "takes: " + std::string(row.phrase->parameters);
      complain(row.line, "\"" + words + "\" " + *problem + "; it " + takes);
    }
    const bool wrong_side = (row.phrase->said_by == SaidBy::requesting && row.who.side == Side::requested) ||
                            (row.phrase->said_by == SaidBy::requested && row.who.side == Side::requesting);
    if (wrong_side && !row.who.words.empty()) {
      complain(row.line, "\"" + words + "\" is an act of the " + std::string(name_of(other_side(row.who.side))) +
                             " State, and \"" + row.who.words + "\" is of the other; name an officer of that side");
    }
  }

  void read_expectations(ScenarioRow& row, const std::string& cell) {
    if (cell.empty()) return complain(row.line, "the row expects nothing; say at least one event, fact or obstacle");
    for (const std::string& text : pieces_outside_brackets(cell, ';')) {
      if (auto expectation = parse_expectation(text)) {
        row.expect.push_back(std::move(*expectation));
      } else {
        complain(row.line, expectation.error());
      }
    }
  }

  void finish() {
    const int last = lines_.empty() ? 1 : lines_.back().number;
    if (scenario_.title.empty() && problems_.empty())
      complain(1, "the file is empty; begin with \"# What this scenario shows\"");
    if (!scenario_.title.empty() && !has_text_)
      complain(1, "say in a paragraph under the title what the scenario shows and why");
    for (const std::string_view key : {"agreement", "requesting", "requested", "starts"}) {
      if (!seen_.contains(std::string(key)))
        complain(1, "the header line \"- " + std::string(key) + ": …\" is missing");
    }
    if (scenario_.rows.empty()) complain(last, "the table has no row; a scenario that checks nothing is an error");
  }

  std::vector<Line> lines_;
  Scenario scenario_;
  std::vector<FileProblem> problems_;
  std::map<std::string, int> seen_;
  Part part_ = Part::before_title;
  int table_line_ = 0;
  bool has_text_ = false;
};

}  // namespace

tl::expected<Scenario, std::vector<FileProblem>> parse_scenario(std::string_view file, std::string_view text) {
  return FileReader(file, text).read();
}

}  // namespace rahdari
