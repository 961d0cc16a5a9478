// Chooses the column and the row of its head, and puts the words of each row together.
#include "leitai/workbook/remarks/layout.hpp"

#include <algorithm>

namespace leitai::workbook {

namespace {

/// Cells of a row, those of earlier remarks apart.
std::size_t own_cells(const SheetRow& row, std::uint32_t column) {
    return row.cells.size() - (column != 0 && row.at(column) != nullptr ? 1 : 0);
}

std::uint32_t last_used(const Sheet& sheet, const std::vector<Remark>& remarks) {
    std::uint32_t last = 0;
    for (const SheetRow& row : sheet.rows) last = std::max(last, row.cells.empty() ? 0 : row.cells.back().column);
    for (const Merged& merged : sheet.merged) last = std::max(last, merged.last_column);
    for (const Remark& remark : remarks) last = std::max(last, remark.column);
    return last;
}

std::uint32_t first_seen(const Sheet& sheet) {
    std::uint32_t number = 1;
    for (const SheetRow& row : sheet.rows) {
        if (row.number != number || !row.hidden) break;
        ++number;
    }
    return number;
}

std::uint32_t head_row(const Sheet& sheet, std::uint32_t before, std::uint32_t column) {
    std::size_t fullest = 0;
    for (const SheetRow& row : sheet.rows) {
        if (!row.hidden) fullest = std::max(fullest, own_cells(row, column));
    }
    for (const SheetRow& row : sheet.rows) {
        const std::size_t cells = own_cells(row, column);
        if (row.number < before && !row.hidden && cells >= 2 && cells * 2 >= fullest) return row.number;
    }
    return first_seen(sheet);
}

void add_words(RemarkLayout& layout, std::uint32_t row, const std::string& words, bool error) {
    const auto [line, first] = layout.lines.try_emplace(row, RemarkLine{words, error});
    if (first) return;
    line->second.words += "\n" + words;
    line->second.error = line->second.error || error;
}

}  // namespace

bool is_remark_head(std::string_view text, const std::string& head) {
    return text == head || text.starts_with(head + "\n");
}

RemarkLayout remark_layout(const Sheet& sheet, const std::vector<Remark>& remarks, const std::string& head,
                           std::uint32_t column) {
    std::vector<Remark> own;
    for (const Remark& remark : remarks) {
        if (remark.sheet == sheet.name) own.push_back(remark);
    }
    RemarkLayout layout;
    layout.column = column != 0 ? column : last_used(sheet, own) + 1;
    if (own.empty()) return layout;
    std::stable_sort(own.begin(), own.end(), [](const Remark& a, const Remark& b) {
        return std::pair(a.row, a.column) < std::pair(b.row, b.column);
    });
    const auto first = std::find_if(own.begin(), own.end(), [](const Remark& remark) { return remark.row > 0; });
    const std::uint32_t seen = first_seen(sheet);
    add_words(layout, first == own.end() ? seen : head_row(sheet, first->row, column), head, true);
    for (const Remark& remark : own) {
        if (remark.row > 0 && remark.column > 0) {
            bool& error = layout.cells[{remark.row, remark.column}];
            error = error || remark.error;
            add_words(layout, remark.row, cell_name(remark.column, remark.row) + " " + remark.words, remark.error);
        } else {
            add_words(layout, remark.row > 0 ? remark.row : seen, remark.words, remark.error);
        }
    }
    return layout;
}

}  // namespace leitai::workbook
