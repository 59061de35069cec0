// The version of the program, as it prints it and shows it at the foot of pages.
#pragma once
#include <string_view>

namespace rahdari {

inline constexpr std::string_view kVersion = "0.1.0";

}  // namespace rahdari
