// Compares all divisions of a tour exactly, and finds shortest paths by dynamic programming over sets of stops
// (Held and Karp, 1962).
#include "leitai/award/tour.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <limits>
#include <numbers>

namespace leitai::award {

namespace {

using Set = std::uint32_t;  ///< bit i: stop i

constexpr std::size_t most_divisions = 100'000;

/// The shortest open path from the first stop of a set through all of it; of equal ones that which visits the lower
/// codes first.
struct Path {
    std::int64_t metres = 0;
    std::vector<std::size_t> order;
};

class Paths {
public:
    explicit Paths(const std::vector<TourStop>& stops) : count_(stops.size()) {
        metres_.resize(count_ * count_);
        for (std::size_t a = 0; a < count_; ++a) {
            for (std::size_t b = 0; b < count_; ++b)
                metres_[a * count_ + b] = metres_between(stops[a].position, stops[b].position);
        }
    }

    Path shortest(Set set) {
        members_.clear();
        for (std::size_t i = 0; i < count_; ++i) {
            if (set >> i & 1U) members_.push_back(i);
        }
        fill();
        Path path;
        std::size_t now = 0;
        Set visited = 1;
        const Set all = (Set{1} << members_.size()) - 1;
        path.order.push_back(members_.front());
        path.metres = rest_[at(visited, now)];
        while (visited != all) {
            const std::int64_t left = rest_[at(visited, now)];
            for (std::size_t next = 0; next < members_.size(); ++next) {
                const Set with = visited | Set{1} << next;
                if (with == visited || between(now, next) + rest_[at(with, next)] != left) continue;
                path.order.push_back(members_[next]);
                visited = with;
                now = next;
                break;
            }
        }
        return path;
    }

    std::int64_t metres(std::size_t a, std::size_t b) const { return metres_[a * count_ + b]; }

private:
    std::size_t at(Set visited, std::size_t last) const { return visited * members_.size() + last; }
    std::int64_t between(std::size_t a, std::size_t b) const { return metres(members_[a], members_[b]); }

    /// What is left to go, for each set that was visited and the stop that was visited last.
    void fill() {
        const std::size_t count = members_.size();
        const Set all = (Set{1} << count) - 1;
        rest_.assign((std::size_t{all} + 1) * count, std::numeric_limits<std::int64_t>::max());
        for (std::size_t last = 0; last < count; ++last) rest_[at(all, last)] = 0;
        for (Set visited = all; visited-- > 1;) {
            if ((visited & 1U) == 0) continue;  // every path begins at the first one
            for (std::size_t last = 0; last < count; ++last) {
                if ((visited >> last & 1U) == 0) continue;
                std::int64_t& best = rest_[at(visited, last)];
                for (std::size_t next = 0; next < count; ++next) {
                    if (visited >> next & 1U) continue;
                    best = std::min(best, between(last, next) + rest_[at(visited | Set{1} << next, next)]);
                }
            }
        }
    }

    std::size_t count_;
    std::vector<std::int64_t> metres_;
    std::vector<std::size_t> members_;
    std::vector<std::int64_t> rest_;
};

std::vector<Stop> stops_of(const Path& path, const Paths& paths, const std::vector<TourStop>& stops) {
    std::vector<Stop> visits;
    for (std::size_t i = 0; i < path.order.size(); ++i) {
        const std::int64_t metres = i == 0 ? 0 : paths.metres(path.order[i - 1], path.order[i]);
        visits.push_back({stops[path.order[i]].village, metres});
    }
    return visits;
}

/// The divisions into two groups of nearly the same number with the least difference of their totals, each by the group
/// that holds the first stop.
std::optional<std::vector<Set>> balanced(const std::vector<TourStop>& stops) {
    const auto count = static_cast<int>(stops.size());
    const Set all = static_cast<Set>((std::uint64_t{1} << count) - 1);
    std::optional<base::Rational> least;
    std::vector<Set> best;
    // The difference of a group to the other one changes by twice a total where a stop changes sides, so that sums are
    // kept for the sets of the lower and the upper half of the stops.
    const int low = count / 2, high = count - low;
    std::vector<base::Rational> lower(std::size_t{1} << low), upper(std::size_t{1} << high);
    const auto fill = [&](std::vector<base::Rational>& sums, std::size_t from) {
        for (std::size_t set = 1; set < sums.size(); ++set)
            sums[set] = sums[set & (set - 1)] + stops[from + static_cast<std::size_t>(std::countr_zero(set))].total;
    };
    fill(lower, 0);
    fill(upper, static_cast<std::size_t>(low));
    const base::Rational whole = lower.back() + upper.back();
    for (Set set = 1; set <= all && set != 0; set += 2) {
        const int size = std::popcount(set);
        if (std::abs(2 * size - count) > 1) continue;
        const base::Rational own = lower[set & ((Set{1} << low) - 1)] + upper[set >> low];
        const base::Rational difference = abs(own + own - whole);
        if (least && *least < difference) continue;
        if (!least || difference < *least) best.clear();
        least = difference;
        best.push_back(set);
        if (best.size() > most_divisions) return std::nullopt;
    }
    return best;
}

/// Whether the codes of one set come before those of another of the same stops.
bool lower_codes(Set a, Set b) {
    const Set first = (a ^ b) & (~(a ^ b) + 1U);  // the lowest stop that is in one of them alone
    return (a & first) != 0;
}

}  // namespace

std::int64_t metres_between(const record::Position& a, const record::Position& b) {
    constexpr double radius = 6'371'008.8, to_radians = std::numbers::pi / 180e6;
    const double north_a = a.north * to_radians, north_b = b.north * to_radians;
    const double up = std::sin((north_b - north_a) / 2), across = std::sin((b.east - a.east) * to_radians / 2);
    const double half = up * up + std::cos(north_a) * std::cos(north_b) * across * across;
    return std::llround(2 * radius * std::asin(std::min(1.0, std::sqrt(half))));
}

std::optional<Tour> plan_tour(const std::vector<TourStop>& stops, int groups) {
    assert(stops.size() <= rubric::most_stops * static_cast<std::size_t>(groups));
    Tour tour;
    if (stops.empty()) return tour;
    Paths paths(stops);
    const Set all = static_cast<Set>((std::uint64_t{1} << stops.size()) - 1);
    if (groups == 1 || stops.size() == 1) {
        tour.groups.push_back(stops_of(paths.shortest(all), paths, stops));
        return tour;
    }
    const auto divisions = balanced(stops);
    if (!divisions) return std::nullopt;
    std::optional<Set> best;
    Path first, second;
    for (const Set set : *divisions) {
        Path one = paths.shortest(set), other = paths.shortest(all & ~set);
        const std::int64_t metres = one.metres + other.metres, known = first.metres + second.metres;
        if (best && (metres > known || (metres == known && !lower_codes(set, *best)))) continue;
        best = set;
        first = std::move(one);
        second = std::move(other);
    }
    tour.groups.push_back(stops_of(first, paths, stops));
    tour.groups.push_back(stops_of(second, paths, stops));
    return tour;
}

}  // namespace leitai::award
