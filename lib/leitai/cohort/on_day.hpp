// What the rosters say of a village on a day: those that were merged away since have their own words.
#pragma once

#include <vector>

#include "leitai/cohort/cohort.hpp"

namespace leitai::cohort {

/// What the rosters say of a village, by their days; none of one that no roster knows.
std::vector<RosterWord> roster_words_of(const Cohort& cohort, base::RegionCode code);

/// The last of them up to a day; an empty one, with line 0, where none is.
RosterWord word_on(const Cohort& cohort, base::RegionCode code, base::Date day);

}  // namespace leitai::cohort
