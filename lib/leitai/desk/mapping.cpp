// Reads mapping files, and finds the tables that they describe.
#include "leitai/desk/mapping.hpp"

#include <algorithm>

#include "leitai/base/list.hpp"
#include "leitai/desk/heads.hpp"
#include "leitai/plan/openings.hpp"
#include "leitai/record/read/head.hpp"
#include "leitai/record/read/return.hpp"
#include "leitai/yaml/keys.hpp"
#include "leitai/yaml/only_document.hpp"

namespace leitai::desk {

using base::Text;
using issue::Code;
using yaml::Field;
using yaml::Need;
using yaml::Shape;
using yaml::Value;

namespace {

enum MappingField : std::size_t { form, sheet, period, by, round, evidence, heads, unread, leave_out };
constexpr Field mapping_table[] = {
    {plan::mapping_key, Need::required, Shape::word, "这张表的各行是什么：facts 填报的数，或别的表的编号",
     "what its rows are: facts, or the key of another form", "facts"},
    {"sheet", Need::optional, Shape::line, "工作表名称；不写就是第一张有这些表头的",
     "name of the sheet; else the first that has the heads", "收入表"},
    {"period", Need::optional, Shape::period, "时期；不写就是计划的", "the period; else the plan's", "2023-Q2"},
    {"by", Need::required, Shape::mapping, "谁填报", "who hands it in", "{level: department, name: 农业农村局}"},
    {"round", Need::optional, Shape::word, "评分表是哪一轮", "of marks: which round", "county-final"},
    {"evidence", Need::optional, Shape::list, "这张表各项数据的佐证材料", "evidence of all its values",
     "[农经统计季报2023-Q2]"},
    {"heads", Need::required, Shape::mapping, "表头对应的栏目", "which head is which column", "{村名: village}"},
    {"unread", Need::optional, Shape::list, "不用的表头", "heads that are not read", "[序号, 备注]"},
    {"leave_out", Need::optional, Shape::list, "不要的行：有一格以这些词开头的",
     "rows to leave out: those with a cell that begins so", "[合计, 小计]"},
};

enum HeadField : std::size_t { to, unit, values };
constexpr Field head_table[] = {
    {"to", Need::required, Shape::line, "栏目：fact.数据名、village 等", "the column: fact.NAME, village …",
     "fact.collective_income"},
    {"unit", Need::optional, Shape::line, "表里用的单位", "the unit of the table", "元"},
    {"values", Need::optional, Shape::mapping, "表里的词对应的值", "words of the table for values", "{达标: yes}"},
};

void read_values(Value value, MappedHead& head, issue::Issues& issues) {
    if (!yaml::expect_mapping(value, {"values", "values"}, issues) || !yaml::check_keys(value, issues)) return;
    for (Value key = value.first(); !(key == value.last()); key = key.next().next()) {
        const auto word = yaml::read_line(key.next(), issues);
        if (word) head.values.push_back({*word, Text::same(key.text())});
    }
}

/// The column that a word stands for: its key, the name of a fact, or its title.
const workbook::Column* find_column(const workbook::Form& form, const std::string& word) {
    const auto find = [&](const auto& fits) -> const workbook::Column* {
        const auto found = std::find_if(form.columns.begin(), form.columns.end(), fits);
        return found == form.columns.end() ? nullptr : &*found;
    };
    if (const auto* by_key = find([&](const auto& one) { return one.key == word; })) return by_key;
    if (const auto* by_fact = find([&](const auto& one) { return one.key == "fact." + word; })) return by_fact;
    return find([&](const auto& one) { return one.title.zh == word || one.title.en == word; });
}

void read_heads(Value value, const workbook::Form& blank, Mapping& mapping, issue::Issues& issues) {
    if (!yaml::expect_mapping(value, {"heads", "heads"}, issues) || !yaml::check_keys(value, issues)) return;
    for (Value key = value.first(); !(key == value.last()); key = key.next().next()) {
        MappedHead head;
        head.head = key.text();
        head.place = key.place();
        std::optional<std::string> word;
        if (key.next().is_mapping()) {
            const yaml::Mapping map(key.next(), head_table, {"表头", "head"}, issues);
            word = map.line(to);
            head.unit = map.line(unit).value_or("");
            if (map.has(values)) read_values(map.at(values), head, issues);
        } else {
            word = yaml::read_line(key.next(), issues);
        }
        if (!word) continue;
        const workbook::Column* column = find_column(blank, *word);
        if (column == nullptr) {
            yaml::report(issues, Code::mapping_names_unknown_column(Text::same(head.head), Text::same(*word)),
                         key.next());
            continue;
        }
        head.to = column->key;
        mapping.heads.push_back(std::move(head));
    }
}

std::optional<Mapping> read(Value root, const rubric::Rubric& rubric, issue::Issues& issues) {
    const std::size_t before = issues.errors();
    const yaml::Mapping map(root, mapping_table, {"对应关系", "mapping"}, issues);
    Mapping mapping;
    mapping.file = root.tape->file;
    if (const auto word = map.word(form)) mapping.form = *word;
    mapping.sheet = map.line(sheet);
    mapping.period = map.period(period);
    mapping.round = map.word(round).value_or("");
    if (map.has(by)) {
        if (auto who = record::read_reporter(map.at(by), issues)) mapping.owner = {who->level, std::move(who->name)};
    }
    mapping.evidence = record::read_lines(map, evidence, issues);
    mapping.unread = record::read_lines(map, unread, issues);
    mapping.leave_out = record::read_lines(map, leave_out, issues);
    const auto blank = blank_form(rubric, mapping.form);
    if (!blank && map.has(form)) {
        const std::vector<std::string> keys = form_keys(rubric);
        yaml::report(issues,
                     Code::value_not_declared_for_fact(Text::same(mapping.form), {"表", "form"}, base::listed(keys)),
                     map.at(form));
    }
    if (blank && map.has(heads)) read_heads(map.at(heads), *blank, mapping, issues);
    return issues.errors() == before ? std::optional(std::move(mapping)) : std::nullopt;
}

/// Rows below the heads that hold something to be read and are not left out.
void take_rows(const workbook::Sheet& sheet, const Mapping& mapping, Table& table) {
    for (const workbook::SheetRow& row : sheet.rows) {
        if (row.number <= table.head_row) continue;
        const bool left_out = std::any_of(row.cells.begin(), row.cells.end(), [&](const workbook::Cell& cell) {
            return std::any_of(mapping.leave_out.begin(), mapping.leave_out.end(),
                               [&](const std::string& word) { return cell.text.starts_with(word); });
        });
        const bool filled = std::any_of(table.columns.begin(), table.columns.end(),
                                        [&](const Placed& one) { return row.at(one.at) != nullptr; });
        if (left_out || !filled) continue;
        table.rows.push_back(&row);
        if (row.hidden) table.hidden.push_back(row.number);
    }
}

Table table_in(const workbook::Form& form, const FormOf& of, const Mapping& mapping, const workbook::Sheet& sheet,
               const Heads& found) {
    Table table;
    table.key = form.key;
    table.of = of;
    table.head_row = found.row;
    for (const workbook::Column& column : form.columns) {
        for (const MappedHead& head : mapping.heads) {
            const std::uint32_t at = head.to == column.key ? found.column(head.head) : 0;
            if (at == 0) continue;
            table.columns.push_back({column, at, head.unit});
            if (!head.values.empty()) table.values.emplace_back(column.key, head.values);
        }
    }
    take_rows(sheet, mapping, table);
    return table;
}

}  // namespace

std::vector<yaml::NamedTable> mapping_tables() {
    return {
        {{"对应关系", "A mapping"}, mapping_table, "mapping"},
        {{"by（谁填报）", "A mapping's by"}, record::by_fields(), "mapping_by", "mapping.by"},
        {{"heads 每个表头，或只写栏目", "Each head, or its column alone"},
         head_table,
         "head",
         "mapping.heads.*",
         yaml::Stands::or_plain},
    };
}

std::optional<Mapping> read_mapping(const source::SourceMap& map, source::FileId file, const rubric::Rubric& rubric,
                                    issue::Issues& issues) {
    return yaml::read_only_document(map, file, Code::not_one_mapping, issues,
                                    [&](Value root) { return read(root, rubric, issues); });
}

Tables mapped_tables(const rubric::Rubric& rubric, const workbook::Book& book, const Mapping& mapping) {
    Tables tables;
    const workbook::Form form = *blank_form(rubric, mapping.form);
    std::vector<std::string> wanted;
    wanted.reserve(mapping.heads.size());
    for (const MappedHead& head : mapping.heads) wanted.push_back(head.head);
    std::size_t best = 0;
    std::optional<Heads> found;
    for (std::size_t s = 0; s < book.sheets.size(); ++s) {
        if (mapping.sheet && book.sheets[s].name != *mapping.sheet) continue;
        Heads heads = find_heads(book.sheets[s], wanted);
        if (found && heads.fitting <= found->fitting) continue;
        best = s;
        found = std::move(heads);
    }
    if (!found || found->fitting == 0) {
        tables.faults.push_back({best,
                                 0,
                                 0,
                                 {"找不到对应关系里写的表头：" + base::join(wanted, "、"),
                                  "none of the heads of the mapping is there: " + base::join(wanted, ", ")}});
        return tables;
    }
    for (const std::string& head : wanted) {
        if (found->column(head) == 0)
            tables.faults.push_back(
                {best, found->row, 0, {"表里没有表头“" + head + "”", "the table has no head “" + head + "”"}});
    }
    for (const auto& [head, at] : found->all) {
        const bool known = std::find(wanted.begin(), wanted.end(), head) != wanted.end() ||
                           std::find(mapping.unread.begin(), mapping.unread.end(), head) != mapping.unread.end();
        if (!known) tables.unread.push_back({best, found->row, at, Text::same(head)});
    }
    tables.found.push_back(table_in(form, *form_of(rubric, mapping.form), mapping, book.sheets[best], *found));
    tables.found.back().sheet = best;
    return tables;
}

}  // namespace leitai::desk
