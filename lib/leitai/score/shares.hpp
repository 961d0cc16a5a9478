// Finds ratios of two counts that pass 100 %: a part that is greater than its whole.
#pragma once

#include <vector>

#include "leitai/score/evaluate.hpp"

namespace leitai::score {

/// A measure whose ratio passes 100 % in a period.
struct WholePassed {
    rule::MeasureId measure = 0;
    cohort::Slot slot = 0;
    std::vector<cohort::VillageId> villages;  ///< rising
};

/// All ratios of a count to a count that pass 100 %, by measure, then period. Left out are counts in different units,
/// which no part and its whole are, and ratios that the rubric itself compares with more than 100 %.
std::vector<WholePassed> ratios_above_whole(const Evaluator& evaluator, unsigned jobs);

}  // namespace leitai::score
