// Which facts of which periods a city looks at beside points, so that a seal keeps them for it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "leitai/base/period.hpp"
#include "leitai/rubric/rubric.hpp"

namespace leitai::cohort {

/// The facts that measures read in `period`, and in the earlier periods with which they compare; by period, then fact.
std::vector<std::pair<base::Period, rule::FactId>> facts_beneath(const rubric::Rubric& rubric, base::Period period,
                                                                 const std::vector<rule::MeasureId>& measures);

/// The facts that a city may read of a sealed period: those of the files of awards and of joint building that the plan
/// names. What else looks at facts beside the score is added here, and nowhere else.
std::vector<std::pair<base::Period, rule::FactId>> facts_for_city(const rubric::Rubric& rubric, base::Period period);

/// What the numbers beside an event's date mean, field by field: "level choice 镇,县", "hours number 1". Numbers of an
/// event are read back only where this says the same.
std::vector<std::string> fields_of(const rubric::Fact& fact);

}  // namespace leitai::cohort
