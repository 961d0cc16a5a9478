// Indicator: the points of one indicator for one village, from its rules or from what its cause is worth.
#pragma once

#include "leitai/score/price.hpp"

namespace leitai::score {

/// What came out for an indicator.
struct Verdict {
    How how;
    base::Rational points;       ///< rounded; meaningful when how is rules or instead
    bool by_peers_mean = false;  ///< the points are settled when all peers are scored
};

/// Scores one indicator for the village the evaluator looks at, up to its rounding.
Verdict score_indicator(Evaluator& evaluator, rule::IndicatorId indicator, Pricing& pricing);

/// What a cause is worth in an indicator; an outcome `not_applicable` stands for that cause's own outcome.
const rule::Outcome& outcome_of(const rubric::Indicator& indicator, rule::Cause cause);

/// What the rubric gives where an indicator has no number of its own (`leitai help rubric-instead`).
Verdict instead_of(Evaluator& evaluator, rule::IndicatorId indicator, rule::Cause cause);

/// Rates (points as shares of the full mark) of the peers of one village, added up.
struct RateSum {
    base::Rational sum;
    std::int64_t count = 0;
};

/// The mean of the peers' rates times the village's own full mark, rounded.
Verdict settle_peers_mean(Evaluator& evaluator, rule::IndicatorId indicator, rule::Cause cause, const RateSum& peers);

}  // namespace leitai::score
