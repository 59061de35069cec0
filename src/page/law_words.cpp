#include "page/law_words.h"

#include <algorithm>
#include <array>

namespace rahdari {
namespace {

std::string standing_key(Standing standing) { return "standing." + std::string(name_of(standing)); }

/// A fact as people read it: a day written out, a code by its name, anything else as it stands.
std::string fact_words(const Words& words, const std::string& fact) {
  if (const auto day = CalendarDate::parse(fact)) return words.date(*day);
  return name_of_code(words, fact);
}

std::string joined(const std::vector<std::string>& parts, const std::string& between) {
  std::string all;
  for (const std::string& part : parts) all += (all.empty() ? "" : between) + part;
  return all;
}

TagTone tone_of_days(int days) {
  return days < 0 ? TagTone::problem : days <= 3 ? TagTone::attention : TagTone::neutral;
}

/// clock.<name>.in_days, .today or .days_over, with the day beside it.
ClockWords clock(const Words& words, const std::string& name, CalendarDate day, CalendarDate today) {
  const int days = today.until(day).count;
  const std::string form = days > 0 ? ".in_days" : days == 0 ? ".today" : ".days_over";
  ClockWords clock;
  clock.text = words.html("clock." + name + form, {{"count", std::to_string(days < 0 ? -days : days)}});
  clock.day = Html::text(words.date(day));
  clock.tone = tone_of_days(days);
  clock.is_none = false;
  return clock;
}

ClockWords calm(ClockWords clock) {
  clock.tone = TagTone::neutral;
  return clock;
}

bool is_waiting_for_reply(const CaseRow& row) { return row.stage == Stage::awaiting_reply && row.expected_by; }

}  // namespace

Html citation(const Words& words, const Citation& from) {
  if (from.article.empty()) return {};
  const std::string standing(name_of(from.standing));
  const Html article = element("span", {{"class", "r-cite__article"}}, element("bdi", {}, Html::text(from.article)));
  const Html how = element("span", {{"class", "r-cite__standing r-cite__standing--" + standing}},
                           words.html(standing_key(from.standing)));
  std::vector<Attribute> attributes = {{"class", "r-cite"}};
  if (!from.source.empty()) attributes.push_back({"title", words.say("law.source", {{"source", from.source}})});
  return element("span", attributes, article + Html::markup(" — ") + how);
}

Html obstacle_sentence(const Words& words, const Obstacle& obstacle) {
  std::vector<std::string> facts;
  for (const std::string& fact : obstacle.facts) facts.push_back(fact_words(words, fact));
  // The names live as long as the call: arguments hold views of them.
  static constexpr std::array<std::string_view, 6> kPlaces = {"1", "2", "3", "4", "5", "6"};
  std::vector<WordArgument> arguments = {{"facts", joined(facts, words.say("list.comma"))},
                                         {"count", std::to_string(facts.size())}};
  for (std::size_t i = 0; i < facts.size() && i < kPlaces.size(); ++i) arguments.emplace_back(kPlaces[i], facts[i]);
  return words.html("obstacle." + obstacle.code, arguments);
}

Html obstacle_notice(const Words& words, const Obstacle& obstacle) {
  Html body = element("p", {}, obstacle_sentence(words, obstacle));
  Html law = citation(words, obstacle.from);
  if (obstacle.can_be_lifted) law += Html::markup(" ") + words.html("law.can_be_lifted");
  if (!law.is_empty()) body += element("p", {{"class", "r-law"}}, law);
  return notice(NoticeTone::problem, words.html("form.obstacle"), body);
}

ClockWords clock_of_row(const Words& words, const CaseRow& row, CalendarDate today) {
  if (row.is_ended) return {};
  if (is_waiting_for_reply(row)) {
    const bool has_passed = row.counts_from && today >= *row.counts_from;
    ClockWords reply = clock(words, has_passed ? "no_reply" : "reply", *row.expected_by, today);
    return row.is_paused ? calm(reply) : reply;
  }
  if (row.stage == Stage::transfer_notified && row.travel_on) return clock(words, "travel", *row.travel_on, today);
  if (row.document_until && row.stage == Stage::document_issued) {
    ClockWords document = clock(words, "document", *row.document_until, today);
    const int days = today.until(*row.document_until).count;
    if (days >= 0 && days <= 21) document.tone = TagTone::attention;  // renewal opens 21 days before lapse (U23)
    return document;
  }
  ClockWords idle;
  idle.text = words.html("clock.last_act", {{"when", words.relative(row.last_act_on, today)}});
  idle.day = Html::text(words.date(row.last_act_on));
  idle.is_none = false;
  return idle;
}

ClockWords clock_of_reply(const Words& words, const Deadline& reply, CalendarDate today) {
  return clock(words, today >= reply.counts_from ? "no_reply" : "reply", reply.expected_by, today);
}

Html silence_sentence(const Words& words, const Assessment& assessment, Country requested) {
  const Citation& from = assessment.silence_from;
  const std::vector<WordArgument> arguments = {{"article", from.article},
                                               {"standing", words.say(standing_key(from.standing))},
                                               {"guard", assessment.prima_facie_from.article},
                                               {"state", words.country(requested)}};
  switch (assessment.silence) {
    case SilenceMeaning::not_yet:
      return {};
    case SilenceMeaning::transfer_counts_as_agreed:
      return words.html("silence.transfer_counts_as_agreed", arguments);
    case SilenceMeaning::nationality_not_established:
      return words.html("silence.nationality_not_established", arguments);
    case SilenceMeaning::no_effect:
      return words.html("silence.no_effect", arguments);
  }
  return {};
}

std::string stage_words(const Words& words, Stage stage) { return words.say("stage." + std::string(name_of(stage))); }

TagTone stage_tone(Stage stage) {
  switch (stage) {
    case Stage::preparing:
    case Stage::withdrawn:
    case Stage::closed:
    case Stage::taken_back:
    case Stage::ended_before_sending:
      return TagTone::neutral;
    case Stage::awaiting_reply:
    case Stage::document_requested:
    case Stage::document_issued:
    case Stage::transfer_notified:
    case Stage::departed:
      return TagTone::progress;
    case Stage::agreed:
    case Stage::arrived:
      return TagTone::good;
    case Stage::returned_incomplete:
    case Stage::error_claimed:
      return TagTone::attention;
    case Stage::refused:
    case Stage::not_admitted:
      return TagTone::problem;
  }
  return TagTone::neutral;
}

std::string name_of_code(const Words& words, std::string_view code) {
  for (const std::string_view prefix :
       {"field.", "kind.safeguard.", "evidence.", "kind.approved_act.", "scope.", "stage.", "fact."}) {
    const std::string key = std::string(prefix) + std::string(code);
    if (words.has(key)) return words.say(key);
  }
  return std::string(code);
}

}  // namespace rahdari
