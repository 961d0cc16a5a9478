// Peer columns: makes sure that every column over peers which an indicator reads is there before it is scored.
#pragma once

#include "leitai/score/evaluate.hpp"

namespace leitai::score {

/// Adds to `peers` what the indicator's measures look up among peers; what is there already stays.
/// Points that such columns read (`points_of`) must have been scored: that is the order of the rubric's steps.
void settle_columns(const cohort::Cohort& cohort, const rubric::Rubric& rubric, const rubric::Indicator& indicator,
                    const Scores& scores, unsigned jobs, PeerColumns& peers);

/// The same for the measures of vetoes and grades.
void settle_verdict_columns(const cohort::Cohort& cohort, const rubric::Rubric& rubric, const Scores& scores,
                            unsigned jobs, PeerColumns& peers);

}  // namespace leitai::score
