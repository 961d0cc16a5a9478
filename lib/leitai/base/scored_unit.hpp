// What a rubric can score (villages, townships, counties and others): one row each, with everything that differs
// between them.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "leitai/base/text.hpp"

namespace leitai::base {

/// A kind of contestant. (In the code a contestant is called a village, which most of them are.)
struct ScoredUnit {
    std::string_view key;   ///< `scores: village`; returns and results name the contestant by this key
    std::string_view list;  ///< its list in a roster
    int digits;             ///< of its code; 0 where it has an id of its own
    bool in_county;         ///< it lies in a reporting unit, so there are circles and conditions of that name
    bool in_township;       ///< likewise
    std::string_view zh, en, en_many;
    std::string_view title_zh, title_en;    ///< above its names in a table
    std::string_view level_zh;              ///< the level that reports about itself: "村级" 自报
    std::string_view code_zh, code_en;      ///< what stands behind `key`
    std::string_view example;               ///< of that
    std::string_view new_code, new_suffix;  ///< how invented ones begin ("01" follows) and end (示例甲 precedes)

    Text noun() const { return {std::string(zh), std::string(en)}; }
    Text many() const { return {std::string(zh), std::string(en_many)}; }
    Text title() const { return {std::string(title_zh), std::string(title_en)}; }
    /// Above or before several of them: "村", "Villages".
    Text heading() const {
        std::string capital(en_many);
        capital[0] = static_cast<char>(capital[0] - 'a' + 'A');
        return {std::string(zh), capital};
    }
    /// "12 个村", "12 villages".
    Text counted(std::size_t count) const {
        const std::string digits_of = std::to_string(count);
        return {digits_of + "个" + std::string(zh), digits_of + " " + std::string(count == 1 ? en : en_many)};
    }
    /// What an option asks for: "12 位编码", "12-digit code".
    Text code_words() const {
        if (digits == 0) return {"编号", "id"};
        return {std::to_string(digits) + "位编码", std::to_string(digits) + "-digit code"};
    }
};

inline constexpr std::array<ScoredUnit, 4> scored_units = {{
    {"village", "villages", 12, true, true, "村", "village", "villages", "村名", "Village", "村级", "村代码",
     "code of the village", "\"359902101201\"", "3599011012", "村"},
    {"township", "townships", 9, true, false, "乡镇", "township", "townships", "乡镇", "Township", "乡镇", "乡镇代码",
     "code of the township", "\"359902101\"", "3599011", "镇"},
    {"county", "units", 6, false, false, "县区", "county", "counties", "县（市、区）", "County", "县级", "县区代码",
     "code of the county", "\"359902\"", "3599", "区"},
    {"other", "others", 0, false, false, "单位", "unit", "units", "单位", "Unit", "单位", "单位编号", "id of the unit",
     "KGJ", "DW-", "单位"},
}};

/// The position of a row: tables of other layers have a variant for each.
inline std::size_t position(const ScoredUnit& unit) { return static_cast<std::size_t>(&unit - scored_units.data()); }

}  // namespace leitai::base
