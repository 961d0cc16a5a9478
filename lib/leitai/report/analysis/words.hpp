// The sentences of the quarterly report; empty where there is nothing to say.
#pragma once

#include "leitai/report/analysis/page.hpp"

namespace leitai::report {

/// The level of the totals in a sentence, and how they changed since the period before.
base::Text level_words(const AnalysisInput& reported);
base::Text change_words(const AnalysisInput& reported);
/// Who rose (or fell) most, and by which indicators.
base::Text movers_words(const AnalysisInput& reported, bool up);
base::Text recoverable_words(const AnalysisInput& reported);
base::Text grades_words(const AnalysisInput& reported);

}  // namespace leitai::report
