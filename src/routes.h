// The one table of what can be asked for: method, path, permission, action, title. Start reading here; `rahdari routes` prints it.
#pragma once
#include <span>
#include <string_view>

#include "access/permit.h"
#include "actions/program.h"
#include "actions/visit.h"
#include "http/message.h"

namespace rahdari {

/// `form` is a pair: GET shows the form, POST carries it out.
enum class Method { get, post, form };

struct Route {
  Method method;
  std::string_view path;       // {case} stands for a case id
  Permission permission;
  Action action;
  std::string_view title;      // message key
};

/// Pages without an officer: sign-in, assets, health.
struct OpenRoute {
  Method method;
  std::string_view path;       // a trailing * takes any rest
  Response (*action)(const Program&, const Request&);
  std::string_view title;
};

/// Sorted by path. A path stands once.
std::span<const Route> routes();
std::span<const OpenRoute> open_routes();

/// From a request to its answer: session, route, CSRF, permit, action; every answer carries the security headers.
Response answer(const Program& program, const Request& request);

}  // namespace rahdari
