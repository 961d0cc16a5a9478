// The outcomes of awards as a seal holds them, which later periods read.
#pragma once

#include <string>

#include "leitai/award/outcome.hpp"
#include "leitai/report/labels.hpp"

namespace leitai::report {

/// One `kind: award` record for each award that was decided, in the order of the file, also where nobody won it.
/// `seal`: which one of its period; `provisional`: the awards are.
std::string award_records(const Subject& subject, const award::Outcomes& outcomes, bool provisional, int seal);

}  // namespace leitai::report
