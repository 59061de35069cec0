#include "demo/unsynced_files.h"

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <unistd.h>

#include <filesystem>
#include <string>

namespace rahdari {
namespace {
namespace fs = std::filesystem;

std::string default_files() { return sqlite3_vfs_find(nullptr)->zName; }

int run(sqlite3* database, const char* words) { return sqlite3_exec(database, words, nullptr, nullptr, nullptr); }

TEST(UnsyncedFiles, AreTheDefaultOnlyWhileTheyLive) {
  const std::string before = default_files();
  {
    const UnsyncedFiles files;
    EXPECT_EQ(default_files(), "rahdari_unsynced");
  }
  EXPECT_EQ(default_files(), before);
}

TEST(UnsyncedFiles, WhatWasWrittenIsReadByOrdinaryFiles) {
  const fs::path file = fs::temp_directory_path() / ("rahdari_unsynced_" + std::to_string(::getpid()) + ".db");
  sqlite3* database = nullptr;
  {
    const UnsyncedFiles files;
    ASSERT_EQ(sqlite3_open(file.c_str(), &database), SQLITE_OK);
    EXPECT_EQ(run(database, "pragma journal_mode=wal; create table t(n); insert into t values (7), (8)"), SQLITE_OK);
    sqlite3_close(database);
  }
  ASSERT_EQ(sqlite3_open(file.c_str(), &database), SQLITE_OK);
  sqlite3_stmt* statement = nullptr;
  ASSERT_EQ(sqlite3_prepare_v2(database, "select sum(n) from t", -1, &statement, nullptr), SQLITE_OK);
  ASSERT_EQ(sqlite3_step(statement), SQLITE_ROW);
  EXPECT_EQ(sqlite3_column_int(statement, 0), 15);
  sqlite3_finalize(statement);
  sqlite3_close(database);
  for (const auto* end : {"", "-wal", "-shm"}) fs::remove(file.string() + end);
}
}  // namespace
}  // namespace rahdari
