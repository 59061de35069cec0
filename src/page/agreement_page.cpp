#include "page/agreement_page.h"

#include <array>

namespace rahdari {
namespace {

constexpr std::array kStandings = {Standing::text, Standing::official, Standing::secondary, Standing::unverified};

DataTable table_with(const Words& words, std::string_view caption, std::initializer_list<std::string_view> columns) {
  DataTable table;
  table.caption = words.html(caption);
  table.is_caption_hidden = true;
  for (const std::string_view column : columns)
    table.columns.push_back({words.html(column), SortState::unsortable, {}, false});
  return table;
}

Html table_or_nothing(const Words& words, const DataTable& table) {
  return table.rows.empty() ? Html{} : data_table(words, table);
}

/// How far the whole is known, before any value.
Html counts(const Words& words, const Agreement& agreement) {
  const auto count = agreement.count_by_standing();
  Html items;
  for (std::size_t i = 0; i < kStandings.size(); ++i) {
    const std::string name(name_of(kStandings[i]));
    items += element(
        "li", {{"class", "r-standing r-standing--" + name}},
        element("strong", {}, Html::number(count[i])) + Html::markup(" ") + words.html("standing_long." + name));
  }
  return element("ul", {{"class", "r-standings"}}, items);
}

std::string reading_words(const Words& words, const Reading& reading) {
  const std::string span =
      words.say("unit." + std::string(name_of(reading.unit)), {{"count", std::to_string(reading.count)}});
  return words.say("page.agreement.reading",
                   {{"span", span}, {"start", words.say("clock_start." + std::string(name_of(reading.start)))}});
}

bool is_same(const Reading& left, const Reading& right) {
  return left.count == right.count && left.unit == right.unit && left.start == right.start;
}

Html law_line(const Words& words, std::string_view key, const Citation& from) {
  return element("span", {{"class", "r-block r-law"}}, words.html(key) + Html::markup(": ") + citation(words, from));
}

Html note_line(const std::string& note) {
  return note.empty() ? Html{} : element("span", {{"class", "r-block r-hint"}}, Html::text(note));
}

Html limits(const Words& words, const Agreement& agreement) {
  DataTable table = table_with(words, "page.agreement.limits",
                               {"page.agreement.column.limit", "page.agreement.column.value",
                                "page.agreement.column.missed", "page.agreement.column.law"});
  for (const auto& [key, limit] : agreement.limits) {
    Html value = Html::text(reading_words(words, limit.earliest));
    if (!is_same(limit.earliest, limit.latest)) {
      value += element("span", {{"class", "r-block r-hint"}},
                       words.html("page.agreement.latest", {{"reading", reading_words(words, limit.latest)}}));
    }
    Html law = law_line(words, "page.agreement.count_from", limit.count_from) +
               law_line(words, "page.agreement.unit_from", limit.unit_from) +
               law_line(words, "page.agreement.start_from", limit.start_from);
    const Html missed = words.html("missed_effect." + std::string(name_of(limit.missed))) +
                        element("span", {{"class", "r-block r-law"}}, citation(words, limit.missed_from));
    table.rows.push_back({words.html("limit." + key), value + note_line(limit.note), missed, law});
  }
  return table_or_nothing(words, table);
}

Html law_and_source(const Words& words, const Citation& from) {
  return citation(words, from) + element("span", {{"class", "r-block r-hint"}}, Html::text(from.source));
}

Html rules(const Words& words, const Agreement& agreement) {
  DataTable table =
      table_with(words, "page.agreement.rules",
                 {"page.agreement.column.rule", "page.agreement.column.value", "page.agreement.column.law"});
  for (const auto& [key, rule] : agreement.rules) {
    const Html value = rule.is_flag ? words.html(rule.value != 0 ? "page.yes" : "page.no") : Html::number(rule.value);
    table.rows.push_back({words.html("rule." + key) + note_line(rule.note), value, law_and_source(words, rule.from)});
  }
  return table_or_nothing(words, table);
}

Html evidence(const Words& words, const Agreement& agreement) {
  DataTable table = table_with(
      words, "page.agreement.evidence",
      {"field.evidence_code", "page.agreement.column.annex", "page.case.evidence_counts", "page.agreement.column.law"});
  for (const EvidenceKind& kind : agreement.evidence) {
    Html name = words.html("evidence." + kind.code);
    if (kind.is_copy) name += note_line(words.say("page.agreement.copy"));
    table.rows.push_back({name, Html::text(kind.annex),
                          words.html("kind.evidence_class." + std::string(name_of(kind.evidence_class))),
                          law_and_source(words, kind.from)});
  }
  return table_or_nothing(words, table);
}

Html form_fields(const Words& words, const Agreement& agreement) {
  DataTable table =
      table_with(words, "page.agreement.form",
                 {"page.agreement.column.field", "page.agreement.column.duty", "page.agreement.column.law"});
  for (const FormField& field : agreement.form) {
    Html duty = words.html(field.duty == FieldDuty::must ? "page.agreement.must" : "page.agreement.where_possible");
    if (field.needs_consent) duty += note_line(words.say("page.agreement.needs_consent"));
    table.rows.push_back({Html::text(name_of_code(words, field.code)), duty, law_and_source(words, field.from)});
  }
  return table_or_nothing(words, table);
}

Html safeguards(const Words& words, const Agreement& agreement) {
  DataTable table = table_with(words, "page.agreement.safeguards",
                               {"field.safeguard", "page.agreement.column.when", "page.agreement.column.law"});
  for (const Safeguard& safeguard : agreement.safeguards) {
    table.rows.push_back({Html::text(name_of_code(words, safeguard.code)) + note_line(safeguard.note),
                          words.html("safeguard_time." + safeguard.when), law_and_source(words, safeguard.from)});
  }
  return table_or_nothing(words, table);
}

Html parties(const Words& words, const Agreement& agreement) {
  DataTable table =
      table_with(words, "page.agreement.parties",
                 {"page.agreement.column.state", "page.agreement.column.part", "page.agreement.column.law"});
  for (const Membership& member : agreement.memberships) {
    Html part = words.html(member.is_party ? "page.agreement.takes_part" : "page.agreement.takes_no_part");
    if (member.from) part += note_line(words.say("page.agreement.from", {{"date", words.date(*member.from)}}));
    if (member.until) part += note_line(words.say("page.agreement.until", {{"date", words.date(*member.until)}}));
    table.rows.push_back(
        {Html::text(words.country(member.country)), part, law_and_source(words, member.from_citation)});
  }
  return table_or_nothing(words, table);
}

Html layers(const Words& words, const Agreement& agreement) {
  DataTable table = table_with(words, "page.agreement.layers",
                               {"page.agreement.column.layer", "page.agreement.column.kind",
                                "page.agreement.column.since", "page.agreement.column.file"});
  for (const Layer& layer : agreement.layers) {
    table.rows.push_back({Html::text(layer.name), words.html("layer_kind." + layer.kind),
                          Html::text(words.date(layer.from)), element("code", {}, Html::text(layer.file))});
  }
  return table_or_nothing(words, table);
}

Html lanes(const Words& words, const Agreement& agreement) {
  DataTable table =
      table_with(words, "page.agreement.lanes",
                 {"page.agreement.column.lane", "page.agreement.column.needs", "page.agreement.column.law"});
  for (const Lane& lane : agreement.lanes) {
    std::string needs;
    for (const std::string& code : lane.needs)
      needs += (needs.empty() ? "" : words.say("list.comma")) + name_of_code(words, code);
    table.rows.push_back({Html::text(lane.code) + note_line(lane.note),
                          needs.empty() ? nothing_recorded(words) : Html::text(needs),
                          law_and_source(words, lane.from)});
  }
  return table_or_nothing(words, table);
}

}  // namespace

Html agreement_content(const Words& words, const AgreementView& view) {
  const Agreement& agreement = *view.agreement;
  Html content = heading(1, Html::text(agreement.title));
  content += paragraph(
      words.html("page.agreement.in_force", {{"date", words.date(agreement.in_force)}, {"source", agreement.source}}));
  content += counts(words, agreement);
  if (!agreement.text_notice.empty()) content += warning_text(words, Html::text(agreement.text_notice));
  content += paragraph(words.html("page.agreement.what_standing_does"));
  using Part = Html (*)(const Words&, const Agreement&);
  const std::pair<const char*, Part> parts[] = {
      {"limits", limits},         {"rules", rules}, {"evidence", evidence}, {"form", form_fields},
      {"safeguards", safeguards}, {"lanes", lanes}, {"parties", parties},   {"layers", layers}};
  std::vector<SubNavigationItem> items;
  Html sections;
  for (const auto& [name, part] : parts) {
    const Html content_of_part = part(words, agreement);
    if (content_of_part.is_empty()) continue;
    const std::string key = std::string("page.agreement.") + name;
    items.push_back({words.say(key), std::string("#") + name, false});
    sections += section({name, words.html(key), content_of_part});
  }
  return content + sub_navigation(words.say("page.case.parts"), items) + sections;
}

}  // namespace rahdari
