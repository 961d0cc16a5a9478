// Grade: from points and ranks to grades, by cut-off, share, module minimum and condition (`leitai help
// rubric-grades`).
#pragma once

#include <cstdint>
#include <vector>

#include "leitai/score/evaluate.hpp"
#include "leitai/score/verdicts.hpp"

namespace leitai::score {

/// Equals on both sides of the line of a share, whom the merits do not part.
struct Unparted {
    std::uint16_t column = 0;
    std::uint8_t grade = 0;
    std::int64_t places = 0;  ///< left for them
    std::vector<cohort::VillageId> villages;
};

/// Grades every village in every column; gives the lines that nobody could draw.
std::vector<Unparted> grade(Evaluator& evaluator, Scores& scores);

/// The notes of one village, grade by grade from the best to its own, in every column.
std::vector<GradeNote> grade_notes(Evaluator& evaluator, const Scores& scores, cohort::VillageId village);

}  // namespace leitai::score
