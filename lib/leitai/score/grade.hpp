// Gives grades by points and ranks: by cut-off, share, module minimum and condition (`leitai help rubric-grades`).
#pragma once

#include <cstdint>
#include <vector>

#include "leitai/score/evaluate.hpp"
#include "leitai/score/verdicts.hpp"

namespace leitai::score {

/// Villages of which only some could have a grade, because too few places are left, but which are equal in points and
/// merits. None of them gets it.
struct Unparted {
    std::uint16_t column = 0;
    std::uint8_t grade = 0;
    std::int64_t places = 0;  ///< how many are left for them
    std::vector<cohort::VillageId> villages;
};

/// Grades every village in every column, into `scores`; gives the equals that could not be told apart.
std::vector<Unparted> grade(Evaluator& evaluator, Scores& scores);

/// Why one village did not get each better grade and why it got its own, from the best on, in every column.
std::vector<GradeNote> grade_notes(Evaluator& evaluator, const Scores& scores, cohort::VillageId village);

}  // namespace leitai::score
