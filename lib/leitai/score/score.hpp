// Score: columns x rubric -> points and ranks; score.cpp does the steps of `leitai help rubric-order` in their order.
#pragma once

#include <memory>

#include "leitai/cohort/cohort.hpp"
#include "leitai/rubric/annual.hpp"
#include "leitai/rubric/rubric.hpp"
#include "leitai/score/grade.hpp"
#include "leitai/score/marks.hpp"
#include "leitai/score/missing.hpp"
#include "leitai/score/scores.hpp"
#include "leitai/score/trace.hpp"

namespace leitai::score {

class PeerColumns;

/// A scored cohort, with the columns over peers that explanations and next steps look at again.
struct Scored {
    Scores scores;
    std::shared_ptr<const PeerColumns> peers;
    std::vector<Missing> owed;  ///< what has not been handed in
    std::vector<MarkOutside> marks_outside;
    std::vector<Unparted> unparted;        ///< lines of grades that cut through equals
    std::optional<rubric::Annual> annual;  ///< how the year was made of quarters, if it was
    bool provisional = false;              ///< something is owed, a record or a mark is in error: 暂定
};

/// Scores all villages with `jobs` threads; the result does not depend on their number.
Scored score(const cohort::Cohort& cohort, const rubric::Rubric& rubric, unsigned jobs = 1);

/// Scores one village again, writing down every step; the points are those of `scored`.
Trace explain(const cohort::Cohort& cohort, const rubric::Rubric& rubric, const Scored& scored,
              cohort::VillageId village);

/// The smallest change of one fact that raises the printed points of an indicator, all else and all peers fixed.
struct NextStep {
    rule::IndicatorId indicator = 0;
    rule::FactId fact = 0;
    std::optional<std::int64_t> from;  ///< units as in Cell; empty when nothing is reported yet
    std::int64_t to = 0;               ///< units; events: how many, dated within the scored period
    base::Rational total_gain;         ///< what it adds to the printed total
};

/// For every indicator below its full mark, the best next step there is, if any; in the rubric's order.
std::vector<NextStep> next_steps(const cohort::Cohort& cohort, const rubric::Rubric& rubric, const Scored& scored,
                                 cohort::VillageId village);

}  // namespace leitai::score
