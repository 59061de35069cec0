#include "commands/serve.h"

#include <spdlog/spdlog.h>

#include <cstdio>

#include "commands/demo.h"
#include "demo/cast.h"
#include "http/server.h"
#include "routes.h"
#include "terms/zone.h"

namespace rahdari {
namespace {

void print_welcome(Installation& installation, const ServeOptions& options, std::uint16_t port) {
  const char* scheme = options.tls_certificate.empty() ? "http" : "https";
  std::printf("Rahdari is ready on %s://%s:%u\n", scheme,
              options.address == "127.0.0.1" ? "localhost" : options.address.c_str(), port);
  if (installation.is_demonstration()) print_demonstration_officers();
  std::fflush(stdout);
}

}  // namespace

int serve(const ServeOptions& options) {
  auto installation = Installation::open(options.installation);
  if (!installation) return exit_of(installation.error());
  Installation& opened = **installation;
  const bool is_demonstration = opened.is_demonstration();
  if (options.installation.now && !is_demonstration) {
    std::fprintf(stderr, "rahdari: --now works only on demonstration or test data; %s holds neither\n",
                 options.installation.data.c_str());
    return exit_of(ExitCode::bad_input);
  }
  Program program{opened.store(),   opened.agreements(),           opened.clock(), opened.random(),
                        is_demonstration, options.installation.now.has_value(), !options.tls_certificate.empty(), {}, {}};
  if (is_demonstration) {
    for (const DemoOfficer& officer : demo_officers()) {
      program.demonstration_officers.push_back({officer.sign_in_name, "role." + officer.roles, officer.office});
    }
    program.demonstration_password = kDemoPassword;
  }
  ServerOptions server_options;
  server_options.address = options.address;
  server_options.port = options.port;
  server_options.io_threads = options.threads;
  server_options.tls_certificate = options.tls_certificate;
  server_options.tls_key = options.tls_key;
  auto server = HttpServer::listen(server_options, [&program](const Request& request) { return answer(program, request); });
  if (!server) return exit_of(report(server.error()));
  print_welcome(opened, options, (*server)->port());
  (*server)->run();
  spdlog::info("stopped");
  return exit_of(ExitCode::done);
}

int serve_at(ServeOptions options, const std::string& data, const std::string& now) {
  options.installation.data = data;
  if (!now.empty()) {
    options.installation.now = instant_from_text(now);
    if (!options.installation.now) {
      std::fprintf(stderr, "rahdari: --now takes an instant such as 2026-01-05T09:00:00Z, not %s\n", now.c_str());
      return exit_of(ExitCode::bad_input);
    }
  }
  return serve(options);
}

int print_routes() {
  const auto method_text = [](Method method) -> const char* {
    switch (method) {
      case Method::get: return "GET";
      case Method::post: return "POST";
      case Method::form: return "GET,POST";
    }
    return "";
  };
  for (const OpenRoute& route : open_routes()) {
    std::printf("%-9s %-46s %-20s %s\n", method_text(route.method), std::string(route.path).c_str(), "(open)",
                std::string(route.title).c_str());
  }
  for (const Route& route : routes()) {
    std::printf("%-9s %-46s %-20s %s\n", method_text(route.method), std::string(route.path).c_str(),
                std::string(name_of(route.permission)).c_str(), std::string(route.title).c_str());
  }
  return exit_of(ExitCode::done);
}

}  // namespace rahdari
