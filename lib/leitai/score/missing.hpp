// Missing: facts that a village should have handed in for the scored period and has not.
#pragma once

#include <vector>

#include "leitai/cohort/cohort.hpp"
#include "leitai/rubric/rubric.hpp"
#include "leitai/score/scores.hpp"

namespace leitai::score {

struct Missing {
    cohort::VillageId village = 0;
    rule::FactId fact = 0;
};

/// What is owed and missing, by village and then in the order of the rubric's facts. A fact is owed when an indicator
/// on the sheet of the village's class reads it, silence does not mean none, and the indicator is not known to be
/// inapplicable (what decides that is owed in any case); or when a veto or the condition of a grade lacks it.
std::vector<Missing> not_handed_in(const cohort::Cohort& cohort, const rubric::Rubric& rubric, const Scores& scores);

}  // namespace leitai::score
