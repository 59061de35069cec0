// The server met through real sockets: what a browser does, and what a bad client does.
#include "http/server.h"

#include <gtest/gtest.h>

#include <csignal>
#include <future>

#include "http/raw_client.h"

namespace rahdari {
namespace {

using Steady = std::chrono::steady_clock;

TEST(Server, KeepsAConnectionForSeveralRequests) {
  Running running(say);
  RawClient client(running.port());
  for (int i = 0; i < 20; ++i) {
    const Reply reply = client.ask(get_request("/n/" + std::to_string(i) + "?q=a%20b"));
    ASSERT_EQ(reply.status, 200);
    EXPECT_EQ(reply.body, "GET /n/" + std::to_string(i) + " ?q=a b");
    EXPECT_TRUE(reply.has("Connection: keep-alive\r\n"));
    EXPECT_TRUE(reply.has("Date: "));
  }
  EXPECT_EQ(running.server().connections(), 1u);
}

TEST(Server, AnswersPipelinedRequestsInOrder) {
  Running running([](const Request& request) {
    if (request.method == "POST") std::this_thread::sleep_for(50ms);
    return say(request);
  });
  RawClient client(running.port());
  client.send(get_request("/1") + post_request("/2", "a=1") + get_request("/3") + post_request("/4", "b=2") +
              get_request("/5"));
  EXPECT_EQ(client.read_reply().body, "GET /1");
  EXPECT_EQ(client.read_reply().body, "POST /2 a=1");
  EXPECT_EQ(client.read_reply().body, "GET /3");
  EXPECT_EQ(client.read_reply().body, "POST /4 b=2");
  EXPECT_EQ(client.read_reply().body, "GET /5");
}

TEST(Server, ReadsARequestThatComesByteByByte) {
  Running running(say);
  RawClient client(running.port());
  for (const char c : post_request("/slow", "name=%D9%86")) {
    client.send(std::string_view(&c, 1));
    std::this_thread::sleep_for(1ms);
  }
  EXPECT_EQ(client.read_reply().body, "POST /slow name=ن");
}

TEST(Server, HeadIsGetWithoutBody) {
  Running running(say);
  RawClient client(running.port());
  client.send("HEAD /x HTTP/1.1\r\nHost: localhost\r\n\r\n");
  const Reply reply = client.read_reply("HEAD");
  EXPECT_EQ(reply.status, 200);
  EXPECT_TRUE(reply.has("Content-Length: 6\r\n"));
  EXPECT_EQ(client.ask(get_request("/y")).body, "GET /y") << "no stray body in between";
}

TEST(Server, ClosesWhenAskedAndForOldClients) {
  Running running(say);
  RawClient asked(running.port());
  const Reply last = asked.ask("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  EXPECT_TRUE(last.has("Connection: close\r\n"));
  EXPECT_TRUE(asked.is_closed_by_server());
  RawClient old(running.port());
  EXPECT_EQ(old.ask("GET /old HTTP/1.0\r\n\r\n").body, "GET /old");
  EXPECT_TRUE(old.is_closed_by_server());
}

TEST(Server, ReadsChunkedFormsAndWaitsForContinue) {
  Running running(say);
  RawClient client(running.port());
  const std::string head = "POST /c HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n";
  EXPECT_EQ(client.ask(head + "Transfer-Encoding: chunked\r\n\r\n3\r\na=1\r\n4\r\n&b=2\r\n0\r\n\r\n").body,
            "POST /c a=1 b=2");
  const Reply go_on = client.ask(head + "Content-Length: 3\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_EQ(go_on.status, 100);
  EXPECT_EQ(client.ask("a=1").body, "POST /c a=1");
}

struct BadRequest {
  const char* what;
  std::string bytes;
  int status;
};

TEST(Server, RefusesBadRequestsWithAPlainPageAndCloses) {
  std::atomic<int> handled = 0;
  Running running([&](const Request& request) {
    ++handled;
    return say(request);
  });
  const std::string form = "Host: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n";
  const std::vector<BadRequest> table{
      {"no HTTP", "hello\r\n\r\n", 400},
      {"HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400},
      {"no Host", "GET / HTTP/1.1\r\n\r\n", 400},
      {"two Hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400},
      {"bad Host", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400},
      {"NUL in the path", get_request("/a%00b"), 400},
      {"dot segments", get_request("/a/../etc"), 400},
      {"encoded dot segments", get_request("/%2e%2e/etc"), 400},
      {"backslash", get_request("/a%5cb"), 400},
      {"not UTF-8", get_request("/%ff"), 400},
      {"bad escape in the query", get_request("/?a=%zz"), 400},
      {"absolute target", get_request("http://elsewhere/"), 400},
      {"two lengths", "POST / HTTP/1.1\r\n" + form + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
       400},
      {"lengths the other way",
       "POST / HTTP/1.1\r\n" + form + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n", 400},
      {"Content-Length twice", "POST / HTTP/1.1\r\n" + form + "Content-Length: 3\r\nContent-Length: 4\r\n\r\na=1", 400},
      {"negative length", "POST / HTTP/1.1\r\n" + form + "Content-Length: -3\r\n\r\n", 400},
      {"unknown coding", "POST / HTTP/1.1\r\n" + form + "Transfer-Encoding: gzip\r\n\r\n", 501},
      {"chunked, but not last", "POST / HTTP/1.1\r\n" + form + "Transfer-Encoding: chunked, gzip\r\n\r\n", 501},
      {"broken form", post_request("/", "a=%"), 400},
      {"form with NUL", post_request("/", "a=%00"), 400},
      {"JSON", "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}",
       415},
      {"unknown method", "PUT / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n", 405},
      {"TRACE", "TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n", 405},
      {"a method nobody knows", "BREW / HTTP/1.1\r\nHost: localhost\r\n\r\n", 405},
      {"too long a header", "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + std::string(20'000, 'x') + "\r\n\r\n", 431},
      {"too long a target", get_request("/" + std::string(20'000, 'x')), 431},
      {"endless header", "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + std::string(100'000, 'x'), 431},
      {"too large a body", post_request("/", "a=" + std::string(300'000, 'x')), 413},
  };
  for (const BadRequest& bad : table) {
    RawClient client(running.port());
    const Reply reply = client.ask(bad.bytes + get_request("/smuggled"));
    EXPECT_EQ(reply.status, bad.status) << bad.what;
    EXPECT_TRUE(reply.has("Content-Type: text/plain")) << bad.what;
    EXPECT_TRUE(reply.has("Connection: close")) << bad.what;
    EXPECT_TRUE(reply.body.starts_with(std::to_string(bad.status))) << bad.what;
    EXPECT_TRUE(client.is_closed_by_server()) << bad.what;
  }
  EXPECT_EQ(handled, 0) << "the handler sees none of them";
}

TEST(Server, LimitsAreExact) {
  ServerOptions options;
  options.body_bytes_max = 100;
  Running running(say, options);
  RawClient client(running.port());
  EXPECT_EQ(client.ask(post_request("/", "a=" + std::string(97, 'x'))).status, 200);
  EXPECT_EQ(client.ask(post_request("/", "a=" + std::string(98, 'x'))).status, 200);
  EXPECT_EQ(client.ask(post_request("/", "a=" + std::string(99, 'x'))).status, 413);
}

TEST(Server, BodyWithoutLengthLimitIsStoppedToo) {
  ServerOptions options;
  options.body_bytes_max = 100;
  Running running(say, options);
  RawClient client(running.port());
  std::string bytes =
      "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
      "Transfer-Encoding: chunked\r\n\r\n";
  for (int i = 0; i < 20; ++i) bytes += "a\r\nxxxxxxxxxx\r\n";
  EXPECT_EQ(client.ask(bytes).status, 413);
}

TEST(Server, SlowHeaderIsCutOff) {
  ServerOptions options;
  options.request_seconds = 1;
  options.idle_seconds = 30;
  options.io_threads = 1;
  Running running(say, options);
  RawClient slow(running.port());
  const auto started = Steady::now();
  std::thread dripping([&] {
    for (int i = 0; i < 30 && Steady::now() - started < 3s; ++i) {
      slow.send(i == 0 ? "GET / HTTP/1.1\r\nHost: localhost\r\nX: " : "x");
      std::this_thread::sleep_for(100ms);
    }
  });
  RawClient quick(running.port());
  EXPECT_EQ(quick.ask(get_request("/meanwhile")).status, 200) << "one slow client holds nobody up";
  EXPECT_TRUE(slow.is_closed_by_server());
  EXPECT_LT(Steady::now() - started, 2500ms);
  dripping.join();
}

TEST(Server, IdleConnectionIsClosed) {
  ServerOptions options;
  options.idle_seconds = 1;
  Running running(say, options);
  RawClient silent(running.port());
  RawClient client(running.port());
  EXPECT_EQ(client.ask(get_request("/")).status, 200);
  EXPECT_TRUE(client.is_closed_by_server());
  EXPECT_TRUE(silent.is_closed_by_server());
  EXPECT_TRUE(wait_for([&] { return running.server().connections() == 0; }));
}

TEST(Server, CountsAndLimitsConnections) {
  ServerOptions options;
  options.connections_max = 50;
  Running running(say, options);
  {
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 50; ++i) {
      clients.push_back(std::make_unique<RawClient>(running.port()));
      ASSERT_EQ(clients.back()->ask(get_request("/")).status, 200);
    }
    EXPECT_EQ(running.server().connections(), 50u);
    RawClient one_more(running.port());
    EXPECT_EQ(one_more.ask(get_request("/")).status, 0) << "closed at once";
    EXPECT_EQ(clients.front()->ask(get_request("/still")).body, "GET /still");
  }
  EXPECT_TRUE(wait_for([&] { return running.server().connections() == 0; }));
  EXPECT_EQ(RawClient(running.port()).ask(get_request("/again")).status, 200);
}

TEST(Server, AWaitingPostHoldsNoGetUp) {
  std::promise<void> release;
  const std::shared_future<void> released = release.get_future().share();
  ServerOptions options;
  options.io_threads = 1;
  Running running(
      [&](const Request& request) {
        if (request.method == "POST") released.wait();
        return say(request);
      },
      options);
  RawClient posting(running.port());
  posting.send(post_request("/wait", "a=1"));
  RawClient getting(running.port());
  EXPECT_EQ(getting.ask(get_request("/")).status, 200);
  release.set_value();
  EXPECT_EQ(posting.read_reply().body, "POST /wait a=1");
}

TEST(Server, StopFinishesARunningRequestAndClosesIdleConnections) {
  std::promise<void> entered;
  Running running([&](const Request& request) {
    if (request.method == "POST") {
      entered.set_value();
      std::this_thread::sleep_for(300ms);
    }
    return say(request);
  });
  const std::uint16_t port = running.port();
  RawClient idle(port);
  EXPECT_EQ(idle.ask(get_request("/")).status, 200);
  RawClient busy(port);
  busy.send(post_request("/last", "a=1"));
  entered.get_future().wait();
  const auto started = Steady::now();
  running.join();
  EXPECT_LT(Steady::now() - started, 2s);
  const Reply reply = busy.read_reply();
  EXPECT_EQ(reply.body, "POST /last a=1");
  EXPECT_TRUE(reply.has("Connection: close"));
  EXPECT_TRUE(busy.is_closed_by_server());
  EXPECT_TRUE(idle.is_closed_by_server());
  EXPECT_FALSE(RawClient(port).is_connected());
}

TEST(Server, StopGivesUpOnARequestThatDoesNotEnd) {
  std::atomic<int> handled = 0;
  std::promise<void> entered;
  std::promise<void> release;
  ServerOptions options;
  options.stop_seconds = 1;
  options.pool_threads = 1;
  Running running(
      [&](const Request& request) {
        ++handled;
        if (request.path == "/stuck") {
          entered.set_value();
          release.get_future().wait();
        }
        return say(request);
      },
      options);
  RawClient stuck(running.port());
  stuck.send(post_request("/stuck", "a=1"));
  RawClient queued(running.port());
  entered.get_future().wait();
  queued.send(post_request("/queued", "a=1"));
  std::this_thread::sleep_for(100ms);  // it waits behind the stuck one by now, or is closed as idle
  std::thread later([&] {
    std::this_thread::sleep_for(1500ms);
    release.set_value();
  });
  const auto started = Steady::now();
  running.join();
  EXPECT_GT(Steady::now() - started, 900ms);
  later.join();
  EXPECT_EQ(handled, 1) << "what had not begun does not begin any more";
  EXPECT_GE(running.server().connections(), 1u) << "given up, not answered";
}

TEST(Server, StopsOnTerm) {
  auto server = HttpServer::listen({.port = 0}, say);
  ASSERT_TRUE(server);
  std::thread thread([&] { (*server)->run(); });
  EXPECT_EQ(RawClient((*server)->port()).ask(get_request("/")).status, 200);
  std::raise(SIGTERM);
  thread.join();
  EXPECT_FALSE(RawClient((*server)->port()).is_connected());
}

TEST(Server, StopBeforeRunReturnsAtOnce) {
  auto server = HttpServer::listen({.port = 0}, say);
  ASSERT_TRUE(server);
  (*server)->stop();
  (*server)->stop();
  (*server)->run();
  EXPECT_EQ((*server)->connections(), 0u);
}

TEST(Server, AThrowingHandlerAnswersFiveHundredAndIsLogged) {
  Running running([](const Request& request) -> Response {
    if (request.path == "/throw") throw std::runtime_error("secret value");
    if (request.path == "/seven") throw 7;
    if (request.path == "/forge") return Response::see_other("/x\r\nSet-Cookie: a=b");
    return say(request);
  });
  RawClient client(running.port());
  for (const char* path : {"/throw", "/seven", "/forge"}) {
    const Reply reply = client.ask(get_request(path));
    EXPECT_EQ(reply.status, 500);
    EXPECT_FALSE(reply.has("Set-Cookie"));
    EXPECT_EQ(reply.body.find("secret"), std::string::npos);
    EXPECT_NE(running.log().find(path), std::string::npos);
  }
  EXPECT_EQ(client.ask(post_request("/throw", "a=1")).status, 500);
  EXPECT_EQ(running.log().find("secret"), std::string::npos);
  EXPECT_EQ(client.ask(get_request("/fine")).status, 200) << "the connection lives on";
}

TEST(Server, TellsCookieLanguageHostAndAddress) {
  ServerOptions options;
  options.trusted_proxy = "127.0.0.1";
  const Handler tell = [](const Request& request) {
    Response response;
    response.body = request.cookie + "|" + request.accept_language + "|" + request.host + "|" + request.remote;
    return response;
  };
  Running proxied(tell, options);
  Running direct(tell);
  const std::string head = "GET / HTTP/1.1\r\nHost: rahdari.example\r\nCookie: session=1\r\nAccept-Language: ur\r\n";
  const std::string forwarded = head + "X-Forwarded-For: 6.6.6.6, 192.0.2.7\r\n\r\n";
  EXPECT_EQ(RawClient(direct.port()).ask(head + "\r\n").body, "session=1|ur|rahdari.example|127.0.0.1");
  EXPECT_EQ(RawClient(direct.port()).ask(forwarded).body, "session=1|ur|rahdari.example|127.0.0.1") << "not believed";
  EXPECT_EQ(RawClient(proxied.port()).ask(forwarded).body, "session=1|ur|rahdari.example|192.0.2.7");
  EXPECT_EQ(RawClient(proxied.port()).ask(head + "X-Forwarded-For: nobody\r\n\r\n").body,
            "session=1|ur|rahdari.example|127.0.0.1");
  EXPECT_EQ(RawClient(proxied.port()).ask(head + "\r\n").body, "session=1|ur|rahdari.example|127.0.0.1");
}

TEST(Server, SendsALargePageWhole) {
  Running running([](const Request&) {
    Response response;
    response.body.assign(8'000'000, 'x');
    return response;
  });
  RawClient client(running.port());
  EXPECT_EQ(client.ask(get_request("/")).body.size(), 8'000'000u);
}

TEST(Listen, FaultsSayWhatIsWrong) {
  const auto taken_by = HttpServer::listen({.port = 0}, say);
  ASSERT_TRUE(taken_by);
  const auto second = HttpServer::listen({.port = (*taken_by)->port()}, say);
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, FaultCode::unavailable);
  EXPECT_NE(second.error().what_was_tried.find("another program already listens"), std::string::npos);

  const auto open_to_all = HttpServer::listen({.address = "0.0.0.0", .port = 0}, say);
  ASSERT_FALSE(open_to_all);
  EXPECT_EQ(open_to_all.error().code, FaultCode::unavailable);
  EXPECT_NE(open_to_all.error().what_was_tried.find("TLS"), std::string::npos);

  EXPECT_FALSE(HttpServer::listen({.address = "not an address"}, say));
  const auto no_file = HttpServer::listen({.port = 0, .tls_certificate = "no/such.pem"}, say);
  ASSERT_FALSE(no_file);
  EXPECT_EQ(no_file.error().code, FaultCode::bad_file);
}

TEST(Listen, APortThatWasJustLeftCanBeTakenAgain) {
  auto first = std::make_unique<Running>(say);
  const std::uint16_t port = first->port();
  RawClient client(port);
  EXPECT_EQ(client.ask(get_request("/")).status, 200);
  first.reset();
  EXPECT_TRUE(HttpServer::listen({.port = port}, say));
}

}  // namespace
}  // namespace rahdari
