#include "terms/mrz.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/check.h"

namespace rahdari {
namespace {

struct Shape {
  MrzFormat format;
  std::size_t lines;
  std::size_t width;
};
constexpr std::array kShapes = {Shape{MrzFormat::td1, 3, 30}, Shape{MrzFormat::td2, 2, 36},
                                Shape{MrzFormat::td3, 2, 44}};

using Lines = std::vector<std::string>;

/// Stands in a line for a character that no zone can hold.
constexpr char kUnreadable = '?';
/// A pasted « : two fillers that a word processor drew together, or one that a reader of images saw. The length
/// decides.
constexpr char kGuillemet = '\x01';

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }
bool is_letter(char letter) { return letter >= 'A' && letter <= 'Z'; }

std::size_t bytes_of_character(char first) {
  const auto byte = static_cast<unsigned char>(first);
  return byte < 0xc0 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

char character_of(std::string_view bytes) {
  if (bytes.size() == 1) {
    const char letter = bytes[0];
    if (letter >= 'a' && letter <= 'z') return static_cast<char>(letter - 'a' + 'A');
    return is_digit(letter) || is_letter(letter) || letter == '<' ? letter : kUnreadable;
  }
  if (bytes == "«") return kGuillemet;
  return bytes == "‹" || bytes == "＜" || bytes == "〈" ? '<' : kUnreadable;
}

bool is_space(std::string_view bytes) {
  return bytes == " " || bytes == "\t" || bytes == "\u00a0" || bytes == "\u202f" || bytes == "\ufeff";
}

Lines lines_of(std::string_view pasted) {
  Lines lines(1);
  for (std::size_t at = 0; at < pasted.size();) {
    const auto bytes = pasted.substr(at, bytes_of_character(pasted[at]));
    at += bytes.size();
    if (bytes == "\n" || bytes == "\r")
      lines.emplace_back();
    else if (!is_space(bytes))
      lines.back().push_back(character_of(bytes));
  }
  std::erase_if(lines, [](const std::string& line) { return line.empty(); });
  return lines;
}

/// Each « becomes two fillers if the line then has the width, else one.
std::string with_fillers(const std::string& line, std::size_t width) {
  const auto marks = static_cast<std::size_t>(std::ranges::count(line, kGuillemet));
  const bool is_double = line.size() + marks == width;
  std::string mended;
  for (const char letter : line) {
    if (letter == kGuillemet)
      mended.append(is_double ? "<<" : "<");
    else
      mended.push_back(letter);
  }
  return mended;
}

std::size_t distance(std::size_t a, std::size_t b) { return a > b ? a - b : b - a; }

std::optional<Lines> fit(const Lines& lines, const Shape& shape, std::size_t off_max) {
  Lines fitted;
  if (lines.size() == 1 && shape.lines > 1) {  // everything on one line
    const std::string all = with_fillers(lines[0], shape.lines * shape.width);
    if (all.size() != shape.lines * shape.width) return std::nullopt;
    for (std::size_t line = 0; line < shape.lines; ++line)
      fitted.push_back(all.substr(line * shape.width, shape.width));
    return fitted;
  }
  if (lines.size() != shape.lines) return std::nullopt;
  for (const std::string& line : lines) {
    fitted.push_back(with_fillers(line, shape.width));
    if (distance(fitted.back().size(), shape.width) > off_max) return std::nullopt;
  }
  return fitted;
}

/// One line too short or too long by at most this is read all the same, and said.
constexpr std::size_t kLengthOffMax = 2;

/// The layout whose widths are met exactly, else the one that is nearly met; the widths of two layouts are never both
/// near.
std::optional<std::pair<Shape, Lines>> layout_of(const Lines& lines) {
  for (const std::size_t off_max : {std::size_t{0}, kLengthOffMax}) {
    for (const Shape& shape : kShapes) {
      if (auto fitted = fit(lines, shape, off_max)) return std::pair{shape, std::move(*fitted)};
    }
  }
  return std::nullopt;
}

/// Where only a digit can stand each of these letters has one digit it is mistaken for.
char digit_for(char letter) {
  switch (letter) {
    case 'O':
      return '0';
    case 'I':
    case 'L':
      return '1';
    case 'Z':
      return '2';
    case 'S':
      return '5';
    case 'B':
      return '8';
    default:
      return letter;
  }
}

/// Where only a letter can stand; a 1 may be I or L and stays.
char letter_for(char digit) {
  switch (digit) {
    case '0':
      return 'O';
    case '2':
      return 'Z';
    case '5':
      return 'S';
    case '8':
      return 'B';
    default:
      return digit;
  }
}

/// A stretch of one line; line and column from 0.
struct Stretch {
  std::size_t line = 0;
  std::size_t column = 0;
  std::size_t count = 0;
};

enum class Kind { letters, digits };

/// Where things stand in a layout. The document number's check digit follows it, as do those of the dates.
struct Layout {
  Stretch code, issuer, names, number, nationality, birth, sex, expiry, optional;
  std::optional<Stretch> optional_second;  // TD1, middle line
  std::optional<Stretch> optional_check;   // TD3
  std::vector<Stretch> composite_over;
  Stretch composite;
};

Layout layout_td1() {  // Doc 9303-5, section 4.2
  return {.code = {0, 0, 2},
          .issuer = {0, 2, 3},
          .names = {2, 0, 30},
          .number = {0, 5, 9},
          .nationality = {1, 15, 3},
          .birth = {1, 0, 6},
          .sex = {1, 7, 1},
          .expiry = {1, 8, 6},
          .optional = {0, 15, 15},
          .optional_second = Stretch{1, 18, 11},
          .optional_check = std::nullopt,
          .composite_over = {{0, 5, 25}, {1, 0, 7}, {1, 8, 7}, {1, 18, 11}},
          .composite = {1, 29, 1}};
}

Layout layout_td2() {  // Doc 9303-6, section 4.2
  return {.code = {0, 0, 2},
          .issuer = {0, 2, 3},
          .names = {0, 5, 31},
          .number = {1, 0, 9},
          .nationality = {1, 10, 3},
          .birth = {1, 13, 6},
          .sex = {1, 20, 1},
          .expiry = {1, 21, 6},
          .optional = {1, 28, 7},
          .optional_second = std::nullopt,
          .optional_check = std::nullopt,
          .composite_over = {{1, 0, 10}, {1, 13, 7}, {1, 21, 14}},
          .composite = {1, 35, 1}};
}

Layout layout_td3() {  // Doc 9303-4, section 4.2
  return {.code = {0, 0, 2},
          .issuer = {0, 2, 3},
          .names = {0, 5, 39},
          .number = {1, 0, 9},
          .nationality = {1, 10, 3},
          .birth = {1, 13, 6},
          .sex = {1, 20, 1},
          .expiry = {1, 21, 6},
          .optional = {1, 28, 14},
          .optional_second = std::nullopt,
          .optional_check = Stretch{1, 42, 1},
          .composite_over = {{1, 0, 10}, {1, 13, 7}, {1, 21, 22}},
          .composite = {1, 43, 1}};
}

Layout layout_for(MrzFormat format) {
  switch (format) {
    case MrzFormat::td1:
      return layout_td1();
    case MrzFormat::td2:
      return layout_td2();
    case MrzFormat::td3:
      return layout_td3();
  }
  CHECK(false);
}

std::string without_end_fillers(std::string_view text) {
  while (text.ends_with('<')) text.remove_suffix(1);
  return std::string(text);
}

std::string with_spaces(std::string_view text) {
  std::string spaced = without_end_fillers(text);
  std::ranges::replace(spaced, '<', ' ');
  return spaced;
}

std::optional<int> two_digits(std::string_view text) {
  if (!is_digit(text[0]) || !is_digit(text[1])) return std::nullopt;
  return (text[0] - '0') * 10 + (text[1] - '0');
}

/// Doc 9303-3, section 4.8: YYMMDD, with << for a month or a day that is not known.
std::optional<PartialDate> birth_from(std::string_view text, CalendarDate today) {
  const auto year = two_digits(text);
  if (!year) return std::nullopt;
  const auto month = two_digits(text.substr(2)), day = two_digits(text.substr(4));
  if ((!month && text.substr(2, 2) != "<<") || (!day && text.substr(4, 2) != "<<")) return std::nullopt;
  if (month == 0 || day == 0) return std::nullopt;  // 00 is no way to say unknown
  for (int century = today.year() / 100 * 100;; century -= 100) {
    const auto date = PartialDate::from_parts(century + *year, static_cast<unsigned>(month.value_or(0)),
                                              static_cast<unsigned>(day.value_or(0)));
    if (!date && century < today.year() / 100 * 100) return std::nullopt;
    if (date && date->earliest() <= today) return date;
  }
}

/// The century that brings the year nearest to today: documents are valid for some years, never for fifty.
std::optional<CalendarDate> expiry_from(std::string_view text, CalendarDate today) {
  const auto year = two_digits(text), month = two_digits(text.substr(2)), day = two_digits(text.substr(4));
  if (!year || !month || !day) return std::nullopt;
  int full = today.year() / 100 * 100 + *year;
  if (full > today.year() + 50)
    full -= 100;
  else if (full <= today.year() - 50)
    full += 100;
  return CalendarDate::from_parts(full, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

class Reader {
 public:
  Reader(const Shape& shape, Lines lines) : layout_(layout_for(shape.format)), lines_(std::move(lines)) {
    reading_.format = shape.format;
    for (std::size_t line = 0; line < lines_.size(); ++line) fit_width(line, shape.width);
    mend();
    list_unreadable();
  }

  MrzReading read(CalendarDate today) {
    reading_.document_code = without_end_fillers(text(layout_.code));
    reading_.issuer = without_end_fillers(text(layout_.issuer));
    reading_.nationality = without_end_fillers(text(layout_.nationality));
    read_names();
    read_number();
    read_sex();
    reading_.birth_date = birth_from(text(layout_.birth), today);
    if (!reading_.birth_date && two_digits(text(layout_.birth))) complain(MrzField::birth_date, layout_.birth, 0);
    reading_.expiry_date = expiry_from(text(layout_.expiry), today);
    const bool has_expiry = text(layout_.expiry) != "<<<<<<";
    if (!reading_.expiry_date && has_expiry) complain(MrzField::expiry_date, layout_.expiry, 0);
    check(MrzField::birth_date, text(layout_.birth), after(layout_.birth));
    check(MrzField::expiry_date, text(layout_.expiry), after(layout_.expiry));
    check_optional();
    check_composite();
    return std::move(reading_);
  }

 private:
  std::string_view text(Stretch at) const { return std::string_view(lines_[at.line]).substr(at.column, at.count); }
  static Stretch after(Stretch at) { return {at.line, at.column + at.count, 1}; }

  void complain(MrzField field, Stretch at, char expected) {
    reading_.problems.push_back({field, at.line + 1, at.column + 1, lines_[at.line][at.column], expected});
  }

  void check(MrzField field, std::string_view over, Stretch digit) {
    const char expected = mrz_check_digit(over);
    if (text(digit)[0] != expected) complain(field, digit, expected);
  }

  void fit_width(std::size_t line, std::size_t width) {
    std::string& letters = lines_[line];
    const std::size_t length = letters.size();
    if (length == width) return;
    letters.resize(width, '<');
    reading_.problems.push_back({MrzField::layout, line + 1, std::min(length, width) + 1, '<', 0});
  }

  void mend() {
    for (const Stretch at : {layout_.code, layout_.issuer, layout_.names, layout_.nationality}) mend(at, Kind::letters);
    for (const Stretch at : {layout_.birth, after(layout_.birth), layout_.expiry, after(layout_.expiry),
                             after(layout_.number), layout_.composite}) {
      mend(at, Kind::digits);
    }
    if (layout_.optional_check) mend(*layout_.optional_check, Kind::digits);
  }

  void mend(Stretch at, Kind kind) {
    for (std::size_t column = at.column; column < at.column + at.count; ++column) {
      char& letter = lines_[at.line][column];
      letter = kind == Kind::letters ? letter_for(letter) : digit_for(letter);
      const bool is_right = letter == '<' || (kind == Kind::letters ? is_letter(letter) : is_digit(letter));
      if (!is_right && letter != kUnreadable) complain(MrzField::characters, {at.line, column, 1}, 0);
    }
  }

  void list_unreadable() {
    for (std::size_t line = 0; line < lines_.size(); ++line) {
      for (std::size_t column = 0; column < lines_[line].size(); ++column) {
        if (lines_[line][column] == kUnreadable) complain(MrzField::characters, {line, column, 1}, 0);
      }
    }
  }

  void read_names() {
    const std::string_view names = text(layout_.names);
    const std::size_t gap = names.find("<<");
    reading_.surname = with_spaces(names.substr(0, gap));
    if (gap != std::string_view::npos) reading_.given_names = with_spaces(names.substr(gap + 2));
  }

  void read_number() {
    const Stretch digit = after(layout_.number);
    const std::string_view more = text(layout_.optional);
    const bool can_continue = reading_.format != MrzFormat::td3 && text(digit) == "<" && more[0] != '<';
    if (!can_continue) {
      reading_.document_number = with_spaces(text(layout_.number));
      check(MrzField::document_number, text(layout_.number), digit);
      add_optional(more);
      return;
    }
    // Doc 9303-5 and -6, section 4.2.2, note j: a number of more than nine characters goes on in the optional data,
    // with its check digit behind it and then a filler.
    const std::size_t length = std::min(more.find('<'), more.size());
    const std::string number = std::string(text(layout_.number)) + std::string(more.substr(0, length - 1));
    reading_.document_number = with_spaces(number);
    check(MrzField::document_number, number, {layout_.optional.line, layout_.optional.column + length - 1, 1});
    add_optional(more.substr(std::min(length + 1, more.size())));
  }

  void read_sex() {
    const char sex = text(layout_.sex)[0];
    reading_.sex = sex == 'M' || sex == 'F' ? std::string(1, sex) : "X";
    if (sex != 'M' && sex != 'F' && sex != '<' && sex != 'X' && sex != kUnreadable) {
      complain(MrzField::characters, layout_.sex, 0);
    }
  }

  void add_optional(std::string_view part) {
    const std::string words = with_spaces(part);
    if (!reading_.optional_data.empty() && !words.empty()) reading_.optional_data.push_back(' ');
    reading_.optional_data += words;
  }

  void check_optional() {
    if (layout_.optional_second) add_optional(text(*layout_.optional_second));
    if (!layout_.optional_check) return;
    // Doc 9303-4, section 4.2.2: an empty field may have 0 or a filler for its check digit.
    const bool is_empty = text(layout_.optional).find_first_not_of('<') == std::string_view::npos;
    if (is_empty && text(*layout_.optional_check) == "<") return;
    check(MrzField::optional_data, text(layout_.optional), *layout_.optional_check);
  }

  void check_composite() {
    std::string over;
    for (const Stretch at : layout_.composite_over) over += text(at);
    check(MrzField::composite, over, layout_.composite);
  }

  Layout layout_;
  Lines lines_;
  MrzReading reading_;
};
}  // namespace

char mrz_check_digit(std::string_view field) {
  constexpr std::array kWeights = {7, 3, 1};
  int sum = 0;
  for (std::size_t at = 0; at < field.size(); ++at) {
    const char letter = field[at];
    const int value = is_digit(letter) ? letter - '0' : is_letter(letter) ? letter - 'A' + 10 : 0;
    sum += value * kWeights[at % kWeights.size()];
  }
  return static_cast<char>('0' + sum % 10);
}

std::optional<MrzReading> read_mrz(std::string_view pasted, CalendarDate today) {
  auto layout = layout_of(lines_of(pasted));
  if (!layout) return std::nullopt;
  // A zone opens with the kind of document. V is a visa (Doc 9303-7), whose fields stand elsewhere.
  const char kind = letter_for(layout->second[0][0]);
  if (!is_letter(kind) || kind == 'V') return std::nullopt;
  return Reader(layout->first, std::move(layout->second)).read(today);
}

}  // namespace rahdari
