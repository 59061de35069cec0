// A server in a thread and a client that sends bytes as they are given, for the tests of this folder. Not part of the
// program.
#pragma once
#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <chrono>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

#include "http/server.h"

namespace rahdari {

using namespace std::chrono_literals;

struct Reply {
  int status = 0;
  std::string head;
  std::string body;
  bool has(std::string_view text) const { return head.find(text) != std::string::npos; }
};

/// A client that sends bytes as they are given. Reads give up after ten seconds.
class RawClient {
 public:
  explicit RawClient(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    const timeval limit{10, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    is_connected_ = ::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
  }
  ~RawClient() { ::close(socket_); }
  RawClient(const RawClient&) = delete;
  RawClient& operator=(const RawClient&) = delete;

  bool is_connected() const { return is_connected_; }
  int fd() const { return socket_; }
  void send(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return;  // the server may close early; the reply tells
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
  }
  /// The next reply; a reply to HEAD has no body. Status 0 when the connection ended instead.
  Reply read_reply(std::string_view method = "GET") {
    Reply reply;
    std::size_t end;
    while ((end = received_.find("\r\n\r\n")) == std::string::npos) {
      if (!read_some()) return reply;
    }
    reply.head = received_.substr(0, end + 2);
    received_.erase(0, end + 4);
    reply.status = std::atoi(reply.head.c_str() + 9);
    std::size_t length = 0;
    const std::size_t at = reply.head.find("Content-Length: ");
    if (at != std::string::npos && method != "HEAD") length = std::stoul(reply.head.substr(at + 16));
    while (received_.size() < length) {
      if (!read_some()) return Reply{};
    }
    reply.body = received_.substr(0, length);
    received_.erase(0, length);
    return reply;
  }
  Reply ask(std::string_view bytes) {
    send(bytes);
    return read_reply();
  }
  /// True when the server closes without another byte.
  bool is_closed_by_server() { return received_.empty() && !read_some() && !timed_out_; }

 private:
  bool read_some() {
    char bytes[65536];
    const ssize_t count = ::recv(socket_, bytes, sizeof bytes, 0);
    timed_out_ = count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
    if (count <= 0) return false;
    received_.append(bytes, static_cast<std::size_t>(count));
    return true;
  }
  int socket_;
  bool is_connected_ = false;
  bool timed_out_ = false;
  std::string received_;
};

/// A server in a thread of its own, stopped at the end of the test.
class Running {
 public:
  explicit Running(Handler handler, ServerOptions options = {}) {
    options.port = 0;
    options.log = [this](std::string_view line) {
      const std::lock_guard lock(mutex_);
      log_ += std::string(line) + "\n";
    };
    auto listening = HttpServer::listen(std::move(options), std::move(handler));
    if (!listening) {
      ADD_FAILURE() << listening.error().what_was_tried;
      return;
    }
    server_ = std::move(*listening);
    thread_ = std::thread([this] { server_->run(); });
  }
  ~Running() { join(); }
  void join() {
    if (!thread_.joinable()) return;
    server_->stop();
    thread_.join();
  }
  HttpServer& server() { return *server_; }
  std::uint16_t port() const { return server_->port(); }
  std::string log() {
    const std::lock_guard lock(mutex_);
    return log_;
  }

 private:
  std::mutex mutex_;
  std::string log_;
  std::unique_ptr<HttpServer> server_;
  std::thread thread_;
};

/// Says what arrived, so that a test can look at it.
inline Response say(const Request& request) {
  Response response;
  response.content_type = "text/plain; charset=utf-8";
  response.body = request.method + " " + request.path;
  for (const auto& [name, value] : request.query.pairs()) response.body += " ?" + name + "=" + value;
  for (const auto& [name, value] : request.form.pairs()) response.body += " " + name + "=" + value;
  return response;
}

inline std::string get_request(std::string_view target) {
  return "GET " + std::string(target) + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
}

inline std::string post_request(std::string_view target, std::string_view body) {
  return "POST " + std::string(target) +
         " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " +
         std::to_string(body.size()) + "\r\n\r\n" + std::string(body);
}

inline bool wait_for(const std::function<bool()>& is_so) {
  for (const auto give_up = std::chrono::steady_clock::now() + 5s; std::chrono::steady_clock::now() < give_up;
       std::this_thread::sleep_for(5ms)) {
    if (is_so()) return true;
  }
  return false;
}

}  // namespace rahdari
