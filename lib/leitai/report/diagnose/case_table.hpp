// One rectification case step by step, with the place where each step is recorded.
#pragma once

#include "leitai/report/diagnose/page.hpp"

namespace leitai::report {

/// Its entry, helpers, measures, inspections, acceptances and follow-up up to the diagnosed day, by date.
page::Table case_table(const Diagnosed& diagnosed, const cohort::Case& one, base::Lang lang);

/// The same of several cases in one table, for programs.
page::Table case_steps(const Diagnosed& diagnosed, const std::vector<const cohort::Case*>& cases, base::Lang lang);

}  // namespace leitai::report
