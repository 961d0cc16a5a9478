// Lists the columns with their heads and how a village's place is filled; some are for people, some for programs.
#include "leitai/report/score/columns.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "leitai/report/score/annual_page.hpp"
#include "leitai/report/score/change_since.hpp"
#include "leitai/report/table_rows.hpp"

namespace leitai::report {

using base::Text;
using cohort::VillageId;
using page::Cell;

namespace {

/// From so many modules on they do not all fit beside one another, and on narrow terminals the last ones are left out
/// first.
constexpr std::size_t many_modules = 6;

using Columns = std::vector<Filled>;

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

void add_village(const Subject& s, Columns& columns) {
    columns.push_back({people("place", {"名次", "Rank"}, true, 0), [s](VillageId v) {
                           const score::Rank& rank = s.scores.ranks[v];
                           return Cell::of(place(rank.all, rank.tied_all));
                       }});
    columns.push_back({data("code", {"编码", "Code"}),
                       [s](VillageId v) { return Cell::of(base::to_string(s.cohort.villages[v].code)); }});
    columns.push_back(
        {column("name", s.rubric.unit->title()), [s](VillageId v) { return Cell::of(s.cohort.villages[v].label); }});
    if (s.rubric.unit->in_county) {
        columns.push_back({data("county", {"填报单位", "Unit"}), [s](VillageId v) {
                               return Cell::of(base::to_string(s.cohort.counties[s.cohort.villages[v].county].code));
                           }});
    }
    if (s.rubric.unit->in_township) {
        columns.push_back({data("township", {"乡镇", "Township"}), [s](VillageId v) {
                               const std::uint32_t township = s.cohort.villages[v].township;
                               return Cell::of(base::to_string(s.cohort.townships[township].code));
                           }});
    }
    columns.push_back({data("class", {"类别", "Class"}),
                       [s](VillageId v) { return Cell::of(s.rubric.classes[s.cohort.villages[v].village_class].id); }});
}

void add_class_title(const Subject& s, base::Lang lang, Columns& columns) {
    columns.push_back({people("class_title", {"类别", "Class"}, false, 2), [s, lang](VillageId v) {
                           return Cell::of(s.rubric.classes[s.cohort.villages[v].village_class].title.in(lang));
                       }});
}

void add_total(const Subject& s, Columns& columns) {
    const Places places = total_places(s.rubric.rounding);
    columns.push_back({column("total", {"总分", "Total"}, true),
                       [s, places](VillageId v) { return points_cell(s.scores.totals[v], places); }});
}

/// `module` empty: the grade of the total; otherwise of that module alone.
void add_grades(const Subject& s, base::Lang lang, std::optional<std::uint16_t> module, Columns& columns) {
    for (std::size_t c = 0; c < s.rubric.grade_columns.size(); ++c) {
        if (s.rubric.grade_columns[c].module != module) continue;
        const rubric::Module* of = module ? &s.rubric.modules[*module] : nullptr;
        const Text name = of != nullptr ? short_title(of->title) : Text();
        columns.push_back(
            {data(of != nullptr ? "grades." + of->id : "grade",
                  of != nullptr ? Text(of->title.zh + "等次", of->title.en + ": grade") : Text("等次", "Grade")),
             [s, c](VillageId v) {
                 const rubric::Grade* grade = grade_of(s, v, c);
                 return grade != nullptr ? Cell::of(grade->id) : Cell{};
             }});
        if (any_grade_open(s, c)) {
            columns.push_back({data(of != nullptr ? "grades_open." + of->id : "grade_open",
                                    of != nullptr ? Text(of->title.zh + "等次待定", of->title.en + ": grade open")
                                                  : Text("等次待定", "Grade open")),
                               [s, c](VillageId v) { return Cell::yes_no(grade_open(s, v, c)); }});
        }
        columns.push_back({people("grade_title", {name.zh + "等次", name.en + (name.en.empty() ? "Grade" : " grade")},
                                  false, of != nullptr ? 3 : 0),
                           [s, c, lang](VillageId v) {
                               if (grade_open(s, v, c)) return text_cell(open_words(), lang);
                               const rubric::Grade* grade = grade_of(s, v, c);
                               return grade != nullptr ? text_cell(grade->title, lang) : Cell{};
                           }});
    }
}

void add_vetoes(const Subject& s, Columns& columns) {
    for (std::size_t i = 0; i < s.rubric.vetoes.size(); ++i) {
        const rubric::Veto& veto = s.rubric.vetoes[i];
        columns.push_back({data("vetoes." + veto.id, {"否决：" + veto.title.zh, "Veto: " + veto.title.en}),
                           [s, i](VillageId v) { return Cell::yes_no(s.scores.vetoed(v, i)); }});
    }
}

void add_ranks(const Subject& s, Columns& columns) {
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
        columns.push_back({data(std::string("rank.") + circle.id, label, true), [s, place = circle.place](VillageId v) {
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

void add_change(const Subject& s, const std::shared_ptr<const ChangeSince>& past, Columns& columns) {
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
    columns.push_back({data("change.total", {"总分较上期", "Change of total"}, true), [past, places](VillageId v) {
                           const Change change = past->change(v);
                           return change.total ? Cell::number(points(*change.total, places)) : Cell{};
                       }});
    columns.push_back({data("change.rank", {"名次上升", "Places gained"}, true), [past](VillageId v) {
                           const Change change = past->change(v);
                           return change.places ? Cell::number(std::to_string(*change.places)) : Cell{};
                       }});
}

void add_modules(const Subject& s, base::Lang lang, Columns& columns) {
    const Places places = module_places(s.rubric.rounding);
    const bool many = s.rubric.modules.size() >= many_modules;
    for (std::size_t m = 0; m < s.rubric.modules.size(); ++m) {
        const rubric::Module& module = s.rubric.modules[m];
        page::Column head = column("modules." + module.id, short_title(module.title), true);
        if (many) head.priority = 4 + static_cast<int>(m);
        columns.push_back({std::move(head), [s, m, places](VillageId v) {
                               const rule::ClassId of = s.cohort.villages[v].village_class;
                               return rated_cell(s.scores.module(v, m), places,
                                                 s.rubric.full_mark(s.rubric.modules[m], of));
                           }});
        add_grades(s, lang, static_cast<std::uint16_t>(m), columns);
    }
}

void add_indicators(const Subject& s, Columns& columns) {
    const Places places = indicator_places(s.rubric.rounding);
    for (std::size_t i = 0; i < s.rubric.indicators.size(); ++i) {
        const auto id = static_cast<rule::IndicatorId>(i);
        const rubric::Indicator& indicator = s.rubric.indicators[i];
        columns.push_back({data("indicators." + indicator.id, indicator.title, true), [s, id, places](VillageId v) {
                               const rule::ClassId of = s.cohort.villages[v].village_class;
                               return rated_cell(s.scores.indicator(v, id), places,
                                                 s.rubric.full_mark(s.rubric.indicators[id], of));
                           }});
    }
}

void add_unscored(const Subject& s, Columns& columns) {
    columns.push_back({data("unscored", {"未计分原因", "Unscored because"}), [s](VillageId v) {
                           const auto indicator = unscored(s, v);
                           if (!indicator) return Cell{};
                           return Cell::of(s.rubric.indicators[*indicator].id + ":" +
                                           std::string(id(s.scores.how(v, *indicator).cause)));
                       }});
}

}  // namespace

const rubric::Grade* grade_of(const Subject& s, VillageId v, std::size_t column) {
    const std::uint8_t grade = s.scores.grades[v * s.rubric.grade_columns.size() + column];
    if (grade == score::Scores::no_grade || grade == score::Scores::open_grade) return nullptr;
    return &s.rubric.gradings[s.rubric.grade_columns[column].grading].list[grade];
}

bool grade_open(const Subject& s, VillageId v, std::size_t column) {
    return s.scores.grades[v * s.rubric.grade_columns.size() + column] == score::Scores::open_grade;
}

bool any_grade_open(const Subject& s, std::size_t column) {
    for (VillageId v = 0; v < s.cohort.villages.size(); ++v) {
        if (grade_open(s, v, column)) return true;
    }
    return false;
}

std::optional<std::size_t> total_column(const rubric::Rubric& rubric) {
    for (std::size_t c = 0; c < rubric.grade_columns.size(); ++c) {
        if (!rubric.grade_columns[c].module) return c;
    }
    return std::nullopt;
}

const rubric::Grade* grade_of_total(const Subject& s, VillageId v) {
    const auto column = total_column(s.rubric);
    return column ? grade_of(s, v, *column) : nullptr;
}

bool total_grade_open(const Subject& s, VillageId v) {
    const auto column = total_column(s.rubric);
    return column && grade_open(s, v, *column);
}

std::optional<rule::IndicatorId> unscored(const Subject& s, VillageId village) {
    if (s.scores.totals[village].known()) return std::nullopt;
    for (std::size_t i = 0; i < s.rubric.indicators.size(); ++i) {
        const auto id = static_cast<rule::IndicatorId>(i);
        if (s.scores.how(village, id).unscored()) return id;
    }
    return std::nullopt;
}

std::vector<Filled> score_columns(const Subject& subject, base::Lang lang) {
    Columns columns;
    add_village(subject, columns);
    add_class_title(subject, lang, columns);
    add_total(subject, columns);
    add_grades(subject, lang, std::nullopt, columns);
    if (!subject.scored.annual) add_vetoes(subject, columns);  // those of a year stay with its quarters
    for (Filled& one : quarter_columns(subject)) columns.push_back(std::move(one));
    add_ranks(subject, columns);
    add_change(subject, std::make_shared<const ChangeSince>(subject), columns);
    add_modules(subject, lang, columns);
    add_indicators(subject, columns);
    add_unscored(subject, columns);
    return columns;
}

}  // namespace leitai::report
