// Counts and ranks all contests from the records of judging; contradictions between records become issues.
#pragma once

#include "leitai/cohort/cohort.hpp"
#include "leitai/issue/issues.hpp"
#include "leitai/panel/contest.hpp"
#include "leitai/rubric/rubric.hpp"

namespace leitai::panel {

/// Counts every round of the periods that the cohort looks at. Villages whose rounds have an error in their records
/// are marked as in error, so that what is scored from them is provisional. The rubric must outlive the contests.
/// `year`: all periods of a year are counted as well.
Contests run_contests(record::Contests records, cohort::Cohort& cohort, const rubric::Rubric& rubric,
                      issue::Issues& issues, std::optional<std::int16_t> year = std::nullopt);

/// Puts what panels say into the cells of every village and period whose measures ask for it.
void supply_results(const Contests& contests, cohort::Cohort& cohort, const rubric::Rubric& rubric,
                    issue::Issues& issues);

}  // namespace leitai::panel
