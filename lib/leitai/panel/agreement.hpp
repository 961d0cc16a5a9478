// How far judges agree on the same contestants: Krippendorff's alpha, intraclass correlations, Kendall's W.
#pragma once

#include <array>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace leitai::panel {

/// Marks that judges (raters, the columns) gave to contestants (targets, the rows); what was not given is missing.
///
/// Doubles, because what is computed from them describes a panel and is never a point. Only marks of a size that can
/// be squared are meant: beyond about 1e150, or within 1e-150 of each other, the figures lose their sense.
class Marks {
public:
    Marks() = default;
    /// All marks missing.
    Marks(std::size_t targets, std::size_t raters)
        : targets_(targets), raters_(raters), values_(targets * raters, std::numeric_limits<double>::quiet_NaN()) {}

    std::size_t targets() const { return targets_; }
    std::size_t raters() const { return raters_; }

    /// `mark` is finite; a missing mark is one that was never set.
    void set(std::size_t target, std::size_t rater, double mark) {
        assert(target < targets_ && rater < raters_ && std::isfinite(mark));
        values_[target * raters_ + rater] = mark;
    }
    /// Empty where the judge gave no mark.
    std::optional<double> mark(std::size_t target, std::size_t rater) const {
        const double value = row(target)[rater];
        return std::isnan(value) ? std::nullopt : std::optional(value);
    }
    /// One contestant's marks in the order of the judges; NaN is missing.
    std::span<const double> row(std::size_t target) const {
        return std::span(values_).subspan(target * raters_, raters_);
    }

    /// The contestants that every judge marked, in the same order; none where there is no judge.
    Marks complete() const;

private:
    std::size_t targets_ = 0, raters_ = 0;
    std::vector<double> values_;
};

/// Why a figure does not exist.
enum class Undefined : std::uint8_t {
    no,                   ///< it exists
    too_few_judges,       ///< fewer than two
    too_few_contestants,  ///< fewer than two that all judges marked
    no_pairs,             ///< no contestant has marks of two judges
    no_variation,         ///< the marks, or what the figure divides by, do not vary
    negative_marks,       ///< the scale has no negative values
};

/// What differences between marks mean: that they differ, how many marks lie between, how far, or in what proportion.
enum class Level : std::uint8_t { nominal, ordinal, interval, ratio };

/// Krippendorff's alpha: 1 is perfect agreement, 0 what chance gives, below 0 disagreement by system.
struct Alpha {
    std::optional<double> value;
    Undefined undefined = Undefined::no;
    std::size_t targets = 0;  ///< contestants with at least two marks
    std::size_t marks = 0;    ///< the marks of these: the others say nothing about agreement
};

/// alpha = 1 - observed / expected disagreement over all pairs of marks; missing marks are left out.
/// Undefined: no_pairs; no_variation where all marks that count are equal; negative_marks at the level of ratios, where
/// two zeros do not differ. Time: n log n in the number of marks; the level of ratios compares each pair of distinct
/// marks as well, in all and within each contestant, so it is for scales of hundreds, at most thousands of values.
/// Source: Krippendorff, Content Analysis (2004), chapter 11; Computing Krippendorff's Alpha-Reliability (2011), with
/// the differences of the four levels in section C.
Alpha krippendorff_alpha(const Marks& marks, Level level);

/// Which intraclass correlation, by Shrout and Fleiss: the model of the judges, then whether one judge's mark (1) or
/// the mean of all k (k) is to be relied upon. Models: 1, each contestant has other judges; 2, the judges are a sample,
/// and their leniency counts as disagreement; 3, these judges alone, and leniency does not count.
enum class Form : std::uint8_t { one_single, two_single, three_single, one_mean, two_mean, three_mean };
inline constexpr std::array all_forms{Form::one_single, Form::two_single, Form::three_single,
                                      Form::one_mean,   Form::two_mean,   Form::three_mean};
/// "ICC(1,1)" to "ICC(3,k)".
std::string_view name(Form form);

/// Bounds of a confidence interval.
struct Interval {
    double lower = 0, upper = 0;
};

/// One intraclass correlation.
struct Icc {
    std::optional<double> value;
    std::optional<Interval> interval;  ///< empty without a value, and where a bound does not exist
    Undefined undefined = Undefined::no;
};

/// Mean squares of the two-way analysis of variance with one mark a cell.
struct MeanSquares {
    double targets = 0;   ///< between contestants
    double within = 0;    ///< within contestants, over all judges
    double raters = 0;    ///< between judges
    double residual = 0;  ///< what neither contestant nor judge explains
};

/// The six intraclass correlations of one panel.
struct IntraclassCorrelations {
    std::size_t targets = 0;  ///< contestants that all judges marked: no others count
    std::size_t raters = 0;
    MeanSquares squares;  ///< all 0 where there are fewer than two judges or contestants
    std::array<Icc, all_forms.size()> forms;

    const Icc& operator[](Form form) const { return forms[static_cast<std::size_t>(form)]; }
};

/// All six forms with two-sided confidence intervals; `confidence` lies between 0 and 1. An estimate can be negative
/// and is not cut off at 0. Undefined: too_few_judges, too_few_contestants, and no_variation where what the form
/// divides by is not positive (of all forms where all marks are equal). Where nobody disagrees, an interval is a point.
/// Sums of squares that are no more than the rounding of decimal marks to binary ones count as 0.
/// Sources: Shrout and Fleiss, Psychological Bulletin 86 (1979) 420-428, for the forms and intervals; McGraw and Wong,
/// Psychological Methods 1 (1996) 30-46, tables 4 and 7, which name them ICC(1), ICC(A,1), ICC(C,1) and with k.
IntraclassCorrelations intraclass_correlations(const Marks& marks, double confidence = 0.95);

/// Kendall's W and its test against judges who rank at random.
struct Concordance {
    std::optional<double> w;  ///< 0 no agreement, 1 the same order by all
    double chi_squared = 0;   ///< raters (targets - 1) W
    std::size_t degrees = 0;  ///< of freedom: targets - 1
    double p = 1;             ///< how often chance gives as large a W; 1 without one
    Undefined undefined = Undefined::no;
    std::size_t targets = 0, raters = 0;  ///< targets: contestants that all judges marked: no others count
};

/// W over the ranks within each judge, corrected for ties: a judge's equal marks share their mean rank.
/// Undefined: too_few_judges, too_few_contestants, no_variation where every judge gave all the same mark. The p is
/// that of the chi-squared distribution, which is on the safe side for seven contestants or fewer.
/// Sources: Kendall and Babington Smith, Annals of Mathematical Statistics 10 (1939) 275-287; ties and the test as in
/// Siegel and Castellan, Nonparametric Statistics for the Behavioral Sciences (1988), section 9.5.
Concordance kendall_w(const Marks& marks);

}  // namespace leitai::panel
