// Totals: indicators -> modules -> total, with re-spreading, bounds and rounding, for one village.
#pragma once

#include "leitai/score/evaluate.hpp"

namespace leitai::score {

/// The points of a village's modules and its total; unknown where an indicator was not scored.
struct Totals {
    std::vector<Points> modules;
    Points total;
};

/// Sums up the village the evaluator looks at, from the verdicts in `scores`. The trace gets the sums.
/// `beside` modules are summed as well; they never count for the total.
Totals sum_up(Evaluator& evaluator, const Scores& scores);

}  // namespace leitai::score
