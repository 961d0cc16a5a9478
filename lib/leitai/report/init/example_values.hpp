// Plausible invented values for any fact of any rubric, always within what the rubric allows.
#pragma once

#include <string>

#include "leitai/base/period.hpp"
#include "leitai/rubric/rubric.hpp"

namespace leitai::report {

/// The value of a fact as a return writes it: "12.50", "{value: 12.50, evidence: [..]}", "[{on: 2023-05-04, ...}]".
/// Its words are in one language. It differs by `variant` (a village) and grows by a few percent from period to period.
std::string example_value(const rubric::Rubric& rubric, rule::FactId fact, base::Period period,
                          const std::string& village_class, int variant, base::Lang lang);

}  // namespace leitai::report
