// The HTTP/1.1 server: one io_context per core, keep-alive, limits on header, body and time, TLS when given. Answers by
// a Handler. GET runs on the io thread with its own database reader; anything that may wait (POST) runs on a pool.
#pragma once
#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "base/fault.h"
#include "http/message.h"

namespace rahdari {

using Handler = std::function<Response(const Request&)>;  // any thread; must not throw

struct ServerOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;  // 0: any free port, see port()
  unsigned io_threads = 0;    // 0: one per core
  unsigned pool_threads = 4;
  std::size_t header_bytes_max = 16 * 1024;
  std::size_t body_bytes_max = 256 * 1024;
  int idle_seconds = 60;
  int request_seconds = 15;
  int stop_seconds = 5;                  // how long a stop waits for requests that are being answered
  std::size_t connections_max = 10'000;  // further ones are closed as soon as they come
  std::string tls_certificate{};         // PEM files; empty: plain HTTP, loopback only
  std::string tls_key{};
  std::string trusted_proxy{};  // address of a reverse proxy whose X-Forwarded-For is believed; empty: none
  std::function<void(std::string_view)> log{};  // any thread; method and path at most, never what a person entered
};

class HttpServer {
 public:
  /// Listens at once; answers when run() is called. Faults: `unavailable` when the address is taken, is no address, or
  /// is not loopback and there is no certificate; `bad_file` when certificate or key cannot be used.
  static tl::expected<std::unique_ptr<HttpServer>, Fault> listen(ServerOptions options, Handler handler);
  ~HttpServer();
  std::uint16_t port() const;
  /// Answers until stop(), SIGINT or SIGTERM: then nothing new is accepted, waiting connections are closed and requests
  /// that are being answered get `stop_seconds`. A handler that still runs after that holds run() back, but not its
  /// client. Once per server.
  void run();
  void stop();                      // any thread; async-signal use goes through a signal_set inside
  std::size_t connections() const;  // open now; any thread

 private:
  struct Parts;
  explicit HttpServer(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace rahdari
