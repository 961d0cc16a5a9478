// An exact fraction of 128-bit integers, used for all arithmetic inside an indicator until its points are rounded.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>

#include "leitai/base/decimal.hpp"

namespace leitai::base {

__extension__ typedef __int128 Int128;

/// numerator / denominator in lowest terms, denominator > 0.
///
/// A result that 128 bits cannot hold is `beyond()`: a defined state that every further operation keeps,
/// never a wrapped number. Who reads a result asks `beyond()` first; comparing or printing one is a bug.
class Rational {
public:
    constexpr Rational() = default;
    constexpr Rational(std::int64_t whole) : numerator_(whole) {}  // NOLINT: whole numbers are rationals
    Rational(Decimal value);                                       // NOLINT: decimals are rationals
    /// numerator / denominator, reduced; `denominator` 0 is a bug.
    static Rational fraction(Int128 numerator, Int128 denominator);
    /// The same for parts that are known to be in lowest terms, `denominator` > 0: nothing is computed.
    static constexpr Rational reduced(std::int64_t numerator, std::int64_t denominator) {
        return {numerator, denominator};
    }
    static Rational beyond_range();

    Int128 numerator() const { return numerator_; }
    Int128 denominator() const { return denominator_; }
    bool beyond() const { return denominator_ == 0; }

    int sign() const { return numerator_ > 0 ? 1 : numerator_ < 0 ? -1 : 0; }
    bool is_whole() const { return denominator_ == 1; }

    friend Rational operator+(const Rational& a, const Rational& b);
    friend Rational operator-(const Rational& a, const Rational& b);
    friend Rational operator*(const Rational& a, const Rational& b);
    /// `b` = 0 is a bug: callers turn a zero divisor into a cause first.
    friend Rational operator/(const Rational& a, const Rational& b);
    Rational operator-() const;
    Rational& operator+=(const Rational& b) { return *this = *this + b; }

    friend bool operator==(const Rational& a, const Rational& b) {
        return a.numerator_ == b.numerator_ && a.denominator_ == b.denominator_;
    }
    friend std::strong_ordering operator<=>(const Rational& a, const Rational& b);

private:
    friend struct RationalParts;
    constexpr Rational(Int128 numerator, Int128 denominator) : numerator_(numerator), denominator_(denominator) {}

    Int128 numerator_ = 0;
    Int128 denominator_ = 1;
};

/// The value without its sign.
Rational abs(const Rational& value);
/// The greatest whole number not above `value`, the smallest not below it.
Rational floor(const Rational& value);
Rational ceil(const Rational& value);

/// Rounded to `decimals` places, half away from zero on the magnitude as spreadsheets do: -0.125 -> -0.13.
Rational round(const Rational& value, int decimals);

/// `value` as a Decimal of exactly `decimals` places, rounded half away from zero; empty beyond 64 bits.
std::optional<Decimal> to_decimal(const Rational& value, int decimals);

/// The shortest exact decimal ("21.5", "3", "-0.05") when there is one of at most `max_decimals` places,
/// otherwise the fraction ("64/3").
std::string to_string(const Rational& value);

/// Printed with exactly `decimals` places, rounded half away from zero.
std::string to_string(const Rational& value, int decimals);

}  // namespace leitai::base
