// Arithmetic: every kind of operands as a formula, exact for programs and readable for people.
#include "leitai/report/explain/arithmetic.hpp"

#include <doctest/doctest.h>

using namespace leitai;
using base::Rational;
using report::exact_arithmetic;
using report::readable_arithmetic;

namespace {

Rational part(int numerator, int denominator) { return Rational::fraction(numerator, denominator); }

}  // namespace

TEST_CASE("measures: differences, quotients, growth, places, spans") {
    CHECK(exact_arithmetic(score::Difference{part(431, 5), 78}) == "86.2 - 78");
    CHECK(exact_arithmetic(score::Difference{3, -2}) == "3 - -2");
    CHECK(exact_arithmetic(score::Quotient{12, part(64, 3)}) == "12 / 64/3");
    CHECK(exact_arithmetic(score::Growth{part(431, 5), 78}) == "(86.2 - 78) / 78");
    CHECK(exact_arithmetic(score::PlaceOf{part(165, 2), 3, 30}) == "82.5 -> 3/30");
    CHECK(exact_arithmetic(score::PlacesMoved{5, 3}) == "5 - 3");
    CHECK(exact_arithmetic(score::SpanConversion{30, {}, true}) == "30");
    CHECK(exact_arithmetic(score::SpanConversion{30, {18}, true}) == "30 - 18");
    CHECK(exact_arithmetic(score::SpanConversion{30, {18, part(1, 2)}, false}) == "30 + 18 + 0.5");
}

TEST_CASE("scales, events and limits") {
    CHECK(exact_arithmetic(score::StepsCounted{-1, 4}) == "-1 x 4");
    CHECK(exact_arithmetic(score::Proportion{10, part(429, 3862), 0, part(3, 20)}) ==
          "10 x (429/3862 - 0) / (0.15 - 0)");
    CHECK(exact_arithmetic(score::EventSum{}) == "");
    CHECK(exact_arithmetic(score::EventSum{{{-3, part(1, 2), part(1, 2)}, {-2}, {4, 2}}, {-1}}) ==
          "-3 x 0.5 x (1 - 0.5) - 2 + 4 x 2");
    CHECK(exact_arithmetic(score::LimitSoFar{3, 2}) == "3 - 2");
}

TEST_CASE("points: sums, the mean of peers, full marks given to others") {
    CHECK(exact_arithmetic(score::PointSum{{10, -4, part(1, 3)}}) == "10 - 4 + 1/3");
    CHECK(exact_arithmetic(score::PointSum{{-4, 2}}) == "-4 + 2");
    CHECK(exact_arithmetic(score::PointSum{}) == "");
    CHECK(exact_arithmetic(score::PeersMean{20, part(3, 2), 2}) == "20 x 1.5 / 2");
    CHECK(exact_arithmetic(score::Respread{12, 30, 20}) == "12 x 30 / 20");
}

TEST_CASE("what calculates nothing has no formula") {
    CHECK(exact_arithmetic({}) == "");
    CHECK(exact_arithmetic(score::Decided{rule::Truth::yes}) == "");
    CHECK(exact_arithmetic(score::CaseHeld{2}) == "");
    CHECK(exact_arithmetic(score::MarkGiven{7}) == "");
    CHECK(exact_arithmetic(score::Replaced{0}) == "");
}

TEST_CASE("for people fractions become decimals, and rates percentages") {
    CHECK(readable_arithmetic(score::Proportion{10, part(429, 3862), 0, part(3, 20)}) ==
          "10 x (0.1111 - 0) / (0.15 - 0)");
    CHECK(readable_arithmetic(score::Difference{part(3063, 5000), part(363, 625)}, true) == "61.26% - 58.08%");
    CHECK(readable_arithmetic(score::Difference{part(-1, 3), part(-1, 3)}) == "-0.3333 - -0.3333");
    CHECK(readable_arithmetic(score::EventSum{{{-3, part(1, 3), 0}}, {}}) == "-3 x 0.3333");
    CHECK(report::readable_number(part(-1, 300000)) == "-0.0000");
}
