// The heads of a table that people made: which row has them, and what each is called.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "leitai/workbook/book.hpp"

namespace leitai::desk {

/// The row of the heads. Where a merged cell stands above several heads, each is called by both: 收入·本期.
struct Heads {
    std::uint32_t row = 0;                                   ///< 0: there is none
    std::size_t fitting = 0;                                 ///< how many of those that were looked for stand there
    std::vector<std::pair<std::string, std::uint32_t>> all;  ///< with their columns, from the left

    /// The column of a head; 0 where there is none of that name.
    std::uint32_t column(std::string_view head) const;
};

/// The row among the first thirty in which most of the wanted heads stand.
Heads find_heads(const workbook::Sheet& sheet, const std::vector<std::string>& wanted);

/// The heads of a row.
Heads heads_of(const workbook::Sheet& sheet, const workbook::SheetRow& row);

}  // namespace leitai::desk
