// The parts pages are put together from. Each is one function of a small struct. Not forms (form.h) and not screens.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "page/form.h"
#include "page/html.h"
#include "page/words.h"

namespace rahdari {

// ---- text
// ------------------------------------------------------------------------------------------------------------------
Html heading(int level, const Html& text, std::string_view id = {});
Html paragraph(const Html& text);
Html hint_line(const Html& text);
Html link(std::string_view text, std::string_view address);
/// Text typed by people: line ends are kept, its own direction is found.
Html typed_text(std::string_view text);
/// A name in Urdu script.
Html urdu_text(std::string_view text);
/// "—" with the words "nothing recorded" for those who listen.
Html nothing_recorded(const Words& words);

// ---- notices
// ---------------------------------------------------------------------------------------------------------------
Html inset_text(const Html& content);
Html warning_text(const Words& words, const Html& content);
enum class NoticeTone { information, attention, problem };
Html notice(NoticeTone tone, const Html& title, const Html& body);
Html details(const Html& summary, const Html& content);

enum class TagTone { neutral, progress, good, attention, problem };
Html tag(const Html& text, TagTone tone);

// ---- lists of facts
// --------------------------------------------------------------------------------------------------------
struct SummaryAction {
  std::string text;
  std::string about;  // for those who listen: "change" what
  std::string address;
};
struct SummaryRow {
  Html key;
  Html value;
  std::vector<SummaryAction> actions;
};
Html summary_list(const std::vector<SummaryRow>& rows);

enum class SortState { unsortable, unsorted, ascending, descending };
struct Column {
  Html text;
  SortState sort = SortState::unsortable;
  std::string sort_address;  // sorts by this column, or turns the order round
  bool is_number = false;
};
struct DataTable {
  Html caption;  // always there; may be for those who listen only
  bool is_caption_hidden = false;
  std::vector<Column> columns;
  std::vector<std::vector<Html>> rows;  // the first cell of a row is its header
};
Html data_table(const Words& words, const DataTable& table);

struct Pages {
  int page = 1;  // from 1
  int pages = 1;
  std::string address;  // up to and with "page="; the number is appended
};
Html pagination(const Words& words, const Pages& pages);

struct TimelineEntry {
  Html when;
  Html what;
  Html who;
  Html detail;
  bool is_private = false;  // of the own side only
};
Html timeline(const Words& words, const std::vector<TimelineEntry>& entries);

struct TaskItem {
  std::string text;
  std::string hint;
  std::string address;  // empty: cannot be opened now
  std::string status;
  TagTone tone = TagTone::neutral;
};
Html task_list(const std::vector<TaskItem>& items);

struct SubNavigationItem {
  std::string text;
  std::string address;
  bool is_current = false;
};
/// Links to the parts of a page or to its sister pages. Not tabs: everything is printed and found by searching.
Html sub_navigation(std::string_view label, const std::vector<SubNavigationItem>& items);

struct IdentityFact {
  Html label;
  Html value;
};
struct IdentityBar {
  Html name;
  Html reference;
  Html standing;  // tags
  std::vector<IdentityFact> facts;
};
Html identity_bar(const Words& words, const IdentityBar& bar);

/// A filter as a GET form: without script, with addresses that can be kept.
struct FilterPanel {
  std::string action;
  std::vector<Control> controls;
  Filled filled;
  std::vector<std::pair<std::string, std::string>> kept;  // hidden: order, direction
  std::string clear_address;
};
Html filter_panel(const Words& words, const FilterPanel& panel);

/// A panel with a heading: the cards of a case page.
struct Section {
  std::string id;
  Html heading;
  Html content;
};
Html section(const Section& section);

}  // namespace rahdari
