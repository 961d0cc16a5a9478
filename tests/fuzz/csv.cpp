// Fuzz target: any bytes as a text with separators, and what was read of it written into a workbook and read again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "leitai/text/utf8.hpp"
#include "leitai/workbook/book.hpp"
#include "leitai/workbook/remark.hpp"

using namespace leitai;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    workbook::kind_of(bytes, "a.csv");
    workbook::Limits limits;
    limits.kept = 100'000;
    const workbook::ReadBook read = workbook::read_book(bytes, workbook::FileKind::csv, limits);
    if (read.unreadable) return 0;
    for (const workbook::SheetRow& row : read.book.sheets.at(0).rows) {
        for (const workbook::Cell& cell : row.cells) {
            if (cell.text.empty() || !text::is_utf8(cell.text)) std::abort();
        }
    }
    if (size > 4096) return 0;
    const std::string made = workbook::workbook_with_remarks(read.book, {{"", 1, 1, "x", true}}, "E");
    if (workbook::read_book(made, workbook::FileKind::xlsx).unreadable) std::abort();
    return 0;
}
