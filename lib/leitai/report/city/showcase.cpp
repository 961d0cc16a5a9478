// Chooses the villages that are shown, and finds their reasons.
#include "leitai/report/city/showcase.hpp"

#include <algorithm>

#include "leitai/base/list.hpp"
#include "leitai/report/analysis/tables.hpp"
#include "leitai/report/table_rows.hpp"

namespace leitai::report {

using base::Lang;
using base::Rational;
using base::Text;
using cohort::VillageId;
using page::Cell;

namespace {

/// How many are shown, and how many reasons of each.
constexpr std::size_t shown = 10, reasons = 3;

/// An indicator, and by how many points it made a difference.
using Reason = std::pair<rule::IndicatorId, Rational>;

Cell reasons_cell(const Subject& s, const std::vector<Reason>& list, Lang lang) {
    std::vector<Cell> parts;
    std::string words;
    for (const auto& [indicator, by] : list) {
        if (parts.size() == reasons) break;
        const rubric::Indicator& one = s.rubric.indicators[indicator];
        parts.push_back(Cell::object({"id", "points", "title"},
                                     {Cell::of(one.id), Cell::number(signed_two(by)), text_cell(one.title, lang)}, {}));
        base::add_to(words, changed_by(one.title, signed_two(by)).in(lang), base::between_clauses.in(lang));
    }
    return Cell::list(std::move(parts), words);
}

/// The indicators in which a village is ahead of the mean of its class, furthest first.
std::vector<Reason> ahead(const AnalysisInput& r, VillageId v) {
    const Subject& s = r.subject;
    const rule::ClassId of = s.cohort.villages[v].village_class;
    std::vector<Reason> list;
    for (std::size_t i = 0; i < s.rubric.indicators.size(); ++i) {
        const auto id = static_cast<rule::IndicatorId>(i);
        const Rate& rate = r.analysis.class_indicators[of][i];
        const score::Points& points = s.scores.indicator(v, id);
        if (!points.known() || rate.villages < 2) continue;
        const Rational lead = points.value() - rate.points / Rational(static_cast<std::int64_t>(rate.villages));
        if (lead.sign() > 0) list.emplace_back(id, lead);
    }
    std::stable_sort(list.begin(), list.end(), [](const Reason& a, const Reason& b) { return b.second < a.second; });
    return list;
}

std::vector<Cell> village_cells(const Subject& s, VillageId v) {
    const cohort::Village& village = s.cohort.villages[v];
    const cohort::Region& county = s.cohort.counties[village.county];
    const cohort::Region& township = s.cohort.townships[village.township];
    return {Cell::of(base::to_string(village.code)),  Cell::of(village.label()),
            Cell::of(base::to_string(county.code)),   Cell::of(county.name),
            Cell::of(base::to_string(township.code)), Cell::of(township.label)};
}

TableRows& village_columns(const Subject& s, TableRows& rows) {
    const std::string unit(s.rubric.unit->key);
    return rows.named(unit, s.rubric.unit->title())
        .named("county", {"填报单位", "Unit"})
        .named("township", {"乡镇", "Township"});
}

page::Table best_table(const AnalysisInput& r, Lang lang) {
    const Subject& s = r.subject;
    TableRows rows("best", {"实绩最好的", "The best"});
    rows.people("place", {"名次", "Rank"}, true).data("rank", {"名次", "Rank"}, true).data("tied", {"并列", "Tied"});
    village_columns(s, rows)
        .column("total", {"总分", "Total"}, true)
        .column("made_by", {"领先同类村平均最多的", "Furthest ahead of the mean of its class"});
    for (const VillageId v : first_places(s, r.analysis.villages, shown, false)) {
        const score::Rank& rank = s.scores.ranks[v];
        std::vector<Cell> cells = {Cell::of(place(rank.all, rank.tied_all)), number_cell(rank.all),
                                   Cell::yes_no(rank.tied_all)};
        for (Cell& cell : village_cells(s, v)) cells.push_back(std::move(cell));
        cells.push_back(Cell::number(points(s.scores.totals[v].value(), total_places(s.rubric.rounding))));
        cells.push_back(reasons_cell(s, ahead(r, v), lang));
        rows.add(std::move(cells));
    }
    return rows.table();
}

page::Table improved_table(const AnalysisInput& r, Lang lang) {
    const Subject& s = r.subject;
    TableRows rows("improved", {"进步最大的", "The most improved"});
    village_columns(s, rows)
        .column("change", {"总分较上期", "Change"}, true)
        .column("places", {"名次上升", "Places gained"}, true)
        .column("made_by", {"主要由哪些指标带来", "Which indicators made it"});
    for (const Moved* found : most_improved(s, r.analysis, shown, false)) {
        const Moved& one = *found;
        std::vector<Reason> up;
        for (const Reason& step : one.steps) {
            if (step.second.sign() > 0) up.push_back(step);
        }
        std::vector<Cell> cells = village_cells(s, one.village);
        cells.push_back(Cell::number(signed_two(one.change)));
        cells.push_back(one.places ? Cell::number((*one.places > 0 ? "+" : "") + std::to_string(*one.places)) : Cell{});
        cells.push_back(reasons_cell(s, up, lang));
        rows.add(std::move(cells));
    }
    return rows.table();
}

}  // namespace

page::Page showcase_page(const AnalysisInput& r, Lang lang) {
    page::Page page;
    page.kind = "showcase";
    const Text period = words(r.subject.cohort.period);
    const Text of = r.circle.empty() ? Text() : Text(r.circle.zh, r.circle.en + ", ");
    page.title =
        headed(r.subject.title, {period.zh + of.zh + "晒实绩、比作为", "achievements shown, " + of.en + period.en});
    page.finality = r.subject.finality;
    page::Facts facts;
    facts.items.push_back({"period", {"期间", "Period"}, Cell::of(base::to_string(r.subject.cohort.period))});
    facts.items.push_back({"villages", {"参加的村", "Villages"}, number_cell(r.analysis.level.villages)});
    page.blocks.emplace_back(std::move(facts));
    page.blocks.emplace_back(best_table(r, lang));
    page.blocks.emplace_back(improved_table(r, lang));
    const std::string most = std::to_string(shown);
    page.blocks.emplace_back(page::Paragraph{
        {"各列前" + most + "名，和第" + most +
             "名相等的都列；一票否决的不列。“领先”是比同类村平均多得的分，“带来”是比上期多得的分。",
         "The first " + most +
             " of each, and all who are equal to the last of them; none on whom a veto acts. Points ahead "
             "are those above the mean of the class, and points gained those above the period before."},
        true});
    return page;
}

}  // namespace leitai::report
