// Makes the rows of decisions: for programs all of them, for people those of one award.
#include "leitai/report/awards/tables.hpp"
#include "leitai/rubric/naming.hpp"

namespace leitai::report {

using award::Decision;
using award::Outcome;
using base::Lang;
using base::Text;
using page::Cell;

namespace {

Cell quantity_cell_of(const AwardsInput& input, const Outcome& outcome, const base::Rational& value) {
    const rubric::Award& award = input.award(outcome);
    return Cell::number(quantity_text(input.subject.rubric, *award.deciding(), value));
}

void add_margin(const AwardsInput& input, const Outcome& outcome, const Decision& decision, std::vector<Cell>& cells) {
    if (!decision.margin) {
        cells.insert(cells.end(), 4, Cell{});
        return;
    }
    const award::Margin& margin = *decision.margin;
    const bool chosen = decision.state == award::State::chosen;
    cells.push_back(quantity_cell_of(input, outcome, margin.line));
    cells.push_back(Cell::yes_no(margin.reaching));
    cells.push_back(quantity_cell_of(input, outcome, margin.distance));
    const auto change = margin.smallest_change(chosen);
    cells.push_back(change ? quantity_cell_of(input, outcome, *change) : Cell{});
}

}  // namespace

page::Table decisions_table(const AwardsInput& input, const std::vector<const Outcome*>& outcomes, Lang lang) {
    TableRows rows("decisions", {"评定", "Decisions"});
    rows.item("award", {"评先", "Award"})
        .named("village", input.subject.rubric.unit->title())
        .column("circle", {"圈", "Circle"})
        .column("state", {"结果", "Outcome"})
        .column("reason", {"理由代号", "Reason"})
        .column("explanation", {"理由", "Explanation"})
        .column("place", {"次序", "Place"}, true)
        .column("tied", {"并列", "Tied"})
        .column("number", {"数", "Number"}, true)
        .part("margin", "line", {"线", "Line"})
        .part("margin", "reaching", {"达到即可", "Reaching it is enough"})
        .part("margin", "distance", {"离线", "Distance"})
        .part("margin", "change", {"翻转的最小差距", "Smallest change that flips it"});
    for (const Outcome* outcome : outcomes) {
        const rubric::Award& award = input.award(*outcome);
        for (const Decision& one : outcome->decisions) {
            const cohort::Village& village = input.village(one.village);
            std::vector<Cell> cells = {Cell::of(award.id),
                                       text_cell(award.title, lang),
                                       Cell::of(base::to_string(village.code)),
                                       Cell::of(village.label()),
                                       text_cell(circle_name(input, *outcome, outcome->circles[one.circle]), lang),
                                       Cell::of(std::string(award::word(one.state))),
                                       Cell::of(std::string(award::word(one.why))),
                                       text_cell(why_words(input, *outcome, one), lang),
                                       one.place == 0 ? Cell{} : number_cell(one.place),
                                       Cell::yes_no(one.tied),
                                       one.number ? quantity_cell_of(input, *outcome, *one.number) : Cell{}};
            add_margin(input, *outcome, one, cells);
            rows.add(std::move(cells));
        }
    }
    rows.only(page::Audience::programs);
    return rows.table();
}

page::Table winners_of(const AwardsInput& input, const Outcome& outcome, bool all, Lang lang) {
    const rubric::Award& award = input.award(outcome);
    const bool circles = outcome.circles.size() > 1;
    const auto deciding = award.deciding();
    const Text number = deciding ? title_of(input.subject.rubric, input.subject.rubric.quantities[*deciding]) : Text();
    TableRows rows("winners", all ? Text("评定", "Decisions") : Text("评上的和未定的", "Chosen and open"));
    if (circles) rows.column("circle", {"圈", "Circle"}, false, 2);
    if (!award.by.empty()) rows.column("place", {"次序", "Place"}, true);
    rows.column("name", input.subject.rubric.unit->title()).column("state", {"结果", "Outcome"});
    if (deciding) rows.column("number", number, true).column("margin", {"差距", "Margin"}, false, 1);
    rows.column("why", {"理由", "Why"});
    for (const Decision& one : outcome.decisions) {
        if (!all && one.state == award::State::not_chosen) continue;
        std::vector<Cell> cells;
        if (circles) cells.push_back(text_cell(circle_name(input, outcome, outcome.circles[one.circle]), lang));
        if (!award.by.empty()) cells.push_back(Cell::of(place(one.place, one.tied)));
        cells.push_back(Cell::of(input.village(one.village).label()));
        cells.push_back(text_cell(award::words(one.state), lang));
        if (deciding) {
            cells.push_back(one.number ? quantity_cell_of(input, outcome, *one.number) : Cell{});
            cells.push_back(text_cell(margin_words(input, outcome, one), lang));
        }
        cells.push_back(text_cell(why_words(input, outcome, one), lang));
        rows.add(std::move(cells));
    }
    rows.only(page::Audience::people);
    return rows.table();
}

}  // namespace leitai::report
