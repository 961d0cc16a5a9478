// Makes table cells from exact numbers.
#include "leitai/report/analysis/tables.hpp"

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "leitai/base/list.hpp"
#include "leitai/report/table_rows.hpp"
#include "leitai/report/vetoes.hpp"

namespace leitai::report {

using base::Lang;
using base::Rational;
using base::Text;
using page::Cell;

namespace {

std::string name_of(const AnalysisInput& r, cohort::VillageId v) { return r.subject.cohort.villages[v].label(); }

Cell code_cell(const AnalysisInput& r, cohort::VillageId v) {
    return Cell::of(to_string(r.subject.cohort.villages[v].code));
}

Cell number(const std::optional<Rational>& value) { return value ? Cell::number(two_places(value)) : Cell{}; }

/// The first and the last so many, the middle left out.
std::vector<const Moved*> ends_of(const Analysis& analysis, std::size_t each) {
    std::vector<const Moved*> chosen;
    const std::vector<Moved>& all = analysis.moved;
    for (std::size_t i = 0; i < all.size() && i < each && all[i].change.sign() > 0; ++i) chosen.push_back(&all[i]);
    const std::size_t losses = std::min(each, all.size());
    for (std::size_t i = all.size() - losses; i < all.size(); ++i) {
        if (all[i].change.sign() < 0) chosen.push_back(&all[i]);
    }
    return chosen;
}

}  // namespace

std::string two_places(const std::optional<Rational>& value) { return value ? to_string(*value, 2) : "-"; }

std::string signed_two(const Rational& value) { return (value.sign() > 0 ? "+" : "") + to_string(value, 2); }

Cell rate_cell(const Rate& rate) {
    const auto share = rate.share();
    if (!share) return {};
    const Rational percent = *share * Rational(100);
    Cell cell = Cell::number(to_string(percent, 1) + "%");
    shade(cell, percent);
    return cell;
}

std::string steps_words(const Subject& subject, const Moved& moved, std::size_t most, Lang lang) {
    std::string text;
    std::size_t told = 0;
    for (const auto& [indicator, step] : moved.steps) {
        if (step.sign() != moved.change.sign()) continue;
        if (++told > most) break;
        base::add_to(text, changed_by(subject.rubric.indicators[indicator].title, signed_two(step)).in(lang),
                     base::between_clauses.in(lang));
    }
    return text;
}

namespace {

/// The same as data: {"id", "title", "change"} of each indicator.
Cell reasons_cell(const Subject& subject, const Moved& moved, std::size_t most, Lang lang) {
    std::vector<Cell> parts;
    for (const auto& [indicator, step] : moved.steps) {
        if (step.sign() != moved.change.sign()) continue;
        if (parts.size() == most) break;
        const rubric::Indicator& one = subject.rubric.indicators[indicator];
        parts.push_back(Cell::object({"change", "id", "title"},
                                     {Cell::number(signed_two(step)), Cell::of(one.id), text_cell(one.title, lang)},
                                     {}));
    }
    return Cell::list(std::move(parts), steps_words(subject, moved, most, lang));
}

/// The cut-offs of grades that are the same for all classes, as lines among the bins from `first` to `last`.
std::vector<page::Drawing::Mark> grade_lines(const rubric::Rubric& rubric, std::int64_t first, std::int64_t last) {
    std::vector<page::Drawing::Mark> marks;
    const rubric::Grading* grading = rubric.grades();
    if (grading == nullptr) return marks;
    for (const rubric::Grade& grade : grading->list) {
        if (!grade.least || grade.least->at.by_class.size() != 1) continue;
        const Rational at = grade.least->at.of({0, rubric.total});
        const std::string points = to_string(round(at, 2));
        const double bin = std::strtod(to_string(at / Rational(5), 4).c_str(), nullptr);
        if (bin < static_cast<double>(first) || bin > static_cast<double>(last)) continue;
        marks.push_back(
            {bin - static_cast<double>(first), {grade.title.zh + " " + points, grade.title.en + " " + points}});
    }
    std::reverse(marks.begin(), marks.end());  // from left to right
    return marks;
}

}  // namespace

page::Table distribution_table(const AnalysisInput& r) {
    TableRows rows("distribution", {"总分分布（每5分一组）", "Totals in bins of 5 points"});
    rows.sheet({"总分分布", "Distribution"})
        .people("bin", {"分数段", "Points"})
        .data("from", {"从", "From"}, true)
        .data("to", {"到", "To"}, true)
        .column("count", {"个数", "Count"}, true);
    const std::int64_t first = r.analysis.first_bin, end = first + static_cast<std::int64_t>(r.analysis.bins.size());
    const auto edge = [](std::int64_t bin) { return std::to_string(5 * bin); };
    for (std::int64_t bin = first; bin < end; ++bin)
        rows.add({Cell::of(edge(bin) + (first < 0 ? "～" : "-") + edge(bin + 1)), Cell::number(edge(bin)),
                  Cell::number(edge(bin + 1)), number_cell(r.analysis.bins[static_cast<std::size_t>(bin - first)])});
    page::Table table = rows.table();
    table.drawing = page::Drawing{.kind = page::Drawing::Kind::columns,
                                  .label = "bin",
                                  .values = {"count"},
                                  .marks = grade_lines(r.subject.rubric, first, end),
                                  .unit = r.subject.rubric.unit->many()};
    return table;
}

namespace {

bool any_vetoed(const AnalysisInput& r) {
    return std::any_of(r.analysis.villages.begin(), r.analysis.villages.end(),
                       [&](cohort::VillageId v) { return is_vetoed(r.subject, v); });
}

/// "东阳村：安全事故（…）"
Text vetoed_of_class(const AnalysisInput& r, std::size_t village_class) {
    Text list;
    for (const cohort::VillageId v : r.analysis.villages) {
        if (r.subject.cohort.villages[v].village_class != village_class || !is_vetoed(r.subject, v)) continue;
        const Text by = vetoed_by(r.subject, v);
        base::add_to(list, {name_of(r, v) + "：" + by.zh, name_of(r, v) + ": " + by.en}, base::between_clauses);
    }
    return list;
}

/// The same as data: {"vetoes", "village"} of each.
Cell vetoed_list(const AnalysisInput& r, std::size_t village_class, Lang lang) {
    const score::Scores& scores = r.subject.scores;
    std::vector<Cell> parts;
    for (const cohort::VillageId v : r.analysis.villages) {
        const cohort::Village& of = r.subject.cohort.villages[v];
        if (of.village_class != village_class || !is_vetoed(r.subject, v)) continue;
        std::vector<std::string> ids;
        for (std::size_t i = 0; i < r.subject.rubric.vetoes.size(); ++i) {
            if (scores.vetoed(v, i)) ids.push_back(r.subject.rubric.vetoes[i].id);
        }
        parts.push_back(Cell::object({"vetoes", std::string(r.subject.rubric.unit->key)},
                                     {id_list(ids), named_cell(base::to_string(of.code), of.label())}, {}));
    }
    return Cell::list(std::move(parts), vetoed_of_class(r, village_class).in(lang));
}

}  // namespace

page::Table classes_table(const AnalysisInput& r, Lang lang) {
    TableRows rows("classes", {"分类情况", "Class by class"});
    rows.item("class", {"类别", "Class"})
        .column("count", {"个数", "Count"}, true)
        .column("mean", {"平均分", "Mean"}, true)
        .column("median", {"中位数", "Median"}, true)
        .column("lowest", {"最低", "Lowest"}, true)
        .column("highest", {"最高", "Highest"}, true)
        .column("change", {"平均分较上期", "Mean change"}, true)
        .named("best", {"最高的村", "Best"});
    rows.data("vetoed", {"一票否决的", "Vetoed"});
    if (any_vetoed(r)) rows.people("vetoed_words", {"一票否决", "Vetoed"});
    for (std::size_t c = 0; c < r.analysis.classes.size(); ++c) {
        const Level& level = r.analysis.classes[c];
        if (level.villages == 0) continue;
        const rubric::VillageClass& one = r.subject.rubric.classes[c];
        std::vector<Cell> cells = {Cell::of(one.id),
                                   text_cell(one.title, lang),
                                   number_cell(level.villages),
                                   number(level.mean),
                                   number(level.median),
                                   number(level.lowest),
                                   number(level.highest),
                                   level.mean_change ? Cell::number(signed_two(*level.mean_change)) : Cell{},
                                   level.best ? code_cell(r, *level.best) : Cell{},
                                   level.best ? Cell::of(name_of(r, *level.best)) : Cell{}};
        cells.push_back(vetoed_list(r, c, lang));
        if (any_vetoed(r)) cells.push_back(text_cell(vetoed_of_class(r, c), lang));
        rows.add(std::move(cells));
    }
    return rows.table();
}

page::Table moved_table(const AnalysisInput& r, std::size_t each, Lang lang) {
    TableRows rows("moved", {"升降最大的", "Largest rises and falls"});
    const std::string unit(r.subject.rubric.unit->key);
    rows.sheet({"升降", "Movement"})
        .named(unit, r.subject.rubric.unit->title())
        .column("change", {"总分变化", "Change"}, true)
        .column("places", {"名次升降", "Places"}, true)
        .column("reasons", {"主要由哪些指标引起", "Which indicators made it"});
    for (const Moved* one : ends_of(r.analysis, each)) {
        rows.add({Cell::of(base::to_string(r.subject.cohort.villages[one->village].code)),
                  Cell::of(name_of(r, one->village)), Cell::number(signed_two(one->change)),
                  one->places ? Cell::number((*one->places > 0 ? "+" : "") + std::to_string(*one->places)) : Cell{},
                  reasons_cell(r.subject, *one, 3, lang)});
    }
    page::Table table = rows.table();
    table.drawing = page::Drawing{.kind = page::Drawing::Kind::bars,
                                  .label = unit + ".name",
                                  .values = {"change", "places"},
                                  .paper = page::Drawing::Paper::rows};
    return table;
}

page::Table regions_table(const AnalysisInput& r) {
    TableRows rows("regions", {"各乡镇平均分和各模块得分率", "Means and rates of score by township and module"});
    rows.sheet({"乡镇", "Townships"})
        .named("township", {"乡镇", "Township"})
        .column("count", {"村数", "Villages"}, true)
        .column("mean", {"平均分", "Mean"}, true)
        .column("change", {"较上期", "Change"}, true);
    for (const rubric::Module& module : r.subject.rubric.modules) {
        if (module.in != rubric::Module::In::total) continue;
        rows.column("modules." + module.id, short_title(module.title), true);
    }
    for (std::size_t t = 0; t < r.analysis.regions.size(); ++t) {
        std::vector<Cell> cells = {Cell::of(base::to_string(r.subject.cohort.townships[t].code)),
                                   Cell::of(r.subject.cohort.townships[t].label)};
        const Level& level = r.analysis.townships[t];
        cells.push_back(number_cell(level.villages));
        cells.push_back(number(level.mean));
        cells.push_back(level.mean_change ? Cell::number(signed_two(*level.mean_change)) : Cell{});
        bool any = false;
        for (std::size_t m = 0; m < r.subject.rubric.modules.size(); ++m) {
            if (r.subject.rubric.modules[m].in != rubric::Module::In::total) continue;
            any = any || r.analysis.regions[t][m].villages > 0;
            cells.push_back(rate_cell(r.analysis.regions[t][m]));
        }
        if (any) rows.add(std::move(cells));
    }
    return rows.heat().table();
}

namespace {

/// Which townships and indicators the table of rates has, and how deep it is shaded.
struct RegionTable {
    std::shared_ptr<const RegionRates> rates;
    std::vector<std::size_t> townships;
    std::vector<const rubric::Indicator*> indicators;
    std::vector<std::size_t> positions;  ///< of the indicators
    Heat heat;

