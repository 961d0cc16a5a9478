// The counting sheet (统分表): every mark of every judge, what was counted of it, and the result, with lines for the
// signatures.
#include <algorithm>

#include "leitai/base/list.hpp"
#include "leitai/panel/count.hpp"
#include "leitai/report/numbers.hpp"
#include "leitai/report/panel/words.hpp"

namespace leitai::report {

using base::Lang;
using base::Text;
using page::Cell;
using panel::Held;

namespace {

/// The rows of a counting sheet. A contestant has a line for each mark; where judges' totals are trimmed as a whole and
/// there are several marks, one more for the totals. The result stands in its first line.
class Lines {
public:
    Lines(const PanelInput& judged, const Held& held, Lang lang)
        : judged_(judged),
          held_(held),
          lang_(lang),
          by_total_(held.rules->drop.by_total),
          marks_(held.rules->marks.size()),
          titled_(marks_ > 1),
          adjusted_(std::any_of(held.entries.begin(), held.entries.end(),
                                [](const panel::Entry& one) { return one.adjustment.sign() != 0; })),
          rows_("counted", {"统分", "Count"}) {
        add_columns();
    }

    page::Table table() {
        for (std::size_t e = 0; e < held_.entries.size(); ++e) add_entry(e);
        page::Table table = rows_.table();
        table.sheet = {"统分表", "Counting sheet"};
        return table;
    }

private:
    /// With more judges, or several marks, the paper has no room for what brackets say as well.
    static constexpr std::size_t most_beside_lists = 15;

    /// One line: the marks of `which`, or the totals.
    struct Line {
        std::size_t which = 0;
        bool totals = false;
    };

    void add_columns() {
        rows_.column("number", {"序号", "No."}, true)
            .data("contestant.code", {"编码", "Code"})
            .data("contestant.name", judged_.rubric.unit->title())
            .people("name", judged_.rubric.unit->title())
            .data("mark", {"打分项代号", "Mark id"});
        if (titled_) rows_.people("mark_title", {"打分项", "Mark"});
        for (std::size_t j = 0; j < held_.judges(); ++j) {
            const std::string& judge = held_.panel->judges[j].id;
            rows_.data("judges." + judge, Text::same(judge), true);
            rows_.people("judge_" + judge, Text::same(judge), true, 1);
        }
        if (held_.judges() > most_beside_lists || titled_) {
            rows_.data("counted", {"有效分数", "Counted"}, true)
                .data("highest", {"去掉最高", "Highest dropped"})
                .data("lowest", {"去掉最低", "Lowest dropped"});
        } else {
            rows_.column("counted", {"有效分数", "Counted"}, true, 2)
                .column("highest", {"去掉最高", "Highest dropped"}, false, 2)
                .column("lowest", {"去掉最低", "Lowest dropped"}, false, 2);
        }
        rows_.column("mean", {"平均", "Mean"}, true);
        if (adjusted_) rows_.people("adjustment", {"加减分", "Adjusted"}, true);
        rows_.people("result", {"得分", "Result"}, true)
            .people("place", {"名次", "Place"}, true)
            .people("note", {"说明", "Note"});
    }

    void add_entry(std::size_t e) {
        const panel::MarkCount count = panel::count_marks(held_, e);
        std::vector<Line> lines;
        for (std::size_t m = 0; m < marks_; ++m) lines.push_back({m, by_total_ && marks_ == 1});
        if (by_total_ && marks_ > 1) lines.push_back({0, true});
        for (std::size_t i = 0; i < lines.size(); ++i) add_line(e, count, lines[i], i == 0);
    }

    void add_line(std::size_t e, const panel::MarkCount& count, const Line& line, bool first) {
        const panel::Entry& entry = held_.entries[e];
        const std::string name = name_of(judged_, entry);
        const bool of_mark = !line.totals || marks_ == 1;
        std::vector<Cell> cells = {first ? number_cell(e + 1) : Cell(), Cell::of(to_string(entry.code)), Cell::of(name),
                                   Cell::of(first ? name : ""),
                                   line.totals ? Cell() : Cell::of(held_.rules->marks[line.which].id)};
        const Text title = of_mark ? held_.rules->marks[line.which].title : Text("合计", "Total");
        if (titled_) cells.push_back(text_cell(title, lang_));
        for (std::size_t j = 0; j < held_.judges(); ++j) add_judge(e, j, count, line, of_mark, cells);
        add_counted(count, line, cells);
        add_result(entry, first, cells);
        rows_.add(std::move(cells));
    }

