// An exact fixed-point number, the form in which facts are reported and points are printed.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace leitai::base {

/// `units` / 10^`decimals`. 86.20 is {8620, 2}; the number of decimals is part of what was written.
struct Decimal {
    std::int64_t units = 0;
    std::uint8_t decimals = 0;

    friend bool operator==(const Decimal&, const Decimal&) = default;
};

/// The most decimals a fact, a constant or a rounding stage may have.
inline constexpr int max_decimals = 9;

/// Why a text is not a decimal as this toolkit writes them.
enum class DecimalFault : std::uint8_t {
    none,
    empty,
    not_a_number,  ///< letters, units, two points …
    leading_zero,  ///< 017: some programs read it as octal
    separator,     ///< 1,200 or 1_000 or 1 200
    fullwidth,     ///< １２．５
    exponent,      ///< 1e3
    too_long,      ///< more than 18 digits, or more than max_decimals places
};

/// A decimal, or why the text is none.
struct ParsedDecimal {
    Decimal value;
    DecimalFault fault = DecimalFault::none;
};

/// Reads `-?digits[.digits]` and nothing else; never rounds, never guesses.
ParsedDecimal parse_decimal(std::string_view text);

/// The same number with exactly `decimals` places; empty if that would lose digits or overflow.
std::optional<Decimal> rescale(Decimal value, int decimals);

/// "86.20", "-0.5", "3".
std::string to_string(Decimal value);

}  // namespace leitai::base
