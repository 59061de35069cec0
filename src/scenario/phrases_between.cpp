#include "scenario/phrase_builders.h"

namespace rahdari::phrase {

tl::expected<CalendarDate, std::string> day_or(const std::optional<ScenarioDay>& given, CalendarDate absent,
                                               const Setting& at) {
  if (!given) return absent;
  return given->on(at.day, at.state);
}

Step looks(Parameters&) {
  return [](const Setting&) -> Acts { return std::vector<ScenarioAct>{}; };
}

// ---- approvals, notes, obstacles
// -----------------------------------------------------------------------------------------

Step asks_approval(Parameters& given) {
  const ApprovedAct act = given.must_be_one_of<ApprovedAct>("the act");
  return [act](const Setting& at) -> Acts { return one_act(AskApproval{act, at.invented.sealed()}); };
}

Step approves(Parameters& given) { return always(GiveApproval{given.must_be_one_of<ApprovedAct>("the act")}); }

Step refuses_approval(Parameters& given) {
  const ApprovedAct act = given.must_be_one_of<ApprovedAct>("the act");
  return [act](const Setting& at) -> Acts { return one_act(RefuseApproval{act, at.invented.sealed()}); };
}

Step gets_approval(Parameters& given) {
  const ApprovedAct act = given.must_be_one_of<ApprovedAct>("the act");
  return [act](const Setting& at) -> Acts {
    return std::vector<ScenarioAct>{{AskApproval{act, at.invented.sealed()}}, {GiveApproval{act}, Hand::second}};
  };
}

Step lifts_the_obstacle(Parameters& given) {
  const std::optional<std::string> words = given.any();
  if (!words) given.complain("needs the obstacle in the words of the expectation: \"family unity missing\"");
  std::string code = plain(words.value_or(""));
  for (char& c : code) c = c == ' ' ? '_' : c;
  return [code](const Setting& at) -> Acts { return one_act(LiftObstacle{code, at.invented.sealed()}); };
}

Step adds_a_note(Parameters&) {
  return [](const Setting& at) -> Acts { return one_act(AddNote{at.invented.sealed()}); };
}

Step asks_for_an_interview(Parameters&) {
  return [](const Setting& at) -> Acts { return one_act(RequestInterview{at.invented.sealed()}); };
}

Step records_the_interview(Parameters& given) {
  const InterviewResult result = given.must_be_one_of<InterviewResult>("the result");
  return [result](const Setting& at) -> Acts { return one_act(RecordInterview{result, at.invented.sealed()}); };
}

Step brings_to_the_committee(Parameters&) {
  return [](const Setting& at) -> Acts { return one_act(EscalateCase{at.invented.sealed()}); };
}

Step closes_the_case(Parameters&) { return always(CloseCase{}); }

// ---- the reply
// -----------------------------------------------------------------------------------------------------------

Step disputes_the_receipt(Parameters& given) {
  const std::optional<ScenarioDay> claimed = given.day_after("claimed");
  if (!claimed) given.complain("needs the day claimed: \"claimed 2026-01-09\"");
  return [claimed](const Setting& at) -> Acts {
    const auto day = day_or(claimed, at.day, at);
    if (!day) return tl::unexpected(day.error());
    return one_act(DisputeReceipt{*day, at.invented.sealed()});
  };
}

Step returns_the_application(Parameters& given) {
  const std::vector<std::string> pieces = given.rest();
  return [pieces](const Setting& at) -> Acts {
    std::vector<std::string> missing;
    for (const std::string& piece : pieces) {
      for (const std::string& words : pieces_of(piece, ',')) {
        const auto code = field_code(words, at.agreement);
        if (!code) return tl::unexpected(code.error());
        missing.push_back(*code);
      }
    }
    return one_act(ReturnApplication{missing, at.invented.sealed()});
  };
}

Step corrects_a_field(Parameters& given) {
  const std::optional<std::string> words = given.any();
  if (!words) given.complain("needs the field: \"birth date\"");
  return [words](const Setting& at) -> Acts {
    const auto code = field_code(words.value_or(""), at.agreement);
    if (!code) return tl::unexpected(code.error());
    return one_act(CorrectField{*code, at.invented.sealed(), at.invented.sealed()});
  };
}

Step starts_the_nationality_process(Parameters&) { return always(StartNationalityProcess{}); }

Step records_a_finding(Parameters& given) {
  const FindingSource source = given.must_be_one_of<FindingSource>("what was compared");
  const FindingResult result = given.must_be_one_of<FindingResult>("the result");
  return [source, result](const Setting& at) -> Acts {
    return one_act(RecordVerification{{source, result, at.invented.sealed()}});
  };
}

Step asks_for_more_time(Parameters& given) {
  const bool without = given.says("without reasons");
  given.says("with reasons");
  return [without](const Setting& at) -> Acts {
    return one_act(RequestExtension{without ? SealedRef{} : at.invented.sealed(), !without});
  };
}

Step accepts(Parameters&) {
  return [](const Setting& at) -> Acts { return one_act(AcceptApplication{at.invented.sealed()}); };
}

Step refuses(Parameters& given) {
  const bool without = given.says("without reasons");
  given.says("reasons given");
  const RefusalReason reason = given.one_of<RefusalReason>().value_or(RefusalReason::other);
  return [without, reason](const Setting& at) -> Acts {
    return one_act(RefuseApplication{reason, without ? SealedRef{} : at.invented.sealed()});
  };
}

Step asks_for_the_reasons(Parameters&) { return always(RequestReasons{}); }

Step gives_the_reasons(Parameters& given) {
  const RefusalReason reason = given.must_be_one_of<RefusalReason>("the reason");
  return [reason](const Setting& at) -> Acts { return one_act(GiveReasons{reason, at.invented.sealed()}); };
}

Step acts_on_no_reply(Parameters&) { return always(ActOnSilence{}); }

Step withdraws_the_consent(Parameters&) {
  return [](const Setting& at) -> Acts { return one_act(WithdrawConsent{at.invented.sealed()}); };
}

}  // namespace rahdari::phrase
