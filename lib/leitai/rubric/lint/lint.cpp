// Runs all groups of lint findings; a new group is entered here.
#include "leitai/rubric/lint/lint.hpp"

namespace leitai::rubric {

void lint(Reader& reader, const std::vector<rule::Interval>& ranges, const std::vector<rule::Interval>& silent) {
    Lint all{reader, ranges, Bounds(reader.rubric, ranges), Bounds(reader.rubric, silent, Silent::yes)};
    for (const auto group :
         {lint_intervals, lint_silence, lint_bands, lint_directions, lint_good_and_bad, lint_names, lint_types}) {
        group(all);
    }
}

}  // namespace leitai::rubric
