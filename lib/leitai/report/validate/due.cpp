// Counts the plan's term of sealing from the end of the period.
#include "leitai/report/validate/due.hpp"

namespace leitai::report {

Due due_of(const plan::Plan& plan, const std::optional<process::Calendar>& calendar) {
    Due due;
    if (!plan.steps || !plan.steps->freeze_within) return due;
    const std::string days = std::to_string(*plan.steps->freeze_within);
    const base::Text term{"期末后" + days + "个工作日内封存",
                          "to be sealed within " + days + " working days of the end of the period"};
    if (calendar) due.day = process::within(*calendar, last_day(plan.period), *plan.steps->freeze_within);
    due.words = term;
    if (due.day) {
        const std::string day = base::to_string(*due.day);
        due.words = {day + "（" + term.zh + "）", day + " (" + term.en + ")"};
    }
    return due;
}

}  // namespace leitai::report
