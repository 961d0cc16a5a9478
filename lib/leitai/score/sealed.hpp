// Makes scores of points that were sealed elsewhere: a city's, of its counties'.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "leitai/base/rational.hpp"
#include "leitai/score/score.hpp"

namespace leitai::score {

/// What a village was given when its county sealed the period. What nobody gave is empty.
struct SealedVillage {
    std::optional<base::Rational> total;
    std::vector<std::optional<base::Rational>> indicators;      ///< by IndicatorId
    std::vector<std::optional<base::Rational>> modules;         ///< by position
    std::uint64_t vetoes = 0;                                   ///< bit i = veto i acted
    std::vector<std::uint8_t> grades;                           ///< by grade column, as Scores::grades
    std::optional<std::pair<rule::IndicatorId, How>> unscored;  ///< why there is no total
};

/// Ranks villages by their sealed points; grades are those that were sealed, and nothing is owed. The measures that
/// awards look at are settled over the whole cohort. `villages`: by VillageId.
Scored score_sealed(const cohort::Cohort& cohort, const rubric::Rubric& rubric,
                    const std::vector<SealedVillage>& villages, unsigned jobs = 1);

/// The vetoes of a rubric whose effect is that a village fails.
std::uint64_t failing_vetoes(const rubric::Rubric& rubric);

}  // namespace leitai::score
