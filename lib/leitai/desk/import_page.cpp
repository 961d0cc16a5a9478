// Makes the tables of readings, corrections and files.
#include "leitai/desk/import_page.hpp"

#include "leitai/report/table_rows.hpp"
#include "leitai/workbook/book.hpp"

namespace leitai::desk {

using base::Text;
using page::Cell;
using report::TableRows;

namespace {

Cell count(std::size_t number) { return Cell::number(std::to_string(number)); }

/// "县农业农村局.xlsx", "填报表", "D7".
void add_cell(std::vector<Cell>& cells, const std::vector<Handed>& handed, const CellAt& at) {
    const Handed& from = handed[at.book];
    cells.push_back(Cell::of(from.name));
    const std::string& sheet = from.book.sheets[at.sheet].name;
    cells.push_back(sheet.empty() ? Cell{} : Cell::of(sheet));
    cells.push_back(Cell::of(workbook::cell_name(at.column, at.row)));
}

TableRows with_place(std::string id, Text title) {
    TableRows rows(std::move(id), std::move(title));
    rows.column("workbook", {"文件", "File"}, false, 1);
    rows.column("sheet", {"工作表", "Sheet"}, false, 2);
    rows.column("cell", {"单元格", "Cell"});
    rows.if_any();
    return rows;
}

page::Table readings_table(const Imported& imported, const std::vector<Handed>& handed, base::Lang lang) {
    TableRows rows = with_place("readings", {"不是照原样读的", "Not taken as written"});
    rows.column("column", {"栏目", "Column"});
    rows.column("written", {"表里写的", "Written"});
    rows.column("reading", {"怎样读的", "Taken"});
    for (const Reading& one : imported.readings) {
        std::vector<Cell> cells;
        add_cell(cells, handed, one.from);
        cells.push_back(Cell::of(one.title.in(lang)));
        cells.push_back(Cell::of(one.written));
        cells.push_back(Cell::of(one.how.in(lang)));
        rows.add(std::move(cells));
    }
    return rows.table();
}

page::Table changes_table(const Imported& imported, const std::vector<Handed>& handed, base::Lang lang) {
    TableRows rows = with_place("changes", {"更正", "Corrections"});
    rows.column("village", {"村（单位）", "Village"});
    rows.column("fact", {"数据", "Fact"});
    rows.column("was", {"原值", "Before"}, true);
    rows.column("now", {"现值", "Now"}, true);
    for (const Change& one : imported.changes) {
        std::vector<Cell> cells;
        add_cell(cells, handed, one.at);
        cells.push_back(Cell::of(one.village));
        cells.push_back(Cell::of(one.title.in(lang)));
        cells.push_back(Cell::of(one.was));
        cells.push_back(Cell::of(one.now));
        rows.add(std::move(cells));
    }
    return rows.table();
}

page::Table files_table(const Imported& imported, bool written) {
    TableRows rows("files", written ? Text("写入的文件", "Files written")
                                    : Text("会写入的文件（还没有写）", "Files that would be written"));
    rows.column("path", {"文件", "File"});
    rows.column("new", {"新文件", "New"});
    rows.if_any();
    for (const Draft& one : imported.drafts) rows.add({Cell::of(one.path), Cell::yes_no(one.was.empty())});
    return rows.table();
}

}  // namespace

page::Page import_page(const Imported& imported, const std::vector<Handed>& handed, bool written, base::Lang lang) {
    page::Page page;
    page.kind = "import";
    page.title = {"导入填报表", "Import of spreadsheets"};
    page.result = false;
    page::Facts facts;
    const auto item = [&](const char* id, Text label, Cell value) {
        facts.items.push_back({id, std::move(label), std::move(value)});
    };
    item("written", {"已写入", "Written"}, Cell::yes_no(written));
    item("workbooks", {"表格文件", "Files handed in"}, count(handed.size()));
    item("records", {"记录", "Records"}, count(imported.records));
    item("values", {"数据", "Values"}, count(imported.values));
    item("unchanged", {"和已有的相同", "The same as before"}, count(imported.unchanged));
    item("left_out", {"有错、没有写的", "In error and left out"}, count(imported.left_out));
    page.blocks.emplace_back(std::move(facts));
    page.blocks.emplace_back(readings_table(imported, handed, lang));
    page.blocks.emplace_back(changes_table(imported, handed, lang));
    page.blocks.emplace_back(files_table(imported, written));
    return page;
}

}  // namespace leitai::desk
