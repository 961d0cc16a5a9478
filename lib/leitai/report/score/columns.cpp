// Lists the columns with their heads and how a village's place is filled; some are for people, some for programs.
#include "leitai/report/score/columns.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "leitai/report/score/annual_page.hpp"
#include "leitai/report/score/change_since.hpp"
#include "leitai/report/score/grade_columns.hpp"
#include "leitai/report/table_rows.hpp"

namespace leitai::report {

using base::Text;
using cohort::VillageId;
using page::Cell;

namespace {

/// From so many modules on they do not all fit beside one another, and on narrow terminals the last ones are left out
/// first.
constexpr std::size_t many_modules = 6;

using List = std::vector<Filled>;

Cell points_cell(const score::Points& value, Places places) {
    return value.known() ? Cell::number(points(value.value(), places)) : Cell{};
}

/// The same, shaded by how much of the full mark it is. A village to whom the item does not apply has no full mark.
Cell rated_cell(const score::Points& value, Places places, const base::Rational& full) {
    Cell cell = points_cell(value, places);
    if (!value.known() || full.sign() <= 0) return cell;
    shade(cell, value.value() * base::Rational(100) / full);
    return cell;
}

page::Column column(std::string id, Text label, bool right = false) {
    page::Column head;
    head.id = std::move(id);
    head.label = std::move(label);
    head.right = right;
    return head;
}

page::Column data(std::string id, Text label, bool right = false) {
    page::Column head = column(std::move(id), std::move(label), right);
    head.data_only = true;
    return head;
}

page::Column people(std::string id, Text label, bool right, int priority) {
    page::Column head = column(std::move(id), std::move(label), right);
    head.people_only = true;
    head.priority = priority;
    return head;
}

/// Two columns of a group: one for programs, and one for `people_too`.
void add_pair(List& columns, page::Column key, std::function<Cell(VillageId)> fill_key, page::Column name,
              std::function<Cell(VillageId)> fill_name, bool people_too) {
    name.data_only = !people_too;
    columns.push_back({std::move(key), std::move(fill_key)});
    columns.push_back({std::move(name), std::move(fill_name)});
}

void add_village(const Subject& s, List& columns) {
    columns.push_back({people("place", {"名次", "Rank"}, true, 0), [s](VillageId v) {
                           const score::Rank& rank = s.scores.ranks[v];
                           return Cell::of(place(rank.all, rank.tied_all));
                       }});
    const std::string unit(s.rubric.unit->key);
    page::Column code = part_of(unit, "code", {"编码", "Code"}, true);
    code.in_books = true;
    add_pair(
        columns, std::move(code), [s](VillageId v) { return Cell::of(base::to_string(s.cohort.villages[v].code)); },
        part_of(unit, "name", s.rubric.unit->title(), false),
        [s](VillageId v) { return Cell::of(s.cohort.villages[v].label()); }, true);
    const bool city = s.city != nullptr;  // where people need to see whose village it is
    const auto region = [&](const std::string& id, const Text& label, bool several, auto of) {
        page::Column name = part_of(id, "name", label, true);
        name.in_books = !city && several;
        add_pair(
            columns, part_of(id, "code", {label.zh + "编码", label.en + " code"}, true),
            [of](VillageId v) { return Cell::of(base::to_string(of(v).code)); }, std::move(name),
            [of](VillageId v) { return Cell::of(of(v).label); }, city);
    };
    if (s.rubric.unit->in_county) {
        region("county", {"填报单位", "Unit"}, s.cohort.counties.size() > 1,
               [s](VillageId v) -> const cohort::Region& { return s.cohort.counties[s.cohort.villages[v].county]; });
    }
    if (s.rubric.unit->in_township) {
        region("township", {"乡镇", "Township"}, true,
               [s](VillageId v) -> const cohort::Region& { return s.cohort.townships[s.cohort.villages[v].township]; });
    }
}

void add_class(const Subject& s, base::Lang lang, List& columns) {
    const auto of = [s](VillageId v) -> const auto& { return s.rubric.classes[s.cohort.villages[v].village_class]; };
    page::Column title = part_of("class", "title", {"类别", "Class"}, false);
    title.priority = 2;
    add_pair(
        columns, part_of("class", "id", {"类别代号", "Class id"}, true),
        [of](VillageId v) { return Cell::of(of(v).id); }, std::move(title),
        [of, lang](VillageId v) { return text_cell(of(v).title, lang); }, true);
}

void add_total(const Subject& s, List& columns) {
    const Places places = total_places(s.rubric.rounding);
    columns.push_back({column("total", {"总分", "Total"}, true),
                       [s, places](VillageId v) { return points_cell(s.scores.totals[v], places); }});
}

void add_vetoes(const Subject& s, List& columns) {
    for (std::size_t i = 0; i < s.rubric.vetoes.size(); ++i) {
        const rubric::Veto& veto = s.rubric.vetoes[i];
        columns.push_back({data("vetoes." + veto.id, {"否决：" + veto.title.zh, "Veto: " + veto.title.en}),
                           [s, i](VillageId v) { return Cell::yes_no(s.scores.vetoed(v, i)); }});
    }
}

void add_ranks(const Subject& s, List& columns) {
    using score::Rank;
    struct Circle {
        const char* id;
        Text label;
        std::uint32_t Rank::*place;
        bool Rank::*tied;
    };
    std::vector<Circle> circles = {{"all", {"全部", "all"}, &Rank::all, &Rank::tied_all}};
    if (s.rubric.unit->in_county) circles.push_back({"county", {"单位内", "unit"}, &Rank::county, &Rank::tied_county});
    if (s.rubric.unit->in_township) {
        circles.push_back({"township", {"乡镇内", "township"}, &Rank::township, &Rank::tied_township});
    }
    circles.push_back({"class", {"同类", "class"}, &Rank::village_class, &Rank::tied_class});
    for (const Circle& circle : circles) {
        const Text label("名次（" + circle.label.zh + "）", "Rank (" + circle.label.en + ")");
        page::Column head = part_of("rank", circle.id, label, true);
        head.right = true;
        columns.push_back({std::move(head), [s, place = circle.place](VillageId v) {
                               const std::uint32_t rank = s.scores.ranks[v].*place;
                               return rank == 0 ? Cell{} : Cell::number(std::to_string(rank));
                           }});
    }
    for (const Circle& circle : circles) {
        const Text label("并列（" + circle.label.zh + "）", "Tied (" + circle.label.en + ")");
        columns.push_back({data(std::string("tied.") + circle.id, label),
                           [s, tied = circle.tied](VillageId v) { return Cell::yes_no(s.scores.ranks[v].*tied); }});
    }
}

void add_change(const Subject& s, const std::shared_ptr<const ChangeSince>& past, List& columns) {
    const Places places = total_places(s.rubric.rounding);
    if (past->any()) {
        columns.push_back({people("change_total", {"较上期", "Change"}, true, 1), [past, places](VillageId v) {
                               const Change change = past->change(v);
                               return change.total ? Cell::number(signed_points(*change.total, places)) : Cell{};
                           }});
        columns.push_back({people("change_place", {"升降", "Places"}, true, 3), [past](VillageId v) {
                               const Change change = past->change(v);
                               if (!change.places) return Cell{};
                               return Cell::number((*change.places > 0 ? "+" : "") + std::to_string(*change.places));
                           }});
    }
    page::Column total = part_of("change", "total", {"总分较上期", "Change of total"}, true);
    page::Column rank = part_of("change", "rank", {"名次上升", "Places gained"}, true);
    total.right = rank.right = true;
    columns.push_back({std::move(total), [past, places](VillageId v) {
                           const Change change = past->change(v);
                           return change.total ? Cell::number(points(*change.total, places)) : Cell{};
                       }});
    columns.push_back({std::move(rank), [past](VillageId v) {
                           const Change change = past->change(v);
                           return change.places ? Cell::number(std::to_string(*change.places)) : Cell{};
                       }});
}

void add_modules(const Subject& s, base::Lang lang, bool rates, List& columns) {
    const Places places = module_places(s.rubric.rounding);
    const bool many = s.rubric.modules.size() >= many_modules;
    for (std::size_t m = 0; m < s.rubric.modules.size(); ++m) {
        const rubric::Module& module = s.rubric.modules[m];
        page::Column head = column("modules." + module.id, short_title(module.title), true);
        if (many) head.priority = 4 + static_cast<int>(m);
        columns.push_back({std::move(head), [s, m, places, rates](VillageId v) {
                               if (!rates) return points_cell(s.scores.module(v, m), places);
                               const rule::ClassId of = s.cohort.villages[v].village_class;
                               return rated_cell(s.scores.module(v, m), places,
                                                 s.rubric.full_mark(s.rubric.modules[m], of));
                           }});
        add_module_grades(s, lang, static_cast<std::uint16_t>(m), columns);
    }
}

void add_indicators(const Subject& s, bool for_people, bool rates, List& columns) {
    const Places places = indicator_places(s.rubric.rounding);
    for (std::size_t i = 0; i < s.rubric.indicators.size(); ++i) {
        const auto id = static_cast<rule::IndicatorId>(i);
        const rubric::Indicator& indicator = s.rubric.indicators[i];
        page::Column head = column("indicators." + indicator.id, indicator.title, true);
        head.data_only = !for_people;
        columns.push_back({std::move(head), [s, id, places, rates](VillageId v) {
                               if (!rates) return points_cell(s.scores.indicator(v, id), places);
                               const rule::ClassId of = s.cohort.villages[v].village_class;
                               return rated_cell(s.scores.indicator(v, id), places,
                                                 s.rubric.full_mark(s.rubric.indicators[id], of));
                           }});
    }
}

void add_unscored(const Subject& s, List& columns) {
    columns.push_back(
        {part_of("unscored", "indicator", {"未计分的指标", "Unscored indicator"}, true), [s](VillageId v) {
             const auto indicator = unscored(s, v);
             return indicator ? Cell::of(s.rubric.indicators[*indicator].id) : Cell{};
         }});
    columns.push_back({part_of("unscored", "cause", {"未计分的原因", "Unscored because"}, true), [s](VillageId v) {
                           const auto indicator = unscored(s, v);
                           if (!indicator) return Cell{};
                           return Cell::of(std::string(id(s.scores.how(v, *indicator).cause)));
                       }});
}

}  // namespace

std::optional<rule::IndicatorId> unscored(const Subject& s, VillageId village) {
    if (s.scores.totals[village].known()) return std::nullopt;
    for (std::size_t i = 0; i < s.rubric.indicators.size(); ++i) {
        const auto id = static_cast<rule::IndicatorId>(i);
        if (s.scores.how(village, id).unscored()) return id;
    }
    return std::nullopt;
}

std::vector<Filled> score_columns(const Subject& subject, base::Lang lang, bool rates) {
    List columns;
    add_village(subject, columns);
    add_class(subject, lang, columns);
    add_total(subject, columns);
    add_grade(subject, lang, columns);
    if (!subject.scored.annual) add_vetoes(subject, columns);  // those of a year stay with its quarters
    for (Filled& one : quarter_columns(subject)) columns.push_back(std::move(one));
    add_ranks(subject, columns);
    add_change(subject, std::make_shared<const ChangeSince>(subject), columns);
    add_modules(subject, lang, rates, columns);
    add_indicators(subject, false, rates, columns);
    add_unscored(subject, columns);
    return columns;
}

std::vector<Filled> indicator_columns(const Subject& subject, base::Lang lang, bool rates) {
    List columns;
    add_village(subject, columns);
    add_class(subject, lang, columns);
    add_total(subject, columns);
    add_indicators(subject, true, rates, columns);
    return columns;
}

void fill(page::Table& table, const Columns& columns, std::vector<VillageId> villages) {
    const auto all = std::make_shared<const List>(columns(true));
    for (const Filled& one : *all) table.columns.push_back(one.head);
    const auto rows = std::make_shared<const std::vector<VillageId>>(std::move(villages));
    table.rows = rows->size();
    table.row = [all, rows](std::size_t index, std::vector<Cell>& cells) {
        for (const Filled& one : *all) cells.push_back(one.fill((*rows)[index]));
    };
    table.row_of = [columns, rows](const page::Asked& asked) -> page::FillRow {
        auto some = std::make_shared<List>(columns(asked.rates));
        for (std::size_t c = 0; c < some->size(); ++c) {
            if (!asked.columns[c]) (*some)[c].fill = {};
        }
        return [some, rows](std::size_t index, std::vector<Cell>& cells) {
            for (const Filled& one : *some) cells.push_back(one.fill ? one.fill((*rows)[index]) : Cell{});
        };
    };
}

}  // namespace leitai::report
