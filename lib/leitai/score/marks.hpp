// Finds the marks given outside the range that their rule allows; they count as missing and are reported.
#pragma once

#include <vector>

#include "leitai/score/evaluate.hpp"

namespace leitai::score {

/// A mark outside its range.
struct MarkOutside {
    cohort::VillageId village = 0;
    rule::FactId fact = 0;
    rule::IndicatorId indicator = 0;
    cohort::Cell cell;                   ///< of the fact
    std::optional<cohort::Event> event;  ///< whose mark it is; empty = the fact's own
    base::Rational mark, lowest, highest;
};

/// All marks outside their range, by village, then indicator. To be called when all columns over peers are complete.
std::vector<MarkOutside> marks_outside(Evaluator& evaluator);

}  // namespace leitai::score
