// rahdari officer add|reset|disable: makes the first administrator and mends access from the machine itself.
#pragma once
#include <string>
#include <vector>

namespace rahdari {

struct OfficerRequest {
  std::string act;                 // "add", "reset", "disable"
  std::string sign_in_name;
  std::string name;
  std::string organisation;
  std::string country;
  std::string office;
  std::vector<std::string> roles;
};

/// `add` and `reset` print a new password once, on stdout.
int officer(const std::string& data, const OfficerRequest& request);

}  // namespace rahdari