    /// The mark as a number for programs, and for people in brackets where it does not count.
    void add_judge(std::size_t e, std::size_t j, const panel::MarkCount& count, const Line& line, bool of_mark,
                   std::vector<Cell>& cells) const {
        if (!of_mark) return add_total(j, count, cells);
        const std::int64_t units = held_.mark(e, j, line.which);
        const bool given = units != Held::no_mark;
        cells.push_back(given ? Cell::number(mark_text(held_.rules->marks[line.which], units)) : Cell());
        cells.push_back(number_or_text(mark_words(held_, count, {e, j, line.which}).in(lang_)));
    }

    void add_total(std::size_t j, const panel::MarkCount& count, std::vector<Cell>& cells) const {
        for (const panel::GroupCount& group : count.groups) {
            const auto found = std::find(group.judges.begin(), group.judges.end(), j);
            if (found == group.judges.end()) continue;
            const auto at = static_cast<std::size_t>(found - group.judges.begin());
            const std::string total = plain(group.totals[at]);
            cells.push_back(Cell::number(total));
            cells.push_back(number_or_text(group.trim.kept[at] == panel::Kept::counted ? total : "(" + total + ")"));
            return;
        }
        cells.resize(cells.size() + 2);
    }

    /// How many counted, what was dropped, and the mean; nothing in the lines of marks that are trimmed as totals.
    void add_counted(const panel::MarkCount& count, const Line& line, std::vector<Cell>& cells) const {
        if (by_total_ && !line.totals) {
            cells.emplace_back();
            for (int i = 0; i < 2; ++i) cells.push_back(Cell::list({}, {}));
            cells.emplace_back();
            return;
        }
        const std::optional<base::Rational>& mean = by_total_ ? count.combined.value : count.marks[line.which];
        cells.push_back(number_cell(counted(count, line.which)));
        cells.push_back(dropped(count, line.which, panel::Kept::highest));
        cells.push_back(dropped(count, line.which, panel::Kept::lowest));
        cells.push_back(mean ? Cell::number(plain(*mean)) : Cell());
    }

    void add_result(const panel::Entry& entry, bool first, std::vector<Cell>& cells) const {
        if (!first) {
            cells.resize(cells.size() + (adjusted_ ? 4 : 3));
            return;
        }
        if (adjusted_)
            cells.push_back(entry.adjustment.sign() == 0 ? Cell() : Cell::number(to_string(entry.adjustment)));
        cells.push_back(result_cell(*held_.rules, entry.result));
        cells.push_back(number_or_text(place_words(judged_, held_, entry.standing)));
        cells.push_back(text_cell(note_words(held_, entry), lang_));
    }

    /// The dropped values of all groups, by mark or by total: "95 96".
    Cell dropped(const panel::MarkCount& count, std::size_t which, panel::Kept kept) const {
        std::string list;
        std::vector<Cell> values;
        const auto add = [&](const panel::Trim& trim, std::size_t i, const std::string& text) {
            if (trim.kept[i] != kept) return;
            base::add_to(list, text, " ");
            values.push_back(Cell::number(text));
        };
        for (const panel::GroupCount& group : count.groups) {
            if (by_total_) {
                for (std::size_t i = 0; i < group.totals.size(); ++i) add(group.trim, i, plain(group.totals[i]));
            } else {
                const panel::MarkMean& mean = group.marks[which];
                for (std::size_t i = 0; i < mean.units.size(); ++i)
                    add(mean.trim, i, mark_text(held_.rules->marks[which], mean.units[i]));
            }
        }
        return Cell::list(std::move(values), std::move(list));
    }

    std::size_t counted(const panel::MarkCount& count, std::size_t which) const {
        std::size_t sum = 0;
        for (const panel::GroupCount& group : count.groups)
            sum += by_total_ ? group.trim.counted : group.marks[which].trim.counted;
        return sum;
    }

