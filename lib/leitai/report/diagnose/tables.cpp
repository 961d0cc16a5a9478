// The statistical tables of `diagnose`, one function each.
#include "leitai/report/diagnose/tables.hpp"

#include <algorithm>

#include "leitai/diagnose/progress.hpp"
#include "leitai/diagnose/statistics.hpp"
#include "leitai/diagnose/warning.hpp"
#include "leitai/report/diagnose/words.hpp"
#include "leitai/report/table_rows.hpp"

namespace leitai::report {

using base::Lang;
using base::Rational;
using cohort::VillageId;
using diagnose::Standing;
using page::Cell;

namespace {

constexpr std::size_t most_pairs = 10;
constexpr std::size_t periods_shown = 5;

std::string name(const Diagnosed& d, VillageId v) { return d.subject.cohort.villages[v].label(); }

Cell code(const Diagnosed& d, VillageId v) { return Cell::of(base::to_string(d.subject.cohort.villages[v].code)); }

std::string share_text(std::size_t part, std::size_t whole) {
    const Rational share = Rational(static_cast<std::int64_t>(part) * 100) / Rational(static_cast<std::int64_t>(whole));
    return base::to_string(round(share, 1), 1) + "%";
}

}  // namespace

page::Table pareto_table(const Diagnosed& d, Lang lang) {
    TableRows rows("pareto", {"哪些标准最多", "Most frequent criteria"});
    rows.if_any()
        .column("criterion.id", {"编号", "Id"})
        .column("criterion.title", {"标准", "Criterion"})
        .column("villages", {"村数", "Villages"}, true)
        .column("cumulative", {"累计占比", "Cumulative"}, true);
    const std::vector<diagnose::Frequency> all = diagnose::pareto(d.diagnosis, d.villages);
    for (const diagnose::Frequency& one : all) {
        const rubric::Criterion& criterion = d.weakness().criteria[one.criterion];
        rows.add({Cell::of(criterion.id), text_cell(criterion.title, lang), number_cell(one.villages),
                  Cell::number(share_text(one.cumulative, all.back().cumulative))});
    }
    page::Table table = rows.table();
    table.drawing = page::Drawing{.kind = page::Drawing::Kind::bars,
                                  .label = "criterion.title",
                                  .values = {"villages", "cumulative"},
                                  .paper = page::Drawing::Paper::rows};
    return table;
}

page::Table together_table(const Diagnosed& d, Lang lang) {
    TableRows rows("together", {"哪些标准同时出现", "Criteria that come together"});
    rows.if_any()
        .data("first.id", {"标准代号", "Criterion id"})
        .data("first.title", {"标准", "Criterion"})
        .people("first_words", {"标准", "Criterion"})
        .data("second.id", {"同时出现的标准代号", "Other criterion id"})
        .data("second.title", {"同时出现的标准", "Other criterion"})
        .people("second_words", {"标准", "Criterion"})
        .column("villages", {"村数", "Villages"}, true);
    const std::vector<diagnose::Together> all = diagnose::co_occurrence(d.diagnosis, d.villages);
    for (std::size_t i = 0; i < all.size() && i < most_pairs; ++i) {
        std::vector<Cell> cells;
        for (const rubric::CriterionId c : {all[i].first, all[i].second}) {
            const rubric::Criterion& one = d.weakness().criteria[c];
            cells.push_back(Cell::of(one.id));
            cells.push_back(text_cell(one.title, lang));
            cells.push_back(Cell::of(one.id + " " + one.title.in(lang)));
        }
        cells.push_back(number_cell(all[i].villages));
        rows.add(std::move(cells));
    }
    return rows.table();
}

page::Table warning_table(const Diagnosed& d, Lang lang) {
    TableRows rows("warnings", {"预警：还没有在册，而数据正在走向界线",
                                "Early warning: not on the list, and moving towards a line"});
    rows.if_any()
        .named("village", {"村", "Village"})
        .data("sign.id", {"表现情形代号", "Sign id"})
        .data("sign.title", {"表现情形", "Sign"})
        .people("sign_words", {"表现情形", "Sign"})
        .data("before", {"上期", "Before"}, true)
        .data("now", {"本期", "Now"}, true)
        .data("line", {"界线", "Line"}, true)
        .data("distance", {"还差", "Distance"}, true)
        .people("before_words", {"上期", "Before"}, true, 2)
        .people("now_words", {"本期", "Now"}, true)
        .people("line_words", {"界线", "Line"}, true)
        .people("distance_words", {"还差", "Distance"}, true)
        .column("quarters", {"还有几季", "Quarters left"}, true);
    const rubric::Rubric& rubric = d.subject.rubric;
    for (const diagnose::Warning& one : diagnose::warnings(d.subject.cohort, rubric, d.subject.scored, d.diagnosis)) {
        if (std::find(d.villages.begin(), d.villages.end(), one.village) == d.villages.end()) continue;
        const rubric::Sign& sign = d.weakness().signs[one.sign];
        const auto cell = [&](const Rational& value) { return text_cell(measured(rubric, one.measure, value), lang); };
        rows.add({code(d, one.village), Cell::of(name(d, one.village)), Cell::of(sign.id), text_cell(sign.title, lang),
                  Cell::of(sign.id + " " + sign.title.in(lang)), Cell::number(to_string(one.before)),
                  Cell::number(to_string(one.now)), Cell::number(to_string(one.line)),
                  Cell::number(to_string(one.distance)), cell(one.before), cell(one.now), cell(one.line),
                  text_cell(distance_words(rubric, one.measure, one.distance), lang),
                  number_cell(static_cast<std::size_t>(one.quarters))});
    }
    return rows.table();
}

page::Table progress_table(const Diagnosed& d, Lang lang) {
    TableRows rows("cases", {"整顿进展", "Rectification"});
    rows.if_any()
        .named("village", {"村", "Village"})
        .column("case", {"编号", "Case"}, false, 1)
        .column("entered", {"列入", "Entered"})
        .column("deadline", {"期限", "Deadline"}, false, 1)
        .data("measures.done", {"已完成措施", "Measures done"}, true)
        .data("measures.all", {"措施数", "Measures"}, true)
        .people("measures_words", {"措施", "Measures"}, true)
        .column("last_step", {"最近进展", "Last step"}, false, 2)
        .data("overdue", {"逾期", "Overdue"})
        .data("stalled", {"停滞", "Stalled"})
        .data("ready", {"可以验收", "Ready"})
        .column("attention", {"要注意的", "Attention"});
    for (const VillageId v : d.villages) {
        const Standing& standing = d.diagnosis.villages[v];
        if (!standing.on_list) continue;
        const cohort::Case& one = d.diagnosis.cases[*standing.on_list];
        const diagnose::Progress progress =
            diagnose::progress_of(one, d.weakness(), d.diagnosis.moment.day, standing.state);
        rows.add({code(d, v), Cell::of(name(d, v)), Cell::of(one.id), Cell::of(base::to_string(one.entered.on)),
                  one.deadline ? Cell::of(base::to_string(*one.deadline)) : Cell{}, number_cell(progress.done),
                  number_cell(progress.measures),
                  Cell::of(std::to_string(progress.done) + "/" + std::to_string(progress.measures)),
                  Cell::of(base::to_string(progress.last_step)), Cell::yes_no(progress.overdue),
                  Cell::yes_no(progress.stalled), Cell::yes_no(progress.ready),
                  text_cell(progress_words(progress), lang)});
    }
    return rows.table();
}

page::Table movement_table(const Diagnosed& d) {
    TableRows rows("movements", {"各期进出", "The list over the periods"});
    rows.if_any()
        .column("period", {"时期", "Period"})
        .column("entered", {"列入", "Entered"}, true)
        .column("relapsed", {"其中返潮", "Relapsed"}, true)
        .column("left", {"摘帽", "Left"}, true)
        .column("on_list", {"期末在册", "On the list"}, true);
    for (const diagnose::ListMovement& one :
         diagnose::movements(d.subject.cohort, d.diagnosis, d.villages, periods_shown)) {
        rows.add({Cell::of(base::to_string(one.period)), number_cell(one.entered), number_cell(one.relapsed),
                  number_cell(one.left), number_cell(one.on_list)});
    }
    return rows.table();
}

}  // namespace leitai::report
