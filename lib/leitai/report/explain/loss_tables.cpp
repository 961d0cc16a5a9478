// Fills the tables from the exact account; a column of which nothing is known is left out.
#include "leitai/report/explain/loss_tables.hpp"

#include <algorithm>

#include "leitai/report/explain/causes.hpp"
#include "leitai/report/explain/head.hpp"
#include "leitai/report/score/change_since.hpp"
#include "leitai/report/table_rows.hpp"

namespace leitai::report {

using base::Lang;
using base::Rational;
using base::Text;
using page::Cell;

namespace {

/// How many losses the picture shows by name; the others are one step.
constexpr std::size_t named = 5;

/// A number of a picture: with the decimals of points, rounded where no decimal writes it.
Cell step_cell(const Explained& e, const Rational& value, bool change) {
    const std::string exact = points(value, total_places(e.subject.rubric.rounding));
    const std::string digits = exact.find('/') == std::string::npos ? exact : to_string(value, 2);
    return Cell::number((change && value.sign() > 0 ? "+" : "") + digits);
}

Cell points_cell(const Explained& e, const Rational& value, Lang lang) {
    return number_or_text(readable_points(value, indicator_places(e.subject.rubric.rounding)).in(lang));
}

/// A share of the full mark: "73.5%".
/// Without a shade: two rates side by side are compared as they stand.
Cell share_cell(const Rational& share) { return Cell::number(to_string(share * Rational(100), 1) + "%"); }

/// What can be put beside the points of an indicator, and whether any row has it.
struct Beside {
    const Explained& e;
    ChangeSince past{e.subject};
    const cohort::PastResult* then = past.then(e.village);

    std::optional<Rational> mean(rule::IndicatorId id) const {
        return e.means == nullptr ? std::nullopt : e.means->indicator(e.of().village_class, id);
    }
    std::optional<Rational> before(rule::IndicatorId id) const {
        return then != nullptr && id < then->indicators.size() ? then->indicators[id] : std::nullopt;
    }
};

}  // namespace

page::Table losses_table(const Explained& e, const Account& account, Lang lang) {
    const Beside beside{e};
    const std::vector<Entry> losses = account.losses();
    std::vector<Text> causes;
    bool any_mean = false, any_before = false, any_cause = false;
    for (const Entry& one : losses) {
        causes.push_back(main_cause(e, one.indicator));
        any_mean = any_mean || beside.mean(one.indicator);
        any_before = any_before || beside.before(one.indicator);
        any_cause = any_cause || !causes.back().empty();
    }
    TableRows rows("losses", {"失分情况（由多到少）", "What was lost, largest first"});
    rows.column("indicator", {"指标", "Indicator"})
        .column("full", {"满分", "Full mark"}, true)
        .column("points", {"得分", "Points"}, true)
        .column("lost", {"失分", "Lost"}, true);
    if (any_mean) rows.column("class_mean", {"同类平均", "Class mean"}, true, 2);
    if (any_before) rows.column("last_period", {"上期得分", "Last period"}, true, 1);
    if (any_cause) rows.column("cause", {"主要原因", "Main cause"});
    for (std::size_t i = 0; i < losses.size(); ++i) {
        const Entry& one = losses[i];
        std::vector<Cell> cells = {text_cell(e.subject.rubric.indicators[one.indicator].title, lang),
                                   one.full.sign() > 0 ? Cell::number(to_string(one.full)) : Cell{},
                                   points_cell(e, *one.points, lang), points_cell(e, one.lost, lang)};
        const auto mean = beside.mean(one.indicator), before = beside.before(one.indicator);
        if (any_mean) cells.push_back(mean ? Cell::number(to_string(*mean, 2)) : Cell{});
        if (any_before) cells.push_back(before ? points_cell(e, *before, lang) : Cell{});
        if (any_cause) cells.push_back(text_cell(causes[i], lang));
        rows.add(std::move(cells));
    }
    return rows.table();
}

page::Table account_table(const Explained& e, const Account& account, Lang lang) {
    TableRows rows("account", {"从满分到总分", "From the full mark to the total"});
    rows.column("step", {"项目", "Step"}).column("points", {"分值", "Points"}, true);
    rows.data("level", {"合计", "Level"});
    const auto add = [&](const Text& name, const Rational& value, bool level) {
        if (!level && value.sign() == 0) return;
        rows.add({text_cell(name, lang), step_cell(e, value, !level), Cell::yes_no(level)});
    };
    add({"满分", "Full mark"}, account.full, true);
    const std::vector<Entry> losses = account.losses();
    // A single one is not put together with others.
    const std::size_t shown = losses.size() > named + 1 ? named : losses.size();
    Rational others;
    for (std::size_t i = 0; i < losses.size(); ++i) {
        if (i < shown) {
            add(e.subject.rubric.indicators[losses[i].indicator].title, -losses[i].lost, false);
        } else {
            others += losses[i].lost;
        }
    }
    const std::string count = std::to_string(losses.size() - shown);
    add({"其他" + count + "项", count + " others"}, -others, false);
    for (const Entry& gain : account.gains()) add(e.subject.rubric.indicators[gain.indicator].title, -gain.lost, false);
    if (account.rest_is_told) add({"基础分、限额和取整", "Starts, limits, rounding"}, account.rest, false);
    add({"总分", "Total"}, *account.total, true);
    page::Table table = rows.table();
    table.drawing = page::Drawing{.kind = page::Drawing::Kind::steps,
                                  .label = "step",
                                  .values = {"points"},
                                  .paper = page::Drawing::Paper::picture,
                                  .unit = {"分", "points"},
                                  .level = "level"};
    return table;
}

page::Table modules_table(const Explained& e, Lang lang) {
    const rubric::Rubric& rubric = e.subject.rubric;
    const rule::ClassId own = e.of().village_class;
    const auto mean_of = [&](std::size_t m) { return e.means == nullptr ? std::nullopt : e.means->module(own, m); };
    bool any_mean = false;
    for (std::size_t m = 0; m < rubric.modules.size(); ++m) any_mean = any_mean || mean_of(m);
    TableRows rows("modules", {"各模块得分率", "Rates by module"});
    rows.column("module", {"模块", "Module"})
        .column("points", {"得分", "Points"}, true)
        .column("full", {"满分", "Full mark"}, true)
        .column("rate", {"得分率", "Rate"}, true);
    if (any_mean) rows.column("class_rate", {"同类得分率", "Rate of its class"}, true);
    for (std::size_t m = 0; m < rubric.modules.size(); ++m) {
        const Rational full = rubric.full_mark(rubric.modules[m], own);
        const score::Points& points = e.subject.scores.module(e.village, m);
        if (!points.known() || full.sign() <= 0) continue;
        std::vector<Cell> cells = {
            text_cell(rubric.modules[m].title, lang),
            number_or_text(readable_points(points.value(), module_places(rubric.rounding)).in(lang)),
            Cell::number(to_string(full)), share_cell(points.value() / full)};
        const auto mean = mean_of(m);
        if (any_mean) cells.push_back(mean ? share_cell(*mean / full) : Cell{});
        rows.add(std::move(cells));
    }
    page::Table table = rows.table();
    std::vector<std::string> values = {"rate"};
    if (any_mean) values.emplace_back("class_rate");
    table.drawing = page::Drawing{.kind = page::Drawing::Kind::radar,
                                  .label = "module",
                                  .values = std::move(values),
                                  .paper = page::Drawing::Paper::rows};
    return table;
}

}  // namespace leitai::report
