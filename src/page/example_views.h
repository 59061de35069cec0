// Views with invented people for the tests of this folder: every screen, for each side and role that sees it. Not a
// fixture of any other folder.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "agreement/agreement.h"
#include "page/case_page.h"
#include "page/layout.h"

namespace rahdari {

struct ExamplePage {
  std::string name;  // of the golden: tests/pages/<name>.html
  std::function<Html(const Words&)> content;
  std::string title;  // message key, or the title itself
  std::string language = "en";
};

/// Every screen once, and the important states of each.
std::vector<ExamplePage> example_pages();
/// The whole document of an example, as an officer of the demonstration sees it.
std::string example_document(const ExamplePage& example);

CasePageView example_case(Side side);
const Agreement& example_agreement();
CalendarDate example_day(std::string_view text);

}  // namespace rahdari
