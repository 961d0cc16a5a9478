// The plan, rubric and calendar of a new campaign, in one language.
#pragma once

#include <string>
#include <string_view>

#include "leitai/base/period.hpp"
#include "leitai/base/text.hpp"

namespace leitai::report {

/// A plan whose records lie in roster.yaml, records and results. `catalogues`: with a line that opens those of the
/// builtin rubric.
std::string new_plan(base::Period period, const std::string& rubric, bool catalogues, base::Lang lang);

/// A rubric of one fact and one indicator, which scores as it is and grows.
std::string new_rubric(base::Lang lang);

/// A builtin text in both languages without the comments and titles of the other one.
std::string in_one_language(std::string_view text, base::Lang lang);

}  // namespace leitai::report
