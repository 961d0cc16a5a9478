// Scores one indicator for one village, by its rules or by what is given instead of a number.
#pragma once

#include "leitai/score/price.hpp"

namespace leitai::score {

/// The result of an indicator for one village.
struct Verdict {
    How how;
    base::Rational points;       ///< rounded; only used when how is rules or instead
    bool by_peers_mean = false;  ///< the points are still missing: see settle_peers_mean, when all peers are scored
};

/// Scores one indicator for the village the evaluator looks at, rounding included.
Verdict score_indicator(Evaluator& evaluator, rule::IndicatorId indicator, Pricing& pricing);

/// What an indicator gives for a cause; where that is `not_applicable`, what it gives for the cause not_applicable.
const rule::Outcome& outcome_of(const rubric::Indicator& indicator, rule::Cause cause);

/// What the rubric gives where an indicator has no number of its own (`leitai help rubric-instead`).
Verdict instead_of(Evaluator& evaluator, rule::IndicatorId indicator, rule::Cause cause);

/// The sum of the rates (points as shares of the full mark) of a village's peers, and the number of peers.
struct RateSum {
    base::Rational sum;
    std::int64_t count = 0;
};

/// The mean of the peers' rates times the village's own full mark, rounded; `no_peer` where there are no peers.
Verdict settle_peers_mean(Evaluator& evaluator, rule::IndicatorId indicator, rule::Cause cause, const RateSum& peers);

}  // namespace leitai::score
