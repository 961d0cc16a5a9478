// Head rows by class, and the columns of the sheet of indicators.
#include "leitai/report/score/full_marks.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "leitai/base/list.hpp"
#include "leitai/report/score/columns.hpp"
#include "leitai/report/table_rows.hpp"

namespace leitai::report {

using base::Text;
using cohort::VillageId;
using page::Cell;

namespace {

/// Classes with the same full marks in all columns.
struct Marks {
    Text classes;
    std::vector<std::string> full;  ///< by item; empty where the class does not have it
};

template <class Items>
std::vector<Marks> marks_of(const Subject& s, const Items& items) {
    std::vector<Marks> all;
    for (std::size_t i = 0; i < s.rubric.classes.size(); ++i) {
        const auto c = static_cast<rule::ClassId>(i);
        Marks one{s.rubric.classes[i].title, {}};
        for (const auto& item : items) {
            const base::Rational full = s.rubric.full_mark(item, c);
            one.full.push_back(full.sign() > 0 ? to_string(full) : "");
        }
        const auto same = std::find_if(all.begin(), all.end(), [&](const Marks& m) { return m.full == one.full; });
        if (same == all.end()) {
            all.push_back(std::move(one));
        } else {
            base::add_to(same->classes, one.classes);
        }
    }
    return all;
}

/// Head rows of the table `id`, whose columns of items are `group` and their ids.
template <class Items>
page::Table heads_of(const Subject& s, const std::string& id, const std::string& group, const Items& items,
                     base::Lang lang) {
    TableRows rows(id + ".heads");
    rows.column(std::string(s.rubric.unit->key) + ".name", {}).column("class.title", {}).column("total", {}, true);
    for (const auto& item : items) rows.column(group + "." + item.id, {}, true);
    const std::vector<Marks> all = marks_of(s, items);
    for (const Marks& one : all) {
        std::vector<Cell> cells = {text_cell({"满分", "Full mark"}, lang),
                                   all.size() > 1 ? text_cell(one.classes, lang) : Cell{},
                                   s.rubric.total.sign() > 0 ? Cell::number(to_string(s.rubric.total)) : Cell{}};
        for (const std::string& full : one.full) cells.push_back(full.empty() ? Cell{} : Cell::number(full));
        rows.add(std::move(cells));
    }
    return rows.table();
}

bool any_known(const Subject& s) {
    for (std::size_t at = 0; at < s.scores.indicators.size(); ++at) {
        if (s.scores.indicators[at].known()) return true;
    }
    return false;
}

page::Table indicator_table(const Subject& s, const std::vector<VillageId>& villages, base::Lang lang) {
    page::Table table;
    table.id = "indicator_points";
    table.title = {"指标得分", "Points by indicator"};
    fill(
        table, [s, lang](bool rates) { return indicator_columns(s, lang, rates); }, villages);
    return table;
}

}  // namespace

std::vector<page::Table> score_sheets(const Subject& s, const std::vector<VillageId>& villages, base::Lang lang) {
    std::vector<page::Table> sheets = {
        heads_of(s, std::string(s.rubric.unit->list), "modules", s.rubric.modules, lang)};
    if (villages.empty() || !any_known(s)) return sheets;
    sheets.push_back(indicator_table(s, villages, lang));
    sheets.push_back(heads_of(s, sheets.back().id, "indicators", s.rubric.indicators, lang));
    return sheets;
}

}  // namespace leitai::report
