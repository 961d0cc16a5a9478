// Kendall's W from the sums of ranks, and the contestants that every judge marked.
#include <algorithm>
#include <boost/math/distributions/chi_squared.hpp>

#include "leitai/panel/agreement.hpp"
#include "leitai/panel/rank_correlation.hpp"

namespace leitai::panel {
namespace {

double cube_less_itself(std::size_t count) {
    const auto value = static_cast<double>(count);
    return value * value * value - value;
}

// The sum of t^3 - t over a judge's groups of t equal marks.
double ties(std::vector<double> marks) {
    std::sort(marks.begin(), marks.end());
    double sum = 0;
    for (auto begin = marks.begin(); begin != marks.end();) {
        const auto end = std::upper_bound(begin, marks.end(), *begin);
        sum += cube_less_itself(static_cast<std::size_t>(end - begin));
        begin = end;
    }
    return sum;
}

// 12 times the squares of the rank sums around their mean, and what they are when all judges agree.
struct RankSums {
    double squares = 0, most = 0;
};

RankSums rank_sums(const Marks& marks) {
    const std::size_t targets = marks.targets(), raters = marks.raters();
    std::vector<double> sums(targets), column(targets);
    RankSums result;
    for (std::size_t rater = 0; rater < raters; ++rater) {
        for (std::size_t target = 0; target < targets; ++target) column[target] = marks.row(target)[rater];
        const std::vector<double> places = ranks(column, Convention::fractional, First::highest);
        for (std::size_t target = 0; target < targets; ++target) sums[target] += places[target];
        // A judge who ties everything adds exactly 0, so that "nothing varies" needs no tolerance.
        result.most += cube_less_itself(targets) - ties(column);
    }
    result.most *= static_cast<double>(raters);
    const double mean = static_cast<double>(raters) * static_cast<double>(targets + 1) / 2;
    for (const double sum : sums) result.squares += 12 * (sum - mean) * (sum - mean);
    return result;
}

Undefined why_undefined(const Concordance& concordance) {
    if (concordance.raters < 2) return Undefined::too_few_judges;
    return concordance.targets < 2 ? Undefined::too_few_contestants : Undefined::no;
}

}  // namespace

Marks Marks::complete() const {
    Marks result;
    result.raters_ = raters_;
    if (raters_ == 0) return result;
    for (std::size_t target = 0; target < targets_; ++target) {
        const std::span<const double> marks = row(target);
        if (std::any_of(marks.begin(), marks.end(), [](double mark) { return std::isnan(mark); })) continue;
        result.values_.insert(result.values_.end(), marks.begin(), marks.end());
        ++result.targets_;
    }
    return result;
}

Concordance kendall_w(const Marks& marks) {
    const Marks complete = marks.complete();
    Concordance result;
    result.targets = complete.targets();
    result.raters = complete.raters();
    result.undefined = why_undefined(result);
    if (result.undefined != Undefined::no) return result;
    const RankSums sums = rank_sums(complete);
    if (sums.most == 0) {
        result.undefined = Undefined::no_variation;
        return result;
    }
    result.w = sums.squares / sums.most;
    result.degrees = result.targets - 1;
    const auto degrees = static_cast<double>(result.degrees);
    result.chi_squared = static_cast<double>(result.raters) * degrees * *result.w;
    const boost::math::chi_squared_distribution<double> by_chance(degrees);
    result.p = boost::math::cdf(boost::math::complement(by_chance, result.chi_squared));
    return result;
}

}  // namespace leitai::panel
