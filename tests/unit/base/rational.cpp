// Rationals: exactness, bounds, rounding and printing, also against Python's unbounded fractions.
#include "leitai/base/rational.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <random>

using namespace leitai::base;

namespace {

constexpr Int128 most = ((Int128{1} << 126) - 1) * 2 + 1;

Rational ratio(Int128 numerator, Int128 denominator) { return Rational::fraction(numerator, denominator); }

Int128 whole_number(std::string_view digits) {
    const bool negative = digits.starts_with('-');
    Int128 number = 0;
    for (const char digit : digits.substr(negative ? 1 : 0)) number = number * 10 + (digit - '0');
    return negative ? -number : number;
}

std::string both_parts(const Rational& value) {
    if (value.beyond()) return "beyond";
    return to_string(ratio(value.numerator(), 1)) + "/" + to_string(ratio(value.denominator(), 1));
}

struct Row {
    std::string_view operation, a, b, c, d;
    int places;
    std::string_view expected;
};

constexpr Row table[] = {
#include "rational_table.inc"
};

std::string worked_out(const Row& row) {
    const Rational x = ratio(whole_number(row.a), whole_number(row.b));
    const Rational y = ratio(whole_number(row.c), whole_number(row.d));
    if (row.operation == "+") return both_parts(x + y);
    if (row.operation == "-") return both_parts(x - y);
    if (row.operation == "*") return both_parts(x * y);
    if (row.operation == "/") return both_parts(x / y);
    if (row.operation == "compare") return x < y ? "<" : x > y ? ">" : "=";
    if (row.operation == "floor") return both_parts(floor(x));
    if (row.operation == "ceil") return both_parts(ceil(x));
    if (row.operation == "shortest") return to_string(x);
    if (row.operation == "round") return both_parts(round(x, row.places));
    if (row.operation == "places") return to_string(x, row.places);
    const auto decimal = to_decimal(x, row.places);
    return decimal ? to_string(*decimal) : "none";
}

}  // namespace

TEST_CASE("every operation agrees with Python's fractions, also at and beyond the bounds") {
    for (const Row& row : table) {
        CAPTURE(row.operation);
        CAPTURE(row.a);
        CAPTURE(row.b);
        CAPTURE(row.c);
        CAPTURE(row.d);
        CAPTURE(row.places);
        CHECK(worked_out(row) == row.expected);
    }
}

TEST_CASE("random small fractions agree with schoolbook arithmetic that reduces nothing") {
    std::mt19937_64 random(20230630);
    const auto same = [](const Rational& value, Int128 n, Int128 d) {
        return value.denominator() > 0 && value.numerator() * d == n * value.denominator();
    };
    int wrong = 0;
    for (int i = 0; i < 100'000; ++i) {
        const auto part = [&](int bits) { return static_cast<std::int64_t>(random() >> (64 - bits)); };
        const int bits = 1 + static_cast<int>(random() % 20);  // products of four stay within 128 bits
        const std::int64_t a = part(bits) - part(bits), b = part(bits) + 1, c = part(bits) - part(bits),
                           d = part(bits) + 1;
        const Rational x = ratio(a, b), y = ratio(c, d);
        wrong += !same(x + y, Int128{a} * d + Int128{c} * b, Int128{b} * d);
        wrong += !same(x - y, Int128{a} * d - Int128{c} * b, Int128{b} * d);
        wrong += !same(x * y, Int128{a} * c, Int128{b} * d);
        if (c != 0) wrong += !same(x / y, Int128{a} * d, Int128{b} * c);
        wrong += (x < y) != (a * d < c * b);
        wrong += (x == y) != (a * d == c * b);
        wrong += both_parts(x + y - y) != both_parts(x);  // lowest terms: equal values have equal parts
    }
    CHECK(wrong == 0);
}

