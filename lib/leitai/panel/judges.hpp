// How each judge marks beside the others, and marks that lie far from the rest. These are doubles, for they describe
// judges and never enter a result.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "leitai/base/decimal.hpp"
#include "leitai/panel/agreement.hpp"
#include "leitai/panel/contest.hpp"

namespace leitai::panel {

/// The marks that count, as the statistics take them: of one mark of the rules, or the judges' weighted totals.
Marks marks_of(const Held& held, std::size_t which);
Marks totals_of(const Held& held);
/// Without the judges who gave no mark at all: they are no raters here.
Marks without_absent(const Marks& marks);

/// One judge's way of marking, by weighted totals.
struct JudgeFigures {
    std::size_t marked = 0;          ///< contestants with every mark, recused ones left out
    std::size_t recused = 0;         ///< contestants left out
    std::optional<double> severity;  ///< mean distance from the mean of all judges; below 0: stricter than they are
    std::optional<double> mean;
    std::optional<double> spread;  ///< standard deviation of its totals (n - 1); empty below two
    std::optional<double> lowest, highest;
};
/// By judge of the panel.
std::vector<JudgeFigures> judge_figures(const Held& held);

/// A mark far from those that the other judges gave the same contestant.
struct FarMark {
    std::size_t entry = 0, judge = 0, which = 0;
    double mark = 0, median = 0;
    double distance = 0;  ///< modified z-score, see far_marks
};
/// From this modified z-score on a mark is far from the others.
inline constexpr double far_distance = 3.5;
inline constexpr std::size_t fewest_for_far = 5;  ///< of fewer marks nobody can say what is usual

/// Marks with a modified z-score above 3.5: 0.6745 (x - median) / MAD, and where more than half the marks are equal, so
/// that MAD is 0, (x - median) / (1.2533 mean absolute deviation). Source: Iglewicz and Hoaglin, How to Detect and
/// Handle Outliers (1993).
std::vector<FarMark> far_marks(const Held& held);

}  // namespace leitai::panel
