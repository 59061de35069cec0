#include "agreement/read_parts.h"

namespace rahdari {
namespace {

enum class Weekday { monday = 1, tuesday = 2, wednesday = 3, thursday = 4, friday = 5, saturday = 6, sunday = 7 };
constexpr auto enum_names(Weekday) {
  using namespace std::string_view_literals;
  return std::array{std::pair{Weekday::monday, "monday"sv},       std::pair{Weekday::tuesday, "tuesday"sv},
                    std::pair{Weekday::wednesday, "wednesday"sv}, std::pair{Weekday::thursday, "thursday"sv},
                    std::pair{Weekday::friday, "friday"sv},       std::pair{Weekday::saturday, "saturday"sv},
                    std::pair{Weekday::sunday, "sunday"sv}};
}

std::set<unsigned> closed_weekdays(TableReader& table) {
  std::set<unsigned> closed;
  for (const std::string& name : table.texts("closed_weekdays")) {
    if (const auto day = from_name<Weekday>(name))
      closed.insert(static_cast<unsigned>(*day));
    else
      table.complain("closed_weekdays", "names \"" + name + "\"", "write English names such as \"saturday\"");
  }
  if (closed.size() >= 7) table.complain("closed_weekdays", "closes the whole week", "leave at least one day open");
  return closed;
}

/// A day of every year, "MM-DD".
FixedHoliday fixed_holiday(const FileValue& value, ProblemList& problems) {
  TableReader table(value, "[[fixed]]", problems);
  FixedHoliday holiday{};
  const std::string text = table.text("day");
  holiday.name = table.text("name");
  if (const auto day = CalendarDate::parse("2001-" + text)) {  // a common year: 29 February is no day of every year
    holiday.month = day->month();
    holiday.day = day->day();
  } else if (!text.empty()) {
    table.complain("day", "is \"" + text + "\", which is no day of every year", "write month and day as \"08-14\"");
  }
  table.finish();
  return holiday;
}

/// A day of one year, announced by the State; shown to people, moves no legal day (U11).
CalendarDate announced_day(const FileValue& value, ProblemList& problems) {
  TableReader table(value, "[[announced]]", problems);
  const CalendarDate day = table.date("day");
  table.text("name");
  table.finish();
  return day;
}

}  // namespace

HolidayCalendar calendar_from_value(const FileValue& file, Country country, ProblemList& problems) {
  TableReader table(file, "the file's top", problems);
  HolidayCalendar calendar;
  calendar.country = country.text();
  if (const Country stated = table.country("country"); !stated.is_none() && stated != country) {
    table.complain("country", "is " + stated.text() + " in the calendar of " + country.text(),
                   "rename the file or correct the country");
  }
  table.text("source");
  calendar.closed_weekdays = closed_weekdays(table);
  for (const FileValue* one : table.tables("fixed")) {
    const FixedHoliday holiday = fixed_holiday(*one, problems);
    for (const FixedHoliday& other : calendar.fixed) {
      if (other.month == holiday.month && other.day == holiday.day && holiday.day != 0) {
        problems.add(one->line, "[[fixed]] `day` is stated twice; take one out");
      }
    }
    calendar.fixed.push_back(holiday);
  }
  for (const FileValue* one : table.tables("announced")) calendar.announced.insert(announced_day(*one, problems));
  table.finish();
  return calendar;
}

}  // namespace rahdari
