// The list of forms, and each as it is before anything is filled in.
#include "leitai/desk/forms.hpp"

#include <algorithm>
#include <array>

#include "leitai/desk/columns.hpp"
#include "leitai/record/read/readers.hpp"

namespace leitai::desk {

using base::Text;
using workbook::Column;
using workbook::Form;
using yaml::NamedTable;
using Layout = FormOf::Layout;

namespace {

/// The kinds of records that people keep in sheets; all others are written by a command or hold but one thing.
constexpr std::array<std::string_view, 5> kept_in_sheets = {"check", "rectification", "team", "duty", "breach"};

std::vector<NamedTable> tables_of_kind(const rubric::Rubric& rubric, std::string_view kind) {
    return record::tables_of(record::kinds[*record::find_kind(kind)], *rubric.unit);
}

bool can_be_read(const rubric::Rubric& rubric, std::string_view kind) {
    return has(rubric, record::kinds[*record::find_kind(kind)].needs);
}

/// Lists of mappings: they have sheets of their own.
std::vector<std::string> lists_of(const std::vector<NamedTable>& tables) {
    std::vector<std::string> lists;
    for (const yaml::Field& field : tables.front().fields) {
        const NamedTable* inner = table_under(tables, tables.front(), field.key);
        if (field.shape == yaml::Shape::list && inner != nullptr) lists.emplace_back(field.key);
    }
    return lists;
}

/// Whether a record of the kind says anything besides its lists and what tells it from others.
bool has_record_form(const rubric::Rubric& rubric, std::string_view kind, const std::vector<NamedTable>& tables) {
    return columns_of(rubric, tables, tables.front()).size() > telling_keys(rubric, kind).size();
}

bool has_events(const rubric::Rubric& rubric) { return !event_columns(rubric).empty(); }

const rubric::Panel* panel_of(const rubric::Rubric& rubric, std::string_view id) {
    const auto found = std::find_if(rubric.panels.begin(), rubric.panels.end(),
                                    [&](const rubric::Panel& one) { return one.id == id && !one.marks.empty(); });
    return found == rubric.panels.end() ? nullptr : &*found;
}

/// The lists of a roster that this rubric's contestants need.
std::vector<std::string_view> roster_lists(const base::ScoredUnit& unit) {
    std::vector<std::string_view> lists;
    if (unit.in_county) lists.emplace_back("units");
    if (unit.in_township) lists.emplace_back("townships");
    lists.push_back(unit.list);
    return lists;
}

Text title_of(const FormOf& of, const rubric::Rubric& rubric) {
    switch (of.layout) {
        case Layout::facts:
            return {"填报表", "Facts"};
        case Layout::events:
            return {"事项", "Events"};
        case Layout::marks:
            return {"评分表", "Marks"};
        case Layout::record:
        case Layout::items:
            break;
    }
    if (!of.subject.empty()) return rubric.books->registers[*rubric.books->find_register(of.subject)].title;
    const record::Kind& kind = record::kinds[*record::find_kind(of.kind)];
    Text title = {std::string(kind.zh), std::string(kind.en)};
    if (of.list.empty()) return title;
    const std::vector<NamedTable> tables = tables_of_kind(rubric, of.kind);
    for (const yaml::Field& field : tables.front().fields) {
        if (field.key != of.list) continue;
        const std::string_view zh = field.what_zh;
        const std::string_view en = field.what_en;
        return title + Text("：", ": ") +
               Text(std::string(zh.substr(0, std::min(zh.find("："), zh.find("（")))),
                    std::string(en.substr(0, std::min(en.find(':'), en.find(',')))));
    }
    return title;
}

/// Whether a column tells which item it is, and by itself says nothing about it: a row with nothing else is not filled
/// in.
bool tells_item(const FormOf& of, std::string_view key) {
    if (of.kind == "roster") return key == "code" || key == "id";
    return (of.kind == "duty" && of.list == "done" && key == "duty") ||
           (of.kind == "rectification" && of.list == "measures" && key == "id");
}

/// The columns that tell records apart, and those of the items of one of its lists.
std::vector<Column> item_columns(const rubric::Rubric& rubric, const FormOf& of) {
    const std::vector<NamedTable> tables = tables_of_kind(rubric, of.kind);
    const NamedTable& items = *table_under(tables, tables.front(), of.list);
    std::vector<Column> columns;
    if (of.kind != "roster") {
        const std::vector<std::string_view> telling = telling_keys(rubric, of.kind);
        for (Column& column : columns_of(rubric, tables, tables.front())) {
            if (std::find(telling.begin(), telling.end(), column.key) == telling.end()) continue;
            const bool contestant = column.key == rubric.unit->key;
            column.key = "record." + column.key;
            column.use = workbook::Use::key;
            columns.push_back(std::move(column));
            if (contestant) columns.push_back(context_column("name", rubric.unit->title()));
        }
    }
    for (Column& column : columns_of(rubric, tables, items)) {
        if (tells_item(of, column.key)) column.use = workbook::Use::key;
        columns.push_back(std::move(column));
    }
    return columns;
}

std::vector<Column> record_columns(const rubric::Rubric& rubric, const FormOf& of) {
    const std::vector<NamedTable> tables = tables_of_kind(rubric, of.kind);
    std::vector<Column> columns = columns_of(rubric, tables, tables.front());
    const std::vector<std::string_view> telling = telling_keys(rubric, of.kind);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (std::find(telling.begin(), telling.end(), columns[i].key) != telling.end())
            columns[i].use = workbook::Use::key;
        if (columns[i].key != rubric.unit->key) continue;
        columns[i].use = workbook::Use::key;
        columns.insert(columns.begin() + static_cast<std::ptrdiff_t>(++i),
                       context_column("name", rubric.unit->title()));
    }
    return columns;
}

std::vector<Column> all_columns(const rubric::Rubric& rubric, const FormOf& of) {
    switch (of.layout) {
        case Layout::facts: {
            std::vector<Column> columns = contestant_columns(rubric);
            for (std::size_t f = 0; f < rubric.facts.size(); ++f)
                add_fact_columns(rubric, static_cast<rule::FactId>(f), columns);
            return columns;
        }
        case Layout::events:
            return event_columns(rubric);
        case Layout::marks:
            return mark_columns(rubric, *panel_of(rubric, of.subject));
        case Layout::record:
            return record_columns(rubric, of);
        case Layout::items:
            break;
    }
    if (!of.subject.empty())
        return book_columns(rubric, rubric.books->registers[*rubric.books->find_register(of.subject)]);
    return item_columns(rubric, of);
}

}  // namespace

