// Krippendorff's alpha; for each level of measurement by the cheapest sum that equals the sum over all pairs of marks.
#include <algorithm>

#include "leitai/panel/agreement.hpp"

namespace leitai::panel {
namespace {

// The marks of all contestants that have at least two, one after the other.
struct Units {
    std::vector<double> marks;
    std::vector<std::size_t> ends;  // where each contestant's marks end

    std::size_t size() const { return ends.size(); }
    std::span<const double> unit(std::size_t at) const {
        const std::size_t begin = at == 0 ? 0 : ends[at - 1];
        return std::span(marks).subspan(begin, ends[at] - begin);
    }
};

Units pairable(const Marks& marks) {
    Units units;
    for (std::size_t target = 0; target < marks.targets(); ++target) {
        const std::size_t begin = units.marks.size();
        for (const double mark : marks.row(target)) {
            if (!std::isnan(mark)) units.marks.push_back(mark);
        }
        if (units.marks.size() - begin < 2) {
            units.marks.resize(begin);
        } else {
            units.ends.push_back(units.marks.size());
        }
    }
    return units;
}

// Distances over all ordered pairs of marks: within contestants, each contestant weighing 1 / (its marks - 1), and
// over all marks.
struct Disagreement {
    double within = 0, overall = 0;
};

double less_one(std::size_t count) { return static_cast<double>(count - 1); }

// Sum of the squared distances of all ordered pairs: 2 n times the squares around the mean.
double squared_distances(std::span<const double> marks) {
    const auto size = static_cast<double>(marks.size());
    double mean = 0, squares = 0;
    for (const double mark : marks) mean += (mark - marks.front()) / size;
    mean += marks.front();
    for (const double mark : marks) squares += (mark - mean) * (mark - mean);
    return 2 * size * squares;
}

Disagreement interval(const Units& units) {
    Disagreement sum;
    for (std::size_t at = 0; at < units.size(); ++at) {
        sum.within += squared_distances(units.unit(at)) / less_one(units.unit(at).size());
    }
    sum.overall = squared_distances(units.marks);
    return sum;
}

// Distinct marks in rising order, how many there are of each, and which one stands in each place of `Units::marks`.
struct Values {
    std::vector<double> distinct;
    std::vector<std::size_t> counts;
    std::vector<std::size_t> which;

    explicit Values(const Units& units) : distinct(units.marks) {
        std::sort(distinct.begin(), distinct.end());
        distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
        counts.resize(distinct.size());
        which.reserve(units.marks.size());
        for (const double mark : units.marks) {
            const auto found = std::lower_bound(distinct.begin(), distinct.end(), mark);
            which.push_back(static_cast<std::size_t>(found - distinct.begin()));
            ++counts[which.back()];
        }
    }
};

// The distance of two values is the square of the marks between them, half of both ends counting: so it is an interval
// on a scale that puts each value amid the marks that equal it.
Disagreement ordinal(Units units) {
    const Values values(units);
    std::vector<double> middles;
    double below = 0;
    for (const std::size_t count : values.counts) {
        middles.push_back(below + static_cast<double>(count) / 2);
        below += static_cast<double>(count);
    }
    for (std::size_t i = 0; i < units.marks.size(); ++i) units.marks[i] = middles[values.which[i]];
    return interval(units);
}

// Sum over all ordered pairs of two distinct values, so many marks of each. `distance` is symmetric.
template <class Distance>
double over_pairs(std::span<const std::size_t> present, std::span<const std::size_t> counts, Distance distance) {
    double sum = 0;
    for (std::size_t i = 0; i < present.size(); ++i) {
        double from_here = 0;
        for (std::size_t j = i + 1; j < present.size(); ++j) {
            from_here += static_cast<double>(counts[present[j]]) * distance(present[i], present[j]);
        }
        sum += 2 * static_cast<double>(counts[present[i]]) * from_here;
    }
    return sum;
}

// All ordered pairs less those of equals.
double unequal_pairs(std::span<const std::size_t> present, std::span<const std::size_t> counts) {
    double marks = 0, equal = 0;
    for (const std::size_t value : present) {
        const auto count = static_cast<double>(counts[value]);
        marks += count;
        equal += count * count;
    }
    return marks * marks - equal;
}

// `sum_of` takes the values that are present and the counts by value, which are 0 for all others.
template <class SumOf>
Disagreement by_counts(const Units& units, const Values& values, SumOf sum_of) {
    Disagreement sum;
    std::vector<std::size_t> present, counts(values.distinct.size());
    std::size_t begin = 0;
    for (const std::size_t end : units.ends) {
        present.clear();
        for (std::size_t i = begin; i < end; ++i) {
            if (counts[values.which[i]]++ == 0) present.push_back(values.which[i]);
        }
        sum.within += sum_of(present, counts) / less_one(end - begin);
        for (const std::size_t value : present) counts[value] = 0;
        begin = end;
    }
    present.clear();
    for (std::size_t value = 0; value < values.distinct.size(); ++value) present.push_back(value);
    sum.overall = sum_of(present, values.counts);
    return sum;
}

Disagreement nominal(const Units& units) { return by_counts(units, Values(units), unequal_pairs); }

Disagreement ratio(const Units& units) {
    const Values values(units);
    // Distinct and not negative, so their sum is above 0.
    const auto distance = [&](std::size_t a, std::size_t b) {
        const double share = (values.distinct[a] - values.distinct[b]) / (values.distinct[a] + values.distinct[b]);
        return share * share;
    };
    return by_counts(units, values, [&](std::span<const std::size_t> present, std::span<const std::size_t> counts) {
        return over_pairs(present, counts, distance);
    });
}

Disagreement disagreement(Units&& units, Level level) {
    switch (level) {
        case Level::nominal:
            return nominal(units);
        case Level::ordinal:
            return ordinal(std::move(units));
        case Level::interval:
            return interval(units);
        case Level::ratio:
            return ratio(units);
    }
    return {};
}

Undefined why_undefined(std::span<const double> marks, Level level) {
    if (marks.empty()) return Undefined::no_pairs;
    const auto [least, greatest] = std::minmax_element(marks.begin(), marks.end());
    if (level == Level::ratio && *least < 0) return Undefined::negative_marks;
    // Compares the marks and not the sum: rounding may keep the sum of equal marks from being 0.
    return *least == *greatest ? Undefined::no_variation : Undefined::no;
}

}  // namespace

Alpha krippendorff_alpha(const Marks& marks, Level level) {
    Units units = pairable(marks);
    Alpha alpha;
    alpha.targets = units.size();
    alpha.marks = units.marks.size();
    alpha.undefined = why_undefined(units.marks, level);
    if (alpha.undefined != Undefined::no) return alpha;
    const Disagreement sum = disagreement(std::move(units), level);
    alpha.value = 1 - sum.within * less_one(alpha.marks) / sum.overall;
    return alpha;
}

}  // namespace leitai::panel
