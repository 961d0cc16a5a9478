// Finds the heads of a sheet by their keys, wherever people moved them.
#include "leitai/desk/table.hpp"

#include <algorithm>
#include <map>

#include "leitai/desk/taking.hpp"

namespace leitai::desk {

using base::Text;
using workbook::Cell;
using workbook::Column;
using workbook::Sheet;
using workbook::SheetRow;
using workbook::Use;

namespace {

/// A column of a sheet with the key that stands above it.
struct Keyed {
    std::string form, column;
    std::uint32_t at = 0;
};

Keyed keyed(std::string_view mark, std::uint32_t at) {
    mark.remove_prefix(key_mark.size());
    const std::size_t slash = std::min(mark.find('/'), mark.size());
    return {std::string(mark.substr(0, slash)), std::string(mark.substr(std::min(slash + 1, mark.size()))), at};
}

/// The keys of a hidden row; its number in `row`.
std::vector<Keyed> keys_in_row(const Sheet& sheet, std::uint32_t& row) {
    std::vector<Keyed> keys;
    for (const SheetRow& one : sheet.rows) {
        for (const Cell& cell : one.cells) {
            if (cell.text.starts_with(key_mark)) keys.push_back(keyed(cell.text, cell.column));
        }
        row = one.number;
        if (!keys.empty() || one.number > 20) break;
    }
    return keys;
}

/// The keys of columns whose heads are those that the hidden sheet lists; of the first row that has at least two.
std::vector<Keyed> keys_by_heads(const Sheet& sheet, const ReadMeta& meta, std::uint32_t& row) {
    for (const SheetRow& one : sheet.rows) {
        if (one.number > 20) break;
        std::vector<Keyed> keys;
        for (const Cell& cell : one.cells) {
            for (const ReadMeta::Head& head : meta.heads) {
                if (head.head != cell.text || (!head.sheet.empty() && head.sheet != sheet.name)) continue;
                keys.push_back(keyed(head.key, cell.column));
                break;
            }
        }
        row = one.number - 1;
        if (keys.size() >= 2) return keys;
    }
    return {};
}

/// Whether a cell is the head of a column: its title, perhaps with a unit or a mark behind it.
bool is_head(const Cell& cell, const Column& column, const ReadMeta& meta, const std::string& key) {
    if (cell.text.starts_with(column.title.zh) || cell.text.starts_with(column.title.en)) return true;
    return std::any_of(meta.heads.begin(), meta.heads.end(),
                       [&](const ReadMeta::Head& head) { return head.key == key && head.head == cell.text; });
}

/// The row of the heads: below the keys, the first in which at least half of the columns have theirs.
std::uint32_t find_heads(const Sheet& sheet, std::uint32_t key_row, const Table& table, const ReadMeta& meta) {
    for (const SheetRow& row : sheet.rows) {
        if (row.number <= key_row) continue;
        std::size_t fitting = 0;
        for (const Placed& one : table.columns) {
            const Cell* cell = row.at(one.at);
            const std::string key = std::string(key_mark) + table.key + "/" + one.column.key;
            if (cell != nullptr && is_head(*cell, one.column, meta, key)) ++fitting;
        }
        if (fitting * 2 >= table.columns.size()) return row.number;
    }
    return 0;
}

/// Whether somebody filled something in: what was only shown does not make a row.
bool is_filled(const SheetRow& row, const Table& table) {
    return std::any_of(table.columns.begin(), table.columns.end(),
                       [&](const Placed& one) { return one.column.use == Use::fill && row.at(one.at) != nullptr; });
}

void take_rows(const Sheet& sheet, Table& table) {
    for (const SheetRow& row : sheet.rows) {
        if (row.number <= table.head_row || !is_filled(row, table)) continue;
        table.rows.push_back(&row);
        if (row.hidden) table.hidden.push_back(row.number);
    }
}

Text no_form(const std::string& key) {
    return {"没有“" + key + "”这种表：这份表不是按现在的细则和目录生成的，请重新生成",
            "there is no form “" + key + "”: this sheet was made by other rules; make it anew"};
}

/// The columns of one form; a key that stands twice, or that the form does not have, is a fault.
Table placed(const workbook::Form& form, const FormOf& of, const std::vector<Keyed>& keys, std::size_t sheet,
             std::uint32_t key_row, std::vector<Fault>& faults) {
    Table table;
    table.sheet = sheet;
    table.key = form.key;
    table.of = of;
    for (const Keyed& key : keys) {
        if (key.form != form.key) {
            faults.push_back({sheet,
                              key_row,
                              key.at,
                              {"一张表里有两种表的栏目：" + form.key + "、" + key.form,
                               "columns of two forms in one sheet: " + form.key + ", " + key.form}});
            continue;
        }
        const auto column = std::find_if(form.columns.begin(), form.columns.end(),
                                         [&](const Column& one) { return one.key == key.column; });
        if (column == form.columns.end()) {
            // What was only shown (a last value) is no column of the form.
            if (!key.column.starts_with("last.") && !key.column.starts_with("year."))
                faults.push_back(
                    {sheet,
                     key_row,
                     key.at,
                     {"这张表没有栏目“" + key.column + "”：不是按现在的细则生成的，请重新生成",
                      "this form has no column “" + key.column + "”: it was made by other rules; make it anew"}});
            continue;
        }
        if (column_of(table, key.column) != nullptr) {
            faults.push_back({sheet,
                              key_row,
                              key.at,
                              {"栏目“" + column->title.zh + "”有两列，不知道以哪一列为准；删去一列",
                               "the column “" + column->title.en + "” is there twice: delete one"}});
            continue;
        }
        table.columns.push_back({*column, key.at});
    }
    // In the order of the form, wherever people moved them: what is written does not depend on it.
    const auto position = [&](const Placed& one) {
        return std::find_if(form.columns.begin(), form.columns.end(),
                            [&](const Column& column) { return column.key == one.column.key; });
    };
    std::sort(table.columns.begin(), table.columns.end(),
              [&](const Placed& a, const Placed& b) { return position(a) < position(b); });
    return table;
}

}  // namespace

const Cell* cell_of(const SheetRow& row, const Placed& column) { return row.at(column.at); }

const Placed* column_of(const Table& table, std::string_view key) {
    const auto found = std::find_if(table.columns.begin(), table.columns.end(),
                                    [&](const Placed& one) { return one.column.key == key; });
    return found == table.columns.end() ? nullptr : &*found;
}

Tables find_tables(const rubric::Rubric& rubric, const workbook::Book& book, const ReadMeta& meta) {
    Tables tables;
    for (std::size_t s = 0; s < book.sheets.size(); ++s) {
        const Sheet& sheet = book.sheets[s];
        if (sheet.name.starts_with('_')) continue;  // the hidden sheets of the form itself
        std::uint32_t key_row = 0;
        std::vector<Keyed> keys = keys_in_row(sheet, key_row);
        if (keys.empty()) keys = keys_by_heads(sheet, meta, key_row);
        if (keys.empty()) {
            if (!sheet.rows.empty()) tables.passed_over.push_back(s);
            continue;
        }
        const auto of = form_of(rubric, keys.front().form);
        if (!of) {
            tables.faults.push_back({s, 0, 0, no_form(keys.front().form)});
            continue;
        }
        Table table = placed(*blank_form(rubric, keys.front().form), *of, keys, s, key_row, tables.faults);
        table.head_row = find_heads(sheet, key_row, table, meta);
        if (table.head_row == 0) {
            tables.faults.push_back({s,
                                     0,
                                     0,
                                     {"找不到表头：各栏目名称所在的那一行被改动或删去了，请用原表重填",
                                      "the row of the heads was changed or deleted: fill in the original again"}});
            continue;
        }
        take_rows(sheet, table);
        tables.found.push_back(std::move(table));
    }
    return tables;
}

}  // namespace leitai::desk
