// Collects the tables of a page, and makes pages of one of them and of their list.
#include "leitai/page/tables.hpp"

#include <memory>
#include <utility>

#include "leitai/page/table_view.hpp"

namespace leitai::page {

namespace {

using base::Text;

/// All facts of a page side by side, so that they are a table of one row.
Table facts_table(const Page& page) {
    Table table;
    table.id = "facts";
    table.title = {"概况", "Facts"};
    auto row = std::make_shared<std::vector<Cell>>();
    for (const Block& block : page.blocks) {
        const auto* facts = std::get_if<Facts>(&block);
        if (facts == nullptr) continue;
        for (const Facts::Item& item : facts->items) {
            Column column;
            column.id = item.id;
            column.label = item.label;
            column.together = item.together;
            table.columns.push_back(std::move(column));
            row->push_back(item.value);
        }
    }
    table.rows = row->empty() ? 0 : 1;
    table.row = [row](std::size_t, std::vector<Cell>& cells) { cells = *row; };
    return table;
}

Table reasons_of(const char* id, const Text& title, const std::vector<Reason>& reasons, base::Lang lang) {
    Table table = reasons_table(id, reasons, lang);
    table.title = title;
    return table;
}

std::string joined_ids(const Table& table) {
    std::string ids;
    for (const std::size_t c : columns_for(Reader::data, table)) {
        if (!ids.empty()) ids += ' ';
        ids += table.columns[c].id;
    }
    return ids;
}

}  // namespace

std::vector<Table> data_tables(const Page& page, base::Lang lang) {
    std::vector<Table> tables;
    for (const Table* table : tables_of(page.blocks)) {
        if (table->audience != Audience::people) tables.push_back(*table);
    }
    if (Table facts = facts_table(page); facts.rows > 0) tables.push_back(std::move(facts));
    if (!page.result) return tables;
    tables.push_back(reasons_of("reasons", {"暂定的原因", "Why it is provisional"}, page.finality.reasons, lang));
    tables.push_back(reasons_of("closed", {"已作决定的", "Closed by a decision"}, page.finality.closed, lang));
    return tables;
}

Page with_table(const Page& page, Table table) {
    Page one = page;
    one.blocks = {std::move(table)};
    one.background.clear();
    return one;
}

Page table_list(const Page& page, base::Lang lang) {
    Page list;
    list.kind = "tables";
    list.title = {"可取的表", "Tables"};
    list.result = false;
    Table table;
    table.id = "tables";
    table.columns = {{"id", {"表", "Table"}},
                     {"title", {"标题", "Title"}},
                     {"rows", {"行数", "Rows"}, true},
                     {"columns", {"列", "Columns"}, false, 0, true}};
    auto rows = std::make_shared<std::vector<std::vector<Cell>>>();
    for (const Table& one : data_tables(page, lang)) {
        std::vector<Cell> columns;
        for (const std::size_t c : columns_for(Reader::data, one)) columns.push_back(Cell::of(one.columns[c].id));
        const std::string& title = (one.title.empty() ? page.title : one.title).in(lang);
        rows->push_back({Cell::of(one.id), title.empty() ? Cell{} : Cell::of(title),
                         Cell::number(std::to_string(one.rows)), Cell::list(std::move(columns), joined_ids(one))});
    }
    table.rows = rows->size();
    table.row = [rows](std::size_t index, std::vector<Cell>& cells) { cells = (*rows)[index]; };
    list.blocks.emplace_back(std::move(table));
    return list;
}

}  // namespace leitai::page
