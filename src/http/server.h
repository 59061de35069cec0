// The HTTP/1.1 server: one io_context per core, keep-alive, limits on header, body and time, TLS when given. Answers by a
// Handler. GET runs on the io thread with its own database reader; anything that may wait (POST) runs on a pool.
#pragma once
#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include <tl/expected.hpp>

#include "base/fault.h"
#include "http/message.h"

namespace rahdari {

using Handler = std::function<Response(const Request&)>;   // any thread; must not throw

struct ServerOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;              // 0: any free port, see port()
  unsigned io_threads = 0;                // 0: one per core
  unsigned pool_threads = 4;
  std::size_t header_bytes_max = 16 * 1024;
  std::size_t body_bytes_max = 256 * 1024;
  int idle_seconds = 60;
  int request_seconds = 15;
  std::string tls_certificate;            // PEM files; empty: plain HTTP, loopback only
  std::string tls_key;
};

class HttpServer {
 public:
  /// Listens at once; answers when run() is called.
  static tl::expected<std::unique_ptr<HttpServer>, Fault> listen(ServerOptions options, Handler handler);
  ~HttpServer();
  std::uint16_t port() const;
  void run();    // returns after stop()
  void stop();   // any thread; async-signal use goes through a signal_set inside

 private:
  struct Parts;
  explicit HttpServer(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace rahdari
