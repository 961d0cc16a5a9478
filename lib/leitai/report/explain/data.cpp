// Explain data: the trace as tables for programs: the steps, the values that they read, and what would raise the total.
#include <utility>

#include "leitai/base/list.hpp"
#include "leitai/report/explain/operand_data.hpp"
#include "leitai/report/explain/page.hpp"
#include "leitai/report/score/annual_page.hpp"
#include "leitai/report/score/columns.hpp"
#include "leitai/report/table_rows.hpp"

namespace leitai::report {

using page::Cell;
using score::FactRead;
using score::Stage;
using score::TraceLine;

namespace {

const char* id_of(Stage stage) {
    switch (stage) {
        case Stage::applies:
            return "applies";
        case Stage::measure:
            return "measure";
        case Stage::scale:
            return "scale";
        case Stage::times:
            return "times";
        case Stage::waiver:
            return "waiver";
        case Stage::highest:
            return "highest";
        case Stage::cap_per:
            return "cap_per";
        case Stage::rule_bounds:
            return "rule_bounds";
        case Stage::dropped:
            return "dropped";
        case Stage::sum:
            return "sum";
        case Stage::bounds:
            return "bounds";
        case Stage::instead:
            return "instead";
        case Stage::rounding:
            return "rounding";
        case Stage::module_sum:
            return "module_sum";
        case Stage::respread:
            return "respread";
        case Stage::module_bounds:
            return "module_bounds";
        case Stage::total:
            return "total";
        case Stage::total_bounds:
            return "total_bounds";
        case Stage::veto:
            break;
    }
    return "veto";
}

const char* id_of(score::Standing standing) {
    switch (standing) {
        case score::Standing::off:
            return "off";
        case score::Standing::undecided:
            return "undecided";
        case score::Standing::waived:
            return "waived";
        case score::Standing::acts:
            break;
    }
    return "acts";
}

/// The two tables of a trace, filled side by side: a value is read by the step of its number.
struct TraceTables {
    const Explained& e;
    base::Lang lang;
    TableRows steps{"steps", {"步骤", "Steps"}};
    TableRows reads{"reads", {"所读的数据", "Values read"}};
    std::size_t count = 0;

    TraceTables(const Explained& explained, base::Lang in) : e(explained), lang(in) {
        steps.column("step", {"序号", "Step"}, true)
            .column("stage", {"阶段", "Stage"})
            .column("module", {"模块", "Module"})
            .column("indicator", {"指标", "Indicator"})
            .column("rule", {"规则", "Rule"}, true)
            .column("veto", {"否决", "Veto"})
            .column("standing", {"否决情况", "Standing of the veto"})
            .column("operands", {"算式", "Arithmetic"})
            .column("result", {"结果", "Result"}, true);
        reads.column("step", {"序号", "Step"}, true)
            .item("fact", {"数据", "Fact"})
            .column("period", {"期间", "Period"})
            .column("value", {"值", "Value"})
            .column("level", {"填报级别", "Level"})
            .place("place");
    }

    void add(const TraceLine& line) {
        const rubric::Rubric& rubric = e.subject.rubric;
        const auto module = line.indicator ? std::optional(rubric.indicators[*line.indicator].module) : line.module;
        steps.add({number_cell(++count), Cell::of(id_of(line.stage)),
                   module ? Cell::of(rubric.modules[*module].id) : Cell{},
                   line.indicator ? Cell::of(rubric.indicators[*line.indicator].id) : Cell{},
                   line.rule ? number_cell(*line.rule + 1U) : Cell{},
                   line.veto ? Cell::of(rubric.vetoes[*line.veto].id) : Cell{},
                   line.veto ? Cell::of(id_of(e.trace.vetoes[*line.veto])) : Cell{},
                   operand_data(rubric, line.operands), !line.veto && line.result ? exact_cell(*line.result) : Cell{}});
        for (const FactRead& read : line.reads) add(read);
    }

    void add(const FactRead& read) {
        const rubric::Fact& fact = e.subject.rubric.facts[read.fact];
        std::vector<Cell> cells = {number_cell(count), Cell::of(fact.id), text_cell(fact.title, lang),
                                   read.period == base::Period{} ? Cell{} : Cell::of(base::to_string(read.period))};
        if (read.cell.state() == cohort::Cell::State::absent) {
            cells.resize(cells.size() + 5);
        } else {
            const bool known = read.cell.state() == cohort::Cell::State::value;
            cells.push_back(known ? value_data(fact, stated(fact, read.cell), lang) : Cell{});
            cells.push_back(Cell::of(std::string(id(read.cell.level()))));
            add_place(cells, e.map, e.subject.cohort.place(read.cell));
        }
        reads.add(std::move(cells));
    }

    /// What a county sealed: indicators, modules, the total.
    void add_sealed() {
        const Subject& s = e.subject;
        const auto add_points = [&](Cell module, Cell indicator, const score::Points& points) {
            if (!points.known()) return;
            steps.add({number_cell(++count),
                       Cell::of("sealed"),
                       std::move(module),
                       std::move(indicator),
                       {},
                       {},
                       {},
                       {},
                       exact_cell(points.value())});
        };
        for (std::size_t m = 0; m < s.rubric.modules.size(); ++m) {
            const rubric::Module& module = s.rubric.modules[m];
            for (const rule::IndicatorId i : module.indicators) {
                if (!e.only || i == *e.only)
                    add_points(Cell::of(module.id), Cell::of(s.rubric.indicators[i].id),
                               s.scores.indicator(e.village, i));
            }
            if (!e.only) add_points(Cell::of(module.id), {}, s.scores.module(e.village, m));
        }
        if (!e.only) add_points({}, {}, s.scores.totals[e.village]);
    }

