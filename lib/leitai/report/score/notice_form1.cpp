// Writes the members of notice.json as they were in its first form, and none that came later.
#include "leitai/report/score/notice_form1.hpp"

#include "leitai/report/score/columns.hpp"
#include "leitai/report/table_rows.hpp"

namespace leitai::report {

using page::Cell;

namespace {

Cell total_of(const Subject& s, cohort::VillageId v) {
    const score::Points& total = s.scores.totals[v];
    if (!total.known()) return {};
    std::string sum = points(total.value(), total_places(s.rubric.rounding));
    return sum.find('/') != std::string::npos ? Cell::of(std::move(sum)) : Cell::number(std::move(sum));
}

page::Table table_of(const Subject& s, bool graded, const Shown& shown) {
    TableRows rows{std::string(s.rubric.unit->list)};
    rows.data("rank", {"名次", "Rank"}, true)
        .data("tied", {"并列", "Tied"})
        .data("code", {"编码", "Code"})
        .column("name", s.rubric.unit->title())
        .column("total", {"总分", "Total"}, true);
    if (graded) rows.data("grade", {"等次", "Grade"});
    for (const cohort::VillageId v : s.scores.order) {
        const cohort::Village& village = s.cohort.villages[v];
        if (shown.township && !(s.cohort.townships[village.township].code == *shown.township)) continue;
        const score::Rank& rank = s.scores.ranks[v];
        std::vector<Cell> cells = {rank.all == 0 ? Cell{} : number_cell(rank.all), Cell::yes_no(rank.tied_all),
                                   Cell::of(base::to_string(village.code)), Cell::of(village.name), total_of(s, v)};
        if (graded) {
            const rubric::Grade* grade = grade_of_total(s, v);
            cells.push_back(grade == nullptr ? Cell{} : Cell::of(grade->id));
        }
        rows.add(std::move(cells));
    }
    return rows.table();
}

}  // namespace

page::Page notice_form1(const Subject& s, const process::Timeline* timeline, const Shown& shown) {
    page::Page result;
    result.kind = "score_public";
    result.notice = 1;
    result.finality = page::for_everybody(s.finality);
    page::Facts facts;
    const auto add = [&](const char* id, Cell cell) { facts.items.push_back({id, {}, std::move(cell)}); };
    add("period", Cell::of(base::to_string(s.cohort.period)));
    add("rubric.id", Cell::of(s.rubric.id));
    add("rubric.version", Cell::of(s.rubric.version));
    const bool on_notice = timeline != nullptr && timeline->notice;
    if (on_notice) {
        const process::Notice& notice = *timeline->notice;
        add("notice.from", Cell::of(base::to_string(notice.from)));
        if (notice.until) add("notice.until", Cell::of(base::to_string(*notice.until)));
        add("notice.days", number_cell(static_cast<std::uint64_t>(notice.days)));
    }
    result.blocks.emplace_back(std::move(facts));
    result.blocks.emplace_back(table_of(s, on_notice && !s.rubric.gradings.empty(), shown));
    return result;
}

}  // namespace leitai::report
