#include "commands/agreement.h"

#include "agreement/trial_folder.h"

namespace rahdari {
namespace {

struct Output {
  int code = 0;
  std::string out;
  std::string err;
};

template <class Run>
Output output_of(Run run) {
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  Output output;
  output.code = run();
  std::fflush(stdout);
  output.out = testing::internal::GetCapturedStdout();
  output.err = testing::internal::GetCapturedStderr();
  return output;
}

TEST(AgreementCheck, CountsValuesOfGoodFolders) {
  TrialFolder folder;
  folder.write("2020-03-01.toml", kTrialTreaty);
  const std::string path = folder.path().string();
  const Output output = output_of([&] { return agreement_check({path, path + "/"}); });
  EXPECT_EQ(output.code, 0);
  EXPECT_EQ(output.out,
            "trial: 18 text, 0 official, 1 secondary, 2 unverified\n"
            "trial: 18 text, 0 official, 1 secondary, 2 unverified\n");
  EXPECT_EQ(output.err, "");
}

TEST(AgreementCheck, NamesEveryProblemAndGoesOnWithTheNextFolder) {
  TrialFolder good, bad;
  good.write("2020-03-01.toml", kTrialTreaty);
  const std::string text = replaced(std::string(kTrialTreaty), "Asia/Tokyo", "Asia/Edo");
  bad.write("2020-03-01.toml", text);
  const Output output = output_of([&] { return agreement_check({bad.path().string(), good.path().string()}); });
  EXPECT_EQ(output.code, 2);
  const std::string place = (bad.path() / "2020-03-01.toml").string() + ":" + std::to_string(line_in(text, "Asia/Edo"));
  EXPECT_EQ(output.err.rfind(place + ": [[party]] `zone`", 0), 0U) << output.err;
  EXPECT_EQ(output.out, "trial: 18 text, 0 official, 1 secondary, 2 unverified\n");
}

TEST(AgreementShow, PrintsEveryValueWithArticleStandingAndSource) {
  const Output output = output_of([] { return agreement_show((source_folder() / "agreements/eu-pakistan").string()); });
  EXPECT_EQ(output.code, 0);
  for (const char* part :
       {"reply count 30", "Art. 8(2)", "secondary", "eu-logos.org", "latest reading 30 working_days", "passport proof",
        "GB side a Europe/London until 2020-12-31", "care_statement where_possible, with consent",
        "A needs cnic, passport", "side a: before_sending return_decision", "Values by standing: "}) {
    EXPECT_NE(output.out.find(part), std::string::npos) << part;
  }
  EXPECT_EQ(output_of([] { return agreement_show("nowhere/at-all"); }).code, 2);
}

}  // namespace
}  // namespace rahdari
