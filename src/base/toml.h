// toml++ as this program uses it. Not our own reading of TOML: agreement/file_value.h gives it values with lines.
// Version 3.3 states with assertions what a hostile file can break ("[`a]"): with them the program ends, and under NDEBUG the
// compiler may assume that they hold. Without either its own error branch answers (found by fuzz/, seed assertion).
#pragma once
#pragma push_macro("NDEBUG")
#undef NDEBUG
#define TOML_ASSERT(condition) static_cast<void>(0)
#include <toml++/toml.h>
#pragma pop_macro("NDEBUG")
