// Score issues: marks outside their range, at the place where they were reported.
#include "leitai/batch/score_issues.hpp"

namespace leitai::batch {

using base::Text;

void report_marks(const cohort::Cohort& cohort, const rubric::Rubric& rubric, const score::Scored& scored,
                  issue::Issues& issues) {
    for (const score::MarkOutside& mark : scored.marks_outside) {
        issue::Issue issue;
        issue.code = issue::Code::E0901;
        issue.place = cohort.place(mark.cell);
        if (mark.event) {
            issue.place.line = cohort.records[mark.cell.record].first_line + mark.event->line - 1;
            issue.place.column = mark.event->column;
        }
        issue.args = {rubric.facts[mark.fact].title, Text::same(to_string(mark.mark)),
                      Text::same(to_string(mark.lowest)), Text::same(to_string(mark.highest))};
        issues.add(std::move(issue));
    }
}

}  // namespace leitai::batch
