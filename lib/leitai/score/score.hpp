// Scores a cohort by a rubric, explains the points of a village, and finds its next steps (`leitai help
// rubric-order`).
#pragma once

#include <memory>

#include "leitai/cohort/cohort.hpp"
#include "leitai/rubric/annual.hpp"
#include "leitai/rubric/rubric.hpp"
#include "leitai/score/grade.hpp"
#include "leitai/score/marks.hpp"
#include "leitai/score/missing.hpp"
#include "leitai/score/scores.hpp"
#include "leitai/score/shares.hpp"
#include "leitai/score/trace.hpp"

namespace leitai::score {

class PeerColumns;

/// A scored cohort, with the columns over peers, which explanations and next steps need again.
struct Scored {
    Scores scores;
    std::shared_ptr<const PeerColumns> peers;
    std::vector<Missing> owed;    ///< the facts that should have been reported and were not
    std::vector<Missing> unread;  ///< likewise, those that were reported and cannot be read
    std::vector<MarkOutside> marks_outside;
    std::vector<WholePassed> passed;                     ///< ratios of two counts above 100 %
    Lines lines;                                         ///< of grades: equals of whom only some can have one; re-votes
    std::optional<rubric::Annual> annual;                ///< how the year was made of quarters, if it was
    bool from_seals = false;                             ///< points, grades and vetoes are those that counties sealed
    std::size_t provisional_quarters = 0;                ///< of a year: results of quarters that were provisional
    std::vector<rule::FactId> not_held;                  ///< marks of rounds that nobody has
    std::vector<Missing> closed;                         ///< what would be owed, had the county not closed it
    std::vector<const record::Closing*> without_effect;  ///< closings of what was not owed; in the cohort's registers
};

/// Scores all villages with `jobs` threads; the result does not depend on their number.
Scored score(const cohort::Cohort& cohort, const rubric::Rubric& rubric, unsigned jobs = 1);

/// Scores one village again and records every step; the points are the same as in `scored`.
Trace explain(const cohort::Cohort& cohort, const rubric::Rubric& rubric, const Scored& scored,
              cohort::VillageId village);

/// The smallest change of one fact that raises the printed total, while all other facts and all peers stay the same.
struct NextStep {
    rule::IndicatorId indicator = 0;
    rule::FactId fact = 0;
    std::optional<std::int64_t> from;  ///< units as in Cell; empty when nothing is reported yet
    std::int64_t to = 0;               ///< units as in `from`; events: how many, dated within the scored period
    base::Rational total_gain;         ///< what it adds to the printed total
};

/// The best next step of every indicator that is below its full mark and has one, in the order of the rubric.
std::vector<NextStep> next_steps(const cohort::Cohort& cohort, const rubric::Rubric& rubric, const Scored& scored,
                                 cohort::VillageId village);

}  // namespace leitai::score
