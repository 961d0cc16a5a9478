// Every mark of one village with the place it comes from, and whether it counted.
#include <algorithm>

#include "leitai/panel/count.hpp"
#include "leitai/report/diagnose/words.hpp"
#include "leitai/report/panel/steps.hpp"
#include "leitai/report/panel/words.hpp"

namespace leitai::report {

using base::Lang;
using page::Cell;
using panel::Held;

namespace {

source::Place place_of(const Held& held, std::size_t entry, std::size_t judge, std::size_t which) {
    const rubric::PanelMark& wanted = held.rules->marks[which];
    for (const record::Sheet* sheet : held.sheets) {
        if (sheet->judge != held.panel->judges[judge].id) continue;
        for (const record::SheetMark& mark : sheet->marks) {
            const bool named = mark.name == record::SheetMark::lone || sheet->names[mark.name] == wanted.id;
            if (named && mark.village == held.entries[entry].code.number) return sheet->place_of(mark);
        }
    }
    return held.record->place;
}

void add_marks(const PanelInput& judged, const Held& held, std::size_t entry, const panel::MarkCount& count, Lang lang,
               page::Page& page) {
    TableRows rows("marks", {"各评委的分数", "Marks"});
    rows.item("mark", {"打分项", "Mark"})
        .column("judge", {"评委", "Judge"})
        .item("role", {"身份", "Role"}, 2)
        .column("value", {"分数", "Value"}, true)
        .item("kept", {"怎样计", "What became of it"})
        .people("place_words", {"出处", "Where"}, false, 1)
        .place("place");
    for (std::size_t m = 0; m < held.rules->marks.size(); ++m) {
        for (std::size_t j = 0; j < held.judges(); ++j) {
            const std::int64_t units = held.mark(entry, j, m);
            const bool given = units != Held::no_mark;
            const Fate what = fate_of(held, count, {entry, j, m});
            const rubric::Role role = held.panel->judges[j].role;
            const source::Place place = given ? place_of(held, entry, j, m) : source::Place{};
            std::vector<Cell> cells = {Cell::of(held.rules->marks[m].id),
                                       text_cell(held.rules->marks[m].title, lang),
                                       Cell::of(held.panel->judges[j].id),
                                       Cell::of(std::string(role_word(role))),
                                       text_cell(role_title(role), lang),
                                       given ? Cell::number(mark_text(held.rules->marks[m], units)) : Cell(),
                                       Cell::of(std::string(what.id)),
                                       text_cell(what.words, lang),
                                       given ? Cell::of(place_text(judged.map, place)) : Cell()};
            add_place(cells, judged.map, place);
            rows.add(std::move(cells));
        }
    }
    page.blocks.emplace_back(rows.table());
}

}  // namespace

page::Page panel_village_page(const PanelInput& judged, const Held& held, std::size_t e, Lang lang) {
    const panel::Entry& entry = held.entries[e];
    page::Page page;
    page.finality = judged.finality;
    page.kind = "panel_village";
    const std::string name = name_of(judged, entry);
    const base::Text title = title_of(held);
    page.title = {name + "：" + title.zh, name + ": " + title.en};
    page::Facts facts;
    facts.items.push_back({"contestant.code", {"编码", "Code"}, Cell::of(to_string(entry.code))});
    facts.items.push_back({"contestant.name", judged.rubric.unit->title(), Cell::of(name)});
    add_round_facts(held, lang, facts);
    facts.items.push_back({"result", {"得分", "Result"}, result_cell(*held.rules, entry.result)});
    facts.items.push_back({"place", {"名次", "Place"}, place_cell(judged, held, entry.standing)});
    facts.items.push_back({"note", {"说明", "Note"}, text_cell(note_words(held, entry), lang)});
    page.blocks.emplace_back(std::move(facts));
    if (held.panel != nullptr) add_marks(judged, held, e, panel::count_marks(held, e), lang, page);
    page.blocks.emplace_back(panel_steps(judged, held, e, lang));
    return page;
}

}  // namespace leitai::report
