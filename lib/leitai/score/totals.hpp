// Adds up the indicators of one village to modules and a total, with re-spreading, bounds and rounding.
#pragma once

#include "leitai/score/evaluate.hpp"

namespace leitai::score {

/// The points of a village's modules and its total; unknown where an indicator was not scored.
struct Totals {
    std::vector<Points> modules;
    Points total;
};

/// Adds up the village the evaluator looks at, from its indicators in `scores`, and writes the sums to the trace.
/// Modules that do not count for the total (`beside`) are added up as well.
Totals sum_up(Evaluator& evaluator, const Scores& scores);

}  // namespace leitai::score
