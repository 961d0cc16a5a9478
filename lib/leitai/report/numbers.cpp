// Shortens exact fractions for reading, never for arithmetic.
#include "leitai/report/numbers.hpp"

#include <optional>

namespace leitai::report {

using base::Rational;

namespace {

constexpr int few_places = 4;       // of a number that no short decimal writes
constexpr int few_rate_places = 2;  // of a percentage
constexpr int exact_places = 6;     // an exact decimal up to here is shown in full

bool is_short(const Rational& value) { return base::round(value, exact_places) == value; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The number at the beginning of `text` ("86.2", "429/40"), and how long it is; a blank ends it.
std::optional<Rational> number_at(std::string_view text, std::size_t& length) {
    std::size_t i = 0;
    while (i < text.size() && (is_digit(text[i]) || text[i] == '.')) ++i;
    const base::ParsedDecimal above = base::parse_decimal(text.substr(0, i));
    if (above.fault != base::DecimalFault::none) return std::nullopt;
    length = i;
    std::size_t j = i + 1;
    if (i >= text.size() || text[i] != '/' || j >= text.size() || !is_digit(text[j])) return Rational(above.value);
    while (j < text.size() && is_digit(text[j])) ++j;
    const base::ParsedDecimal below = base::parse_decimal(text.substr(i + 1, j - i - 1));
    if (below.fault != base::DecimalFault::none || below.value.units == 0) return std::nullopt;
    length = j;
    return Rational(above.value) / Rational(below.value);
}

}  // namespace

std::string plain(const Rational& value, bool rate) {
    if (value.beyond()) return "?";
    const Rational number = rate ? value * Rational(100) : value;
    if (is_short(number)) return base::to_string(number) + (rate ? "%" : "");
    return base::to_string(number, rate ? few_rate_places : few_places) + (rate ? "%" : "");
}

base::Text shown(const Rational& value, bool rate) {
    const std::string text = plain(value, rate);
    const Rational number = rate ? value * Rational(100) : value;
    if (is_short(number)) return base::Text::same(text);
    return {"约 " + text, "about " + text};
}

std::string readable(std::string_view arithmetic, bool rate) {
    std::string text;
    while (!arithmetic.empty()) {
        std::size_t length = 1;
        const bool starts_number = is_digit(arithmetic.front());
        const std::optional<Rational> number = starts_number ? number_at(arithmetic, length) : std::nullopt;
        if (number) {
            text += plain(*number, rate);
        } else {
            while (starts_number && length < arithmetic.size() && arithmetic[length] != ' ') ++length;
            text += arithmetic.substr(0, length);
        }
        arithmetic.remove_prefix(length);
    }
    return text;
}

Rational sum_of(std::string_view arithmetic) {
    Rational sum(0);
    Rational sign(1);
    if (arithmetic.starts_with('-')) {
        sign = Rational(-1);
        arithmetic.remove_prefix(1);
    }
    for (;;) {
        std::size_t length = 0;
        const std::optional<Rational> number = number_at(arithmetic, length);
        if (!number) return Rational::beyond_range();
        sum += sign * *number;
        arithmetic.remove_prefix(length);
        if (arithmetic.empty()) return sum;
        if (!arithmetic.starts_with(" + ") && !arithmetic.starts_with(" - ")) return Rational::beyond_range();
        sign = Rational(arithmetic[1] == '+' ? 1 : -1);
        arithmetic.remove_prefix(3);
    }
}

}  // namespace leitai::report
