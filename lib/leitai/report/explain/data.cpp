// Explain data: the trace as rows, for programs: one row a step, and one a value that the step read.
#include <memory>
#include <utility>

#include "leitai/base/list.hpp"
#include "leitai/report/explain/arithmetic.hpp"
#include "leitai/report/explain/page.hpp"
#include "leitai/report/score/annual_page.hpp"
#include "leitai/report/score/columns.hpp"
#include "leitai/report/table_rows.hpp"
#include "leitai/rubric/value.hpp"

namespace leitai::report {

using base::Text;
using page::Cell;
using score::FactRead;
using score::Stage;
using score::TraceLine;

namespace {

/// A line of the trace, with one of the values that it read (or none).
struct Row {
    const TraceLine* line = nullptr;
    const FactRead* read = nullptr;
};

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

page::Column column(const char* id, Text label) {
    page::Column head;
    head.id = id;
    head.label = std::move(label);
    return head;
}

std::vector<page::Column> columns() {
    return {column("stage", {"阶段", "Stage"}),
            column("module", {"模块", "Module"}),
            column("indicator", {"指标", "Indicator"}),
            column("rule", {"规则", "Rule"}),
            column("veto", {"否决", "Veto"}),
            column("fact", {"数据", "Fact"}),
            column("period", {"期间", "Period"}),
            column("value", {"值", "Value"}),
            column("level", {"填报级别", "Level"}),
            column("file", {"文件", "File"}),
            column("line", {"行", "Line"}),
            column("arithmetic", {"算式", "Arithmetic"}),
            column("result", {"结果", "Result"})};
}

/// A value as data: a number where the fact is one.
Cell value_cell(const rubric::Fact& fact, std::string text) {
    const bool digits = fact.type != rubric::FactType::yes_no && fact.type != rubric::FactType::choice &&
                        fact.type != rubric::FactType::date;
    return digits ? Cell::number(std::move(text)) : Cell::of(std::move(text));
}

/// The cells that tell what was read: fact, period, value, level, file, line.
void put_read(const Explained& e, const FactRead* read, std::vector<Cell>& cells) {
    if (read == nullptr) {
        cells.resize(cells.size() + 6);
        return;
    }
    const rubric::Fact& fact = e.subject.rubric.facts[read->fact];
    cells.push_back(Cell::of(fact.id));
    cells.push_back(read->period == base::Period{} ? Cell{} : Cell::of(base::to_string(read->period)));
    if (read->cell.state() == cohort::Cell::State::absent) {
        cells.resize(cells.size() + 4);
        return;
    }
    const bool known = read->cell.state() == cohort::Cell::State::value;
    cells.push_back(known ? value_cell(fact, value(fact, stated(fact, read->cell))) : Cell{});
    cells.push_back(Cell::of(std::string(id(read->cell.level()))));
    const source::Place place = e.subject.cohort.place(read->cell);
    // A supplied value may have no record behind it.
    cells.push_back(place.line == 0 ? Cell{} : Cell::of(e.map[place.file].name));
    cells.push_back(place.line == 0 ? Cell{} : Cell::number(std::to_string(place.line)));
}

std::vector<Cell> cells_of(const Explained& e, const Row& row) {
    const rubric::Rubric& rubric = e.subject.rubric;
    const TraceLine& line = *row.line;
    std::vector<Cell> cells = {Cell::of(id_of(line.stage))};
    const auto module = line.indicator ? std::optional(rubric.indicators[*line.indicator].module) : line.module;
    cells.push_back(module ? Cell::of(rubric.modules[*module].id) : Cell{});
    cells.push_back(line.indicator ? Cell::of(rubric.indicators[*line.indicator].id) : Cell{});
    cells.push_back(line.rule ? Cell::number(std::to_string(*line.rule + 1)) : Cell{});
    cells.push_back(line.veto ? Cell::of(rubric.vetoes[*line.veto].id) : Cell{});
    put_read(e, row.read, cells);
    std::string formula = exact_arithmetic(line.operands);
    cells.push_back(formula.empty() ? Cell{} : Cell::of(std::move(formula)));
    if (line.veto) {
        cells.push_back(Cell::of(id_of(e.trace.vetoes[*line.veto])));
    } else {
        cells.push_back(line.result && !line.result->beyond() ? Cell::number(base::to_string(*line.result)) : Cell{});
    }
    return cells;
}

page::Table step_table(const Explained& e) {
    auto rows = std::make_shared<std::vector<std::vector<Cell>>>();
    if (e.subject.scored.annual) *rows = quarter_rows(e);
    for (const TraceLine& line : e.trace.lines) {
        if (e.only && line.indicator != e.only) continue;
        if (line.reads.empty()) rows->push_back(cells_of(e, {&line, nullptr}));
        for (const FactRead& read : line.reads) rows->push_back(cells_of(e, {&line, &read}));
    }
    page::Table table;
    table.id = "steps";
    table.columns = columns();
    table.rows = rows->size();
    table.row = [rows](std::size_t index, std::vector<Cell>& cells) { cells = (*rows)[index]; };
    return table;
}

page::Table next_table(const Explained& e) {
    auto rows = std::make_shared<std::vector<std::vector<Cell>>>();
    for (const score::NextStep& step : e.steps) {
        if (e.only && step.indicator != *e.only) continue;
        const rubric::Fact& fact = e.subject.rubric.facts[step.fact];
        rows->push_back({Cell::of(e.subject.rubric.indicators[step.indicator].id), Cell::of(fact.id),
                         step.from ? value_cell(fact, value(fact, *step.from)) : Cell{},
                         value_cell(fact, value(fact, step.to)),
                         Cell::number(points(step.total_gain, total_places(e.subject.rubric.rounding)))});
    }
    page::Table table;
    table.id = "next";
    table.columns = {column("indicator", {"指标", "Indicator"}), column("fact", {"数据", "Fact"}),
                     column("from", {"现在", "From"}), column("to", {"改为", "To"}),
                     column("gain", {"总分增加", "Gain"})};
    table.rows = rows->size();
    table.row = [rows](std::size_t index, std::vector<Cell>& cells) { cells = (*rows)[index]; };
    return table;
}

}  // namespace

page::Page explain_data(const Explained& e) {
    page::Page page = {"explain", {}, e.subject.finality, {}};
    page.title = {e.of().label + " 得分说明", "Why " + e.of().label + " has its points"};
    const score::Points& total = e.subject.scores.totals[e.village];
    const auto text = [](std::string words) { return Cell::of(std::move(words)); };
    page::Facts facts;
    facts.items.push_back({"period", {"期间", "Period"}, text(base::to_string(e.subject.cohort.period))});
    facts.items.push_back({"rubric.id", {"评分细则", "Rubric"}, text(e.subject.rubric.id)});
    facts.items.push_back({"rubric.version", {"细则版本", "Version"}, text(e.subject.rubric.version)});
    facts.items.push_back({"code", {"编码", "Code"}, text(base::to_string(e.of().code))});
    facts.items.push_back({"name", e.subject.rubric.unit->title(), text(e.of().label)});
    facts.items.push_back({"class", {"类别", "Class"}, text(e.subject.rubric.classes[e.of().village_class].id)});
    facts.items.push_back(
        {"total",
         {"总分", "Total"},
         total.known() ? Cell::number(points(total.value(), total_places(e.subject.rubric.rounding))) : Cell{}});
    if (const rubric::Grade* grade = grade_of_total(e.subject, e.village)) {
        facts.items.push_back({"grade", {"等次", "Grade"}, text(grade->id)});
    } else if (total_grade_open(e.subject, e.village)) {
        facts.items.push_back({"grade_open", {"等次待定", "Grade open"}, Cell::yes_no(true)});
    }
    std::string vetoes;
    for (std::size_t i = 0; i < e.subject.rubric.vetoes.size(); ++i) {
        if (e.subject.scores.vetoed(e.village, i)) base::add_to(vetoes, e.subject.rubric.vetoes[i].id, " ");
    }
    if (!vetoes.empty()) facts.items.push_back({"vetoed", {"一票否决", "Vetoed"}, text(vetoes)});
    page.blocks.emplace_back(std::move(facts));
    page.blocks.emplace_back(step_table(e));
    page.blocks.emplace_back(next_table(e));
    return page;
}

}  // namespace leitai::report
