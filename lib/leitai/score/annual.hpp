// Annual: a year's points out of the results of its quarters, in the shape in which a period is scored.
#pragma once

#include <array>
#include <span>

#include "leitai/cohort/cohort.hpp"
#include "leitai/rubric/annual.hpp"
#include "leitai/score/score.hpp"

namespace leitai::score {

/// The quarters' results of one village, and what each weighs for it.
struct Quarters {
    std::array<const cohort::PastResult*, 4> results{};  ///< nullptr: none, or it does not count
    std::array<base::Rational, 4> weights{};             ///< as they act: re-spread where the plan says so
    bool refused = false;  ///< a quarter is missing and the plan refuses, or none is there
};

/// The quarters of a village. A result without a total counts as missing.
Quarters quarters_of(const cohort::Cohort& cohort, const rubric::Annual& annual, cohort::VillageId village);

/// The year: totals rounded as the rubric rounds them; modules and indicators are exact weighted sums, unknown
/// where a quarter's result does not hold them. Ranks, order and grades as of any period; vetoes stay with the
/// quarters.
Scored score_annual(const cohort::Cohort& cohort, const rubric::Rubric& rubric, const rubric::Annual& annual);

/// How one village came by its grades; points of a year have no other steps than `quarters_of`.
Trace explain_annual(const cohort::Cohort& cohort, const rubric::Rubric& rubric, const Scored& scored,
                     cohort::VillageId village);

}  // namespace leitai::score
