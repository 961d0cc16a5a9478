// Goes through a text as through a workbook of one sheet without a name, all of whose cells are texts.
#include <algorithm>

#include "leitai/workbook/book.hpp"
#include "leitai/workbook/cell_text.hpp"
#include "leitai/workbook/csv/decode.hpp"
#include "leitai/workbook/csv/records.hpp"
#include "leitai/workbook/refused.hpp"

namespace leitai::workbook {

namespace {

/// A quote in front keeps programs from taking a text for a formula, or a code for a number.
bool is_guarded(std::string_view field) {
    if (!field.starts_with('\'') || field.size() < 2) return false;
    const std::string_view behind = field.substr(1);
    const bool digits = behind.find_first_not_of("0123456789") == std::string_view::npos;
    return digits || std::string_view("=+-@\t\r\n").find(behind[0]) != std::string_view::npos;
}

/// What a cell holds, without what was put around it for spreadsheet programs: '-5 and ="0123".
std::string plain(std::string_view field) {
    field = trimmed(field);
    if (is_guarded(field)) return std::string(trimmed(field.substr(1)));
    if (field.size() < 3 || !field.starts_with("=\"") || !field.ends_with('"')) return std::string(field);
    const std::string_view inside = field.substr(2, field.size() - 3);
    std::string text;
    for (std::size_t at = 0; at < inside.size(); ++at) {
        if (inside[at] == '"' && inside.substr(at, 2) != "\"\"")
            return std::string(field);  // a formula of several texts
        text += inside[at];
        if (inside[at] == '"') ++at;
    }
    return std::string(trimmed(text));
}

void visit(std::string_view bytes, const Visitor& visitor, const Limits& limits) {
    if (bytes.empty()) refuse({"文件是空的：请核对后重交", "the file is empty: look it over and hand it in again"});
    if (bytes.size() > limits.inflated) refuse_large({"文件太大", "the file is too large"});
    Decoded decoded;
    decode(bytes, decoded);
    const Separator separator = separator_of(decoded.text);
    if (visitor.book) {
        visitor.book({.encoding = std::string(decoded.encoding), .separator = separator.character});
    }
    const Sheet sheet;
    if (visitor.sheet) visitor.sheet(sheet);
    CsvRecords records(decoded.text.substr(separator.behind), separator.character, limits.cell_text);
    std::vector<std::string> fields;
    SheetRow row;
    std::size_t left = limits.cells;
    while (records.next(fields)) {
        row.number = records.number();
        row.cells.clear();
        for (std::size_t i = 0; i < fields.size(); ++i) {
            std::string text = plain(fields[i]);
            if (!text.empty())
                row.cells.push_back({.column = static_cast<std::uint32_t>(i + 1), .text = std::move(text)});
        }
        if (row.cells.size() > left) refuse_large({"有内容的单元格太多", "too many cells hold something"}, row.number);
        left -= row.cells.size();
        if (!row.cells.empty() && visitor.row) visitor.row(row);
    }
    if (visitor.sheet_end) visitor.sheet_end(sheet);
}

}  // namespace

std::optional<Unreadable> visit_csv(std::string_view bytes, const Visitor& visitor, const Limits& limits) {
    return refused_by([&] { visit(bytes, visitor, limits); });
}

}  // namespace leitai::workbook
