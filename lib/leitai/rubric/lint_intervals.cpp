// Lint of intervals: full marks that no input can reach.
#include "leitai/rubric/lint.hpp"

namespace leitai::rubric {

namespace {

/// Judged by the most that all rules give at once, so a finding is certain; one for each indicator is enough.
void full_mark(Lint& lint, std::size_t index) {
    const Rubric& rubric = lint.reader.rubric;
    const Indicator& indicator = rubric.indicators[index];
    if (!indicator.has_points) return;
    for (std::size_t c = 0; c < rubric.classes.size(); ++c) {
        const auto id = static_cast<rule::ClassId>(c);
        const base::Rational& full = indicator.points.of(id);
        const rule::Interval interval = lint.bounds.limited(indicator, id);
        if (interval.unbounded_above || !(interval.most < full)) continue;
        lint.reader.report(Code::E0860, lint.reader.indicators[index].at,
                           {same(indicator.id), same(to_string(interval.most)), same(to_string(full))});
        return;
    }
}

}  // namespace

void lint_intervals(Lint& lint) {
    for (std::size_t i = 0; i < lint.reader.rubric.indicators.size(); ++i) full_mark(lint, i);
}

}  // namespace leitai::rubric
