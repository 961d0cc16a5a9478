// The rectification records of one case joined into one, and when the village was on the list.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/base/region.hpp"
#include "leitai/record/registers.hpp"
#include "leitai/rubric/criteria.hpp"

namespace leitai::cohort {

/// One rectification of one village, from its entry on.
struct Case {
    base::RegionCode village;
    std::string id;
    record::DatedStep entered;
    std::optional<record::Helpers> helpers;                  ///< the last that were named
    std::optional<base::Date> deadline;                      ///< the last that was set
    std::vector<record::Measure> measures;                   ///< joined by id; the place is that of `done`, once it is
    std::vector<record::DatedStep> inspections, follow_ups;  ///< by date
    std::vector<record::AcceptanceVote> acceptances;         ///< by date
    std::optional<base::Date> left;                          ///< the day of the first acceptance that was passed
};

/// 验收 passed: the score is reached, and not too many of the ballots are dissatisfied.
bool passed(const record::AcceptanceVote& vote, const rubric::Acceptance& rules);

/// All cases with an entry, sorted by village and day of entry.
std::vector<Case> cases_of(const record::Registers& registers, const rubric::Weakness& weakness);

/// From the day of entry to the day before it left.
bool on_list(const Case& one, base::Date day);

}  // namespace leitai::cohort
