// Public page: reads names, totals and places of the whole, and nothing else.
#include "leitai/report/public_page.hpp"

#include "leitai/report/rows.hpp"

namespace leitai::report {

using base::Text;
using page::Cell;

namespace {

page::Table table_of(const Subject& s, const Shown& shown) {
    Rows rows{std::string(s.rubric.unit->list)};
    rows.people("place", {"名次", "Rank"}, true)
        .data("rank", {"名次", "Rank"}, true)
        .data("tied", {"并列", "Tied"})
        .data("code", {"编码", "Code"})
        .column("name", s.rubric.unit->title())
        .column("total", {"总分", "Total"}, true);
    const Places places = total_places(s.rubric.rounding);
    for (const cohort::VillageId v : s.scores.order) {
        const cohort::Village& village = s.cohort.villages[v];
        if (shown.township && !(s.cohort.townships[village.township].code == *shown.township)) continue;
        const score::Rank& rank = s.scores.ranks[v];
        const score::Points& total = s.scores.totals[v];
        const std::string sum = total.known() ? points(total.value(), places) : "";
        const bool fraction = sum.find('/') != std::string::npos;
        rows.add({Cell::of(place(rank.all, rank.tied_all)), rank.all == 0 ? Cell{} : number_cell(rank.all),
                  Cell::yes_no(rank.tied_all), Cell::of(base::to_string(village.code)), Cell::of(village.name),
                  sum.empty() ? Cell{}
                  : fraction  ? Cell::of(sum)
                              : Cell::number(sum)});
    }
    return rows.table();
}

}  // namespace

page::Page public_score_page(const Subject& s, const Shown& shown) {
    page::Page result;
    result.kind = "score_public";
    const Text period = words(s.cohort.period);
    result.title = headed(s.title, {period.zh + "成绩公开表", "published scores of " + period.en});
    result.provisional = s.scored.provisional;
    page::Facts facts;
    facts.items.push_back({"period", {"期间", "Period"}, Cell::of(base::to_string(s.cohort.period))});
    facts.items.push_back({"rubric.id", {"评分细则", "Rubric"}, Cell::of(s.rubric.id)});
    facts.items.push_back({"rubric.version", {"细则版本", "Version"}, Cell::of(s.rubric.version)});
    result.blocks.emplace_back(std::move(facts));
    result.blocks.emplace_back(table_of(s, shown));
    return result;
}

}  // namespace leitai::report
