// Reads and prints periods and dates, and finds the earlier periods that one is compared with.
#include "leitai/base/period.hpp"

namespace leitai::base {
namespace {

using std::chrono::day;
using std::chrono::last;
using std::chrono::month;
using std::chrono::year;

constexpr int first_year = 1900;
constexpr int last_year = 2999;

/// The number that `text` spells in decimal digits alone, otherwise -1.
int digits(std::string_view text) {
    int number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return -1;
        number = number * 10 + (c - '0');
    }
    return number;
}

bool is_known_year(int number) { return number >= first_year && number <= last_year; }

/// `number` with leading zeros.
void append_padded(std::string& text, unsigned number, std::size_t width) {
    const std::string written = std::to_string(number);
    if (written.size() < width) text.append(width - written.size(), '0');
    text += written;
}

std::string year_text(int number) {
    std::string text;
    append_padded(text, static_cast<unsigned>(number), 4);
    return text;
}

unsigned quarter_of(month m) { return (static_cast<unsigned>(m) + 2) / 3; }

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const int y = digits(text.substr(0, 4));
    const int m = digits(text.substr(5, 2));
    const int d = digits(text.substr(8, 2));
    if (!is_known_year(y) || m < 1 || d < 1) return std::nullopt;
    const Date date{year{y}, month{static_cast<unsigned>(m)}, day{static_cast<unsigned>(d)}};
    if (!date.ok()) return std::nullopt;
    return date;
}

std::string to_string(Date date) {
    std::string text = year_text(static_cast<int>(date.year()));
    text += '-';
    append_padded(text, static_cast<unsigned>(date.month()), 2);
    text += '-';
    append_padded(text, static_cast<unsigned>(date.day()), 2);
    return text;
}

std::optional<Period> parse_period(std::string_view text) {
    const bool quarterly = text.size() == 7 && text[4] == '-' && text[5] == 'Q';
    if (!quarterly && text.size() != 4) return std::nullopt;
    const int y = digits(text.substr(0, 4));
    const int q = quarterly ? digits(text.substr(6)) : 0;
    if (!is_known_year(y) || q < (quarterly ? 1 : 0) || q > 4) return std::nullopt;
    return Period{static_cast<std::int16_t>(y), static_cast<std::int8_t>(q)};
}

std::string to_string(Period period) {
    std::string text = year_text(period.year);
    if (!period.is_year()) {
        text += "-Q";
        text += static_cast<char>('0' + period.quarter);
    }
    return text;
}

Period previous(Period period) {
    if (period.is_year()) return same_period_last_year(period);
    if (period.quarter == 1) return {static_cast<std::int16_t>(period.year - 1), 4};
    return {period.year, static_cast<std::int8_t>(period.quarter - 1)};
}

Period same_period_last_year(Period period) { return {static_cast<std::int16_t>(period.year - 1), period.quarter}; }

Date first_day(Period period) {
    const unsigned m = period.is_year() ? 1 : static_cast<unsigned>(period.quarter) * 3 - 2;
    return {year{period.year}, month{m}, day{1}};
}

Date last_day(Period period) {
    const unsigned m = period.is_year() ? 12 : static_cast<unsigned>(period.quarter) * 3;
    return year{period.year} / month{m} / last;
}

bool contains(Period period, Date date) {
    if (static_cast<int>(date.year()) != period.year) return false;
    return period.is_year() || quarter_of(date.month()) == static_cast<unsigned>(period.quarter);
}

}  // namespace leitai::base
