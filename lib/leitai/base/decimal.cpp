// Reads and prints fixed-point numbers digit by digit, without going through floating point.
#include "leitai/base/decimal.hpp"

#include <array>
#include <charconv>

namespace leitai::base {
namespace {

constexpr int max_digits = 18;  // any 18 digits fit 64 bits

constexpr std::array<std::int64_t, max_digits + 1> powers_of_ten = [] {
    std::array<std::int64_t, max_digits + 1> powers{};
    std::int64_t power = 1;
    for (auto& entry : powers) {
        entry = power;
        power *= entry == 1'000'000'000'000'000'000 ? 1 : 10;
    }
    return powers;
}();

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_separator(char c) { return c == ',' || c == '_' || c == ' ' || c == '\''; }

/// The text with full-width digits, points, commas and signs made ASCII.
std::string narrowed(std::string_view text) {
    std::string narrow;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool wide = text.size() - i >= 3 && text[i] == '\xEF' && text[i + 1] == '\xBC' &&
                          static_cast<unsigned char>(text[i + 2]) >= 0x8B &&  // ＋ U+FF0B
                          static_cast<unsigned char>(text[i + 2]) <= 0x99;    // ９ U+FF19
        if (wide) {
            narrow += static_cast<char>(static_cast<unsigned char>(text[i + 2]) - 0x8B + '+');
            i += 2;
        } else {
            narrow += text[i];
        }
    }
    return narrow;
}

/// Digits with single separators between digits and at most one point: a number as people group it.
bool is_grouped(std::string_view text) {
    bool point = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_digit(text[i])) continue;
        if (i == 0 || i + 1 == text.size() || !is_digit(text[i - 1]) || !is_digit(text[i + 1])) return false;
        if (text[i] == '.' && !point) {
            point = true;
        } else if (!is_separator(text[i])) {
            return false;
        }
    }
    return !text.empty();
}

/// A number with an exponent: 1e3, 1.5E-3.
bool has_exponent(std::string_view text) {
    const auto e = text.find_first_of("eE");
    if (e == std::string_view::npos) return false;
    std::string_view power = text.substr(e + 1);
    if (!power.empty() && (power[0] == '+' || power[0] == '-')) power.remove_prefix(1);
    return is_grouped(text.substr(0, e)) && is_grouped(power);
}

/// Why a text that is not `-?digits[.digits]` is no decimal. Called rarely, so it need not be fast.
DecimalFault misshapen(std::string_view text) {
    const std::string narrow = narrowed(text);
    std::string_view rest = narrow;
    if (!rest.empty() && (rest[0] == '-' || rest[0] == '+')) rest.remove_prefix(1);
    const bool grouped = is_grouped(rest);
    if (grouped && rest.find_first_of(",_ '") != std::string_view::npos) return DecimalFault::separator;
    if (narrow.size() != text.size()) return grouped ? DecimalFault::fullwidth : DecimalFault::not_a_number;
    if (has_exponent(rest)) return DecimalFault::exponent;
    return DecimalFault::not_a_number;
}

ParsedDecimal refused(DecimalFault fault) { return {{}, fault}; }

}  // namespace

ParsedDecimal parse_decimal(std::string_view text) {
    if (text.empty()) return refused(DecimalFault::empty);
    const char* const end = text.data() + text.size();
    const char* at = text.data();
    const bool negative = *at == '-';
    if (negative) ++at;

    const char* const whole = at;
    std::uint64_t units = 0;  // wraps for long texts, which are refused below before it is used
    while (at != end && is_digit(*at)) units = units * 10 + static_cast<unsigned>(*at++ - '0');
    const auto whole_digits = at - whole;
    std::ptrdiff_t places = 0;
    if (whole_digits > 0 && at != end && *at == '.') {
        const char* const part = ++at;
        while (at != end && is_digit(*at)) units = units * 10 + static_cast<unsigned>(*at++ - '0');
        places = at - part;
        if (places == 0) return refused(misshapen(text));
    }
    if (at != end || whole_digits == 0) return refused(misshapen(text));
    if (whole_digits > 1 && *whole == '0') return refused(DecimalFault::leading_zero);
    if (whole_digits + places > max_digits || places > max_decimals) return refused(DecimalFault::too_long);
    const auto magnitude = static_cast<std::int64_t>(units);
    return {{negative ? -magnitude : magnitude, static_cast<std::uint8_t>(places)}, DecimalFault::none};
}

std::optional<Decimal> rescale(Decimal value, int decimals) {
    if (decimals < 0 || decimals > max_digits) return std::nullopt;
    const int more = decimals - value.decimals;
    if (more < -max_digits) return std::nullopt;
    Decimal result{value.units, static_cast<std::uint8_t>(decimals)};
    if (more >= 0) {
        const std::int64_t power = powers_of_ten[static_cast<std::size_t>(more)];
        if (__builtin_mul_overflow(value.units, power, &result.units)) return std::nullopt;
    } else {
        const std::int64_t power = powers_of_ten[static_cast<std::size_t>(-more)];
        if (value.units % power != 0) return std::nullopt;
        result.units = value.units / power;
    }
    return result;
}

std::string to_string(Decimal value) {
    const bool negative = value.units < 0;
    const auto units = static_cast<std::uint64_t>(value.units);
    std::array<char, 20> digits{};
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), negative ? 0 - units : units);
    const auto count = static_cast<std::size_t>(written.ptr - digits.data());

    std::string text = negative ? "-" : "";
    if (count <= value.decimals) text.append(value.decimals + 1 - count, '0');
    text.append(digits.data(), count);
    if (value.decimals > 0) text.insert(text.size() - value.decimals, 1, '.');
    return text;
}

}  // namespace leitai::base