std::vector<std::string_view> telling_keys(const rubric::Rubric& /*rubric*/, std::string_view kind) {
    if (kind == "check") return {"village", "on"};
    if (kind == "rectification") return {"village", "case"};
    if (kind == "team" || kind == "duty") return {"village"};
    return {};
}

std::vector<std::string> form_keys(const rubric::Rubric& rubric) {
    std::vector<std::string> keys = {"facts"};
    if (has_events(rubric)) keys.emplace_back("return.events");
    for (const rubric::Panel& panel : rubric.panels) {
        if (!panel.marks.empty()) keys.push_back("marks." + panel.id);
    }
    for (const std::string_view list : roster_lists(*rubric.unit)) keys.push_back("roster." + std::string(list));
    for (const std::string_view kind : kept_in_sheets) {
        if (!can_be_read(rubric, kind)) continue;
        const std::vector<NamedTable> tables = tables_of_kind(rubric, kind);
        if (has_record_form(rubric, kind, tables)) keys.emplace_back(kind);
        for (const std::string& list : lists_of(tables)) keys.push_back(std::string(kind) + "." + list);
    }
    if (!rubric.books) return keys;
    for (const rubric::Register& one : rubric.books->registers) {
        if (one.source == rubric::BookSource::records) keys.push_back("book." + one.id);
    }
    return keys;
}

std::optional<FormOf> form_of(const rubric::Rubric& rubric, std::string_view key) {
    const std::vector<std::string> known = form_keys(rubric);
    if (std::find(known.begin(), known.end(), key) == known.end()) return std::nullopt;
    const std::size_t dot = key.find('.');
    const std::string first(key.substr(0, dot));
    const std::string rest = dot == std::string_view::npos ? std::string() : std::string(key.substr(dot + 1));
    if (first == "facts") return FormOf{Layout::facts, "return", {}, {}};
    if (first == "return") return FormOf{Layout::events, "return", {}, {}};
    if (first == "marks") return FormOf{Layout::marks, "sheet", {}, rest};
    if (first == "book") return FormOf{Layout::items, "book", "entries", rest};
    return FormOf{rest.empty() ? Layout::record : Layout::items, first, rest, {}};
}

std::optional<Form> blank_form(const rubric::Rubric& rubric, std::string_view key) {
    const auto of = form_of(rubric, key);
    if (!of) return std::nullopt;
    Form form;
    form.key = key;
    form.title = title_of(*of, rubric);
    form.columns = all_columns(rubric, *of);
    form.open_ended = of->layout != Layout::facts && of->layout != Layout::marks;
    return form;
}

}  // namespace leitai::desk
