#include "agreement/layers.h"

#include "agreement/trial_folder.h"

namespace rahdari {
namespace {

TEST(Layers, HoldFromTheirDay) {
  TrialFolder folder;
  folder.write("2020-03-01.toml", kTrialTreaty);
  folder.write("practice.toml", kTrialPractice);
  const Agreement before = loaded(folder.load(on("2020-12-31")));
  EXPECT_EQ(before.limit("transfer_notice"), nullptr);
  EXPECT_TRUE(before.layers.empty());
  ASSERT_EQ(before.later_layers.size(), 1U);
  EXPECT_EQ(before.later_layers[0].name, "Trial practice");
  for (const char* day : {"2021-01-01", "2021-01-02"}) {
    const Agreement after = loaded(folder.load(on(day)));
    ASSERT_NE(after.limit("transfer_notice"), nullptr) << day;
    EXPECT_EQ(after.layers.size(), 1U) << day;
    EXPECT_TRUE(after.later_layers.empty()) << day;
  }
}

TEST(Layers, LaterReplacesEarlierWhateverTheFilesAreCalled) {
  TrialFolder folder;
  folder.write("2020-03-01.toml", kTrialTreaty);
  folder.write("zz.toml", kTrialPractice);
  folder.write("aa.toml", replaced(replaced(std::string(kTrialPractice), "from = 2021-01-01", "from = 2022-01-01"),
                                   "value = 10", "value = 20"));
  EXPECT_EQ(loaded(folder.load(on("2021-12-31"))).limit("transfer_notice")->earliest.count, 10);
  const Agreement later = loaded(folder.load(on("2022-01-01")));
  EXPECT_EQ(later.limit("transfer_notice")->earliest.count, 20);
  ASSERT_EQ(later.layers.size(), 2U);
  EXPECT_EQ(later.layers[0].from, on("2021-01-01"));
  EXPECT_EQ(later.layers[1].from, on("2022-01-01"));
  EXPECT_EQ(later.lanes.size(), 2U) << "a lane is replaced by its code, not added";
}

TEST(Layers, CommitteeDecisionChangesAListFromItsDay) {
  TrialFolder folder;
  folder.write("2020-03-01.toml", kTrialTreaty);
  folder.write("decision.toml", R"([layer]
kind = "committee_decision"
name = "Decision 1"
from = 2024-05-01
[sources]
D = "the decision"
[[evidence]]
code = "passport_copy"
annex = "II"
purpose = "nationality"
class = "none"
article = "Decision 1"
standing = "text"
source = "D"
)");
  const auto class_on = [&](const char* day) {
    return loaded(folder.load(on(day))).evidence_kind("passport_copy")->evidence_class;
  };
  EXPECT_EQ(class_on("2024-04-30"), EvidenceClass::prima_facie);
  EXPECT_EQ(class_on("2024-05-01"), EvidenceClass::none);
  EXPECT_EQ(class_on("2024-05-02"), EvidenceClass::none);
}

TEST(Layers, OfEuPakistanAreLaidByDate) {
  const auto source_of = [](const char* day) { return eu_pakistan(day).limit("transfer_notice")->count_from.article; };
  EXPECT_EQ(eu_pakistan("2015-12-28").limit("transfer_notice"), nullptr);
  EXPECT_EQ(source_of("2015-12-29"), "SOP No. 5/1/2015-MMC");
  EXPECT_EQ(source_of("2016-02-01"), "SOP No. 5/1/2015-MMC");
  EXPECT_EQ(source_of("2016-02-02"), "Joint Readmission Committee, 2 February 2016");
  const auto cap_on = [](const char* day) {
    return eu_pakistan(day).national_rule("detention_cap_days", state("FR"))->value;
  };
  EXPECT_EQ(cap_on("2028-05-31"), 540);
  EXPECT_EQ(cap_on("2028-06-01"), 720);
  CalendarDate last{};
  for (const Layer& layer : eu_pakistan().layers) {
    EXPECT_GE(layer.from, last);
    last = layer.from;
  }
}

}  // namespace
}  // namespace rahdari
