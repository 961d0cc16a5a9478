// Points in eight bytes: what fits there, what is kept beside the list, at the lines where that flips.
#include "leitai/score/points.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <thread>
#include <vector>

using leitai::score::PointList;
using leitai::score::Points;

TEST_CASE("points: a list gives back what was set, packed or wide") {
    constexpr std::int64_t above = std::int64_t{1} << 39U, below = std::int64_t{1} << 24U;
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max(),
                           least = std::numeric_limits<std::int64_t>::min();
    const std::vector<Points> all = {{0, 0},     {0, 1},         {1, 1},         {-1, 1},         {8325, 100},
                                     {64, 3},    {above - 1, 1}, {above, 1},     {-above, 1},     {-above - 1, 1},
                                     {1, below}, {1, below - 1}, {1, below + 1}, {-7, below - 1}, {most, most},
                                     {least, 1}, {least, most}};
    PointList list;
    list.resize(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        CHECK_FALSE(list[i].known());
        list.set(i, all[i]);
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        INFO(i);
        CHECK(list[i].numerator == all[i].numerator);
        CHECK(list[i].denominator == all[i].denominator);
    }
    list.set(7, {1, 2});  // a wide one becomes narrow, and a narrow one wide
    list.set(2, {most, 3});
    CHECK(list[7].denominator == 2);
    CHECK(list[2].numerator == most);
    const PointList copy = list;
    list.set(2, {most - 1, 3});
    CHECK(copy[2].numerator == most);
}

TEST_CASE("points: several threads may set wide ones at once") {
    PointList list;
    list.resize(4000);
    const auto fill = [&](std::size_t from) {
        for (std::size_t i = from; i < list.size(); i += 2)
            list.set(i, {std::numeric_limits<std::int64_t>::max() - static_cast<std::int64_t>(i), 7});
    };
    {
        const std::jthread even([&] { fill(0); });
        const std::jthread odd([&] { fill(1); });
    }
    for (std::size_t i = 0; i < list.size(); ++i)
        CHECK(list[i].numerator == std::numeric_limits<std::int64_t>::max() - static_cast<std::int64_t>(i));
}
