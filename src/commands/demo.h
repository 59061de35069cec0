// rahdari demo: fills an empty data folder with an invented world that ends yesterday. Not a test fixture and not for
// real data.
#pragma once
#include <cstdint>
#include <string>

namespace rahdari {

/// Refuses a folder that already has organisations. Prints who may sign in, on stdout.
int demo(const std::string& data, int cases, std::uint64_t seed);

/// Who may sign in to demonstration data, and with what, on stdout.
void print_demonstration_officers();

}  // namespace rahdari
