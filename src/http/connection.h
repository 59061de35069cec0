// One client's connection: reads requests one after another, has them answered, writes the answers in order. Not the
// listening. Threads: everything here runs on the one io thread of its worker, except the Handler of a POST, which runs
// on the pool.
#pragma once
#include <atomic>
#include <memory>
#include <unordered_set>

#include "http/asio.h"
#include "http/server.h"
// After asio.h, which says how Asio is compiled.
#include <boost/asio/thread_pool.hpp>

namespace rahdari {

/// What every connection of a server shares. Outlives all of them.
struct Serving {
  ServerOptions options;
  Handler handler;
  asio::thread_pool* pool = nullptr;
  std::atomic<std::size_t> connections{0};

  /// The Handler's answer; 500 and a line in the log if it threw or gave headers that cannot be sent. Any thread.
  Response answer(const Request& request) const;
};

class OpenConnection {
 public:
  virtual ~OpenConnection() = default;
  virtual void close_if_idle() = 0;
};

/// The connections of one io thread, so that a stop can close those that only wait.
class ConnectionSet {
 public:
  void add(OpenConnection* connection) { open_.insert(connection); }
  void remove(OpenConnection* connection) { open_.erase(connection); }
  void begin_stop();
  bool is_stopping() const { return is_stopping_; }
  bool is_empty() const { return open_.empty(); }

 private:
  std::unordered_set<OpenConnection*> open_;
  bool is_stopping_ = false;
};

/// Serves until the client leaves, is too slow, or a stop begins. `set` and `serving` outlive the coroutine.
Awaitable<void> serve_plain(asio::basic_stream_socket<asio::ip::tcp, Executor> socket, Serving& serving,
                            ConnectionSet& set);
Awaitable<void> serve_tls(asio::basic_stream_socket<asio::ip::tcp, Executor> socket, asio::ssl::context& tls,
                          Serving& serving, ConnectionSet& set);

}  // namespace rahdari
