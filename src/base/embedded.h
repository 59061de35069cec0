// Files built into the program: message catalogues, style sheet, scripts. Not a file system: a table, read only.
#pragma once
#include <optional>
#include <span>
#include <string_view>

namespace rahdari {

struct EmbeddedFile {
  std::string_view name;
  std::string_view bytes;
};

/// All files, sorted by name. Written at build time by cmake/write_embedded.cmake.
std::span<const EmbeddedFile> embedded_files();

/// The file of that name among `files`, or nothing.
inline std::optional<std::string_view> embedded_file(std::string_view name) {
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.name == name) return file.bytes;
  }
  return std::nullopt;
}

}  // namespace rahdari
