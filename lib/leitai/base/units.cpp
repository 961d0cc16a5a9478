// The table of units that village records use.
#include "leitai/base/units.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace leitai::base {

namespace {

using Row = std::pair<std::string_view, std::string_view>;

constexpr std::array<Row, 37> table = {{
    {"万元", "10k yuan"}, {"元", "yuan"},     {"亿元", "100m yuan"},
    {"人", "people"},     {"名", "people"},   {"人次", "attendances"},
    {"户", "households"}, {"家", "firms"},    {"支", "teams"},
    {"次", "times"},      {"场", "times"},    {"场次", "times"},
    {"项", "items"},      {"条", "items"},    {"件", "matters"},
    {"起", "cases"},      {"例", "cases"},    {"处", "places"},
    {"篇", "articles"},   {"张", "sheets"},   {"分", "points"},
    {"位", "places"},     {"天", "days"},     {"月", "months"},
    {"个月", "months"},   {"年", "years"},    {"小时", "hours"},
    {"亩", "mu"},         {"平方米", "m²"},   {"公里", "km"},
    {"吨", "t"},          {"个", ""},         {"座", ""},
    {"面", ""},           {"期", "sessions"}, {"份", "copies"},
    {"类", "kinds"},
}};

/// What stands behind the number 1: people -> person, attendances -> attendance; a unit not of the table stays.
std::string singular(const std::string& unit) {
    if (unit == "people") return "person";
    const auto known = [&](const Row& row) { return row.second == unit; };
    const bool plural = unit.ends_with('s') && std::any_of(table.begin(), table.end(), known);
    return plural ? unit.substr(0, unit.size() - 1) : unit;
}

}  // namespace

Text unit_words(std::string_view unit) {
    for (const auto& [zh, en] : table) {
        if (zh == unit) return {std::string(zh), std::string(en)};
    }
    return Text::same(std::string(unit));
}

Text with_unit(const Text& number, const Text& unit) {
    Text text = number;
    const bool latin = !unit.zh.empty() && static_cast<unsigned char>(unit.zh[0]) < 0x80 && unit.zh[0] != '%';
    text.zh += (latin ? " " : "") + unit.zh;  // Chinese has no blank before a unit
    if (unit.en.empty()) return text;
    // 22.19 x 10k yuan: two numbers side by side would be read as one.
    const bool begins_with_digit = unit.en[0] >= '0' && unit.en[0] <= '9';
    text.en += (begins_with_digit ? " x " : " ") + (number.en == "1" ? singular(unit.en) : unit.en);
    return text;
}

}  // namespace leitai::base
