// What stands outside tables in a workbook: facts, figures, paragraphs, parts of letters, and where each table is
// found.
#pragma once

#include <string>
#include <vector>

#include "leitai/page/page.hpp"
#include "leitai/page/xlsx/sheet.hpp"

namespace leitai::page {

/// A table, the heading above it, and the small print behind it, which stands on its sheet.
struct TableAndNotes {
    const Table* table = nullptr;
    const Heading* heading = nullptr;
    std::vector<const Paragraph*> notes = {};
};

/// The tables of a page, and whether anything outside them is worth a sheet.
struct Outside {
    std::vector<TableAndNotes> tables;
    bool says = false;
};
Outside outside_of(const Page& page, base::Lang lang);

/// The columns of a summary, in characters: a page of A4 that prose and figures share out.
std::vector<int> summary_widths();

/// The summary. `sheets`: the sheet of each table, empty where it has no rows.
void write_summary(const Page& page, const Outside& outside, const std::vector<std::string>& sheets, Sheet& sheet,
                   base::Lang lang);

/// A block that is no table, on a sheet with other things: facts take one line.
void write_outside(const Block& block, Sheet& sheet, base::Lang lang);
void write_paragraph(const Paragraph& paragraph, Sheet& sheet, base::Lang lang);

}  // namespace leitai::page
