// Explain page: the order of the page; every printed sum is made of the numbers printed above it.
#include "leitai/report/explain/page.hpp"

#include <memory>
#include <utility>

#include "leitai/base/list.hpp"
#include "leitai/report/explain/indicator.hpp"
#include "leitai/report/explain/sums.hpp"
#include "leitai/report/explain/verdicts.hpp"
#include "leitai/report/numbers.hpp"
#include "leitai/report/score/annual_page.hpp"
#include "leitai/report/score/change_since.hpp"
#include "leitai/report/score/columns.hpp"
#include "leitai/report/table_rows.hpp"
#include "leitai/report/validate/missing_page.hpp"
#include "leitai/report/vetoes.hpp"
#include "leitai/rubric/value.hpp"

namespace leitai::report {

using base::Lang;
using base::Rational;
using base::Text;
using page::Facts;
using page::Heading;

namespace {

std::string in_all(std::size_t place, bool tied) { return report::place(static_cast<std::uint32_t>(place), tied); }

/// "8.14 / 10"; what has no points says why.
Text out_of(const score::Points& points, const Rational& full, Places places) {
    if (!points.known()) return {"不计分", "no points"};
    return Text::same(report::points(points.value(), places) + " / " + plain(full));
}

Text rank_words(const Explained& e) {
    const score::Rank& rank = e.subject.scores.ranks[e.village];
    if (rank.all == 0) return {"不排名", "not ranked"};
    const base::ScoredUnit& unit = *e.subject.rubric.unit;
    const Text of = unit.counted(e.subject.scores.order.size());
    const std::string all = in_all(rank.all, rank.tied_all);
    Text words("全部" + of.zh + "中第" + all, all + " of all " + std::to_string(e.subject.scores.order.size()));
    auto add = [&, begun = false](const Text& circle, std::uint32_t place, bool tied) mutable {
        const std::string at = in_all(place, tied);
        words.zh += (begun ? "，" : "；") + circle.zh + "第" + at;
        words.en += (begun ? ", " : "; ") + circle.en + ": " + at;
        begun = true;
    };
    const cohort::Cohort& cohort = e.subject.cohort;
    if (unit.in_county) add(Text::same(cohort.counties[e.of().county].name), rank.county, rank.tied_county);
    if (unit.in_township) add(Text::same(cohort.townships[e.of().township].label), rank.township, rank.tied_township);
    add(e.subject.rubric.classes[e.of().village_class].title, rank.village_class, rank.tied_class);
    return words;
}

std::optional<Text> change_words(const Explained& e) {
    const ChangeSince past(e.subject);
    const Change change = past.change(e.village);
    if (!change.total && !change.places) return std::nullopt;
    Text words;
    if (change.total) {
        const std::string total = signed_points(*change.total, total_places(e.subject.rubric.rounding));
        words = {"总分" + total, "total " + total};
    }
    if (change.places) {
        const std::string then = std::to_string(change.place_then),
                          now = std::to_string(e.subject.scores.ranks[e.village].all);
        base::add_to(words, {"名次由第" + then + "到第" + now, "place " + then + " to " + now}, base::between_phrases);
    }
    return words;
}

/// "张三 (S0412), since 2021-11-06": who answers for the points.
Text secretary_words(const cohort::Village& village) {
    if (village.secretary_vacant_since) {
        const std::string since = base::to_string(*village.secretary_vacant_since);
        return {"空缺，自" + since + "起", "vacant since " + since};
    }
    const std::string &id = village.secretary, &name = village.secretary_name;
    if (id.empty()) return {"名册未写", "not on the roster"};
    Text who = name.empty() ? Text::same(id) : Text(name + "（" + id + "）", name + " (" + id + ")");
    if (!village.secretary_since) return who;
    const std::string since = base::to_string(*village.secretary_since);
    if (name.empty()) return {id + "（" + since + "起任职）", id + ", since " + since};
    return {name + "（" + id + "，" + since + "起任职）", who.en + ", since " + since};
}

/// The reporting unit and the township, as far as it lies in them.
std::string where_words(const Explained& e) {
    const cohort::Cohort& cohort = e.subject.cohort;
    std::string where;
    if (e.subject.rubric.unit->in_county) where = cohort.counties[e.of().county].name;
    if (e.subject.rubric.unit->in_township) where += " " + cohort.townships[e.of().township].label;
    return where;
}

Facts head(const Explained& e, Lang lang) {
    Facts facts;
    const auto add_item = [&](Text label, const Text& words) {
        facts.items.push_back({"", std::move(label), page::Cell::of(words.in(lang))});
    };
    add_item({"编码", "Code"}, Text::same(base::to_string(e.of().code)));
    if (const std::string where = where_words(e); !where.empty()) add_item({"单位", "Unit"}, Text::same(where));
    add_item({"类别", "Class"}, e.subject.rubric.classes[e.of().village_class].title);
    add_item({"书记", "Secretary"}, secretary_words(e.of()));
    add_item({"总分", "Total"}, out_of(e.subject.scores.totals[e.village], e.subject.rubric.total,
                                       total_places(e.subject.rubric.rounding)));
    if (const rubric::Grade* grade = grade_of_total(e.subject, e.village)) {
        add_item({"等次", "Grade"}, grade->title);
    } else if (total_grade_open(e.subject, e.village)) {
        add_item({"等次", "Grade"}, open_words());
    }
    add_item({"名次", "Rank"}, rank_words(e));
    if (const Text by = vetoed_by(e.subject, e.village); !by.empty()) add_item({"一票否决", "Vetoed"}, by);
    if (const auto change = change_words(e)) add_item({"较上期", "Change"}, *change);
    add_item({"细则", "Rubric"}, {e.subject.rubric.title.zh + " " + e.subject.rubric.version,
                                  e.subject.rubric.title.en + " " + e.subject.rubric.version});
    return facts;
}

Text heading_of(const Explained& e, rule::IndicatorId id) {
    const rubric::Indicator& indicator = e.subject.rubric.indicators[id];
    const Rational full = indicator.points.of(e.of().village_class);
    const score::How& how = e.subject.scores.how(e.village, id);
    const Text points =
        how.kind == score::How::Kind::respread
            ? Text("不考，满分" + plain(full), "left out, full mark " + plain(full))
            : out_of(e.subject.scores.indicator(e.village, id), full, indicator_places(e.subject.rubric.rounding));
    return {indicator.title.zh + "  " + points.zh, indicator.title.en + "  " + points.en};
}

void add_indicator(const Explained& e, rule::IndicatorId id, Lang lang, page::Page& page) {
    page.blocks.emplace_back(Heading{heading_of(e, id), 2});
    Facts facts;
    add_facts(e, id, lang, facts.items);
    add_steps(e, id, lang, facts.items);
    page.blocks.emplace_back(std::move(facts));
}

void add_module(const Explained& e, std::uint16_t m, Lang lang, page::Page& page) {
    const rubric::Module& module = e.subject.rubric.modules[m];
    const Rational full = e.subject.rubric.full_mark(module, e.of().village_class);
    const Text points = out_of(e.subject.scores.module(e.village, m), full, module_places(e.subject.rubric.rounding));
    page.blocks.emplace_back(Heading{{module.title.zh + "  " + points.zh, module.title.en + "  " + points.en}, 1});
    for (const rule::IndicatorId i : module.indicators) {
        if (e.subject.scores.how(e.village, i).kind != score::How::Kind::off_sheet) add_indicator(e, i, lang, page);
    }
    Facts sums = module_sums(e, m, lang);
    if (!sums.items.empty()) page.blocks.emplace_back(std::move(sums));
}

void add_total(const Explained& e, Lang lang, page::Page& page) {
    const score::Points& total = e.subject.scores.totals[e.village];
    const Text points = out_of(total, e.subject.rubric.total, total_places(e.subject.rubric.rounding));
    page.blocks.emplace_back(Heading{{"总分  " + points.zh, "Total  " + points.en}, 1});
    if (!total.known()) return;
    page.blocks.emplace_back(total_sums(e, lang));
}

/// What a county sealed, indicator by indicator; the way there is the county's to tell.
void add_sealed(const Explained& e, Lang lang, page::Page& page) {
    const rubric::Rubric& rubric = e.subject.rubric;
    for (std::size_t m = 0; m < rubric.modules.size(); ++m) {
        const rubric::Module& module = rubric.modules[m];
        Facts facts;
        for (const rule::IndicatorId i : module.indicators) {
            if (e.subject.scores.how(e.village, i).kind == score::How::Kind::off_sheet) continue;
            if (e.only && i != *e.only) continue;
            const Text points =
                out_of(e.subject.scores.indicator(e.village, i), rubric.indicators[i].points.of(e.of().village_class),
                       indicator_places(rubric.rounding));
            facts.items.push_back({"", rubric.indicators[i].title, page::Cell::of(points.in(lang))});
        }
        if (facts.items.empty()) continue;
        const Text points = out_of(e.subject.scores.module(e.village, m),
                                   rubric.full_mark(module, e.of().village_class), module_places(rubric.rounding));
        page.blocks.emplace_back(Heading{{module.title.zh + "  " + points.zh, module.title.en + "  " + points.en}, 1});
        page.blocks.emplace_back(std::move(facts));
    }
    if (!e.sealed_note.empty())
        page.blocks.emplace_back(page::Paragraph{{e.sealed_note.zh + "。", e.sealed_note.en + "."}, true});
}

page::Table next_table(const Explained& e, Lang lang) {
    auto rows = std::make_shared<std::vector<std::vector<page::Cell>>>();
    for (const score::NextStep& step : e.steps) {
        if (e.only && step.indicator != *e.only) continue;
        const rubric::Fact& fact = e.subject.rubric.facts[step.fact];
        const Text from = step.from ? value_with_unit(fact, *step.from) : Text("未报", "not reported");
        const std::string gain = signed_points(step.total_gain, total_places(e.subject.rubric.rounding));
        rows->push_back({page::Cell::of(fact.title.in(lang)), number_or_text(from.in(lang)),
                         number_or_text(value_with_unit(fact, step.to).in(lang)), page::Cell::number(gain)});
    }
    page::Table table;
    table.id = "next";
    const Text labels[] = {{"数据", "Fact"}, {"现在", "Now"}, {"改为", "Then"}, {"总分", "Total"}};
    for (const Text& label : labels) {
        page::Column column;
        column.label = label;
        column.right = !table.columns.empty();
        table.columns.push_back(std::move(column));
    }
    table.rows = rows->size();
    table.row = [rows](std::size_t index, std::vector<page::Cell>& cells) { cells = (*rows)[index]; };
    return table;
}

void add_next(const Explained& e, Lang lang, page::Page& page) {
    page::Table table = next_table(e, lang);
    if (table.rows == 0) return;
    page.blocks.emplace_back(
        Heading{{"下一步  只改一项数据、其他都不变时，能加分的最小改动",
                 "Next  The smallest changes of one fact that raise the total, all else unchanged"},
                1});
    page.blocks.emplace_back(std::move(table));
}

}  // namespace

page::Page explain_page(const Explained& e, Lang lang) {
    page::Page page;
    page.kind = "explain";
    const Text period = words(e.subject.cohort.period);
    page.title = {e.of().label + " " + period.zh + "得分说明", "Why " + e.of().label + " has its points, " + period.en};
    page.finality = e.subject.finality;
    page.blocks.emplace_back(head(e, lang));
    if (e.subject.scored.from_seals) {
        add_sealed(e, lang, page);
    } else if (e.subject.scored.annual) {
        add_quarters(e, lang, page);
        add_grades(e, lang, page);
    } else if (e.only) {
        add_indicator(e, *e.only, lang, page);
    } else {
        for (std::size_t m = 0; m < e.subject.rubric.modules.size(); ++m)
            add_module(e, static_cast<std::uint16_t>(m), lang, page);
        add_total(e, lang, page);
        add_vetoes(e, lang, page);
        add_grades(e, lang, page);
    }
    add_next(e, lang, page);
    return page;
}

}  // namespace leitai::report
