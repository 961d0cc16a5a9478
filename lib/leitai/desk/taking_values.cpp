// Numbers with separators, units and signs of another width, and days in all the ways in which they are written.
#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "leitai/base/decimal.hpp"
#include "leitai/desk/taking.hpp"
#include "leitai/text/invisible.hpp"

namespace leitai::desk {

using base::Text;
using workbook::Cell;
using workbook::Column;
using workbook::Holds;
using workbook::Kind;

namespace {

/// Units of money, and by which power of ten each is more than a yuan.
struct Money {
    std::string_view word;
    int power;
};
constexpr std::array<Money, 5> money = {{{"亿元", 8}, {"万元", 4}, {"千元", 3}, {"百元", 2}, {"元", 0}}};

const Money* money_of(std::string_view unit) {
    const auto* const found =
        std::find_if(money.begin(), money.end(), [&](const Money& one) { return one.word == unit; });
    return found == money.end() ? nullptr : found;
}

bool is_decimal(std::string_view text) { return base::parse_decimal(text).fault == base::DecimalFault::none; }

/// 1,234,567.8 without its commas; empty where they do not part thousands.
std::optional<std::string> without_thousands(std::string_view text) {
    const std::size_t sign = text.starts_with('-') ? 1 : 0;
    const std::size_t end = std::min(text.find('.'), text.size());
    std::string plain(text.substr(0, sign));
    std::size_t group = 0;
    for (std::size_t i = sign; i < end; ++i) {
        if (text[i] == ',') {
            if (group == 0 || group > 3 || (plain.size() > sign + group && group != 3)) return std::nullopt;
            group = 0;
        } else {
            plain += text[i];
            ++group;
        }
    }
    if (group != 3) return std::nullopt;
    plain += text.substr(end);
    return is_decimal(plain) ? std::optional(plain) : std::nullopt;
}

/// A decimal times a power of ten, digit by digit; zeros behind the point that nobody wrote are left out.
std::string shifted(std::string text, int power) {
    const bool negative = text.starts_with('-');
    if (negative) text.erase(0, 1);
    std::size_t point = std::min(text.find('.'), text.size());
    if (point < text.size()) text.erase(point, 1);
    for (; power > 0; --power, ++point) {
        if (point == text.size()) text += '0';
    }
    for (; power < 0; ++power) {
        if (point == 0) {
            text.insert(text.begin(), '0');
        } else {
            --point;
        }
    }
    std::string whole = text.substr(0, point), behind = text.substr(point);
    whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size()));
    behind.erase(behind.find_last_not_of('0') + 1);
    std::string made = (whole.empty() ? "0" : whole) + (behind.empty() ? "" : "." + behind);
    return negative && made != "0" ? "-" + made : made;
}

/// What stands behind the digits of a number: 万元, 人, %.
std::string_view unit_behind(std::string_view text) {
    const std::size_t last = text.find_last_of("0123456789.");
    return last == std::string_view::npos ? text : text.substr(last + 1);
}

Text taken_as(const std::string& text) { return {"按" + text + "读", "read as " + text}; }

Text no_number(const std::string& text) {
    return {"“" + text + "”不是一个数；只填数，没有发生的填0，说明写在别处",
            "“" + text + "” is no number: write the number alone, 0 where nothing happened, and remarks elsewhere"};
}

/// A number in another unit than the column's: only money is converted, for only there is one meaning.
Taken with_unit(const std::string& written, std::string number, std::string_view unit, const Column& column) {
    if (unit == column.unit) return {number, {"去掉单位，按" + number + "读", "without its unit: " + number}};
    const Money* from = money_of(unit);
    const Money* to = money_of(column.unit);
    if (from == nullptr || to == nullptr)
        return {{},
                {},
                {"“" + written + "”的单位不是“" + column.unit + "”；只填数",
                 "“" + written + "” is not in “" + column.unit + "”: write the number alone"}};
    number = shifted(number, from->power - to->power);
    return {number, {"换算成" + column.unit + "，按" + number + "读", "converted to " + column.unit + ": " + number}};
}

/// A percent figure: of a cell that is formatted as a percentage the file holds the rate.
Taken percent_of(const Cell& cell) {
    const std::string figure = shifted(cell.text, 2);
    return {figure,
            {"单元格是百分比格式，按" + figure + "%读", "the cell is formatted as a percentage: " + figure + " %"}};
}

