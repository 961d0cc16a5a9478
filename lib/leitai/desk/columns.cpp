// Columns from tables of keys: what may stand in a cell follows from the shape of its key.
#include "leitai/desk/columns.hpp"

#include <algorithm>

#include "leitai/desk/choices.hpp"

namespace leitai::desk {

using base::Text;
using workbook::Column;
using workbook::Holds;
using workbook::Use;
using yaml::Field;
using yaml::NamedTable;
using yaml::Shape;

namespace {

/// Up to what explains it: "哪一级", and not "哪一级：self 本村……".
std::string head_of(std::string_view what, std::initializer_list<std::string_view> ends) {
    std::size_t cut = what.size();
    for (const std::string_view end : ends) cut = std::min(cut, what.find(end));
    return std::string(what.substr(0, cut == 0 ? what.size() : cut));
}

Text title_of(const Field& field) {
    return {head_of(field.what_zh, {"：", "（", "，", ":", "("}), head_of(field.what_en, {";", ": ", ", ", " ("})};
}

Holds holds_of(const Field& field) {
    switch (field.shape) {
        case Shape::decimal:
            return Holds::number;
        case Shape::whole:
            return Holds::whole;
        case Shape::yes_no:
            return Holds::yes_no;
        case Shape::date:
            return Holds::date;
        case Shape::village:
        case Shape::village_code:
        case Shape::region_code:
        case Shape::region:
        case Shape::word:
            return Holds::code;
        case Shape::list:
            return Holds::several;
        case Shape::choice:
            return Holds::choice;
        case Shape::line:
        case Shape::both:
        case Shape::period:
        case Shape::mapping:
        case Shape::any:
            break;
    }
    return Holds::text;
}

/// How a mapping is called before the titles of its keys: 书记·任职日期, and not 书记编号和任职日期·任职日期.
Text short_title(const Field& field) {
    struct Short {
        std::string_view key, zh, en;
    };
    static constexpr Short known[] = {
        {"secretary", "书记", "secretary"},   {"merged", "并入", "merged"},
        {"renamed", "更名", "renamed"},       {"class_decided", "类别认定", "class"},
        {"entered", "列入", "entered"},       {"helpers", "帮扶", "helpers"},
        {"acceptance", "验收", "acceptance"}, {"signed", "签认", "signed"},
        {"handled", "处理", "handled"},       {"seats", "职数", "seats"},
        {"waived", "免扣", "waived"},
    };
    for (const Short& one : known) {
        if (one.key == field.key) return {std::string(one.zh), std::string(one.en)};
    }
    return title_of(field);
}

/// What holds for a whole workbook and is asked in no column: the head of a record. An item may have a key `kind` of
/// its own.
bool is_of_the_workbook(const NamedTable& table, const Field& field) {
    const bool in_record = table.fields.front().key == "kind" && &field == &table.fields.front();
    return field.key.empty() || in_record || field.shape == Shape::period ||
           (field.key == "by" && field.shape == Shape::mapping);
}

Column column_of(const rubric::Rubric& rubric, const NamedTable& table, const Field& field) {
    Column column;
    column.key = field.key;
    column.title = title_of(field);
    column.rule = {std::string(field.what_zh), std::string(field.what_en)};
    if (column.rule == column.title) column.rule = {};
    column.holds = holds_of(field);
    column.required = field.need == yaml::Need::required;
    column.decimals = field.shape == Shape::decimal ? 2 : 0;
    column.choices = choices_of(rubric, table.name, field);
    if (!column.choices.empty()) column.holds = Holds::choice;
    if (field.key == "covers") column.holds = Holds::several;
    return column;
}

}  // namespace

Column key_column(std::string key, Text title, Holds holds) {
    Column column;
    column.key = std::move(key);
    column.title = std::move(title);
    column.holds = holds;
    column.use = Use::key;
    column.required = true;
    return column;
}

Column context_column(std::string key, Text title, Holds holds) {
    Column column = key_column(std::move(key), std::move(title), holds);
    column.use = Use::context;
    column.required = false;
    return column;
}

std::vector<Column> contestant_columns(const rubric::Rubric& rubric) {
    const base::ScoredUnit& unit = *rubric.unit;
    std::vector<Column> columns = {
        key_column(std::string(unit.key), {std::string(unit.code_zh), std::string(unit.code_en)}, Holds::code),
        context_column("name", unit.title()),
    };
    if (unit.in_township) columns.push_back(context_column("in", {"乡镇", "Township"}));
    return columns;
}

const NamedTable* table_under(const std::vector<NamedTable>& tables, const NamedTable& table, std::string_view key) {
    const std::string place = std::string(table.name) + "." + std::string(key);
    for (const NamedTable& one : tables) {
        std::string_view left = one.within;
        while (!left.empty()) {
            const std::size_t blank = left.find(' ');
            if (left.substr(0, blank) == place) return &one;
            left = blank == std::string_view::npos ? std::string_view() : left.substr(blank + 1);
        }
    }
    return nullptr;
}

std::vector<Column> columns_of(const rubric::Rubric& rubric, const std::vector<NamedTable>& tables,
                               const NamedTable& table) {
    std::vector<Column> columns;
    for (const Field& field : table.fields) {
        if (is_of_the_workbook(table, field)) continue;
        const NamedTable* inner = table_under(tables, table, field.key);
        if (inner == nullptr || inner->stands == yaml::Stands::or_plain) {
            columns.push_back(column_of(rubric, table, field));
        } else if (field.shape == Shape::mapping) {
            for (Column& column : columns_of(rubric, tables, *inner)) {
                column.key = std::string(field.key) + "." + column.key;
                column.title = short_title(field) + Text::same("·") + column.title;
                column.required = column.required && field.need == yaml::Need::required;
                columns.push_back(std::move(column));
            }
        }
    }
    return columns;
}

}  // namespace leitai::desk
