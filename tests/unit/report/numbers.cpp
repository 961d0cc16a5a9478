// Numbers: what is shortened for the eye says so.
#include "leitai/report/numbers.hpp"

#include <doctest/doctest.h>

using namespace leitai;
using base::Rational;
using report::shown;

TEST_CASE("a number that no short decimal writes is said to be about") {
    CHECK(shown(Rational::fraction(43, 2)) == base::Text::same("21.5"));
    CHECK(shown(Rational::fraction(64, 3)) == base::Text("约21.3333", "about 21.3333"));
    CHECK(shown(Rational::fraction(1, 9), true) == base::Text("约11.11%", "about 11.11%"));
    CHECK(shown(Rational::fraction(-1, 4), true) == base::Text::same("-25%"));
}
