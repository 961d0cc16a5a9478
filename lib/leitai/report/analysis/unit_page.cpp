// The analysis of one village beside its class: rank, modules, strengths, weaknesses, what moved it.
#include <algorithm>

#include "leitai/report/analysis/page.hpp"
#include "leitai/report/analysis/tables.hpp"
#include "leitai/report/explain/operand_data.hpp"
#include "leitai/report/table_rows.hpp"
#include "leitai/report/vetoes.hpp"
#include "leitai/rubric/value.hpp"

namespace leitai::report {

using base::Lang;
using base::Rational;
using base::Text;
using cohort::VillageId;
using page::Cell;

namespace {

/// How many strengths, and how many weaknesses.
constexpr std::size_t most = 5;

/// An indicator beside the class: how far its rate is above or below that of all.
struct Beside {
    rule::IndicatorId indicator = 0;
    Rational points, full, ahead;  ///< `ahead`: difference of rates, 1 = a whole full mark
    Rate of_class;
};

std::vector<VillageId> class_of(const Subject& s, VillageId village) {
    std::vector<VillageId> peers;
    for (VillageId v = 0; v < s.cohort.villages.size(); ++v) {
        if (s.cohort.villages[v].village_class == s.cohort.villages[village].village_class) peers.push_back(v);
    }
    return peers;
}

std::vector<Beside> beside_class(const Subject& s, VillageId v, const std::vector<Rate>& of_class) {
    std::vector<Beside> all;
    for (std::size_t i = 0; i < s.rubric.indicators.size(); ++i) {
        const auto id = static_cast<rule::IndicatorId>(i);
        const score::Points& points = s.scores.indicator(v, id);
        const Rational full = s.rubric.full_mark(s.rubric.indicators[i], s.cohort.villages[v].village_class);
        const auto share = of_class[i].share();
        if (!points.known() || full.sign() <= 0 || !share) continue;
        all.push_back({id, points.value(), full, points.value() / full - *share, of_class[i]});
    }
    std::stable_sort(all.begin(), all.end(), [](const Beside& a, const Beside& b) { return b.ahead < a.ahead; });
    return all;
}

Rate own_rate(const Rational& points, const Rational& full) {
    Rate rate;
    rate.points = points;
    rate.full = full;
    rate.villages = 1;
    return rate;
}

page::Table beside_table(const Subject& s, const std::vector<Beside>& list, std::string id, Text title, Lang lang) {
    TableRows rows(std::move(id), std::move(title));
    rows.item("indicator", {"指标", "Indicator"})
        .column("points", {"得分", "Points"}, true)
        .column("full", {"满分", "Full mark"}, true)
        .column("rate", {"得分率", "Rate"}, true)
        .column("class_rate", {"同类得分率", "Rate of its class"}, true);
    for (const Beside& one : list) {
        const rubric::Indicator& indicator = s.rubric.indicators[one.indicator];
        rows.add({Cell::of(indicator.id), text_cell(indicator.title, lang), Cell::number(two_places(one.points)),
                  Cell::number(to_string(one.full)), rate_cell(own_rate(one.points, one.full)),
                  rate_cell(one.of_class)});
    }
    return rows.table();
}

page::Table modules_table(const Subject& s, VillageId v, const std::vector<Rate>& of_class, Lang lang) {
    TableRows rows("modules", {"各模块", "Modules"});
    rows.item("module", {"模块", "Module"})
        .column("points", {"得分", "Points"}, true)
        .column("full", {"满分", "Full mark"}, true)
        .column("rate", {"得分率", "Rate"}, true)
        .column("class_rate", {"同类得分率", "Rate of its class"}, true);
    for (std::size_t m = 0; m < s.rubric.modules.size(); ++m) {
        const rubric::Module& module = s.rubric.modules[m];
        const Rational full = s.rubric.full_mark(module, s.cohort.villages[v].village_class);
        const score::Points& points = s.scores.module(v, m);
        if (!points.known() || full.sign() <= 0) continue;
        rows.add({Cell::of(module.id), text_cell(module.title, lang), Cell::number(two_places(points.value())),
                  Cell::number(to_string(full)), rate_cell(own_rate(points.value(), full)), rate_cell(of_class[m])});
    }
    page::Table table = rows.table();
    table.drawing = page::Drawing{.kind = page::Drawing::Kind::radar,
                                  .label = "module.title",
                                  .values = {"rate", "class_rate"},
                                  .paper = page::Drawing::Paper::both};
    return table;
}

/// The period and those before it of which there are results.
page::Table periods_table(const Subject& s, VillageId v, Lang lang) {
    TableRows rows("periods", {"近几期", "The last periods"});
    rows.column("period", {"期间", "Period"})
        .column("total", {"总分", "Total"}, true)
        .column("rank", {"全部名次", "Place of all"}, true)
        .column("rank_class", {"同类名次", "Place in its class"}, true)
        .item("note", {"说明", "Note"});
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
        std::vector<Cell> cells = {Cell::of(base::to_string(period)),
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
    rows.add(note_cells(
        {Cell::of(base::to_string(s.cohort.period)), total.known() ? Cell::number(two_places(total.value())) : Cell{},
         place_cell(rank.all), place_cell(rank.village_class)},
        "provisional", s.finality.provisional() ? Text("暂定", "provisional") : Text()));
    page::Table table = rows.table();
    table.drawing = page::Drawing{page::Drawing::Kind::columns, "period", {"total"}};
    table.drawing->paper = page::Drawing::Paper::rows;
    return table;
}

/// The smallest changes of one fact that raise the total, the largest gain first.
page::Table next_table(const Subject& s, VillageId v, Lang lang) {
    TableRows rows("next", {"下一步：只改一项数据，最能加分的", "Next: the change of one fact that gains most"});
    rows.if_any()
        .item("indicator", {"指标", "Indicator"})
        .item("fact", {"数据", "Fact"})
        .column("from", {"现在", "Now"}, true)
        .column("to", {"改为", "Then"}, true)
        .column("gain", {"总分", "Total"}, true);
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

void add_moved(const AnalysisInput& r, VillageId v, Lang lang, page::Page& page) {
    const auto& all = r.analysis.moved;
    const auto moved = std::find_if(all.begin(), all.end(), [&](const Moved& one) { return one.village == v; });
    if (moved == all.end()) {
        page.blocks.emplace_back(page::Paragraph{
            {"没有可比的上期结果，不列变化。", "There is no comparable result of the period before."}, true});
        return;
    }
    TableRows rows("moved", {"较上期" + signed_two(moved->change) + "分",
                             "Since the period before: " + signed_two(moved->change)});
    rows.item("indicator", {"指标", "Indicator"}).column("change", {"变化", "Change"}, true);
    for (const auto& [indicator, step] : moved->steps) {
        const rubric::Indicator& one = r.subject.rubric.indicators[indicator];
        rows.add({Cell::of(one.id), text_cell(one.title, lang), Cell::number(signed_two(step))});
    }
    page::Table table = rows.table();
    table.drawing = page::Drawing{page::Drawing::Kind::steps, "indicator.title", {"change"}};
    page.blocks.emplace_back(std::move(table));
}

void add_places(const Subject& s, VillageId v, const std::vector<VillageId>& peers, page::Facts& facts) {
    const score::Rank& rank = s.scores.ranks[v];
    const auto place_of = [](std::uint32_t place, bool tied, std::size_t of) {
        if (place == 0) return Cell{};
        return Cell::object({"of", "rank", "tied"}, {number_cell(of), number_cell(place), Cell::yes_no(tied)},
                            (tied ? "=" : "") + std::to_string(place) + " / " + std::to_string(of));
    };
    const auto ranked = [&](const std::vector<VillageId>& list) {
        return static_cast<std::size_t>(
            std::count_if(list.begin(), list.end(), [&](VillageId one) { return s.scores.ranks[one].all != 0; }));
    };
    std::vector<VillageId> all(s.cohort.villages.size());
    for (VillageId one = 0; one < all.size(); ++one) all[one] = one;
    facts.items.push_back({"rank.all", {"全部名次", "Place of all"}, place_of(rank.all, rank.tied_all, ranked(all))});
    facts.items.push_back({"rank.class",
                           {"同类名次", "Place in its class"},
                           place_of(rank.village_class, rank.tied_class, ranked(peers))});
}

}  // namespace

page::Page unit_page(const AnalysisInput& r, VillageId v, Lang lang) {
    const Subject& s = r.subject;
    const cohort::Village& village = s.cohort.villages[v];
    page::Page page;
    page.kind = "report_village";
    const Text period = words(s.cohort.period);
    page.title = {village.label + " " + period.zh + "分析", village.label + ", " + period.en};
    page.finality = s.finality;
    const std::vector<VillageId> peers = class_of(s, v);
    page::Facts facts;
    const std::string unit(s.rubric.unit->key);
    const rubric::VillageClass& village_class = s.rubric.classes[village.village_class];
    facts.items.push_back({"period", {"期间", "Period"}, Cell::of(base::to_string(s.cohort.period))});
    facts.items.push_back({unit + ".code", {"编码", "Code"}, Cell::of(base::to_string(village.code))});
    facts.items.push_back({unit + ".name", s.rubric.unit->title(), Cell::of(village.label)});
    facts.items.push_back({"class", {"类别", "Class"}, item_cell(village_class.id, village_class.title, lang)});
    if (!village.secretary_name.empty())
        facts.items.push_back({"secretary_name", {"书记", "Secretary"}, Cell::of(village.secretary_name)});
    const score::Points& total = s.scores.totals[v];
    facts.items.push_back(
        {"total", {"总分", "Total"}, total.known() ? Cell::number(two_places(total.value())) : Cell{}});
    add_places(s, v, peers, facts);
    facts.items.push_back({"vetoed", {"一票否决", "Vetoed"}, text_cell(vetoed_by(s, v), lang), false, true});
    page.blocks.emplace_back(std::move(facts));
    page.blocks.emplace_back(modules_table(s, v, r.analysis.class_modules[village.village_class], lang));
    const std::vector<Beside> beside = beside_class(s, v, r.analysis.class_indicators[village.village_class]);
    std::vector<Beside> strong, weak;
    for (const Beside& one : beside) {
        if (one.ahead.sign() > 0 && strong.size() < most) strong.push_back(one);
    }
    for (auto one = beside.rbegin(); one != beside.rend() && weak.size() < most; ++one) {
        if (one->ahead.sign() < 0) weak.push_back(*one);
    }
    page.blocks.emplace_back(beside_table(s, strong, "strengths", {"强于同类的", "Stronger than its class"}, lang));
    page.blocks.emplace_back(beside_table(s, weak, "weaknesses", {"弱于同类的", "Weaker than its class"}, lang));
    add_moved(r, v, lang, page);
    page.blocks.emplace_back(periods_table(s, v, lang));
    if (!s.scored.annual && !s.scored.from_seals) page.blocks.emplace_back(next_table(s, v, lang));
    // What the option takes for one village and no other.
    const std::string word = village.label == village.name ? village.name : to_string(village.code);
    page.blocks.emplace_back(
        page::Paragraph{{"每一分的依据和下一步怎样加分，用 leitai explain --village " + word + "。",
                         "leitai explain --village " + word +
                             " gives the reason of each point, and the next step that would raise it."},
                        true});
    return page;
}

}  // namespace leitai::report
