// Chooses what may be announced, each as a list of what everybody may see and never as an internal table.
#include "leitai/report/announcement/page.hpp"

#include "leitai/report/analysis/headings.hpp"
#include "leitai/report/analysis/tables.hpp"
#include "leitai/report/analysis/words.hpp"
#include "leitai/report/awards/page.hpp"
#include "leitai/report/score/public_page.hpp"
#include "leitai/report/table_rows.hpp"

namespace leitai::report {

using base::Lang;
using base::Text;
using cohort::VillageId;
using page::Cell;

namespace {

/// How many of the first and of the most improved are named; whoever is equal to the last of them is named as well.
/// Nobody is passed over for a veto: places and totals are public, so that leaving one out would tell of it.
constexpr std::size_t named = 10;

Cell code_cell(const Subject& s, VillageId v) { return Cell::of(base::to_string(s.cohort.villages[v].code)); }
Cell name_cell(const Subject& s, VillageId v) { return Cell::of(s.cohort.villages[v].label()); }

/// The columns of a village with the region that it lies in.
TableRows& village_columns(const Subject& s, TableRows& rows) {
    const base::ScoredUnit& unit = *s.rubric.unit;
    rows.named(std::string(unit.key), unit.title());
    if (unit.in_county) rows.named("region", region_title(unit));
    return rows;
}

void add_village(const Subject& s, VillageId v, std::vector<Cell>& cells) {
    cells.push_back(code_cell(s, v));
    cells.push_back(name_cell(s, v));
    if (const cohort::Region* region = region_of(s.cohort, *s.rubric.unit, v)) {
        cells.push_back(Cell::of(base::to_string(region->code)));
        cells.push_back(Cell::of(region->label));
    }
}

page::Table first_table(const AnalysisInput& r) {
    const Subject& s = r.subject;
    TableRows rows("first", {"名次在前的", "The first places"});
    rows.people("place", {"名次", "Rank"}, true).data("rank", {"名次", "Rank"}, true).data("tied", {"并列", "Tied"});
    village_columns(s, rows).column("total", {"总分", "Total"}, true);
    for (const VillageId v : first_places(s, r.analysis.villages, named, true)) {
        const score::Rank& rank = s.scores.ranks[v];
        std::vector<Cell> cells = {Cell::of(place(rank.all, rank.tied_all)), number_cell(rank.all),
                                   Cell::yes_no(rank.tied_all)};
        add_village(s, v, cells);
        cells.push_back(Cell::number(points(s.scores.totals[v].value(), total_places(s.rubric.rounding))));
        rows.add(std::move(cells));
    }
    return rows.table();
}

page::Table improved_table(const AnalysisInput& r) {
    const Subject& s = r.subject;
    TableRows rows("improved", {"进步大的", "The most improved"});
    village_columns(s, rows).column("change", {"总分较上期", "Change"}, true);
    rows.if_any();
    for (const Moved* one : most_improved(s, r.analysis, named, true)) {
        std::vector<Cell> cells;
        add_village(s, one->village, cells);
        cells.push_back(Cell::number(signed_two(one->change)));
        rows.add(std::move(cells));
    }
    return rows.table();
}

page::Table townships_table(const AnalysisInput& r) {
    TableRows rows("by_township", {"各乡镇平均分", "Means of the townships"});
    rows.named("township", {"乡镇", "Township"})
        .column("count", {"村数", "Villages"}, true)
        .column("mean", {"平均分", "Mean"}, true)
        .column("change", {"较上期", "Change"}, true);
    rows.if_any();
    for (std::size_t t = 0; t < r.analysis.townships.size(); ++t) {
        const Level& level = r.analysis.townships[t];
        if (level.villages == 0) continue;
        const cohort::Region& township = r.subject.cohort.townships[t];
        rows.add({Cell::of(base::to_string(township.code)), Cell::of(township.label), number_cell(level.villages),
                  Cell::number(two_places(level.mean)),
                  level.mean_change ? Cell::number(signed_two(*level.mean_change)) : Cell{}});
    }
    return rows.table();
}

void add_table(Sections& sections, const Text& heading, page::Table table) {
    if (table.rows > 0) sections.begin(heading);
    table.title = {};
    sections.add(std::move(table));
}

/// Mean and change of all, without the lowest.
Text level_for_all(const AnalysisInput& r) {
    const Level& level = r.analysis.level;
    const Text all = r.subject.rubric.unit->counted(r.analysis.villages.size());
    const std::string scored = std::to_string(level.villages);
    return {"本期共" + all.zh + "，有总分的" + scored + "个，平均" + two_places(level.mean) + "分。",
            all.en + ", " + scored + " with a total: mean " + two_places(level.mean) + "."};
}

}  // namespace

page::Page announcement_page(const AnalysisInput& r, const award::Outcomes* awards, Lang lang) {
    const Subject& s = r.subject;
    page::Page page;
    page.kind = "announcement";
    const Text period = words(s.cohort.period);
    page.title = headed(s.title, {period.zh + "成绩通报", "announcement of the scores of " + period.en});
    page.finality = page::for_everybody(s.finality);
    Sections sections(page);
    sections.begin({"总体情况", "The whole"});
    sections.say(level_for_all(r));
    if (r.analysis.level.changed > 0) sections.say(change_words(r));
    add_table(sections, {"名次在前的", "The first places"}, first_table(r));
    add_table(sections, {"进步大的", "The most improved"}, improved_table(r));
    add_table(sections, {"各乡镇情况", "Townships"}, townships_table(r));
    if (awards != nullptr)
        add_table(sections, {"评先结果", "Awards"}, winners_table({s, *awards, s.finality}, {}, lang));
    page::Facts facts;
    facts.look = page::Facts::Look::closing;
    facts.items.push_back({"period", {"期间", "Period"}, Cell::of(base::to_string(s.cohort.period))});
    facts.items.push_back({"rubric.id", {"评分细则", "Rubric"}, Cell::of(s.rubric.id)});
    facts.items.push_back({"rubric.version", {"细则版本", "Version"}, Cell::of(s.rubric.version)});
    page.blocks.emplace_back(std::move(facts));
    sections.annex({"成绩表", "All scores"});
    sections.add(public_table(s, !s.rubric.gradings.empty(), lang, {}));
    if (const auto note = public_places_note(s)) page.blocks.emplace_back(page::Paragraph{*note, true});
    return page;
}

}  // namespace leitai::report
