// What of a catalogue is unusual and no fault: told by `validate`, and never a warning.
#pragma once

#include <vector>

#include "leitai/report/validate/passed_over.hpp"
#include "leitai/rubric/rubric.hpp"

namespace leitai::campaign {

/// A line for each catalogue with other numbers of items than usual: 11 criteria and 32 signs, 10 duties, 8 rules of
/// conduct. A locality may well have its own.
std::vector<report::PassedOver> unusual_catalogues(const rubric::Rubric& rubric);

}  // namespace leitai::campaign
