// Digits are taken as they stand where that is the same; all other numbers go through a double.
#include "leitai/workbook/number.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace leitai::workbook {

namespace {

constexpr std::size_t digits_shown = 15;
constexpr int longest = 21;  // digits before the point, and behind it

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The digits of a decimal without exponent, cut at its point.
struct Digits {
    bool negative = false;
    std::string_view whole, part;
};

std::optional<Digits> plain_digits(std::string_view raw) {
    Digits found;
    if (raw.starts_with('-')) {
        found.negative = true;
        raw.remove_prefix(1);
    }
    const std::size_t point = raw.find('.');
    found.whole = raw.substr(0, point);
    if (point != std::string_view::npos) found.part = raw.substr(point + 1);
    const auto all = [](std::string_view text) { return std::all_of(text.begin(), text.end(), is_digit); };
    if (found.whole.empty() || !all(found.whole) || !all(found.part)) return std::nullopt;
    while (found.whole.size() > 1 && found.whole.front() == '0') found.whole.remove_prefix(1);
    while (found.part.ends_with('0')) found.part.remove_suffix(1);
    return found;
}

std::size_t significant(const Digits& digits) {
    if (digits.whole != "0") return digits.whole.size() + digits.part.size();
    const std::size_t zeros = digits.part.find_first_not_of('0');
    return zeros == std::string_view::npos ? 0 : digits.part.size() - zeros;
}

std::string written(const Digits& digits) {
    std::string text;
    if (digits.negative && (digits.whole != "0" || !digits.part.empty())) text += '-';
    text += digits.whole;
    if (!digits.part.empty()) (text += '.') += digits.part;
    return text;
}

/// Digits with their point behind so many of them; there may be fewer.
std::string with_point(std::string digits, int point) {
    if (point <= 0) {
        digits.insert(0, static_cast<std::size_t>(1 - point), '0');
        point = 1;
    }
    const auto at = static_cast<std::size_t>(point);
    if (digits.size() < at) digits.append(at - digits.size(), '0');
    if (digits.size() > at) digits.insert(at, 1, '.');
    return digits;
}

/// At 15 significant digits.
std::string shown(double value) {
    std::array<char, 40> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::abs(value),
                                   std::chars_format::scientific, static_cast<int>(digits_shown) - 1);
    const std::string_view text(buffer.data(), static_cast<std::size_t>(end.ptr - buffer.data()));
    const std::size_t e = text.find('e');
    std::string digits(1, text[0]);
    digits += text.substr(2, e - 2);
    while (digits.size() > 1 && digits.ends_with('0')) digits.pop_back();
    if (digits == "0") return digits;
    int exponent = 0;
    std::from_chars(text.data() + e + (text[e + 1] == '+' ? 2 : 1), end.ptr, exponent);
    const std::string sign = std::signbit(value) ? "-" : "";
    if (exponent < longest && static_cast<int>(digits.size()) - 1 - exponent <= longest)
        return sign + with_point(std::move(digits), exponent + 1);
    return sign + with_point(std::move(digits), 1) + "E" + (exponent > 0 ? "+" : "") + std::to_string(exponent);
}

/// Whether it is as short as it can be already: few digits, no zero too many in front or behind.
bool is_short(std::string_view raw) {
    std::size_t points = 0;
    for (const char c : raw) {
        if (c == '.')
            ++points;
        else if (!is_digit(c))
            return false;
    }
    if (raw.empty() || raw.size() > digits_shown || points > 1 || raw[0] == '.') return false;
    if (raw[0] == '0' && raw.size() > 1 && raw[1] != '.') return false;
    return points == 0 || (raw.back() != '0' && raw.back() != '.');
}

}  // namespace

std::optional<std::string> short_number(std::string_view raw) {
    if (is_short(raw)) return std::string(raw);
    if (raw.starts_with('+')) raw.remove_prefix(1);
    if (const std::optional<Digits> digits = plain_digits(raw); digits && significant(*digits) <= digits_shown)
        return written(*digits);
    double value = 0;
    const auto read = std::from_chars(raw.data(), raw.data() + raw.size(), value);
    const bool whole = read.ec == std::errc() && read.ptr == raw.data() + raw.size();
    if (!whole || !std::isfinite(value)) return std::nullopt;
    return shown(value);
}

std::string as_percent(std::string_view number, int decimals) {
    const std::optional<Digits> digits = plain_digits(number);
    if (!digits) return {};
    std::string all = std::string(digits->whole) + std::string(digits->part);
    const std::size_t point = digits->whole.size() + 2, kept = point + static_cast<std::size_t>(decimals);
    const bool up = all.size() > kept && all[kept] >= '5';
    all.resize(kept, '0');
    all.insert(0, 1, '0');  // for what is carried
    if (up) {
        std::size_t at = all.size() - 1;
        for (; all[at] == '9'; --at) all[at] = '0';
        ++all[at];
    }
    std::string text = decimals > 0 ? all.substr(0, point + 1) + "." + all.substr(point + 1) : all;
    text.erase(0, std::min(text.find_first_not_of('0'), point));
    const bool zero = text.find_first_of("123456789") == std::string::npos;
    return (digits->negative && !zero ? "-" : "") + text + "%";
}

}  // namespace leitai::workbook
