// Why an indicator may have no number, so that nobody reads what happens in cases that cannot come.
#pragma once

#include <bitset>

#include "leitai/rubric/rubric.hpp"

namespace leitai::report {

/// The causes, by their position in rule::Cause, that the indicator's rules and conditions can meet. A number that is
/// never zero or below is not told from one that may be.
std::bitset<rule::cause_count> causes_of(const rubric::Rubric& rubric, const rubric::Indicator& indicator);

}  // namespace leitai::report
