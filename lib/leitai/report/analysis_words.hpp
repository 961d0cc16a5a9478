// Analysis words: the sentences of the quarterly report; empty where there is nothing to say.
#pragma once

#include "leitai/report/analysis_page.hpp"

namespace leitai::report {

base::Text level_words(const Reported& reported);
base::Text change_words(const Reported& reported);
/// Who rose (or fell) most, and by which indicators.
base::Text movers_words(const Reported& reported, bool up);
base::Text recoverable_words(const Reported& reported);
base::Text grades_words(const Reported& reported);

}  // namespace leitai::report
