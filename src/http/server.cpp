#include "http/server.h"

#include <algorithm>
#include <optional>
#include <thread>
#include <vector>

#include "http/asio.h"
#include "http/connection.h"
// After asio.h, which says how Asio is compiled.
#include <boost/asio/basic_signal_set.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <csignal>

namespace rahdari {
namespace {

using Tcp = asio::ip::tcp;
using ReusePort = asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>;

constexpr int kBacklog = 1024;

/// One io thread: its own io_context, listening socket and connections. Nothing in it is shared with another worker.
struct Worker {
  ConnectionSet connections;  // before io: connections leave the set when io goes
  asio::io_context io{1};
  Acceptor acceptor{io};
  Timer timer{io};
};

tl::expected<void, Fault> load_tls(asio::ssl::context& tls, const ServerOptions& options) {
  SSL_CTX_set_min_proto_version(tls.native_handle(), TLS1_2_VERSION);
  SSL_CTX_set_options(tls.native_handle(), SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
  error_code ec;
  tls.use_certificate_chain_file(options.tls_certificate, ec);
  if (ec) {
    return tl::unexpected(
        fault(FaultCode::bad_file, "reading the certificate " + options.tls_certificate + ": " + ec.message()));
  }
  tls.use_private_key_file(options.tls_key, asio::ssl::context::pem, ec);
  if (ec) return tl::unexpected(fault(FaultCode::bad_file, "reading the key " + options.tls_key + ": " + ec.message()));
  if (SSL_CTX_check_private_key(tls.native_handle()) != 1) {
    return tl::unexpected(
        fault(FaultCode::bad_file, options.tls_key + " is not the key of " + options.tls_certificate));
  }
  return {};
}

tl::expected<Tcp::endpoint, Fault> endpoint_of(const ServerOptions& options) {
  error_code ec;
  const asio::ip::address address =
      asio::ip::make_address(options.address == "localhost" ? "127.0.0.1" : options.address, ec);
  if (ec)
    return tl::unexpected(fault(FaultCode::unavailable, "listening on " + options.address + ": it is no IP address"));
  if (options.tls_certificate.empty() && !address.is_loopback()) {
    return tl::unexpected(
        fault(FaultCode::unavailable,
              "listening on " + options.address +
                  ": without a TLS certificate only this machine's own address (127.0.0.1 or ::1) is allowed, "
                  "because sign-ins and people's data would travel unencrypted"));
  }
  return Tcp::endpoint(address, options.port);
}

enum class Sharing { alone, one_per_core };

error_code open_listener(Acceptor& acceptor, const Tcp::endpoint& endpoint, Sharing sharing) {
  error_code ec;
  acceptor.open(endpoint.protocol(), ec);
  if (!ec) acceptor.set_option(asio::socket_base::reuse_address(true), ec);
  if (!ec && sharing == Sharing::one_per_core) acceptor.set_option(ReusePort(true), ec);
  if (!ec) acceptor.bind(endpoint, ec);
  if (!ec) acceptor.listen(kBacklog, ec);
  return ec;
}

/// SO_REUSEPORT lets a second server of the same account take half of the connections in silence. A socket without it
/// cannot be bound beside one that listens, so trying that first turns the mistake into an error.
error_code check_is_free(const Tcp::endpoint& endpoint) {
  if (endpoint.port() == 0) return {};
  asio::io_context io;
  Acceptor alone(io);
  return open_listener(alone, endpoint, Sharing::alone);
}

tl::expected<void, Fault> open_listeners(std::vector<std::unique_ptr<Worker>>& workers, Tcp::endpoint endpoint) {
  error_code ec = check_is_free(endpoint);
  for (const auto& worker : workers) {
    if (!ec) ec = open_listener(worker->acceptor, endpoint, Sharing::one_per_core);
    if (!ec) endpoint.port(worker->acceptor.local_endpoint(ec).port());  // port 0: the rest follow the first
  }
  if (!ec) return {};
  const std::string where = endpoint.address().to_string() + " port " + std::to_string(endpoint.port());
  const std::string why = ec == asio::error::address_in_use ? "another program already listens there" : ec.message();
  return tl::unexpected(fault(FaultCode::unavailable, "listening on " + where + ": " + why));
}

Awaitable<void> accept_connections(Worker& worker, Serving& serving, asio::ssl::context* tls) {
  while (worker.acceptor.is_open()) {
    auto [ec, socket] = co_await worker.acceptor.async_accept(kAwait);
    if (ec == asio::error::operation_aborted) break;
    if (ec) {  // out of file descriptors: pause instead of turning in a circle
      worker.timer.expires_after(std::chrono::milliseconds(100));
      co_await worker.timer.async_wait(kAwait);
      continue;
    }
    if (serving.connections.load(std::memory_order_relaxed) >= serving.options.connections_max) continue;  // closes it
    if (tls != nullptr) {
      asio::co_spawn(worker.io, serve_tls(std::move(socket), *tls, serving, worker.connections), asio::detached);
    } else {
      asio::co_spawn(worker.io, serve_plain(std::move(socket), serving, worker.connections), asio::detached);
    }
  }
}

/// Ends the io thread when its last connection is done, or when the time for that is over.
Awaitable<void> stop_worker(Worker& worker, int stop_seconds) {
  if (worker.connections.is_stopping()) co_return;
  error_code ec;
  worker.acceptor.close(ec);
  worker.connections.begin_stop();
  Timer timer(worker.io);
  const auto give_up = std::chrono::steady_clock::now() + std::chrono::seconds(stop_seconds);
  while (!worker.connections.is_empty() && std::chrono::steady_clock::now() < give_up) {
    timer.expires_after(std::chrono::milliseconds(20));
    co_await timer.async_wait(kAwait);
  }
  worker.io.stop();
}

}  // namespace

struct HttpServer::Parts {
  Serving serving;
  std::optional<asio::ssl::context> tls;
  std::vector<std::unique_ptr<Worker>> workers;
  std::uint16_t port = 0;
  std::optional<asio::thread_pool> pool;  // last, so that it ends first: its jobs come back to the workers
};

HttpServer::HttpServer(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
HttpServer::~HttpServer() = default;

tl::expected<std::unique_ptr<HttpServer>, Fault> HttpServer::listen(ServerOptions options, Handler handler) {
  const tl::expected<Tcp::endpoint, Fault> endpoint = endpoint_of(options);
  if (!endpoint) return tl::unexpected(endpoint.error());
  auto parts = std::make_unique<Parts>();
  if (!options.tls_certificate.empty()) {
    parts->tls.emplace(asio::ssl::context::tls_server);
    if (const auto loaded = load_tls(*parts->tls, options); !loaded) return tl::unexpected(loaded.error());
  }
  const unsigned threads =
      options.io_threads > 0 ? options.io_threads : std::max(1U, std::thread::hardware_concurrency());
  for (unsigned i = 0; i < threads; ++i) parts->workers.push_back(std::make_unique<Worker>());
  if (const auto opened = open_listeners(parts->workers, *endpoint); !opened) return tl::unexpected(opened.error());
  error_code ec;
  parts->port = parts->workers.front()->acceptor.local_endpoint(ec).port();
  parts->pool.emplace(std::max(1U, options.pool_threads));
  parts->serving.options = std::move(options);
  parts->serving.handler = std::move(handler);
  parts->serving.pool = &*parts->pool;
  return std::unique_ptr<HttpServer>(new HttpServer(std::move(parts)));
}

std::uint16_t HttpServer::port() const { return parts_->port; }

std::size_t HttpServer::connections() const { return parts_->serving.connections.load(std::memory_order_relaxed); }

void HttpServer::run() {
  Worker& first = *parts_->workers.front();
  asio::basic_signal_set<Executor> signals(first.io, SIGINT, SIGTERM);
  signals.async_wait([&](error_code ec, int) {
    if (ec) return;
    signals.clear();  // a second Ctrl-C ends the program at once
    stop();
  });
  std::vector<std::thread> threads;
  for (const auto& worker : parts_->workers) {
    asio::co_spawn(worker->io, accept_connections(*worker, parts_->serving, parts_->tls ? &*parts_->tls : nullptr),
                   asio::detached);
    if (worker.get() != &first) threads.emplace_back([&io = worker->io] { io.run(); });
  }
  first.io.run();
  for (std::thread& thread : threads) thread.join();
  parts_->pool->stop();
  parts_->pool->join();
}

void HttpServer::stop() {
  for (const auto& worker : parts_->workers) {
    asio::co_spawn(worker->io, stop_worker(*worker, parts_->serving.options.stop_seconds), asio::detached);
  }
}

}  // namespace rahdari
