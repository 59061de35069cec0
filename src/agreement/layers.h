// The treaty with its layers laid over it on a day, later over earlier. Not a check: check.h looks at the result.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "agreement/read_parts.h"

namespace rahdari {

struct Place {
  std::string file;
  int line = 0;
};

/// An agreement and, for "limit.reply", "rule.entry_cutoff", "evidence.cnic", "lane.A", where the value in force is
/// written.
struct LaidAgreement {
  Agreement agreement;
  std::map<std::string, Place, std::less<>> places;

  Place place_of(const std::string& key) const;  // the treaty's header when nothing states it
};

/// The layers in the order in which they are laid: by date, on one date by kind.
std::vector<const AgreementFile*> layers_in_order(const std::vector<AgreementFile>& layers);

/// `treaty` has its header and every layer its own. A later part replaces an earlier one of the same code.
LaidAgreement lay(const AgreementFile& treaty, const std::vector<AgreementFile>& layers, const std::string& id,
                  CalendarDate day);

/// What a file states, as keys of `places`, each with its line.
std::vector<std::pair<std::string, int>> stated_keys(const AgreementFile& file);

}  // namespace rahdari
