// The frame every page stands in: skip link, header, navigation, banners, main landmark, footer. Not a screen.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "page/form.h"
#include "page/html.h"
#include "page/words.h"

namespace rahdari {

struct Crumb {
  std::string text;
  std::string address;
};

struct NavigationItem {
  std::string label;  // message key: "nav.work", "nav.cases", "nav.agreement", "nav.officers"
  std::string address;
  bool is_current = false;
};

/// Who is signed in, and what the header offers.
struct FrameOfficer {
  std::string name;
  std::string organisation;
  std::string office;
  std::string csrf;  // for signing out
  std::vector<NavigationItem> navigation;
  int session_seconds = 0;  // until the session ends; 0 hides the warning
};

struct PageFrame {
  const Words* words = nullptr;
  std::string title;  // in words already
  std::optional<FrameOfficer> officer;
  std::vector<Crumb> crumbs;                // from the outermost; this page itself is not among them
  std::string path = "/";                   // of this page, for changing the language and coming back
  bool has_problems = false;                // the title says so first
  bool is_demonstration = false;            // invented people: the banner
  std::optional<CalendarDate> date_in_use;  // where the clock is set: the banner shows the day
  std::string done;                         // a sentence shown once after an act, in words; empty: none
  std::string version;                      // of the program, in the footer
  std::string assets_version;               // makes the browser fetch a changed style sheet
};

/// The whole document.
Html page(const PageFrame& frame, const Html& content);

/// Eight digits of the hash of the embedded style sheet and script.
std::string assets_version();

}  // namespace rahdari
