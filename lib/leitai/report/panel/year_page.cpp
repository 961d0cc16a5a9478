// The contests of a year in numbers: by level, by quarter, and by both.
#include "leitai/panel/year.hpp"
#include "leitai/report/panel/page.hpp"
#include "leitai/report/table_rows.hpp"

namespace leitai::report {

using base::Lang;
using base::Text;
using page::Cell;
using panel::YearFigures;

namespace {

Cell level_id(std::size_t level) { return Cell::of(std::string(record::round_level_words[level])); }

Cell level_words(std::size_t level, Lang lang) {
    return text_cell(record::words(static_cast<record::RoundLevel>(level)), lang);
}

TableRows& figure_columns(TableRows& rows) {
    return rows.column("contests", {"比武", "Contests"}, true)
        .column("villages", {"参加的村", "Villages"}, true)
        .column("secretaries", {"参训书记", "Secretaries"}, true)
        .data("secretaries_unknown", {"书记未写的村", "Villages without a secretary on the roster"}, true);
}

void add_figures(const YearFigures& figures, std::vector<Cell>& cells) {
    for (const std::size_t number : {figures.contests, figures.villages, figures.secretaries, figures.unknown})
        cells.push_back(number_cell(number));
}

page::Facts facts_of(const panel::ContestYear& year, base::Period period) {
    page::Facts facts;
    const auto add = [&](std::string id, Text label, Cell cell) {
        facts.items.push_back({std::move(id), std::move(label), std::move(cell)});
    };
    add("period", {"期间", "Period"}, Cell::of(base::to_string(period)));
    facts.items.back().data_only = true;  // the title says it
    add("contests_held", {"举办比武（次）", "Contests held"}, number_cell(year.all.contests));
    add("villages", {"参加的村（个）", "Villages that took part"}, number_cell(year.all.villages));
    add("secretaries_trained", {"参训书记（人）", "Secretaries trained"}, number_cell(year.all.secretaries));
    add("secretaries_unknown", {"名册没有写书记的村（个）", "Villages without a secretary on the roster"},
        number_cell(year.all.unknown));
    return facts;
}

page::Table by_level(const panel::ContestYear& year, Lang lang) {
    TableRows rows("levels", {"各级", "By level"});
    figure_columns(rows.item("level", {"层级", "Level"}));
    for (std::size_t level = 0; level < year.by_level.size(); ++level) {
        if (year.by_level[level].contests == 0) continue;
        std::vector<Cell> cells = {level_id(level), level_words(level, lang)};
        add_figures(year.by_level[level], cells);
        rows.add(std::move(cells));
    }
    return rows.table();
}

page::Table by_quarter(const panel::ContestYear& year) {
    TableRows rows("quarters", {"各季度", "By quarter"});
    figure_columns(rows.column("quarter", {"季度", "Quarter"}));
    for (const panel::QuarterFigures& one : year.quarters) {
        std::vector<Cell> cells = {Cell::of(base::to_string(one.period))};
        add_figures(one.all, cells);
        rows.add(std::move(cells));
    }
    return rows.table();
}

page::Table by_both(const panel::ContestYear& year, Lang lang) {
    TableRows rows("quarter_levels", {"各季度各级", "By quarter and level"});
    figure_columns(rows.column("quarter", {"季度", "Quarter"}).item("level", {"层级", "Level"}));
    for (const panel::QuarterFigures& one : year.quarters) {
        for (std::size_t level = 0; level < one.by_level.size(); ++level) {
            if (one.by_level[level].contests == 0) continue;
            std::vector<Cell> cells = {Cell::of(base::to_string(one.period)), level_id(level),
                                       level_words(level, lang)};
            add_figures(one.by_level[level], cells);
            rows.add(std::move(cells));
        }
    }
    return rows.table();
}

}  // namespace

page::Page panel_year_page(const PanelInput& judged, Lang lang) {
    const base::Period period{judged.contests.year.value_or(judged.cohort.period.year), 0};
    const panel::ContestYear year = panel::contest_year(judged.contests, judged.cohort, period.year);
    page::Page page;
    page.finality = judged.finality;
    page.kind = "panel_year";
    const Text when = words(period);
    page.title = headed(judged.title, {when.zh + "比武汇总", "contests of " + when.en});
    page.blocks.emplace_back(facts_of(year, period));
    page.blocks.emplace_back(by_level(year, lang));
    page.blocks.emplace_back(by_quarter(year));
    page.blocks.emplace_back(by_both(year, lang));
    page.blocks.emplace_back(page::Paragraph{
        {"只数有了得分的；同一次比武的几轮算一次，记在最后一轮的层级。一个村、一位书记参加几次、几级的，合计里只算一次"
         "；书记以比武"
         "当天的名册为准，换了人的各算各的。",
         "Only what has a result counts; rounds of one contest are one, at the level of the last. A village and a "
         "secretary "
         "in several contests count once in each sum; the secretary is the one on the roster of that day."},
        true});
    return page;
}

}  // namespace leitai::report
