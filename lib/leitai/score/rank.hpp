// Ranks villages by total, then by the merits in their order; villages still equal share a place (1, 2, 2, 4).
#pragma once

#include "leitai/cohort/cohort.hpp"
#include "leitai/rubric/rubric.hpp"
#include "leitai/score/scores.hpp"

namespace leitai::score {

/// Compares two villages only by the rubric's merits; negative: a comes before b, 0: they are equal.
int compare_merits(const rubric::Rubric& rubric, const Scores& scores, cohort::VillageId a, cohort::VillageId b);

/// Fills `ranks` and `order` of the scores from their totals and the rubric's merits. Villages failed by a veto come
/// after all others that have a total.
void rank(const cohort::Cohort& cohort, const rubric::Rubric& rubric, Scores& scores, unsigned jobs);

}  // namespace leitai::score
