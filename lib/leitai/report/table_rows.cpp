// Keeps the cells of a small table in the order of its columns.
#include "leitai/report/table_rows.hpp"

#include <algorithm>
#include <cstdlib>

#include "leitai/base/list.hpp"
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

page::Column part_of(const std::string& group, const char* part, Text label, bool data_only) {
    page::Column column;
    column.id = group + "." + part;
    column.label = std::move(label);
    column.data_only = data_only;
    column.together = true;
    return column;
}

TableRows& TableRows::named(const std::string& id, Text label, int priority) {
    const bool first = std::none_of(table_.columns.begin(), table_.columns.end(),
                                    [](const page::Column& column) { return column.in_books; });
    table_.columns.push_back(part_of(id, "code", {label.zh + "编码", label.en + ": code"}, true));
    table_.columns.back().in_books = first;
    table_.columns.push_back(part_of(id, "name", std::move(label), false));
    table_.columns.back().priority = priority;
    return *this;
}

TableRows& TableRows::item(const std::string& id, Text label, int priority) {
    table_.columns.push_back(part_of(id, "id", {label.zh + "代号", label.en + ": id"}, true));
    table_.columns.push_back(part_of(id, "title", std::move(label), false));
    table_.columns.back().priority = priority;
    return *this;
}

TableRows& TableRows::part(const std::string& group, const char* name, Text label) {
    table_.columns.push_back(part_of(group, name, std::move(label), true));
    table_.columns.back().right = true;
    return *this;
}

TableRows& TableRows::place(const std::string& id) {
    table_.columns.push_back(part_of(id, "file", {"文件", "File"}, true));
    table_.columns.push_back(part_of(id, "line", {"行", "Line"}, true));
    table_.columns.push_back(part_of(id, "column", {"列", "Column"}, true));
    return *this;
}

TableRows& TableRows::sheet(Text name) {
    table_.sheet = std::move(name);
    return *this;
}

TableRows& TableRows::if_any() {
    table_.if_any = true;
    return *this;
}

void add_place(std::vector<Cell>& cells, const source::SourceMap& map, const source::Place& place) {
    const bool known = place.line > 0;
    cells.push_back(known ? Cell::of(map[place.file].name) : Cell{});
    cells.push_back(known ? number_cell(place.line) : Cell{});
    cells.push_back(known && place.column > 0 ? number_cell(place.column) : Cell{});
}

page::Table TableRows::table() const {
    page::Table table = table_;
    table.rows = rows_->size();
    table.row = [rows = rows_](std::size_t index, std::vector<Cell>& cells) { cells = (*rows)[index]; };
    return table;
}

void Heat::see(double rate) {
    lowest = std::min(lowest.value_or(rate), rate);
    highest = std::max(highest.value_or(rate), rate);
}

void Heat::shade(Cell& cell, double rate) const {
    constexpr double deepest = 99;
    const double range = *highest - *lowest;
    cell.rate = range > 0 ? static_cast<std::int8_t>((rate - *lowest) / range * deepest) : std::int8_t{-1};
    cell.lowest = range > 0 && rate <= *lowest;
}

Text Heat::words() const {
    if (!lowest || !(*lowest < *highest)) return {};
    return {"底色越深，得分率越高；最低的另作标记。",
            "The deeper the shade, the higher the rate; the lowest is marked."};
}

TableRows& TableRows::heat() {
    const auto value = [](const Cell& cell) {
        return std::strtod(std::string(*page::digits_of(cell)).c_str(), nullptr);
    };
    std::vector<Cell*> rates;
    Heat heat;
    for (std::vector<Cell>& row : *rows_) {
        for (Cell& cell : row) {
            if (cell.rate < 0 || !page::digits_of(cell)) continue;
            rates.push_back(&cell);
            heat.see(value(cell));
        }
    }
    for (Cell* cell : rates) heat.shade(*cell, value(*cell));
    if (const Text words = heat.words(); !words.empty()) table_.shading = words;
    return *this;
}

TableRows& TableRows::only(page::Audience audience) {
    table_.audience = audience;
    return *this;
}

Cell item_cell(std::string id, const Text& title, base::Lang lang) {
    return Cell::object({"id", "title"}, {Cell::of(std::move(id)), Cell::of(title.in(lang))}, title.in(lang));
}

Cell named_cell(std::string code, std::string name) {
    std::string words = name;
    return Cell::object({"code", "name"}, {Cell::of(std::move(code)), Cell::of(std::move(name))}, std::move(words));
}

Cell id_list(const std::vector<std::string>& ids) {
    std::vector<Cell> parts;
    parts.reserve(ids.size());
    for (const std::string& id : ids) parts.push_back(Cell::of(id));
    return Cell::list(std::move(parts), base::join(ids, " "));
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
