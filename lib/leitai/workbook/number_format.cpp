// Goes through a format's characters; counts days as spreadsheet programs do, who believe in 29 February 1900.
#include "leitai/workbook/number_format.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace leitai::workbook {

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

bool begins_with(std::string_view text, std::string_view word) {
    return text.size() >= word.size() &&
           std::equal(word.begin(), word.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}

/// What stands in the first section of a format, outside quotes and brackets.
struct Letters {
    bool day = false, month = false, time = false, percent = false, behind_point = false;
    int decimals = 0;
};

/// [h], [mm] and [s] count hours, minutes and seconds on; all other brackets are colours, languages and conditions.
bool counts_on(std::string_view inside) {
    const auto is = [&](char letter) {
        return !inside.empty() &&
               std::all_of(inside.begin(), inside.end(), [letter](char c) { return lower(c) == letter; });
    };
    return is('h') || is('m') || is('s');
}

/// How many bytes are passed over at once at the beginning of `rest`; 0: its first character has a meaning.
std::size_t passed_over(std::string_view rest, Letters& found) {
    const auto to = [&](char end) { return std::min(rest.find(end, 1), rest.size() - 1) + 1; };
    switch (rest[0]) {
        case '"':
            return to('"');
        case '\\':
        case '_':
        case '*':
        case '!':
            return std::min<std::size_t>(2, rest.size());
        case '[':
            found.time = found.time || counts_on(rest.substr(1, to(']') - 2));
            return to(']');
        default:
            break;
    }
    for (const std::string_view word : {"general", "am/pm", "a/p", "e+", "e-"}) {
        if (begins_with(rest, word)) return word.size();
    }
    return 0;
}

void look_at(std::string_view rest, Letters& found) {
    switch (lower(rest[0])) {
        case 'y':
        case 'd':
        case 'e':
        case 'b':
            found.day = true;
            break;
        case 'a':
            found.day = found.day || begins_with(rest, "aaa");
            break;
        case 'm':
            found.month = true;
            break;
        case 'h':
        case 's':
            found.time = true;
            break;
        case '%':
            found.percent = true;
            break;
        case '.':
            found.behind_point = true;
            break;
        case '0':
        case '#':
        case '?':
            if (found.behind_point) ++found.decimals;
            break;
        default:
            break;
    }
}

constexpr std::int64_t seconds_a_day = 86'400;
constexpr std::int64_t leap_day = 60;         // 29 February 1900, which never was
constexpr std::int64_t last_day = 2'958'465;  // 31 December 9999
constexpr std::int64_t days_to_1904 = 1'462;

std::string day_of(std::int64_t day) {
    if (day == 0) return "1900-01-00";
    if (day == leap_day) return "1900-02-29";
    using std::chrono::days, std::chrono::sys_days, std::chrono::year;
    const sys_days before = sys_days{year{1899} / 12 / (day < leap_day ? 31 : 30)};
    const std::chrono::year_month_day date(before + days{day});
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

}  // namespace

Shows shows(std::string_view code) {
    Letters found;
    while (!code.empty() && code[0] != ';') {
        const std::size_t over = passed_over(code, found);
        if (over == 0) look_at(code, found);
        code.remove_prefix(std::max<std::size_t>(1, over));
    }
    const bool day = found.day || (found.month && !found.time);
    if (day) return {found.time ? Shows::What::moment : Shows::What::day};
    if (found.time) return {Shows::What::time};
    if (found.percent) return {Shows::What::percent, std::min(found.decimals, 30)};
    return {};
}

Shows shows_builtin(std::uint32_t id) {
    const auto within = [id](std::uint32_t first, std::uint32_t last) { return id >= first && id <= last; };
    if (id == 9) return {Shows::What::percent, 0};
    if (id == 10) return {Shows::What::percent, 2};
    if (id == 22) return {Shows::What::moment};
    if (within(18, 21) || within(32, 35) || within(45, 47) || within(55, 56)) return {Shows::What::time};
    if (within(14, 17) || within(27, 31) || id == 36 || within(50, 58)) return {Shows::What::day};
    return {};
}

std::optional<DayText> day_text(double serial, bool from_1904, Shows::What what) {
    if (!(serial >= 0 && serial < static_cast<double>(last_day + 1))) return std::nullopt;
    const std::int64_t seconds = std::llround(serial * static_cast<double>(seconds_a_day));
    std::int64_t day = seconds / seconds_a_day;
    const std::int64_t second = seconds % seconds_a_day;
    const std::string time = fmt::format("{:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60);
    if (what == Shows::What::time && day == 0) return DayText{time, {}};
    if (from_1904) day += days_to_1904;
    if (day > last_day) return std::nullopt;
    const std::string date = day_of(day);
    if (second == 0) return DayText{date, {}};
    return DayText{date + "T" + time, what == Shows::What::day ? date : ""};
}

std::optional<std::string> written_day(std::string_view text) {
    const auto has_form = [](std::string_view what, std::string_view form) {
        return what.size() == form.size() && std::equal(what.begin(), what.end(), form.begin(), [](char a, char b) {
                   return b == '0' ? a >= '0' && a <= '9' : a == b;
               });
    };
    const std::string_view day = text.substr(0, 10);
    if (!has_form(day, "0000-00-00")) return std::nullopt;
    text.remove_prefix(day.size());
    if (text.ends_with('Z')) text.remove_suffix(1);
    const std::string_view time = text.substr(0, 9);
    if (text.empty()) return std::string(day);
    if (!has_form(time, "T00:00:00")) return std::nullopt;
    text.remove_prefix(time.size());
    const bool parts = text.empty() || (text[0] == '.' && text.find_first_not_of("0123456789", 1) == text.npos);
    if (!parts) return std::nullopt;
    return std::string(day) + (time == "T00:00:00" ? "" : std::string(time));
}

}  // namespace leitai::workbook
