// What stands in each column of a score table, for every reader.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "leitai/page/page.hpp"
#include "leitai/report/labels.hpp"

namespace leitai::report {

/// One column: its head, and what stands there for a village.
struct Filled {
    page::Column head;
    std::function<page::Cell(cohort::VillageId)> fill;
};

/// All columns, in order; what `subject` refers to must outlive them. Cells have one language. `rates`: points are
/// shaded by how much of the full mark they are.
std::vector<Filled> score_columns(const Subject& subject, base::Lang lang, bool rates = true);

/// Those of the sheet of indicators in a workbook: who it is, the total, and the points of every indicator.
std::vector<Filled> indicator_columns(const Subject& subject, base::Lang lang, bool rates = true);

/// Gives `table` these columns, and a row for each of the villages.
using Columns = std::function<std::vector<Filled>(bool rates)>;
void fill(page::Table& table, const Columns& columns, std::vector<cohort::VillageId> villages);

/// The grade of a village in a grade column of the rubric; none where it has no points.
const rubric::Grade* grade_of(const Subject& subject, cohort::VillageId village, std::size_t column);
/// Whether it waits for a re-vote; there is no grade then.
bool grade_open(const Subject& subject, cohort::VillageId village, std::size_t column);
/// The grade column of the total; none where the rubric does not grade it.
std::optional<std::size_t> total_column(const rubric::Rubric& rubric);
/// Whether the grade of its total waits for a re-vote.
bool total_grade_open(const Subject& subject, cohort::VillageId village);
/// Whether any grade of the column does, so that tables say which.
bool any_grade_open(const Subject& subject, std::size_t column);
/// The grade of its total.
const rubric::Grade* grade_of_total(const Subject& subject, cohort::VillageId village);

/// Why a village has no total: the first indicator that could not be scored.
std::optional<rule::IndicatorId> unscored(const Subject& subject, cohort::VillageId village);

}  // namespace leitai::report
