// Whether bytes are well-formed UTF-8 without control characters, and counting of characters. Not normalisation (ICU).
#pragma once
#include <cstddef>
#include <string_view>

namespace rahdari {

/// True if every byte belongs to a well-formed sequence (no overlong, no surrogate). Newline and tab are allowed.
bool is_clean_utf8(std::string_view bytes);
/// Number of code points; `text` must be well formed.
std::size_t count_characters(std::string_view text);

}  // namespace rahdari
