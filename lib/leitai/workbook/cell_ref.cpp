// Reads letters as a number of base 26 without a zero, and digits as a row.
#include "leitai/workbook/cell_ref.hpp"

#include <algorithm>

namespace leitai::workbook {

std::optional<std::uint32_t> parse_count(std::string_view digits, std::uint32_t most) {
    std::uint64_t number = 0;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9' || number > most) return std::nullopt;
        number = number * 10 + static_cast<std::uint64_t>(digit - '0');
    }
    if (number == 0 || number > most) return std::nullopt;
    return static_cast<std::uint32_t>(number);
}

std::optional<CellRef> parse_cell(std::string_view name) {
    std::size_t at = 0;
    if (at < name.size() && name[at] == '$') ++at;
    std::uint32_t column = 0;
    for (; at < name.size() && column <= last_column; ++at) {
        const auto letter = static_cast<unsigned char>(static_cast<unsigned char>(name[at]) & 0xDFU);
        if (letter < 'A' || letter > 'Z') break;
        column = column * 26 + (letter - 'A' + 1U);
    }
    if (column == 0 || column > last_column) return std::nullopt;
    if (at < name.size() && name[at] == '$') ++at;
    const std::optional<std::uint32_t> row = parse_count(name.substr(at), last_row);
    if (!row) return std::nullopt;
    return CellRef{*row, column};
}

std::optional<Merged> parse_range(std::string_view name) {
    const std::size_t colon = name.find(':');
    const std::optional<CellRef> first = parse_cell(name.substr(0, colon));
    const std::optional<CellRef> last = colon == std::string_view::npos ? first : parse_cell(name.substr(colon + 1));
    if (!first || !last) return std::nullopt;
    const auto [top, bottom] = std::minmax(first->row, last->row);
    const auto [left, right] = std::minmax(first->column, last->column);
    return Merged{top, left, bottom, right};
}

}  // namespace leitai::workbook
