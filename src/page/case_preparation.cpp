#include <algorithm>

#include "page/case_sections.h"

namespace rahdari {
namespace {

/// Where the part is filled in; empty where this officer may not.
std::string address_of(const CasePageView& view, std::string_view act) {
  for (const CaseStep& step : view.steps) {
    if (step.act == act && !step.obstacle) return step.address;
  }
  return {};
}

TaskItem task(const Words& words, const CasePageView& view, const std::string& act, const std::string& status,
              TagTone tone) {
  TaskItem item;
  item.text = words.say("act." + act + ".title");
  item.address = address_of(view, act);
  item.status = status;
  item.tone = tone;
  return item;
}

TaskItem particulars_task(const Words& words, const CasePageView& view) {
  const auto& missing = view.assessment.missing_fields;
  // The list of evidence is asked for by the form as well, and is its own part here.
  const auto count =
      std::count_if(missing.begin(), missing.end(), [](const Gap& gap) { return gap.code != "evidence_index"; });
  if (view.state.particulars.is_none()) {
    return task(words, view, "record_particulars", words.say("page.preparation.to_do"), TagTone::attention);
  }
  return count == 0
             ? task(words, view, "record_particulars", words.say("page.preparation.done"), TagTone::good)
             : task(words, view, "record_particulars",
                    words.say("page.preparation.missing", {{"count", std::to_string(count)}}), TagTone::attention);
}

TaskItem evidence_task(const Words& words, const CasePageView& view) {
  const std::size_t count = view.state.evidence.size();
  return count == 0 ? task(words, view, "add_evidence", words.say("page.preparation.to_do"), TagTone::attention)
                    : task(words, view, "add_evidence",
                           words.say("page.preparation.items", {{"count", std::to_string(count)}}), TagTone::good);
}

TaskItem entry_task(const Words& words, const CasePageView& view) {
  return view.state.entry.entered_on
             ? task(words, view, "record_entry", words.say("page.preparation.done"), TagTone::good)
             : task(words, view, "record_entry", words.say("page.preparation.not_known"), TagTone::neutral);
}

TaskItem care_task(const Words& words, const CasePageView& view) {
  return view.state.care_consent
             ? task(words, view, "record_care", words.say("page.preparation.done"), TagTone::good)
             : task(words, view, "record_care", words.say("page.preparation.without_consent"), TagTone::neutral);
}

TaskItem safeguards_task(const Words& words, const CasePageView& view) {
  int open = 0;
  for (const Safeguard& wanted : view.agreement->safeguards_of(view.state.requesting)) {
    const auto kind = from_name<SafeguardKind>(wanted.code);
    const SafeguardRecord* record = kind ? view.state.safeguard(*kind) : nullptr;
    if (wanted.when == "before_sending" && (record == nullptr || !record->is_satisfied)) ++open;
  }
  return open == 0 ? task(words, view, "record_safeguard", words.say("page.preparation.done"), TagTone::good)
                   : task(words, view, "record_safeguard",
                          words.say("page.preparation.open", {{"count", std::to_string(open)}}), TagTone::attention);
}

}  // namespace

Html preparation_section(const Words& words, const CasePageView& view) {
  const bool is_preparing = view.state.stage == Stage::preparing || view.state.stage == Stage::returned_incomplete;
  if (view.side != Side::requesting || !is_preparing || view.agreement == nullptr || view.as_of.is_past) return {};
  return section({"preparation", words.html("page.preparation.title"),
                  task_list({particulars_task(words, view), evidence_task(words, view), entry_task(words, view),
                             care_task(words, view), safeguards_task(words, view)})});
}

}  // namespace rahdari
