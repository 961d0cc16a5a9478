// Vetoes: whether each acts on a village, and which deductions fall away while it does.
#pragma once

#include "leitai/score/evaluate.hpp"
#include "leitai/score/verdicts.hpp"

namespace leitai::score {

/// Decides a veto for the village the evaluator looks at.
Standing standing(Evaluator& evaluator, const rubric::Veto& veto);

/// The points of a rule, or 0 in place of a deduction while a veto acts instead of it (`instead_of`).
base::Rational without_dropped(Evaluator& evaluator, rule::IndicatorId indicator, std::uint16_t rule,
                               const base::Rational& points);

/// Decides all vetoes for all villages; what they read must have been settled and scored.
void decide_vetoes(Evaluator& evaluator, Scores& scores);

}  // namespace leitai::score
