// The counting sheet (统分表): what was counted for each contestant, with lines for the signatures.
#include "leitai/base/list.hpp"
#include "leitai/panel/count.hpp"
#include "leitai/report/numbers.hpp"
#include "leitai/report/panel/words.hpp"

namespace leitai::report {

using base::Lang;
using page::Cell;
using panel::Held;

namespace {

/// The dropped values of all groups, by mark or by total: "95 96".
Cell dropped(const Held& held, const panel::MarkCount& count, std::size_t which, panel::Kept kept) {
    std::string list;
    std::vector<Cell> values;
    const auto add = [&](const panel::Trim& trim, std::size_t i, const std::string& text) {
        if (trim.kept[i] != kept) return;
        base::add_to(list, text, " ");
        values.push_back(Cell::number(text));
    };
    for (const panel::GroupCount& group : count.groups) {
        if (held.rules->drop.by_total) {
            for (std::size_t i = 0; i < group.totals.size(); ++i) add(group.trim, i, plain(group.totals[i]));
        } else {
            const panel::MarkMean& mean = group.marks[which];
            for (std::size_t i = 0; i < mean.units.size(); ++i)
                add(mean.trim, i, mark_text(held.rules->marks[which], mean.units[i]));
        }
    }
    return Cell::list(std::move(values), std::move(list));
}

std::size_t counted(const Held& held, const panel::MarkCount& count, std::size_t which) {
    std::size_t sum = 0;
    for (const panel::GroupCount& group : count.groups)
        sum += held.rules->drop.by_total ? group.trim.counted : group.marks[which].trim.counted;
    return sum;
}

/// Where each mark is trimmed by itself there are as many lines as marks; else one of totals.
void add_marks(const PanelInput& judged, const Held& held, Lang lang, page::Page& page) {
    const bool by_total = held.rules->drop.by_total;
    TableRows rows("counted", {"统分", "Count"});
    rows.column("number", {"序号", "No."}, true)
        .data("contestant.code", {"编码", "Code"})
        .data("contestant.name", judged.rubric.unit->title())
        .people("name", judged.rubric.unit->title())
        .data("mark", {"打分项代号", "Mark id"});
    if (!by_total && held.rules->marks.size() > 1) rows.people("mark_title", {"打分项", "Mark"});
    rows.column("counted", {"有效分数", "Counted"}, true)
        .column("highest", {"去掉最高", "Highest dropped"})
        .column("lowest", {"去掉最低", "Lowest dropped"})
        .column("mean", {"平均", "Mean"}, true);
    std::size_t number = 0;
    for (std::size_t e = 0; e < held.entries.size(); ++e) {
        const panel::MarkCount count = panel::count_marks(held, e);
        ++number;
        const std::size_t lines = by_total ? 1 : held.rules->marks.size();
        for (std::size_t m = 0; m < lines; ++m) {
            const std::optional<base::Rational>& mean = by_total ? count.combined.value : count.marks[m];
            const std::string name = name_of(judged, held.entries[e]);
            std::vector<Cell> cells = {m == 0 ? number_cell(number) : Cell(), Cell::of(to_string(held.entries[e].code)),
                                       Cell::of(name), Cell::of(m == 0 ? name : ""),
                                       by_total ? Cell() : Cell::of(held.rules->marks[m].id)};
            if (!by_total && held.rules->marks.size() > 1) cells.push_back(text_cell(held.rules->marks[m].title, lang));
            cells.push_back(number_cell(counted(held, count, m)));
            cells.push_back(dropped(held, count, m, panel::Kept::highest));
            cells.push_back(dropped(held, count, m, panel::Kept::lowest));
            cells.push_back(mean ? Cell::number(plain(*mean)) : Cell());
            rows.add(std::move(cells));
        }
    }
    page.blocks.emplace_back(rows.table());
}

void add_results(const PanelInput& judged, const Held& held, Lang lang, page::Page& page) {
    TableRows rows("results", {"结果", "Results"});
    rows.people("place", {"名次", "Place"}, true)
        .data("rank", {"名次", "Rank"}, true)
        .data("tied", {"并列", "Tied"})
        .data("contestant.code", {"编码", "Code"})
        .column("contestant.name", judged.rubric.unit->title())
        .column("adjustment", {"加减分", "Adjusted"}, true)
        .column("result", {"得分", "Result"}, true)
        .column("note", {"说明", "Note"});
    for (const std::size_t e : in_order(held)) {
        const panel::Entry& entry = held.entries[e];
        const std::string place = place_words(judged, held, entry.standing);
        rows.add({Cell::of(place), entry.standing.place == 0 ? Cell() : number_cell(entry.standing.place),
                  Cell::yes_no(place.starts_with('=')), Cell::of(to_string(entry.code)),
                  Cell::of(name_of(judged, entry)),
                  entry.adjustment.sign() == 0 ? Cell() : Cell::number(to_string(entry.adjustment)),
                  result_cell(*held.rules, entry.result), text_cell(note_words(held, entry), lang)});
    }
    page.blocks.emplace_back(rows.table());
}

}  // namespace

page::Page counting_sheet_page(const PanelInput& judged, const Held& held, Lang lang) {
    page::Page page;
    page.finality = judged.finality;
    page.kind = "counting_sheet";
    page.title = {held.record->title + "统分表", held.record->title + ": counting sheet"};
    page::Facts facts;
    add_round_facts(held, lang, facts);
    page.blocks.emplace_back(std::move(facts));
    if (held.panel != nullptr) add_marks(judged, held, lang, page);
    add_results(judged, held, lang, page);
    page.blocks.emplace_back(
        page::Paragraph{{"统分人：__________　监督人：__________　负责人：__________　日期：__________",
                         "Counter: __________  Monitor: __________  Leader: __________  "
                         "Date: __________"}});
    return page;
}

}  // namespace leitai::report
