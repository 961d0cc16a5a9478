// Places over groups by the largest remainder, worked out by hand, and shares.
#include "leitai/award/places.hpp"

#include <doctest/doctest.h>

namespace leitai::award {

TEST_CASE("largest remainder") {
    // 10 over 7, 7, 6, 5 of 25: 2.8, 2.8, 2.4, 2 -> 2, 2, 2, 2 and two places for the two remainders of .8.
    const Divided divided = divide(10, {{1, 7}, {2, 7}, {3, 6}, {4, 5}});
    CHECK(divided.places == Sizes{{1, 3}, {2, 3}, {3, 2}, {4, 2}});
    CHECK(divided.contested.empty());
}

TEST_CASE("of equal remainders the larger group comes first") {
    // 4 over 6, 2 of 8: 3, 1. 2 over 3, 1: 1.5 and 0.5, one place left: the group of 3.
    CHECK(divide(4, {{1, 6}, {2, 2}}).places == Sizes{{1, 3}, {2, 1}});
    CHECK(divide(2, {{1, 3}, {2, 1}}).places == Sizes{{1, 2}, {2, 0}});
}

TEST_CASE("equal remainders and equal sizes are open") {
    // 3 over 5, 5: 1.5 each, one place left for two.
    const Divided divided = divide(3, {{1, 5}, {2, 5}});
    CHECK(divided.places == Sizes{{1, 1}, {2, 1}});
    CHECK(divided.contested == std::vector<std::uint64_t>{1, 2});
    CHECK(divided.left == 1);
    // 4 over 5, 5, 5: 1.33 each, one left for three; 5: 1.67 each, two left for three; 6: none left.
    CHECK(divide(4, {{1, 5}, {2, 5}, {3, 5}}).contested.size() == 3);
    CHECK(divide(5, {{1, 5}, {2, 5}, {3, 5}}).left == 2);
    CHECK(divide(6, {{1, 5}, {2, 5}, {3, 5}}).contested.empty());
}

TEST_CASE("nobody, and one more village in a group") {
    CHECK(divide(3, {}).places.empty());
    CHECK(divide(3, {{1, 0}, {2, 0}}).places.empty());
    // 3 over 3, 4 of 7: 1.29, 1.71 -> 1, 2; with one more in the first, 4 and 4: 1.5 each, open.
    CHECK(divide(3, {{1, 3}, {2, 4}}).places == Sizes{{1, 1}, {2, 2}});
    CHECK(divide(3, {{1, 4}, {2, 4}}).contested.size() == 2);
}

TEST_CASE("shares") {
    rubric::Places places;
    places.kind = rubric::Places::Kind::share;
    places.share = base::Rational::fraction(1, 10);
    using Round = rubric::Shares::Round;
    const auto of = [&](Round round, std::int64_t scored) {
        places.round = round;
        return places_of_share(places, scored);
    };
    CHECK(of(Round::down, 25) == 2);
    CHECK(of(Round::half, 25) == 3);
    CHECK(of(Round::half, 24) == 2);
    CHECK(of(Round::up, 21) == 3);
    CHECK(of(Round::up, 20) == 2);
    CHECK(of(Round::up, 0) == 0);
}

}  // namespace leitai::award