    Cell cell(std::size_t township, std::size_t indicator) const {
        const std::int64_t tenths = rates->tenths[township][indicator];
        if (tenths == RegionRates::none) return {};
        Cell cell = Cell::number(base::to_string(base::Decimal{tenths, 1}) + "%");
        heat.shade(cell, static_cast<double>(tenths) / 10);
        return cell;
    }
};

RegionTable region_table_of(const AnalysisInput& r) {
    RegionTable all{r.analysis.region_indicators, {}, {}, {}, {}};
    for (std::size_t t = 0; all.rates && t < all.rates->scored.size(); ++t) {
        if (all.rates->scored[t]) all.townships.push_back(t);
    }
    for (std::size_t i = 0; i < r.analysis.indicators.size(); ++i) {
        if (r.analysis.indicators[i].villages == 0) continue;
        all.indicators.push_back(&r.subject.rubric.indicators[i]);
        all.positions.push_back(i);
        for (const std::size_t t : all.townships) {
            const std::int64_t tenths = all.rates->tenths[t][i];
            if (tenths != RegionRates::none) all.heat.see(static_cast<double>(tenths) / 10);
        }
    }
    return all;
}

}  // namespace

page::Table region_indicators_table(const AnalysisInput& r, Lang lang) {
    const auto all = std::make_shared<const RegionTable>(region_table_of(r));
    TableRows rows("region_indicators", {"各指标各乡镇得分率", "Rates of score by indicator and township"});
    rows.sheet({"乡镇指标", "Townships by indicator"}).item("indicator", {"指标", "Indicator"});
    for (std::size_t i = 0; i < all->townships.size(); ++i) {
        const cohort::Region& township = r.subject.cohort.townships[all->townships[i]];
        // On a narrow terminal the last ones are left out first.
        const int priority = i < 6 ? 0 : static_cast<int>(i);
        rows.column("townships." + base::to_string(township.code), Text::same(township.label), true, priority);
    }
    page::Table table = rows.table();
    table.shading = all->heat.words();
    table.rows = all->indicators.size();
    table.row = [all, lang](std::size_t index, std::vector<Cell>& cells) {
        const rubric::Indicator& one = *all->indicators[index];
        cells = {Cell::of(one.id), text_cell(one.title, lang)};
        for (const std::size_t t : all->townships) cells.push_back(all->cell(t, all->positions[index]));
    };
    return table;
}

page::Table indicators_table(const AnalysisInput& r, Lang lang) {
    TableRows rows("indicators", {"各指标得分率", "Rates of score by indicator"});
    rows.sheet({"指标", "Indicators"})
        .item("module", {"模块", "Module"})
        .item("indicator", {"指标", "Indicator"})
        .column("owner", {"责任单位", "Owner"})
        .column("rate", {"得分率", "Rate"}, true)
        .column("at_full", {"满分", "At full"}, true)
        .column("at_zero", {"零分", "At 0"}, true)
        .column("count", {"考核个数", "Scored"}, true);
    for (std::size_t i = 0; i < r.analysis.indicators.size(); ++i) {
        const Rate& rate = r.analysis.indicators[i];
        if (rate.villages == 0) continue;
        const rubric::Indicator& one = r.subject.rubric.indicators[i];
        const rubric::Module& module = r.subject.rubric.modules[one.module];
        rows.add({Cell::of(module.id), text_cell(short_title(module.title), lang), Cell::of(one.id),
                  text_cell(one.title, lang), text_cell(one.owner, lang), rate_cell(rate), number_cell(rate.at_full),
                  number_cell(rate.at_zero), number_cell(rate.villages)});
    }
    return rows.heat().table();
}

page::Table recoverable_table(const AnalysisInput& r, std::size_t most, Lang lang) {
    TableRows rows("recoverable", {"提升空间", "What could be gained"});
    rows.item("indicator", {"指标", "Indicator"})
        .column("owner", {"责任单位", "Owner"})
        .column("points", {"提升空间", "Points"}, true)
        .column("count", {"涉及的村", "Villages"}, true)
        .named("furthest", {"差距最大的村", "Furthest behind"})
        .column("furthest_points", {"差距", "By"}, true);
    for (std::size_t i = 0; i < r.analysis.recoverable.size() && i < most; ++i) {
        const Recoverable& one = r.analysis.recoverable[i];
        const rubric::Indicator& indicator = r.subject.rubric.indicators[one.indicator];
        rows.add({Cell::of(indicator.id), text_cell(indicator.title, lang), text_cell(indicator.owner, lang),
                  number(one.points), number_cell(one.villages), code_cell(r, one.furthest),
                  Cell::of(name_of(r, one.furthest)), number(one.furthest_points)});
    }
    page::Table table = rows.table();
    table.drawing = page::Drawing{.kind = page::Drawing::Kind::bars,
                                  .label = "indicator.title",
                                  .values = {"points"},
                                  .paper = page::Drawing::Paper::rows,
                                  .unit = {"分", "points"}};
    return table;
}

}  // namespace leitai::report
