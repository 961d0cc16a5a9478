// Numbers: what is shortened for the eye says so.
#include "leitai/report/numbers.hpp"

#include <doctest/doctest.h>

using namespace leitai;
using base::Rational;
using report::readable;
using report::shown;

TEST_CASE("a number that no short decimal writes is said to be about") {
    CHECK(shown(Rational::fraction(43, 2)) == base::Text::same("21.5"));
    CHECK(shown(Rational::fraction(64, 3)) == base::Text("约 21.3333", "about 21.3333"));
    CHECK(shown(Rational::fraction(1, 9), true) == base::Text("约 11.11%", "about 11.11%"));
    CHECK(shown(Rational::fraction(-1, 4), true) == base::Text::same("-25%"));
}

TEST_CASE("the fractions of a sum become decimals, everything else stays") {
    CHECK(readable("(85.82 - 77.24) / 77.24") == "(85.82 - 77.24) / 77.24");
    CHECK(readable("10 x (429/3862 - 0) / (3/20 - 0)") == "10 x (0.1111 - 0) / (0.15 - 0)");
    CHECK(readable("0.6126 - 0.5808", true) == "61.26% - 58.08%");
    CHECK(readable("3 -> 2/30") == "3 -> 0.0667");
    CHECK(readable("").empty());
    CHECK(readable("1/0") == "1/0");
}

TEST_CASE("the terms of a sum are added up, and what is no sum is beyond") {
    CHECK(report::sum_of("1.8 + 4.2 - 0.5") == Rational::fraction(11, 2));
    CHECK(report::sum_of("-3 - 1/2") == Rational::fraction(-7, 2));
    CHECK(report::sum_of("2 x 3").beyond());
    CHECK(report::sum_of("").beyond());
}
