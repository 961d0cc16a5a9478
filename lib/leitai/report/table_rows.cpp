// Keeps the cells of a small table in the order of its columns.
#include "leitai/report/table_rows.hpp"

#include <algorithm>

#include "leitai/page/table_view.hpp"

namespace leitai::report {

using base::Text;
using page::Cell;

TableRows& TableRows::column(std::string id, Text label, bool right, int priority) {
    page::Column column;
    column.id = std::move(id);
    column.label = std::move(label);
    column.right = right;
    column.priority = priority;
    table_.columns.push_back(std::move(column));
    return *this;
}

TableRows& TableRows::data(std::string id, Text label, bool right) {
    column(std::move(id), std::move(label), right);
    table_.columns.back().data_only = true;
    return *this;
}

TableRows& TableRows::people(std::string id, Text label, bool right, int priority) {
    column(std::move(id), std::move(label), right, priority);
    table_.columns.back().people_only = true;
    return *this;
}

page::Table TableRows::table() const {
    page::Table table = table_;
    table.rows = rows_->size();
    table.row = [rows = rows_](std::size_t index, std::vector<Cell>& cells) { cells = (*rows)[index]; };
    return table;
}

Cell number_cell(std::size_t number) { return Cell::number(std::to_string(number)); }

Cell number_or_text(std::string words) {
    if (words.empty()) return {};
    Cell number = Cell::number(std::move(words));
    if (!page::digits_of(number)) number.kind = Cell::Kind::text;
    return number;
}

void shade(Cell& cell, const base::Rational& percent) {
    const auto whole = to_decimal(floor(percent), 0);
    if (whole) cell.rate = static_cast<std::int8_t>(std::clamp<std::int64_t>(whole->units, 0, 100));
}

Cell text_cell(const Text& text, base::Lang lang) { return text.in(lang).empty() ? Cell{} : Cell::of(text.in(lang)); }

}  // namespace leitai::report
