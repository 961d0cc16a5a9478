// Ranks of values in the five usual ways of treating equals, and how alike two orders are.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace leitai::panel {

/// What place equals get; the digits are those of four values of which the middle two are equal.
enum class Convention : std::uint8_t {
    competition,  ///< 1224: the best of the places that they take up
    modified,     ///< 1334: the worst of these
    dense,        ///< 1223: one place, and the next one follows without a gap
    ordinal,      ///< 1234: one place each, in the order in which they are given
    fractional,   ///< 1, 2.5, 2.5, 4: the mean of the places that they take up
};

/// Which value has the first place.
enum class First : std::uint8_t { lowest, highest };

/// The place of each value, in the order of `values`; whole numbers but for `fractional`. No value is NaN.
/// Source: the conventions as statistics and sports name them; `fractional` is Kendall's midrank, Biometrika 33 (1945).
std::vector<double> ranks(std::span<const double> values, Convention convention, First first);

/// Spearman's rho: Pearson's correlation of the fractional ranks, which is right with ties and without. Of -1 to 1.
/// Both orders have the same length and no NaN. Empty where there are fewer than two values or one order is all ties.
/// Source: Spearman, American Journal of Psychology 15 (1904) 72-101; ties: Kendall, Biometrika 33 (1945) 239-251.
std::optional<double> spearman_rho(std::span<const double> first, std::span<const double> second);

/// Kendall's tau-b: pairs in the same order less pairs in opposite ones, over the geometric mean of the pairs that each
/// order does not tie. Of -1 to 1. Both orders have the same length and no NaN. Empty where there are fewer than two
/// values or one order is all ties. Time: n log n.
/// Source: Kendall, Biometrika 33 (1945) 239-251; the counting: Knight, Journal of the American Statistical
/// Association 61 (1966) 436-439.
std::optional<double> kendall_tau_b(std::span<const double> first, std::span<const double> second);

}  // namespace leitai::panel
