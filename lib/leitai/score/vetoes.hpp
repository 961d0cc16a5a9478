// Decides whether each veto acts on a village, and which deductions are dropped while it does.
#pragma once

#include "leitai/score/evaluate.hpp"
#include "leitai/score/verdicts.hpp"

namespace leitai::score {

/// Whether a veto acts on the village the evaluator looks at.
Standing standing(Evaluator& evaluator, const rubric::Veto& veto);

/// The points of a rule; 0 where they are a deduction and a veto acts instead of it (`instead_of`).
base::Rational without_dropped(Evaluator& evaluator, rule::IndicatorId indicator, std::uint16_t rule,
                               const base::Rational& points);

/// Decides all vetoes for all villages. The points and columns over peers that they read must be complete.
void decide_vetoes(Evaluator& evaluator, Scores& scores);

}  // namespace leitai::score
