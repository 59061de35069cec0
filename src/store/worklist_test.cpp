#include "store/search_forms.h"
#include "store/test_world.h"

namespace rahdari {
namespace {

using trial::numbered;
using trial::on;
using trial::World;

std::vector<CaseId> ids_of(const tl::expected<WorklistPage, Fault>& page) {
  std::vector<CaseId> ids;
  EXPECT_TRUE(page);
  if (page) {
    for (const WorklistEntry& entry : page->entries) ids.push_back(entry.case_id);
  }
  return ids;
}

WorklistQuery text_query(std::string text) {
  WorklistQuery query;
  query.text = std::move(text);
  return query;
}

TEST(SearchForms, FoldSpellingMarksOfBothScripts) {
  EXPECT_EQ(folded_words("Ḥāfiẓ-ul  QĀDIR"), (std::vector<std::string>{"hafiz", "ul", "qadir"}));
  EXPECT_EQ(folded_words("O'Brien Müller"), (std::vector<std::string>{"obrien", "muller"}));
  EXPECT_EQ(folded_words("مُحَمَّد علي"), folded_words("محمد علی")) << "vowel signs and the Arabic yeh";
  EXPECT_EQ(folded_words("كريم"), folded_words("کریم"));
  EXPECT_TRUE(folded_words(" - . ").empty());
  EXPECT_TRUE(folded_words("").empty());
}

TEST(Worklist, FindsByWordsOfANameOnTheSidesThatKnowIt) {
  World world;
  Particulars ali = World::person("Khan", "Muḥammad Ali");
  ali.name_urdu = "محمد علی خان";
  world.send_case(numbered<CaseId>(1), ali, 1);
  world.open_case(numbered<CaseId>(2), World::person("Khanna", "Bilal", "3520211111111"));

  EXPECT_EQ(ids_of(world.store->worklist(world.greek_permit(), text_query("muhammad khan"))),
            (std::vector{numbered<CaseId>(1)}));
  EXPECT_EQ(world.store->worklist(world.greek_permit(), text_query("kha"))->total, 2) << "a prefix of each word";
  EXPECT_EQ(world.store->worklist(world.greek_permit(), text_query("محمد"))->total, 1);
  EXPECT_EQ(world.store->worklist(world.greek_permit(), text_query("khan nobody"))->total, 0);
  EXPECT_EQ(world.store->worklist(world.desk_permit(), text_query("ali"))->total, 1);
  EXPECT_EQ(world.store->worklist(world.desk_permit(), text_query("bilal"))->total, 0) << "never sent to that side";
  EXPECT_EQ(world.store->worklist(world.german_permit(), text_query("ali"))->total, 0);
}

TEST(Worklist, FindsByNumbersAndByReferenceAlsoInPart) {
  World world;
  world.send_case(numbered<CaseId>(1), World::person("Khan", "Ali"), 123);
  const std::string reference = Reference{trial::country("PK"), trial::country("GR"), 2026, 123}.text();
  for (const std::string& text :
       {std::string("35202-1234567-1"), std::string("3520212345671"), std::string("ab1234567"), reference,
        std::string("PK-GR-2026-0001"), std::string("123"), std::string("000123")}) {
    EXPECT_EQ(world.store->worklist(world.desk_permit(), text_query(text))->total, 1) << text;
  }
  for (const std::string& text :
       {std::string("3520212345672"), std::string("AB12345"), std::string("PK-GR-2027"), std::string("999")}) {
    EXPECT_EQ(world.store->worklist(world.desk_permit(), text_query(text))->total, 0) << text;
  }
}

TEST(Worklist, ACorrectionReplacesTheNamesOnBothSides) {
  World world;
  world.send_case(numbered<CaseId>(1), World::person("Khan", "Ali"), 1);
  const SealedRow row =
      world.store
          ->seal(world.greek_permit(), numbered<CaseId>(1), bytes_from_particulars(World::person("Qureshi", "Ali")))
          .value();
  AppendRequest request =
      world.request(numbered<CaseId>(1), Side::requesting, 1, 2, {FieldCorrected{"surname", row.ref, {}}});
  request.sealed = {row};
  world.append(world.greek_permit(), request);
  for (const Permit& permit : {world.greek_permit(), world.desk_permit()}) {
    EXPECT_EQ(world.store->worklist(permit, text_query("khan"))->total, 0);
    EXPECT_EQ(world.store->worklist(permit, text_query("qureshi"))->total, 1);
  }
}

TEST(Worklist, FiltersOrdersAndPages) {
  World world;
  for (std::uint32_t i = 1; i <= 7; ++i) world.open_case(numbered<CaseId>(i), World::person("Khan", "Ali"));
  for (std::uint32_t i = 1; i <= 3; ++i) {
    const auto own = world.store->read_case(world.greek_permit(), numbered<CaseId>(i));
    const SealedRef ref = std::get<ParticularsRecorded>(own->log[1].event).particulars;
    AppendRequest request =
        world.request(numbered<CaseId>(i), Side::requesting, 0, 2, {World::application(ref, 10 - i)});
    request.events[0].occurred_on = on("2026-01-0" + std::to_string(i));
    world.append(world.greek_permit(), request);
  }
  WorklistQuery query;
  query.page_size = 5;
  auto page = world.store->worklist(world.greek_permit(), query);
  EXPECT_EQ(page->total, 7);
  ASSERT_EQ(page->entries.size(), 5u);
  EXPECT_EQ(page->entries[0].case_id, numbered<CaseId>(1)) << "first due first, those without a day last";
  query.page = 2;
  EXPECT_EQ(world.store->worklist(world.greek_permit(), query)->entries.size(), 2u);
  query.page = 3;
  EXPECT_TRUE(world.store->worklist(world.greek_permit(), query)->entries.empty());

  query = {};
  query.stages = {Stage::awaiting_reply};
  EXPECT_EQ(world.store->worklist(world.greek_permit(), query)->total, 3);
  query.is_descending = true;
  EXPECT_EQ(ids_of(world.store->worklist(world.greek_permit(), query)),
            (std::vector{numbered<CaseId>(3), numbered<CaseId>(2), numbered<CaseId>(1)}));
  query.order = WorklistOrder::reference;
  query.is_descending = false;
  EXPECT_EQ(ids_of(world.store->worklist(world.greek_permit(), query)),
            (std::vector{numbered<CaseId>(3), numbered<CaseId>(2), numbered<CaseId>(1)}));

  query = {};
  query.is_descending = true;
  EXPECT_EQ(world.store->worklist(world.greek_permit(), query)->entries[0].case_id, numbered<CaseId>(3))
      << "without a day still last";

  query = {};
  query.due_before = on("2026-02-02");  // due on 31 January, 1 and 2 February
  EXPECT_EQ(world.store->worklist(world.greek_permit(), query)->total, 2);
  query.due_before = on("2026-02-03");
  EXPECT_EQ(world.store->worklist(world.greek_permit(), query)->total, 3);

  query = {};
  query.other_side = trial::country("PK");
  EXPECT_EQ(world.store->worklist(world.greek_permit(), query)->total, 7);
  query.other_side = trial::country("DE");
  EXPECT_EQ(world.store->worklist(world.greek_permit(), query)->total, 0);
  query = {};
  query.return_type = ReturnType::voluntary;
  EXPECT_EQ(world.store->worklist(world.greek_permit(), query)->total, 0);
  query = {};
  query.only_mine = true;
  EXPECT_EQ(world.store->worklist(world.greek_permit(), query)->total, 7);
  EXPECT_EQ(world.store->worklist(world.desk_permit(), query)->total, 0) << "nothing was done by that office yet";
}

TEST(Worklist, CountsOpenStepsAndEveryStageAndListsNoEndedCase) {
  World world;
  world.send_case(numbered<CaseId>(1), World::person("Khan", "Ali"), 1);
  world.open_case(numbered<CaseId>(2), World::person("Khan", "Ali"));
  auto counts = world.store->work_counts(world.greek_permit());
  EXPECT_EQ(counts->by_stage, (std::vector<std::pair<Stage, int>>{{Stage::preparing, 1}, {Stage::awaiting_reply, 1}}));
  EXPECT_EQ(world.store->work_counts(world.desk_permit())->by_next_step,
            (std::vector<std::pair<NextStep, int>>{{NextStep::reply, 1}}));
  world.append(world.greek_permit(),
               world.request(numbered<CaseId>(1), Side::requesting, 1, 2, {ApplicationWithdrawn{}}));
  counts = world.store->work_counts(world.greek_permit());
  EXPECT_EQ(counts->by_stage, (std::vector<std::pair<Stage, int>>{{Stage::preparing, 1}, {Stage::withdrawn, 1}}));
  EXPECT_EQ(counts->by_next_step, (std::vector<std::pair<NextStep, int>>{{NextStep::send_application, 1}}));
  EXPECT_TRUE(world.store->work_counts(world.desk_permit())->by_next_step.empty());
  EXPECT_EQ(world.store->worklist(world.desk_permit(), {})->total, 0);
  WorklistQuery all;
  all.only_open = false;
  EXPECT_EQ(world.store->worklist(world.desk_permit(), all)->total, 1);
  EXPECT_EQ(world.store->worklist(world.desk_permit(), all)->entries.size(), 1u);
}

TEST(Worklist, TextIsAValueAndNeverSql) {
  World world;
  world.open_case(numbered<CaseId>(1), World::person("Khan", "Ali"));
  for (const char* text : {"'", "khan' or '1'='1", "%", "_", "\\", "\xff\xfe", "?", ":x"}) {
    const auto page = world.store->worklist(world.greek_permit(), text_query(text));
    EXPECT_TRUE(page) << text;
  }
}

TEST(Rows, AreComparedWithTheLogAndRebuilt) {
  World world;
  world.send_case(numbered<CaseId>(1), World::person("Khan", "Ali"), 1);
  EXPECT_TRUE(world.store->replay_check(World::maintenance())->empty());
  ASSERT_TRUE(world.store->rebuild_rows(World::maintenance()));
  EXPECT_TRUE(world.store->replay_check(World::maintenance())->empty());
  EXPECT_EQ(world.store->worklist(world.desk_permit(), text_query("ali"))->total, 1);
  EXPECT_FALSE(world.store->replay_check(world.greek_permit())) << "a command of the installation only";
}

}  // namespace
}  // namespace rahdari
