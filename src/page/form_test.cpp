#include "page/form.h"

#include <gtest/gtest.h>

#include "page/components.h"

namespace rahdari {
namespace {

const Words& english() { return Words::of("en"); }

Control control_named(ControlKind kind, const char* name) {
  Control control;
  control.kind = kind;
  control.name = name;
  control.is_required = true;
  return control;
}

TEST(Form, KeepsWhatWasTypedAndNamesFieldRuleAndRemedy) {
  const Control cnic = control_named(ControlKind::line, "cnic");
  const Filled filled{{{"cnic", "3420\"><b>"}}, {{"cnic", "cnic_digits", {}}}};
  const std::string html = control(english(), cnic, filled).bytes();
  EXPECT_NE(html.find("value=\"3420&quot;&gt;&lt;b&gt;\""), std::string::npos) << html;
  EXPECT_NE(html.find("Identity card number (CNIC): an identity card number has 13 digits. Enter it like"),
            std::string::npos);
  EXPECT_NE(html.find("aria-describedby=\"cnic-hint cnic-error\""), std::string::npos) << html;
  EXPECT_NE(html.find("aria-invalid=\"true\""), std::string::npos);
}

TEST(Form, NeverShowsAPasswordAgain) {
  const Filled filled{{{"password", "secret-word"}}, {}};
  EXPECT_EQ(control(english(), control_named(ControlKind::password, "password"), filled).bytes().find("secret-word"),
            std::string::npos);
}

TEST(Form, SummaryLeadsToTheFirstBoxOfADate) {
  const std::vector<Control> all = {control_named(ControlKind::date, "travel_on"),
                                    control_named(ControlKind::line, "flight")};
  EXPECT_TRUE(error_summary(english(), all, {}).is_empty());
  const std::string html =
      error_summary(english(), all, {{"travel_on", "enter_date", {}}, {"flight", "enter", {}}}).bytes();
  EXPECT_NE(html.find("href=\"#travel_on_day\""), std::string::npos);
  EXPECT_NE(html.find("href=\"#flight\""), std::string::npos);
  EXPECT_NE(html.find("Day of travel: no date was entered"), std::string::npos) << html;
}

TEST(Form, DateBoxesHoldTheirParts) {
  Control born = control_named(ControlKind::partial_date, "birth_date");
  const std::string html =
      control(english(), born, {{{"birth_date_year", "1994"}, {"birth_date_month", "7"}}, {}}).bytes();
  EXPECT_NE(html.find("id=\"birth_date_year\" name=\"birth_date_year\" type=\"text\" inputmode=\"numeric\" "
                      "autocomplete=\"off\" value=\"1994\""),
            std::string::npos)
      << html;
  EXPECT_NE(html.find("value=\"\""), std::string::npos);
}

TEST(Form, ChoosesWhatWasChosen) {
  Control choice = control_named(ControlKind::choice, "sex");
  choice.options = {{"female", "kind.sex.female", {}}, {"male", "kind.sex.male", {}}};
  const std::string html = control(english(), choice, {{{"sex", "male"}}, {}}).bytes();
  EXPECT_NE(html.find("value=\"male\" checked"), std::string::npos);
  EXPECT_EQ(html.find("value=\"female\" checked"), std::string::npos);
  Control list = control_named(ControlKind::list, "state");
  list.label = "filter.state";
  list.options = {{"GR", {}, "Greece"}};
  EXPECT_NE(control(english(), list, {{{"state", "GR"}}, {}}).bytes().find("<option value=\"GR\" selected=\"\">Greece"),
            std::string::npos);
}

TEST(Form, PostsOnlyWithinTheSiteAndWithItsGuard) {
  const PostGuard guard{"c0ffee", "0a", "4", "1"};
  const std::string html = post_form("//elsewhere/x", guard, {}).bytes();
  EXPECT_NE(html.find("action=\"/\""), std::string::npos);
  for (const char* name : {"csrf", "act", "shared_version", "private_version"}) {
    EXPECT_NE(html.find("name=\"" + std::string(name) + "\""), std::string::npos) << name;
  }
}

TEST(Components, SortableColumnsSayTheirOrder) {
  DataTable table;
  table.caption = Html::text("Cases");
  table.columns = {{Html::text("Due"), SortState::descending, "/cases?order=due", false},
                   {Html::text("Travel"), SortState::unsorted, "/cases?order=travel", false},
                   {Html::text("Stage"), SortState::unsortable, {}, false}};
  table.rows = {{Html::text("a"), Html::text("b"), Html::text("c")}};
  const std::string html = data_table(english(), table).bytes();
  EXPECT_NE(html.find("aria-sort=\"descending\"><a href=\"/cases?order=due\""), std::string::npos) << html;
  EXPECT_NE(html.find("aria-sort=\"none\"><a href=\"/cases?order=travel\""), std::string::npos);
  EXPECT_NE(html.find("<th scope=\"row\""), std::string::npos);
}

TEST(Components, PagesBeforeOnAndAfter) {
  EXPECT_TRUE(pagination(english(), {1, 1, "/cases?page="}).is_empty());
  const std::string first = pagination(english(), {1, 9, "/cases?page="}).bytes();
  EXPECT_EQ(first.find("rel=\"prev\""), std::string::npos);
  EXPECT_NE(first.find("href=\"/cases?page=2\" rel=\"next\""), std::string::npos) << first;
  const std::string middle = pagination(english(), {5, 9, "/cases?page="}).bytes();
  EXPECT_NE(middle.find("…"), std::string::npos);
  EXPECT_NE(middle.find("aria-current=\"page\""), std::string::npos);
  EXPECT_EQ(pagination(english(), {9, 9, "/cases?page="}).bytes().find("rel=\"next\""), std::string::npos);
}

}  // namespace
}  // namespace rahdari
