// Decimals: what counts as one, why the rest does not, and printing.
#include "leitai/base/decimal.hpp"

#include <doctest/doctest.h>

#include <cstdint>

using namespace leitai::base;

namespace {

Decimal parsed(std::string_view text) {
    const ParsedDecimal result = parse_decimal(text);
    CHECK_MESSAGE(result.fault == DecimalFault::none, text);
    return result.value;
}

DecimalFault fault(std::string_view text) { return parse_decimal(text).fault; }

}  // namespace

TEST_CASE("a decimal keeps the places it was written with") {
    CHECK(parsed("86.20") == Decimal{8620, 2});
    CHECK(parsed("86.2") == Decimal{862, 1});
    CHECK(parsed("0") == Decimal{0, 0});
    CHECK(parsed("0.0") == Decimal{0, 1});
    CHECK(parsed("1893") == Decimal{1893, 0});
    CHECK(parsed("0.05") == Decimal{5, 2});
}

TEST_CASE("a decimal may be negative, and minus nothing is nothing") {
    CHECK(parsed("-0.5") == Decimal{-5, 1});
    CHECK(parsed("-12") == Decimal{-12, 0});
    CHECK(parsed("-0") == Decimal{0, 0});
    CHECK(to_string(parsed("-0.00")) == "0.00");
}

TEST_CASE("an empty text is no decimal") { CHECK(fault("") == DecimalFault::empty); }

TEST_CASE("a decimal with a leading zero is refused, since some programs read it as octal") {
    CHECK(fault("017") == DecimalFault::leading_zero);
    CHECK(fault("-017") == DecimalFault::leading_zero);
    CHECK(fault("00") == DecimalFault::leading_zero);
    CHECK(fault("00.5") == DecimalFault::leading_zero);
    CHECK(fault("0000000000000000000000001") == DecimalFault::leading_zero);
}

TEST_CASE("digits that are grouped are refused, since a comma is a point elsewhere") {
    CHECK(fault("1,200") == DecimalFault::separator);
    CHECK(fault("1_000") == DecimalFault::separator);
    CHECK(fault("1 200.50") == DecimalFault::separator);
    CHECK(fault("-1'200") == DecimalFault::separator);
    CHECK(fault("12,5") == DecimalFault::separator);
}

TEST_CASE("full-width digits are told apart from other text") {
    CHECK(fault("１２．５") == DecimalFault::fullwidth);
    CHECK(fault("－３") == DecimalFault::fullwidth);
    CHECK(fault("1２") == DecimalFault::fullwidth);
    CHECK(fault("１，２００") == DecimalFault::separator);
    CHECK(fault("１２元") == DecimalFault::not_a_number);
    CHECK(fault("\xEF\xBC") == DecimalFault::not_a_number);
}

TEST_CASE("an exponent is refused as such") {
    CHECK(fault("1e3") == DecimalFault::exponent);
    CHECK(fault("1.5E-3") == DecimalFault::exponent);
    CHECK(fault("-1e+3") == DecimalFault::exponent);
    CHECK(fault("1e") == DecimalFault::not_a_number);
    CHECK(fault("e3") == DecimalFault::not_a_number);
}

TEST_CASE("what only resembles a number is not one") {
    for (const char* text :
         {"-",  ".",  "-.", ".5", "5.",   "-5.", "+5",   "--5", "1.2.3", "1..2", "0x1F",  "12a", "a12",
          " 5", "5 ", "1,", ",1", "1,,2", "五",  "12元", "1-2", ".inf",  "nan",  "12:30", "5%",  "-,5"}) {
        CHECK_MESSAGE(fault(text) == DecimalFault::not_a_number, text);
    }
}

TEST_CASE("18 digits fit, 19 do not; 9 places fit, 10 do not") {
    CHECK(parsed("999999999999999999") == Decimal{999'999'999'999'999'999, 0});
    CHECK(parsed("-999999999.999999999") == Decimal{-999'999'999'999'999'999, 9});
    CHECK(parsed("0.123456789") == Decimal{123'456'789, 9});
    CHECK(fault("1000000000000000000") == DecimalFault::too_long);
    CHECK(fault("1234567890.123456789") == DecimalFault::too_long);
    CHECK(fault("0.1234567890") == DecimalFault::too_long);
    CHECK(fault("99999999999999999999999999999999999999999999") == DecimalFault::too_long);
}

TEST_CASE("more places never change a number, fewer only when none is lost") {
    CHECK(rescale({862, 1}, 2) == Decimal{8620, 2});
    CHECK(rescale({8620, 2}, 1) == Decimal{862, 1});
    CHECK(rescale({8620, 2}, 2) == Decimal{8620, 2});
    CHECK(rescale({8621, 2}, 1) == std::nullopt);
    CHECK(rescale({-50, 2}, 1) == Decimal{-5, 1});
    CHECK(rescale({0, 9}, 0) == Decimal{0, 0});
    CHECK(rescale({1, 0}, -1) == std::nullopt);
}

TEST_CASE("rescaling beyond 64 bits is refused") {
    CHECK(rescale({9'223'372'036, 0}, 9) == Decimal{9'223'372'036'000'000'000, 9});
    CHECK(rescale({9'223'372'037, 0}, 9) == std::nullopt);
    CHECK(rescale({-9'223'372'037, 0}, 9) == std::nullopt);
    CHECK(rescale({0, 0}, 18) == Decimal{0, 18});
    CHECK(rescale({0, 0}, 19) == std::nullopt);
}

TEST_CASE("a decimal prints as it was written") {
    for (const char* text :
         {"86.20", "-0.5", "3", "0", "0.000", "-12.05", "-0.000000001", "100", "999999999999999999"}) {
        CHECK(to_string(parsed(text)) == text);
    }
    CHECK(to_string(Decimal{INT64_MIN, 2}) == "-92233720368547758.08");
    CHECK(to_string(Decimal{7, 25}) == "0.0000000000000000000000007");
}
