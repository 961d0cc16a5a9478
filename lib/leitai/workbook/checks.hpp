// What a spreadsheet program itself checks and offers while somebody fills in a column.
#pragma once

#include <xlsxwriter.h>

#include <map>
#include <string>
#include <vector>

#include "leitai/base/text.hpp"
#include "leitai/workbook/form.hpp"

namespace leitai::workbook {

/// The hidden sheet with the lists of drop-downs that are too long to stand in the column's own check.
inline constexpr const char* lists_sheet = "_lists";

/// Lists that stand in a sheet of their own, each in one column.
class Lists {
public:
    /// The formula that names the cells of a list; the same list gets the same cells.
    std::string formula_of(const std::vector<std::string>& titles);
    /// In the order of their columns.
    const std::vector<std::vector<std::string>>& all() const { return lists_; }

private:
    std::vector<std::vector<std::string>> lists_;
    std::map<std::vector<std::string>, std::size_t> known_;
};

/// Cells of a sheet, counted from 0.
struct CellRange {
    lxw_row_t first = 0, last = 0;
    lxw_col_t column = 0;
};

/// What the drop-down of a column shows: the titles of its choices, 是 and 否; empty where it has none.
std::vector<std::string> offered(const Column& column, base::Lang lang);

/// What is to be filled in, as a sentence: 填数字，最多2位小数，不小于0。 Empty where anything will do.
base::Text prompt_of(const Column& column);

/// Gives the cells their drop-down, or the kind and bounds of a number or a day, with what is said beforehand and when
/// something else is typed. Nothing where any text will do.
void add_check(lxw_worksheet* sheet, const Column& column, CellRange cells, base::Lang lang, Lists& lists);

}  // namespace leitai::workbook
