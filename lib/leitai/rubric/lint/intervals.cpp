// Warns of points that nobody can reach, bounds that never act, and rules that always give the same.
#include <algorithm>

#include "leitai/rubric/lint/lint.hpp"

namespace leitai::rubric {

namespace {

using base::Rational;
using rule::Interval;
using rule::Scope;

bool bounded(const Interval& interval) { return !interval.unbounded_above && !interval.unbounded_below; }

/// Warns of a full mark that nobody can reach. It is compared with the most that all rules can give at once, so that a
/// finding is certain. At most one for each indicator.
void full_mark(Lint& lint, const Indicator& indicator) {
    // Outside the total a full mark is only a heading, and an indicator of penalties never reaches one.
    const bool counts = lint.rubric().modules[indicator.module].in == Module::In::total;
    bool said = !indicator.has_points || !counts;
    for_classes(lint.rubric(), indicator, [&](const Scope& scope) {
        const Interval interval = lint.bounds.limited(indicator, scope.village_class);
        if (said || interval.unbounded_above || !(interval.most < scope.full_mark)) return;
        said = true;
        lint.reader.report(Code::full_mark_unreachable(same(indicator.id), same(to_string(interval.most)),
                                                       same(to_string(scope.full_mark))),
                           lint.at(indicator));
    });
}

/// Warns of a rule that always gives every class the same points.
void always_the_same(Lint& lint, const Indicator& indicator, const rule::Rule& rule) {
    bool differs = false, any = false;
    Rational given;
    for_classes(lint.rubric(), indicator, [&](const Scope& scope) {
        const Interval interval = lint.bounds.of(rule, scope);
        any = true;
        differs = differs || !bounded(interval) || !(interval.least == interval.most);
        given = interval.most;
    });
    if (any && !differs)
        lint.reader.issues.add(Code::rule_always_gives_same(same(indicator.id), same(to_string(given))), rule.place);
}

/// Warns of a cap above all that the rules can give, and of a floor below it.
void idle_bounds(Lint& lint, const Indicator& indicator) {
    bool cap = indicator.cap.has_value(), floor = indicator.floor.has_value(), any = false;
    for_classes(lint.rubric(), indicator, [&](const Scope& scope) {
        any = true;
        const Interval before = lint.bounds.of(indicator, scope.village_class);
        // Where not even the full mark can be reached, full_mark() reports that instead.
        cap = cap && !before.unbounded_above && before.most < indicator.cap->of(scope) &&
              (!indicator.has_points || !(before.most < scope.full_mark));
        floor = floor && !before.unbounded_below && before.least > indicator.floor->of(scope);
    });
    if (!any) return;  // on no sheet, which lint_names reports
    if (cap) lint.reader.report(Code::cap_or_floor_never_acts(same(indicator.id), same("cap")), lint.at(indicator));
    if (floor) lint.reader.report(Code::cap_or_floor_never_acts(same(indicator.id), same("floor")), lint.at(indicator));
}

/// What one event, or the whole rule, gives or takes at most.
Rational greatest(Lint& lint, const rule::Rule& rule, const Scope& scope) {
    const auto single = std::visit([&](const auto& scale) { return rule::single(scale, scope); }, rule.scale);
    const Interval one = single ? *single : lint.bounds.of(rule, scope);
    return std::max(abs(one.least), abs(one.most));
}

/// Warns of a module whose stated points are fewer than one of its awards (7 points above an award of 20).
void heading(Lint& lint, std::size_t index) {
    const Module& module = lint.rubric().modules[index];
    if (module.in != Module::In::outside || (!module.points && !module.cap)) return;
    for (const rule::IndicatorId i : module.indicators) {
        const Indicator& indicator = lint.rubric().indicators[i];
        for (const rule::Rule& rule : indicator.rules) {
            const Scope scope{0, module.points ? module.points->of(0) : Rational(0)};
            const Rational most = module.points ? module.points->of(0) : module.cap->of(scope);
            const Rational award = greatest(lint, rule, {0, indicator.points.of(0)});
            if (most.sign() <= 0 || !(award > most)) continue;
            lint.reader.report(Code::single_award_exceeds_module(same(module.id), same(to_string(most)),
                                                                 same(indicator.id), same(to_string(award))),
                               lint.reader.modules[index].at);
            return;
        }
    }
}

}  // namespace

void lint_intervals(Lint& lint) {
    for (const Indicator& indicator : lint.rubric().indicators) {
        full_mark(lint, indicator);
        idle_bounds(lint, indicator);
        for (const rule::Rule& rule : indicator.rules) always_the_same(lint, indicator, rule);
    }
    for (std::size_t m = 0; m < lint.rubric().modules.size(); ++m) heading(lint, m);
}

}  // namespace leitai::rubric
