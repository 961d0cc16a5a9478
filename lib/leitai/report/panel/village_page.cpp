// Every mark of one village with the place it comes from, and whether it counted.
#include <algorithm>

#include "leitai/panel/count.hpp"
#include "leitai/report/diagnose/words.hpp"
#include "leitai/report/panel/steps.hpp"
#include "leitai/report/panel/words.hpp"

namespace leitai::report {

using base::Lang;
using base::Text;
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

Text fate(const Held& held, const panel::MarkCount& count, std::size_t entry, std::size_t judge, std::size_t which) {
    if (recused(held, judge, entry)) return {"回避，不计", "recused"};
    if (held.group_of[judge] >= count.groups.size()) return {"不属于任何一组，不计", "in no group"};
    const panel::GroupCount& group = count.groups[held.group_of[judge]];
    const bool by_total = held.rules->drop.by_total;
    const auto& judges = by_total ? group.judges : group.marks[which].judges;
    const panel::Trim& trim = by_total ? group.trim : group.marks[which].trim;
    const auto found = std::find(judges.begin(), judges.end(), judge);
    if (found == judges.end()) return {"没有打全，不计", "not all marks given"};
    const panel::Kept kept = trim.kept[static_cast<std::size_t>(found - judges.begin())];
    if (kept == panel::Kept::highest) return {"去掉的最高分", "highest, dropped"};
    if (kept == panel::Kept::lowest) return {"去掉的最低分", "lowest, dropped"};
    return {"计入", "counts"};
}

void add_marks(const PanelInput& judged, const Held& held, std::size_t entry, const panel::MarkCount& count, Lang lang,
               page::Page& page) {
    TableRows rows("marks", {"各评委的分数", "Marks"});
    rows.column("mark", {"打分项", "Mark"})
        .column("judge", {"评委", "Judge"})
        .column("role", {"身份", "Role"}, false, 2)
        .column("value", {"分数", "Value"}, true)
        .column("kept", {"怎样计", "What became of it"})
        .column("place", {"出处", "Where"}, false, 1);
    for (std::size_t m = 0; m < held.rules->marks.size(); ++m) {
        for (std::size_t j = 0; j < held.judges(); ++j) {
            const std::int64_t units = held.mark(entry, j, m);
            const bool given = units != Held::no_mark;
            const Text what = given                     ? fate(held, count, entry, j, m)
                              : recused(held, j, entry) ? Text{"回避", "recused"}
                                                        : Text{"没有打分", "no mark"};
            rows.add({text_cell(held.rules->marks[m].title, lang), Cell::of(held.panel->judges[j].id),
                      text_cell(role_title(held.panel->judges[j].role), lang),
                      given ? Cell::number(mark_text(held.rules->marks[m], units)) : Cell(), text_cell(what, lang),
                      given ? Cell::of(place_text(judged.map, place_of(held, entry, j, m))) : Cell()});
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
    page.title = {name + "：" + held.record->title, name + ": " + held.record->title};
    page::Facts facts;
    facts.items.push_back({"code", {"编码", "Code"}, Cell::of(to_string(entry.code))});
    add_round_facts(held, lang, facts);
    facts.items.push_back({"result", {"得分", "Result"}, result_cell(*held.rules, entry.result)});
    facts.items.push_back({"place", {"名次", "Place"}, Cell::of(place_words(judged, held, entry.standing))});
    facts.items.push_back({"note", {"说明", "Note"}, text_cell(note_words(held, entry), lang)});
    page.blocks.emplace_back(std::move(facts));
    if (held.panel != nullptr) add_marks(judged, held, e, panel::count_marks(held, e), lang, page);
    page.blocks.emplace_back(panel_steps(judged, held, e, lang));
    return page;
}

}  // namespace leitai::report
