#include "page/case_sections.h"

#include <algorithm>

#include "page/event_words.h"

namespace rahdari {
namespace {

Html panel(const Words& words, std::string_view id, std::string_view key, const Html& content) {
  return section({std::string(id), words.html(key), content});
}

Html sealed_text(const std::map<SealedId, PersonalText>& opened, const SealedRef& ref) {
  const auto found = opened.find(ref.id);
  return ref.is_none() || found == opened.end() ? Html{} : typed_text(found->second.reveal());
}

std::string act_title(const Words& words, const CaseStep& step) { return words.say("act." + step.act + ".title"); }

Html allowed_step(const Words& words, const CaseStep& step) {
  const Html text = element("span", {{"class", "r-hint r-block"}}, words.html("act." + step.act + ".intro"));
  if (step.is_next) {
    return element("li", {{"class", "r-steps__next"}}, link_button(act_title(words, step), step.address) + text);
  }
  return element("li", {}, link(act_title(words, step), step.address) + text);
}

Html blocked_step(const Words& words, const CaseStep& step) {
  Html reason = obstacle_sentence(words, *step.obstacle);
  Html law = citation(words, step.obstacle->from);
  if (step.obstacle->can_be_lifted) law += Html::markup(" ") + words.html("law.can_be_lifted");
  const Html title = element("strong", {{"class", "r-steps__title"}}, Html::text(act_title(words, step)));
  return element("li", {{"class", "r-steps__blocked"}},
                 title + Html::markup(" ") + tag(words.html("page.case.not_yet"), TagTone::neutral) +
                     element("p", {}, reason) + element("p", {{"class", "r-law"}}, law));
}

Html step_list(const Words& words, const std::vector<const CaseStep*>& steps) {
  Html items;
  for (const CaseStep* step : steps) items += step->obstacle ? blocked_step(words, *step) : allowed_step(words, *step);
  return element("ul", {{"class", "r-steps"}}, items);
}

/// One date with what it means, its distance, its article and standing.
Html date_card(const Words& words, std::string_view key, CalendarDate day, const Html& distance, TagTone tone,
               const Html& law) {
  const Html title = element("p", {{"class", "r-date__title"}}, words.html(key));
  const Html date = element("p", {{"class", "r-date__day"}},
                            element("time", {{"datetime", day.text()}}, Html::text(words.date(day))));
  const Html how_far =
      element("p", {{"class", "r-date__distance"}}, tone == TagTone::neutral ? distance : tag(distance, tone));
  return element("div", {{"class", "r-date"}}, title + date + how_far + element("p", {{"class", "r-law"}}, law));
}

Html reply_dates(const Words& words, const CasePageView& view, const Deadline& reply) {
  const ClockWords clock = clock_of_reply(words, reply, view.today);
  const Html law = citation(words, reply.from);
  const bool is_open = view.state.stage == Stage::awaiting_reply;
  Html html = date_card(words, "page.case.expected_by", reply.expected_by, is_open ? clock.text : Html{},
                        is_open ? clock.tone : TagTone::neutral, law);
  if (reply.last_working_day != reply.expected_by) {
    html += hint_line(words.html("page.case.last_working_day", {{"date", words.date(reply.last_working_day)}}));
  }
  const std::string when = words.relative(reply.counts_from, view.today);
  const bool has_passed = view.today > reply.counts_from;
  const Html distance = has_passed ? words.html("page.case.passed", {{"when", when}}) : Html::text(when);
  html +=
      date_card(words, "page.case.counts_from", reply.counts_from, is_open ? distance : Html{}, TagTone::neutral, law);
  if (!is_verified(reply.from.standing)) html += hint_line(words.html("page.case.two_dates_why"));
  return html;
}

Html silence_notice(const Words& words, const CasePageView& view) {
  if (view.state.stage != Stage::awaiting_reply) return {};
  const Html sentence = silence_sentence(words, view.assessment, view.state.requested);
  if (sentence.is_empty()) return {};
  Html body;
  if (!is_verified(view.assessment.silence_from.standing)) body = hint_line(words.html("silence.our_reading"));
  return notice(NoticeTone::attention, sentence, body);
}

Html evidence_class_words(const Words& words, EvidenceClass evidence_class) {
  return words.html("kind.evidence_class." + std::string(name_of(evidence_class)));
}

Html evidence_marks(const Words& words, const EvidenceItem& item) {
  Html marks;
  const auto add = [&](std::string_view key) {
    marks += (marks.is_empty() ? Html{} : Html::markup(", ")) + words.html(key);
  };
  if (item.is_original) add("evidence.mark.original");
  if (item.is_authenticated) add("evidence.mark.authenticated");
  if (item.genuineness_examined) add("evidence.mark.examined");
  return marks.is_empty() ? nothing_recorded(words) : marks;
}

SummaryRow row_of(const Words& words, std::string_view key, const std::string& value) {
  return {words.html(key), value.empty() ? nothing_recorded(words) : element("bdi", {}, Html::text(value)), {}};
}

SummaryRow urdu_row(const Words& words, std::string_view key, const std::string& value) {
  return {words.html(key), value.empty() ? nothing_recorded(words) : urdu_text(value), {}};
}

std::vector<SummaryRow> document_rows(const Words& words, const CasePageView& view) {
  const CaseState& state = view.state;
  std::vector<SummaryRow> rows;
  if (!state.document) return rows;
  const Document& document = *state.document;
  const Html number = sealed_text(view.opened, document.number);
  rows.push_back({words.html("field.document_number"), number.is_empty() ? nothing_recorded(words) : number, {}});
  rows.push_back(row_of(words, "field.issued_on", words.date(document.issued_on)));
  rows.push_back({words.html("field.valid_until"),
                  Html::text(words.date(document.valid_until)) + Html::markup(" · ") +
                      Html::text(words.relative(document.valid_until, view.today)),
                  {}});
  if (state.transfer && !state.transfer->is_postponed && document.valid_until < state.transfer->travel_on) {
    rows.push_back(
        {words.html("page.case.difference"), tag(words.html("page.case.lapses_before_flight"), TagTone::problem), {}});
  }
  return rows;
}

std::vector<SummaryRow> transfer_rows(const Words& words, const CaseState& state, CalendarDate today) {
  std::vector<SummaryRow> rows;
  if (!state.transfer) return rows;
  const Transfer& transfer = *state.transfer;
  Html day = Html::text(words.date(transfer.travel_on)) + Html::markup(" · ") +
             Html::text(words.relative(transfer.travel_on, today));
  if (transfer.is_postponed) day += Html::markup(" ") + tag(words.html("page.case.postponed"), TagTone::attention);
  rows.push_back({words.html("field.travel_on"), day, {}});
  rows.push_back(row_of(words, "field.crossing_point", transfer.crossing_point));
  rows.push_back(row_of(words, "field.flight", transfer.flight));
  rows.push_back(row_of(words, "field.escorts", std::to_string(transfer.escorts)));
  if (state.departed_on) rows.push_back(row_of(words, "page.case.departed_on", words.date(*state.departed_on)));
  if (state.arrived_on) rows.push_back(row_of(words, "page.case.arrived_on", words.date(*state.arrived_on)));
  if (state.not_admitted) {
    rows.push_back(row_of(words, "page.case.not_admitted",
                          words.say("kind.not_admitted." + std::string(name_of(*state.not_admitted)))));
    rows.push_back(row_of(words, "field.whereabouts", state.whereabouts));
  }
  return rows;
}

TimelineEntry entry_of(const Words& words, const CasePageView& view, const CaseMoment& moment) {
  const CaseEvent& event = moment.event;
  const EventType type = type_of(event.event);
  TimelineEntry entry;
  entry.what = words.html(event_key(type));
  entry.detail = event_detail(words, event.event, view.opened);
  entry.who = Html::text(moment.who);
  entry.when = words.html("page.case.on", {{"date", words.date(event.occurred_on)}}) + Html::markup(" · ") +
               words.html("page.case.recorded", {{"when", words.minute(event.recorded_at, view.zone)}});
  entry.is_private = !is_shared(type);
  return entry;
}

std::string officer_name(const Words& words, const CasePageView& view, OfficerId id) {
  const auto found = view.officers.find(id);
  return found == view.officers.end() ? words.say("page.case.unknown_officer") : found->second;
}

}  // namespace

Html steps_section(const Words& words, const CasePageView& view) {
  std::vector<const CaseStep*> next, allowed, blocked;
  for (const CaseStep& step : view.steps) {
    (step.obstacle ? blocked : step.is_next ? next : allowed).push_back(&step);
  }
  Html content;
  if (!next.empty()) content += step_list(words, next);
  if (next.empty() && !view.as_of.is_past) {
    const bool is_blocked =
        std::any_of(blocked.begin(), blocked.end(), [](const CaseStep* step) { return step->is_next; });
    content += paragraph(words.html(is_blocked ? "page.case.next_is_blocked" : "page.case.nothing_to_do"));
  }
  if (!blocked.empty()) content += heading(3, words.html("page.case.blocked")) + step_list(words, blocked);
  if (!allowed.empty()) {
    content += details(words.html("page.case.other_steps", {{"count", std::to_string(allowed.size())}}),
                       step_list(words, allowed));
  }
  return panel(words, "steps", "page.case.steps", content);
}

Html dates_section(const Words& words, const CasePageView& view) {
  const Assessment& assessment = view.assessment;
  Html content;
  if (!assessment.application_needed) content += paragraph(words.html("page.case.no_application_needed"));
  if (assessment.reply) content += reply_dates(words, view, *assessment.reply);
  content += silence_notice(words, view);
  const auto add = [&](std::string_view key, const std::optional<Deadline>& deadline) {
    if (!deadline) return;
    content +=
        date_card(words, key, deadline->expected_by, Html::text(words.relative(deadline->expected_by, view.today)),
                  TagTone::neutral, citation(words, deadline->from));
  };
  add("page.case.transfer_by", assessment.transfer);
  add("page.case.error_until", assessment.error_window);
  add("page.case.lodge_by", assessment.lodging);
  if (view.state.receipt_disputed) content += hint_line(words.html("page.case.receipt_disputed"));
  if (content.is_empty()) content = paragraph(words.html("page.case.no_dates"));
  return panel(words, "dates", "page.case.dates", content);
}

Html scope_section(const Words& words, const CasePageView& view) {
  const Scope& scope = view.assessment.scope;
  const std::string_view keys[] = {"coverage.covered", "coverage.not_covered", "coverage.not_known"};
  const TagTone tones[] = {TagTone::good, TagTone::problem, TagTone::attention};
  const auto row = static_cast<std::size_t>(scope.coverage);
  Html content = element("p", {}, tag(words.html(keys[row]), tones[row]));
  if (!scope.reason.empty()) content += paragraph(words.html("scope." + scope.reason));
  content += element("p", {{"class", "r-law"}}, citation(words, scope.from));
  if (!view.assessment.lane.empty())
    content += paragraph(words.html("page.case.lane", {{"lane", view.assessment.lane}}));
  return panel(words, "scope", "page.case.scope", content);
}

Html evidence_table(const Words& words, const std::vector<EvidenceItem>& items, const Agreement* agreement,
                    const std::map<SealedId, PersonalText>& opened) {
  DataTable table;
  table.caption = words.html("page.case.evidence");
  table.is_caption_hidden = true;
  for (const std::string_view key :
       {"field.evidence_code", "page.case.evidence_counts", "page.case.evidence_marks", "field.evidence_detail"}) {
    table.columns.push_back({words.html(key), SortState::unsortable, {}, false});
  }
  for (const EvidenceItem& item : items) {
    const EvidenceKind* kind = agreement == nullptr ? nullptr : agreement->evidence_kind(item.code);
    Html counts = nothing_recorded(words);
    if (kind != nullptr) {
      counts = evidence_class_words(words, kind->evidence_class) +
               element("span", {{"class", "r-block r-law"}}, citation(words, kind->from));
    }
    const Html detail = sealed_text(opened, item.detail);
    table.rows.push_back({words.html("evidence." + item.code), counts, evidence_marks(words, item),
                          detail.is_empty() ? nothing_recorded(words) : detail});
  }
  return data_table(words, table);
}

Html evidence_section(const Words& words, const CasePageView& view) {
  const CaseState& state = view.state;
  Html content = paragraph(words.html("page.case.evidence_class") + Html::markup(": ") +
                           element("strong", {}, evidence_class_words(words, view.assessment.evidence_class)));
  if (view.assessment.evidence_class == EvidenceClass::prima_facie && !view.assessment.prima_facie_suffices) {
    content += inset_text(words.html("page.case.prima_facie_only") + Html::markup(" ") +
                          citation(words, view.assessment.prima_facie_from));
  }
  content += state.evidence.empty() ? paragraph(words.html("page.case.no_evidence"))
                                    : evidence_table(words, state.evidence, view.agreement, view.opened);
  return panel(words, "evidence", "page.case.evidence", content);
}

std::vector<SummaryRow> particulars_rows(const Words& words, const Particulars& person) {
  std::vector<SummaryRow> rows;
  rows.push_back(row_of(words, "field.surname", person.surname));
  rows.push_back(row_of(words, "field.given_names", person.given_names));
  rows.push_back(urdu_row(words, "field.name_urdu", person.name_urdu));
  rows.push_back(row_of(words, "field.other_names", person.other_names));
  rows.push_back(row_of(words, "field.father_name", person.father_name));
  rows.push_back(urdu_row(words, "field.father_name_urdu", person.father_name_urdu));
  rows.push_back(row_of(words, "field.father_cnic", person.father_cnic.empty() ? "" : format_cnic(person.father_cnic)));
  rows.push_back(row_of(words, "field.birth_date", person.birth_date ? words.date(*person.birth_date) : ""));
  rows.push_back(row_of(words, "field.birth_place", person.birth_place));
  rows.push_back(row_of(words, "field.sex", words.say("kind.sex." + std::string(name_of(person.sex)))));
  rows.push_back(row_of(words, "field.nationality", words.country(person.nationality)));
  rows.push_back(row_of(words, "field.cnic", person.cnic.empty() ? "" : format_cnic(person.cnic)));
  rows.push_back(row_of(words, "field.passport_number", person.passport_number));
  rows.push_back(row_of(words, "field.address", person.address));
  rows.push_back(row_of(words, "field.village", person.village));
  rows.push_back(row_of(words, "field.tehsil", person.tehsil));
  rows.push_back(row_of(words, "field.thana", person.thana));
  rows.push_back(row_of(words, "field.district", person.district));
  rows.push_back(row_of(words, "field.languages", person.languages));
  return rows;
}

Html particulars_section(const Words& words, const CasePageView& view) {
  Html content;
  if (view.is_erased) {
    content = paragraph(words.html("page.case.erased_text"));
  } else if (!view.particulars) {
    content = paragraph(words.html("page.case.no_particulars"));
  } else {
    content = summary_list(particulars_rows(words, view.particulars->reveal()));
  }
  if (view.side == Side::requesting && !view.assessment.missing_fields.empty() &&
      view.state.stage == Stage::preparing) {
    Html items;
    for (const Gap& gap : view.assessment.missing_fields) {
      items +=
          element("li", {}, Html::text(name_of_code(words, gap.code)) + Html::markup(" ") + citation(words, gap.from));
    }
    content += heading(3, words.html("page.case.still_missing")) +
               element("ul", {{"class", "govuk-list govuk-list--bullet"}}, items);
  }
  return panel(words, "particulars", "page.case.particulars", content);
}

Html journey_section(const Words& words, const CasePageView& view) {
  const CaseState& state = view.state;
  Html content;
  const auto document = document_rows(words, view);
  content += heading(3, words.html("page.case.document"));
  if (!document.empty()) {
    content += summary_list(document);
  } else {
    content +=
        paragraph(words.html(state.document_is_requested ? "page.case.document_requested" : "page.case.no_document"));
  }
  const auto transfer = transfer_rows(words, state, view.today);
  content += heading(3, words.html("page.case.transfer"));
  content += transfer.empty() ? paragraph(words.html("page.case.no_transfer")) : summary_list(transfer);
  if (view.assessment.notice_days > 0 && transfer.empty()) {
    content += hint_line(words.html("page.case.notice_days", {{"count", std::to_string(view.assessment.notice_days)}}) +
                         Html::markup(" ") + citation(words, view.assessment.notice_from));
  }
  return panel(words, "journey", "page.case.journey", content);
}

Html history_section(const Words& words, const CasePageView& view) {
  std::vector<TimelineEntry> entries;
  for (auto moment = view.moments.rbegin(); moment != view.moments.rend(); ++moment) {
    entries.push_back(entry_of(words, view, *moment));
  }
  return panel(words, "history", "page.case.history", timeline(words, entries));
}

Html as_of_section(const Words& words, const CasePageView& view) {
  Control effective, known;
  effective.kind = known.kind = ControlKind::date;
  effective.name = "effective";
  known.name = "known";
  const std::vector<Control> all = {effective, known};
  const Html form =
      element("form", {{"method", "get"}, form_action(view.as_of.address), {"class", "r-as-of"}},
              controls(words, all, view.as_of.filled) +
                  element("button", {{"type", "submit"}, {"class", "govuk-button govuk-button--secondary"}},
                          words.html("page.case.as_of_show")));
  return panel(words, "as-of", "page.case.as_of", paragraph(words.html("page.case.as_of_text")) + form);
}

Html safeguards_section(const Words& words, const CasePageView& view) {
  if (view.side != Side::requesting) return {};
  DataTable table;
  table.caption = words.html("page.case.safeguards");
  table.is_caption_hidden = true;
  for (const std::string_view key : {"field.safeguard", "page.case.safeguard_state", "field.dated", "page.case.by"}) {
    table.columns.push_back({words.html(key), SortState::unsortable, {}, false});
  }
  const auto asked_for =
      view.agreement == nullptr ? std::vector<Safeguard>{} : view.agreement->safeguards_of(view.state.requesting);
  for (const auto& [kind, name] : enum_names(SafeguardKind{})) {
    const SafeguardRecord* record = view.state.safeguard(kind);
    const bool is_asked = std::any_of(asked_for.begin(), asked_for.end(),
                                      [wanted = name](const Safeguard& one) { return one.code == wanted; });
    if (record == nullptr && !is_asked) continue;
    const Html state = record == nullptr      ? tag(words.html("page.case.safeguard_missing"), TagTone::neutral)
                       : record->is_satisfied ? tag(words.html("page.case.safeguard_done"), TagTone::good)
                                              : tag(words.html("page.case.safeguard_not_met"), TagTone::problem);
    Html title = words.html("kind.safeguard." + std::string(name));
    if (record != nullptr) {
      const Html detail = sealed_text(view.opened, record->detail);
      if (!detail.is_empty()) title += element("span", {{"class", "r-block r-hint"}}, detail);
    }
    table.rows.push_back(
        {title, state, record == nullptr ? nothing_recorded(words) : Html::text(words.date(record->dated)),
         record == nullptr ? nothing_recorded(words) : Html::text(officer_name(words, view, record->by))});
  }
  return panel(words, "safeguards", "page.case.safeguards",
               hint_line(words.html("page.case.safeguards_private")) + data_table(words, table));
}

Html holds_section(const Words& words, const CasePageView& view) {
  if (view.side != Side::requesting || view.state.holds.empty()) return {};
  Html items;
  for (const ActiveHold& hold : view.state.holds) {
    items += element("li", {},
                     element("strong", {}, words.html("kind.hold." + std::string(name_of(hold.kind)))) +
                         Html::markup(" ") + words.html("page.case.since", {{"date", words.date(hold.since)}}));
  }
  return panel(words, "holds", "page.case.holds",
               element("ul", {{"class", "govuk-list"}}, items) + hint_line(words.html("page.case.holds_private")));
}

Html detention_section(const Words& words, const CasePageView& view) {
  if (view.side != Side::requesting || !view.state.detention) return {};
  const Detention& detention = *view.state.detention;
  std::vector<SummaryRow> rows;
  rows.push_back(
      {words.html("field.since"),
       words.html("page.case.detained_days", {{"date", words.date(detention.since)},
                                              {"count", std::to_string(detention.since.until(view.today).count)}}),
       {}});
  if (detention.next_review) {
    const int days = view.today.until(*detention.next_review).count;
    const Html when = Html::text(words.date(*detention.next_review)) + Html::markup(" · ") +
                      Html::text(words.relative(*detention.next_review, view.today));
    rows.push_back({words.html("field.next_review"), days < 0 ? tag(when, TagTone::problem) : when, {}});
  }
  if (detention.maximum_days > 0) {
    const CalendarDate end = detention.since.plus(CalendarDays{detention.maximum_days});
    rows.push_back({words.html("page.case.detention_maximum"),
                    Html::text(words.date(end)) + Html::markup(" · ") + Html::text(words.relative(end, view.today)),
                    {}});
  }
  return panel(words, "detention", "page.case.detention",
               summary_list(rows) + inset_text(words.html("page.case.prospect_duty")));
}

Html findings_section(const Words& words, const CasePageView& view) {
  if (view.side != Side::requested) return {};
  if (view.state.findings.empty())
    return panel(words, "findings", "page.case.findings", paragraph(words.html("page.case.no_findings")));
  DataTable table;
  table.caption = words.html("page.case.findings");
  table.is_caption_hidden = true;
  for (const std::string_view key :
       {"field.finding_source", "field.finding_result", "field.finding_detail", "page.case.by"}) {
    table.columns.push_back({words.html(key), SortState::unsortable, {}, false});
  }
  for (const Finding& finding : view.state.findings) {
    const Html detail = sealed_text(view.opened, finding.detail);
    const Html by = Html::text(officer_name(words, view, finding.by)) +
                    element("span", {{"class", "r-block r-hint"}}, Html::text(words.date(finding.on)));
    table.rows.push_back({words.html("kind.finding_source." + std::string(name_of(finding.source))),
                          words.html("kind.finding_result." + std::string(name_of(finding.result))),
                          detail.is_empty() ? nothing_recorded(words) : detail, by});
  }
  return panel(words, "findings", "page.case.findings",
               hint_line(words.html("page.case.findings_apart")) + data_table(words, table));
}

Html approvals_section(const Words& words, const CasePageView& view) {
  if (view.state.approvals.empty()) return {};
  std::vector<SummaryRow> rows;
  for (const Approval& approval : view.state.approvals) {
    const Html asked = words.html("page.case.asked_by", {{"name", officer_name(words, view, approval.asked_by)}});
    const Html state = approval.given_by ? words.html("page.case.approved_by",
                                                      {{"name", officer_name(words, view, *approval.given_by)}})
                                         : tag(words.html("page.case.waits_for_approval"), TagTone::attention);
    rows.push_back(
        {words.html("kind.approved_act." + std::string(name_of(approval.act))), asked + Html::markup(" ") + state, {}});
  }
  return panel(words, "approvals", "page.case.approvals", summary_list(rows));
}

}  // namespace rahdari
