// Computes the columns over peers that an indicator reads, before it is scored.
#pragma once

#include "leitai/score/evaluate.hpp"

namespace leitai::score {

/// Adds to `peers` the columns that the indicator's measures read; those already there stay as they are. Indicators
/// whose points such columns read (`points_of`) must have been scored before, as the order of rubric steps ensures.
void settle_columns(const cohort::Cohort& cohort, const rubric::Rubric& rubric, const rubric::Indicator& indicator,
                    const Scores& scores, unsigned jobs, PeerColumns& peers);

/// The same for the measures of vetoes and grades.
void settle_verdict_columns(const cohort::Cohort& cohort, const rubric::Rubric& rubric, const Scores& scores,
                            unsigned jobs, PeerColumns& peers);

}  // namespace leitai::score
