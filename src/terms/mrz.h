// The machine-readable zone of travel documents, ICAO Doc 9303 parts 3 to 6: TD1 (3 x 30), TD2 (2 x 36), TD3 (2 x 44).
// Says for each field whether its check digit holds; does not say that a document is genuine.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "terms/country.h"
#include "terms/date.h"

namespace rahdari {

enum class MrzFormat { td1, td2, td3 };
enum class MrzField { document_number, birth_date, expiry_date, optional_data, composite, layout, characters };

struct MrzProblem {
  MrzField field;
  std::size_t line;      // from 1
  std::size_t column;    // from 1
  char found;
  char expected;         // the right check digit, or 0
};

struct MrzReading {
  MrzFormat format;
  std::string document_code;
  std::string issuer;            // three letters as printed
  std::string nationality;
  std::string document_number;
  std::string surname;           // fillers as spaces
  std::string given_names;
  std::string sex;               // M, F or X
  std::string optional_data;
  std::optional<PartialDate> birth_date;  // century from `today`: never in the future; unknown parts (<<) stay unknown
  std::optional<CalendarDate> expiry_date;
  std::vector<MrzProblem> problems;       // empty: every check digit holds
};

/// Reads what was pasted: spaces and line ends are tolerated, the look-alikes « ‹ and lower case are mended. Nothing if the
/// text has no layout of Doc 9303. Bad check digits do not stop the reading; they are listed.
std::optional<MrzReading> read_mrz(std::string_view pasted, CalendarDate today);

/// Check digit of Doc 9303-3, section 4.9 (weights 7 3 1).
char mrz_check_digit(std::string_view field);

}  // namespace rahdari
