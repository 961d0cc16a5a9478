// Where remarks go in a sheet: which cells are coloured, and what the column of words says in which row.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "leitai/workbook/book.hpp"
#include "leitai/workbook/remark.hpp"

namespace leitai::workbook {

/// A cell of the column of words.
struct RemarkLine {
    std::string words;
    bool error = true;  ///< also of the head; false: warnings alone
};

/// What is put into one sheet.
struct RemarkLayout {
    std::uint32_t column = 1;  ///< of the words; beyond the last that a sheet can have where it is full
    std::map<std::uint32_t, RemarkLine> lines;                      ///< by rows
    std::map<std::pair<std::uint32_t, std::uint32_t>, bool> cells;  ///< row and column; whether it is an error
};

/// `column`: of earlier remarks, which gives way; 0: a new one behind the last that holds something. The head stands
/// beside the heads of the table: in the first row that is seen, above the first remark, and holds half as many cells
/// as the fullest row; else in the first row that is seen, where remarks about the whole sheet stand too.
RemarkLayout remark_layout(const Sheet& sheet, const std::vector<Remark>& remarks, const std::string& head,
                           std::uint32_t column = 0);

/// Whether a cell is the head of such a column: the head alone, or with words about the sheet below it.
bool is_remark_head(std::string_view text, const std::string& head);

}  // namespace leitai::workbook
