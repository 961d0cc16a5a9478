// A table's drawing as a chart of the spreadsheet program's own, made of the cells of its rows.
#pragma once

#include <xlsxwriter.h>

#include "leitai/page/chart/chart.hpp"
#include "leitai/page/page.hpp"

namespace leitai::page {

/// Where the rows of a drawn table stand.
struct SheetRange {
    std::vector<std::size_t> shown;  ///< positions of the table's columns, as they stand in the sheet
    lxw_row_t first = 0, last = 0;   ///< rows of the sheet
};

/// What a chart is made of. `free`: the first column of the sheet in which nothing stands; steps are worked out there,
/// out of sight.
struct ChartOf {
    lxw_workbook* book;
    lxw_worksheet* sheet;
    const Table& table;
    const SheetRange& range;
    lxw_col_t free = 0;
    base::Lang lang;
};

/// The chart, or nullptr where there is none to show: then the rows stand alone. `number`: it is the how-manieth of the
/// workbook.
lxw_chart* xlsx_chart(const ChartOf& of, std::size_t number);

/// How tall it must be, so that none of its names is cut, in points.
double height_of_chart(const Table& table);

/// Steps from level to level, as bars on top of each other: the lowest part of each is not seen.
lxw_chart* xlsx_steps(const ChartOf& of);

/// The range of one column of rows as a series: its names, its values, its colour.
lxw_chart_series* add_series(lxw_chart* chart, const ChartOf& of, lxw_col_t names, lxw_col_t values,
                             const std::string& title);

/// The column of the sheet in which a column of the table stands, or the number of columns.
lxw_col_t place_in(const ChartOf& of, const std::string& column);

inline constexpr lxw_color_t chart_blue = 0x0072B2, chart_red = 0xD55E00, chart_grey = 0x5A5A5A;

}  // namespace leitai::page
