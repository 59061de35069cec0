#include "http/connection.h"

#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <optional>
#include <type_traits>

#include "base/clock.h"
#include "http/incoming.h"
#include "http/wire.h"

namespace rahdari {
namespace {

using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;
using std::chrono::seconds;

constexpr std::size_t kReadBytes = 4096;       // holds a browser's request; an idle connection keeps one
constexpr std::size_t kBodyReadBytes = 65536;  // while a body arrives
constexpr std::size_t kDrainBytesMax = 1 << 20;
constexpr seconds kGoodbye{2};

/// The Date header, written anew once a second on each thread.
std::string_view date_header() {
  thread_local std::time_t written_for = 0;
  thread_local std::string text;
  const auto now = static_cast<std::time_t>(SystemClock().now().micros / 1'000'000);
  if (now != written_for) {
    text = http_date(now);
    written_for = now;
  }
  return text;
}

/// What came in: a request, or the page that refuses it.
struct Incoming {
  Request request;
  std::optional<Response> refusal;
  BodySent body = BodySent::yes;
  Afterwards afterwards = Afterwards::close;
};

template <class Stream>
class Connection final : public OpenConnection {
 public:
  template <class... Arguments>
  Connection(Serving& serving, ConnectionSet& set, Arguments&&... arguments)
      : serving_(serving), set_(set), stream_(std::forward<Arguments>(arguments)...) {
    set_.add(this);
    serving_.connections.fetch_add(1, std::memory_order_relaxed);
  }
  ~Connection() override {
    serving_.connections.fetch_sub(1, std::memory_order_relaxed);
    set_.remove(this);
  }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  Awaitable<void> run();
  void close_if_idle() override {
    if (is_idle_) lowest().cancel();
  }

 private:
  PlainStream& lowest() { return beast::get_lowest_layer(stream_); }
  Awaitable<bool> begin();
  Awaitable<bool> wait_for_first_bytes();
  Awaitable<bool> receive(Incoming& incoming);
  Awaitable<bool> read_more(std::size_t bytes);
  Awaitable<bool> write(std::string_view bytes);
  Awaitable<Response> answer_on_pool(const Request& request);
  Awaitable<void> say_goodbye();
  Awaitable<void> drain();

