// A broken assumption of ours stops the program with the place and the words. Not for bad input and not for I/O errors.
#pragma once
#include <cstdio>
#include <cstdlib>

/// Always on, in release too.
#define CHECK(condition)                                                                     \
  do {                                                                                       \
    if (!(condition)) {                                                                      \
      std::fprintf(stderr, "%s:%d: broken assumption: %s\n", __FILE__, __LINE__, #condition); \
      std::abort();                                                                          \
    }                                                                                        \
  } while (false)
