// The analysis of one village beside its class: rank, modules, strengths, weaknesses, what moved it.
#include <algorithm>

#include "leitai/report/analysis/page.hpp"
#include "leitai/report/analysis/tables.hpp"
#include "leitai/report/analysis/unit_tables.hpp"
#include "leitai/report/score/change_since.hpp"
#include "leitai/report/score/columns.hpp"
#include "leitai/report/table_rows.hpp"
#include "leitai/report/vetoes.hpp"

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
    rows.if_any()
        .item("indicator", {"指标", "Indicator"})
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

/// `alone`: in its class, so that there is nothing to compare it with.
page::Table modules_table(const Subject& s, VillageId v, const std::vector<Rate>& of_class, bool alone, Lang lang) {
    TableRows rows("modules", {"各模块得分率", "Rates by module"});
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
    std::vector<std::string> values = {"rate"};
    if (!alone) values.emplace_back("class_rate");
    table.drawing = page::Drawing{.kind = page::Drawing::Kind::radar,
                                  .label = "module.title",
                                  .values = std::move(values),
                                  .paper = page::Drawing::Paper::both};
    return table;
}

void add_moved(const AnalysisInput& r, VillageId v, Lang lang, page::Page& page) {
    const auto& all = r.analysis.moved;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Moved& one) { return one.village == v; });
    const Moved* moved = found == all.end() ? nullptr : &*found;
    page.blocks.emplace_back(moved_table(r.subject, moved, lang));
    if (moved != nullptr) {
        page.blocks.emplace_back(change_table(r.subject, *moved, lang));
        return;
    }
    page.blocks.emplace_back(page::Paragraph{
        {"没有可比的上期结果，不列变化。", "There is no comparable result of the period before."}, true});
}

void add_places(const Subject& s, VillageId v, const std::vector<VillageId>& peers, page::Facts& facts) {
    const score::Rank& rank = s.scores.ranks[v];
    const auto place_of = [](std::uint32_t place, bool tied, std::size_t of) {
        if (place == 0) return Cell{};
        return Cell::object({"of", "rank", "tied"}, {number_cell(of), number_cell(place), Cell::yes_no(tied)},
                            (tied ? "=" : "") + std::to_string(place) + "/" + std::to_string(of));
    };
    const auto ranked = [&](const std::vector<VillageId>& list) {
        return static_cast<std::size_t>(
            std::count_if(list.begin(), list.end(), [&](VillageId one) { return s.scores.ranks[one].all != 0; }));
    };
    std::vector<VillageId> all(s.cohort.villages.size());
    for (VillageId one = 0; one < all.size(); ++one) all[one] = one;
    facts.items.push_back({"rank.all", {"名次", "Place"}, place_of(rank.all, rank.tied_all, ranked(all))});
    facts.items.push_back({"rank.class",
                           {"同类名次", "Place in its class"},
                           place_of(rank.village_class, rank.tied_class, ranked(peers))});
}

/// What a reader looks at first.
page::Facts figures_of(const Subject& s, VillageId v, const std::vector<VillageId>& peers, Lang lang) {
    page::Facts facts;
    facts.look = page::Facts::Look::figures;
    const score::Points& total = s.scores.totals[v];
    facts.items.push_back(
        {"total", {"总分", "Total"}, total.known() ? Cell::number(two_places(total.value())) : Cell{}});
    add_places(s, v, peers, facts);
    const auto change = ChangeSince(s).change(v).total;
    facts.items.push_back(
        {"change", {"较上期", "Change"}, change ? Cell::number(signed_two(*change)) : Cell{}, false, true});
    const rubric::Grade* grade = grade_of_total(s, v);
    facts.items.push_back({"grade",
                           {"等次", "Grade"},
                           grade != nullptr ? item_cell(grade->id, grade->title, lang) : Cell{},
                           false,
                           true});
    return facts;
}

page::Facts facts_of(const Subject& s, VillageId v, Lang lang) {
    const cohort::Village& village = s.cohort.villages[v];
    const rubric::VillageClass& village_class = s.rubric.classes[village.village_class];
    page::Facts facts;
    facts.items.push_back({"vetoed", {"一票否决", "Vetoed"}, text_cell(vetoed_by(s, v), lang), false, true});
    facts.items.push_back({"class", {"类别", "Class"}, item_cell(village_class.id, village_class.title, lang)});
    if (!village.uncommon->secretary_name.empty())
        facts.items.push_back({"secretary_name", {"书记", "Secretary"}, Cell::of(village.uncommon->secretary_name)});
    return facts;
}

/// What the page is of; people read it in the title.
page::Facts closing_of(const Subject& s, VillageId v) {
    const cohort::Village& village = s.cohort.villages[v];
    const std::string unit(s.rubric.unit->key);
    page::Facts facts;
    facts.look = page::Facts::Look::closing;
    facts.items.push_back(
        {"period", {"期间", "Period"}, Cell::of(base::to_string(s.cohort.period)), false, false, true});
    facts.items.push_back({unit + ".code", {"编码", "Code"}, Cell::of(base::to_string(village.code))});
    facts.items.push_back({unit + ".name", s.rubric.unit->title(), Cell::of(village.label()), false, false, true});
    return facts;
}

void add_beside(const AnalysisInput& r, VillageId v, Lang lang, page::Page& page) {
    const Subject& s = r.subject;
    const std::vector<Beside> beside =
        beside_class(s, v, r.analysis.class_indicators[s.cohort.villages[v].village_class]);
    std::vector<Beside> strong, weak;
    for (const Beside& one : beside) {
        if (one.ahead.sign() > 0 && strong.size() < most) strong.push_back(one);
    }
    for (auto one = beside.rbegin(); one != beside.rend() && weak.size() < most; ++one) {
        if (one->ahead.sign() < 0) weak.push_back(*one);
    }
    page.blocks.emplace_back(
        beside_table(s, strong, "strengths", {"高于同类平均的指标", "Above the mean of its class"}, lang));
    page.blocks.emplace_back(
        beside_table(s, weak, "weaknesses", {"低于同类平均的指标", "Below the mean of its class"}, lang));
}

}  // namespace

page::Page unit_page(const AnalysisInput& r, VillageId v, Lang lang) {
    const Subject& s = r.subject;
    const cohort::Village& village = s.cohort.villages[v];
    page::Page page;
    page.kind = "report_village";
    const Text period = words(s.cohort.period);
    page.title = {village.label() + period.zh + "分析", village.label() + ", " + period.en};
    page.finality = s.finality;
    const std::vector<VillageId> peers = class_of(s, v);
    const bool alone = peers.size() == 1;
    page.blocks.emplace_back(figures_of(s, v, peers, lang));
    page.blocks.emplace_back(facts_of(s, v, lang));
    page.blocks.emplace_back(modules_table(s, v, r.analysis.class_modules[village.village_class], alone, lang));
    if (alone) {
        const Text& title = s.rubric.classes[village.village_class].title;
        page.blocks.emplace_back(
            page::Paragraph{{"“" + title.zh + "”一类只有" + s.rubric.unit->counted(1).zh + "，不和同类比较。",
                             "The class “" + title.en + "” has " + s.rubric.unit->counted(1).en +
                                 " only, so there is nothing to compare with."},
                            true});
    }
    add_beside(r, v, lang, page);
    add_moved(r, v, lang, page);
    page.blocks.emplace_back(periods_table(s, v, lang));
    if (!s.scored.annual && !s.scored.from_seals) page.blocks.emplace_back(next_table(s, v, most, lang));
    page.blocks.emplace_back(closing_of(s, v));
    return page;
}

}  // namespace leitai::report
