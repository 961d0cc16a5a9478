// Intraclass correlations: the two-way analysis of variance, the six forms, and their confidence intervals.
#include <algorithm>
#include <boost/math/distributions/fisher_f.hpp>

#include "leitai/panel/agreement.hpp"

namespace leitai::panel {
namespace {

/// Sums of squares, and the degrees of freedom they are divided by.
struct Analysis {
    double n = 0, k = 0;  ///< contestants, judges
    MeanSquares squares;
};

std::vector<double> column_means(const Marks& marks) {
    std::vector<double> means(marks.raters());
    for (std::size_t t = 0; t < marks.targets(); ++t) {
        for (std::size_t r = 0; r < marks.raters(); ++r) means[r] += marks.row(t)[r];
    }
    for (double& mean : means) mean /= static_cast<double>(marks.targets());
    return means;
}

Analysis analyse(const Marks& marks) {
    Analysis analysis;
    analysis.n = static_cast<double>(marks.targets());
    analysis.k = static_cast<double>(marks.raters());
    const double n = analysis.n, k = analysis.k;
    const std::vector<double> columns = column_means(marks);
    double grand = 0, largest = 0;
    for (const double mean : columns) grand += mean / k;
    double targets = 0, within = 0, raters = 0, residual = 0;
    for (std::size_t t = 0; t < marks.targets(); ++t) {
        double row = 0;
        for (const double mark : marks.row(t)) {
            row += mark / k;
            largest = std::max(largest, std::abs(mark));
        }
        targets += k * (row - grand) * (row - grand);
        for (std::size_t r = 0; r < marks.raters(); ++r) {
            const double off = marks.row(t)[r] - row;
            const double unexplained = off - columns[r] + grand;
            within += off * off;
            residual += unexplained * unexplained;
        }
    }
    for (const double mean : columns) raters += n * (mean - grand) * (mean - grand);
    // Below this, variation only comes from decimal marks being stored as binary fractions, and counts as none.
    const double nothing = n * k * largest * largest * 1e-28;
    const auto square = [&](double sum, double degrees) { return sum <= nothing ? 0 : sum / degrees; };
    analysis.squares = {square(targets, n - 1), square(within, n * (k - 1)), square(raters, k - 1),
                        square(residual, (n - 1) * (k - 1))};
    return analysis;
}

double quantile(double p, double above, double below) {
    return boost::math::quantile(boost::math::fisher_f_distribution<double>(above, below), p);
}

/// Spearman and Brown: from one judge to the mean of k.
double stepped_up(double one, double k) { return k * one / (1 + (k - 1) * one); }

/// Forms 1 and 3: by the ratio of the mean squares of contestants and of `error`.
std::optional<Interval> by_ratio(const Analysis& a, double error, double degrees, double upper, bool mean) {
    if (error == 0) return Interval{1, 1};
    const double ratio = a.squares.targets / error;
    const double low = ratio / quantile(upper, a.n - 1, degrees), high = ratio * quantile(upper, degrees, a.n - 1);
    if (!mean) return Interval{(low - 1) / (low + a.k - 1), (high - 1) / (high + a.k - 1)};
    if (low == 0 || high == 0) return std::nullopt;
    return Interval{1 - 1 / low, 1 - 1 / high};
}

/// Form 2: Satterthwaite's degrees of freedom, as Shrout and Fleiss give them.
std::optional<Interval> two_way(const Analysis& a, double value, double upper, bool mean) {
    const double n = a.n, k = a.k;
    const MeanSquares& s = a.squares;
    if (s.residual == 0 && s.raters == 0) return Interval{1, 1};
    double degrees = k - 1;  // the limit where judges differ by their leniency alone
    if (s.residual > 0) {
        const double ratio = s.raters / s.residual, rest = n * (1 + (k - 1) * value) - k * value;
        const double sum = k * value * ratio + rest;
        degrees = (k - 1) * (n - 1) * sum * sum / ((n - 1) * k * k * value * value * ratio * ratio + rest * rest);
    }
    if (!(degrees > 0)) return std::nullopt;
    const double above = quantile(upper, n - 1, degrees), below = quantile(upper, degrees, n - 1);
    const double judges = k * s.raters + (k * n - k - n) * s.residual;
    const double low = n * (s.targets - above * s.residual) / (above * judges + n * s.targets);
    const double high = n * (below * s.targets - s.residual) / (judges + n * below * s.targets);
    return mean ? Interval{stepped_up(low, k), stepped_up(high, k)} : Interval{low, high};
}

void set(Icc& icc, double above, double below) {
    if (below > 0) {
        icc.value = above / below;
    } else {
        icc.undefined = Undefined::no_variation;
    }
}

void set_values(const Analysis& a, IntraclassCorrelations& all) {
    const MeanSquares& s = a.squares;
    const auto form = [&](Form which) -> Icc& { return all.forms[static_cast<std::size_t>(which)]; };
    const double leniency = (s.raters - s.residual) / a.n;
    set(form(Form::one_single), s.targets - s.within, s.targets + (a.k - 1) * s.within);
    set(form(Form::two_single), s.targets - s.residual, s.targets + (a.k - 1) * s.residual + a.k * leniency);
    set(form(Form::three_single), s.targets - s.residual, s.targets + (a.k - 1) * s.residual);
    set(form(Form::one_mean), s.targets - s.within, s.targets);
    set(form(Form::two_mean), s.targets - s.residual, s.targets + leniency);
    set(form(Form::three_mean), s.targets - s.residual, s.targets);
}

void set_intervals(const Analysis& a, double confidence, IntraclassCorrelations& all) {
    const double upper = 1 - (1 - confidence) / 2;
    const double alone = a.n * (a.k - 1), together = (a.n - 1) * (a.k - 1);
    const Icc& one_judge = all[Form::two_single];
    for (const Form which : all_forms) {
        Icc& icc = all.forms[static_cast<std::size_t>(which)];
        if (!icc.value) continue;
        const bool mean = which >= Form::one_mean;
        switch (which) {
            case Form::one_single:
            case Form::one_mean:
                icc.interval = by_ratio(a, a.squares.within, alone, upper, mean);
                break;
            case Form::two_single:
            case Form::two_mean:
                if (one_judge.value) icc.interval = two_way(a, *one_judge.value, upper, mean);
                break;
            case Form::three_single:
            case Form::three_mean:
                icc.interval = by_ratio(a, a.squares.residual, together, upper, mean);
                break;
        }
    }
}

}  // namespace

std::string_view name(Form form) {
    constexpr std::string_view names[] = {"ICC(1,1)", "ICC(2,1)", "ICC(3,1)", "ICC(1,k)", "ICC(2,k)", "ICC(3,k)"};
    return names[static_cast<std::size_t>(form)];
}

IntraclassCorrelations intraclass_correlations(const Marks& marks, double confidence) {
    assert(confidence > 0 && confidence < 1);
    const Marks complete = marks.complete();
    IntraclassCorrelations all;
    all.targets = complete.targets();
    all.raters = complete.raters();
    const Undefined why = all.raters < 2    ? Undefined::too_few_judges
                          : all.targets < 2 ? Undefined::too_few_contestants
                                            : Undefined::no;
    if (why != Undefined::no) {
        for (Icc& icc : all.forms) icc.undefined = why;
        return all;
    }
    const Analysis analysis = analyse(complete);
    all.squares = analysis.squares;
    set_values(analysis, all);
    set_intervals(analysis, confidence, all);
    return all;
}

}  // namespace leitai::panel
