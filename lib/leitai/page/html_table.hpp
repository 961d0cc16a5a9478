// Writes the rows of a table as HTML: how wide columns are, which one stays, and what becomes of it on a phone.
#pragma once

#include <string_view>

#include "leitai/page/buffer.hpp"
#include "leitai/page/page.hpp"

namespace leitai::page {

/// What the cells of a table were marked with, so that somebody says what it means.
struct Marked {
    bool shaded = false;
    bool lowest = false;
};

/// A caption above a table; `paper_only`: on a screen the picture above has it.
struct TableCaption {
    std::string_view words;
    bool paper_only = false;
};

/// All rows of a table. On a phone small ones with long sentences become cards, one a row; all others are moved
/// sideways in a box of their own, where the head and the column of names stay and an edge in shade shows that there is
/// more. Cells of long tables carry no more than their class.
Marked write_html_rows(Buffer& out, const Table& table, const TableCaption& caption, base::Lang lang, unsigned jobs);

}  // namespace leitai::page