TEST_CASE("a fraction is kept in lowest terms with its sign above") {
    CHECK(both_parts(ratio(6, 4)) == "3/2");
    CHECK(both_parts(ratio(6, -4)) == "-3/2");
    CHECK(both_parts(ratio(-6, -4)) == "3/2");
    CHECK(both_parts(ratio(0, -7)) == "0/1");
    CHECK(both_parts(Rational(Decimal{8620, 2})) == "431/5");
    CHECK(both_parts(Rational(Decimal{0, 9})) == "0/1");
    CHECK(both_parts(Rational(Decimal{INT64_MIN, 0})) == "-9223372036854775808/1");
    CHECK(ratio(1, 3) + ratio(1, 3) + ratio(1, 3) == 1);
    CHECK(ratio(4, 2).is_whole());
}

TEST_CASE("numbers that leave 64 bits go on exactly") {
    const Rational large = INT64_MAX, low = INT64_MIN;
    CHECK(both_parts(large + 1) == "9223372036854775808/1");
    CHECK(both_parts(large + 1 - 1) == "9223372036854775807/1");
    CHECK(both_parts(low + low) == "-18446744073709551616/1");
    CHECK(both_parts(low * low) == "85070591730234615865843651857942052864/1");
    CHECK(both_parts(-low) == "9223372036854775808/1");
    CHECK(both_parts(ratio(1, INT64_MAX) / low) == "-1/85070591730234615856620279821087277056");
}

TEST_CASE("a result that 128 bits cannot hold is beyond, and so is all that comes of it") {
    const Rational top = ratio(most, 1);
    CHECK((top + 1).beyond());
    CHECK((-top - 1).beyond());
    CHECK((top * 2).beyond());
    CHECK((ratio(1, most) / 2).beyond());
    CHECK(ratio(-most - 1, 1).beyond());  // bounds are symmetric, or negation could overflow
    CHECK_FALSE(ratio(-most - 1, 2).beyond());
    const Rational gone = top + 1;
    CHECK((gone - top).beyond());
    CHECK((gone * 0).beyond());
    CHECK((Rational(1) / gone).beyond());
    CHECK((-gone).beyond());
    CHECK(abs(gone).beyond());
    CHECK(floor(gone).beyond());
    CHECK(ceil(gone).beyond());
    CHECK(round(gone, 2).beyond());
    CHECK_FALSE(to_decimal(gone, 2));
}

TEST_CASE("what fits in the end is not lost on the way") {
    const Rational top = ratio(most, 1);
    CHECK(top + 0 == top);
    CHECK(top - top == 0);
    CHECK(top * ratio(1, most) == 1);
    CHECK(top / top == 1);
    CHECK(ratio(most, 3) * ratio(3, most) == 1);
    CHECK(both_parts(ratio(1, most) + ratio(most - 1, most)) == "1/1");
    CHECK(both_parts(ratio(most - 2, 3) + ratio(most - 2, 6)) == both_parts(ratio(most - 2, 2)));  // by way of 129 bits
}

TEST_CASE("comparison is exact where cross products need 254 bits") {
    CHECK(ratio(most, most - 1) < ratio(most - 1, most - 2));
    CHECK(ratio(-most, most - 1) > ratio(1 - most, most - 2));
    CHECK(ratio(1, most) > 0);
    CHECK(ratio(-1, most) < 0);
    CHECK(ratio(-1, most) < ratio(1, most));
    CHECK((ratio(2, 4) <=> ratio(1, 2)) == 0);
}

TEST_CASE("halves are rounded away from zero on both sides, as spreadsheets do") {
    CHECK(to_string(round(ratio(1, 8), 2)) == "0.13");
    CHECK(to_string(round(ratio(-1, 8), 2)) == "-0.13");
    CHECK(round(ratio(1, 2), 0) == 1);
    CHECK(round(ratio(-1, 2), 0) == -1);
    CHECK(round(ratio(5, 2), 0) == 3);
    CHECK(round(ratio(-5, 2), 0) == -3);
    CHECK(round(ratio(1249, 1000), 1) == ratio(12, 10));
    CHECK(round(ratio(1250, 1000), 1) == ratio(13, 10));
    CHECK(round(ratio(2, 3), 2) == ratio(67, 100));
    CHECK(round(ratio(-2, 3), 2) == ratio(-67, 100));
}

