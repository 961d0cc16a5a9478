// Values of records as the cells of a workbook show them.
#pragma once

#include <string>

#include "leitai/record/cell.hpp"
#include "leitai/rubric/rubric.hpp"

namespace leitai::desk {

/// A reported value as a record would write it: 86.20, 8.5 (of a percent figure), yes, on_time, 2023-06-30; of events
/// how many there are. Empty where the cell holds no value.
std::string value_text(const rubric::Fact& fact, const record::Cell& cell);

}  // namespace leitai::desk
