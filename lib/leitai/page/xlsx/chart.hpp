// A table's drawing as a chart of the spreadsheet program's own, made of the cells of its rows.
#pragma once

#include <xlsxwriter.h>

#include "leitai/page/page.hpp"

namespace leitai::page {

/// Where the rows of a drawn table stand.
struct SheetRange {
    std::vector<std::size_t> shown;  ///< positions of the table's columns, as they stand in the sheet
    lxw_row_t first = 0, last = 0;   ///< rows of the sheet
};

/// The chart, or nullptr where there is none to show: then the rows stand alone.
lxw_chart* xlsx_chart(lxw_workbook* book, const lxw_worksheet* sheet, const Table& table, const SheetRange& range,
                      base::Lang lang);

}  // namespace leitai::page
