// Counts rows and cells on where they do not say where they are.
#include "leitai/workbook/remarks/coloured_cells.hpp"

namespace leitai::workbook {

namespace {

constexpr std::uint32_t most_styles = 1'000'000;

}  // namespace

void CellWalker::walk(std::string_view bytes, std::size_t depth) {
    read(
        [&](char* into, std::size_t size) {
            const std::size_t given = bytes.copy(into, size);
            bytes.remove_prefix(given);
            return given;
        },
        depth);
}

void CellWalker::open(std::string_view name, const Attributes& attributes) {
    if (in_cell_) return;
    if (in_row_ && name == "c") {
        const CellAttributes said = attributes.of_cell();
        const auto place = said.place == nullptr ? std::nullopt : parse_cell(said.place);
        column_ = place ? place->column : column_ + 1;
        in_cell_ = true;
        const std::string_view style = said.style == nullptr ? "" : said.style;
        begin_cell(parse_count(style, most_styles).value_or(0));
    } else if (in_data_ && !in_row_ && name == "row") {
        const char* number = attributes.find("r");
        row_ = number == nullptr ? row_ + 1 : parse_count(number, last_row).value_or(row_ + 1);
        column_ = 0;
        in_row_ = true;
        begin_row();
    } else if (!in_data_) {
        in_data_ = name == "sheetData";
        begin_other(name, attributes);
    }
}

void CellWalker::close(std::string_view name) {
    if (in_cell_) {
        if (name != "c") return;
        end_cell();
        in_cell_ = false;
    } else if (in_row_) {
        if (name != "row") return;
        end_row();
        in_row_ = false;
    } else {
        if (name == "sheetData") in_data_ = false;
        if (!in_data_) end_other(name);
    }
}

void ColouredCells::begin_cell(std::uint32_t style) {
    if (styles_.is_coloured(style)) found.push_back({row(), column()});
}

}  // namespace leitai::workbook