Taken number_in(const std::string& text, const Column& column) {
    if (is_decimal(text)) return {text};
    if (const auto plain = without_thousands(text))
        return {*plain, {"去掉千分位逗号，按" + *plain + "读", "without separators: " + *plain}};
    if (text.starts_with('+') && is_decimal(text.substr(1))) return {text.substr(1), taken_as(text.substr(1))};
    const std::string unit(unit_behind(text));
    std::string number = text::seen(text.substr(0, text.size() - unit.size()));
    if (number.empty() || unit.empty()) {
        if (text.find(',') != std::string::npos)
            return {{},
                    {},
                    {"“" + text + "”里的逗号是小数点还是千分位，看不出来；小数点用“.”",
                     "“" + text + "”: is the comma a decimal point? Write a point"}};
        return {{}, {}, no_number(text)};
    }
    if (const auto plain = without_thousands(number)) number = *plain;
    if (!is_decimal(number)) return {{}, {}, no_number(text)};
    const std::string seen_unit = text::seen(unit);
    if (column.holds == Holds::percent && seen_unit == "%") return {number};
    if (seen_unit == "%")
        return {{},
                {},
                {"“" + text + "”是百分数，这一栏填的不是百分数",
                 "“" + text + "” is a percentage, which this column does not take"}};
    return with_unit(text, number, seen_unit, column);
}

std::vector<std::string> runs_of_digits(std::string_view text) {
    std::vector<std::string> runs(1);
    for (const char c : text) {
        const bool digit = c >= '0' && c <= '9';
        if (digit) runs.back() += c;
        if (!digit && !runs.back().empty()) runs.emplace_back();
    }
    if (runs.back().empty()) runs.pop_back();
    return runs;
}

/// The day that a year, a month and a day make, if it exists.
std::optional<base::Date> day_of(const std::string& year, std::string month, std::string day) {
    if (year.size() != 4 || month.empty() || day.empty() || month.size() > 2 || day.size() > 2) return std::nullopt;
    if (month.size() == 1) month.insert(month.begin(), '0');
    if (day.size() == 1) day.insert(day.begin(), '0');
    return base::parse_date(year + "-" + month + "-" + day);
}

/// 2023.6.30, 2023/6/30, 2023年6月30日, 2023-6-30; 6月30日 in the year of the period.
std::optional<base::Date> written_day(const std::string& text, base::Period period) {
    std::string signs;
    for (const char c : text) {
        if (c < '0' || c > '9') signs += c;
    }
    const std::vector<std::string> parts = runs_of_digits(text);
    static constexpr std::array<std::string_view, 8> between = {"..",   "//",   "--",   "年月日",
                                                                "年月", "..日", "、、", "  "};
    if (parts.size() == 3 && std::find(between.begin(), between.end(), signs) != between.end())
        return day_of(parts[0], parts[1], parts[2]);
    if (parts.size() == 2 && (signs == "月日" || signs == "月"))
        return day_of(std::to_string(period.year), parts[0], parts[1]);
    if (parts.size() == 1 && signs.empty() && text.size() == 8)
        return day_of(text.substr(0, 4), text.substr(4, 2), text.substr(6, 2));
    return std::nullopt;
}

/// A day as spreadsheets count them, from the last day of 1899 or the first of 1904 on; only of this or the last
/// century.
std::optional<base::Date> counted_day(const std::string& text, bool from_1904) {
    if (text.size() != 5 || text.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
    const int first = from_1904 ? -24107 : -25569;  // 1904-01-01 and 1899-12-30 in days since 1970
    return base::date_of(std::stoi(text) + first);
}

}  // namespace

Taken take_number(const Cell& cell, const Column& column) {
    if (cell.kind == Kind::date || cell.kind == Kind::boolean)
        return {{},
                {},
                {"这里要填数，单元格里是“" + cell.text + "”；看一看单元格的格式",
                 "a number is wanted, and the cell holds “" + cell.text + "”: look at its format"}};
    const bool rate = cell.kind == Kind::number && cell.shown.ends_with('%');
    if (rate && column.holds == Holds::percent) return percent_of(cell);
    if (rate)
        return {{},
                {},
                {"单元格是百分比格式，这一栏填的不是百分数",
                 "the cell is formatted as a percentage, which this column does not take"}};
    const std::string text = half_width(cell.text);
    Taken taken = number_in(text, column);
    if (taken.wrong.empty() && taken.how.empty() && text != text::seen(cell.text)) taken.how = taken_as(taken.text);
    if (column.holds != Holds::whole || !taken.wrong.empty()) return taken;
    const std::size_t point = taken.text.find('.');
    if (point != std::string::npos && taken.text.find_first_not_of('0', point + 1) == std::string::npos) {
        taken.text.erase(point);
        taken.how = taken_as(taken.text);
    }
    return taken;
}

Taken take_date(const Cell& cell, const DayRules& days) {
    if (cell.kind == Kind::date) {
        const std::size_t time = cell.text.find('T');
        if (time == std::string::npos) return {cell.text};
        return {cell.text.substr(0, time),
                {"去掉钟点，按" + cell.text.substr(0, time) + "读",
                 "without the time of day: " + cell.text.substr(0, time)}};
    }
    const std::string text = half_width(cell.text);
    if (base::parse_date(text)) return {text};
    std::optional<base::Date> day = written_day(text, days.period);
    if (!day) day = counted_day(text, days.from_1904);
    if (day) return {base::to_string(*day), taken_as(base::to_string(*day))};
    return {{},
            {},
            {"“" + text + "”不是完整的日期；写成2023-06-30这样",
             "“" + text + "” is no full date: write it like 2023-06-30"}};
}

}  // namespace leitai::desk
