// Exact arithmetic with fractions: numbers of 64 bits take a short path, others are worked out in 256 bits.
#include "leitai/base/rational.hpp"

#include <array>
#include <cassert>

#include "leitai/base/wide.hpp"

namespace leitai::base {

/// The arithmetic on parts, with access to the constructor that trusts them to be in lowest terms.
struct RationalParts {
    static constexpr Uint128 most = ~Uint128{0} >> 1;  // numerators are symmetric: negation never overflows

    static constexpr Rational make(Int128 numerator, Int128 denominator) { return {numerator, denominator}; }

    static Uint128 magnitude(Int128 number) {
        return number < 0 ? 0 - static_cast<Uint128>(number) : static_cast<Uint128>(number);
    }

    /// Parts in lowest terms, or beyond when one of them does not fit.
    static Rational fitted(bool negative, const Wide& numerator, const Wide& denominator) {
        if (numerator.high != 0 || denominator.high != 0) return Rational::beyond_range();
        if (numerator.low > most || denominator.low > most) return Rational::beyond_range();
        const auto n = static_cast<Int128>(numerator.low);
        return {negative ? -n : n, static_cast<Int128>(denominator.low)};
    }
};

namespace {

using Parts = RationalParts;

bool fits64(Int128 number) { return number == static_cast<std::int64_t>(number); }

bool small(const Rational& a, const Rational& b) {
    return fits64(a.numerator()) && fits64(a.denominator()) && fits64(b.numerator()) && fits64(b.denominator());
}

/// gcds of numbers up to 100: points have two decimals, so nearly all that is asked for stands here. (Worked out, gcds
/// took a fifth of the time of scoring.)
constexpr std::uint64_t listed = 100;
constexpr auto gcds = [] {
    std::array<std::array<std::uint8_t, listed>, listed + 1> table{};
    for (std::uint64_t d = 1; d <= listed; ++d) {
        for (std::uint64_t rest = 0; rest < d; ++rest) table[d][rest] = static_cast<std::uint8_t>(gcd(rest, d));
    }
    return table;
}();

/// gcd of any number and a small denominator: one division first, then both fit 64 bits.
std::int64_t common(Int128 number, std::int64_t denominator) {
    if (denominator == 1) return 1;
    const auto d = static_cast<std::uint64_t>(denominator);
    const Uint128 n = Parts::magnitude(number);
    const std::uint64_t rest = (n >> 64) == 0 ? static_cast<std::uint64_t>(n) % d : static_cast<std::uint64_t>(n % d);
    return d <= listed ? gcds[d][rest] : static_cast<std::int64_t>(gcd(rest, d));
}

/// A quotient without a rest; by one machine division where it can be.
Int128 divided(Int128 number, std::int64_t divisor) {
    if (divisor == 1) return number;
    return fits64(number) ? static_cast<std::int64_t>(number) / divisor : number / divisor;
}

/// a.n * b.d + b.n * a.d: two products of 64 bits, so at most 2^127 - 2^64 in magnitude.
/// By Knuth, 4.5.1: only the gcd of the denominators can be shared by the sum.
Rational sum_small(const Rational& a, const Rational& b) {
    const auto ad = static_cast<std::int64_t>(a.denominator());
    const auto bd = static_cast<std::int64_t>(b.denominator());
    if (ad == 1 || bd == 1) return Parts::make(a.numerator() * bd + b.numerator() * ad, Int128{ad} * bd);
    if (ad == bd) {
        const Int128 sum = a.numerator() + b.numerator();
        const std::int64_t shared = common(sum, ad);
        return Parts::make(divided(sum, shared), ad / shared);
    }
    const std::int64_t g = common(ad, bd);
    const Int128 sum = a.numerator() * (bd / g) + b.numerator() * (ad / g);
    const std::int64_t shared = common(sum, g);
    return Parts::make(divided(sum, shared), Int128{ad / g} * (bd / shared));
}

Rational sum_wide(const Rational& a, const Rational& b) {
    const auto ad = static_cast<Uint128>(a.denominator()), bd = static_cast<Uint128>(b.denominator());
    const Uint128 g = gcd(ad, bd);
    const Wide left = multiply(Parts::magnitude(a.numerator()), bd / g);
    const Wide right = multiply(Parts::magnitude(b.numerator()), ad / g);
    const bool a_negative = a.sign() < 0, b_negative = b.sign() < 0;
    const bool opposed = a_negative != b_negative;
    const Wide sum = !opposed ? add(left, right) : left < right ? subtract(right, left) : subtract(left, right);
    const bool negative = opposed && left < right ? b_negative : a_negative;
    const Uint128 shared = gcd(divide(sum, g).remainder, g);
    return Parts::fitted(negative, divide(sum, shared).quotient, multiply(ad / g, bd / shared));
}

/// Reduced across before multiplying, so that the product is in lowest terms and overflows only if it must.
Rational product(Int128 an, Int128 ad, Int128 bn, Int128 bd) {
    if (fits64(an) && fits64(ad) && fits64(bn) && fits64(bd)) {
        const std::int64_t g = common(an, static_cast<std::int64_t>(bd));
        const std::int64_t h = common(bn, static_cast<std::int64_t>(ad));
        if (g == 1 && h == 1) return Parts::make(an * bn, ad * bd);
        const auto part = [](Int128 n, std::int64_t d) { return Int128{static_cast<std::int64_t>(n) / d}; };
        return Parts::make(part(an, g) * part(bn, h), part(ad, h) * part(bd, g));
    }
    const Uint128 a = Parts::magnitude(an), b = Parts::magnitude(bn);
    const auto ua = static_cast<Uint128>(ad), ub = static_cast<Uint128>(bd);
    const Uint128 g = gcd(a, ub), h = gcd(b, ua);
    return Parts::fitted((an < 0) != (bn < 0), multiply(a / g, b / h), multiply(ua / h, ub / g));
}

}  // namespace

Rational::Rational(Decimal value) : numerator_(value.units) {
    assert(value.decimals <= 18);
    std::int64_t power = 1;
    for (int i = 0; i < value.decimals; ++i) power *= 10;
    const std::int64_t g = common(value.units, power);
    numerator_ = value.units / g;
    denominator_ = power / g;
}

Rational Rational::fraction(Int128 numerator, Int128 denominator) {
    assert(denominator != 0);
    if (fits64(numerator) && denominator > 0 && fits64(denominator)) {
        const std::int64_t g = common(numerator, static_cast<std::int64_t>(denominator));
        return {divided(numerator, g), divided(denominator, g)};
    }
    const Uint128 n = Parts::magnitude(numerator), d = Parts::magnitude(denominator);
    const Uint128 g = gcd(n, d);
    return Parts::fitted((numerator < 0) != (denominator < 0), {0, n / g}, {0, d / g});
}

Rational Rational::beyond_range() { return {0, 0}; }

Rational operator+(const Rational& a, const Rational& b) {
    if (a.beyond() || b.beyond()) return Rational::beyond_range();
    return small(a, b) ? sum_small(a, b) : sum_wide(a, b);
}

Rational operator-(const Rational& a, const Rational& b) { return a + -b; }

Rational operator*(const Rational& a, const Rational& b) {
    if (a.beyond() || b.beyond()) return Rational::beyond_range();
    return product(a.numerator_, a.denominator_, b.numerator_, b.denominator_);
}

Rational operator/(const Rational& a, const Rational& b) {
    if (a.beyond() || b.beyond()) return Rational::beyond_range();
    assert(b.numerator_ != 0);
    const bool negative = b.numerator_ < 0;
    return product(a.numerator_, a.denominator_, negative ? -b.denominator_ : b.denominator_,
                   negative ? -b.numerator_ : b.numerator_);
}

Rational Rational::operator-() const { return {-numerator_, denominator_}; }

std::strong_ordering operator<=>(const Rational& a, const Rational& b) {
    assert(!a.beyond() && !b.beyond());
    if (a.denominator_ == b.denominator_) return a.numerator_ <=> b.numerator_;
    if (a.sign() != b.sign()) return a.sign() <=> b.sign();
    if (small(a, b)) return a.numerator_ * b.denominator_ <=> b.numerator_ * a.denominator_;
    const Wide left = multiply(Parts::magnitude(a.numerator_), static_cast<Uint128>(b.denominator_));
    const Wide right = multiply(Parts::magnitude(b.numerator_), static_cast<Uint128>(a.denominator_));
    return a.sign() < 0 ? right <=> left : left <=> right;
}

Rational abs(const Rational& value) { return value.sign() < 0 ? -value : value; }

}  // namespace leitai::base
