// Changes the parts of a workbook that remarks touch: its styles, and the sheets with remarks, of now or of earlier.
#include <algorithm>

#include "leitai/workbook/refused.hpp"
#include "leitai/workbook/remark.hpp"
#include "leitai/workbook/remarks/layout.hpp"
#include "leitai/workbook/remarks/replaced_parts.hpp"
#include "leitai/workbook/remarks/sheet_edit.hpp"
#include "leitai/workbook/remarks/tag.hpp"
#include "leitai/workbook/xlsx/archive.hpp"
#include "leitai/workbook/xlsx/parts.hpp"

namespace leitai::workbook {

namespace {

/// The column of earlier remarks: that of a coloured cell that has its head; 0 where there is none.
std::uint32_t earlier_column(const Sheet& sheet, const std::vector<CellRef>& coloured, const std::string& head) {
    for (const CellRef& place : coloured) {
        const auto row = std::find_if(sheet.rows.begin(), sheet.rows.end(),
                                      [&](const SheetRow& one) { return one.number == place.row; });
        const Cell* cell = row == sheet.rows.end() ? nullptr : row->at(place.column);
        if (cell != nullptr && is_remark_head(cell->text, head)) return place.column;
    }
    return 0;
}

class Annotation {
public:
    Annotation(std::string_view bytes, const Limits& limits, const std::string& head)
        : bytes_(bytes), limits_(limits), head_(head), archive_(bytes, limits) {}

    std::optional<std::string> with(const Book& book, const std::vector<Remark>& remarks) {
        const BookParts parts = book_parts(archive_, limits_);
        if (parts.styles.empty() || parts.sheets.size() != book.sheets.size()) return std::nullopt;
        const std::string styles_part = archive_.open(parts.styles).rest();
        if (!is_utf8_xml(styles_part)) return std::nullopt;
        StylesEdit styles(styles_part, limits_.depth);
        if (!styles.is_usable()) return std::nullopt;
        for (std::size_t i = 0; i < book.sheets.size(); ++i) {
            if (!change(parts.sheets[i].part, book.sheets[i], remarks, styles)) return std::nullopt;
        }
        if (changed_.empty()) return std::string(bytes_);
        changed_.emplace_back(archive_.index(parts.styles), styles.result());
        return with_replaced(bytes_, changed_);
    }

private:
    /// False where the sheet cannot be changed.
    bool change(const std::string& part, const Sheet& sheet, const std::vector<Remark>& remarks, StylesEdit& styles) {
        const bool asked = std::any_of(remarks.begin(), remarks.end(),
                                       [&](const Remark& remark) { return remark.sheet == sheet.name; });
        if (!asked && !styles.has_coloured()) return true;
        const std::string before = archive_.open(part).rest();
        if (!is_utf8_xml(before)) return false;
        ColouredCells coloured(styles);
        if (styles.has_coloured()) coloured.walk(before, limits_.depth);
        if (!asked && coloured.found.empty()) return true;
        const std::uint32_t earlier = earlier_column(sheet, coloured.found, head_);
        const RemarkLayout layout = remark_layout(sheet, remarks, head_, earlier);
        if (layout.column > last_column) return false;
        changed_.emplace_back(archive_.index(part), SheetEdit(before, layout, earlier, styles).result(limits_.depth));
        return true;
    }

    std::string_view bytes_;
    Limits limits_;
    const std::string& head_;
    Archive archive_;
    std::vector<std::pair<std::uint64_t, std::string>> changed_;
};

}  // namespace

std::optional<std::string> annotated(std::string_view bytes, const std::vector<Remark>& remarks,
                                     const std::string& head) {
    const Limits limits;
    const ReadBook read = read_book(bytes, FileKind::xlsx, limits);
    if (read.unreadable) return std::nullopt;
    try {
        return Annotation(bytes, limits, head).with(read.book, remarks);
    } catch (const Refused&) {
        return std::nullopt;
    }
}

}  // namespace leitai::workbook
