// The table of units that village records use.
#include "leitai/base/units.hpp"

#include <array>
#include <utility>

namespace leitai::base {

namespace {

using Row = std::pair<std::string_view, std::string_view>;

constexpr std::array<Row, 34> table = {{
    {"万元", "10k yuan"}, {"元", "yuan"},   {"亿元", "100m yuan"},
    {"人", "people"},     {"名", "people"}, {"人次", "attendances"},
    {"户", "households"}, {"家", "firms"},  {"支", "teams"},
    {"次", "times"},      {"场", "times"},  {"场次", "times"},
    {"项", "items"},      {"条", "items"},  {"件", "matters"},
    {"起", "cases"},      {"例", "cases"},  {"处", "places"},
    {"篇", "articles"},   {"张", "sheets"}, {"分", "points"},
    {"位", "places"},     {"天", "days"},   {"月", "months"},
    {"个月", "months"},   {"年", "years"},  {"小时", "hours"},
    {"亩", "mu"},         {"平方米", "m²"}, {"公里", "km"},
    {"吨", "t"},          {"个", ""},       {"座", ""},
    {"面", ""},
}};

}  // namespace

Text unit_words(std::string_view unit) {
    for (const auto& [zh, en] : table) {
        if (zh == unit) return {std::string(zh), std::string(en)};
    }
    return Text::same(std::string(unit));
}

Text unit_behind(std::string_view unit) {
    const Text words = unit_words(unit);
    // 22.19 x 10k yuan: two numbers side by side would be read as one.
    const bool number = !words.en.empty() && words.en[0] >= '0' && words.en[0] <= '9';
    return {words.zh.empty() ? "" : " " + words.zh, words.en.empty() ? "" : (number ? " x " : " ") + words.en};
}

std::string singular(std::string_view behind) {
    if (behind == " people") return " person";
    for (const auto& [zh, en] : table) {
        const bool known = !en.empty() && behind.starts_with(' ') && behind.substr(1) == en;
        if (known && en.ends_with('s')) return std::string(behind.substr(0, behind.size() - 1));
    }
    return std::string(behind);
}

}  // namespace leitai::base
