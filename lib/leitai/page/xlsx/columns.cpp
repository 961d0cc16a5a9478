// Measures the cells of a table, then gives each column what it needs and the long texts what is left.
#include "leitai/page/xlsx/columns.hpp"

#include <algorithm>
#include <numeric>
#include <string>

#include "leitai/page/chart/chart.hpp"
#include "leitai/page/table_view.hpp"
#include "leitai/page/xlsx/paper.hpp"
#include "leitai/text/gate.hpp"
#include "leitai/text/lines.hpp"

namespace leitai::page {

namespace {

constexpr int narrowest = 6;       // characters of any column
constexpr int widest_text = 48;    // longer texts are wrapped
constexpr int narrowed_text = 22;  // where many columns share the page
constexpr int page_across = 132;   // characters that a page of A4 across has
constexpr int most_head_lines = 4, lines_of_many = 7;
constexpr std::size_t many_columns = 20;
constexpr int longest_word = 16;  // that a head may ask for
constexpr int most_lines = 25;    // of a row: spreadsheets allow no taller ones
constexpr int most_characters = 250;
constexpr std::size_t names_within = 4;  // columns from the left

/// What people read, and the codes that spreadsheets are joined by.
std::vector<std::size_t> shown_columns(const Table& table) {
    std::vector<std::size_t> shown;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        if (!table.columns[c].data_only || table.columns[c].in_books) shown.push_back(c);
    }
    return shown;
}

/// The width of a column that holds texts of `content` characters and has this head.
int with_head(const std::string& head, int content, int most_lines_of_head) {
    const int whole = text::display_width(head) + 3;  // the arrow of the filter
    for (int width = std::max(content, std::min(widest_word(head), longest_word) + 1); width < whole; ++width) {
        if (lines_in(head, width) <= most_lines_of_head) return width;
    }
    return std::max(content, whole);
}

bool is_name(const Column& column) { return column.id == "name" || column.id.ends_with(".name"); }

/// Takes from the widest texts until the page holds all.
void narrow(const std::vector<bool>& texts, std::vector<int>& widths) {
    while (std::accumulate(widths.begin(), widths.end(), 0) > page_across) {
        std::size_t widest = widths.size();
        for (std::size_t i = 0; i < widths.size(); ++i) {
            const bool can = texts[i] && widths[i] > narrowed_text;
            if (can && (widest == widths.size() || widths[i] > widths[widest])) widest = i;
        }
        if (widest == widths.size()) return;
        --widths[widest];
    }
}

/// The widest content of each column, in display columns.
std::vector<int> measured(const Table& table, const Table* heads, base::Lang lang, SheetColumns& columns) {
    std::vector<int> wide(columns.shown.size(), 0);
    const auto see = [&](std::size_t i, const Cell& cell) {
        wide[i] = std::max(wide[i], text::display_width(words_of(cell, lang)));
    };
    each_row(table, [&](const std::vector<Cell>& cells) {
        for (std::size_t i = 0; i < columns.shown.size(); ++i) {
            const Cell& cell = cells[columns.shown[i]];
            see(i, cell);
            columns.shaded = columns.shaded || cell.rate >= 0;
            columns.marked = columns.marked || cell.lowest;
        }
    });
    if (heads == nullptr) return wide;
    each_row(*heads, [&](const std::vector<Cell>& cells) {
        for (std::size_t i = 0; i < columns.shown.size(); ++i) {
            const std::size_t at = position_of(*heads, table.columns[columns.shown[i]].id);
            if (at < cells.size()) see(i, cells[at]);
        }
    });
    return wide;
}

}  // namespace

SheetColumns sheet_columns(const Table& table, const Table* heads, base::Lang lang) {
    SheetColumns columns;
    columns.shown = shown_columns(table);
    const std::vector<int> wide = measured(table, heads, lang, columns);
    const int head_lines = columns.shown.size() > many_columns ? lines_of_many : most_head_lines;
    std::vector<bool> texts;
    for (std::size_t i = 0; i < columns.shown.size(); ++i) {
        const Column& column = table.columns[columns.shown[i]];
        texts.push_back(!column.right);
        const int content = column.right ? wide[i] + 1 : std::min(column_for(wide[i]), widest_text);
        columns.widths.push_back(
            with_head(text::one_line(column.label.in(lang)), std::max(content, narrowest), head_lines));
        if (columns.frozen == 0 && i < names_within && is_name(column)) columns.frozen = i + 1;
    }
    narrow(texts, columns.widths);
    for (std::size_t i = 0; i < columns.shown.size(); ++i) {
        columns.widths[i] =
            std::min(std::max(columns.widths[i], column_for(wide[i] / most_lines + 2)), most_characters);
        const std::string head = text::one_line(table.columns[columns.shown[i]].label.in(lang));
        columns.head_lines = std::max(columns.head_lines, lines_in(head, columns.widths[i]));
    }
    return columns;
}

}  // namespace leitai::page
