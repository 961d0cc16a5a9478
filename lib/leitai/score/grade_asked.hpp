// Whether a village may have a grade, apart from the number of places: vetoes, cut-offs, module minima, conditions.
#pragma once

#include <optional>

#include "leitai/score/evaluate.hpp"
#include "leitai/score/verdicts.hpp"

namespace leitai::score {

/// Asks it for one column of grades.
class GradeAsked {
public:
    GradeAsked(Evaluator& evaluator, Scores& scores, std::uint16_t column);

    /// The points that are graded: the total, or those of a module.
    Points quantity(cohort::VillageId v) const { return module_ ? scores_.module(v, *module_) : scores_.totals[v]; }
    /// The reason why a village cannot have a grade; `given` when there is none. A condition that cannot be decided is
    /// noted in the scores.
    GradeNote asked(cohort::VillageId v, std::uint8_t g);
    /// To be called when all villages were asked for a grade.
    void next_grade(std::uint8_t g) { question_ += grading_.list[g].when.always() ? 0U : 1U; }

private:
    rule::Scope scope(cohort::VillageId v) const;
    std::optional<std::uint16_t> module_below(cohort::VillageId v, const rubric::CutOff& line) const;
    bool barred(cohort::VillageId v, std::uint8_t g) const;

    Evaluator& evaluator_;
    const rubric::Rubric& rubric_;
    Scores& scores_;
    std::uint16_t column_;
    std::optional<std::uint16_t> module_;
    const rubric::Grading& grading_;
    std::size_t question_ = 0;  ///< the bit of Scores::undecided for the next condition
};

}  // namespace leitai::score
