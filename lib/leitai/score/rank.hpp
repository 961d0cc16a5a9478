// Rank: places by total, then merits in order; who is still equal shares the place (1, 2, 2, 4).
#pragma once

#include "leitai/cohort/cohort.hpp"
#include "leitai/rubric/rubric.hpp"
#include "leitai/score/scores.hpp"

namespace leitai::score {

/// Compares two villages by the rubric's merits alone; negative: a stands before b.
int compare_merits(const rubric::Rubric& rubric, const Scores& scores, cohort::VillageId a, cohort::VillageId b);

/// Fills `ranks` and `order` of the scores from their totals and the rubric's merits. Who failed by a veto
/// stands behind all who did not.
void rank(const cohort::Cohort& cohort, const rubric::Rubric& rubric, Scores& scores);

}  // namespace leitai::score
