// Makes the tables cell by cell, for people and for programs.
#include "leitai/report/analysis/unit_tables.hpp"

#include <algorithm>

#include "leitai/report/analysis/tables.hpp"
#include "leitai/report/explain/operand_data.hpp"
#include "leitai/report/table_rows.hpp"
#include "leitai/rubric/value.hpp"

namespace leitai::report {

using base::Lang;
using base::Rational;
using base::Text;
using cohort::VillageId;
using page::Cell;

namespace {

/// How many changes the picture shows by name; the others are one step.
constexpr std::size_t named = 9;

}  // namespace

page::Table periods_table(const Subject& s, VillageId v, Lang lang) {
    TableRows rows("periods", {"近几期", "The last periods"});
    rows.data("period", {"期间", "Period"})
        .people("period_words", {"期间", "Period"})
        .column("total", {"总分", "Total"}, true)
        .column("rank", {"全部名次", "Place of all"}, true)
        .column("rank_class", {"同类名次", "Place in its class"}, true)
        .item("note", {"说明", "Note"});
    const auto period_cell = [&](base::Period period) { return Cell::of(words(period).in(lang)); };
    const auto note_cells = [&](std::vector<Cell> cells, const char* id, const Text& words) {
        cells.push_back(words.empty() ? Cell{} : Cell::of(id));
        cells.push_back(text_cell(words, lang));
        return cells;
    };
    const auto place_cell = [](std::uint32_t place) { return place == 0 ? Cell{} : number_cell(place); };
    std::vector<std::pair<base::Period, cohort::Slot>> before;
    for (const cohort::Slot slot : s.cohort.needs.results) {
        const auto& results = s.cohort.results[slot];
        if (slot != 0 && v < results.size() && results[v].present)
            before.emplace_back(s.cohort.needs.periods[slot], slot);
    }
    std::sort(before.begin(), before.end());
    for (const auto& [period, slot] : before) {
        const cohort::PastResult& one = s.cohort.results[slot][v];
        std::vector<Cell> cells = {Cell::of(base::to_string(period)), period_cell(period),
                                   one.total ? Cell::number(two_places(one.total)) : Cell{}, place_cell(one.rank_all),
                                   place_cell(one.rank_class)};
        if (one.provisional) {
            rows.add(note_cells(std::move(cells), "provisional", {"暂定", "provisional"}));
        } else if (!one.comparable) {
            rows.add(
                note_cells(std::move(cells), "other_rubric", {"细则不同，不可比", "another rubric: not comparable"}));
        } else if (s.cohort.grew_since(v, slot)) {
            rows.add(
                note_cells(std::move(cells), "merged_since", {"合并以前，不可比", "before a merger: not comparable"}));
        } else {
            rows.add(note_cells(std::move(cells), "", {}));
        }
    }
    const score::Points& total = s.scores.totals[v];
    const score::Rank& rank = s.scores.ranks[v];
    rows.add(note_cells({Cell::of(base::to_string(s.cohort.period)), period_cell(s.cohort.period),
                         total.known() ? Cell::number(two_places(total.value())) : Cell{}, place_cell(rank.all),
                         place_cell(rank.village_class)},
                        "provisional", s.finality.provisional() ? Text("暂定", "provisional") : Text()));
    page::Table table = rows.table();
    table.drawing = page::Drawing{.kind = page::Drawing::Kind::columns,
                                  .label = "period_words",
                                  .values = {"total"},
                                  .paper = page::Drawing::Paper::rows,
                                  .unit = {"分", "points"}};
    return table;
}

page::Table next_table(const Subject& s, VillageId v, std::size_t most, Lang lang) {
    TableRows rows(
        "next", {"下一步（每行只改一项数据，加分最多的在前）", "Next: one fact changed a row, the largest gain first"});
    rows.if_any()
        .item("indicator", {"指标", "Indicator"})
        .item("fact", {"数据", "Fact"})
        .column("from", {"现在", "Now"}, true)
        .column("to", {"改为", "Then"}, true)
        .column("gain", {"总分增加", "Total"}, true);
    std::vector<score::NextStep> steps = score::next_steps(s.cohort, s.rubric, s.scored, v);
    std::stable_sort(steps.begin(), steps.end(),
                     [](const score::NextStep& a, const score::NextStep& b) { return b.total_gain < a.total_gain; });
    for (std::size_t i = 0; i < steps.size() && i < most; ++i) {
        const score::NextStep& step = steps[i];
        const rubric::Fact& fact = s.rubric.facts[step.fact];
        Cell from, to = value_data(fact, step.to, lang);
        if (step.from) from = value_data(fact, *step.from, lang);
        from.text = (step.from ? value_with_unit(fact, *step.from) : Text("未报", "not reported")).in(lang);
        to.text = value_with_unit(fact, step.to).in(lang);
        rows.add({Cell::of(s.rubric.indicators[step.indicator].id),
                  text_cell(s.rubric.indicators[step.indicator].title, lang), Cell::of(fact.id),
                  text_cell(fact.title, lang), std::move(from), std::move(to),
                  Cell::number(signed_two(step.total_gain))});
    }
    return rows.table();
}

page::Table moved_table(const Subject& s, const Moved* moved, Lang lang) {
    TableRows rows("moved", {"较上期的变化", "Since the period before"});
    rows.only(page::Audience::programs)
        .item("indicator", {"指标", "Indicator"})
        .column("change", {"变化", "Change"}, true);
    if (moved == nullptr) return rows.table();
    for (const auto& [indicator, step] : moved->steps) {
        const rubric::Indicator& one = s.rubric.indicators[indicator];
        rows.add({Cell::of(one.id), text_cell(one.title, lang), Cell::number(signed_two(step))});
    }
    return rows.table();
}

page::Table change_table(const Subject& s, const Moved& moved, Lang lang) {
    TableRows rows("change_steps", {"总分较上期的变化", "The total since the period before"});
    rows.only(page::Audience::people)
        .column("step", {"项目", "Step"})
        .column("points", {"分值", "Points"}, true)
        .data("level", {"合计", "Level"});
    const auto add = [&](const Text& name, const std::string& points, bool level) {
        rows.add({text_cell(name, lang), Cell::number(points), Cell::yes_no(level)});
    };
    const Rational now = s.scores.totals[moved.village].value(), then = now - moved.change;
    add({"上期总分", "Total then"}, two_places(then), true);
    std::vector<std::pair<rule::IndicatorId, Rational>> steps = moved.steps;
    std::erase_if(steps, [&](const auto& one) {
        return s.rubric.modules[s.rubric.indicators[one.first].module].in == rubric::Module::In::beside;
    });
    const std::size_t shown = steps.size() > named + 1 ? named : steps.size();
    Rational others, rest = moved.change;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        rest = rest - steps[i].second;
        if (i < shown) {
            add(s.rubric.indicators[steps[i].first].title, signed_two(steps[i].second), false);
        } else {
            others += steps[i].second;
        }
    }
    const std::string count = std::to_string(steps.size() - shown);
    if (others.sign() != 0) add({"其他" + count + "项", count + " others"}, signed_two(others), false);
    // Less than the last decimal that is printed is no step.
    if (base::round(rest, 2).sign() != 0)
        add({"限额、分摊和取整", "Limits, spreading, rounding"}, signed_two(rest), false);
    add({"本期总分", "Total now"}, two_places(now), true);
    page::Table table = rows.table();
    table.sheet = {"较上期", "Change"};
    table.drawing = page::Drawing{.kind = page::Drawing::Kind::steps,
                                  .label = "step",
                                  .values = {"points"},
                                  .paper = page::Drawing::Paper::picture,
                                  .unit = {"分", "points"},
                                  .level = "level"};
    return table;
}

}  // namespace leitai::report
