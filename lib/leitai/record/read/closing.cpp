// The table of keys of closings, and their reader.
#include "leitai/record/read/by_unit.hpp"
#include "leitai/record/read/head.hpp"
#include "leitai/record/read/readers.hpp"

namespace leitai::record {

using issue::Code;
using yaml::Field;
using yaml::Mapping;
using yaml::Need;
using yaml::Shape;
using yaml::Value;

namespace {

enum ClosingField : std::size_t { unit = head_own, facts, registers, round, on, by, why };
constexpr Field closing_table[] = {
    kind_row("closing"),
    period_row,
    {"village", Need::optional, Shape::village, "村代码；不写就是所有村", "code of the village; all unless given",
     "\"359902101207\""},
    {"facts", Need::optional, Shape::list, "不再补报的数据；不写就是该村未报的全部",
     "facts that will not be handed in; all that is owed unless given", "[collective_income]"},
    {"registers", Need::optional, Shape::list, "不再补报的台账", "registers of books that will not be handed in",
     "[commitments]"},
    {"round", Need::optional, Shape::word, "不再举行的评议：细则 panels 里的评议办法",
     "rounds that will not be held: one of the rubric's panels", "ring"},
    {"on", Need::required, Shape::date, "决定日期", "day of the decision", "2023-07-03"},
    {"by", Need::required, Shape::mapping, "谁决定；要县级", "who decided: the county",
     "{level: county, name: 区委组织部}"},
    {"why", Need::required, Shape::line, "理由", "reason", "…"},
};
/// Nobody need be named, other than in records of one village.
constexpr auto closing_by_unit = [] {
    auto tables = by_unit(closing_table, unit);
    for (auto& table : tables) table[unit].need = Need::optional;
    return tables;
}();

std::vector<rule::FactId> read_facts(const Mapping& map, const rubric::Rubric& rubric, issue::Issues& issues) {
    std::vector<rule::FactId> list;
    for (const Value item : map.list(facts)) {
        const auto id = yaml::read_word(item, issues);
        if (!id) continue;
        if (const auto fact = rubric.fact(*id)) {
            list.push_back(*fact);
            continue;
        }
        std::vector<std::string_view> known;
        for (const rubric::Fact& fact : rubric.facts) known.push_back(fact.id);
        report_unknown_id(item, {"数据", "fact"}, known, issues);
    }
    return list;
}

std::vector<rubric::RegisterId> read_registers(const Mapping& map, const rubric::Rubric& rubric,
                                               issue::Issues& issues) {
    std::vector<rubric::RegisterId> list;
    for (const Value item : map.list(registers)) {
        const auto id = yaml::read_word(item, issues);
        if (!id) continue;
        const auto of = rubric.books ? rubric.books->find_register(*id) : std::nullopt;
        if (of) {
            list.push_back(*of);
            continue;
        }
        std::vector<std::string_view> known;
        if (rubric.books) {
            for (const rubric::Register& one : rubric.books->registers) known.push_back(one.id);
        }
        report_unknown_id(item, {"台账", "register"}, known, issues);
    }
    return list;
}

}  // namespace

std::vector<NamedTable> closing_tables(const base::ScoredUnit& of) { return {{{}, closing_by_unit[position(of)]}}; }

std::optional<Closing> read_closing(Value root, const rubric::Rubric& rubric, issue::Issues& issues) {
    const std::size_t before = issues.errors();
    const Mapping map(root, closing_by_unit[position(*rubric.unit)], {"销报决定", "closing"}, issues);
    Closing closing;
    closing.place = map.whole().place();
    closing.village_place = closing.place;
    const auto period = map.period(head_period);
    if (map.has(unit)) {
        closing.village_place = map.at(unit).place();
        if (const auto code = yaml::read_code(map.at(unit), rubric.unit->digits, issues)) closing.village = *code;
    }
    closing.facts = read_facts(map, rubric, issues);
    closing.books = read_registers(map, rubric, issues);
    closing.rules = read_rules(map, round, rubric, issues);
    if (const auto day = map.date(on)) closing.on = *day;
    if (map.has(by)) {
        if (auto who = read_reporter(map.at(by), issues)) {
            closing.by = std::move(who->name);
            if (who->level != rubric::Level::county) report(issues, Code::closing_not_by_county, map.at(by));
        }
    }
    closing.why = map.line(why).value_or("");
    if (!map.has(unit) && !map.has(facts) && !map.has(registers) && !map.has(round) && map.complete())
        report(issues, Code::closing_of_nothing, map.whole());
    if (!period || issues.errors() != before) return std::nullopt;
    closing.period = *period;
    return closing;
}

}  // namespace leitai::record
