// The tables of word/document.xml: heads that repeat, rows that do not break, and what their marks mean.
#pragma once

#include <string>

#include "leitai/page/docx/parts.hpp"
#include "leitai/page/docx/spool.hpp"
#include "leitai/page/page.hpp"

namespace leitai::page {

/// What stands in the cells of a table besides words.
struct TableMarks {
    bool shaded = false;  ///< cells whose shade says how high their rate is
    bool lowest = false;  ///< cells that are bold and underlined
};
TableMarks marks_of(const Table& table);

/// Where word/document.xml is written.
struct DocxBody {
    std::string& end;   ///< the last of it, which may still be changed
    Spool& done;        ///< what stands before
    unsigned jobs = 1;  ///< threads that make the rows of long tables
};

/// The rows of a table under their heads and its title, as wide as the sheet's text; several tables where it is too
/// wide for one. `noted`: a note follows, and stays with the last row.
void add_table(const DocxBody& body, const Table& table, const DocxSheet& sheet, const Layout& layout, base::Lang lang,
               bool noted);

/// What a reader looks at first: large numbers above their names, at most six a row.
void add_figures(std::string& text, const Facts& facts, const DocxSheet& sheet, base::Lang lang);

/// A frame of cells without lines, or the lines of a table, in the widths of its columns.
void open_table(std::string& text, const std::vector<int>& widths, bool lined);

}  // namespace leitai::page
