// A folder of invented agreement files for tests. Not part of the program.
#pragma once
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <utility>

#include "agreement/load.h"

namespace rahdari {

/// How a failed test shows a day.
inline void PrintTo(const CalendarDate& day, std::ostream* out) { *out << day.text(); }

inline CalendarDate on(std::string_view text) { return CalendarDate::parse(text).value(); }
inline Country state(std::string_view code) { return Country::parse(code).value(); }

inline std::string text_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// Replaces the one place where `from` stands; a test that does not find it is wrong.
inline std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << "the trial text has no: " << from;
  if (at == std::string::npos) return text;
  EXPECT_EQ(text.find(from, at + 1), std::string::npos) << "the trial text has it twice: " << from;
  return text.replace(at, from.size(), to);
}

/// 1 for the first line.
inline int line_in(std::string_view text, std::string_view anchor) {
  const std::size_t at = text.find(anchor);
  EXPECT_NE(at, std::string_view::npos) << "the trial text has no: " << anchor;
  return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

class TrialFolder {
 public:
  TrialFolder() {
    static int count = 0;
    path_ = std::filesystem::temp_directory_path() /
            ("rahdari_agreement_" + std::to_string(::getpid()) + "_" + std::to_string(++count));
    std::filesystem::create_directories(path_ / "trial");
  }
  ~TrialFolder() { std::filesystem::remove_all(path_); }
  TrialFolder(const TrialFolder&) = delete;
  TrialFolder& operator=(const TrialFolder&) = delete;

  void write(const std::string& name, std::string_view text) const {
    std::ofstream(path_ / "trial" / name, std::ios::binary) << text;
  }
  void write_holidays(const std::string& name, std::string_view text) const {
    std::filesystem::create_directories(path_ / "holidays");
    std::ofstream(path_ / "holidays" / name, std::ios::binary) << text;
  }
  void copy_all(const std::filesystem::path& folder) const {
    std::filesystem::copy(folder, path_ / "trial", std::filesystem::copy_options::recursive);
  }
  std::filesystem::path path() const { return path_ / "trial"; }
  std::filesystem::path holidays() const { return path_ / "holidays"; }
  auto load(CalendarDate day) const { return load_agreement(path(), holidays(), day); }

 private:
  std::filesystem::path path_;
};

inline std::string all_text(const std::vector<FileProblem>& problems) {
  std::string text;
  for (const FileProblem& problem : problems) text += problem.text() + "\n";
  return text;
}

/// The agreement, or a failed test that prints every problem.
inline Agreement loaded(const tl::expected<Agreement, std::vector<FileProblem>>& result) {
  EXPECT_TRUE(result.has_value()) << (result ? "" : all_text(result.error()));
  return result ? *result : Agreement{};
}

inline std::filesystem::path source_folder() { return RAHDARI_SOURCE_DIR; }

inline Agreement eu_pakistan(std::string_view day = "2026-01-05") {
  return loaded(
      load_agreement(source_folder() / "agreements/eu-pakistan", source_folder() / "agreements/holidays", on(day)));
}

inline Agreement trial_of_generality(const std::string& id, std::string_view day = "2026-01-05") {
  return loaded(load_agreement(source_folder() / "tests/agreements" / id, source_folder() / "tests/agreements/holidays",
                               on(day)));
}

/// A small agreement between two States that share none, in force on 2020-03-01.
inline constexpr std::string_view kTrialTreaty = R"toml([agreement]
title = "Trial agreement"
source = "nowhere"
in_force = { value = 2020-03-01, article = "Art. 9", standing = "text", source = "T" }

[sources]
T = "the trial text"
G = "a guess"

[refusal]
reasons = ["not_national", "other"]

[limit.reply]
count = { value = 10, article = "Art. 1", standing = "text", source = "T" }
unit = { value = "calendar_days", article = "Art. 1", standing = "text", source = "T" }
start = { value = "receipt", article = "Art. 1", standing = "unverified", source = "G" }
missed = { value = "transfer_deemed_agreed", article = "Art. 1", standing = "text", source = "T" }
latest = { count = 10, unit = "working_days", start = "receipt" }

[limit.transit_reply]
count = { value = 5, article = "Art. 2", standing = "text", source = "T" }
unit = { value = "working_days", article = "Art. 2", standing = "text", source = "T" }
start = { value = "receipt", article = "Art. 2", standing = "text", source = "T" }
missed = { value = "none", article = "Art. 2", standing = "text", source = "T" }

[rule.silence_counts_as_agreement]
value = true
article = "Art. 1"
standing = "text"
source = "T"

[rule.prima_facie_nationality_suffices]
value = false
article = "Art. 3"
standing = "text"
source = "T"

[rule.silence_needs_examined_proof]
value = true
article = "Art. 3"
standing = "unverified"
source = "G"

[rule.document_validity_months]
value = 6
article = "Art. 4"
standing = "secondary"
source = "T"

[[party]]
country = "BR"
side = "a"
zone = "America/Sao_Paulo"
article = "Art. 1"
standing = "text"
source = "T"

[[party]]
country = "JP"
side = "b"
zone = "Asia/Tokyo"
article = "Art. 1"
standing = "text"
source = "T"

[[evidence]]
code = "passport"
annex = "I"
purpose = "nationality"
class = "proof"
copies = "passport_copy"
article = "Annex I"
standing = "text"
source = "T"

[[evidence]]
code = "passport_copy"
annex = "II"
purpose = "nationality"
class = "prima_facie"
is_copy = true
article = "Annex II"
standing = "text"
source = "T"

[[field]]
code = "surname"
group = "5(1)"
duty = "must"
article = "Art. 5"
standing = "text"
source = "T"

[[field]]
code = "given_names"
group = "5(1)"
duty = "must"
article = "Art. 5"
standing = "text"
source = "T"

[[field]]
code = "birth_date"
group = "5(1)"
duty = "must"
article = "Art. 5"
standing = "text"
source = "T"

[[field]]
code = "evidence_index"
group = "5(1)"
duty = "must"
article = "Art. 5"
standing = "text"
source = "T"
)toml";

/// A practice layer from 2021-01-01 with a notice of ten days and two lanes.
inline constexpr std::string_view kTrialPractice = R"toml([layer]
kind = "practice"
name = "Trial practice"
from = 2021-01-01

[sources]
P = "the trial practice"

[limit.transfer_notice]
count = { value = 10, article = "Practice", standing = "text", source = "P" }
unit = { value = "calendar_days", article = "Practice", standing = "text", source = "P" }
start = { value = "before_transfer", article = "Practice", standing = "text", source = "P" }
missed = { value = "none", article = "Practice", standing = "text", source = "P" }

[[lane]]
code = "quick"
needs = ["passport"]
offices = ["mission"]
article = "Practice"
standing = "text"
source = "P"

[[lane]]
code = "slow"
needs = []
offices = ["headquarters"]
article = "Practice"
standing = "text"
source = "P"
)toml";

/// A State's own law from 2020-06-01.
inline constexpr std::string_view kTrialLaw = R"toml([layer]
kind = "national_law"
name = "Trial law of Brazil"
from = 2020-06-01
country = "BR"

[sources]
L = "the trial law"

[rule.detention_cap_days]
value = 90
article = "Law 1"
standing = "text"
source = "L"

[[safeguard]]
code = "return_decision"
when = "before_sending"
article = "Law 2"
standing = "text"
source = "L"
)toml";

}  // namespace rahdari
