// A table in a sheet: heads, further head rows, rows, the sums again, and what its shades mean.
#pragma once

#include "leitai/page/page.hpp"
#include "leitai/page/xlsx/chart.hpp"
#include "leitai/page/xlsx/columns.hpp"
#include "leitai/page/xlsx/sheet.hpp"
#include "leitai/page/xlsx/sum.hpp"

namespace leitai::page {

/// A table as it stands in its sheet.
struct SheetTable {
    const Table& table;
    const Table* heads = nullptr;  ///< further head rows
    SheetColumns columns;
    std::optional<SheetSum> sum;
};

/// Measured; what of the page's background holds its head rows is found.
SheetTable sheet_table(const Page& page, const Table& table, base::Lang lang);

/// Whether a background table is no sheet, but the head rows of another one.
bool is_heads(const Table& table);

/// The widths of all its columns, those of the sums again included.
std::vector<int> widths_of(const SheetTable& one);

/// Writes it at the sheet's current row, with filter, frozen panes and heads that are repeated on every page. Where its
/// rows stand, for a chart.
SheetRange write_table(const SheetTable& one, Sheet& sheet, base::Lang lang);

}  // namespace leitai::page