  Serving& serving_;
  ConnectionSet& set_;
  Stream stream_;
  beast::flat_buffer buffer_;
  std::string peer_;
  bool is_idle_ = false;
};

template <class Stream>
Awaitable<void> Connection<Stream>::run() {
  if (!co_await begin()) co_return;
  while (!set_.is_stopping()) {
    if (buffer_.size() == 0 && !co_await wait_for_first_bytes()) {
      co_await say_goodbye();
      co_return;
    }
    // One limit for the whole request: a client that sends a byte now and then gains nothing by it.
    lowest().expires_after(seconds(serving_.options.request_seconds));
    Incoming incoming;
    if (!co_await receive(incoming)) co_return;
    lowest().expires_never();

    Response response;
    if (incoming.refusal) {
      response = std::move(*incoming.refusal);
    } else if (incoming.request.method == "POST") {
      response = co_await answer_on_pool(incoming.request);
    } else {
      response = serving_.answer(incoming.request);
    }

    if (set_.is_stopping()) incoming.afterwards = Afterwards::close;
    const std::string bytes = bytes_from_response(response, incoming.body, incoming.afterwards, date_header());
    lowest().expires_after(seconds(serving_.options.idle_seconds));
    if (!co_await write(bytes)) co_return;
    if (incoming.afterwards == Afterwards::close) break;
  }
  co_await say_goodbye();
  if (!set_.is_stopping()) co_await drain();
}

template <class Stream>
Awaitable<bool> Connection<Stream>::begin() {
  error_code ec;
  const auto endpoint = lowest().socket().remote_endpoint(ec);
  if (ec) co_return false;
  peer_ = endpoint.address().to_string();
  lowest().socket().set_option(asio::ip::tcp::no_delay(true), ec);
  if constexpr (std::is_same_v<Stream, TlsStream>) {
    lowest().expires_after(seconds(serving_.options.request_seconds));
    is_idle_ = true;  // nothing was asked yet: a stop need not wait
    auto [handshake] = co_await stream_.async_handshake(asio::ssl::stream_base::server, kAwait);
    is_idle_ = false;
    co_return !handshake;
  }
  co_return true;
}

template <class Stream>
Awaitable<bool> Connection<Stream>::wait_for_first_bytes() {
  if (buffer_.capacity() > kReadBytes) buffer_.shrink_to_fit();
  lowest().expires_after(seconds(serving_.options.idle_seconds));
  is_idle_ = true;
  const bool has_come = co_await read_more(kReadBytes);
  is_idle_ = false;
  co_return has_come;
}

/// False when the connection is gone or was too slow; there is nobody to answer then.
template <class Stream>
Awaitable<bool> Connection<Stream>::receive(Incoming& incoming) {
  RequestParser parser;
  parser.header_limit(static_cast<std::uint32_t>(serving_.options.header_bytes_max));
  parser.body_limit(serving_.options.body_bytes_max);
  parser.eager(true);
  bool head_is_checked = false;
  while (!parser.is_done()) {
    if (buffer_.size() == 0 && !co_await read_more(head_is_checked ? kBodyReadBytes : kReadBytes)) co_return false;
    error_code ec;
    buffer_.consume(parser.put(buffer_.cdata(), ec));
    if (ec && ec != beast::http::error::need_more) {
      incoming.refusal = refusal_of_error(ec);
      co_return true;
    }
    if (!head_is_checked && parser.is_header_done()) {
      head_is_checked = true;
      incoming.body = parser.get().method() == beast::http::verb::head ? BodySent::no : BodySent::yes;
      incoming.refusal = refusal_of_head(parser.get());
      if (incoming.refusal) co_return true;
      const bool waits = beast::iequals(parser.get()[beast::http::field::expect], "100-continue");
      if (waits && !parser.is_done() && !co_await write("HTTP/1.1 100 Continue\r\n\r\n")) co_return false;
    }
    // An incomplete line stays in the buffer until more of it has come.
    const bool needs_more = !parser.is_done() && buffer_.size() > 0;
    if (needs_more && !co_await read_more(kReadBytes)) co_return false;
  }
  const RawRequest& raw = parser.get();
  tl::expected<Request, Response> request = request_from_raw(raw, peer_, serving_.options.trusted_proxy);
  if (!request) {
    incoming.refusal = std::move(request.error());
    co_return true;
  }
  incoming.request = std::move(*request);
  incoming.afterwards = raw.keep_alive() ? Afterwards::keep_alive : Afterwards::close;
  co_return true;
}

template <class Stream>
Awaitable<bool> Connection<Stream>::read_more(std::size_t bytes) {
  auto [ec, count] = co_await stream_.async_read_some(buffer_.prepare(bytes), kAwait);
  buffer_.commit(count);
  co_return !ec;
}

template <class Stream>
Awaitable<bool> Connection<Stream>::write(std::string_view bytes) {
  auto [ec, count] = co_await asio::async_write(stream_, asio::buffer(bytes.data(), bytes.size()), kAwait);
  co_return !ec && count == bytes.size();
}

/// Runs the Handler on the pool and comes back to this connection's io thread. `request` lives in the waiting
/// coroutine.
template <class Stream>
Awaitable<Response> Connection<Stream>::answer_on_pool(const Request& request) {
  auto start = [this, &request](auto completion) {
    auto back = asio::prefer(asio::get_associated_executor(completion), asio::execution::outstanding_work.tracked);
    asio::post(*serving_.pool, [&serving = serving_, &request, back, completion = std::move(completion)]() mutable {
      Response response = serving.answer(request);
      asio::post(back, [completion = std::move(completion), response = std::move(response)]() mutable {
        std::move(completion)(std::move(response));
      });
    });
  };
  return asio::async_initiate<const asio::use_awaitable_t<Executor>, void(Response)>(start,
                                                                                     asio::use_awaitable_t<Executor>{});
}

template <class Stream>
Awaitable<void> Connection<Stream>::say_goodbye() {
  lowest().expires_after(kGoodbye);
  if constexpr (std::is_same_v<Stream, TlsStream>) co_await stream_.async_shutdown(kAwait);
  error_code ec;
  lowest().socket().shutdown(asio::ip::tcp::socket::shutdown_send, ec);
}

/// Reads away what the client is still sending: closing at once would reset the connection and lose the last page.
template <class Stream>
Awaitable<void> Connection<Stream>::drain() {
  for (std::size_t drained = 0; drained < kDrainBytesMax;) {
    buffer_.clear();
    auto [ec, count] = co_await lowest().async_read_some(buffer_.prepare(kReadBytes), kAwait);
    if (ec) break;
    drained += count;
  }
}

}  // namespace

Response Serving::answer(const Request& request) const {
  const auto log = [&](std::string_view what) {
    if (options.log) options.log(std::string(what) + ": " + request.method + " " + request.path);
  };
  try {
    Response response = handler(request);
    if (is_sendable(response)) return response;
    log("a response had a header or a status that cannot be sent");
  } catch (...) {
    // The words of an exception are left out: a library may quote a value in them, and values are people's data.
    log("the handler threw an exception");
  }
  return plain_page(500, "Something went wrong on our side. It has been logged.");
}

void ConnectionSet::begin_stop() {
  is_stopping_ = true;
  for (OpenConnection* connection : open_) connection->close_if_idle();
}

Awaitable<void> serve_plain(Socket socket, Serving& serving, ConnectionSet& set) {
  const auto connection = std::make_unique<Connection<PlainStream>>(serving, set, std::move(socket));
  co_await connection->run();
}

Awaitable<void> serve_tls(Socket socket, asio::ssl::context& tls, Serving& serving, ConnectionSet& set) {
  const auto connection = std::make_unique<Connection<TlsStream>>(serving, set, std::move(socket), tls);
  co_await connection->run();
}

}  // namespace rahdari
