// Whether the parts of an agreement agree with each other and with the rules every agreement keeps. Reads no file.
#pragma once
#include <vector>

#include "agreement/layers.h"

namespace rahdari {

/// One file by itself: things stated twice, a value where it does not belong, an effect a limit cannot have, unverified
/// law that would weigh on a person.
void check_file(const AgreementFile& file, ProblemList& problems);

/// Layers against each other and against the treaty: two rules in force at once are an error that shows both places.
std::vector<FileProblem> check_layers(const AgreementFile& treaty, const std::vector<AgreementFile>& layers);

/// The whole as it holds on one day: what must be stated, and what contradicts.
std::vector<FileProblem> check_whole(const LaidAgreement& laid);

}  // namespace rahdari
