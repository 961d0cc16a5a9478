// Tours: distances from published figures, small cases by hand, and all orders of small groups tried out.
#include "leitai/award/tour.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

namespace leitai::award {

namespace {

/// Stops along the equator, `degrees` hundredths of a degree east; a hundredth is 1111.95 m (6371008.8 m x pi / 18000).
std::vector<TourStop> along(const std::vector<std::pair<int, int>>& degrees_and_totals) {
    std::vector<TourStop> stops;
    for (const auto& [degrees, total] : degrees_and_totals) {
        const auto id = static_cast<VillageId>(stops.size());
        stops.push_back({id, {degrees * 10'000, 0}, base::Rational(total)});
    }
    return stops;
}

std::vector<VillageId> visits(const std::vector<Stop>& group) {
    std::vector<VillageId> all;
    for (const Stop& one : group) all.push_back(one.village);
    return all;
}

std::int64_t length(const std::vector<Stop>& group) {
    return std::accumulate(group.begin(), group.end(), std::int64_t{0},
                           [](std::int64_t sum, const Stop& one) { return sum + one.metres; });
}

/// The shortest path from the first stop through all, by trying every order.
std::int64_t shortest_of_all(const std::vector<TourStop>& stops) {
    std::vector<std::size_t> order(stops.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::int64_t best = -1;
    do {
        std::int64_t sum = 0;
        for (std::size_t i = 1; i < order.size(); ++i)
            sum += metres_between(stops[order[i - 1]].position, stops[order[i]].position);
        if (best < 0 || sum < best) best = sum;
    } while (std::next_permutation(order.begin() + 1, order.end()));
    return best;
}

}  // namespace

TEST_CASE("distances") {
    // One degree of the equator and a quarter of a meridian of a sphere of 6371008.8 m.
    CHECK(metres_between({0, 0}, {1'000'000, 0}) == 111195);
    CHECK(metres_between({0, 0}, {0, 90'000'000}) == 10007557);
    CHECK(metres_between({5, 5}, {5, 5}) == 0);
    CHECK(metres_between({0, 0}, {180'000'000, 0}) == 20015114);
}

TEST_CASE("one group begins at the first code") {
    // From 2 to the near end and back is shorter than to the far end first: 2 -> 0 -> 9 is 2 + 9, 2 -> 9 -> 0 is 7 + 9.
    const auto tour = plan_tour(along({{2, 1}, {9, 1}, {0, 1}}), 1);
    REQUIRE(tour);
    REQUIRE(tour->groups.size() == 1);
    CHECK(visits(tour->groups[0]) == std::vector<VillageId>{0, 2, 1});
    CHECK(tour->groups[0][0].metres == 0);
    CHECK(length(tour->groups[0]) == 2224 + 10008);
}

TEST_CASE("two groups: numbers, then sums, then paths, then codes") {
    // Sums 10 and 10 are possible in one way only: {9, 1} and {7, 3}.
    auto tour = plan_tour(along({{0, 9}, {1, 7}, {2, 3}, {3, 1}}), 2);
    REQUIRE(tour);
    CHECK(visits(tour->groups[0]) == std::vector<VillageId>{0, 3});
    CHECK(visits(tour->groups[1]) == std::vector<VillageId>{1, 2});
    // All sums are equal: the shortest paths keep neighbours together.
    tour = plan_tour(along({{0, 5}, {10, 5}, {1, 5}, {11, 5}}), 2);
    CHECK(visits(tour->groups[0]) == std::vector<VillageId>{0, 2});
    CHECK(visits(tour->groups[1]) == std::vector<VillageId>{1, 3});
    // All stops at one place: the lower codes form the first group.
    tour = plan_tour(along({{0, 5}, {0, 5}, {0, 5}, {0, 5}}), 2);
    CHECK(visits(tour->groups[0]) == std::vector<VillageId>{0, 1});
    // Five: three and two.
    tour = plan_tour(along({{0, 1}, {1, 1}, {2, 1}, {3, 1}, {4, 1}}), 2);
    CHECK(tour->groups[0].size() + tour->groups[1].size() == 5);
    CHECK(std::max(tour->groups[0].size(), tour->groups[1].size()) == 3);
}

TEST_CASE("the path is the shortest of all orders") {
    // Scattered by a fixed recurrence, so that the stops are the same in every run.
    std::uint32_t state = 7;
    const auto next = [&] { return static_cast<std::int32_t>((state = state * 1664525U + 1013904223U) >> 12U); };
    for (int round = 0; round < 20; ++round) {
        std::vector<TourStop> stops;
        for (VillageId v = 0; v < 7; ++v) stops.push_back({v, {next(), next() % 500'000}, base::Rational(1)});
        const auto tour = plan_tour(stops, 1);
        REQUIRE(tour);
        CHECK(length(tour->groups[0]) == shortest_of_all(stops));
    }
}

TEST_CASE("a tour of one and of none") {
    CHECK(plan_tour({}, 2)->groups.empty());
    const auto tour = plan_tour(along({{3, 1}}), 2);
    REQUIRE(tour->groups.size() == 1);
    CHECK(visits(tour->groups[0]) == std::vector<VillageId>{0});
}

TEST_CASE("sixteen villages in two groups") {
    std::vector<std::pair<int, int>> stops;
    for (int i = 0; i < 16; ++i) stops.emplace_back(i * 7 % 16, 60 + i);
    const auto tour = plan_tour(along(stops), 2);
    REQUIRE(tour);
    CHECK(tour->groups[0].size() == 8);
    CHECK(tour->groups[1].size() == 8);
    const auto sum = [&](const std::vector<Stop>& group) {
        int all = 0;
        for (const Stop& one : group) all += stops[one.village].second;
        return all;
    };
    CHECK(sum(tour->groups[0]) == sum(tour->groups[1]));  // 1080 in all, and 540 each can be reached
}

}  // namespace leitai::award
