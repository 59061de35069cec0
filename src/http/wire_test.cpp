#include "http/wire.h"

#include <gtest/gtest.h>

namespace rahdari {
namespace {

constexpr std::string_view kDate = "Sun, 06 Nov 1994 08:49:37 GMT";

TEST(Wire, DateIsTheOneOfTheStandard) {  // RFC 9110, section 5.6.7
  EXPECT_EQ(http_date(784111777), kDate);
  EXPECT_EQ(http_date(0), "Thu, 01 Jan 1970 00:00:00 GMT");
}

TEST(Wire, WholeResponse) {
  Response response = Response::see_other("/cases/1");
  response.body = "moved";
  EXPECT_EQ(
      bytes_from_response(response, BodySent::yes, Afterwards::keep_alive, kDate),
      "HTTP/1.1 303 See Other\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\nContent-Type: text/html; charset=utf-8\r\n"
      "Content-Length: 5\r\nConnection: keep-alive\r\nLocation: /cases/1\r\n\r\nmoved");
}

TEST(Wire, HeadKeepsTheLengthAndLeavesTheBodyOut) {
  Response response;
  response.body = "hello";
  const std::string bytes = bytes_from_response(response, BodySent::no, Afterwards::close, kDate);
  EXPECT_NE(bytes.find("Content-Length: 5\r\nConnection: close\r\n\r\n"), std::string::npos);
  EXPECT_TRUE(bytes.ends_with("\r\n\r\n"));
}

TEST(Wire, NoContentHasNeitherLengthNorBody) {
  Response response;
  response.status = 204;
  response.body = "ignored";
  const std::string bytes = bytes_from_response(response, BodySent::yes, Afterwards::close, kDate);
  EXPECT_EQ(bytes.find("Content-Length"), std::string::npos);
  EXPECT_TRUE(bytes.ends_with("\r\n\r\n"));
}

TEST(Wire, HeadersThatWouldForgeOthersAreNotSendable) {
  EXPECT_TRUE(is_sendable(Response::see_other("/cases?q=%0A")));
  EXPECT_FALSE(is_sendable(Response::see_other("/cases\r\nSet-Cookie: a=b")));
  EXPECT_FALSE(is_sendable(Response::see_other(std::string("/a\0b", 4))));
  for (const char* name : {"", "Bad Name", "Bad:", "content-length", "CONNECTION", "Transfer-Encoding", "Date"}) {
    Response response;
    response.headers.emplace_back(name, "1");
    EXPECT_FALSE(is_sendable(response)) << name;
  }
  for (const int status : {0, 101, 199, 600}) {
    Response response;
    response.status = status;
    EXPECT_FALSE(is_sendable(response)) << status;
  }
}

TEST(Wire, PlainPageSaysTheStatus) {
  const Response page = plain_page(431, "The header of the request is too long.");
  EXPECT_EQ(page.body, "431 Request Header Fields Too Large\nThe header of the request is too long.\n");
  EXPECT_EQ(page.content_type, "text/plain; charset=utf-8");
  EXPECT_TRUE(is_sendable(page));
}

}  // namespace
}  // namespace rahdari
