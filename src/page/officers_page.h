// The administrator's list of officers, and the supervisor's list of what was done. Neither changes anything.
#pragma once
#include <string>
#include <vector>

#include "access/officer.h"
#include "page/components.h"

namespace rahdari {

struct OfficerLine {
  Officer officer;
  std::string organisation;
  std::string office;
};

struct OfficersView {
  std::vector<OfficerLine> lines;
};

Html officers_content(const Words& words, const OfficersView& view);

struct AuditViewLine {
  Instant at;
  std::string officer;  // name, or the command
  std::string what;     // name of a Permission, or the words of a command
  std::string about;    // reference, or empty
  std::string address;  // of the case, or empty
};

struct AuditView {
  std::vector<AuditViewLine> lines;
  std::string zone = "UTC";
};

Html audit_content(const Words& words, const AuditView& view);

}  // namespace rahdari
