// Goes through a workbook: its list of sheets, the strings and styles, then each sheet in their order.
#include "leitai/workbook/book.hpp"
#include "leitai/workbook/refused.hpp"
#include "leitai/workbook/xlsx/archive.hpp"
#include "leitai/workbook/xlsx/parts.hpp"
#include "leitai/workbook/xlsx/sheet.hpp"

namespace leitai::workbook {

namespace {

void read_part(Archive& archive, const std::string& name, XmlReader& reader, const Limits& limits) {
    PackedFile file = archive.open(name);
    reader.read([&](char* into, std::size_t size) { return file.read(into, size); }, limits.depth);
}

/// What goes wrong within a sheet is said with the place that was reached.
void read_sheet(Archive& archive, const ListedSheet& listed, SheetContext& context, const Visitor& visitor) {
    SheetReader reader({.name = listed.name, .hidden = listed.hidden}, context, visitor);
    try {
        read_part(archive, listed.part, reader, context.limits);
    } catch (Refused& refused) {
        if (refused.what.sheet.empty()) refused.what.sheet = listed.name;
        if (refused.what.row == 0) refused.what.row = reader.row();
        if (refused.what.column == 0) refused.what.column = reader.column();
        throw;
    }
    if (visitor.sheet_end) visitor.sheet_end(reader.sheet());
}

void visit(std::string_view bytes, const Visitor& visitor, const Limits& limits) {
    if (bytes.empty()) refuse({"文件是空的：请核对后重交", "the file is empty: look it over and hand it in again"});
    if (bytes.starts_with("\xD0\xCF\x11\xE0")) refuse_password();
    Archive archive(bytes, limits);
    const BookParts parts = book_parts(archive, limits);
    if (visitor.book) visitor.book({.macros = parts.macros, .linked = parts.linked, .from_1904 = parts.from_1904});
    SharedStrings strings(limits);
    if (!parts.strings.empty()) read_part(archive, parts.strings, strings, limits);
    NumberStyles styles;
    if (!parts.styles.empty()) read_part(archive, parts.styles, styles, limits);
    SheetContext context{strings, styles, limits, parts.from_1904, limits.cells};
    for (const ListedSheet& sheet : parts.sheets) read_sheet(archive, sheet, context, visitor);
}

}  // namespace

std::optional<Unreadable> visit_xlsx(std::string_view bytes, const Visitor& visitor, const Limits& limits) {
    return refused_by([&] { visit(bytes, visitor, limits); });
}

}  // namespace leitai::workbook
