#include "parsers.h"

#include <array>

namespace rahdari {

std::span<const Parser> parsers() {
  static constexpr std::array kParsers{
      Parser{"form", feed_form, 2000},         Parser{"cookie", feed_cookie, 2000},
      Parser{"target", feed_target, 2000},     Parser{"request", feed_request, 1000},
      Parser{"mrz", feed_mrz, 2000},           Parser{"event_body", feed_event_body, 2000},
      Parser{"agreement", feed_agreement, 50},
  };
  return kParsers;
}

}  // namespace rahdari
