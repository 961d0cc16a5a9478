// Which columns of a table stand in a sheet, and how wide they are.
#pragma once

#include <vector>

#include "leitai/page/page.hpp"

namespace leitai::page {

/// The columns of a sheet's table, from the left.
struct SheetColumns {
    std::vector<std::size_t> shown;  ///< positions in the table
    std::vector<int> widths;         ///< characters
    int head_lines = 1;              ///< of the tallest head
    std::size_t frozen = 0;          ///< how many stay in sight: up to that of the names
    bool shaded = false;             ///< a cell has a shade
    bool marked = false;             ///< a cell is marked as the lowest
};

/// Measures all cells. Long texts are wrapped, more so where many columns share the page; heads of narrow numbers are
/// wrapped as well, never within a word. `heads`: further head rows (Page::background), or null.
SheetColumns sheet_columns(const Table& table, const Table* heads, base::Lang lang);

}  // namespace leitai::page
