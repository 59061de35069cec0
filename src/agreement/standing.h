// How far a statement of law has been verified, and where it is written. What a standing may do is in assess.h.
#pragma once
#include <array>
#include <string>
#include <string_view>

namespace rahdari {

/// In order of strength. `text` and `official` run clocks and gates; `secondary` runs clocks with its note;
/// `unverified` never burdens a person and always protects one (design.md 5.1).
enum class Standing { text = 0, official = 1, secondary = 2, unverified = 3 };  // stored; never renumber

constexpr auto enum_names(Standing) {
  using namespace std::string_view_literals;
  return std::array{std::pair{Standing::text, "text"sv}, std::pair{Standing::official, "official"sv},
                    std::pair{Standing::secondary, "secondary"sv}, std::pair{Standing::unverified, "unverified"sv}};
}

inline bool is_verified(Standing standing) { return standing == Standing::text || standing == Standing::official; }

struct Citation {
  std::string article;  // "Art. 8(2)", "SOP 2015", "Dir. 2008/115 Art. 5"
  Standing standing = Standing::unverified;
  std::string source;  // where it was read
};

}  // namespace rahdari
