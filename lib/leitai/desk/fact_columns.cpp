// The columns of facts, events, marks and registers, with the rules that look at them as comments of their heads.
#include <algorithm>

#include "leitai/base/units.hpp"
#include "leitai/desk/choices.hpp"
#include "leitai/desk/columns.hpp"
#include "leitai/record/read/book_entries.hpp"
#include "leitai/record/read/fact.hpp"
#include "leitai/rubric/naming.hpp"
#include "leitai/rubric/silence.hpp"

namespace leitai::desk {

using base::Text;
using rubric::Fact;
using rubric::FactType;
using workbook::Column;
using workbook::Holds;

namespace {

Text line(const Text& text) { return text + Text::same("\n"); }

/// How an indicator scores the fact, for the first class that has it on its sheet: rules of others differ in numbers.
Text scored_by(const rubric::Rubric& rubric, const rubric::Indicator& indicator) {
    const rubric::RubricNaming naming(rubric);
    for (std::size_t c = 0; c < rubric.classes.size(); ++c) {
        const auto village_class = static_cast<rule::ClassId>(c);
        if (!rubric.on_sheet(indicator, village_class)) continue;
        const rule::Scope scope{village_class, rubric.full_mark(indicator, village_class)};
        Text text = Text("指标：", "Indicator: ") + indicator.title;
        for (const rule::Rule& rule : indicator.rules) text = text + Text("。", ". ") + words(rule, naming, scope);
        return text;
    }
    return {};
}

/// What is asked, where it is kept, what silence means, and how it is scored.
Text rule_of(const rubric::Rubric& rubric, rule::FactId id) {
    const Fact& fact = rubric.facts[id];
    Text text = line(fact.title);
    if (!fact.kept_in.empty()) text = text + line(Text("取自：", "From: ") + fact.kept_in);
    if (!fact.why.empty()) text = text + line(fact.why);
    if (rubric::silence_of(fact).speaks()) text = text + line(Text("不填：", "Left empty: ") + silence_words(fact));
    for (const rubric::Indicator& indicator : rubric.indicators) {
        const std::vector<rule::FactId> read = facts_read(rubric, indicator);
        if (std::find(read.begin(), read.end(), id) == read.end()) continue;
        const Text scored = scored_by(rubric, indicator);
        if (!scored.empty()) text = text + line(scored);
    }
    text.zh.pop_back();
    text.en.pop_back();
    return text;
}

Holds holds_of(const Fact& fact) {
    switch (fact.type) {
        case FactType::number:
            return fact.percent ? Holds::percent : Holds::number;
        case FactType::mark:
            return Holds::number;
        case FactType::count:
            return Holds::whole;
        case FactType::yes_no:
            return Holds::yes_no;
        case FactType::choice:
            return Holds::choice;
        case FactType::date:
            return Holds::date;
        case FactType::events:
            break;
    }
    return Holds::text;
}

/// A bound as people write the value: of a percent figure a hundred times the rate.
std::optional<std::string> bound(const Fact& fact, const std::optional<base::Rational>& limit) {
    if (!limit) return std::nullopt;
    return to_string(fact.percent ? *limit * base::Rational(100) : *limit);
}

Column value_column(const rubric::Rubric& rubric, rule::FactId id) {
    const Fact& fact = rubric.facts[id];
    Column column;
    column.title = fact.title;
    column.unit = fact.unit;
    column.rule = rule_of(rubric, id);
    column.holds = holds_of(fact);
    column.decimals = fact.type == FactType::count ? 0 : fact.most_decimals();
    column.least = bound(fact, fact.least);
    column.most = bound(fact, fact.most);
    column.choices = choices_of(fact.values, fact.value_titles);
    return column;
}

Column beside(std::string key, const Text& title, const Text& what, Holds holds) {
    Column column;
    column.key = std::move(key);
    column.title = title + Text("：", ": ") + what;
    column.holds = holds;
    return column;
}

/// Whether a figure of an earlier period is compared with that of this one.
bool is_compared(const Fact& fact) {
    return fact.type == FactType::number || fact.type == FactType::count || fact.type == FactType::mark;
}

}  // namespace

void add_fact_columns(const rubric::Rubric& rubric, rule::FactId id, std::vector<Column>& columns) {
    const Fact& fact = rubric.facts[id];
    if (fact.supplied || fact.type == FactType::events) return;
    Column value = value_column(rubric, id);
    value.key = "fact." + fact.id;
    columns.push_back(value);
    if (is_compared(fact)) {
        Column past = value;
        past.rule = {};
        past.key = "same_period_last_year." + fact.id;
        past.title = fact.title + Text("：上年同期", ": same period last year");
        columns.push_back(past);
        past.key = "previous_period." + fact.id;
        past.title = fact.title + Text("：上期", ": previous period");
        columns.push_back(past);
    }
    if (fact.type == FactType::mark)
        columns.push_back(beside("reason." + fact.id, fact.title, {"打分理由", "reason"}, Holds::text));
    Column evidence = beside("evidence." + fact.id, fact.title, {"佐证材料", "evidence"}, Holds::several);
    evidence.required = fact.evidence_required;
    columns.push_back(std::move(evidence));
}

std::vector<Column> event_columns(const rubric::Rubric& rubric) {
    std::vector<Column> columns = contestant_columns(rubric);
    Column which = key_column("fact", {"事项种类", "Kind of event"}, Holds::choice);
    std::vector<Column> own;
    for (std::size_t f = 0; f < rubric.facts.size(); ++f) {
        const Fact& fact = rubric.facts[f];
        if (fact.type != FactType::events || fact.supplied) continue;
        which.choices.push_back({fact.id, fact.title});
        for (const rubric::EventField& field : fact.fields) {
            const std::string key = "own." + field.id;
            const auto known = std::find_if(own.begin(), own.end(), [&](const Column& c) { return c.key == key; });
            if (known != own.end()) continue;
            Column column;
            column.key = key;
            column.title = field.title;
            column.decimals = field.decimals;
            using Type = rubric::EventField::Type;
            column.holds = field.type == Type::choice ? Holds::choice
                           : field.type == Type::text ? Holds::text
                           : field.percent            ? Holds::percent
                                                      : Holds::number;
            column.choices = choices_of(field.values, field.value_titles);
            own.push_back(std::move(column));
        }
    }
    if (which.choices.empty()) return {};
    columns.push_back(std::move(which));
    const std::vector<yaml::NamedTable> tables = {
        {{}, record::event_fields(), "event"},
        {{}, record::waived_fields(), "waived", "event.waived"},
    };
    for (Column& column : columns_of(rubric, tables, tables.front())) columns.push_back(std::move(column));
    columns.insert(columns.end(), own.begin(), own.end());
    return columns;
}

std::vector<Column> mark_columns(const rubric::Rubric& rubric, const rubric::Panel& panel) {
    std::vector<Column> columns = contestant_columns(rubric);
    columns.push_back(key_column("judge", {"评委编号", "Judge (id)"}, Holds::code));
    for (const rubric::PanelMark& mark : panel.marks) {
        Column column;
        column.key = "mark." + mark.id;
        column.title = mark.title;
        column.holds = Holds::number;
        column.decimals = mark.decimals;
        column.least = to_string(mark.least);
        column.most = to_string(mark.most);
        columns.push_back(std::move(column));
    }
    return columns;
}

std::vector<Column> book_columns(const rubric::Rubric& rubric, const rubric::Register& of) {
    const std::vector<yaml::Field> fields = record::book_entry_fields(of);
    const std::vector<yaml::NamedTable> tables = {{{}, fields, "book_entry"}};
    std::vector<Column> columns = columns_of(rubric, tables, tables.front());
    for (Column& column : columns) {
        if (column.key == "id") column.use = workbook::Use::key;
        const auto own = of.field(column.key);
        if (!own) continue;
        const rubric::BookField& field = of.fields[*own];
        column.title = field.title;
        column.rule = {};
        column.unit = field.unit;
        column.decimals = field.decimals;
        column.choices = choices_of(field.values, field.value_titles);
        if (!column.choices.empty() && !field.many) column.holds = Holds::choice;
        if (field.type == rubric::BookField::Type::text && !field.many) column.holds = Holds::text;
        const auto limit = [&](const std::optional<std::int64_t>& units) -> std::optional<std::string> {
            if (!units) return std::nullopt;
            return base::to_string(base::Decimal{*units, static_cast<std::uint8_t>(field.decimals)});
        };
        column.least = limit(field.least);
        column.most = limit(field.most);
    }
    return columns;
}

}  // namespace leitai::desk
