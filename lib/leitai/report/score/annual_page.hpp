// How a village's year came out of its quarters.
#pragma once

#include "leitai/report/explain/page.hpp"
#include "leitai/report/score/columns.hpp"

namespace leitai::report {

/// Quarter by quarter the total, its weight and where its result stands; then the sum. For a year of quarters.
void add_quarters(const Explained& explained, base::Lang lang, page::Page& page);

/// The same for programs.
struct QuarterStep {
    std::optional<base::Period> period;  ///< none: the year, which comes last
    std::optional<std::string> total;    ///< of the quarter, as it was sealed; none where it has no result
    source::Place place;                 ///< of that result
    page::Cell operands, result;
};
std::vector<QuarterStep> quarter_steps(const Explained& explained);

/// The quarters' totals, each under its weight; none where the period is no year of quarters.
std::vector<Filled> quarter_columns(const Subject& subject);

/// "no result for Q3": why a village has no year.
base::Text missing_quarters(const Subject& subject, cohort::VillageId village);

/// The vetoes that acted in the quarters, with villages and quarters; empty where there were none.
std::optional<base::Text> quarter_vetoes(const Subject& subject);

}  // namespace leitai::report
