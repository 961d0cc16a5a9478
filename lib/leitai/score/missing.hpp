// Finds the facts that a village should have reported for the scored period and did not.
#pragma once

#include <vector>

#include "leitai/cohort/cohort.hpp"
#include "leitai/rubric/rubric.hpp"
#include "leitai/score/scores.hpp"

namespace leitai::score {

/// A village that did not report a fact.
struct Missing {
    cohort::VillageId village = 0;
    rule::FactId fact = 0;
};

/// The facts that should have been reported, with those that were and cannot be read kept apart.
struct Owed {
    std::vector<Missing> missing, unread;
};

/// The facts that should have been reported and were not, by village and then in the order of the rubric's facts. A
/// fact should be reported when an indicator that the village's class has reads it, not reporting it does not mean
/// none, and the indicator is not known to be inapplicable (the facts that decide this are always needed); or when a
/// veto or the condition of a grade cannot be decided without it.
Owed not_handed_in(const cohort::Cohort& cohort, const rubric::Rubric& rubric, const Scores& scores, unsigned jobs);

/// The marks of contest rounds that indicators read and nobody has: these rounds were not held yet.
std::vector<rule::FactId> rounds_not_held(const cohort::Cohort& cohort, const rubric::Rubric& rubric);

/// Moves what the closings of the period close from `owed` to `closed`; closings that close nothing, no round that was
/// not held either, are listed.
void close_owed(const cohort::Cohort& cohort, const rubric::Rubric& rubric, const std::vector<rule::FactId>& not_held,
                std::vector<Missing>& owed, std::vector<Missing>& closed,
                std::vector<const record::Closing*>& without_effect);

}  // namespace leitai::score
