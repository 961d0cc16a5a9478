// Unsigned numbers of 128 and 256 bits, in which fractions are added and compared without loss.
#pragma once

#include <algorithm>
#include <bit>
#include <compare>
#include <cstdint>

namespace leitai::base {

__extension__ typedef unsigned __int128 Uint128;

/// high * 2^128 + low.
struct Wide {
    Uint128 high = 0;
    Uint128 low = 0;

    friend auto operator<=>(const Wide&, const Wide&) = default;
};

/// The full product; four products of 64-bit halves.
constexpr Wide multiply(Uint128 a, Uint128 b) {
    const auto low_half = [](Uint128 x) { return static_cast<std::uint64_t>(x); };
    const Uint128 a0 = low_half(a), a1 = a >> 64, b0 = low_half(b), b1 = b >> 64;
    const Uint128 bottom = a0 * b0;
    const Uint128 cross = a1 * b0 + (bottom >> 64);  // at most (2^64-1)^2 + 2^64-1: fits
    const Uint128 middle = a0 * b1 + low_half(cross);
    return {a1 * b1 + (cross >> 64) + (middle >> 64), (middle << 64) | low_half(bottom)};
}

/// a + b; the sum must fit 256 bits.
constexpr Wide add(const Wide& a, const Wide& b) {
    const Uint128 low = a.low + b.low;
    return {a.high + b.high + (low < a.low ? 1 : 0), low};
}

/// a - b, for a >= b.
constexpr Wide subtract(const Wide& a, const Wide& b) {
    return {a.high - b.high - (a.low < b.low ? 1 : 0), a.low - b.low};
}

/// A quotient and what remains.
struct WideQuotient {
    Wide quotient;
    Uint128 remainder = 0;
};

/// a / divisor, bit by bit: only numbers beyond 64 bits come here, and those are rare. `divisor` < 2^127.
constexpr WideQuotient divide(const Wide& a, Uint128 divisor) {
    if (a.high == 0) return {{0, a.low / divisor}, a.low % divisor};
    WideQuotient result{{a.high / divisor, 0}, a.high % divisor};
    for (int bit = 127; bit >= 0; --bit) {
        result.remainder = (result.remainder << 1) | ((a.low >> bit) & 1);
        if (result.remainder >= divisor) {
            result.remainder -= divisor;
            result.quotient.low |= Uint128{1} << bit;
        }
    }
    return result;
}

/// The greatest common divisor (of 0 and b: b), by shifts and subtractions.
constexpr std::uint64_t gcd(std::uint64_t a, std::uint64_t b) {
    if (a == 0 || b == 0) return a | b;
    const int twos = std::countr_zero(a | b);
    a >>= std::countr_zero(a);
    while (b != 0) {
        b >>= std::countr_zero(b);
        const std::uint64_t lesser = std::min(a, b);  // no branch, for nobody could foretell it
        b = std::max(a, b) - lesser;
        a = lesser;
    }
    return a << twos;
}

/// By Euclid until both fit 64 bits.
constexpr Uint128 gcd(Uint128 a, Uint128 b) {
    while (((a | b) >> 64) != 0) {
        if (b == 0) return a;
        const Uint128 rest = a % b;
        a = b;
        b = rest;
    }
    return gcd(static_cast<std::uint64_t>(a), static_cast<std::uint64_t>(b));
}

}  // namespace leitai::base
