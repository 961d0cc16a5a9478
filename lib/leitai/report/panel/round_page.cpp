// One round: the table of marks in blocks of judges, the results, the judges, and marks far from the rest.
#include <fmt/format.h>

#include <algorithm>

#include "leitai/base/list.hpp"
#include "leitai/panel/count.hpp"
#include "leitai/panel/judges.hpp"
#include "leitai/report/numbers.hpp"
#include "leitai/report/panel/agreement.hpp"
#include "leitai/report/panel/words.hpp"

namespace leitai::report {

using base::Lang;
using base::Text;
using page::Cell;
using panel::Held;

namespace {

/// Judges side by side: as many as fit a line of 80 columns, in blocks of nearly the same width.
std::size_t block_of(std::size_t judges) {
    constexpr std::size_t most = 8;
    const std::size_t blocks = (judges + most - 1) / most;
    return (judges + blocks - 1) / blocks;
}

std::string number(double value) { return fmt::format("{:.2f}", value + 0.0); }

void add_mark_tables(const PanelInput& judged, const Held& held, const std::vector<panel::MarkCount>& counts, Lang lang,
                     page::Page& page) {
    const std::vector<std::size_t> order = in_order(held);
    const std::size_t block = block_of(held.judges());
    for (std::size_t m = 0; m < held.rules->marks.size(); ++m) {
        const rubric::PanelMark& mark = held.rules->marks[m];
        for (std::size_t first = 0; first < held.judges(); first += block) {
            const std::size_t last = std::min(first + block, held.judges());
            Text title = mark.title;
            if (held.judges() > block) {
                const std::string from = held.panel->judges[first].id + "–" + held.panel->judges[last - 1].id;
                title = {title.zh + "（" + from + "）", title.en + " (" + from + ")"};
            }
            TableRows rows("marks." + mark.id + "." + std::to_string(first / block + 1), title);
            rows.only(page::Audience::people).column("name", judged.rubric.unit->title());
            for (std::size_t j = first; j < last; ++j)
                rows.column(held.panel->judges[j].id, Text::same(held.panel->judges[j].id), true);
            for (const std::size_t e : order) {
                std::vector<Cell> cells = {Cell::of(name_of(judged, held.entries[e]))};
                for (std::size_t j = first; j < last; ++j)
                    cells.push_back(number_or_text(mark_words(held, counts[e], {e, j, m}).in(lang)));
                rows.add(std::move(cells));
            }
            page.blocks.emplace_back(rows.table());
        }
    }
}

/// Every mark of every judge as a row, for programs: its number, and whether it counted.
page::Table mark_table(const PanelInput& judged, const Held& held, const std::vector<panel::MarkCount>& counts) {
    TableRows rows("marks", {"各评委的分数", "Marks"});
    rows.only(page::Audience::programs)
        .column("contestant.code", {"编码", "Code"})
        .column("contestant.name", judged.rubric.unit->title())
        .column("mark", {"打分项", "Mark"})
        .column("judge", {"评委", "Judge"})
        .column("value", {"分数", "Value"}, true)
        .column("kept", {"怎样计", "What became of it"});
    for (const std::size_t e : in_order(held)) {
        for (std::size_t m = 0; m < held.rules->marks.size(); ++m) {
            for (std::size_t j = 0; j < held.judges(); ++j) {
                const std::int64_t units = held.mark(e, j, m);
                rows.add({Cell::of(to_string(held.entries[e].code)), Cell::of(name_of(judged, held.entries[e])),
                          Cell::of(held.rules->marks[m].id), Cell::of(held.panel->judges[j].id),
                          units == Held::no_mark ? Cell() : Cell::number(mark_text(held.rules->marks[m], units)),
                          Cell::of(std::string(fate_of(held, counts[e], {e, j, m}).id))});
            }
        }
    }
    return rows.table();
}

void add_teams(const PanelInput& judged, const Held& held, Lang lang, page::Page& page) {
    if (held.teams.empty()) return;
    TableRows rows("teams", {"各队", "Teams"});
    rows.data("team.id", {"编号", "Id"})
        .people("place", {"名次", "Place"}, true)
        .data("rank", {"名次", "Rank"}, true)
        .column("team.title", {"队", "Team"})
        .column("members", {"队员", "Members"})
        .column("result", {"得分", "Result"}, true)
        .column("note", {"说明", "Note"});
    std::vector<const panel::Team*> order;
    for (const panel::Team& team : held.teams) order.push_back(&team);
    std::stable_sort(order.begin(), order.end(), [](const panel::Team* a, const panel::Team* b) {
        return (a->standing.place == 0 ? ~0U : a->standing.place) < (b->standing.place == 0 ? ~0U : b->standing.place);
    });
    for (const panel::Team* team : order) {
        std::string names;
        std::vector<Cell> members;
        for (const std::size_t e : team->members) {
            const panel::Entry& entry = held.entries[e];
            base::add_to(names, name_of(judged, entry), " ");
            members.push_back(named_cell(to_string(entry.code), name_of(judged, entry)));
        }
        rows.add({Cell::of(team->record->id), Cell::of(place_words(judged, held, team->standing)),
                  team->standing.place == 0 ? Cell() : number_cell(team->standing.place),
                  Cell::of(name_of(held, *team)), Cell::list(std::move(members), names),
                  result_cell(*held.rules, team->result), text_cell(note_words(held, *team), lang)});
    }
    page.blocks.emplace_back(rows.table());
}

void add_results(const PanelInput& judged, const Held& held, Lang lang, page::Page& page) {
    TableRows rows("results", {"结果", "Results"});
    rows.data("contestant.code", {"编码", "Code"})
        .people("place", {"名次", "Place"}, true)
        .data("rank", {"名次", "Rank"}, true)
        .column("contestant.name", judged.rubric.unit->title());
    for (const rubric::PanelMark& mark : held.rules->marks) rows.column("marks." + mark.id, mark.title, true, 1);
    rows.column("adjustment", {"加减分", "Adjusted"}, true, 1)
        .column("result", {"得分", "Result"}, true)
        .column("note", {"说明", "Note"});
    for (const std::size_t e : in_order(held)) {
        const panel::Entry& entry = held.entries[e];
        std::vector<Cell> cells = {Cell::of(to_string(entry.code)), Cell::of(place_words(judged, held, entry.standing)),
                                   entry.standing.place == 0 ? Cell() : number_cell(entry.standing.place),
                                   Cell::of(name_of(judged, entry))};
        for (std::size_t m = 0; m < held.rules->marks.size(); ++m) {
            const bool there = m < entry.marks.size() && entry.marks[m];
            cells.push_back(there ? result_cell(*held.rules, entry.marks[m]) : Cell());
        }
        cells.push_back(entry.adjustment.sign() == 0 ? Cell() : Cell::number(to_string(entry.adjustment)));
        cells.push_back(result_cell(*held.rules, entry.result));
        cells.push_back(text_cell(note_words(held, entry), lang));
        rows.add(std::move(cells));
    }
    page.blocks.emplace_back(rows.table());
}

void add_votes(const PanelInput& judged, const Held& held, Lang lang, page::Page& page) {
    TableRows rows("votes", {"得票", "Votes"});
    rows.data("contestant.code", {"编码", "Code"})
        .column("contestant.name", judged.rubric.unit->title())
        .column("group", {"组", "Group"});
    for (const rubric::BallotChoice& choice : held.rules->choices)
        rows.column("votes." + choice.id, choice.title, true);
    rows.column("valid", {"有效票", "Valid"}, true)
        .column("present", {"实到", "Present"}, true)
        .item("grade", {"等次", "Grade"});
    for (const std::size_t e : in_order(held)) {
        const panel::BallotCount count = panel::count_ballots(held, e);
        for (std::size_t g = 0; g < count.groups.size(); ++g) {
            std::vector<Cell> cells = {
                Cell::of(to_string(held.entries[e].code)), Cell::of(name_of(judged, held.entries[e])),
                held.rules->groups.empty() ? Cell() : text_cell(held.rules->groups[g].title, lang)};
            for (const std::int64_t votes : count.groups[g].votes)
                cells.push_back(number_cell(static_cast<std::size_t>(votes)));
            cells.push_back(number_cell(static_cast<std::size_t>(count.groups[g].valid)));
            cells.push_back(number_cell(static_cast<std::size_t>(count.groups[g].present)));
            const bool graded = count.grade && held.quorate;
            cells.push_back(graded ? Cell::of(held.rules->grades[*count.grade].id) : Cell());
            cells.push_back(graded ? text_cell(held.rules->grades[*count.grade].title, lang) : Cell());
            rows.add(std::move(cells));
        }
    }
    page.blocks.emplace_back(rows.table());
}

void add_judges(const Held& held, Lang lang, page::Page& page) {
    TableRows rows("judges", {"评委（按加权总分）", "Judges (by weighted totals)"});
    rows.column("judge", {"评委", "Judge"})
        .item("role", {"身份", "Role"})
        .column("marked", {"打分", "Marked"}, true)
        .column("recused", {"回避", "Recused"}, true, 1)
        .column("mean", {"均分", "Mean"}, true)
        .column("severity", {"松(+)紧(-)", "Severity"}, true)
        .column("spread", {"标准差", "Spread"}, true)
        .column("lowest", {"最低", "Lowest"}, true, 1)
        .column("highest", {"最高", "Highest"}, true, 1);
    const auto figures = panel::judge_figures(held);
    const auto cell = [](const std::optional<double>& value) { return value ? Cell::number(number(*value)) : Cell(); };
    for (std::size_t j = 0; j < figures.size(); ++j) {
        const panel::JudgeFigures& one = figures[j];
        const rubric::Role role = held.panel->judges[j].role;
        rows.add({Cell::of(held.panel->judges[j].id), Cell::of(std::string(role_word(role))),
                  text_cell(role_title(role), lang), number_cell(one.marked), number_cell(one.recused), cell(one.mean),
                  cell(one.severity), cell(one.spread), cell(one.lowest), cell(one.highest)});
    }
    page.blocks.emplace_back(rows.table());
    page.blocks.emplace_back(page::Paragraph{
        {"松紧：这位评委的总分比全体评委对同一批村的平均高多少（+ 偏松，- 偏紧）；标准差：打分拉开的程度。",
         "Severity: how far this judge's totals lie above (+, lenient) or below (-, severe) the mean of all judges for "
         "the same villages; spread: standard deviation."},
        true});
}

void add_far(const PanelInput& judged, const Held& held, Lang lang, page::Page& page) {
    const auto far = panel::far_marks(held);
    if (far.empty()) {
        page.blocks.emplace_back(page::Paragraph{{"没有远离其他评委的分数（偏离系数都不超过3.5）。",
                                                  "No mark lies far from the rest (no modified z-score above 3.5)."},
                                                 true});
    }
    TableRows rows("far_marks",
                   {"远离其他评委的分数（偏离系数超过3.5）", "Marks far from the rest (modified z-score above 3.5)"});
    rows.if_any()
        .data("contestant.code", {"编码", "Code"})
        .column("contestant.name", judged.rubric.unit->title())
        .item("mark", {"打分项", "Mark"})
        .column("judge", {"评委", "Judge"})
        .column("value", {"分数", "Value"}, true)
        .column("median", {"中位数", "Median"}, true)
        .column("distance", {"偏离系数", "Distance"}, true);
    for (const panel::FarMark& one : far) {
        rows.add({Cell::of(to_string(held.entries[one.entry].code)), Cell::of(name_of(judged, held.entries[one.entry])),
                  Cell::of(held.rules->marks[one.which].id), text_cell(held.rules->marks[one.which].title, lang),
                  Cell::of(held.panel->judges[one.judge].id),
                  Cell::number(mark_text(held.rules->marks[one.which], held.mark(one.entry, one.judge, one.which))),
                  Cell::number(number(one.median)), Cell::number(number(one.distance))});
    }
    page.blocks.emplace_back(rows.table());
}

}  // namespace

page::Page panel_round_page(const PanelInput& judged, const Held& held, Lang lang) {
    page::Page page;
    page.finality = judged.finality;
    page.kind = "panel_round";
    const Text title = title_of(held);
    page.title = {title.zh + "评议明细", title.en + ": how it was judged"};
    page::Facts facts;
    add_round_facts(held, lang, facts);
    page.blocks.emplace_back(std::move(facts));
    add_teams(judged, held, lang, page);
    add_results(judged, held, lang, page);
    if (!held.rules->choices.empty()) add_votes(judged, held, lang, page);
    if (held.panel == nullptr) return page;
    std::vector<panel::MarkCount> counts;
    for (std::size_t e = 0; e < held.entries.size(); ++e) counts.push_back(panel::count_marks(held, e));
    add_mark_tables(judged, held, counts, lang, page);
    page.blocks.emplace_back(mark_table(judged, held, counts));
    page.blocks.emplace_back(page::Paragraph{{"括号里的分数去掉了，或不计入平均；— 没有打分。",
                                              "Marks in brackets were dropped or do not count; — no mark was given."},
                                             true});
    add_judges(held, lang, page);
    add_far(judged, held, lang, page);
    add_agreement(held, lang, page);
    return page;
}

}  // namespace leitai::report
