#include "commands/demo.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "base/random.h"
#include "commands/installation.h"
#include "terms/ids.h"

namespace rahdari {
namespace {
namespace fs = std::filesystem;

TEST(DemoCommand, FillsAnEmptyFolderOnceAndLeavesAUsedOneAlone) {
  const fs::path folder = fs::temp_directory_path() / ("rahdari_demo_command_" + Random::secure().id<ActId>().text());
  EXPECT_EQ(demo(folder.string(), 4, 1), exit_of(ExitCode::done));
  EXPECT_EQ(demo(folder.string(), 4, 1), exit_of(ExitCode::bad_input));
  {
    const auto installation = Installation::open({folder, {}, {}});
    ASSERT_TRUE(installation);
    EXPECT_TRUE((*installation)->is_demonstration());
    const auto cases = (*installation)->store().case_ids(authorise_maintenance("test"));
    ASSERT_TRUE(cases);
    EXPECT_EQ(cases->size(), 4u);
  }
  fs::remove_all(folder);
}
}  // namespace
}  // namespace rahdari
