// Of which village a place in the records tells, for messages that count villages.
#pragma once

#include "leitai/cohort/cohort.hpp"
#include "leitai/issue/emit.hpp"
#include "leitai/source/source_map.hpp"

namespace leitai::report {

/// Names the village of a place in a return, or of its entry on a roster; of other places nothing is known. What it
/// refers to must outlive it.
issue::Units units_of(const cohort::Cohort& cohort, const rubric::Rubric& rubric, const source::SourceMap& map);

}  // namespace leitai::report
