// Rounds fractions to whole numbers or decimal places, and prints them.
#include <algorithm>
#include <array>
#include <cassert>

#include "leitai/base/rational.hpp"
#include "leitai/base/wide.hpp"

namespace leitai::base {
namespace {

[[maybe_unused]] constexpr int most_places = 18;  // 10^18 fits 64 bits

std::uint64_t power_of_ten(int exponent) {
    assert(exponent >= 0 && exponent <= most_places);
    std::uint64_t power = 1;
    while (exponent-- > 0) power *= 10;
    return power;
}

Uint128 magnitude(const Rational& value) {
    return value.sign() < 0 ? 0 - static_cast<Uint128>(value.numerator()) : static_cast<Uint128>(value.numerator());
}

/// A magnitude rounded to places: whole + part / power, part < power.
struct Rounded {
    Uint128 whole = 0;
    std::uint64_t part = 0;
    std::uint64_t power = 1;
};

Rounded rounded(const Rational& value, int decimals) {
    const Uint128 n = magnitude(value);
    const auto d = static_cast<Uint128>(value.denominator());
    const std::uint64_t power = power_of_ten(decimals);
    Rounded result{n, 0, power};
    if (d == 1) return result;
    Uint128 rest = 0;
    if ((n >> 64) == 0 && (d >> 64) == 0) {  // 64-bit division is several times as fast
        const auto n64 = static_cast<std::uint64_t>(n), d64 = static_cast<std::uint64_t>(d);
        result.whole = n64 / d64;
        const Uint128 scaled = Uint128{n64 % d64} * power;
        const auto scaled64 = static_cast<std::uint64_t>(scaled);
        result.part = (scaled >> 64) == 0 ? scaled64 / d64 : static_cast<std::uint64_t>(scaled / d64);
        rest = scaled - Uint128{result.part} * d64;
    } else {
        result.whole = n / d;
        const WideQuotient scaled = divide(multiply(n % d, power), d);
        result.part = static_cast<std::uint64_t>(scaled.quotient.low);
        rest = scaled.remainder;
    }
    if (rest >= d - rest && ++result.part == power) {  // the half goes away from zero
        result.part = 0;
        ++result.whole;
    }
    return result;
}

std::string digits(Uint128 number) {
    std::array<char, 40> reversed{};
    std::size_t count = 0;
    for (; (number >> 64) != 0; number /= 10)
        reversed[count++] = static_cast<char>('0' + static_cast<int>(number % 10));
    auto small = static_cast<std::uint64_t>(number);
    do {
        reversed[count++] = static_cast<char>('0' + static_cast<int>(small % 10));
        small /= 10;
    } while (small != 0);
    std::reverse(reversed.begin(), reversed.begin() + static_cast<std::ptrdiff_t>(count));
    return {reversed.data(), count};
}

std::string printed(bool negative, const Rounded& number, int decimals) {
    std::string text = negative && (number.whole != 0 || number.part != 0) ? "-" : "";
    text += digits(number.whole);
    if (decimals == 0) return text;
    const std::string part = digits(number.part);
    text += '.';
    text.append(static_cast<std::size_t>(decimals) - part.size(), '0');
    return text += part;
}

}  // namespace

Rational floor(const Rational& value) {
    if (value.beyond() || value.is_whole()) return value;
    const Int128 toward_zero = value.numerator() / value.denominator();
    return Rational::fraction(value.sign() < 0 ? toward_zero - 1 : toward_zero, 1);
}

Rational ceil(const Rational& value) { return -floor(-value); }

Rational round(const Rational& value, int decimals) {
    if (value.beyond() || value.is_whole()) return value;
    const Rounded near = rounded(value, decimals);
    const auto whole = Rational::fraction(static_cast<Int128>(near.whole), 1);
    const Rational sum = near.part == 0 ? whole : whole + Rational::fraction(near.part, near.power);
    return value.sign() < 0 ? -sum : sum;
}

std::optional<Decimal> to_decimal(const Rational& value, int decimals) {
    if (value.beyond()) return std::nullopt;
    const Rounded near = rounded(value, decimals);
    const Wide units = add(multiply(near.whole, near.power), {0, near.part});
    constexpr auto most = static_cast<std::uint64_t>(INT64_MAX);
    if (units.high != 0 || units.low > most) return std::nullopt;
    const auto magnitude = static_cast<std::int64_t>(units.low);
    return Decimal{value.sign() < 0 ? -magnitude : magnitude, static_cast<std::uint8_t>(decimals)};
}

std::string to_string(const Rational& value) {
    assert(!value.beyond());
    std::uint64_t power = 1;
    for (int decimals = 0; decimals <= max_decimals; ++decimals, power *= 10) {
        if (power % static_cast<Uint128>(value.denominator()) == 0) return to_string(value, decimals);
    }
    std::string text = value.sign() < 0 ? "-" : "";
    text += digits(magnitude(value));
    text += '/';
    return text += digits(static_cast<Uint128>(value.denominator()));
}

std::string to_string(const Rational& value, int decimals) {
    assert(!value.beyond());
    return printed(value.sign() < 0, rounded(value, decimals), decimals);
}

}  // namespace leitai::base
