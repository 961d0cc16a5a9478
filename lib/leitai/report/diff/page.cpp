// Shows changes village by village, and for one village as a waterfall.
#include "leitai/report/diff/page.hpp"

#include <algorithm>
#include <set>

#include "leitai/base/list.hpp"
#include "leitai/report/diff/tables.hpp"
#include "leitai/report/table_rows.hpp"

namespace leitai::report {

using base::Lang;
using base::Rational;
using base::Text;
using page::Cell;

page::Finality finality(const DiffInput& c) {
    page::Finality all = c.before.finality;
    const auto add = [](std::vector<page::Reason>& to, const std::vector<page::Reason>& more) {
        for (const page::Reason& one : more) {
            if (std::find(to.begin(), to.end(), one) == to.end()) to.push_back(one);
        }
    };
    add(all.reasons, c.after.finality.reasons);
    add(all.closed, c.after.finality.closed);
    return all;
}

namespace {

/// How one indicator moved a total. `indicator` empty: what caps, floors, vetoes and rounding did.
struct Step {
    std::string id;
    Text title;
    Rational before, after;
    Rational change() const { return after - before; }
};

Rational points_of(const seal::VillageResult& village, const std::string& id) {
    const auto found = village.indicators.find(id);
    return found == village.indicators.end() ? Rational() : found->second;
}

Text title_of(const rubric::Rubric& rubric, const std::string& id) {
    const auto known = rubric.indicator(id);
    return known ? rubric.indicators[*known].title : Text::same(id);
}

/// The parts of a change: indicators in the rubric's order, then those that only a seal knows, then one line for what
/// stands between points and total, so that the parts sum exactly to the change.
std::vector<Step> steps_of(const rubric::Rubric& rubric, const seal::VillageResult& before,
                           const seal::VillageResult& after) {
    std::vector<std::string> ids;
    for (const rubric::Indicator& one : rubric.indicators) ids.push_back(one.id);
    std::set<std::string> others;
    for (const auto& [id, points] : before.indicators) others.insert(id);
    for (const auto& [id, points] : after.indicators) others.insert(id);
    for (const std::string& id : ids) others.erase(id);
    ids.insert(ids.end(), others.begin(), others.end());
    std::vector<Step> steps;
    Step rest{"",
              {"其他（封顶、保底、取整、不计入总分的）", "the rest (caps, floors, rounding, points outside the total)"},
              before.total.value_or(Rational()),
              after.total.value_or(Rational())};
    for (const std::string& id : ids) {
        Step step{id, title_of(rubric, id), points_of(before, id), points_of(after, id)};
        rest.before = rest.before - step.before;
        rest.after = rest.after - step.after;
        steps.push_back(std::move(step));
    }
    steps.push_back(std::move(rest));
    return steps;
}

Cell number(const Rational& value) { return Cell::number(to_string(value, 2)); }
Cell change(const Rational& value) { return Cell::number((value.sign() > 0 ? "+" : "") + to_string(value, 2)); }
/// Exact, where two decimals would not add up.
Cell exact(const Rational& value, bool sign) {
    return Cell::number((sign && value.sign() > 0 ? "+" : "") + to_string(value));
}

/// The three steps that moved the total most: "+3.20 集体收入增长".
Cell reasons(std::vector<Step> steps, Lang lang) {
    std::stable_sort(steps.begin(), steps.end(),
                     [](const Step& a, const Step& b) { return abs(b.change()) < abs(a.change()); });
    std::string text;
    std::vector<Cell> parts;
    for (std::size_t i = 0; i < steps.size() && i < 3; ++i) {
        const Rational moved = steps[i].change();
        if (moved.sign() == 0) break;
        const std::string sign = moved.sign() > 0 ? "+" : "";
        base::add_to(text, changed_by(steps[i].title, sign + to_string(moved, 2)).in(lang),
                     base::between_clauses.in(lang));
        parts.push_back(Cell::object(
            {"change", "id", "title"},
            {change(moved), steps[i].id.empty() ? Cell() : Cell::of(steps[i].id), text_cell(steps[i].title, lang)},
            {}));
    }
    return Cell::list(std::move(parts), std::move(text));
}

void add_sides(const DiffInput& c, Lang lang, page::Facts& facts) {
    const auto add = [&](std::string id, Text label, Cell cell) {
        facts.items.push_back({std::move(id), std::move(label), std::move(cell)});
    };
    add("before.period", {"从", "From"}, Cell::of(c.before.results.period));
    add("before.source", {"来自", "Which is"}, text_cell(c.before.source, lang));
    add("after.period", {"到", "To"}, Cell::of(c.after.results.period));
    add("after.source", {"来自", "Which is"}, text_cell(c.after.source, lang));
}

struct Moved {
    cohort::VillageId village = 0;
    const seal::VillageResult* before = nullptr;
    const seal::VillageResult* after = nullptr;
    Rational change() const { return *after->total - *before->total; }
};

const seal::VillageResult* find(const Side& side, const std::string& code) {
    const auto found = side.results.villages.find(code);
    return found != side.results.villages.end() && found->second.total ? &found->second : nullptr;
}

/// Those with both totals, the largest gain first.
std::vector<Moved> moved_of(const DiffInput& c) {
    std::vector<Moved> moved;
    for (cohort::VillageId v = 0; v < c.cohort.villages.size(); ++v) {
        const std::string code = to_string(c.cohort.villages[v].code);
        const Moved one{v, find(c.before, code), find(c.after, code)};
        if (one.before != nullptr && one.after != nullptr) moved.push_back(one);
    }
    std::stable_sort(moved.begin(), moved.end(),
                     [](const Moved& a, const Moved& b) { return b.change() < a.change(); });
    return moved;
}

/// Name, totals, change, places.
void add_movement(const DiffInput& c, const Moved& one, std::vector<Cell>& cells) {
    const auto rank = [](std::uint32_t place) { return place == 0 ? Cell() : number_cell(place); };
    cells.insert(cells.end(),
                 {Cell::of(c.cohort.villages[one.village].label()), number(*one.before->total),
                  number(*one.after->total), change(one.change()), rank(one.before->rank), rank(one.after->rank)});
}

/// "2023-Q1 到 2023-Q2 的变化".
Text change_words(const DiffInput& c) {
    const std::string &before = c.before.results.period, &after = c.after.results.period;
    if (before == after) return {after + "两次结果的变化", "from one result of " + after + " to another"};
    return {before + "到" + after + "的变化", "from " + before + " to " + after};
}

page::Page opened(std::string kind, const DiffInput& c, Lang lang) {
    page::Page page;
    page.kind = std::move(kind);
    page.title = headed(c.title, change_words(c));
    page.finality = finality(c);
    page::Facts facts;
    add_sides(c, lang, facts);
    page.blocks.emplace_back(std::move(facts));
    return page;
}

void add_only(const DiffInput& c, page::Page& page) {
    Text gone, fresh;
    const auto add = [&](Text& list, const std::string& code) {
        const auto region = base::parse_region(code);
        const auto village = region ? c.cohort.find(*region) : std::nullopt;
        base::add_to(list, village ? c.cohort.villages[*village].label() : code);
    };
    for (const auto& [code, village] : c.before.results.villages) {
        if (village.total && find(c.after, code) == nullptr) add(gone, code);
    }
    for (const auto& [code, village] : c.after.results.villages) {
        if (village.total && find(c.before, code) == nullptr) add(fresh, code);
    }
    if (!fresh.empty())
        page.blocks.emplace_back(page::Paragraph{
            {"只有后一期有得分的：" + fresh.zh + "。", "Scored only in the later one: " + fresh.en + "."}, true});
    if (!gone.empty())
        page.blocks.emplace_back(page::Paragraph{
            {"只有前一期有得分的：" + gone.zh + "。", "Scored only in the earlier one: " + gone.en + "."}, true});
}

}  // namespace

page::Page diff_page(const DiffInput& c, Lang lang) {
    page::Page page = opened("diff", c, lang);
    TableRows rows(std::string(c.rubric.unit->list), {"各村变化", "Changes"});
    rows.named(std::string(c.rubric.unit->key), c.rubric.unit->title())
        .column("before", {"前", "Before"}, true)
        .column("after", {"后", "After"}, true)
        .column("change", {"变化", "Change"}, true)
        .column("rank_before", {"前名次", "Place"}, true, 1)
        .column("rank_after", {"后名次", "Place now"}, true, 1)
        .column("reasons", {"变化最大的三项", "Three largest reasons"}, false, 1);
    for (const Moved& one : moved_of(c)) {
        std::vector<Cell> cells = {Cell::of(to_string(c.cohort.villages[one.village].code))};
        add_movement(c, one, cells);
        cells.push_back(reasons(steps_of(c.rubric, *one.before, *one.after), lang));
        rows.add(std::move(cells));
    }
    page.blocks.emplace_back(rows.table());
    add_only(c, page);
    add_corrections(c, std::nullopt, lang, page);
    add_objections(c, std::nullopt, lang, page);
    add_inputs(c, lang, page);
    return page;
}

page::Page public_diff_page(const DiffInput& c) {
    page::Page page;
    page.kind = "diff_public";
    page.title = headed(c.title, change_words(c));
    page.finality = page::for_everybody(finality(c));
    page::Facts facts;
    facts.items.push_back({"before.period", {"从", "From"}, Cell::of(c.before.results.period)});
    facts.items.push_back({"after.period", {"到", "To"}, Cell::of(c.after.results.period)});
    page.blocks.emplace_back(std::move(facts));
    TableRows rows(std::string(c.rubric.unit->list));
    rows.named(std::string(c.rubric.unit->key), c.rubric.unit->title())
        .column("before", {"前", "Before"}, true)
        .column("after", {"后", "After"}, true)
        .column("change", {"变化", "Change"}, true)
        .column("rank_before", {"前名次", "Place"}, true)
        .column("rank_after", {"后名次", "Place now"}, true);
    for (const Moved& one : moved_of(c)) {
        std::vector<Cell> cells = {Cell::of(to_string(c.cohort.villages[one.village].code))};
        add_movement(c, one, cells);
        rows.add(std::move(cells));
    }
    page.blocks.emplace_back(rows.table());
    return page;
}

page::Page diff_village_page(const DiffInput& c, cohort::VillageId v, Lang lang) {
    page::Page page;
    page.kind = "diff_village";
    page.finality = finality(c);
    const std::string name = c.cohort.villages[v].label();
    page.title = {name + " " + change_words(c).zh, name + ", " + change_words(c).en};
    const std::string code = to_string(c.cohort.villages[v].code);
    const seal::VillageResult none;
    const seal::VillageResult* before = find(c.before, code);
    const seal::VillageResult* after = find(c.after, code);
    page::Facts facts;
    facts.items.push_back({std::string(c.rubric.unit->key) + ".code", {"编码", "Code"}, Cell::of(code)});
    facts.items.push_back({std::string(c.rubric.unit->key) + ".name", c.rubric.unit->title(), Cell::of(name)});
    add_sides(c, lang, facts);
    page.blocks.emplace_back(std::move(facts));
    if (before == nullptr || after == nullptr) {
        const std::string& period = (before == nullptr ? c.before : c.after).results.period;
        page.blocks.emplace_back(page::Paragraph{
            {period + "没有这个村的得分，按0列出。", "It has no score in " + period + ", which is listed as 0."},
            true});
    }
    TableRows rows("steps", {"变化从哪来", "What made the change"});
    rows.data("kind", {"种类", "Kind"})
        .item("indicator", {"指标", "Indicator"})
        .column("before", {"前", "Before"}, true)
        .column("after", {"后", "After"}, true)
        .column("change", {"变化", "Change"}, true);
    Rational sum_before, sum_after;
    for (const Step& step : steps_of(c.rubric, before != nullptr ? *before : none, after != nullptr ? *after : none)) {
        sum_before += step.before;
        sum_after += step.after;
        if (step.id.empty() && step.before.sign() == 0 && step.after.sign() == 0) continue;
        rows.add({Cell::of(step.id.empty() ? "rest" : "indicator"), step.id.empty() ? Cell() : Cell::of(step.id),
                  text_cell(step.title, lang), exact(step.before, false), exact(step.after, false),
                  exact(step.change(), true)});
    }
    rows.add({Cell::of("total"), Cell(), text_cell({"总分", "total"}, lang), exact(sum_before, false),
              exact(sum_after, false), exact(sum_after - sum_before, true)});
    page.blocks.emplace_back(rows.table());
    add_corrections(c, v, lang, page);
    add_objections(c, v, lang, page);
    return page;
}

}  // namespace leitai::report
