// Shortens exact fractions for reading, never for arithmetic.
#include "leitai/report/numbers.hpp"

namespace leitai::report {

using base::Rational;

namespace {

constexpr int few_places = 4;       // of a number that no short decimal writes
constexpr int few_rate_places = 2;  // of a percentage
constexpr int exact_places = 6;     // an exact decimal up to here is shown in full

bool is_short(const Rational& value) { return base::round(value, exact_places) == value; }

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
    return {"约" + text, "about " + text};
}

}  // namespace leitai::report
