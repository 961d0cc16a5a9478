// Which parts a workbook has: its sheets in their order, and where its strings and styles are.
#pragma once

#include <string>
#include <vector>

#include "leitai/workbook/xlsx/archive.hpp"

namespace leitai::workbook {

/// A sheet as the list of sheets has it.
struct ListedSheet {
    std::string name;
    bool hidden = false;
    std::string part;  ///< its name in the archive
};

/// What the workbook's own part and its relations say.
struct BookParts {
    std::vector<ListedSheet> sheets;  ///< those with cells: charts that are sheets are passed over
    std::string strings, styles;      ///< names of parts; empty where there is none
    bool from_1904 = false;           ///< days are counted from 1904
    bool macros = false, linked = false;
};

/// Throws Refused where it is no workbook, or one that cannot be read.
BookParts book_parts(Archive& archive, const Limits& limits);

}  // namespace leitai::workbook
