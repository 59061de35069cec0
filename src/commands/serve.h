// rahdari serve: opens the data folder and answers browsers until it is told to stop.
#pragma once
#include <cstdint>
#include <string>

#include "commands/installation.h"

namespace rahdari {

struct ServeOptions {
  InstallationOptions installation;
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;
  unsigned threads = 0;
  std::string tls_certificate;
  std::string tls_key;
};

int serve(const ServeOptions& options);
/// The same on the folder `data`; `now` is empty or an instant for demonstration data.
int serve_at(ServeOptions options, const std::string& data, const std::string& now);

/// Prints the route table: method, path, permission, title.
int print_routes();

}  // namespace rahdari
