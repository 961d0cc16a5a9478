// Decides all awards of the scored period, one after the other, each after those that it refers to.
#pragma once

#include "leitai/award/outcome.hpp"
#include "leitai/issue/issues.hpp"
#include "leitai/process/timeline.hpp"
#include "leitai/record/award.hpp"
#include "leitai/record/conferral.hpp"
#include "leitai/score/score.hpp"

namespace leitai::award {

/// What awards are decided from. References must outlive the call.
struct Input {
    const cohort::Cohort& cohort;  ///< with the re-votes of the period
    const rubric::Rubric& rubric;  ///< with a file of awards
    const score::Scored& scored;
    const record::Awards& records;
};

/// Who won what (`leitai help awards`). Reports what keeps an award from being decided: applications without a review,
/// open lines, outcomes of earlier periods that nobody recorded, places that a tour does not know.
Outcomes decide(const Input& input, issue::Issues& issues);

/// Reports applications, reviews, conferrals and withdrawals that cannot be: late ones, those without what must come
/// before them, those that contradict each other. `timeline`: of the scored period; nullptr where there is none.
struct Conferred {
    const std::vector<record::Conferral>& conferrals;
    const std::vector<record::Withdrawal>& withdrawals;
};
void check_path(const Input& input, const Outcomes& outcomes, const Conferred& conferred,
                const process::Timeline* timeline, issue::Issues& issues);

}  // namespace leitai::award
