// Sorts once, then walks over the runs of equal values.
#include "leitai/panel/rank_correlation.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace leitai::panel {
namespace {

// Indices of `values` in order; equals stay in theirs.
template <class Before>
std::vector<std::size_t> ordered(std::span<const double> values, Before before) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return before(values[a], values[b]); });
    return order;
}

// Calls with the bounds [begin, end) of every run of neighbours that are `same`.
template <class Same, class Call>
void for_each_run(std::size_t size, Same same, Call call) {
    for (std::size_t begin = 0; begin < size;) {
        std::size_t end = begin + 1;
        while (end < size && same(begin, end)) ++end;
        call(begin, end);
        begin = end;
    }
}

// The place of the member `at` of the run [begin, end), which is the run number `run`, counted from 0.
double place(Convention convention, std::size_t begin, std::size_t end, std::size_t at, std::size_t run) {
    switch (convention) {
        case Convention::competition:
            return static_cast<double>(begin + 1);
        case Convention::modified:
            return static_cast<double>(end);
        case Convention::dense:
            return static_cast<double>(run + 1);
        case Convention::ordinal:
            return static_cast<double>(at + 1);
        case Convention::fractional:
            return static_cast<double>(begin + 1 + end) / 2;
    }
    return 0;
}

std::size_t pairs(std::size_t of) { return of < 2 ? 0 : of * (of - 1) / 2; }

// Sorts `values` by merging and counts the pairs that had to change places: those that stood in falling order.
std::size_t sort_and_count(std::span<double> values, std::span<double> room) {
    if (values.size() < 2) return 0;
    const std::size_t half = values.size() / 2;
    const std::span left = values.first(half), right = values.subspan(half);
    std::size_t swaps = sort_and_count(left, room.first(half)) + sort_and_count(right, room.subspan(half));
    auto from_left = left.begin(), from_right = right.begin();
    for (double& next : room) {
        if (from_right == right.end() || (from_left != left.end() && *from_left <= *from_right)) {
            next = *from_left++;
        } else {
            swaps += static_cast<std::size_t>(left.end() - from_left);
            next = *from_right++;
        }
    }
    std::copy(room.begin(), room.end(), values.begin());
    return swaps;
}

}  // namespace

std::vector<double> ranks(std::span<const double> values, Convention convention, First first) {
    assert(std::none_of(values.begin(), values.end(), [](double value) { return std::isnan(value); }));
    const std::vector<std::size_t> order =
        first == First::lowest ? ordered(values, std::less<>()) : ordered(values, std::greater<>());
    std::vector<double> result(values.size());
    std::size_t run = 0;
    for_each_run(
        order.size(), [&](std::size_t a, std::size_t b) { return values[order[a]] == values[order[b]]; },
        [&](std::size_t begin, std::size_t end) {
            for (std::size_t at = begin; at < end; ++at) result[order[at]] = place(convention, begin, end, at, run);
            ++run;
        });
    return result;
}

std::optional<double> spearman_rho(std::span<const double> first, std::span<const double> second) {
    assert(first.size() == second.size());
    const std::vector<double> a = ranks(first, Convention::fractional, First::lowest);
    const std::vector<double> b = ranks(second, Convention::fractional, First::lowest);
    // Twice the distance from the mean rank is a whole number, so the sums are exact.
    const auto size = static_cast<double>(a.size());
    double both = 0, of_a = 0, of_b = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const double from_a = 2 * a[i] - size - 1, from_b = 2 * b[i] - size - 1;
        both += from_a * from_b;
        of_a += from_a * from_a;
        of_b += from_b * from_b;
    }
    if (of_a == 0 || of_b == 0) return std::nullopt;
    return both / std::sqrt(of_a * of_b);
}

std::optional<double> kendall_tau_b(std::span<const double> first, std::span<const double> second) {
    assert(first.size() == second.size());
    // By the second order, then stably by the first: among equals of the first, the second rises and swaps nothing.
    const std::vector<double> a = ranks(first, Convention::dense, First::lowest);
    const std::vector<double> b = ranks(second, Convention::dense, First::lowest);
    std::vector<std::size_t> order = ordered(b, std::less<>());
    std::stable_sort(order.begin(), order.end(), [&](std::size_t i, std::size_t j) { return a[i] < a[j]; });

    std::size_t tied_a = 0, tied_b = 0, tied_both = 0;
    const auto equal_a = [&](std::size_t i, std::size_t j) { return a[order[i]] == a[order[j]]; };
    std::vector<double> by_a(b.size());
    for (std::size_t i = 0; i < order.size(); ++i) by_a[i] = b[order[i]];
    const auto equal_both = [&](std::size_t i, std::size_t j) { return equal_a(i, j) && by_a[i] == by_a[j]; };
    for_each_run(order.size(), equal_a, [&](std::size_t begin, std::size_t end) { tied_a += pairs(end - begin); });
    for_each_run(order.size(), equal_both,
                 [&](std::size_t begin, std::size_t end) { tied_both += pairs(end - begin); });
    std::vector<double> room(by_a.size());
    const std::size_t opposite = sort_and_count(by_a, room);
    const auto equal_b = [&](std::size_t i, std::size_t j) { return by_a[i] == by_a[j]; };
    for_each_run(order.size(), equal_b, [&](std::size_t begin, std::size_t end) { tied_b += pairs(end - begin); });

    const std::size_t all = pairs(order.size());
    if (all == tied_a || all == tied_b) return std::nullopt;
    const std::size_t ordered_by_both = all - tied_a - tied_b + tied_both;
    const double excess = static_cast<double>(ordered_by_both) - 2 * static_cast<double>(opposite);
    return excess / std::sqrt(static_cast<double>(all - tied_a) * static_cast<double>(all - tied_b));
}

}  // namespace leitai::panel
