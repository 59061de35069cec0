// A value about a person that must not reach a log, a format string or an event body by accident. Not encryption (store/vault.h).
#pragma once
#include <utility>

namespace rahdari {

/// No stream, log or format operator, no comparison. `reveal` may be called only in page, store and identity (house rule).
template <class T>
class Personal {
 public:
  Personal() = default;
  explicit Personal(T value) : value_(std::move(value)) {}
  const T& reveal() const { return value_; }

 private:
  T value_{};
};

}  // namespace rahdari
