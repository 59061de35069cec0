#include <cstdio>

int main() {
  std::puts("rahdari");
  return 0;
}
