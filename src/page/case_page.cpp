#include "page/case_page.h"

#include "page/case_sections.h"
#include "page/person_words.h"

namespace rahdari {
namespace {

Html name_of_person(const Words& words, const CasePageView& view) {
  if (view.is_erased) return words.html("page.case.erased");
  if (!view.particulars) return words.html("page.case.name_not_shown");
  const PersonalText latin = name_from_particulars(*view.particulars);
  const PersonalText urdu = name_urdu_from_particulars(*view.particulars);
  Html name = latin.reveal().empty() ? words.html("page.case.no_name") : element("bdi", {}, Html::text(latin.reveal()));
  if (!urdu.reveal().empty()) name += Html::markup(" ") + urdu_text(urdu.reveal());
  return name;
}

Html standing_tags(const Words& words, const CasePageView& view) {
  const CaseState& state = view.state;
  Html tags = tag(Html::text(stage_words(words, state.stage)), stage_tone(state.stage));
  const auto add = [&](std::string_view key, TagTone tone) { tags += Html::markup(" ") + tag(words.html(key), tone); };
  if (state.age != AgeGroup::adult) add("kind.age." + std::string(name_of(state.age)), TagTone::attention);
  if (view.side == Side::requesting && !state.holds.empty()) add("page.case.held", TagTone::attention);
  if (view.side == Side::requesting && state.detention) add("page.case.detained", TagTone::attention);
  if (state.identity_settled()) add("page.case.identity_settled", TagTone::good);
  if (state.is_escalated) add("page.case.escalated", TagTone::neutral);
  return tags;
}

Html or_nothing(const Words& words, const std::string& text) {
  return text.empty() ? nothing_recorded(words) : Html::text(text);
}

std::vector<IdentityFact> person_facts(const Words& words, const Particulars& person) {
  std::vector<IdentityFact> facts;
  const std::string born = person.birth_date ? words.date(*person.birth_date) : std::string();
  facts.push_back({words.html("field.birth_date"), or_nothing(words, born)});
  facts.push_back({words.html("field.father_name"), or_nothing(words, person.father_name)});
  facts.push_back({words.html("field.cnic"), or_nothing(words, person.cnic.empty() ? "" : format_cnic(person.cnic))});
  facts.push_back({words.html("field.passport_number"), or_nothing(words, person.passport_number)});
  return facts;
}

IdentityBar identity_of(const Words& words, const CasePageView& view) {
  const CaseState& state = view.state;
  IdentityBar bar;
  bar.name = name_of_person(words, view);
  const std::string reference = state.reference ? state.reference->text() : words.say("page.no_reference");
  bar.reference = words.html("field.reference") + Html::markup(" ") +
                  element("strong", {{"class", "r-reference"}}, Html::text(reference));
  bar.standing = standing_tags(words, view);
  if (view.particulars && !view.is_erased) bar.facts = person_facts(words, view.particulars->reveal());
  bar.facts.push_back({words.html("page.case.from"), Html::text(words.country(state.requesting))});
  bar.facts.push_back({words.html("page.case.to"), Html::text(words.country(state.requested))});
  if (view.side == Side::requesting) {
    bar.facts.push_back(
        {words.html("field.return_type"), words.html("kind.return_type." + std::string(name_of(state.return_type)))});
  }
  bar.facts.push_back(
      {words.html("field.person_class"), words.html("kind.person_class." + std::string(name_of(state.person_class)))});
  return bar;
}

Html parts_of_page(const Words& words, const CasePageView& view) {
  std::vector<SubNavigationItem> items;
  const auto add = [&](std::string_view key, std::string_view id) {
    items.push_back({words.say(key), "#" + std::string(id), false});
  };
  add("page.case.steps", "steps");
  if (view.side == Side::requesting) add("page.case.safeguards", "safeguards");
  if (view.side == Side::requested) add("page.case.findings", "findings");
  add("page.case.evidence", "evidence");
  add("page.case.particulars", "particulars");
  add("page.case.journey", "journey");
  add("page.case.history", "history");
  add("page.case.as_of", "as-of");
  return sub_navigation(words.say("page.case.parts"), items);
}

Html notices(const Words& words, const CasePageView& view) {
  Html html;
  if (view.as_of.is_past) {
    html += notice(NoticeTone::attention, words.html("page.case.as_of_past"),
                   paragraph(link(words.say("page.case.as_of_now"), view.address)));
  }
  // One sentence for every cause; only the other side needs it, the own side sees its hold (U1).
  if (view.side == Side::requested && view.state.is_paused) {
    html += notice(NoticeTone::information, words.html("law.not_proceeding"), {});
  }
  if (view.agreement == nullptr) {
    html += notice(NoticeTone::problem, words.html("page.case.no_agreement"),
                   paragraph(words.html("page.case.no_agreement_text", {{"agreement", view.state.agreement}})));
  }
  return html;
}

}  // namespace

Html case_content(const Words& words, const CasePageView& view) {
  const Html main = steps_section(words, view) + preparation_section(words, view) + safeguards_section(words, view) +
                    findings_section(words, view) + evidence_section(words, view) + particulars_section(words, view) +
                    journey_section(words, view);
  const Html aside = dates_section(words, view) + detention_section(words, view) + holds_section(words, view) +
                     approvals_section(words, view) + scope_section(words, view);
  const Html columns = element(
      "div", {{"class", "r-columns"}},
      element("div", {{"class", "r-columns__main"}}, main) + element("div", {{"class", "r-columns__side"}}, aside));
  return identity_bar(words, identity_of(words, view)) + notices(words, view) + parts_of_page(words, view) + columns +
         history_section(words, view) + as_of_section(words, view);
}

}  // namespace rahdari
