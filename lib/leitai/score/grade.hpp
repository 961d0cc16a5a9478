// Gives grades by points and ranks: by cut-off, share, module minimum and condition (`leitai help rubric-grades`).
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "leitai/score/evaluate.hpp"
#include "leitai/score/verdicts.hpp"

namespace leitai::score {

/// Villages of which only some can have a grade, because too few places are left, but which are equal in points and
/// merits. Their grade is open until a re-vote is recorded.
struct Unparted {
    std::uint16_t column = 0;
    std::uint8_t grade = 0;
    std::int64_t places = 0;  ///< how many are left for them
    std::vector<cohort::VillageId> villages;
};

/// What came of the lines of shares.
struct Lines {
    std::vector<Unparted> unparted;
    std::vector<std::size_t> revotes_used;                           ///< positions in Cohort::revotes
    std::vector<std::pair<std::size_t, std::size_t>> revotes_twice;  ///< both part the same equals, so neither counts
};

/// Grades every village in every column, into `scores`; gives the equals that could not be told apart.
Lines grade(Evaluator& evaluator, Scores& scores);

/// Why one village did not get each better grade and why it got its own, from the best on, in every column.
std::vector<GradeNote> grade_notes(Evaluator& evaluator, const Scores& scores, cohort::VillageId village);

}  // namespace leitai::score
