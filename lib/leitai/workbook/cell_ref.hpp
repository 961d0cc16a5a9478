// Names of cells and ranges, as files write them: D7, B2:C9.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "leitai/workbook/book.hpp"

namespace leitai::workbook {

/// A cell's row and column, from 1.
struct CellRef {
    std::uint32_t row = 0, column = 0;
};

/// "D7" and "$D$7"; empty where it is no cell that a sheet can have.
std::optional<CellRef> parse_cell(std::string_view name);

/// "B2:C9", or one cell; empty where it is no range that a sheet can have.
std::optional<Merged> parse_range(std::string_view name);

/// A whole number from 1 to `most`; empty where it is none.
std::optional<std::uint32_t> parse_count(std::string_view digits, std::uint32_t most);

}  // namespace leitai::workbook
