// Every parser that meets bytes from outside, with what must hold whatever the bytes are. libFuzzer drives each through
// entry.cpp; corpus_test runs the seeds and mutations of them in the ordinary tests. Not tests of what a parser should
// read.
#pragma once
#include <ostream>
#include <span>
#include <string>
#include <string_view>

namespace rahdari {

/// Feeds the bytes and answers what does not hold, empty when all does. Never lets an exception out.
using Feed = std::string (*)(std::string_view bytes);

std::string feed_form(std::string_view bytes);
std::string feed_cookie(std::string_view bytes);  // name, line end, Cookie header
std::string feed_target(std::string_view bytes);
std::string feed_request(std::string_view bytes);  // bytes of a connection, also cut in two
std::string feed_mrz(std::string_view bytes);
std::string feed_event_body(std::string_view bytes);  // type number in two bytes, low one first, then the body
std::string feed_agreement(std::string_view bytes);   // treaty file; after a form feed, if any, a layer file

struct Parser {
  std::string_view name;  // also the folder under corpus/
  Feed feed;
  int mutations;  // of each seed in the ordinary tests
};

std::span<const Parser> parsers();

}  // namespace rahdari
