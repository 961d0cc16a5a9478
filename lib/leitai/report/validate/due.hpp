// Until when returns must be there, as far as the plan says so.
#pragma once

#include <optional>

#include "leitai/base/text.hpp"
#include "leitai/plan/plan.hpp"
#include "leitai/process/calendar.hpp"

namespace leitai::report {

/// The day by which a period must be sealed, and so handed in.
struct Due {
    std::optional<base::Date> day;  ///< empty: the plan states no term, or the calendar does not reach so far
    base::Text words = {"未写明期限", "no due day is stated"};  ///< "2023-07-14（期末后10个工作日内封存）"
};

/// By `steps: {freeze_within: …}` of the plan, counted in working days from the end of its period.
Due due_of(const plan::Plan& plan, const std::optional<process::Calendar>& calendar);

}  // namespace leitai::report
