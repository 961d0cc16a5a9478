// The facts that a village's points depend on, whether they were reported or not.
#pragma once

#include <functional>
#include <vector>

#include "leitai/cohort/cohort.hpp"
#include "leitai/rubric/rubric.hpp"
#include "leitai/score/scores.hpp"

namespace leitai::score {

/// Calls `visit` for each village with the facts, by FactId, that not_handed_in() looks at: those that an indicator on
/// its sheet reads, unless the indicator is known to be inapplicable, and those that an undecided veto or grade reads.
/// Of the villages from `first` on, `last` not included.
void visit_needed(const rubric::Rubric& rubric, const Scores& scores, cohort::VillageId first, cohort::VillageId last,
                  const std::function<void(cohort::VillageId village, const std::vector<char>& needed)>& visit);

}  // namespace leitai::score
