// Statistics over the villages that are shown.
#pragma once

#include "leitai/report/diagnose/page.hpp"

namespace leitai::report {

/// Criteria by how many villages meet them.
page::Table pareto_table(const Diagnosed& diagnosed, base::Lang lang);
/// Pairs of criteria that villages meet together.
page::Table together_table(const Diagnosed& diagnosed, base::Lang lang);
/// Villages not on the list that near a line.
page::Table warning_table(const Diagnosed& diagnosed, base::Lang lang);
/// Open cases and what they need attention for.
page::Table progress_table(const Diagnosed& diagnosed, base::Lang lang);
/// Who entered, relapsed and left, period by period.
page::Table movement_table(const Diagnosed& diagnosed);

}  // namespace leitai::report
