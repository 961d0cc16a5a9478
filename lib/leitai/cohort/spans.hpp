// The month, quarter, half-year or year that a day lies in; a duty of that rhythm falls due once in each.
#pragma once

#include <utility>

#include "leitai/base/period.hpp"
#include "leitai/rubric/checklist.hpp"

namespace leitai::cohort {

/// First and last day of the span that a day lies in.
std::pair<base::Date, base::Date> span_of(rubric::Every every, base::Date day);

}  // namespace leitai::cohort
