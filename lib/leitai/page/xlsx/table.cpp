// Writes a table row by row; nothing of it is held but the widths of its columns.
#include "leitai/page/xlsx/table.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>

#include "leitai/page/chart/chart.hpp"
#include "leitai/page/table_view.hpp"
#include "leitai/page/xlsx/making.hpp"
#include "leitai/page/xlsx/paper.hpp"
#include "leitai/text/gate.hpp"
#include "leitai/text/lines.hpp"

namespace leitai::page {

namespace {

using base::Lang;

constexpr std::string_view heads_ending = ".heads";
constexpr int sum_width = 9;
constexpr double tallest_frozen = 240;  // points: what stays in sight must leave room for rows

class Writer {
public:
    Writer(const SheetTable& one, Sheet& sheet, Lang lang)
        : one_(one), table_(one.table), shown_(one.columns.shown), sum_(one.sum), sheet_(sheet), lang_(lang) {}

    SheetRange write() {
        const lxw_row_t head = sheet_.row();
        write_heads();
        const lxw_row_t last_head = sheet_.row() - 1;
        const double frozen = sheet_.height();
        each_row(table_, [&](const std::vector<Cell>& cells) { write_row(cells); });
        set_up(head, last_head, frozen);
        if (table_.rows == 0) sheet_.prose(no_rows(lang_));
        write_notes();
        return {shown_, last_head + 1, last_head + static_cast<lxw_row_t>(table_.rows)};
    }

private:
    static constexpr Look head_look{.bold = true, .border = true, .wrap = true, .center = true, .shade = 1};

    void write_heads() {
        for (std::size_t i = 0; i < shown_.size(); ++i)
            sheet_.text(i, text::one_line(table_.columns[shown_[i]].label.in(lang_)), head_look);
        if (sum_) {
            sheet_.text(shown_.size(), base::Text("复核合计", "Sum again").in(lang_), head_look);
            sheet_.text(shown_.size() + 1, base::Text("相符", "Agrees").in(lang_), head_look);
        }
        sheet_.end_row(one_.columns.head_lines);
        if (one_.heads == nullptr) return;
        each_row(*one_.heads, [&](const std::vector<Cell>& cells) {
            int lines = 1;
            for (std::size_t i = 0; i < shown_.size(); ++i) {
                const std::size_t at = position_of(*one_.heads, table_.columns[shown_[i]].id);
                write_cell(i, at < cells.size() ? cells[at] : Cell{}, head_look);
                if (at < cells.size()) lines = std::max(lines, lines_of(i, cells[at]));
            }
            for (std::size_t i = shown_.size(); sum_ && i < shown_.size() + 2; ++i) sheet_.blank(i, head_look);
            sheet_.end_row(lines);
        });
    }

    void write_row(const std::vector<Cell>& cells) {
        int lines = 1;
        for (std::size_t i = 0; i < shown_.size(); ++i) {
            const Cell& cell = cells[shown_[i]];
            Look look{.right = table_.columns[shown_[i]].right, .border = true};
            if (cell.rate >= 0) look.shade = shade_of(cell.rate);
            look.bold = look.strong = cell.lowest;
            const int here = lines_of(i, cell);
            look.wrap = here > 1;
            lines = std::max(lines, here);
            write_cell(i, cell, look);
        }
        if (sum_) write_sum(cells);
        sheet_.end_row(lines);
    }

    int lines_of(std::size_t i, const Cell& cell) const {
        if (digits_of(cell)) return 1;
        return lines_in(text::one_line(words_of(cell, lang_)), sheet_.characters(i));
    }

    void write_cell(std::size_t i, const Cell& cell, Look look) {
        if (const auto digits = digits_of(cell)) {
            look.decimals = decimals_of(*digits);
            look.sign = cell.text.starts_with('+');
            look.percent = is_percent(cell);
            look.wrap = false;
            const double value = std::strtod(std::string(*digits).c_str(), nullptr) / (look.percent ? 100 : 1);
            sheet_.number(i, value, look);
        } else if (cell.kind == Cell::Kind::none) {
            sheet_.blank(i, look);
        } else {
            sheet_.text(i, text::one_line(words_of(cell, lang_)), look);
        }
    }

    /// Formulas with the values that they give: viewers that do not compute show what is true.
    void write_sum(const std::vector<Cell>& cells) {
        const auto again = sum_again(*sum_, shown_, cells, sheet_.row(), lang_);
        if (!again) return;
        const auto at = static_cast<lxw_col_t>(shown_.size());
        check(worksheet_write_formula_num(sheet_.worksheet(), sheet_.row(), at, again->sum.c_str(),
                                          sheet_.format({.right = true, .border = true, .decimals = sum_->decimals}),
                                          again->value));
        check(worksheet_write_formula_str(sheet_.worksheet(), sheet_.row(), static_cast<lxw_col_t>(at + 1),
                                          again->same.c_str(), sheet_.format({.border = true, .center = true}),
                                          again->agrees.c_str()));
    }

    void set_up(lxw_row_t head, lxw_row_t last_head, double frozen) {
        if (shown_.empty()) return;
        lxw_worksheet* sheet = sheet_.worksheet();
        const auto last = static_cast<lxw_col_t>(shown_.size() + (sum_ ? 2 : 0) - 1);
        if (table_.rows > 0)
            check(worksheet_autofilter(sheet, last_head, 0, last_head + static_cast<lxw_row_t>(table_.rows), last));
        const auto names = static_cast<lxw_col_t>(one_.columns.frozen);
        if (frozen <= tallest_frozen) {
            worksheet_freeze_panes(sheet, last_head + 1, names);
        } else if (names > 0) {
            worksheet_freeze_panes(sheet, 0, names);
        }
        check(worksheet_repeat_rows(sheet, head, last_head));
        if (names > 0) check(worksheet_repeat_columns(sheet, 0, static_cast<lxw_col_t>(names - 1)));
    }

    void write_notes() {
        const Look small{.size = 10};
        if (one_.columns.shaded)
            sheet_.prose(table_.shading.empty() ? shading_note(lang_) : table_.shading.in(lang_), small);
        if (one_.columns.marked)
            sheet_.prose(base::Text("粗框的是最低的。", "A thick frame marks the lowest.").in(lang_), small);
    }

    const SheetTable& one_;
    const Table& table_;
    const std::vector<std::size_t>& shown_;
    const std::optional<SheetSum>& sum_;
    Sheet& sheet_;
    Lang lang_;
};

}  // namespace

bool is_heads(const Table& table) { return table.id.ends_with(heads_ending); }

SheetTable sheet_table(const Page& page, const Table& table, Lang lang) {
    const Table* heads = nullptr;
    for (const Table& one : page.background) {
        if (one.id == table.id + std::string(heads_ending)) heads = &one;
    }
    SheetColumns columns = sheet_columns(table, heads, lang);
    std::optional<SheetSum> sum = sheet_sum_of(table, columns.shown);
    return {table, heads, std::move(columns), std::move(sum)};
}

std::vector<int> widths_of(const SheetTable& one) {
    std::vector<int> widths = one.columns.widths;
    if (one.sum) widths.insert(widths.end(), 2, sum_width);
    return widths;
}

SheetRange write_table(const SheetTable& one, Sheet& sheet, Lang lang) { return Writer(one, sheet, lang).write(); }

}  // namespace leitai::page
