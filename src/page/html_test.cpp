#include "page/html.h"

#include <gtest/gtest.h>

namespace rahdari {
namespace {

TEST(HtmlText, EscapesWhatCouldLeaveItsPlace) {
  EXPECT_EQ(Html::text("<b>\"A\" & 'B'</b>").bytes(), "&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;");
  EXPECT_EQ(Html::text("فیض").bytes(), "فیض");
  EXPECT_EQ(Html::number(-7).bytes(), "-7");
}

TEST(HtmlElement, EscapesAttributesAndClosesWhatIsNotVoid) {
  EXPECT_EQ(element("p", {{"title", "\"><script>"}}, Html::text("a<b")).bytes(),
            "<p title=\"&quot;&gt;&lt;script&gt;\">a&lt;b</p>");
  EXPECT_EQ(element("input", {{"name", "x"}}).bytes(), "<input name=\"x\">");
  EXPECT_EQ(element("textarea", {}).bytes(), "<textarea></textarea>");
}

TEST(Href, LetsOnlyThisSitePass) {
  for (const char* good : {"/", "/cases/1?x=1#y", "#main", "?page=2"}) EXPECT_EQ(href(good).value, good);
  for (const char* bad : {"", "javascript:alert(1)", "JAVASCRIPT:alert(1)", "//host/path", "/\\host", "\\\\host",
                          "/\t/host", "/\n/host", " /x", "https://host", "data:text/html,x", "cases", "/a b"}) {
    EXPECT_EQ(href(bad).value, "#") << bad;
    EXPECT_EQ(form_action(bad).value, "/") << bad;
  }
}

}  // namespace
}  // namespace rahdari
