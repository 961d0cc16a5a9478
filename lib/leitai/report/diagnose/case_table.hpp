// Case table: one rectification step by step, with where each step is written.
#pragma once

#include "leitai/report/diagnose/page.hpp"

namespace leitai::report {

/// Its entry, helpers, measures, inspections, acceptances and follow-up up to the diagnosed day, by date.
page::Table case_table(const Diagnosed& diagnosed, const cohort::Case& one, base::Lang lang);

}  // namespace leitai::report
