// The tables of one village's report that are about time: its last periods, what moved it, and what would.
#pragma once

#include "leitai/page/page.hpp"
#include "leitai/report/analysis/analysis.hpp"

namespace leitai::report {

/// The period and those before it of which there are results.
page::Table periods_table(const Subject& subject, cohort::VillageId village, base::Lang lang);

/// Each indicator that moved, for programs; no rows where there is no period to compare with (`moved` null).
page::Table moved_table(const Subject& subject, const Moved* moved, base::Lang lang);

/// The same as a picture: from the total of the period before to that of this one.
page::Table change_table(const Subject& subject, const Moved& moved, base::Lang lang);

/// The smallest changes of one fact that raise the total, the largest gain first, `most` of them.
page::Table next_table(const Subject& subject, cohort::VillageId village, std::size_t most, base::Lang lang);

}  // namespace leitai::report
