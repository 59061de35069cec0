#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "rule.h"

namespace rahdari::house {
namespace {

namespace fs = std::filesystem;

bool is_kept_out(const fs::path& path, const fs::path& root) {
  const std::string name = path.filename().string();
  if (name == ".git" || name == ".cache" || name == "node_modules") return true;
  return path.parent_path() == root && (name == "build" || name == "data");
}

bool is_text(std::string_view bytes) { return bytes.find('\0') == std::string_view::npos; }

std::size_t comment_start(std::string_view line) {
  char quote = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char c = line[at];
    if (quote != 0) {
      if (c == '\\')
        ++at;
      else if (c == quote)
        quote = 0;
    } else if (c == '"' || (c == '\'' && (at == 0 || !std::isalnum(static_cast<unsigned char>(line[at - 1]))))) {
      quote = c;
    } else if (c == '/' && line.substr(at).starts_with("//")) {
      return at;
    }
  }
  return line.size();
}

}  // namespace

SourceFile file_from_text(std::string path, std::string_view text) {
  SourceFile file{std::move(path), {}};
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    file.lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return file;
}

std::vector<SourceFile> read_tree(const std::string& root_name) {
  const fs::path root = fs::path(root_name).lexically_normal();
  std::vector<SourceFile> files;
  for (auto at = fs::recursive_directory_iterator(root); at != fs::recursive_directory_iterator(); ++at) {
    if (is_kept_out(at->path(), root)) {
      if (at->is_directory()) at.disable_recursion_pending();
      continue;
    }
    if (!at->is_regular_file()) continue;
    std::ifstream stream(at->path(), std::ios::binary);
    std::ostringstream bytes;
    bytes << stream.rdbuf();
    if (is_text(bytes.view())) {
      files.push_back(file_from_text(at->path().lexically_relative(root).generic_string(), bytes.view()));
    }
  }
  std::sort(files.begin(), files.end(), [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
  return files;
}

std::string_view code_of(std::string_view line) { return line.substr(0, comment_start(line)); }

std::string_view comment_of(std::string_view line) { return line.substr(comment_start(line)); }

std::string without_literals(std::string_view code) {
  std::string blanked(code);
  char quote = 0;
  for (std::size_t at = 0; at < blanked.size(); ++at) {
    const char c = blanked[at];
    if (quote == 0) {
      if (c == '"' || (c == '\'' && (at == 0 || !std::isalnum(static_cast<unsigned char>(blanked[at - 1]))))) quote = c;
    } else if (c == quote) {
      quote = 0;
    } else {
      if (c == '\\' && at + 1 < blanked.size()) blanked[at++] = ' ';
      blanked[at] = ' ';
    }
  }
  return blanked;
}

}  // namespace rahdari::house