    const PanelInput& judged_;
    const Held& held_;
    Lang lang_;
    bool by_total_;
    std::size_t marks_;
    bool titled_;    ///< a column says of which mark a line is
    bool adjusted_;  ///< somebody has points added or taken off
    TableRows rows_;
};

/// Of ballots: the votes of each group for each choice, and how many were valid.
void add_vote_columns(const Held& held, TableRows& rows) {
    if (held.rules->choices.empty()) return;
    for (std::size_t g = 0; g < held.groups(); ++g) {
        const std::string number = std::to_string(g + 1);
        const Text group = held.rules->groups.empty() ? Text() : held.rules->groups[g].title;
        const auto named = [&](const Text& what) {
            return group.empty() ? what : Text(group.zh + "：" + what.zh, group.en + ": " + what.en);
        };
        for (const rubric::BallotChoice& choice : held.rules->choices)
            rows.people("votes_" + number + "_" + choice.id, named(choice.title), true);
        rows.people("valid_" + number, named({"有效票", "Valid"}), true);
    }
}

void add_votes(const Held& held, std::size_t entry, std::vector<Cell>& cells) {
    if (held.rules->choices.empty()) return;
    const panel::BallotCount count = panel::count_ballots(held, entry);
    for (const panel::VoteCount& group : count.groups) {
        for (const std::int64_t votes : group.votes) cells.push_back(number_cell(static_cast<std::size_t>(votes)));
        cells.push_back(number_cell(static_cast<std::size_t>(group.valid)));
    }
}

/// For people where nobody gave marks: else the result stands in the lines of marks.
page::Table results_table(const PanelInput& judged, const Held& held, Lang lang) {
    TableRows rows("results", {"结果", "Results"});
    if (held.panel != nullptr) rows.only(page::Audience::programs);
    rows.people("place", {"名次", "Place"}, true)
        .data("rank", {"名次", "Rank"}, true)
        .data("tied", {"并列", "Tied"})
        .data("contestant.code", {"编码", "Code"})
        .column("contestant.name", judged.rubric.unit->title());
    add_vote_columns(held, rows);
    rows.column("adjustment", {"加减分", "Adjusted"}, true)
        .column("result", {"得分", "Result"}, true)
        .column("note", {"说明", "Note"});
    for (const std::size_t e : in_order(held)) {
        const panel::Entry& entry = held.entries[e];
        const std::string place = place_words(judged, held, entry.standing);
        std::vector<Cell> cells = {
            Cell::of(place), entry.standing.place == 0 ? Cell() : number_cell(entry.standing.place),
            Cell::yes_no(place.starts_with('=')), Cell::of(to_string(entry.code)), Cell::of(name_of(judged, entry))};
        add_votes(held, e, cells);
        cells.push_back(entry.adjustment.sign() == 0 ? Cell() : Cell::number(to_string(entry.adjustment)));
        cells.push_back(result_cell(*held.rules, entry.result));
        cells.push_back(text_cell(note_words(held, entry), lang));
        rows.add(std::move(cells));
    }
    return rows.table();
}

}  // namespace

page::Page counting_sheet_page(const PanelInput& judged, const Held& held, Lang lang) {
    page::Page page;
    page.finality = judged.finality;
    page.kind = "counting_sheet";
    page.across = true;
    const Text title = title_of(held);
    page.title = {title.zh + "统分表", title.en + ": counting sheet"};
    page::Facts facts;
    add_round_facts(held, lang, facts);
    page.blocks.emplace_back(std::move(facts));
    if (held.panel != nullptr) page.blocks.emplace_back(Lines(judged, held, lang).table());
    page.blocks.emplace_back(results_table(judged, held, lang));
    if (held.panel != nullptr) {
        page.blocks.emplace_back(page::Paragraph{
            {"括号里的分数去掉了，或不计入平均；回避的按规定不计；— 没有打分。",
             "Marks in brackets were dropped or do not count; recused: left out by the rules; — no mark was given."},
            true});
    }
    page.blocks.emplace_back(
        page::Paragraph{{"统分人：__________　监督人：__________　组长：__________　日期：__________",
                         "Counter: __________  Monitor: __________  Leader: __________  "
                         "Date: __________"}});
    return page;
}

}  // namespace leitai::report
