// Scores a year out of the results of its quarters; the outcome has the same form as that of a period.
#pragma once

#include <array>
#include <span>

#include "leitai/cohort/cohort.hpp"
#include "leitai/rubric/annual.hpp"
#include "leitai/score/score.hpp"

namespace leitai::score {

/// The quarters' results of one village, and what each weighs for it.
struct Quarters {
    std::array<const cohort::PastResult*, 4> results{};  ///< nullptr: no result, or the quarter does not count
    std::array<base::Rational, 4> weights{};             ///< as used: re-spread where the plan says so
    bool refused = false;  ///< a quarter is missing and the plan refuses, or none is there
};

/// The quarters of a village. A result without a total counts as missing.
Quarters quarters_of(const cohort::Cohort& cohort, const rubric::Annual& annual, cohort::VillageId village);

/// Scores the year. Totals are rounded as the rubric says; modules and indicators are exact weighted sums, unknown
/// where a quarter's result does not contain them. Ranks, order and grades are made as for any period; vetoes act only
/// in the quarters.
Scored score_annual(const cohort::Cohort& cohort, const rubric::Rubric& rubric, const rubric::Annual& annual);

/// The trace of one village: only why it has its grades, because `quarters_of` already shows how its points were made.
Trace explain_annual(const cohort::Cohort& cohort, const rubric::Rubric& rubric, const Scored& scored,
                     cohort::VillageId village);

}  // namespace leitai::score