TEST_CASE("rounding carries over into the whole, and leaves short numbers alone") {
    CHECK(round(ratio(9996, 1000), 2) == 10);
    CHECK(round(ratio(-9995, 1000), 2) == -10);
    CHECK(round(ratio(9994, 1000), 2) == ratio(999, 100));
    CHECK(round(ratio(123, 100), 9) == ratio(123, 100));
    CHECK(round(7, 0) == 7);
    CHECK(round(0, 9) == 0);
    CHECK(round(ratio(1, 1000), 2) == 0);
    CHECK(round(ratio(most, 2), 0) == ratio(most / 2 + 1, 1));
    CHECK(round(ratio(most, 1), 9) == ratio(most, 1));
}

TEST_CASE("floor goes down and ceil goes up on both sides of zero") {
    CHECK(floor(ratio(7, 2)) == 3);
    CHECK(floor(ratio(-7, 2)) == -4);
    CHECK(ceil(ratio(7, 2)) == 4);
    CHECK(ceil(ratio(-7, 2)) == -3);
    CHECK(floor(ratio(1, 3)) == 0);
    CHECK(floor(ratio(-1, 3)) == -1);
    CHECK(ceil(ratio(-1, 3)) == 0);
    CHECK(floor(5) == 5);
    CHECK(ceil(-5) == -5);
}

TEST_CASE("a decimal of a rational has just the places asked for") {
    CHECK(to_decimal(ratio(64, 3), 2) == Decimal{2133, 2});
    CHECK(to_decimal(ratio(-64, 3), 2) == Decimal{-2133, 2});
    CHECK(to_decimal(5, 2) == Decimal{500, 2});
    CHECK(to_decimal(ratio(-1, 1000), 2) == Decimal{0, 2});
    CHECK(to_decimal(INT64_MAX, 0) == Decimal{INT64_MAX, 0});
    CHECK_FALSE(to_decimal(Rational(INT64_MAX) + ratio(1, 2), 0));
    CHECK(to_decimal(Rational(INT64_MAX) + ratio(49, 100), 0) == Decimal{INT64_MAX, 0});
    CHECK_FALSE(to_decimal(INT64_MAX, 1));
    CHECK_FALSE(to_decimal(ratio(most, 1), 9));
}

TEST_CASE("a rational prints as its shortest decimal, or as the fraction it is") {
    CHECK(to_string(ratio(43, 2)) == "21.5");
    CHECK(to_string(Rational(3)) == "3");
    CHECK(to_string(ratio(-1, 20)) == "-0.05");
    CHECK(to_string(ratio(64, 3)) == "64/3");
    CHECK(to_string(ratio(-1, 6)) == "-1/6");
    CHECK(to_string(Rational(0)) == "0");
    CHECK(to_string(ratio(1, 1'000'000'000)) == "0.000000001");
    CHECK(to_string(ratio(1, 10'000'000'000)) == "1/10000000000");
}

TEST_CASE("a rational printed with places is rounded, and nothing is never negative") {
    CHECK(to_string(ratio(64, 3), 2) == "21.33");
    CHECK(to_string(ratio(-1, 8), 2) == "-0.13");
    CHECK(to_string(ratio(-1, 1000), 2) == "0.00");
    CHECK(to_string(ratio(-1, 200), 2) == "-0.01");
    CHECK(to_string(ratio(1999, 2000), 2) == "1.00");
    CHECK(to_string(Rational(20), 2) == "20.00");
    CHECK(to_string(ratio(5, 2), 0) == "3");
    CHECK(to_string(ratio(most, 1), 0) == "170141183460469231731687303715884105727");
}
