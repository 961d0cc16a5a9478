// The formulas by which a spreadsheet adds up a table's sums again, with the values that they give.
#pragma once

#include <xlsxwriter.h>

#include <optional>
#include <string>
#include <vector>

#include "leitai/page/page.hpp"

namespace leitai::page {

/// Where the numbers of a sum stand in the sheet.
struct SheetSum {
    std::vector<std::size_t> addends;  ///< positions in the sheet
    std::size_t total = 0;
    int decimals = 2;
};

/// Nothing where the table has no sum, or not all of it is shown.
std::optional<SheetSum> sheet_sum_of(const Table& table, const std::vector<std::size_t>& shown);

/// Two formulas of one row: the sum again, and whether it agrees with the total.
struct SumAgain {
    std::string sum, same;
    double value = 0;
    std::string agrees;  ///< "是", "no"
};

/// Nothing where the row has no total.
std::optional<SumAgain> sum_again(const SheetSum& sum, const std::vector<std::size_t>& shown,
                                  const std::vector<Cell>& cells, lxw_row_t row, base::Lang lang);

}  // namespace leitai::page
