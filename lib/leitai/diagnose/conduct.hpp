// The breaches of conduct of a period, and which vetoes and indicators of the rubric read them.
#pragma once

#include <vector>

#include "leitai/cohort/cohort.hpp"
#include "leitai/rubric/rubric.hpp"

namespace leitai::diagnose {

/// Breaches of one rule of conduct.
struct BreachCount {
    std::size_t reported = 0, confirmed = 0, cleared = 0;
    std::size_t unhandled = 0;  ///< confirmed, and nothing is recorded that was done about it
};

/// The breaches of a village dated within a period, up to a day.
std::vector<const record::Breach*> breaches_of(const cohort::Cohort& cohort, cohort::VillageId village,
                                               base::Period period, base::Date day);

/// By position in the catalogue, over villages.
std::vector<BreachCount> count_breaches(const cohort::Cohort& cohort, const rubric::Conduct& conduct,
                                        const std::vector<cohort::VillageId>& villages, base::Period period,
                                        base::Date day);

/// What of the rubric reads breaches.
struct Consequence {
    std::optional<rule::IndicatorId> indicator;
    std::optional<rule::VetoId> veto;
    std::optional<std::size_t> prohibition;  ///< empty: breaches of any rule
};
/// All vetoes and indicators of the rubric that read breaches.
std::vector<Consequence> consequences(const rubric::Rubric& rubric);

}  // namespace leitai::diagnose