    /// The quarters of a year, and their sum.
    void add_quarters() {
        for (const QuarterStep& quarter : quarter_steps(e)) {
            steps.add({number_cell(++count),
                       Cell::of(quarter.period ? "quarter" : "total"),
                       {},
                       {},
                       {},
                       {},
                       {},
                       quarter.operands,
                       quarter.result});
            if (!quarter.period) continue;
            std::vector<Cell> cells = {number_cell(count),
                                       {},
                                       {},
                                       Cell::of(base::to_string(*quarter.period)),
                                       quarter.total ? quantity_cell(*quarter.total, "") : Cell{},
                                       {}};
            add_place(cells, e.map, quarter.place);
            reads.add(std::move(cells));
        }
    }
};

page::Table next_table(const Explained& e, base::Lang lang) {
    TableRows rows("next", {"怎样还能加分", "What would raise the total"});
    rows.item("indicator", {"指标", "Indicator"})
        .item("fact", {"数据", "Fact"})
        .column("from", {"现在", "From"})
        .column("to", {"改为", "To"})
        .column("gain", {"总分增加", "Gain"}, true);
    for (const score::NextStep& step : e.steps) {
        if (e.only && step.indicator != *e.only) continue;
        const rubric::Indicator& indicator = e.subject.rubric.indicators[step.indicator];
        const rubric::Fact& fact = e.subject.rubric.facts[step.fact];
        rows.add({Cell::of(indicator.id), text_cell(indicator.title, lang), Cell::of(fact.id),
                  text_cell(fact.title, lang), step.from ? value_data(fact, *step.from, lang) : Cell{},
                  value_data(fact, step.to, lang),
                  Cell::number(points(step.total_gain, total_places(e.subject.rubric.rounding)))});
    }
    return rows.table();
}

/// Which vetoes the village has.
Cell vetoes_of(const Explained& e) {
    std::vector<Cell> ids;
    std::string words;
    for (std::size_t i = 0; i < e.subject.rubric.vetoes.size(); ++i) {
        if (e.subject.scores.vetoes.empty() || !e.subject.scores.vetoed(e.village, i)) continue;
        base::add_to(words, e.subject.rubric.vetoes[i].id, " ");
        ids.push_back(Cell::of(e.subject.rubric.vetoes[i].id));
    }
    return Cell::list(std::move(ids), std::move(words));
}

page::Facts head_of(const Explained& e, base::Lang lang) {
    const auto text = [](std::string words) { return Cell::of(std::move(words)); };
    const rubric::Rubric& rubric = e.subject.rubric;
    const score::Points& total = e.subject.scores.totals[e.village];
    const rubric::VillageClass& village_class = rubric.classes[e.of().village_class];
    const rubric::Grade* grade = grade_of_total(e.subject, e.village);
    const std::string unit(rubric.unit->key);
    page::Facts facts;
    facts.items = {
        {"period", {"期间", "Period"}, text(base::to_string(e.subject.cohort.period))},
        {"rubric.id", {"评分细则", "Rubric"}, text(rubric.id)},
        {"rubric.version", {"细则版本", "Version"}, text(rubric.version)},
        {unit + ".code", {"编码", "Code"}, text(base::to_string(e.of().code))},
        {unit + ".name", rubric.unit->title(), text(e.of().label())},
        {"class.id", {"类别代号", "Class id"}, text(village_class.id)},
        {"class.title", {"类别", "Class"}, text_cell(village_class.title, lang)},
        {"total",
         {"总分", "Total"},
         total.known() ? Cell::number(points(total.value(), total_places(rubric.rounding))) : Cell{}},
        {"grade.id", {"等次代号", "Grade id"}, grade != nullptr ? text(grade->id) : Cell{}},
        {"grade.title", {"等次", "Grade"}, grade != nullptr ? text_cell(grade->title, lang) : Cell{}},
        {"grade.open", {"等次待定", "Grade open"}, Cell::yes_no(total_grade_open(e.subject, e.village))},
        {"vetoes", {"一票否决", "Vetoes"}, vetoes_of(e)},
    };
    return facts;
}

}  // namespace

page::Page explain_data(const Explained& e, base::Lang lang) {
    page::Page page = {"explain", {}, e.subject.finality, {}};
    page.title = {e.of().label() + "得分说明", "Why " + e.of().label() + " has its points"};
    TraceTables tables(e, lang);
    if (e.subject.scored.annual) tables.add_quarters();
    if (e.subject.scored.from_seals) tables.add_sealed();
    for (const TraceLine& line : e.trace.lines) {
        if (!e.only || line.indicator == e.only) tables.add(line);
    }
    page.blocks.emplace_back(head_of(e, lang));
    page.blocks.emplace_back(tables.steps.table());
    page.blocks.emplace_back(tables.reads.table());
    page.blocks.emplace_back(next_table(e, lang));
    return page;
}

}  // namespace leitai::report
