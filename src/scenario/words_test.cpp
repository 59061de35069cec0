#include "scenario/words.h"

#include <gtest/gtest.h>

#include "casework/kinds.h"

namespace rahdari {
namespace {

TEST(Words, ComparesWithoutCaseHyphensAndSpareBlanks) {
  EXPECT_EQ(plain("  Third-Country   national "), "third country national");
  EXPECT_TRUE(same_words("identity_not_settled", "Identity not settled"));
  EXPECT_FALSE(same_words("identity settled", "identity not settled"));
}

TEST(Words, SplitsAtSeparatorsOutsideBracketsOnly) {
  EXPECT_EQ(pieces_of("a; b;; c ", ';'), (std::vector<std::string>{"a", "b", "", "c"}));
  EXPECT_EQ(pieces_outside_brackets("obstacle: x (Art. 5; Art. 6(1)); departed", ';'),
            (std::vector<std::string>{"obstacle: x (Art. 5; Art. 6(1))", "departed"}));
}

TEST(Words, TurnsTypeNamesIntoWords) {
  EXPECT_EQ(words_from_type_name("ArrivedNotHandedOver"), "arrived not handed over");
  EXPECT_EQ(words_from_code("safeguard_missing_return_decision"), "safeguard missing return decision");
}

TEST(Words, JoinsLists) {
  EXPECT_EQ(joined({}, "or"), "");
  EXPECT_EQ(joined({"a"}, "or"), "a");
  EXPECT_EQ(joined({"a", "b", "c"}, "or"), "a, b or c");
}

TEST(Words, KnowsTheUsageOfLawyers) {
  EXPECT_EQ(enum_from_words<ApprovedAct>("transfer notice"), ApprovedAct::notify_transfer);
  EXPECT_EQ(enum_from_words<ApprovedAct>("notify transfer"), ApprovedAct::notify_transfer);
  EXPECT_EQ(enum_from_words<RefusalReason>("not a national"), RefusalReason::not_national);
  EXPECT_EQ(enum_from_words<HoldKind>("asylum"), std::nullopt);
  EXPECT_EQ(words_of(ApprovedAct::act_on_no_reply), "acting on no reply");
}

TEST(Words, SuggestsTheClosest) {
  const std::vector<std::string> known{"accepts", "confirms arrival", "confirms departure", "sets a hold"};
  EXPECT_EQ(closest("acepts", known).front(), "accepts");
  EXPECT_EQ(closest("confirms the arrival", known).front(), "confirms arrival");
  EXPECT_TRUE(closest("zzzzzzzzzzzzzzz", known).empty());
  EXPECT_EQ(suggestion("acepts", {"accepts"}), "; did you mean \"accepts\"?");
}

}  // namespace
}  // namespace rahdari
