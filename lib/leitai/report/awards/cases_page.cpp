// Compiles cases: of each village that won, its result, where it was strong, and the evidence behind that.
#include <fmt/format.h>

#include <algorithm>

#include "leitai/report/awards/page.hpp"
#include "leitai/report/table_rows.hpp"
#include "leitai/rubric/uses.hpp"
#include "leitai/rubric/value.hpp"

namespace leitai::report {

using award::Decision;
using award::Outcome;
using base::Lang;
using base::Rational;
using base::Text;
using page::Cell;

namespace {

constexpr std::size_t strong = 3;

/// An indicator with the share of its full mark that was had.
struct Strong {
    rule::IndicatorId indicator = 0;
    Rational share, had, full;
};

/// The indicators in which a village had the greatest shares of their full marks.
std::vector<Strong> strong_points(const Subject& s, cohort::VillageId village) {
    std::vector<Strong> all;
    for (std::size_t i = 0; i < s.rubric.indicators.size(); ++i) {
        const auto id = static_cast<rule::IndicatorId>(i);
        const Rational full = s.rubric.full_mark(s.rubric.indicators[i], s.cohort.villages[village].village_class);
        const score::Points& points = s.scores.indicator(village, id);
        if (!points.known() || full.sign() <= 0 || points.value().sign() <= 0) continue;
        all.push_back({id, points.value() / full, points.value(), full});
    }
    std::stable_sort(all.begin(), all.end(), [](const Strong& a, const Strong& b) {
        return b.share < a.share || (a.share == b.share && b.full < a.full);
    });
    if (all.size() > strong) all.resize(strong);
    return all;
}

void add_evidence(const record::Detail& detail, const Text& fact, page::Facts& facts) {
    std::string words;
    const auto add = [&](const std::string& one) { words += (words.empty() ? "" : "；") + one; };
    for (const std::string& one : detail.events) add(one);
    for (const std::string& one : detail.evidence) add(one);
    if (!detail.note.empty()) add(detail.note);
    if (!words.empty()) facts.items.push_back({"", {fact.zh + "的凭据", "Evidence of " + fact.en}, Cell::of(words)});
}

/// The facts of the scored period that an indicator looks at, with what was handed in beside them.
void add_facts(const Subject& s, cohort::VillageId village, rule::IndicatorId indicator,
               const std::vector<record::Detail>& details, Lang lang, page::Facts& facts) {
    for (const rule::FactId fact : rubric::facts_read(s.rubric, s.rubric.indicators[indicator])) {
        const rubric::Fact& of = s.rubric.facts[fact];
        const cohort::Cell* cell = s.cohort.cell(village, 0, fact);
        if (cell == nullptr || cell->state() != cohort::Cell::State::value) continue;
        if (of.type == rubric::FactType::events) {
            const std::string count = std::to_string(s.cohort.events_of(*cell).size());
            facts.items.push_back({"", of.title, Cell::of(lang == Lang::zh ? count + "次" : count)});
        } else {
            facts.items.push_back({"", of.title, text_cell(rubric::value_with_unit(of, cell->units), lang)});
        }
        for (const record::Detail& one : details) {
            const bool same =
                one.village == s.cohort.villages[village].code && one.fact == fact && one.period == s.cohort.period;
            if (same) add_evidence(one, of.title, facts);
        }
    }
}

}  // namespace

page::Page cases_page(const AwardsInput& input, const Outcome& outcome, const std::vector<record::Detail>& details,
                      Lang lang) {
    const Subject& s = input.subject;
    page::Page page;
    page.kind = "cases";
    page.finality = input.finality;
    const Text period = words(s.cohort.period);
    page.title = headed(s.title, {period.zh + "典型案例汇编", "cases, " + period.en});
    page.blocks.emplace_back(page::Paragraph{
        {"材料由成绩和上报的凭据编成，供修改。", "Put together from scores and the evidence handed in, for editing."},
        true});
    for (const Decision& one : outcome.decisions) {
        if (one.state != award::State::chosen) continue;
        const cohort::Village& village = input.village(one.village);
        page.blocks.emplace_back(page::Heading{Text::same(village.label()), 1});
        page::Facts head;
        const score::Points& total = s.scores.totals[one.village];
        const score::Rank& rank = s.scores.ranks[one.village];
        if (total.known())
            head.items.push_back(
                {"", {"总分", "Total"}, Cell::of(points(total.value(), total_places(s.rubric.rounding)))});
        if (rank.all > 0) head.items.push_back({"", {"名次", "Rank"}, Cell::of(place(rank.all, rank.tied_all))});
        page.blocks.emplace_back(std::move(head));
        for (const Strong& point : strong_points(s, one.village)) {
            const rubric::Indicator& indicator = s.rubric.indicators[point.indicator];
            const Places places = indicator_places(s.rubric.rounding);
            const std::string had = points(point.had, places), full = base::to_string(point.full);
            const std::string of_full = fmt::format("  {} / {}", had, full);
            page.blocks.emplace_back(
                page::Heading{{indicator.title.zh + of_full + "分", indicator.title.en + of_full}, 2});
            page::Facts facts;
            add_facts(s, one.village, point.indicator, details, lang, facts);
            if (!facts.items.empty()) page.blocks.emplace_back(std::move(facts));
        }
    }
    return page;
}

}  // namespace leitai::report
