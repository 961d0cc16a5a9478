// A workbook as it was handed in, with what is wrong written into it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/base/text.hpp"
#include "leitai/workbook/book.hpp"

namespace leitai::workbook {

/// What is wrong with a cell (column 0: with a whole row; row 0: with the whole sheet).
struct Remark {
    std::string sheet;
    std::uint32_t row = 0, column = 0;
    std::string words;
    bool error = true;  ///< false: a warning, in another colour
};

/// The workbook `bytes` with all cells as they were: those of remarks are coloured, and a column `head` (错误) behind
/// the last one holds the words, row by row, each with its cell's name in front (D7 …). What earlier remarks left in it
/// goes, also where there are none now. Empty where the bytes cannot be changed; then `workbook_with_remarks` makes a
/// new one. Sheets that the workbook has not get no remarks.
std::optional<std::string> annotated(std::string_view bytes, const std::vector<Remark>& remarks,
                                     const std::string& head);

/// A new workbook of what was read, with the same colours and column: for csv, xls, et and ods. Values, hidden rows,
/// columns and sheets are kept; days and percent figures become texts. Throws base::Failure where the temporary folder
/// cannot be used.
std::string workbook_with_remarks(const Book& book, const std::vector<Remark>& remarks, const std::string& head);

}  // namespace leitai::workbook
