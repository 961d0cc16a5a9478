// The name of a cell of a spreadsheet.
#pragma once

#include <cstdint>
#include <string>

namespace leitai::source {

/// "D7" for column 4, row 7, both from 1; "XFD" is the last column. Without a column the row alone ("7"), without a row
/// the column ("D").
std::string cell_name(std::uint32_t column, std::uint32_t row);

}  // namespace leitai::source
