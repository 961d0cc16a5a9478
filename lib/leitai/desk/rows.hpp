// The rows of a table with what their cells say.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "leitai/desk/contestants.hpp"
#include "leitai/desk/draft.hpp"
#include "leitai/desk/table.hpp"
#include "leitai/desk/taking.hpp"

namespace leitai::desk {

/// What a cell says, under the key of its column.
struct CellValue {
    const workbook::Column* column = nullptr;
    std::string text;       ///< as Taken has it; of who is named the code
    std::string name = {};  ///< of who is named
    CellAt from;
};

struct ReadRow {
    std::uint32_t number = 0;
    bool faulty = false;           ///< a cell says nothing that can be used
    std::vector<CellValue> cells;  ///< those to fill in, and those that tell whose row it is

    const CellValue* at(std::string_view key) const;
};

/// A cell that was not taken as it was written.
struct Reading {
    CellAt from;
    base::Text title;     ///< of its column
    std::string written;  ///< as it stands in the cell
    base::Text how;
};

/// A message about a cell, before it has the form of an issue.
struct CellFault {
    CellAt at;
    base::Text words;
};

struct ReadRows {
    std::vector<ReadRow> rows;
    std::vector<Reading> readings;
    std::vector<CellFault> faults;
};

/// Reads the rows of a table of the book number `book`. `left_out`: cells that are passed over, because they were found
/// in error before and the rest is wanted.
ReadRows read_rows(std::size_t number, const Table& table, const Contestants& contestants, const DayRules& days,
                   const std::vector<CellAt>& left_out);

}  // namespace leitai::desk
