// Reports what only scoring can find wrong with the data.
#pragma once

#include "leitai/cohort/cohort.hpp"
#include "leitai/issue/issues.hpp"
#include "leitai/rubric/rubric.hpp"
#include "leitai/score/score.hpp"

namespace leitai::batch {

/// Adds an issue for every mark outside its range, every veto that cannot be decided, every line of a grade that cuts
/// through equals.
void report_scores(const cohort::Cohort& cohort, const rubric::Rubric& rubric, const score::Scored& scored,
                   issue::Issues& issues);

}  // namespace leitai::batch
