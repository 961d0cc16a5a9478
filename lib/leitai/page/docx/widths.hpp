// How wide the columns of a table are on a sheet, how small its letters, and into how many tables it is cut.
#pragma once

#include <cstddef>
#include <vector>

#include "leitai/page/docx/parts.hpp"
#include "leitai/page/page.hpp"

namespace leitai::page {

/// The columns of a table, or of one of the tables into which a wide one is cut.
struct TablePart {
    std::vector<std::size_t> columns;  ///< positions in the table
    std::vector<int> widths;           ///< twentieths of a point, together no more than the sheet's text
};

/// How a table lies on a sheet.
struct TableFit {
    std::size_t step = 0;  ///< the style of its cells, see cell_style()
    std::vector<TablePart> parts;
    double lines = 1;  ///< of a row, on average

    /// Whether it is read without effort: whole, in letters that are not the smallest, its rows mostly on one line.
    bool easy() const { return parts.size() == 1 && step < 2 && lines < 1.5; }
};

/// One part where its words and numbers stay whole in the smallest letters. Else as many as that takes, of about as
/// many columns each, and all begin with the columns up to that of names.
TableFit fit_table(const Table& table, const DocxSheet& sheet, const Layout& layout, base::Lang lang);

}  // namespace leitai::page
