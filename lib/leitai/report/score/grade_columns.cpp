// The columns of grades, of the total and of modules, and which grade a village has.
#include "leitai/report/score/grade_columns.hpp"

#include <utility>

#include "leitai/report/table_rows.hpp"

namespace leitai::report {

using base::Text;
using cohort::VillageId;
using page::Cell;

namespace {

page::Column data(std::string id, Text label) {
    page::Column head;
    head.id = std::move(id);
    head.label = std::move(label);
    head.data_only = true;
    return head;
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

void add_grade(const Subject& s, base::Lang lang, std::vector<Filled>& columns) {
    const auto column = total_column(s.rubric);
    if (!column) return;
    const std::size_t c = *column;
    columns.push_back({part_of("grade", "id", {"等次代号", "Grade id"}, true), [s, c](VillageId v) {
                           const rubric::Grade* grade = grade_of(s, v, c);
                           return grade != nullptr ? Cell::of(grade->id) : Cell{};
                       }});
    columns.push_back({part_of("grade", "title", {"等次", "Grade"}, false), [s, c, lang](VillageId v) {
                           if (grade_open(s, v, c)) return text_cell(open_words(), lang);
                           const rubric::Grade* grade = grade_of(s, v, c);
                           return grade != nullptr ? text_cell(grade->title, lang) : Cell{};
                       }});
    columns.push_back({part_of("grade", "open", {"等次待定", "Grade open"}, true),
                       [s, c](VillageId v) { return Cell::yes_no(grade_open(s, v, c)); }});
}

void add_module_grades(const Subject& s, base::Lang lang, std::uint16_t module, std::vector<Filled>& columns) {
    for (std::size_t c = 0; c < s.rubric.grade_columns.size(); ++c) {
        if (s.rubric.grade_columns[c].module != module) continue;
        const rubric::Module& of = s.rubric.modules[module];
        const Text name = short_title(of.title);
        columns.push_back(
            {data("grades." + of.id, {of.title.zh + "等次", of.title.en + ": grade"}), [s, c](VillageId v) {
                 const rubric::Grade* grade = grade_of(s, v, c);
                 return grade != nullptr ? Cell::of(grade->id) : Cell{};
             }});
        columns.push_back({data("grades_open." + of.id, {of.title.zh + "等次待定", of.title.en + ": grade open"}),
                           [s, c](VillageId v) { return Cell::yes_no(grade_open(s, v, c)); }});
        page::Column title = data("grade_title", {name.zh + "等次", name.en + " grade"});
        title.data_only = false;
        title.people_only = true;
        title.priority = 3;
        columns.push_back({std::move(title), [s, c, lang](VillageId v) {
                               if (grade_open(s, v, c)) return text_cell(open_words(), lang);
                               const rubric::Grade* grade = grade_of(s, v, c);
                               return grade != nullptr ? text_cell(grade->title, lang) : Cell{};
                           }});
    }
}

}  // namespace leitai::report
