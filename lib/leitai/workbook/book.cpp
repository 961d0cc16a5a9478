// Tells what files are, and keeps a whole book in memory.
#include "leitai/workbook/book.hpp"

#include <algorithm>
#include <string>

#include "leitai/workbook/refused.hpp"

namespace leitai::workbook {

namespace {

using namespace std::string_view_literals;

/// The ending of a name, in small letters.
std::string ending_of(std::string_view name) {
    const std::size_t dot = name.rfind('.');
    std::string ending(dot == std::string_view::npos ? std::string_view() : name.substr(dot + 1));
    for (char& c : ending) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    return ending;
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Names of streams stand in such files as UTF-16.
bool has_stream(std::string_view bytes, std::string_view name) {
    std::string wide;
    for (const char c : name) (wide += c) += '\0';
    return bytes.find(wide) != std::string_view::npos;
}

/// A file of streams: an older workbook, or a newer one that is encrypted whole.
FileKind kind_of_streams(std::string_view bytes) {
    if (has_stream(bytes, "EncryptedPackage")) return FileKind::xlsx;
    return has_stream(bytes, "Workbook") || has_stream(bytes, "Book") ? FileKind::office : FileKind::none;
}

FileKind kind_of_packed(std::string_view bytes, std::string_view ending) {
    constexpr std::size_t first_name = 30;  // behind the head of the first part
    const std::string_view first = bytes.substr(std::min(first_name, bytes.size()));
    if (first.starts_with("mimetypeapplication/vnd.oasis.opendocument."))
        return first.substr(0, 64).find("spreadsheet") == std::string_view::npos ? FileKind::none : FileKind::office;
    return is_one_of(ending, {"ods", "et", "ett", "xlsb"}) ? FileKind::office : FileKind::xlsx;
}

FileKind kind_of_text(std::string_view bytes, std::string_view ending) {
    if (is_one_of(ending, {"csv", "txt", "tsv"})) return FileKind::csv;
    if (!is_one_of(ending, {"xls", "xlt", "et", "ett", "ods", "xlsx", "xlsm"})) return FileKind::none;
    // Many systems write tables of HTML or XML, or plain text with tabs, and call them workbooks.
    const std::size_t first = bytes.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    if (first != std::string_view::npos && bytes[first] == '<') return FileKind::office;
    const std::string_view beginning = bytes.substr(0, 1024);
    const bool wide = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
    return beginning.find('\0') == std::string_view::npos || wide ? FileKind::csv : FileKind::none;
}

/// Which cells cover others.
void mark_merged(Sheet& sheet) {
    for (const Merged& merged : sheet.merged) {
        const auto row = std::lower_bound(sheet.rows.begin(), sheet.rows.end(), merged.first_row,
                                          [](const SheetRow& one, std::uint32_t first) { return one.number < first; });
        const bool several = merged.first_row != merged.last_row || merged.first_column != merged.last_column;
        if (row == sheet.rows.end() || row->number != merged.first_row || !several) continue;
        if (const Cell* cell = row->at(merged.first_column); cell != nullptr)
            row->cells[static_cast<std::size_t>(cell - row->cells.data())].merged = true;
    }
}

Unreadable other_kind(FileKind kind) {
    if (kind == FileKind::office) {
        return {
            {"这种表格要先转换：请在表格软件里另存为xlsx再交",
             "such a workbook has to be converted first: save it as xlsx in a spreadsheet program, and hand that in"}};
    }
    return {{"这不是表格文件：请交表格软件另存的xlsx或csv",
             "this is no workbook: hand in an xlsx or csv that a spreadsheet program saved"}};
}

}  // namespace

const Cell* SheetRow::at(std::uint32_t column) const {
    const auto found = std::lower_bound(cells.begin(), cells.end(), column,
                                        [](const Cell& one, std::uint32_t wanted) { return one.column < wanted; });
    return found != cells.end() && found->column == column ? &*found : nullptr;
}

FileKind kind_of(std::string_view bytes, std::string_view name) {
    const std::string ending = ending_of(name);
    if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv)) return kind_of_streams(bytes);
    if (bytes.starts_with("PK\x03\x04"sv)) return kind_of_packed(bytes, ending);
    if (bytes.empty() && is_one_of(ending, {"xlsx", "xlsm"})) return FileKind::xlsx;
    // Workbooks of thirty years ago, which are no file of streams.
    if (bytes.starts_with("\x09\x08"sv) && is_one_of(ending, {"xls", "et"})) return FileKind::office;
    return kind_of_text(bytes, ending);
}

ReadBook read_book(std::string_view bytes, FileKind kind, const Limits& limits) {
    if (kind != FileKind::xlsx && kind != FileKind::csv) return {{}, other_kind(kind)};
    ReadBook read;
    std::vector<Sheet>& sheets = read.book.sheets;
    Visitor keep;
    keep.book = [&](const Book& book) { read.book = book; };
    keep.sheet = [&](const Sheet& head) { sheets.push_back(head); };
    keep.row = [&](SheetRow& row) { sheets.back().rows.push_back(row); };
    keep.sheet_end = [&](const Sheet& whole) {
        sheets.back().merged = whole.merged;
        mark_merged(sheets.back());
    };
    Limits kept = limits;
    kept.cells = std::min(limits.cells, limits.kept);
    read.unreadable = kind == FileKind::xlsx ? visit_xlsx(bytes, keep, kept) : visit_csv(bytes, keep, kept);
    if (read.unreadable) read.book = {};
    return read;
}

}  // namespace leitai::workbook
