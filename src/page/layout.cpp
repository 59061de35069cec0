#include "page/layout.h"

#include "base/embedded.h"
#include "base/hash.h"

namespace rahdari {
namespace {

Html head(const PageFrame& frame) {
  const Words& words = *frame.words;
  std::string title = frame.title + " – " + words.say("product.name");
  if (frame.has_problems) title = words.say("form.error_prefix") + " " + title;
  const std::string version = "?v=" + frame.assets_version;
  Html html = element("meta", {{"charset", "utf-8"}});
  html += element("title", {}, Html::text(title));
  html += element("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  html += element("meta", {{"name", "robots"}, {"content", "noindex"}});
  html += element("meta", {{"name", "referrer"}, {"content", "same-origin"}});
  html += element("meta", {{"name", "color-scheme"}, {"content", "light"}});
  html += element("link", {{"rel", "stylesheet"}, href("/assets/rahdari.css" + version)});
  html += element("script", {{"src", "/assets/rahdari.js" + version}, {"defer", ""}});
  return element("head", {}, html);
}

Html languages(const PageFrame& frame) {
  const Words& words = *frame.words;
  Html items;
  for (const std::string& language : Words::languages()) {
    const std::string name = Words::of(language).say("language.name");
    const Html inside =
        language == words.language()
            ? element("span", {{"aria-current", "true"}, {"lang", language}}, Html::text(name))
            : element(
                  "a",
                  {href("/language/" + language + "?back=" + frame.path), {"lang", language}, {"hreflang", language}},
                  Html::text(name));
    items += element("li", {}, inside);
  }
  return element("nav", {{"class", "r-languages"}, {"aria-label", words.say("language.choose")}},
                 element("ul", {}, items));
}

Html officer_block(const Words& words, const FrameOfficer& officer) {
  const Html name = element("span", {{"class", "r-officer__name"}}, element("bdi", {}, Html::text(officer.name)));
  const Html place = element("span", {{"class", "r-officer__place"}},
                             Html::text(officer.organisation + (officer.office.empty() ? "" : " · " + officer.office)));
  PostGuard guard;
  guard.csrf = officer.csrf;
  const Html button =
      element("button", {{"type", "submit"}, {"class", "r-header__button"}}, words.html("nav.sign_out"));
  return element("div", {{"class", "r-officer"}},
                 element("p", {}, name + place) + post_form("/sign-out", guard, button));
}

Html header(const PageFrame& frame) {
  const Words& words = *frame.words;
  const Html product = element("a", {href("/"), {"class", "r-header__product"}},
                               element("span", {{"class", "r-header__name"}}, words.html("product.name")) +
                                   element("span", {{"class", "r-header__purpose"}}, words.html("product.purpose")));
  Html inside = product;
  if (frame.officer) inside += officer_block(words, *frame.officer);
  inside += languages(frame);
  return element("header", {{"class", "r-header"}}, element("div", {{"class", "r-width r-header__row"}}, inside));
}

Html navigation(const PageFrame& frame) {
  if (!frame.officer || frame.officer->navigation.empty()) return {};
  const Words& words = *frame.words;
  Html items;
  for (const NavigationItem& item : frame.officer->navigation) {
    std::vector<Attribute> attributes = {href(item.address)};
    if (item.is_current) attributes.push_back({"aria-current", "page"});
    items += element("li", {}, element("a", attributes, words.html(item.label)));
  }
  return element("nav", {{"class", "r-navigation"}, {"aria-label", words.say("nav.label")}},
                 element("div", {{"class", "r-width"}}, element("ul", {}, items)));
}

Html demonstration_banner(const PageFrame& frame) {
  if (!frame.is_demonstration && !frame.date_in_use) return {};
  const Words& words = *frame.words;
  Html inside;
  if (frame.is_demonstration) {
    inside += element("strong", {{"class", "r-banner__tag"}}, words.html("banner.demonstration")) + Html::markup(" ") +
              words.html("banner.invented");
  }
  if (frame.date_in_use) {
    inside += Html::markup(" ") + words.html("banner.date_in_use", {{"date", words.date(*frame.date_in_use)}});
  }
  return element("div", {{"class", "r-banner"}, {"role", "region"}, {"aria-label", words.say("banner.label")}},
                 element("p", {{"class", "r-width"}}, inside));
}

/// Shown by the script two minutes before the end; without scripts the server simply asks to sign in again.
Html session_warning(const PageFrame& frame) {
  if (!frame.officer || frame.officer->session_seconds <= 0) return {};
  const Words& words = *frame.words;
  const Html text = element("p", {}, words.html("session.ends_soon"));
  const Html stay = element("a", {href(frame.path), {"class", "govuk-link"}}, words.html("session.stay"));
  return element("div",
                 {{"class", "r-session"},
                  {"role", "alert"},
                  {"hidden", ""},
                  {"data-session-seconds", std::to_string(frame.officer->session_seconds)}},
                 element("div", {{"class", "r-width"}}, text + element("p", {}, stay)));
}

Html crumbs(const PageFrame& frame) {
  if (frame.crumbs.empty()) return {};
  Html items;
  for (const Crumb& crumb : frame.crumbs) {
    items += element("li", {{"class", "govuk-breadcrumbs__list-item"}},
                     element("a", {{"class", "govuk-breadcrumbs__link"}, href(crumb.address)}, Html::text(crumb.text)));
  }
  return element("nav", {{"class", "govuk-breadcrumbs"}, {"aria-label", frame.words->say("nav.crumbs")}},
                 element("ol", {{"class", "govuk-breadcrumbs__list"}}, items));
}

Html done_banner(const PageFrame& frame) {
  if (frame.done.empty()) return {};
  return element("div", {{"class", "r-done"}, {"role", "status"}}, element("p", {}, Html::text(frame.done)));
}

Html footer(const PageFrame& frame) {
  const Words& words = *frame.words;
  Html links = element("a", {href("/agreement"), {"class", "govuk-link"}}, words.html("footer.agreement"));
  Html inside = element("p", {}, words.html("footer.no_automatic_step"));
  inside += element("p", {}, links + Html::markup(" · ") + words.html("footer.version", {{"version", frame.version}}));
  return element("footer", {{"class", "r-footer"}}, element("div", {{"class", "r-width"}}, inside));
}

}  // namespace

Html page(const PageFrame& frame, const Html& content) {
  const Words& words = *frame.words;
  Html body = element("a", {href("#main"), {"class", "govuk-skip-link"}}, words.html("nav.skip"));
  body += demonstration_banner(frame);
  body += header(frame);
  body += navigation(frame);
  body += session_warning(frame);
  const Html main =
      element("main", {{"id", "main"}, {"class", "r-main"}, {"tabindex", "-1"}}, done_banner(frame) + content);
  body += element("div", {{"class", "r-width"}}, crumbs(frame) + main);
  body += footer(frame);
  const Html html = element("html", {{"lang", std::string(words.language())}, {"dir", std::string(words.direction())}},
                            head(frame) + element("body", {{"class", "govuk-template__body"}}, body));
  return Html::markup("<!DOCTYPE html>\n") + html + Html::markup("\n");
}

std::string assets_version() {
  std::string all;
  for (const std::string_view name : {"rahdari.css", "rahdari.js"}) {
    if (const auto bytes = embedded_file(name)) all += *bytes;
  }
  return text_from_hash(hash_of(all)).substr(0, 8);
}

}  // namespace rahdari
