// Finds heads, also where they take two rows.
#include "leitai/desk/heads.hpp"

#include <algorithm>
#include <utility>

#include "leitai/text/gate.hpp"

namespace leitai::desk {

namespace {

/// What stands above a cell in a merged cell that reaches over its neighbours too; empty where nothing does.
std::string above(const workbook::Sheet& sheet, std::uint32_t row, std::uint32_t column) {
    for (const workbook::Merged& one : sheet.merged) {
        const bool covers = one.last_row + 1 == row && one.first_column <= column && column <= one.last_column &&
                            one.first_column < one.last_column;
        if (!covers) continue;
        for (const workbook::SheetRow& other : sheet.rows) {
            const workbook::Cell* cell = other.number == one.first_row ? other.at(one.first_column) : nullptr;
            if (cell != nullptr) return cell->text;
        }
    }
    return {};
}

/// A cell merged downward into the row of the heads is a head of it.
std::string merged_from(const workbook::Sheet& sheet, std::uint32_t row, std::uint32_t column) {
    for (const workbook::Merged& one : sheet.merged) {
        if (one.first_row >= row || one.last_row < row || one.first_column != column) continue;
        for (const workbook::SheetRow& other : sheet.rows) {
            const workbook::Cell* cell = other.number == one.first_row ? other.at(column) : nullptr;
            if (cell != nullptr) return cell->text;
        }
    }
    return {};
}

std::uint32_t last_column(const workbook::Sheet& sheet) {
    std::uint32_t last = 0;
    for (const workbook::SheetRow& row : sheet.rows) {
        if (row.number > 40) break;
        if (!row.cells.empty()) last = std::max(last, row.cells.back().column);
    }
    return last;
}

}  // namespace

std::uint32_t Heads::column(std::string_view head) const {
    const std::string sought = text::look_of(head);
    for (const auto& [name, at] : all) {
        if (text::look_of(name) == sought) return at;
    }
    return 0;
}

Heads heads_of(const workbook::Sheet& sheet, const workbook::SheetRow& row) {
    Heads heads;
    heads.row = row.number;
    const std::uint32_t last = last_column(sheet);
    for (std::uint32_t column = 1; column <= last; ++column) {
        const workbook::Cell* cell = row.at(column);
        std::string name = cell == nullptr ? merged_from(sheet, row.number, column) : text::one_line(cell->text);
        if (name.empty()) continue;
        const std::string parent = cell == nullptr ? std::string() : above(sheet, row.number, column);
        if (!parent.empty()) name.insert(0, "·").insert(0, parent);
        heads.all.emplace_back(std::move(name), column);
    }
    return heads;
}

Heads find_heads(const workbook::Sheet& sheet, const std::vector<std::string>& wanted) {
    Heads best;
    for (const workbook::SheetRow& row : sheet.rows) {
        if (row.number > 30) break;
        Heads heads = heads_of(sheet, row);
        for (const std::string& head : wanted) heads.fitting += heads.column(head) != 0 ? 1U : 0U;
        if (heads.fitting > best.fitting) best = std::move(heads);
    }
    return best;
}

}  // namespace leitai::desk
